"""Rules for single texts: characters, direction, language tags, web addresses, word counts, passages of files.

`characters.refused` says which character may not stand in a text, `printable.printable` makes any text fit for a
terminal, `direction.direction_in` and `direction.runs` tell which way it is read, `languages.canonical` validates a
language tag, `web_address.fault_of` an address, `word_count.count_words` counts. `passages.passages_of` and
`passages.strings_of` extract what an output file says; `merge_conflicts.conflicts` finds what a merge left.
"""
