"""Recognises fields in a file of the wrong kind: a briefing's own among entries, or entries in ``briefing.yml``."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from generator.reader.records import BriefingRecord, EntriesRecord
from generator.reader.records.outline import fields_of

if TYPE_CHECKING:
    from collections.abc import Mapping


class OtherFile(NamedTuple):
    """Fields that belong into a file of the other kind, and what an editor is told of them."""

    fields: tuple[str, ...]
    message: str
    hints: tuple[str, ...]


_BRIEFING = fields_of(BriefingRecord).keys()
_ENTRIES = fields_of(EntriesRecord).keys()
_OF_BRIEFINGS_ALONE = frozenset({"bottom_line", "key_points", "editions", "assessments", "corrections"})
"""Fields that no entry has, so that they cannot be an entry's with the indentation lost."""


def fields_of_other_file(content: Mapping[str, object], record: object) -> OtherFile | None:
    """Return which fields of a file, read as ``record``, belong into one of the other kind; None if none do."""
    if record is EntriesRecord and _OF_BRIEFINGS_ALONE & content.keys():
        fields = tuple(name for name in content if name in _BRIEFING - _ENTRIES)
        return OtherFile(
            fields,
            f"{_listed(fields)} stand in the file `briefing.yml` of a briefing, and nowhere else",
            (
                "if this is the briefing's own file, call it `briefing.yml`, directly in the folder of the briefing",
            ),
        )
    if record is BriefingRecord:
        fields = tuple(name for name in content if name in _ENTRIES and isinstance(content[name], list))
        if fields:
            return OtherFile(
                fields,
                f"{_listed(fields)} stand in another file of this folder, not in `briefing.yml`",
                ("move them into `entries.yml`, or any other file of the folder whose name ends in `.yml`",),
            )
    return None


def _listed(fields: tuple[str, ...]) -> str:
    *most, last = (f"`{name}`" for name in fields)
    return f"{', '.join(most)} and {last}" if most else last
