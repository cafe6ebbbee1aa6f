"""For which party somebody speaks who says something jointly with others, and is among nobody's voices."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from generator.analysis import derive
from generator.memo import Memo
from generator.model.actor import ActorType, Office
from generator.model.event import Account
from tests import factories as make

if TYPE_CHECKING:
    from generator.model.statement import Statement

TALKS = f"{make.BRIEFING}/talks"
ACTORS = (
    make.actor("anna", part_of="alice"),
    make.actor("bert", offices=(Office(title="mayor", of="bob", place=make.PLACE),)),
    make.actor("leaders", type=ActorType.GROUP, members=("anna", "bert")),
)
OWN = (Account(by="alice", sources=("a-text",)), Account(by="bob", sources=("b-text",)))
JOINT = Account(by="leaders", sources=("leaders-text",))


def said(
    *statements: Statement, accounts: tuple[Account, ...] = OWN, participants: tuple[str, ...] = ()
) -> list[list[str]]:
    """Return for each account how its statements on peace were said; Bob has one of his own."""
    own = make.statement("own", speakers=("bob",), at=TALKS, reports=(make.report("b-text"),))
    event = make.event(accounts=accounts, participants=participants)
    library = make.library(
        make.briefing(event=TALKS, events=(event,), statements=(*statements, own)),
        actors=ACTORS,
        sources=(
            make.source("a-text", publisher="alice"),
            make.source("b-text", publisher="bob"),
            make.source("leaders-text", publisher="leaders"),
        ),
    )
    (table,) = derive(library, Memo()).briefings[make.BRIEFING].accounts
    (row,) = (row for row in table.rows if row.topic == "peace")
    return [
        ["jointly" if sighting.jointly else "own" for sighting in cell] if isinstance(cell, tuple) else []
        for cell in row.cells
    ]


@pytest.mark.parametrize("speakers", [("anna", "bert"), ("leaders",), ()])
def test_who_takes_part_for_a_party_speaks_for_it(speakers: tuple[str, ...]) -> None:
    source = "gazette-1" if speakers else "leaders-text"
    statement = make.statement(speakers=speakers, at=TALKS, reports=(make.report(source),))
    assert said(statement, participants=("anna", "bert")) == [["jointly"], ["jointly", "own"]]
    assert said(statement) == [[], ["own"]], "a politician of a party's does not speak for it everywhere"


def test_who_gives_a_joint_account_gives_it_for_their_party() -> None:
    statement = make.statement(speakers=("anna", "bert"), reports=(make.report("leaders-text"),))
    assert said(statement, accounts=(*OWN, JOINT)) == [["jointly"], ["jointly", "own"], ["own"]]


def test_what_one_alone_says_elsewhere_is_of_no_account() -> None:
    statement = make.statement(speakers=("anna",), at=TALKS)
    assert said(statement, participants=("anna", "bert")) == [[], ["own"]]
