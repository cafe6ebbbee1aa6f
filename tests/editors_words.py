"""What editors wrote in words into an entry, for tests that look for all of it."""

from __future__ import annotations

from dataclasses import fields, is_dataclass
from enum import Enum
from typing import TYPE_CHECKING, cast

from generator.document.markup import to_text
from generator.document.repeated_dates import repeats
from generator.model.text import Prose

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.model.event import Event
    from generator.model.plan import Plan
    from generator.model.report import Report
    from generator.model.statement import Statement


def words_of(value: object) -> Iterator[str]:
    """Yield everything an editor wrote in words into a record and those within it; a name or code has no space."""
    if isinstance(value, str):
        if " " in value:
            yield value
    elif isinstance(value, Prose):
        yield from filter(None, (line.strip() for line in to_text(value.source).split("\n")))
    elif isinstance(value, tuple):
        for part in value:
            yield from words_of(part)
    elif is_dataclass(value):
        for field in fields(value):
            if field.compare and not isinstance(
                found := getattr(value, field.name), Enum
            ):  # not where it was written
                if field.name == "date_words" and _only_repeats(cast("Statement", value)):
                    continue
                yield from words_of(found)


def _only_repeats(dated: Statement | Report | Event | Plan) -> bool:
    """Tell whether the words for a date say no more than the date that is printed."""
    alone = dated.date and not getattr(dated, "until", None)
    return bool(alone and dated.date_words and repeats(dated.date_words, dated.date, "en"))
