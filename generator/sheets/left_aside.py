"""Takes up drafts again that somebody left aside and has now written in a workbook what they say."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.editing import Put, value_at
from generator.model.unconfirmed import LEFT_ASIDE
from generator.upkeep.naming import value_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from generator.editing import Change
    from generator.reader.input import InputFile


def taken_up(changes: Sequence[Change], file: InputFile) -> Iterator[Change]:
    """Yield what takes the sentence out of each `todo` beside a ``says`` that is written, unless it is, too."""
    written = {change.keys for change in changes}
    for change in changes:
        todo = (*change.keys[:-1], "todo")
        if change.keys[-1:] != ("says",) or todo in written:
            continue
        sentences = value_at(value_of(file), todo)
        if isinstance(sentences, list) and LEFT_ASIDE in sentences and len(sentences) > 1:
            yield Put(todo, [sentence for sentence in sentences if sentence != LEFT_ASIDE])
