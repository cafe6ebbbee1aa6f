"""Analysis: what is computed from a library, and that nothing is computed twice."""

from __future__ import annotations

import dataclasses
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from generator.analysis import derive
from generator.analysis.findings import Silence, Use
from generator.diagnostics import Diagnostics
from generator.memo import Memo
from generator.model.event import Account
from generator.model.references import Role
from generator.model.source import Read
from generator.model.statement import Stance
from generator.reader import read
from tests import factories as make

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.analysis.findings import BriefingFindings
    from generator.model.briefing import Briefing
    from generator.model.library import Library
    from generator.model.source import Source
    from generator.model.statement import Statement

ROOT = Path(__file__).resolve().parent.parent
TALKS = f"{make.BRIEFING}/talks"


@pytest.fixture(scope="module")
def shipped() -> Library:
    return read(ROOT, "briefings", Diagnostics(), Memo())


def _derive(briefing: Briefing, *sources: Source) -> BriefingFindings:
    return derive(make.library(briefing, sources=sources), Memo()).briefings[briefing.id]


# --- references


def test_every_id_in_a_briefing_is_a_reference_to_something(shipped: Library) -> None:
    for briefing in shipped.briefings.values():
        used = derive(shipped, Memo()).briefings[briefing.id].uses
        own = {id_ for id_ in shipped.entries if id_.startswith(f"{briefing.id}/")}
        parts = (
            *(briefing.bottom_line, *briefing.key_points, *briefing.assessments, *briefing.corrections),
            *(*briefing.events, *briefing.plans, *briefing.statements, *briefing.questions),
        )
        named = {id_ for part in parts for id_ in _ids(part, shipped) if id_ not in own}
        assert named <= set(used)


def _ids(value: object, library: Library) -> Iterator[str]:
    """Yield every string in ``value`` that is an id, except in fields that hold words."""
    words = {"says", "locator", "quote", "venue", "title", "lang", "quote_lang", "number", "likelihood"}
    if isinstance(value, str):
        if value in library.entries:
            yield value
    elif isinstance(value, tuple):
        for item in value:
            yield from _ids(item, library)
    elif dataclasses.is_dataclass(value):
        for field in dataclasses.fields(value):
            if field.name not in words | {"place", "id", "folder", "name", "heading", "words", "rank", "of"}:
                yield from _ids(getattr(value, field.name), library)


def test_a_reference_says_who_refers_how_and_where() -> None:
    event = make.event(accounts=(Account(by="bob", voices=("alice",)),))
    briefing = make.briefing(
        event=event.id,
        events=(event,),
        statements=(make.statement(at=event.id, reports=(make.report(via=("bob",)), make.report())),),
        plans=(make.plan(),),
        questions=(make.question(),),
        key_points=(make.key_point(), make.key_point(evidence=(event.id,))),
    )
    uses = _derive(briefing).uses
    said = f"{make.BRIEFING}/talks-first"
    assert uses["alice"] == (
        Use(said, Role.SPEAKER),
        Use(event.id, Role.ACCOUNT, "account-bob"),
        Use(f"{make.BRIEFING}/paper", Role.PLAN_BY),
    )
    assert Use(said, Role.RELAY) in uses["bob"]
    assert uses[event.id] == (
        Use(said, Role.AT),
        Use(make.BRIEFING, Role.SUBJECT),
        Use(make.BRIEFING, Role.EVIDENCE, "key-point-2"),
    )
    assert uses["gazette-1"].count(Use(said, Role.REPORT)) == 1, "two reports, one source: one reference"
    assert Use(f"{make.BRIEFING}/how-long", Role.EVIDENCE, "answer-1") in uses["gazette-1"]
    assert Use(f"{make.BRIEFING}/paper", Role.POSITION, "position-peace") in uses["peace"]


def test_the_speaker_of_an_own_voice_is_the_publisher() -> None:
    findings = _derive(make.briefing(statements=(make.statement(speakers=()),)))
    assert findings.uses["gazette"] == (Use(f"{make.BRIEFING}/talks-first", Role.SPEAKER),)
    assert findings.actors == ("gazette",)


def test_references_of_all_briefings_come_together_in_order() -> None:
    here = make.statement()
    there = dataclasses.replace(make.statement(), id="b/other", folder="b", about=(here.id, "peace"))
    last = make.briefing("z", key_points=(make.key_point(evidence=(here.id,)), make.key_point()))
    library = make.library(
        make.briefing("b", statements=(there,)),
        make.briefing(statements=(here, make.statement("two", about=(here.id,)))),
        last,
        topics=(make.topic("sea-trade", broader="peace"),),
    )
    findings = derive(library, Memo())
    assert [use.user for use in findings.of(here.id)] == [there.id, f"{make.BRIEFING}/two", "z"]
    assert [use.user for use in findings.of("peace")] == ["sea-trade", there.id, here.id]
    assert findings.uses["peace"][1] is findings.briefings["b"].uses["peace"]
    assert findings.of("trade") == ()


def test_only_a_changed_briefing_is_derived_again() -> None:
    memo = Memo()
    library = make.library(make.briefing("a"), make.briefing("b"))
    first = derive(library, memo)
    assert derive(library, memo) is first
    changed = {**library.briefings, "b": make.briefing("b", statements=(make.statement(),))}
    second = derive(dataclasses.replace(library, briefings=changed), memo)
    assert second.briefings["a"] is first.briefings["a"]
    assert second.briefings["b"] is not first.briefings["b"]


# --- accounts and coverage


def _accounts(*statements: Statement) -> dict[str, tuple[object, ...]]:
    event = make.event(
        accounts=(
            Account(by="alice", sources=("readout",), voices=("alice", "herald"), complete=True),
            Account(by="bob", voices=("bob",)),
        )
    )
    briefing = make.briefing(events=(event,), statements=statements)
    (table,) = _derive(briefing, make.source("readout", read=Read.WHOLE)).accounts
    return {
        row.topic: tuple(
            cell
            if isinstance(cell, Silence)
            else [(sighting.statement.id, sighting.report.source) for sighting in cell]
            for cell in row.cells
        )
        for row in table.rows
    }


@pytest.mark.parametrize(
    ("statement", "column"),
    [
        (make.statement(speakers=("bob",), reports=(make.report("readout"),)), 0),
        (make.statement(speakers=("bob",), at=TALKS), 1),
        (make.statement(speakers=("bob",), about=("peace", TALKS)), 1),
        (make.statement(speakers=("bob",), stance=((TALKS, Stance.FOR),)), 1),
        (make.statement(speakers=("carol",), at=TALKS, reports=(make.report(via=("bob",)),)), 1),
        (make.statement(speakers=("carol",), at=TALKS, reports=(make.report(speaker="bob"),)), 1),
        (make.statement(speakers=("bob",), at=TALKS, reports=(make.report(via=("bob", "herald")),)), 0),
    ],
    ids=["source", "at", "about", "stance", "relay", "named", "nearest-teller"],
)
def test_a_report_belongs_to_one_account(statement: Statement, column: int) -> None:
    row = _accounts(statement)["peace"]
    assert row[column] == [(statement.id, statement.reports[0].source)]
    assert row[1 - column] is Silence.NO_ENTRY


@pytest.mark.parametrize(
    "statement", [make.statement(speakers=("bob",)), make.statement(speakers=(), at=TALKS)]
)
def test_a_report_of_nobodys_belongs_to_no_account(statement: Statement) -> None:
    assert _accounts(statement) == {}


def test_rows_are_topics_and_entries_alone_prove_no_silence() -> None:
    table = _accounts(
        make.statement("one", speakers=("bob",), at=TALKS, about=("trade", "alice")),
        make.statement("two", speakers=("bob",), at=TALKS, about=(), stance=(("peace", Stance.FOR),)),
    )
    assert list(table) == ["peace", "trade"]
    assert [row[0] for row in table.values()] == [Silence.NO_ENTRY] * 2, "though it was entered whole"


def test_coverage_is_of_articles_read_whole() -> None:
    whole = make.source("whole", read=Read.WHOLE)
    paper = make.source("paper-text", read=Read.WHOLE)
    briefing = make.briefing(
        statements=(
            make.statement("one", reports=(make.report("whole"), make.report("whole"))),
            make.statement("two", about=("trade",)),
            make.statement("three", reports=(make.report("paper-text"),)),
        ),
        plans=(make.plan(texts=("paper-text",)),),
    )
    (coverage,) = _derive(briefing, whole, paper).coverage
    assert (coverage.source.id, coverage.reported) == ("whole", (("peace", 1),))
    assert (coverage.never, coverage.read, coverage.no_entry) == ((), (), ("trade",))
