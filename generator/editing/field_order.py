"""The order in which the fields of each record are written: who, about what and what first, then where it was seen."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from generator.reader.records import BriefingRecord, EntriesRecord
from generator.reader.records.entries import StatementRecord
from generator.reader.records.outline import fields_of, model_at
from generator.reader.records.parts import ReportRecord
from generator.reader.records.registers import ActorRecord

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from generator.editing.changes import Keys
    from generator.reader.records.outline import Model

_FIRST: Mapping[Model, tuple[str, ...]] = {
    StatementRecord: (
        *("id", "speaker", "at", "date", "date_words", "date_source", "about", "holders", "stance", "kind"),
        *("says", "modality", "when", "superlative", "absent", "source"),
    ),
    ReportRecord: ("source", "locator", "speaker", "via", "attribution", "venue", "date"),
    ActorRecord: ("id", "type", "name"),
}
"""What stands first where the classes of records, which take fields over from each other, have another order."""


def field_order(keys: Keys, *, is_briefing: bool) -> Sequence[str]:
    """Return the fields of what stands under ``keys`` of a file, in the order in which they are written."""
    named = tuple(key for key in keys if isinstance(key, str))
    return _order(model_at(BriefingRecord if is_briefing else EntriesRecord, named))


@lru_cache(maxsize=128)
def _order(model: Model) -> tuple[str, ...]:
    return tuple(dict.fromkeys((*_FIRST.get(model, ()), *fields_of(model))))
