"""Of every field it is decided whether readers are owed a word when it changes, and `check` asks for it."""

from __future__ import annotations

from dataclasses import make_dataclass
from typing import TYPE_CHECKING

import pytest

from generator.checks.explained_fields import FIELDS, Owed, is_owed
from generator.comparing import Nature, Subject
from generator.comparing.compare import _SUBJECTS
from generator.comparing.natures import rules_of
from generator.comparing.records import _PARTS
from generator.diagnostics import Code
from generator.model.briefing import Briefing, KeyPoint
from generator.model.report import Report
from tests.harbour_towns import BRIEFING
from tests.published_harbour import enter, files, found, published, run

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from generator.project import Project

RECORDS: Mapping[Subject, type] = {
    **{subject: kind for kind, subject in (*_SUBJECTS.items(), *_PARTS.items())},
    Subject.QUOTATION: Report,
    Subject.REPORT: Report,
    Subject.BRIEFING: Briefing,
    Subject.BOTTOM_LINE: KeyPoint,
}
"""What can change, with the class that holds it."""
IMPLIED = {
    Subject.STATEMENT: {"source"},
    Subject.QUOTATION: {"verdict"},
    Subject.REPORT: {"verdict"},
}
"""What no field says, and comparing tells all the same."""


def undecided(subject: Subject, kind: type) -> set[str]:
    """Return the fields of a class of which nobody has decided, and decisions on fields that it has not."""
    fields = {rule.key for rule in rules_of(kind)} | IMPLIED.get(subject, set())
    return fields ^ (FIELDS[subject].keys() - {""})


def test_every_noun_and_part_has_decisions() -> None:
    assert FIELDS.keys() == RECORDS.keys() | {Subject.CORRECTION} == set(Subject)


@pytest.mark.parametrize("subject", RECORDS)
def test_every_field_has_a_decision(subject: Subject) -> None:
    assert undecided(subject, RECORDS[subject]) == set()


def test_a_new_field_is_missed_until_it_is_decided() -> None:
    """Till then its readers count as owed a word."""
    kind = RECORDS[Subject.EVENT]
    more = make_dataclass("Event", [("weather", str)], bases=(kind,), kw_only=True, frozen=True)
    more.__module__ = kind.__module__
    assert undecided(Subject.EVENT, more) == {"weather"}
    assert is_owed(Subject.EVENT, "weather")


def test_grades_dates_and_speakers_are_owed_a_word() -> None:
    """All but those that say by themselves why they are others, or only help to find something."""
    told = {Nature.REGRADED, Nature.REDATED, Nature.REATTRIBUTED}
    free = {
        f"{subject}.{rule.key}": FIELDS[subject][rule.key]
        for subject, kind in RECORDS.items()
        for rule in rules_of(kind)
        if rule.nature in told and not is_owed(subject, rule.key)
    }
    assert free == {
        **{f"source.{name}": Owed.BY_ITSELF for name in ("read", "read_in_by", "status", "status_since")},
        "source.archived": Owed.FINDING,
        "briefing.scale": Owed.OURS,
    }


TALKS = f"{BRIEFING}/talks.yml"
TOOK_PART = "participants: [merrin, tolvay, brandt, rhun]"
BELL = "    name: The storm bell rings in Tolvay\n"
OWED = {
    "another participant": (TALKS, TOOK_PART, TOOK_PART.replace("rhun", "saar")),
    "one participant less": (TALKS, TOOK_PART, TOOK_PART.replace(", rhun", "")),
    "one participant more": (TALKS, TOOK_PART, TOOK_PART.replace("rhun", "rhun, saar")),
    "an account less": (TALKS, "      - {by: quorra, sources: [quorra-letter], voices: [saar]}\n", ""),
    "a voice less": (TALKS, "voices: [brandt, orle, merrin-council]", "voices: [brandt, orle]"),
    "another subject": (TALKS, "    about: [dock]\n", "    about: [talks]\n"),
    "what it does to another": (
        TALKS,
        "{to: brandt-dock, as: withdraws}",
        "{to: brandt-dock, as: clarifies}",
    ),
    "what an actor is part of": (
        "registers.yml",
        "name: Tam Orle\n    part_of: merrin",
        "name: Tam Orle\n    part_of: quorra",
    ),
    "a member more": ("registers.yml", "members: [merrin, tolvay]", "members: [merrin, tolvay, quorra]"),
}
FREE = {
    "a first participant": (TALKS, BELL, f"{BELL}    participants: [tolvay]\n"),
    "a subject more": (TALKS, "    about: [dock]\n", "    about: [dock, talks]\n"),
    "another place in the source": (TALKS, "    locator: para 2\n", "    locator: para 3\n"),
    "another address": (
        "registers.yml",
        "text: bay-wire.txt}",
        "text: bay-wire.txt, url: 'https://wire.test/2'}",
    ),
}


def _change(project: Project, name: str, old: str, new: str) -> None:
    path = project.briefings / name
    text = path.read_text(encoding="utf-8")
    assert old in text, (name, old)
    path.write_text(text.replace(old, new, 1), encoding="utf-8")


@pytest.fixture
def project(tmp_path: Path) -> Project:
    """The library of three harbour towns with one frozen edition."""
    return published(tmp_path)


def _codes(project: Project) -> list[str]:
    return [code for code, _ in found(project)[0] if code == Code.UNEXPLAINED_CHANGE]


@pytest.mark.parametrize("change", OWED.values(), ids=OWED)
def test_what_is_owed_a_word_is_asked_for(project: Project, change: tuple[str, str, str]) -> None:
    """By the check, and no edition is made without it."""
    _change(project, *change)
    assert _codes(project) == [Code.UNEXPLAINED_CHANGE]
    before = files(project)
    result = run(project, "--note", "Something is otherwise.")
    assert result.exit_code == 1
    assert "[unexplained-change]" in result.output
    assert files(project) == before


@pytest.mark.parametrize("change", FREE.values(), ids=FREE)
def test_what_takes_nothing_back_is_not(project: Project, change: tuple[str, str, str]) -> None:
    _change(project, *change)
    assert _codes(project) == []


def test_a_correction_explains_who_took_part(project: Project) -> None:
    _change(project, *OWED["one participant more"])
    row = {
        "was": "merrin, tolvay, brandt, rhun",
        "now": "merrin, tolvay, brandt, rhun, saar",
        "because": "She came late.",
    }
    enter(project, {"of": f"{BRIEFING}/talks", "kind": "correction", **row})
    assert found(project)[0] == []
    assert run(project, "--note", "One more took part.").exit_code == 0
