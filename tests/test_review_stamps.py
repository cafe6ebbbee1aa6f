"""The stamp of a review: every field of a statement is part of it, and a change after the review is told."""

from __future__ import annotations

from dataclasses import fields, replace

import pytest

from generator.analysis.reviews import Changed, Part, changed_since, stamp
from generator.model.proofs import TextFigures
from generator.model.report import Brackets, QuoteWaivers, TranslationBy, Wording
from generator.model.statement import (
    Absent,
    Kind,
    Modality,
    RelationType,
    Review,
    Stance,
    Statement,
    StatementRelation,
    Superlative,
)
from generator.model.text import Prose
from tests import factories

TEXTS = {
    "gazette-1": TextFigures("ab" * 32, 100, "2026-11-22"),
    "bulletin-1": TextFigures("cd" * 32, 100, "2026-11-22"),
    "elsewhere-1": TextFigures("ef" * 32, 100, "2026-11-22"),
}
STATEMENT = factories.statement(
    reports=(factories.report(quote="talks first"), factories.report("bulletin-1", locator="para 2")),
    stance=(("talks", Stance.FOR), ("peace", Stance.AGAINST)),
)
OTHERWISE: dict[str, object] = {
    "id": "talks-in-may/talks-second",
    "speakers": (),
    "says": "Talks come second.",
    "date": factories.date("2024-05-01"),
    "date_words": "on Monday",
    "date_source": "bulletin-1",
    "when": factories.date("2024"),
    "at": "talks-in-may/talks",
    "about": ("trade",),
    "stance": (("talks", Stance.AGAINST),),
    "holders": ("bob",),
    "kind": Kind.LEGAL,
    "modality": Modality.HOPED,
    "superlative": Superlative(rank="first", of="talks"),
    "absent": Absent(target="gazette-1", words=("war",)),
    "links": (StatementRelation(to="talks-in-may/earlier", type=RelationType.REPEATS),),
    "credibility": 2,
    "note": Prose("So it is."),
}
OTHER_REPORT: dict[str, object] = {
    "source": "elsewhere-1",
    "locator": "para 9",
    "speaker": "bob",
    "via": ("bob",),
    "attribution": factories.report().attribution.__class__.UNCLEAR,
    "venue": "in parliament",
    "date": factories.date("2024-05-02"),
    "date_words": "on Tuesday",
    "quote": "talks last",
    "quote_lang": "fr",
    "wording": Wording.REPORTED,
    "brackets": Brackets.OURS,
    "translated_from": "uk",
    "translation": "first, talks",
    "translation_by": TranslationBy.OWN,
    "checked_by": "Bob",
    "origin": "elsewhere-1",
    "waive": QuoteWaivers(clause_cut="It changes nothing.", place=factories.PLACE),
    "note": Prose("Unclosed."),
}
QUOTATION = {
    "quote",
    "quote_lang",
    "wording",
    "brackets",
    "translation",
    "translation_by",
    "checked_by",
    "waive",
}


def test_a_stamp_stays_the_same_for_ever() -> None:
    """A change of this token makes every review suspect: it needs a new version."""
    assert stamp(STATEMENT, TEXTS) == "1-3f8683ad0d2e-6fdcf58567a2-31f594cdcdcdcd.6f47e8abababab"


def test_every_field_is_part_of_the_stamp() -> None:
    assert {field.name for field in fields(Statement)} - {
        "reports",
        "formerly",
        "reviewed",
        "todo",
        "folder",
        "place",
    } == OTHERWISE.keys()
    token = stamp(STATEMENT, TEXTS)
    assert changed_since(token, STATEMENT, TEXTS) == ()
    for name, other in OTHERWISE.items():
        changed = replace(STATEMENT, **{name: other})  # type: ignore[arg-type]  # each of its field's type
        assert changed_since(token, changed, TEXTS) == (Changed(Part.WORDS),), name


def test_every_field_of_a_report_is_part_of_the_stamp() -> None:
    first, second = STATEMENT.reports
    assert {field.name for field in fields(first)} - {"place"} == OTHER_REPORT.keys()
    for name, other in OTHER_REPORT.items():
        report = replace(first, **{name: other})  # type: ignore[arg-type]  # each of its field's type
        found = changed_since(stamp(STATEMENT, TEXTS), replace(STATEMENT, reports=(report, second)), TEXTS)
        parts = {one.part for one in found}
        if name in QUOTATION:
            assert parts == {Part.QUOTATION}, name
        else:
            assert Part.WORDS in parts, name


def test_a_review_stands_while_the_statement_is_renamed() -> None:
    token = stamp(STATEMENT, TEXTS)
    renamed = replace(STATEMENT, id="talks-in-may/first", formerly=(STATEMENT.id,))
    assert changed_since(token, renamed, TEXTS) == ()
    assert changed_since(token, replace(renamed, formerly=()), TEXTS) == (Changed(Part.WORDS),)
    assert changed_since(token, replace(renamed, says="Talks come last."), TEXTS) == (Changed(Part.WORDS),)


def test_place_review_and_order_of_a_mapping_are_not() -> None:
    token = stamp(STATEMENT, TEXTS)
    review = Review(by="Anna", on=factories.date("2026-11-22"), stamp=token)
    same = replace(STATEMENT, reviewed=review, stance=STATEMENT.stance[::-1], place=factories.Nowhere())
    assert stamp(same, dict(reversed(TEXTS.items()))) == token


def test_a_text_that_has_changed_is_named() -> None:
    token = stamp(STATEMENT, TEXTS)
    newer = {**TEXTS, "bulletin-1": replace(TEXTS["bulletin-1"], sha256="01" * 32)}
    assert changed_since(token, STATEMENT, newer) == (Changed(Part.TEXT, "bulletin-1"),)
    assert str(Changed(Part.TEXT, "bulletin-1")) == "the text of `bulletin-1`"
    elsewhere = {**TEXTS, "elsewhere-1": replace(TEXTS["elsewhere-1"], sha256="01" * 32)}
    assert changed_since(token, STATEMENT, elsewhere) == ()


def test_a_text_that_comes_or_goes_takes_nothing_back() -> None:
    before = stamp(STATEMENT, {})
    assert before.endswith("-0")
    assert changed_since(before, STATEMENT, TEXTS) == ()
    assert changed_since(stamp(STATEMENT, TEXTS), STATEMENT, {}) == ()


@pytest.mark.parametrize("token", ["2-0123456789ab", "1-0-0-0", "1-zz"])
def test_a_stamp_of_another_kind_proves_nothing(token: str) -> None:
    assert changed_since(token, STATEMENT, TEXTS) == (Changed(Part.UNKNOWN),)
