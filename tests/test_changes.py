"""Comparing two states of a briefing finds what changed, says of what sort it is, and invents nothing."""

from __future__ import annotations

import random
from dataclasses import replace
from typing import TYPE_CHECKING, TypeVar

import pytest

from generator.comparing import NEW, OLD, Nature, Piece, State, Subject, compare
from generator.comparing.pairing import pairs_of
from generator.comparing.words import likeness, word_pieces
from generator.model.briefing import Correction, CorrectionKind
from generator.model.plan import Point
from generator.model.proofs import LibraryProofs, Proof, Verdict
from generator.model.statement import Stance
from generator.model.text import Name, Prose
from generator.model.topic import Word
from tests import factories as make
from tests.architecture import ROOT
from tests.changed_states import BRIEFING, CHANGES, known_changes, new_state, old_state, state_of, told
from tests.harbour_towns import HARBOUR

if TYPE_CHECKING:
    from generator.model.briefing import Briefing
    from generator.model.statement import Statement

T = TypeVar("T")
STATES = ((CHANGES / "new", BRIEFING), (HARBOUR, "harbour-talks"), (ROOT, "xi-zelenskyy-call"))
MIRRORED = {Nature.ADDED: Nature.WITHDRAWN, Nature.WITHDRAWN: Nature.ADDED}


def test_every_known_change_is_found_and_classed_and_none_invented() -> None:
    found = compare(old_state(), new_state())
    assert [told(change) for change in found.changes] == known_changes()


def test_a_correction_is_told_with_the_entry_that_it_corrects_and_comes_first() -> None:
    found = compare(old_state(), new_state()).entries
    assert [entry.entry for entry in found if entry.corrections] == ["ferry-talks/lund-boats"]
    assert found[0].nature is Nature.CORRECTED
    assert [correction.now for correction in found[0].corrections] == [found[0].changes[0].now[0]]


def test_spelling_is_found_and_no_reader_is_told() -> None:
    found = compare(old_state(), new_state())
    assert {entry.entry for entry in found.entries} - {entry.entry for entry in found.told} == {
        "ferry-talks/tide-tables"
    }
    assert found.entries[-1].is_silent


def test_the_other_way_round_the_same_changes_are_mirrored() -> None:
    there, back = compare(old_state(), new_state()), compare(new_state(), old_state())
    mirrored = [
        (
            MIRRORED.get(change.nature, change.nature),
            change.subject,
            change.entry,
            change.field,
            change.now,
            change.was,
        )
        for change in there.changes
    ]
    assert sorted(mirrored) == sorted(
        (change.nature, change.subject, change.entry, change.field, change.was, change.now)
        for change in back.changes
        if change.subject is not Subject.CORRECTION
    )
    taken_back = [change for change in back.changes if change.subject is Subject.CORRECTION]
    assert [change.entry for change in taken_back] == ["ferry-talks/lund-boats"]
    swapped = {OLD: NEW, NEW: OLD}
    assert {
        tuple(sorted((swapped.get(where, where), text) for where, text in change.pieces))
        for change in there.changes
    } == {tuple(sorted(change.pieces)) for change in back.changes}


@pytest.mark.parametrize(("root", "briefing"), STATES)
def test_nothing_differs_from_itself_in_another_order_or_wrapped_otherwise(
    root: object, briefing: str
) -> None:
    state = state_of(root, briefing)
    for seed in range(3):
        shuffled = _shuffled(state.content, random.Random(seed))
        library = replace(state.library, briefings={**state.library.briefings, briefing: shuffled})
        other = State(library, briefing, state.proofs)
        assert compare(state, other).entries == ()
        assert compare(other, state).entries == ()


def _shuffled(briefing: Briefing, chance: random.Random) -> Briefing:
    def in_other_order(values: tuple[T, ...]) -> tuple[T, ...]:
        return tuple(chance.sample(values, len(values)))

    def wrapped(prose: Prose) -> Prose:
        source = prose.source.replace(" ", "\n") if chance.random() < 0.5 else prose.source
        return prose if source.startswith(("-", "*", "+")) else Prose(source)

    def statement(entry: Statement) -> Statement:
        return replace(
            entry,
            says=entry.says.replace(". ", ".\n"),
            reports=(entry.reports[0], *in_other_order(entry.reports[1:])),  # the first is the best
            about=in_other_order(entry.about),
        )

    return replace(
        briefing,
        bottom_line=replace(briefing.bottom_line, says=wrapped(briefing.bottom_line.says)),
        key_points=in_other_order(briefing.key_points),
        statements=in_other_order(tuple(map(statement, briefing.statements))),
        events=in_other_order(briefing.events),
        questions=in_other_order(briefing.questions),
        plans=in_other_order(briefing.plans),
    )


def test_the_words_of_both_texts_are_all_there() -> None:
    chance = random.Random(7)
    words = ["the", "boat", "sails", "not", "in", "May", "我", "方", ",", "."]
    for _ in range(200):
        old, new = (" ".join(chance.choices(words, k=chance.randrange(12))) for _ in range(2))
        pieces = word_pieces(old, new)
        assert "".join(text for where, text in pieces if where != NEW) == old
        assert "".join(text for where, text in pieces if where != OLD) == new
        assert likeness(old, new) == likeness(new, old)


def test_a_very_long_text_is_not_compared_word_for_word() -> None:
    old, new = "a b " * 5_000, "b a " * 5_000
    assert word_pieces(old, new) == (Piece(OLD, old), Piece(NEW, new))


def _state(*statements: Statement, corrections: tuple[Correction, ...] = ()) -> State:
    briefing = make.briefing(statements=statements, corrections=corrections)
    return State(make.library(briefing), make.BRIEFING)


def test_a_quotation_that_is_proved_is_regraded() -> None:
    quoted = make.statement(reports=(make.report(quote="Talks come first."),))
    key = (quoted.id, "gazette-1", "Talks come first.")

    def proved(verdict: Verdict) -> State:
        proofs = LibraryProofs(quotes={make.BRIEFING: {key: Proof(verdict)}})
        return replace(_state(quoted), proofs=proofs)

    assert compare(proved(Verdict.EXACT), proved(Verdict.TYPOGRAPHIC)).changes == ()
    (change,) = compare(proved(Verdict.EXACT), proved(Verdict.ABSENT)).changes
    assert (change.subject, change.nature, change.was, change.now) == (
        Subject.QUOTATION,
        Nature.REGRADED,
        ("proved",),
        ("refuted",),
    )


def test_an_entry_by_another_name_that_says_so_is_the_same_one() -> None:
    said = make.statement(
        speakers=("bobby",), stance=(("peace", Stance.FOR), (f"{make.BRIEFING}/paper#1", Stance.FOR))
    )
    point = Point(id=f"{make.BRIEFING}/paper#1", number="1", says="Talks come first.", place=make.PLACE)
    plan = make.plan(points=(point,))
    old = make.library(make.briefing(statements=(said,), plans=(plan,)), actors=(make.actor("bobby"),))
    says_now = replace(
        said, speakers=("robert",), stance=(("peace", Stance.FOR), (f"{make.BRIEFING}/note#1", Stance.FOR))
    )
    renamed = replace(
        plan,
        id=f"{make.BRIEFING}/note",
        formerly=(plan.id,),
        points=(replace(point, id=f"{make.BRIEFING}/note#1"),),
    )
    new = make.library(
        make.briefing(statements=(says_now,), plans=(renamed,)),
        actors=(make.actor("robert", name=make.name("Bobby"), formerly=("bobby",)),),
    )
    there = compare(State(old, make.BRIEFING), State(new, make.BRIEFING))
    assert there.changes == compare(State(new, make.BRIEFING), State(old, make.BRIEFING)).changes == ()
    without = make.library(
        make.briefing(statements=(says_now,), plans=(renamed,)), actors=(make.actor("robert"),)
    )
    (change,) = [
        change
        for change in compare(State(old, make.BRIEFING), State(without, make.BRIEFING)).changes
        if change.subject is Subject.STATEMENT
    ]
    assert (change.nature, change.was, change.now) == (Nature.REATTRIBUTED, ("bobby",), ("robert",))


def test_a_briefing_in_another_folder_is_the_same_one() -> None:
    old = _state(make.statement())
    moved = make.briefing("later", statements=(make.statement(id="later/talks-first", folder="later"),))
    assert compare(old, State(make.library(moved), "later")).changes == ()


def test_a_correction_of_what_still_stands_is_told_by_itself() -> None:
    statement = make.statement()
    correction = Correction(
        of=statement.id,
        date=make.date("2024-06-02"),
        kind=CorrectionKind.CLARIFICATION,
        was="…",
        now=statement.says,
        because=Prose("It was asked."),
        place=make.PLACE,
    )
    (entry,) = compare(_state(statement), _state(statement, corrections=(correction,))).entries
    assert (entry.nature, entry.changes, entry.corrections) == (Nature.CORRECTED, (), (correction,))


def test_a_change_says_in_which_language_its_texts_are() -> None:
    def state(number: int) -> State:
        reef = ("Переговори", "Розмови")[number]
        words = tuple(Word(word=word, forms=(word,), lang="zh") for word in ("会谈", "关系")[: number + 1])
        report = make.report(quote=("Ja.", "Nein, nie.")[number], quote_lang="de")
        peace = make.topic("peace", name=Name((("en", "Peace"), ("uk", reef))), words=words)
        briefing = make.briefing(statements=(make.statement(reports=(report,)),))
        return State(make.library(briefing, topics=(peace,)), make.BRIEFING)

    told = [(change.field, change.lang) for change in compare(state(0), state(1)).changes]
    assert sorted(told) == [("", "de"), ("", "de"), ("name.uk", "uk"), ("words", "zh")]


def test_lists_that_nobody_has_written_are_compared_all_the_same() -> None:
    old, new = (
        [make.key_point(f"{word} {number}.") for number in range(3_000)] for word in ("They met", "He spoke")
    )
    pairs = pairs_of([*old, make.key_point("All is said.")], [make.key_point("All is said."), *new])
    assert pairs[0].old == pairs[0].new
    assert len(pairs) == 6_001


def test_another_quotation_of_the_same_source_takes_the_place_of_the_first() -> None:
    def told(quote: str) -> list[tuple[Nature, str]]:
        old, new = (make.statement(reports=(make.report(quote=words),)) for words in (WORDS, quote))
        return [(change.nature, change.field) for change in compare(_state(old), _state(new)).changes]

    assert told("Talks come last of all.") == [(Nature.REWORDED, "quote")]
    assert told("come") == [(Nature.REWORDED, "quote")], "it was cut"
    assert sorted(told("Nobody has asked us.")) == [(Nature.ADDED, ""), (Nature.WITHDRAWN, "")]


WORDS = "Talks come first of all."


def test_an_answer_with_hardly_a_common_word_is_another_one() -> None:
    def told(says: str) -> list[Nature]:
        old, new = (
            State(
                make.library(make.briefing(questions=(make.question(answers=(make.answer(words),)),))),
                make.BRIEFING,
            )
            for words in ("The town pays for the boats.", says)
        )
        return sorted(change.nature for change in compare(old, new).changes)

    assert told("The town pays for all boats.") == [Nature.REWORDED]
    assert told("Nobody knows who will.") == [Nature.ADDED, Nature.WITHDRAWN]


def test_an_id_that_names_another_kind_of_entry_is_told_as_one_gone_and_one_come() -> None:
    statement = make.statement()
    question = make.question(id=statement.id)
    old = _state(statement)
    new = State(make.library(make.briefing(questions=(question,))), make.BRIEFING)
    told = [
        (entry.nature, entry.subject) for entry in compare(old, new).entries if entry.entry == statement.id
    ]
    assert sorted(told) == [(Nature.ADDED, Subject.QUESTION), (Nature.WITHDRAWN, Subject.STATEMENT)]
