"""Carries the comments of an entry that goes to the one that it is merged into."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from generator.editing import find_entries, lines_of, value_at
from generator.editing.noting import noted_file
from generator.reader.tree.comments import comments_in
from generator.storage.atomic import replace_file
from generator.upkeep.naming import value_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from generator.model.report import Id
    from generator.reader.input import WrittenAt
    from generator.upkeep.draft import Draft


CARRIED = re.compile(r"# of (\S+), which is one with this:")
"""What stands above comments that were carried: the entry of which they are."""


def comments_of(place: WrittenAt) -> tuple[str, ...]:
    """Return the comments of an entry, in it and above it, in order."""
    return tuple(comments_in("\n".join(lines_of(place.file, place.keys))))


def carry_comments(draft: Draft, gone: Id, kept: WrittenAt, comments: Sequence[str]) -> bool:
    """Write ``comments`` of the entry that is gone above the one that is kept; tell whether they stand there.

    ``kept`` is where that was written before the other went. Raises `OSError`, and `ValueError` with a sentence for the
    editor.
    """
    entry = value_at(value_of(kept.file), kept.keys)
    local = str(entry.get("id")) if isinstance(entry, dict) else ""
    file = draft.files().get(kept.file.path)
    places = () if file is None else find_entries((file,), local)
    for place in places:
        if place.keys[0] == kept.keys[0]:
            there = comments_of(place)
            new = [comment for comment in comments if comment not in there]
            if not new:
                return True
            content = noted_file(
                draft.project.root, place.file, place.keys, [f"# of {gone}, which is one with this:", *new]
            )
            if content is not None:
                replace_file(draft.project.root / place.file.path, content)
            return content is not None
    return False


def told_of(comments: Sequence[str], *, are_carried: bool) -> Iterator[str]:
    """Yield what became of comments, in lines for the editor."""
    if not comments:
        return
    if are_carried:
        yield "Its comments stand above the other now; see where they belong:"
    else:
        yield "Its comments are gone with it; write them again where they belong:"
    yield from (f"  {comment}" for comment in comments)
