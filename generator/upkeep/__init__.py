"""Renames, merges and moves entries, with all that refers to them.

Every reference, lock and review goes along, in all files or in none. A `Draft` is a copy of what editors wrote. A
function makes its changes there (`rename`, `merge`, `move`), at the places that `generator.reader.written_references`
finds. The copy is read again, and only if it holds no error and means the same (`sameness`) does `Draft.contents` say
what to write into the project.
"""
