"""Rules of single texts: their characters and directions, languages, addresses, words and passages."""
