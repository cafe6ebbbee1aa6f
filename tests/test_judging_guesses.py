"""What drafting wrote of its guesses stands beside what was guessed; what is doubtful, and all else, is listed."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

import pytest

from generator.cli.judge_heading import heading
from generator.cli.judge_shown import Shown
from generator.drafting.entries import CHECK_ALL, SAY_ABOUT, SAY_IT, TRANSLATE_IT
from generator.judging import going_on_from, guesses_in
from generator.model.report import Attribution
from generator.model.statement import Modality
from generator.model.unconfirmed import LEFT_ASIDE
from tests.drafting.corpus import texts_in
from tests.drafting.measures import drafts_of
from tests.factories import BRIEFING, actor, library, report, statement

if TYPE_CHECKING:
    from generator.drafting.entries import DraftedStatement
    from generator.model.statement import Statement

ADA = "speaker ada, read from “She said” in paragraph 2"
OF_REPORT = frozenset({"via", "venue", "attribution", "quote", "locator"})
FIELDS: dict[str, Any] = {
    "at": f"{BRIEFING}/call",
    "about": ("harbour", "fish"),
    "date": "2024-05-01",
    "date_words": "on Wednesday",
    "modality": Modality.EXPECTED,
    "via": ("twitter",),
    "venue": "the mill",
    "attribution": Attribution.UNCLEAR,
}


def _draft(*todo: str, **fields: Any) -> Statement:  # noqa: ANN401  # of a statement or a report
    of_report = {"locator": "para 2", "quote": "open the harbour"}
    of_report |= {name: fields.pop(name) for name in OF_REPORT & fields.keys()}
    said = {"speakers": ("ada",), "about": (), **fields}
    return replace(statement("ada-harbour", reports=(report("paper-1", **of_report),), **said), todo=todo)


def _as_drafted(said: DraftedStatement) -> Statement:
    attribution = Attribution(said.attribution or "stated")
    return _draft(
        *said.todo,
        speakers=said.speakers,
        about=said.about,
        at=said.at,
        date=said.date,
        date_words=said.date_words,
        modality=Modality(said.modality) if said.modality else None,
        via=said.via,
        venue=said.venue,
        attribution=attribution,
        locator=said.locator,
        quote=said.quote,
    )


@pytest.mark.parametrize(
    ("sentence", "field", "by"),
    [
        (ADA, "speaker", "by “She said”"),
        (f"{ADA} (“She” read as ada)", "speaker", "by “She said”; “She” read as ada"),
        (
            f"{ADA} (“Minister” read as ada, named before)",
            "speaker",
            "by “She said”; “Minister” read as ada, named before",
        ),
        (
            "speaker ada, read in paragraph 2 (carried over from before)",
            "speaker",
            "carried over from before",
        ),
        ("speaker ada, read in paragraph 2", "speaker", ""),
        ("speaker ada, read from “A” in paragraph 3", "speaker", "by “A”; in paragraph 3"),
        (
            f"{ADA} (“The two” read as ada and bob, as the text names these before and no others who fit)",
            "speaker",
            "by “She said”; “The two” read as ada and bob, as the text names these before and no others who fit",
        ),
        ("attribution unclear, by the same", "attribution", ""),
        ("modality expected, by the verb in “He hopes”", "modality", "by “He hopes”"),
        (
            "date “on Wednesday” read as 2024-05-01, counted from the source's day 2024-05-02",
            "date",
            "“on Wednesday”, counted from 2024-05-02",
        ),
        (
            "date “on Wednesday”, which stands before it, read as 2024-05-01",
            "date",
            "“on Wednesday”, which stands before it",
        ),
        ("about harbour, fish, by the words of the quotation", "about", ""),
        ("about harbour, fish, by the words of the sentence", "about", "by the sentence"),
        ("about harbour, fish, as the same speaker's words right before", "about", "as right before"),
        ("via twitter, named in the sentence", "via", "named in the sentence"),
        ("venue “the mill”, by the words of the sentence", "venue", "by the sentence"),
        ("venue “the mill”, as the same speaker's words right before", "venue", "as right before"),
        (TRANSLATE_IT, "translation", ""),
    ],
)
def test_a_guess_stands_beside_its_field(sentence: str, field: str, by: str) -> None:
    found = guesses_in(_draft(SAY_IT, sentence, LEFT_ASIDE, **FIELDS))
    assert (found.by, found.left) == ({field: by}, ())


@pytest.mark.parametrize(
    ("sentence", "listed"),
    [
        (f"{ADA} (nobody is named)", "who speaks: nobody is named"),
        (
            f"{ADA} (no verb of speech stands beside the name)",
            "who speaks: no verb of speech stands beside the name",
        ),
        (f"{ADA} (“Minister” may be any of ada, bob)", "who speaks: “Minister” may be any of ada, bob"),
        (
            f"{ADA} (“She” read as ada, one of two named before)",
            "who speaks: “She” read as ada, one of two named before",
        ),
        (f"{ADA} (say who “The two sides” are)", "say who “The two sides” are"),
        (
            f"{ADA} (“They” read as “The two sides”; say who they are)",
            "who speaks: “They” read as “The two sides”; say who they are",
        ),
        (
            f"{ADA} (Adda taken for Ada, who alone sounds so; check that it is the same person)",
            "who speaks: Adda taken for Ada, who alone sounds so; check that it is the same person",
        ),
        (
            f"{ADA} (the text gives the same words to them in paragraph 5)",
            "who speaks: the text gives the same words to them in paragraph 5",
        ),
        *(
            (sentence, sentence)
            for sentence in (
                "speaker bob, read from “He said” in paragraph 2",
                "date “last week”: say which day that was, as the source has no date",
                "date “on Wednesday” read as 2024-05-03",
                "at mill, as the source is an account of it",
                "not at call, as the sentence tells of afterwards",
                "about ships, by the words of the quotation",
                SAY_ABOUT,
                "via paper, named in the sentence",
                "venue “the harbour”, by the words of the sentence",
                "modality hoped, by the verb in “He hopes”",
                "attribution inherited, by the same",
                CHECK_ALL,
                "speaker, as the text was not understood here",
                "date, as “in spring” was not understood",
                "note that she was away",
            )
        ),
    ],
)
def test_what_is_doubtful_or_no_more_so_is_listed(sentence: str, listed: str) -> None:
    assert guesses_in(_draft(SAY_IT, sentence, **FIELDS)).left == (listed,)


def test_of_what_was_drafted_only_doubts_are_listed() -> None:
    """In all languages; so a sentence that drafting comes to write otherwise is noticed."""
    listed = {
        sentence
        for text in texts_in("texts")[::4]
        for said in drafts_of(text).statements
        for sentence in guesses_in(_as_drafted(said)).left
    }
    assert [sentence for sentence in listed if not sentence.startswith(("who speaks: ", "say who"))] == []


@pytest.mark.parametrize(
    ("todo", "fields", "says"),
    [
        (
            (f"{ADA} (“She” read as ada)", SAY_ABOUT, "at call, as the source is an account of it"),
            {"at": f"{BRIEFING}/call"},
            "Ada (by “She said”; “She” read as ada), at call, about –",
        ),
        (
            ("date “on Wednesday” read as 2024-05-01",),
            {"date": "2024-05-01", "date_words": "on Wednesday", "about": ("fish", "harbour")},
            "Ada, on 2024-05-01 (“on Wednesday”), about fish, about harbour",
        ),
        (
            ("not at call, as the sentence tells of afterwards",),
            {"about": ("fish",)},
            "Ada, not at call, as the sentence tells of afterwards, about fish",
        ),
        ((), {}, "Ada, about –"),
    ],
)
def test_the_heading_has_guesses_in_brackets(
    todo: tuple[str, ...], fields: dict[str, Any], says: str
) -> None:
    draft = _draft(*todo, **fields)
    known = library(actors=[actor("ada")])
    assert heading(draft, known, guesses_in(draft), Shown(named={"ada"})) == says


@pytest.mark.parametrize(
    ("id_", "is_known", "says"),
    [
        ("ada", False, "Ada (ada)"),
        ("ada", True, "Ada"),
        ("ada-two", False, "Ada (ada-two)"),
        ("ada-two", True, "Ada (ada-two)"),
    ],
)
def test_an_id_stands_beside_a_name_once_or_where_it_is_another(id_: str, is_known: bool, says: str) -> None:  # noqa: FBT001
    draft = _draft(speakers=(id_,), about=("fish",))
    known = library(actors=[replace(actor("ada"), id=id_)])
    shown = Shown(named={id_} if is_known else set())
    assert heading(draft, known, guesses_in(draft), shown) == f"{says}, about fish"


HERE, BEHIND = "para 2", "para 3"
CARRIED = "speaker ada, read in paragraph {} (carried over from before)"
PRONOUN = "speaker ada, read from “She said” in paragraph {} (“She” read as ada)"
NAMED = "speaker ada, read from “Ada said” in paragraph {}"


@pytest.mark.parametrize(
    ("behind", "count"),
    [
        (((HERE, PRONOUN), (HERE, CARRIED), (HERE, NAMED), (HERE, PRONOUN)), 2),
        (((HERE, PRONOUN), (BEHIND, PRONOUN)), 1),
        (((HERE, PRONOUN), (BEHIND, CARRIED), (BEHIND, PRONOUN)), 3),
        (((HERE, NAMED), (HERE, PRONOUN)), 0),
        (((HERE, "look at this"),), 0),
        ((), 0),
    ],
)
def test_who_was_read_from_the_same_words_goes_with_it(
    behind: tuple[tuple[str, str], ...], count: int
) -> None:
    first = replace(_draft(NAMED.format(2)), id=f"{BRIEFING}/first")
    others = [
        replace(_draft(asked.format(place[-1]), locator=place), id=f"{BRIEFING}/behind-{number}")
        for number, (place, asked) in enumerate(behind)
    ]
    assert going_on_from(first, [first, *others]) == others[:count]
