"""The order in which the fields of each record are written: who, about what and what first, then where it was seen."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from generator.reader.records import BriefingRecord, EntriesRecord
from generator.reader.records.entries import EventRecord, PlanRecord, PositionRecord, StatementRecord
from generator.reader.records.outline import fields_of, is_record_at, model_at
from generator.reader.records.parts import ReportRecord
from generator.reader.records.registers import ActorRecord, SourceRecord, TermRecord, TopicRecord

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from generator.editing.changes import Keys
    from generator.reader.records.outline import Model

_SEEN = (
    *("source", "speaker", "via", "venue", "locator", "attribution", "translated_from", "origin", "wording"),
    *("date", "date_words"),
)
_FIRST: Mapping[Model, tuple[str, ...]] = {
    StatementRecord: (
        *(
            "id",
            "formerly",
            "speaker",
            "holders",
            "at",
            "date",
            "date_words",
            "date_source",
            "about",
            "stance",
            "kind",
        ),
        *("modality", "when", "says", "superlative", "absent"),
        *_SEEN,
    ),
    ReportRecord: _SEEN,
    ActorRecord: (
        *(
            "id",
            "formerly",
            "type",
            "name",
            "short",
            "other_names",
            "part_of",
            "meant",
            "members",
            "reason",
            "evidence",
        ),
    ),
    SourceRecord: ("id", "formerly", "type", "publisher", "lang", "short", "title", "date"),
    EventRecord: (
        *(
            "id",
            "formerly",
            "name",
            "date",
            "until",
            "date_words",
            "date_source",
            "place",
            "part_of",
            "participants",
        ),
    ),
    TopicRecord: ("id", "formerly", "name", "broader", "stance_on"),
    TermRecord: ("id", "formerly", "name", "ours"),
    PlanRecord: (
        *(
            "id",
            "formerly",
            "name",
            "by",
            "date",
            "date_words",
            "date_source",
            "texts",
            "version_of",
            "evidence",
        ),
        *("note", "dropped"),
    ),
    PositionRecord: ("topic", "level", "stance", "points", "value", "evidence"),
}
"""What stands first where the classes of records, which take fields over from each other, have another order.

Short fields stand before long lists.
"""
_ID = ("id", "formerly")
_TO_DO = "todo"


def field_order(keys: Keys, *, is_briefing: bool) -> Sequence[str]:
    """Return the fields of what stands under ``keys`` of a file, in the order in which they are written."""
    return _order(model_at(BriefingRecord if is_briefing else EntriesRecord, tuple(keys)))


def is_record(keys: Keys, *, is_briefing: bool) -> bool:
    """Tell whether what stands under ``keys`` is a record; not a text for each language, or a stance on each event."""
    return is_record_at(BriefingRecord if is_briefing else EntriesRecord, tuple(keys))


@lru_cache(maxsize=128)
def _order(model: Model) -> tuple[str, ...]:
    """Return the fields of a record. What is still to be done stands first, behind the id: it keeps all else back."""
    known = fields_of(model)
    before = [name for name in (*_ID, _TO_DO) if name in known]
    return tuple(dict.fromkeys((*before, *_FIRST.get(model, ()), *known)))
