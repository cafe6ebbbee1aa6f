"""Analysis: words, dates, offices, scales: what is computed of single statements."""

from __future__ import annotations

import dataclasses
import random
from typing import TYPE_CHECKING

import pytest

from generator.analysis.findings import Sighting, WordUse
from generator.analysis.offices import offices_held
from generator.analysis.scales import SCALES, step
from generator.analysis.words import forms_of_terms, word_choices
from generator.model.actor import Office
from generator.model.briefing import Scale
from generator.model.proofs import Verdict, unproved
from generator.model.statement import RelationType, StatementRelation
from generator.model.statement_dates import Basis, date_of_statement
from generator.model.topic import OtherSense
from tests import factories as make

if TYPE_CHECKING:
    from generator.model.report import Evidence
    from generator.model.statement import Statement
    from generator.model.topic import Term

TALKS = f"{make.BRIEFING}/talks"


# --- words


def _counted(term: Term, *quotes: str, lang: str = "en") -> dict[str, int]:
    statements = [make.statement(reports=(make.report(quote=quote, quote_lang=lang),)) for quote in quotes]
    choices = word_choices(statements, {"gazette-1": make.source()}, forms_of_terms([term]), set())
    return {use.word.word: _times(use) for choice in choices for use in choice.uses}


def _times(use: WordUse) -> int:
    """Return how often a word stands in its quotations, those of one utterance too."""
    return sum(count for utterance in use.utterances for _, count in utterance)


WAR = make.term(
    "war-or-crisis",
    make.word("crisis", "crisis", "Ukraine crisis"),
    make.word("Ukraine crisis", "the Ukraine crisis"),
    make.word("war"),
    make.word("危机"),
    make.word("війна", "війна", "війну"),
)


@pytest.mark.parametrize(
    ("quote", "counts"),
    [
        ("the Ukraine crisis", {"Ukraine crisis": 1}),
        ("This Ukraine crisis, a CRISIS; crises", {"crisis": 2}),
        ("war: warfare, prewar, the war's end, post-war", {"war": 3}),
        ("a [war] between us", {}),
        ("和平解决乌克兰危机。", {"危机": 1}),
        ("Війна; припинити війну, війнушка", {"війна": 2}),
        ("the  Ukraine\tcrisis", {"Ukraine crisis": 1}),
    ],
)
def test_words_are_whole_and_the_longest_counts(quote: str, counts: dict[str, int]) -> None:
    assert _counted(WAR, quote) == counts


def test_a_word_of_one_language_counts_in_no_other() -> None:
    term = make.term(
        "plan", make.word("plan", lang="en"), make.word("план"), make.word("Vorhaben", "Plan", lang="de")
    )
    assert _counted(term, "a plan", lang="en-GB") == {"plan": 1}
    assert _counted(term, "ein Plan", lang="de") == {"Vorhaben": 1}
    assert _counted(term, "le plan", lang="fr") == {}
    assert _counted(term, "план", lang="uk") == {"план": 1}


def test_words_belong_to_whom_the_report_names() -> None:
    one = make.statement(
        "one", reports=(make.report(quote="war, war"), make.report(quote="war", speaker="bob"))
    )
    two = make.statement("two", speakers=(), reports=(make.report(quote="a war"),))
    (choice,) = word_choices([one, two], {"gazette-1": make.source()}, forms_of_terms([WAR]), set())
    assert [(use.speakers, use.count) for use in choice.uses] == [
        (("alice",), 1),
        (("bob",), 1),
        (("gazette",), 1),
    ]
    assert choice.uses[0].utterances == (((Sighting(one, one.reports[0]), 2),),)


def _utterances(*statements: Statement) -> list[list[str]]:
    """Return of each utterance of Alice with a word of the term where it was reported."""
    sources = {id_: make.source(id_) for id_ in ("gazette-1", "herald", "bugle")}
    (choice,) = word_choices(statements, sources, forms_of_terms([WAR]), set())
    return [
        [f"{sighting.statement.id.partition('/')[2]} {sighting.report.source}" for sighting, _ in utterance]
        for use in choice.uses
        for utterance in use.utterances
        if use.speakers == ("alice",)
    ]


def _said(
    id_: str, *quotes: str, sources: tuple[str, ...] = ("gazette-1", "herald"), repeats: str = ""
) -> Statement:
    link = StatementRelation(to=f"{make.BRIEFING}/{repeats}", type=RelationType.REPEATS)
    return make.statement(
        id_,
        reports=tuple(
            make.report(source, quote=quote) for source, quote in zip(sources, quotes, strict=False)
        ),
        links=(link,) if repeats else (),
    )


LONG = "this illegal and unprovoked war on us must end today"


@pytest.mark.parametrize(
    ("statements", "number"),
    [
        # the same words in two sources, and two translations of the same words
        ((_said("one", "a war", "a war"),), 1),
        ((_said("one", "not a maker of the war", "did not make the war, nor is it a party to the war"),), 1),
        # a statement that repeats another, and one that repeats the same
        ((_said("one", "a war"), _said("two", "it is war", repeats="one")), 1),
        (
            (
                _said("one", "peace"),
                _said("two", "it is war", repeats="one"),
                _said("three", "war", repeats="one"),
            ),
            1,
        ),
        # a part of a quotation entered for a statement of its own
        ((_said("one", LONG), _said("two", "Unprovoked war")), 1),
        # eight words in a row, from two sources
        ((_said("one", LONG), _said("two", f"{LONG}, friends", sources=("bugle",))), 1),
        # other words of the same speaker
        ((_said("one", "a war"), _said("two", "the war goes on")), 2),
        # the same few words, from two sources
        ((_said("one", "a war"), _said("two", "a war", sources=("bugle",))), 2),
        # a part of a word
        ((_said("one", "warlike war"), _said("two", "a war")), 2),
    ],
)
def test_an_utterance_counts_once(statements: tuple[Statement, ...], number: int) -> None:
    assert len(_utterances(*statements)) == number


@pytest.mark.parametrize("seed", range(50))
def test_never_more_utterances_than_statements_and_none_for_another_report(seed: int) -> None:
    chance = random.Random(seed)
    quotes = ("a war", LONG, f"{LONG}, friends", "Unprovoked war", "peace", "war")
    statements = [
        _said(
            f"s{number}",
            *chance.sample(quotes, 2),
            sources=tuple(chance.sample(["gazette-1", "herald", "bugle"], 2)),
            repeats=f"s{chance.randrange(number)}" if number and chance.random() < 0.3 else "",
        )
        for number in range(chance.randint(1, 5))
    ]
    statements.append(_said("last", "war"))
    counted = _utterances(*statements)
    assert 1 <= len(counted) <= len(statements)
    more = make.report("herald", quote=chance.choice(quotes))
    statements[-1] = dataclasses.replace(statements[-1], reports=(*statements[-1].reports, more))
    assert len(_utterances(*statements)) <= len(counted)


def test_words_in_another_sense_do_not_count() -> None:
    war = dataclasses.replace(
        WAR,
        other_senses=(
            OtherSense(words="the Cold War", because="another one"),
            OtherSense(words="crisis of faith", because="no war"),
        ),
    )
    assert _counted(war, "the cold war, a war, a cold war") == {"war": 2}
    assert _counted(war, "the Cold Warrior in a crisis of faith") == {}
    assert _counted(war, "a crisis of faithful men") == {"crisis": 1}
    assert forms_of_terms([war])[0].in_other_senses == {"war", "crisis"}
    assert forms_of_terms([WAR])[0].in_other_senses == set()


def test_a_term_nobody_uses_shows_only_where_it_is_named() -> None:
    forms = forms_of_terms([WAR])
    sources = {"gazette-1": make.source()}
    assert word_choices([make.statement()], sources, forms, set()) == ()
    (choice,) = word_choices([make.statement()], sources, forms, {"war-or-crisis"})
    assert choice.uses == ()


# --- dates and offices


def test_when_it_was_said_is_the_best_date_there_is() -> None:
    lasted = make.event("lasted", date="2024-05-01", until="2024-05-03")
    library = make.library(
        make.briefing(events=(make.event(), lasted)), sources=(make.source("old", date=None),)
    )
    dated = make.report("old", date="2024-04")

    def said(statement: Statement) -> tuple[str, Basis]:
        found = date_of_statement(statement, library)
        return str(found.date), found.basis

    assert said(make.statement(date="2024-04-30", at=TALKS)) == ("2024-04-30", Basis.GIVEN)
    assert said(make.statement(at=TALKS, reports=(dated,))) == ("2024-05-01", Basis.EVENT)
    assert said(make.statement(at=lasted.id)) == ("2024-05-01/2024-05-03", Basis.EVENT)
    assert said(make.statement(reports=(make.report(), dated))) == ("2024-04", Basis.GIVEN)
    assert said(make.statement(reports=(make.report("old"), make.report()))) == ("2024-05-02", Basis.REPORTED)
    assert said(make.statement(reports=(make.report("old"),))) == ("None", Basis.REPORTED)


@pytest.mark.parametrize(
    ("since", "until", "on", "held"),
    [
        ("2024-03", None, "2024-03-31", True),
        ("2024-03", None, "2024-02-29", False),
        ("2024-03~", None, "2023", False),
        (None, "2024-03-05", "2024-03-05T23:00Z", True),
        (None, "2024-03-05", "2024-04/2024-05", False),
        ("2020", "2024-03-05", "2019/2024", True),
    ],
)
def test_an_office_is_shown_while_it_was_held(
    since: str | None, until: str | None, on: str, *, held: bool
) -> None:
    office = Office(
        title="envoy",
        since=make.date(since) if since else None,
        until=make.date(until) if until else None,
        place=make.PLACE,
    )
    assert _held(office, on) is held


@pytest.mark.parametrize(
    ("evidence", "on", "held"),
    [
        ((), "2024-05-02", False),
        ((make.report(),), "2025-05-02", True),
        ((make.report(),), "2023-04-30", False),
        ((make.report(date="2020"),), "2024-05-02", False),
        ((TALKS,), "2023-06", True),
        ((f"{make.BRIEFING}/paper#1",), "2026", False),
        ((f"{make.BRIEFING}/talks-first",), "2024-05", True),
    ],
)
def test_an_undated_office_is_shown_within_a_year(
    evidence: tuple[Evidence, ...], on: str, *, held: bool
) -> None:
    assert _held(Office(title="envoy", evidence=evidence, place=make.PLACE), on) is held


def _held(office: Office, on: str) -> bool:
    library = make.library(
        make.briefing(events=(make.event(),), plans=(make.plan(),), statements=(make.statement(),))
    )
    actor = make.actor(offices=(office,))
    assert offices_held(actor, None, library) == ()
    return offices_held(actor, make.date(on), library) == (office,)


# --- scales and verdicts


def test_a_scale_rises_from_bottom_to_top() -> None:
    for steps in SCALES.values():
        assert [(one.low, one.high) for one in steps] == sorted((one.low, one.high) for one in steps)
        assert len(steps) == 7
    assert str(step(Scale.ICD_203_A, "Almost  certainly")) == str(SCALES[Scale.ICD_203_A][-1])
    assert step(Scale.ICD_203_A, "probable") is None
    assert [one.range for one in SCALES[Scale.PHIA]][3:5] == ["40–<50 %", "55–75 %"]


def test_without_a_text_a_quote_is_only_cited() -> None:
    assert unproved(make.source("seen")).verdict is Verdict.NO_TEXT
    assert unproved(make.source("held", text="held.txt")).verdict is Verdict.NOT_CHECKED
