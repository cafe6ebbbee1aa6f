"""What a party's account does not mention, what parties say jointly, and where accounts are said to differ."""

from __future__ import annotations

import dataclasses
import re
from typing import TYPE_CHECKING

import pytest

from generator.analysis import derive
from generator.analysis.differences import Comparison
from generator.analysis.findings import Silence
from generator.memo import Memo
from generator.model.actor import ActorType
from generator.model.event import Account, Contrast
from generator.model.proofs import LibraryProofs, TopicCount
from generator.model.question import Answer, Relation
from generator.model.source import SourceType
from tests import factories as make
from tests.outputs import html_of

if TYPE_CHECKING:
    from generator.analysis.findings import AccountsRow
    from generator.model.library import Library
    from generator.model.statement import Statement

TALKS = f"{make.BRIEFING}/talks"
NONE, SOME = TopicCount(0, in_parts=False), TopicCount(2, in_parts=True)


GROUPS = (make.actor("pair", type=ActorType.GROUP, members=("alice", "bob")),)
TEXTS = (
    make.whole("a-text", publisher="alice"),
    make.whole("b-text", publisher="bob"),
    make.whole("joint", publisher="pair"),
    make.source("a-speech", publisher="alice", type=SourceType.SPEECH),
    make.source("a-paper", publisher="alice"),
)
OWN = (
    Account(by="alice", sources=("a-text",), voices=("alice",)),
    Account(by="bob", sources=("b-text",), voices=("bob",)),
)
JOINT = Account(by="pair", sources=("joint",))


def library_of(
    *statements: Statement, accounts: tuple[Account, ...] = OWN, contrasts: tuple[Contrast, ...] = ()
) -> Library:
    """Return a library with one event and its accounts; every text is cited."""
    cited = tuple(make.key_point(evidence=(make.report(source.id),)) for source in TEXTS[:2])
    event = make.event(accounts=accounts, contrasts=contrasts)
    return make.library(
        make.briefing(event=TALKS, events=(event,), statements=statements, key_points=cited),
        actors=GROUPS,
        sources=TEXTS,
        topics=[make.topic("truce", broader="peace")],
    )


def rows_of(library: Library, kept: LibraryProofs | None = None) -> dict[str, AccountsRow]:
    """Return the rows of the accounts by topic."""
    (table,) = derive(library, Memo(), kept or LibraryProofs()).briefings[make.BRIEFING].accounts
    return {row.topic: row for row in table.rows}


def shown(row: AccountsRow) -> list[object]:
    """Return for each cell how its statements were said, or why there is none."""
    return [
        cell if isinstance(cell, Silence) else ["jointly" if sighting.jointly else "own" for sighting in cell]
        for cell in row.cells
    ]


SAID = make.statement("said", speakers=("bob",), at=TALKS, reports=(make.report("b-text"),))


@pytest.mark.parametrize(
    ("statement", "accounts", "expected"),
    [
        (SAID, OWN, [Silence.COUNTED, ["own"]]),
        # a joint text in no account, published by a group of both
        (
            make.statement(speakers=(), at=TALKS, reports=(make.report("joint"),)),
            OWN,
            [["jointly"], ["jointly"]],
        ),
        # the same as an account of its own
        (
            make.statement(speakers=(), reports=(make.report("joint"),)),
            (*OWN, JOINT),
            [["jointly"], ["jointly"], ["own"]],
        ),
        # several speakers, a group as the speaker
        (make.statement(speakers=("alice", "bob"), at=TALKS), OWN, [["jointly"], ["jointly"]]),
        (make.statement(speakers=("pair",), at=TALKS), OWN, [["jointly"], ["jointly"]]),
        # the parties themselves, though they are among nobody's voices
        (
            make.statement(speakers=("alice", "bob"), at=TALKS),
            (Account(by="alice", sources=("a-text",)), Account(by="bob", sources=("b-text",))),
            [["jointly"], ["jointly"]],
        ),
        # said jointly, as the text of one has it: the other's does not mention it
        (
            make.statement(speakers=("alice", "bob"), at=TALKS, reports=(make.report("a-text"),)),
            OWN,
            [["own"], Silence.COUNTED],
        ),
        (
            make.statement(speakers=("pair",), at=TALKS, reports=(make.report("a-text"),)),
            OWN,
            [["own"], Silence.COUNTED],
        ),
        (
            make.statement(speakers=("alice", "bob"), at=TALKS, reports=(make.report("a-speech"),)),
            OWN,
            [["own"], Silence.COUNTED],
        ),
        # what one says of the other is its own account
        (
            make.statement(speakers=("bob",), at=TALKS, reports=(make.report("a-text"),)),
            OWN,
            [["own"], Silence.COUNTED],
        ),
        # so it is in a text that no account names, unless a newspaper's
        (
            make.statement(speakers=("bob",), at=TALKS, reports=(make.report("a-speech"),)),
            OWN,
            [["own"], Silence.COUNTED],
        ),
        (
            make.statement(speakers=("bob",), at=TALKS, reports=(make.report("a-paper"),)),
            OWN,
            [Silence.COUNTED, ["own"]],
        ),
    ],
)
def test_what_is_said_jointly_counts_for_each(
    statement: Statement, accounts: tuple[Account, ...], expected: list[object]
) -> None:
    kept = make.counts_of_peace(**{"a-text": NONE, "b-text": NONE, "joint": NONE})
    row = rows_of(library_of(statement, accounts=accounts), kept)["peace"]
    assert shown(row) == expected


@pytest.mark.parametrize(
    ("joint", "cited", "expected"),
    [
        (NONE, True, Silence.COUNTED),
        (SOME, True, Silence.NO_ENTRY),
        (None, True, Silence.NO_ENTRY),
        (SOME, False, Silence.COUNTED),  # a text that this briefing does not know
    ],
)
def test_an_account_is_silent_only_if_the_joint_texts_are(
    joint: TopicCount | None, expected: Silence, *, cited: bool
) -> None:
    other = make.statement("other", about=("trade",), speakers=(), reports=(make.report("joint"),))
    library = library_of(SAID, *((other,) if cited else ()))
    kept = make.counts_of_peace(**{"a-text": NONE, "b-text": NONE, "joint": joint})
    assert rows_of(library, kept)["peace"].cells[0] is expected
    with_account = library_of(SAID, accounts=(*OWN, JOINT))
    assert rows_of(with_account, kept)["peace"].cells[0] is (
        Silence.COUNTED if joint is NONE else Silence.NO_ENTRY
    )


def test_a_joint_account_is_no_third_party() -> None:
    statement = make.statement(speakers=(), reports=(make.report("joint"),))
    row = rows_of(library_of(statement, accounts=(*OWN, JOINT)))["peace"]
    assert (row.compared, row.comparison) == ((0, 1), Comparison.SPOKEN)


def test_an_account_without_texts_is_never_silent() -> None:
    accounts = (OWN[1], Account(by="alice", voices=("alice",)))
    assert rows_of(library_of(SAID, accounts=accounts))["peace"].cells[1] is Silence.NO_ENTRY
    # a joint text that is silent does not stand for what the party itself may have written
    other = make.statement("other", about=("trade",), speakers=(), reports=(make.report("joint"),))
    kept = make.counts_of_peace(**{"b-text": NONE, "joint": NONE})
    assert rows_of(library_of(SAID, other, accounts=accounts), kept)["peace"].cells[1] is Silence.NO_ENTRY
    with_account = library_of(SAID, other, accounts=(*accounts, JOINT))
    assert rows_of(with_account, kept)["peace"].cells[1] is Silence.NO_ENTRY


def test_an_entry_on_a_narrower_topic_speaks_of_the_wider() -> None:
    narrower = make.statement(
        "narrower", speakers=("alice",), at=TALKS, about=("truce",), reports=(make.report("a-text"),)
    )
    row = rows_of(library_of(SAID, narrower), make.counts_of_peace(**{"a-text": NONE, "b-text": NONE}))[
        "peace"
    ]
    assert shown(row) == [Silence.UNDER_NARROWER, ["own"]]
    assert row.comparison is Comparison.SPOKEN


# --- what the editors say, and how it looks


ALICE = make.statement(
    "alice", speakers=("alice",), at=TALKS, reports=(make.report("a-text"),), says="A truce first."
)
CONTRAST = Contrast(
    topic="peace",
    says="Alice wants a truce first, Bob does not.",
    evidence=(ALICE.id, SAID.id),
    place=make.PLACE,
)


def page_of(library: Library, kept: LibraryProofs | None = None) -> str:
    """Return the page of facts and accounts without the tags of links."""
    return re.sub(r"</?a\b[^>]*>", "", html_of(library, kept)["call"])


def test_accounts_differ_where_the_editors_say_so() -> None:
    assert rows_of(library_of(ALICE, SAID))["peace"].comparison is Comparison.SPOKEN
    library = library_of(ALICE, SAID, contrasts=(CONTRAST,))
    assert rows_of(library)["peace"].comparison is Comparison.DIFFER
    page = page_of(library)
    assert '<span class="comparison differ" data-search-exclude>they differ</span>' in page
    assert '<p class="contrast">Alice wants a truce first, Bob does not. <span class="cites">[' in page


def test_what_stands_in_a_joint_account_is_not_printed_thrice() -> None:
    statement = make.statement(speakers=(), reports=(make.report("joint", quote="peace at last"),))
    page = page_of(library_of(statement, accounts=(*OWN, JOINT)))
    assert page.count('<p class="says"><span class="by">Jointly:</span> Talks come first.</p></li>') == 2
    assert page.count("peace at last") == 1


def test_what_several_say_is_marked_in_each_account() -> None:
    page = page_of(library_of(make.statement(speakers=("alice", "bob"), at=TALKS)))
    assert page.count('<span class="by">Jointly:</span> ') == 2
    assert page.count("Alice and Bob → ") == 2


def test_the_question_on_which_accounts_differ_is_named() -> None:
    answers = (
        Answer(says="Yes.", evidence=(ALICE.id,), place=make.PLACE),
        Answer(says="No.", evidence=(SAID.id,), relation=Relation.DENIED, place=make.PLACE),
    )
    library = library_of(ALICE, SAID)
    briefing = dataclasses.replace(
        library.briefings[make.BRIEFING],
        questions=(make.question(question="A truce first?", answers=answers),),
    )
    library = dataclasses.replace(library, briefings={briefing.id: briefing})
    assert rows_of(library)["peace"].questions == (f"{make.BRIEFING}/how-long",)
    assert '<p class="contrast">A truce first?</p>' in page_of(library)


@pytest.mark.parametrize(
    ("third", "says"),
    [
        (Account(by="gazette", voices=("gazette",)), "Alice and Bob speak of it"),
        (Account(by="gazette", sources=("c-text",)), "only Alice and Bob"),
    ],
)
def test_with_three_accounts_the_parties_are_named(third: Account, says: str) -> None:
    library = library_of(ALICE, SAID, accounts=(*OWN, third))
    sources = {**library.sources, "c-text": make.whole("c-text")}
    page = page_of(dataclasses.replace(library, sources=sources), make.counts_of_peace(**{"c-text": NONE}))
    assert f"data-search-exclude>{says}</span>" in page


@pytest.mark.parametrize("cites_sources", [False, True])
def test_a_conflict_under_no_topic_is_no_agreement(*, cites_sources: bool) -> None:
    """Nothing says that the accounts are not known to differ, where answers of the two are called conflicting."""
    first = make.statement("long", reports=(make.report("a-text"),), about=(TALKS,))
    second = make.statement(
        "short", speakers=("bob",), reports=(make.report("b-text"),), at=TALKS, about=(TALKS,)
    )
    library = library_of(first, second)
    briefing = library.briefings[make.BRIEFING]
    evidence = (
        [(make.report("a-text"),), (make.report("b-text"),)]
        if cites_sources
        else [
            (first.id,),
            (second.id,),
        ]
    )
    question = make.question(
        answers=(
            Answer(says="Two hours.", evidence=evidence[0], place=make.PLACE),
            Answer(says="One hour.", evidence=evidence[1], relation=Relation.CONFLICTING, place=make.PLACE),
        )
    )
    conflicting = dataclasses.replace(briefing, questions=(question,))
    library = dataclasses.replace(library, briefings={make.BRIEFING: conflicting})
    assert derive(library, Memo()).briefings[make.BRIEFING].accounts[0].questions == (question.id,)
    overview = html_of(library)["overview"]
    assert "On no topic is it known" not in overview
    assert "Their answers conflict on:" in overview
