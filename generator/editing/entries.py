"""Finds an entry in a file by its id, and takes it as it is written."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.diagnostics import Diagnostics
from generator.editing.own_lines import column_of, end_with_comments, start_with_comments
from generator.model.nouns import LISTS
from generator.reader.input import WrittenAt
from generator.reader.tree import NO_RULES, Tree, parse
from generator.reader.tree.written import WrittenList

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from generator.editing.changes import Keys
    from generator.reader.input import InputFile

_OF_BRIEFING = ("assessments",)


def find_entries(files: Iterable[InputFile], id_: str) -> Iterator[WrittenAt]:
    """Yield where the entries called ``id_`` stand in files, whether or not all else in them is right.

    The id is that within its briefing: ``call``, not ``xi-zelenskyy-call/call``.
    """
    for file in files:
        tree = parse(file.path, file.text, NO_RULES, Diagnostics())
        fields = tree.value if tree is not None and isinstance(tree.value, dict) else {}
        for name in (*LISTS, *_OF_BRIEFING):
            items = fields.get(name)
            for number, item in enumerate(items if isinstance(items, list) else ()):
                if isinstance(item, dict) and item.get("id") == id_:
                    yield WrittenAt(file, (name, number))


def lines_of(file: InputFile, keys: Keys) -> tuple[str, ...]:
    """Return the lines of an item as it is written, with its own comments, so that its hyphen is in the first column.

    Empty if it does not begin on a line of its own: then it is written anew.
    """
    found = _item_at(file, keys)
    if found is None:
        return ()
    begin, column, end = found
    text = file.text
    start = start_with_comments(text, begin, column)
    end = end_with_comments(text, end, column)
    lines = text[start:end].split("\n")
    if any(line[:column].strip() for line in lines if not line.lstrip().startswith("#")):
        return ()
    return tuple(line[min(column, len(line) - len(line.lstrip(" "))) :].rstrip("\r") for line in lines)


def hyphen_of(file: InputFile, keys: Keys) -> int | None:
    """Return where the hyphen of an item is written; None if the item does not begin on a line of its own."""
    found = _item_at(file, keys)
    return None if found is None else found[0] + found[1]


def _item_at(file: InputFile, keys: Keys) -> tuple[int, int, int] | None:
    """Return where the line of an item begins, the column of its hyphen, and where the item ends."""
    items, number = Tree(file.path, file.text, {}).written(keys[:-1]), keys[-1]
    if not isinstance(items, WrittenList) or items.is_flow or not isinstance(number, int):
        return None
    text, column = file.text, column_of(file.text, items.start)
    begin = text.rfind(f"\n{' ' * column}-", 0, items.items[number].start) + 1
    return begin, column, items.items[number].end
