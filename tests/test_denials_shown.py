"""Accounts that differ because one denies the other say so, on the page, at a glance and on paper alike."""

from __future__ import annotations

import json
from dataclasses import replace
from typing import TYPE_CHECKING

from generator.model.event import Account
from generator.model.question import Answer, Relation
from generator.model.statement import RelationType, StatementRelation
from tests import factories as make
from tests.outputs import outputs_of

if TYPE_CHECKING:
    from generator.model.briefing import Briefing

TALKS = f"{make.BRIEFING}/talks"
FIRST = make.statement("first", says="They agreed.", at=TALKS, reports=(make.report("a-text"),))
DENIAL = make.statement(
    "denial",
    speakers=("bob",),
    says="Nothing was agreed.",
    at=TALKS,
    reports=(make.report("b-text"),),
    links=(StatementRelation(to=FIRST.id, type=RelationType.DENIES),),
)
QUESTION = make.question(
    answers=(
        Answer(says="They did.", evidence=(FIRST.id,), place=make.PLACE),
        Answer(says="They did not.", evidence=(DENIAL.id,), relation=Relation.DENIED, place=make.PLACE),
    )
)
ACCOUNTS = (Account(by="alice", sources=("a-text",)), Account(by="bob", sources=("b-text",)))
BRIEFING = make.briefing(event=TALKS, events=(make.event(accounts=ACCOUNTS),), statements=(FIRST, DENIAL))
SOURCES = (make.source("a-text", publisher="alice"), make.source("b-text", publisher="bob"))


def _differing(briefing: Briefing) -> tuple[list[str], str]:
    """Return what pages and the PDF say of accounts that differ."""
    outputs = outputs_of(make.library(briefing, sources=SOURCES))
    pages = [" ".join(outputs.pages[page].split()) for page in ("overview", "call")]
    assert all("they differ" in page for page in pages)
    return pages, json.dumps(outputs.paper["call"]["accounts"], ensure_ascii=False)


def test_what_one_account_denies_of_another_stands_where_they_are_said_to_differ() -> None:
    told = "denied by: Bob: Nothing was agreed (in the editors’ view)"
    pages, paper = _differing(BRIEFING)
    assert all(told in page for page in (*pages, paper))


def test_a_question_on_which_they_differ_says_enough() -> None:
    pages, paper = _differing(replace(BRIEFING, questions=(QUESTION,)))
    assert not any("denied by: Bob" in page for page in (*pages, paper))
    assert all(QUESTION.question in page for page in (*pages, paper))


def test_those_who_speak_for_a_party_are_told_of_where_some_are_named() -> None:
    (_, call), _ = _differing(BRIEFING)
    assert "what each party says of it, in its own texts." in call
    accounts = (replace(ACCOUNTS[0], voices=("alice",)), ACCOUNTS[1])
    (_, named), _ = _differing(replace(BRIEFING, events=(make.event(accounts=accounts),)))
    assert "in its own texts and through those who speak for it." in named
