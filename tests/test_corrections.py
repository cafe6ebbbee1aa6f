"""What the first briefing once had wrong stays right: each row of tests/content/corrections.yml holds."""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING

import pytest
import yaml

from generator.analysis import derive
from generator.diagnostics import Diagnostics
from generator.memo import Memo
from generator.model.question import QuestionState, Relation
from generator.model.report import Report
from generator.reader import read
from tests.conftest import ROOT

if TYPE_CHECKING:
    from generator.analysis.findings import BriefingFindings
    from generator.model.library import Library

BRIEFING = "xi-zelenskyy-call"
FOLDERS = (ROOT / "briefings", ROOT / "briefings" / BRIEFING)
ROWS = yaml.safe_load((ROOT / "tests/content/corrections.yml").read_text(encoding="utf-8"))
HOLDS = [(row, number) for row, correction in ROWS.items() for number in range(len(correction["holds"]))]


@pytest.fixture(scope="module")
def entries() -> dict[str, object]:
    """Every entry as it is written, by its id, and the briefing itself."""
    found: dict[str, object] = {}
    for folder in FOLDERS:
        for path in sorted(folder.glob("*.yml")):
            written = yaml.safe_load(path.read_text(encoding="utf-8"))
            if path.name == "briefing.yml":
                del written["corrections"]  # they say what stood there
                found["briefing"] = written
                continue
            found |= {entry["id"]: entry for listed in written.values() for entry in listed}
    return found


@pytest.fixture(scope="module")
def library() -> Library:
    """The shipped library."""
    return read(ROOT, "briefings", Diagnostics(), Memo())


@pytest.fixture(scope="module")
def findings(library: Library) -> BriefingFindings:
    """What is computed of the first briefing."""
    return derive(library, Memo()).briefings[BRIEFING]


def _at(written: object, path: str) -> object:
    """What stands at a path such as `answers.1.evidence`; nothing if it is not there."""
    for step in filter(None, path.split(".")):
        if isinstance(written, list):
            written = written[int(step)]
        elif isinstance(written, dict):
            written = written.get(step)
        else:
            return None
    return written


def _as_text(value: object) -> str:
    if isinstance(value, str):
        return value
    return json.dumps(value, ensure_ascii=False, default=str).replace('\\"', '"')


def test_every_row_is_there() -> None:
    assert list(ROWS) == list(range(1, 37))
    assert all(correction["about"] and correction["holds"] for correction in ROWS.values())
    asked = {"is", "has", "lacks", "missing", "test"}
    assert all(asked & hold.keys() for correction in ROWS.values() for hold in correction["holds"])


@pytest.mark.parametrize(("row", "number"), HOLDS)
def test_it_holds(row: int, number: int, entries: dict[str, object]) -> None:
    hold = ROWS[row]["holds"][number]
    if "test" in hold:
        path, name = hold["test"].split("::")
        assert re.search(rf"^def {name}\(", (ROOT / path).read_text(encoding="utf-8"), re.MULTILINE)
        return
    value = _at(entries[hold["entry"]], hold.get("field", ""))
    if "missing" in hold:
        above, _, last = hold["field"].rpartition(".")
        assert _at(entries[hold["entry"]], above) is not None
        assert f'"{last}":' in _as_text(entries), "nothing has a field of that name"
        assert value is None
        return
    assert value is not None, "the field is not there"
    assert value == hold.get("is", value)
    assert re.search(hold.get("has", ""), _as_text(value))
    assert "lacks" not in hold or not re.search(hold["lacks"], _as_text(value))


def test_a_row_that_does_not_hold_is_seen(entries: dict[str, object]) -> None:
    """A path that leads nowhere is nothing, and no empty text in which any pattern is missing."""
    assert _at(entries["yermak-dialogue"], "stance.call") is None
    assert _at(entries["yermak-dialogue"], "about.0") == "call"
    assert "Dialogue" in _as_text(entries["yermak-dialogue"])


def test_further_speakers_are_their_sources_own(library: Library) -> None:
    """Where a source names another speaker, that one is none of the relays."""
    reports = [report for statement in library.statements.values() for report in statement.reports]
    named = [report for report in reports if report.speaker]
    assert len(named) >= 8
    assert [report.source for report in named if report.speaker in report.via] == []


def test_quotations_are_counted_once(findings: BriefingFindings) -> None:
    assert sum(findings.verdicts.values()) < sum(map(len, findings.quotations.values()))


def test_contested_is_what_conflicts(library: Library) -> None:
    for question in library.questions.values():
        relations = {answer.relation for answer in question.answers}
        conflicts = bool(relations & {Relation.CONFLICTING, Relation.DENIED})
        assert (question.state_among(library.statements) is QuestionState.CONTESTED) == conflicts, question.id


def test_holders_are_not_told_of_in_their_own_view(library: Library) -> None:
    """“On the view of Xi: Xi announced …” says twice whose it is, and tells what was done, not thought."""
    twice = []
    for statement in library.statements.values():
        for holder in map(library.actors.__getitem__, statement.holders):
            name = holder.short or holder.name.texts[0][1]
            twice += [statement.id] * bool(re.match(rf"{name}\b", statement.says))
    assert twice == []


def test_last_days_have_evidence(library: Library) -> None:
    for event in library.events.values():
        dates = [str(report.date) for report in event.evidence if isinstance(report, Report)]
        assert event.until is None or str(event.until) in dates, event.id


def test_events_have_their_words(library: Library) -> None:
    said = {statement.at for statement in library.statements.values()}
    events = (
        "kirby-briefing",
        "zelenskyy-post",
        "hua-posts",
        "ministry-presents-readout",
        "zelenskyy-28-april",
    )
    assert {f"{BRIEFING}/{event}" for event in events} <= said
