"""What several say jointly: one statement, with all their names, in the matters of each."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

import pytest

from generator.analysis import derive
from generator.analysis.reviews import stamp
from generator.memo import Memo
from generator.model.actor import ActorType, Office
from generator.model.event import Account
from generator.model.references import Role
from generator.model.statement import Stance
from generator.quotes.attribution.actor_names import claimed_speaker
from generator.quotes.claims import claims_of
from tests import factories as make
from tests.outputs import Outputs, outputs_of

if TYPE_CHECKING:
    from generator.model.library import Library

TALKS = f"{make.BRIEFING}/talks"
JOINT = ("alice", "bob")
STATEMENT = make.statement(
    "joint",
    speakers=JOINT,
    says="They want peace.",
    about=("peace", TALKS),
    stance=((TALKS, Stance.FOR),),
    reports=(make.report(quote="war no more, no war"), make.report(speaker="alice", locator="para 3")),
)


def library_of(speakers: tuple[str, ...] = JOINT) -> Library:
    """Return a library with one statement of ``speakers``, an event with their accounts, and plans of both."""
    event = make.event(
        accounts=(Account(by="alice", voices=("alice",)), Account(by="bob", voices=("bob",))),
    )
    plans = (
        make.plan("first"),
        make.plan("second", by=("bob",)),
        make.plan("third", by=JOINT, version_of=(f"{make.BRIEFING}/first", f"{make.BRIEFING}/second")),
    )
    statement = make.statement(
        "joint",
        **{name: getattr(STATEMENT, name) for name in ("says", "about", "stance", "reports")},
        speakers=speakers,
    )
    office = Office(title="queen", since=make.date("2020"), place=make.PLACE)
    return make.library(
        make.briefing(event=TALKS, events=(event,), plans=plans, statements=(statement,)),
        actors=[
            make.actor("alice", offices=(office,)),
            make.actor("pair", type=ActorType.GROUP, members=JOINT),
        ],
        terms=[make.term("war-or-crisis", make.word("war"), make.word("crisis"))],
    )


@cache
def outputs() -> Outputs:
    """Site and PDF of the library."""
    return outputs_of(library_of())


@pytest.mark.parametrize(
    ("page", "words"),
    [
        ("statements", "Alice, queen, and Bob:"),
        ("statements", "Alice and Bob → "),
        ("statements", "Alice, in Gazette, 2 May 2024"),
        ("reactions", "Alice and Bob:"),
        ("plans", "by Alice and Bob · "),
        ("plans", " · a version of The paper and The paper"),
        ("/actors/alice", "Alice and Bob: They want peace."),
        ("/actors/bob", "Alice and Bob: They want peace."),
    ],
)
def test_all_their_names_stand_on_the_site(page: str, words: str) -> None:
    assert words in outputs().pages[page]


def test_the_account_and_the_stance_of_each_has_it() -> None:
    assert outputs().pages["call"].count("Alice and Bob → ") == 2
    assert "Alice, in Gazette, 2 May 2024" in outputs().pages["call"], "the report that names her alone"
    matrix = outputs().pages["reactions"]
    assert matrix.count("They want peace.") >= 3  # in the lists of both, and once by stance


def test_its_words_count_once() -> None:
    library = library_of()
    (choice,) = derive(library, Memo()).briefings[make.BRIEFING].words
    assert [(use.speakers, use.count) for use in choice.uses] == [(JOINT, 1)]


def test_both_are_its_speakers_for_all_who_ask() -> None:
    uses = derive(library_of(), Memo()).briefings[make.BRIEFING].uses
    for speaker in JOINT:
        assert [use.user for use in uses[speaker] if use.role is Role.SPEAKER] == [STATEMENT.id]


def test_the_pdf_says_the_same() -> None:
    found = outputs().paper
    card, (*_, third) = found["statements"]["joint"], found["plans"]["plans"]
    assert (card["who"], card["name"]) == ("Alice, queen, and Bob", "Alice and Bob")
    assert third["dated"] == "by Alice and Bob · 1 April 2024 · a version of The paper and The paper"
    matrix = [row["actor"] for group in found["reactions"]["groups"] for row in group["rows"]]
    assert matrix == ["Alice", "Bob"]


def test_a_proof_holds_in_any_order_and_for_no_one_of_them() -> None:
    both, turned, one, group = (
        next(iter(claims_of(library_of(speakers)))).said_by
        for speakers in (JOINT, JOINT[::-1], ("alice",), ("pair",))
    )
    assert both == turned
    assert len({both, one, group}) == 3


@pytest.mark.parametrize(
    ("speakers", "jointly", "name", "fits"),
    [
        (JOINT, 2, "Alice", True),
        (JOINT, 2, "Bob", True),
        (JOINT, 2, "Carol", False),
        (("alice", "gazette"), 2, "Carol", True),  # somebody who speaks for the paper
        (("alice", "gazette"), 1, "Carol", False),
    ],
)
def test_any_of_them_may_be_named_at_the_words(
    speakers: tuple[str, ...], jointly: int, name: str, *, fits: bool
) -> None:
    claimed = claimed_speaker(library_of(), speakers, jointly=jointly)
    assert (claimed.named_by(name) or not claimed.person) is fits


def test_a_stamp_of_one_speaker_is_what_it_was() -> None:
    assert stamp(make.statement(), {}) == stamp(make.statement(speakers=("alice",)), {})
    assert len({stamp(make.statement(speakers=speakers), {}) for speakers in (JOINT, ("alice",), ())}) == 3
