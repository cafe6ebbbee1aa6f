"""A file of the wrong kind is told once, as such: a briefing's own file misnamed or moved, entries in that file."""

from __future__ import annotations

from typing import TypeAlias

import pytest

from generator.diagnostics import Code, Diagnostics
from generator.reader.decode import decode
from generator.reader.records import BriefingRecord, EntriesRecord
from generator.reader.tree import NO_RULES, parse

_Record: TypeAlias = type[EntriesRecord] | type[BriefingRecord]

BRIEFING = "title: Talks\nevent: talks\nbottom_line: {says: x}\nkey_points: []\neditions: []\n"
ENTRIES = "events: []\nstatements: []\nactors: []\n"
TOLD: dict[str, tuple[_Record, str, str]] = {
    "a briefing's file that is called otherwise": (
        EntriesRecord,
        BRIEFING,
        "a.yml:1:1 `title`, `event`, `bottom_line`, `key_points` and `editions` stand in the file `briefing.yml`",
    ),
    "with entries in it": (EntriesRecord, ENTRIES + BRIEFING, "a.yml:4:1 `title`, `event`, `bottom_line`"),
    "one field of it": (EntriesRecord, ENTRIES + "editions: []\n", "a.yml:4:1 `editions` stand"),
    "entries in a briefing's file": (
        BriefingRecord,
        BRIEFING + ENTRIES,
        "a.yml:6:1 `events`, `statements` and `actors` stand in another file of this folder",
    ),
}
LEFT_ALONE: dict[str, tuple[_Record, str, str]] = {
    "a field of an entry at the margin": (
        EntriesRecord,
        ENTRIES + "note: x\n",
        "there is no field `note` here",
    ),
    "the title of a source at the margin": (
        EntriesRecord,
        ENTRIES + "title: x\n",
        "there is no field `title`",
    ),
    "a slip in a field's name": (
        BriefingRecord,
        BRIEFING.replace("event:", "events:"),
        "there is no field `events` here",
    ),
}


def _told(record: _Record, text: str) -> list[str]:
    diagnostics = Diagnostics()
    tree = parse("a.yml", text, NO_RULES, diagnostics)
    assert tree is not None
    decode(tree, record, diagnostics)
    return [
        f"{diagnostic.span} {diagnostic.message}"
        for diagnostic in diagnostics
        if diagnostic.code == Code.UNKNOWN_FIELD
    ]


@pytest.mark.parametrize("name", TOLD)
def test_a_file_of_the_other_kind_is_told_once(name: str) -> None:
    record, text, begins = TOLD[name]
    (message,) = _told(record, text)
    assert message.startswith(begins)


@pytest.mark.parametrize("name", LEFT_ALONE)
def test_a_slip_in_the_right_file_is_a_slip(name: str) -> None:
    record, text, words = LEFT_ALONE[name]
    (message,) = _told(record, text)
    assert words in message
