"""Rules for single texts: characters, direction, language tags, web addresses, word counts, passages of files."""
