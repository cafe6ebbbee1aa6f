"""Whose account an answer rests on, who speaks for whom, and which answers make a question contested."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from generator.analysis.sides import Parties, speaks_for, top_of
from generator.model.actor import ActorType, Office
from generator.model.event import Account
from generator.model.question import QuestionState, Relation
from generator.model.source import SourceType
from tests import factories as make

if TYPE_CHECKING:
    from generator.model.report import Evidence, Report
    from generator.model.statement import Statement

ORGANISATION, STATE = ActorType.ORGANISATION, ActorType.STATE
OFFICE = Office(title="Minister", of="a-ministry", place=make.PLACE)
LIBRARY_ACTORS = (
    make.actor("aland", type=STATE),
    make.actor("boria", type=STATE),
    make.actor("a-ministry", type=ORGANISATION, part_of="aland"),
    make.actor("a-agency", type=ORGANISATION, part_of="aland"),
    make.actor("a-capital", type=ActorType.METONYM, meant="a-ministry"),
    make.actor("anna", offices=(OFFICE,), part_of="aland"),
    make.actor("arno", part_of="aland"),
    make.actor("bert", part_of="boria"),
    make.actor("b-voice"),
    make.actor("both", type=ActorType.GROUP, members=("aland", "boria")),
    make.actor("delegations", type=ActorType.GROUP, members=("anna", "bert")),
)
SOURCES = (
    make.source("a-readout", publisher="a-ministry"),
    make.source("b-readout", publisher="bert"),
    make.source("joint-text", publisher="bert"),
    make.source("a-agency-1", publisher="a-agency"),
    make.source("b-agency-1", publisher="b-voice"),
    make.source("a-page", type=SourceType.WEBPAGE, publisher="a-ministry"),
    make.source("b-page", type=SourceType.SPEECH, publisher="bert"),
    make.source("both-page", type=SourceType.DOCUMENT, publisher="both"),
    make.source("signed", type=SourceType.DOCUMENT, publisher="a-ministry"),
    make.source("a-conference", type=SourceType.INTERVIEW, publisher="a-ministry"),
    make.source("of-signed", publisher="gazette", origin="signed"),
    make.source("b-voice-page", type=SourceType.WEBPAGE, publisher="b-voice"),
)
TALKS = make.event(
    participants=("anna", "bert", "delegations"),
    accounts=(
        Account(by="aland", sources=("a-readout",)),
        Account(by="boria", sources=("b-readout",), voices=("b-voice",)),
        Account(by="both", sources=("joint-text",)),
    ),
    evidence=(make.report("a-readout"),),
)
BRIEFING = make.briefing(events=(TALKS,))
LIBRARY = make.library(BRIEFING, actors=LIBRARY_ACTORS, sources=SOURCES)


def _said(
    speaker: str | tuple[str, ...] | None, *reports: Report, holders: tuple[str, ...] = ()
) -> Statement:
    speakers = () if speaker is None else (speaker,) if isinstance(speaker, str) else speaker
    return make.statement(speakers=speakers, reports=reports or (make.report(),), holders=holders)


@pytest.mark.parametrize(
    ("statement", "party"),
    [
        (_said("arno"), "aland"),
        (_said("b-voice"), "boria"),
        (_said("bert", make.report("a-readout")), "aland"),
        (_said(None, make.report("a-readout")), "aland"),
        (_said(None, make.report("b-agency-1")), "boria"),
        (_said("arno", make.report(via=("gazette",))), "aland"),
        (_said("arno", make.report(via=("a-agency",))), "aland"),
        (_said("a-capital"), "aland"),
        (_said(("arno", "anna")), "aland"),
        # of no one party
        (_said("arno", make.report(via=("bert",))), None),
        (_said("arno", make.report(), make.report("b-readout")), None),
        (_said("arno", make.report(), make.report(speaker="bert")), None),
        (_said(("arno", "bert")), None),
        (_said(("arno", "alice")), None),
        (_said(None), None),
        (_said(None, make.report("a-agency-1")), None),
        (_said(None, holders=("aland",)), None),
        (_said("alice"), None),
        (_said("arno", make.report("joint-text")), None),
        # a text of no account: another party tells it, or both together
        (_said("arno", make.report("a-page")), "aland"),
        (_said("arno", make.report("b-page")), None),
        (_said("arno", make.report("both-page")), None),
        (_said(None, make.report("a-page")), "aland"),
        # what stands behind an article
        (_said("arno", make.report(via=("a-page",))), "aland"),
        (_said("arno", make.report(origin="a-readout")), "aland"),
        (_said("arno", make.report(via=("b-readout",))), None),
        (_said("arno", make.report(origin="b-page")), None),
        (_said("arno", make.report(origin="joint-text")), None),
        # said together
        (_said("both"), None),
        (_said("delegations"), None),
        (_said(("arno", "both")), None),
        (_said(("arno", "bert"), make.report("a-page")), None),
        (_said(("arno", "bert"), make.report(via=("anna",))), None),
    ],
)
def test_whose_account_a_statement_is(statement: Statement, party: str | None) -> None:
    briefing = make.briefing(events=(TALKS,), statements=(statement,))
    library = make.library(briefing, actors=LIBRARY_ACTORS, sources=SOURCES)
    assert Parties(library, briefing).of((statement.id,)) == party


def test_who_takes_part_in_another_event_is_no_party() -> None:
    """Who is first to report a call stands on the timeline, and is no party to the call."""
    first = make.event("first-report", participants=("gazette",))
    for event, party in ((first, None), (replace(first, accounts=TALKS.accounts), "gazette")):
        briefing = make.briefing(event=TALKS.id, events=(TALKS, event), statements=(_said("gazette"),))
        library = make.library(briefing, actors=LIBRARY_ACTORS, sources=SOURCES)
        assert Parties(library, briefing).of((briefing.statements[0].id,)) == party


SIGNED = replace(_said(("aland", "boria"), make.report("signed")), id=f"{make.BRIEFING}/signed")
ANSWERED = replace(_said(("anna", "bert"), make.report("a-conference")), id=f"{make.BRIEFING}/answered")


@pytest.mark.parametrize(
    ("evidence", "party"),
    [
        # signed by both, put out by one
        (make.report("signed", locator="para 4"), None),
        ("signed", None),
        (SIGNED.id, None),
        (make.report("signed", speaker="anna"), None),
        (make.report("of-signed", speaker="anna"), None),
        # each speaks in turn, and the place does not say who
        (make.report("a-conference", locator="para 14"), None),
        (make.report("a-conference", speaker="anna"), "aland"),
        (make.report("a-conference", speaker="bert"), None),
        (ANSWERED.id, None),
        # a text of no account: nobody has written down who speaks
        (make.report("a-page"), None),
        ("a-page", None),
        (make.report("b-voice-page"), "boria"),
        ("b-voice-page", "boria"),
        ("a-readout", "aland"),
        ("joint-text", None),
    ],
)
def test_a_text_is_one_party_s_account_if_nobody_else_speaks_in_it(
    evidence: Evidence, party: str | None
) -> None:
    briefing = make.briefing(events=(TALKS,), statements=(SIGNED, ANSWERED))
    library = make.library(briefing, actors=LIBRARY_ACTORS, sources=SOURCES)
    assert Parties(library, briefing).of((evidence,)) == party


def test_one_report_from_elsewhere_makes_it_nobodys_account() -> None:
    parties = Parties(LIBRARY, BRIEFING)
    of_a, of_b, of_none = make.report("a-readout"), make.report("b-readout"), make.report()
    assert parties.of((of_a,)) == "aland"
    assert parties.of((of_a, of_a, TALKS.id)) == "aland"
    assert parties.of((of_a, of_b)) is None
    assert parties.of((of_a, of_none)) is None
    assert parties.of(()) is None


def test_a_plan_is_of_those_who_announce_it() -> None:
    plans = tuple(
        make.plan(id_, by=by) for id_, by in (("a", ("anna",)), ("b", ("anna", "bert")), ("c", ("alice",)))
    )
    briefing = make.briefing(events=(TALKS,), plans=plans)
    parties = Parties(make.library(briefing, actors=LIBRARY_ACTORS, sources=SOURCES), briefing)
    assert [parties.of((plan.id,)) for plan in plans] == ["aland", None, None]


@pytest.mark.parametrize(
    ("actor", "other", "speaks"),
    [
        ("anna", "anna", True),
        ("a-ministry", "anna", True),
        ("aland", "anna", True),
        ("a-capital", "anna", True),
        ("anna", "a-ministry", True),
        ("arno", "aland", True),
        ("arno", "anna", False),
        ("bert", "anna", False),
        ("boria", "arno", False),
        ("gazette", "anna", False),
    ],
)
def test_who_can_take_back_what_another_said(actor: str, other: str, *, speaks: bool) -> None:
    assert speaks_for(actor, other, LIBRARY.actors) is speaks


def test_the_top_of_an_actor_is_the_state() -> None:
    assert [top_of(id_, LIBRARY.actors) for id_ in ("a-capital", "aland", "alice", "gazette-1")] == [
        "aland",
        "aland",
        "alice",
        "gazette-1",
    ]


@pytest.mark.parametrize(
    ("relations", "state"),
    [
        ((), QuestionState.KEY_FACT),
        ((Relation.SAME, Relation.LESS_PRECISE, Relation.MORE_PRECISE), QuestionState.KEY_FACT),
        ((Relation.OTHER_SCOPE,), QuestionState.KEY_FACT),
        ((Relation.SUPERSEDED,), QuestionState.KEY_FACT),
        ((Relation.CONFLICTING,), QuestionState.CONTESTED),
        ((Relation.OTHER_SCOPE, Relation.DENIED), QuestionState.CONTESTED),
    ],
)
def test_only_a_conflict_or_a_denial_is_a_contest(
    relations: tuple[Relation, ...], state: QuestionState
) -> None:
    first = make.question().answers[0]
    answers = (first, *(make.answer(relation=relation) for relation in relations))
    assert make.question(answers=answers).state_among({}) is state
    assert make.question(answers=()).state_among({}) is QuestionState.GAP
