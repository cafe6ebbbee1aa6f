"""Accounts that differ because one denies the other say so, on the page, at a glance and on paper alike."""

from __future__ import annotations

import json

from generator.model.event import Account
from generator.model.statement import RelationType, StatementRelation
from tests import factories as make
from tests.outputs import outputs_of

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
LIBRARY = make.library(
    make.briefing(
        event=TALKS,
        events=(
            make.event(
                accounts=(Account(by="alice", sources=("a-text",)), Account(by="bob", sources=("b-text",)))
            ),
        ),
        statements=(FIRST, DENIAL),
    ),
    sources=(make.source("a-text", publisher="alice"), make.source("b-text", publisher="bob")),
)


def test_what_one_account_denies_of_another_stands_where_they_are_said_to_differ() -> None:
    outputs = outputs_of(LIBRARY)
    told = "denied by: Bob: Nothing was agreed (in the editors’ view)"
    for page in ("overview", "call"):
        assert "they differ" in outputs.pages[page]
        assert told in " ".join(outputs.pages[page].split())
    assert told in json.dumps(outputs.paper["call"], ensure_ascii=False)
