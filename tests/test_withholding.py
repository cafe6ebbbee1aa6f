"""Withheld words are found however they are set, and taken out of every text of a library and of its proofs."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.analysis import changes_since_review, derive
from generator.analysis.reviews import stamp
from generator.diagnostics import Diagnostics
from generator.document.markup import to_text
from generator.memo import Memo
from generator.model.address_checks import AddressCheck, AddressState
from generator.model.plan import Point
from generator.model.proofs import (
    NO_LIBRARY_PROOFS,
    AbsenceProof,
    AbsenceVerdict,
    LibraryProofs,
    Proof,
    TextFigures,
    Verdict,
    WordCount,
)
from generator.model.report import Brackets
from generator.model.statement import Absent, Review
from generator.model.text import Name, Prose
from generator.model.walks import texts_of_registers
from generator.model.withheld import Withheld
from generator.text.passages import as_read
from generator.withholding import hide_in_checks, withhold
from generator.withholding.letters import keys_of
from generator.withholding.matching import withheld_matcher
from generator.withholding.proofs import hide_in_proofs
from generator.withholding.records import hide_in, hide_in_name, hide_in_prose
from tests import factories as make
from tests.text_fields import record_with, text_fields_of_the_model

if TYPE_CHECKING:
    from generator.model.fields import TextField

PIECES = st.sampled_from(["Jane", "JANE", "Doe", "doe", "’s", "e\u0301", "1,000"]) | st.sampled_from(
    " \n-'[]é\u00ad习近平ßﬁİ²\u0345Å\u200bx.“”&*"
)
TEXT = st.lists(PIECES, max_size=12).map("".join) | st.text(max_size=30)


def withheld(words: str, *forms: str, instead: str = "[withheld]") -> Withheld:
    """Return an editor's wish."""
    return Withheld(words=words, forms=forms, instead=instead, place=make.PLACE)


JANE = withheld_matcher([withheld("Jane Doe", "J. Doe", "Доу", "习近平")])


def test_words_are_taken_out_of_every_register() -> None:
    note = "Jane Doe said so."
    library = make.library(
        actors=(make.actor("dan", note=note),),
        sources=(make.source("gazette-2", note=note),),
        topics=(make.topic("war", note=note),),
        terms=(make.term(note=note),),
    )
    noted = [any(entry.note for entry in register.values()) for register in library.registers]
    assert all(noted), "each register has an entry here that holds the words"
    written = replace(library, withheld=(withheld("Jane Doe"),))
    shown = withhold(written, NO_LIBRARY_PROOFS, Diagnostics(), Memo()).library
    assert not [text for text, *_ in texts_of_registers(shown) if JANE.find(text)]


def test_the_longest_is_taken_and_what_overlaps_goes_too() -> None:
    words = withheld_matcher(
        [withheld("Jane", instead="A"), withheld("Jane Doe", instead="B"), withheld("Doe Roe", instead="C")]
    )
    assert words.hide("Jane, Jane Doe, Jane Doe Roe") == "A, B, B"


def test_what_is_put_in_makes_no_new_words() -> None:
    """A mark without letters lets the words on both sides meet."""
    words = withheld_matcher([withheld("Jane Doe"), withheld("Xena", instead="…")])
    assert words.hide("Jane Xena Doe") == "[withheld]"


@given(st.lists(TEXT, max_size=4), TEXT)
@settings(max_examples=400, deadline=None)
def test_any_words_in_any_text(spellings: list[str], text: str) -> None:
    """Nothing is raised; what is found is found at a glance too; and what was hidden is found no more."""
    words = withheld_matcher(withheld(one, instead="#") for one in spellings)
    if words.find(text):
        assert words.may_hold(text)
        assert not words.find(words.hide(text))
    else:
        assert words.hide(text) is text


@given(st.lists(PIECES.filter(lambda piece: keys_of(piece)[0]), min_size=1, max_size=3), TEXT, TEXT)
@settings(deadline=None)
def test_words_set_apart_are_always_found(spelling: list[str], before: str, after: str) -> None:
    name = " ".join(spelling)
    assert withheld_matcher([withheld(name)]).find(f"{before} — {name.upper()} — {after}")


def test_markdown_stays_markdown() -> None:
    assert hide_in_prose(Prose("*Yes*, said Jane Doe."), JANE) == Prose("*Yes*, said &#91;withheld&#93;.")
    assert to_text(hide_in_prose(Prose("*Yes*, said Jane Doe."), JANE).source) == "Yes, said [withheld]."


@pytest.mark.parametrize(
    "source",
    [
        "Said Jane **Doe** here.",
        "[Jane](https://a.example/x) Doe",
        "See [this](https://a.example/jane-doe).",
        "&#74;ane Doe",
        "Ja*ne* Doe",
        "- Jane\n- Doe",
        "See [this](https://a.example/j%61ne-doe).",
        "<https://a.example/jane%2Ddoe>",
        "[Jane Doe](https://a.example/jane%2520doe)",
        "Typed: J&amp;#97;ne Doe",
        "Typed: J%61ne Doe",
    ],
)
def test_no_mark_of_markdown_hides_words(source: str) -> None:
    shown = hide_in_prose(Prose(source), JANE)
    assert not JANE.find(to_text(shown.source))
    assert not JANE.find(as_read(shown.source))
    assert not JANE.find(as_read(to_text(shown.source)))
    assert not JANE.find(shown.source)


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("J&#97;ne Doe & Co", "[withheld] & Co"),
        ("Jane&nbsp;Doe", "[withheld]"),
        ("https://a.example/jane%2520doe", "https://a.example/[withheld]"),
        ("https://a.example/%6Aane-doe?q=1", "https://a.example/[withheld]?q=1"),
        ('"J\\u0061ne Doe"', '"[withheld]"'),
        ("R&amp;D, 5 %, a\\b", "R&amp;D, 5 %, a\\b"),
    ],
)
def test_words_in_other_characters_are_taken_out_of_plain_text(text: str, shown: str) -> None:
    """A build would refuse them, and could not say which entry holds them."""
    assert JANE.hide(text) == shown


def test_a_name_keeps_only_the_languages_that_say_something() -> None:
    name = Name((("en", "Jane Doe"), ("uk", "Доу"), ("zh", "多伊女士")))
    assert hide_in_name(name, JANE).texts == ((None, "[withheld]"), ("zh", "多伊女士"))
    one = make.actor(other_names=("J. Doe", "the envoy J. Doe", "Janie"))
    assert hide_in(one, JANE).other_names == ("the envoy [withheld]", "Janie")


def test_an_address_is_left_out() -> None:
    one = make.source(url="https://a.example/jane-doe", archive="https://b.example/%D0%94%D0%BE%D1%83/")
    assert (hide_in(one, JANE).url, hide_in(one, JANE).archive) == (None, None)


def test_brackets_put_into_a_quotation_are_ours() -> None:
    shown = hide_in(make.report(quote="I met Jane Doe"), JANE)
    assert (shown.quote, shown.brackets) == ("I met [withheld]", Brackets.OURS)
    assert hide_in(make.report(quote="[So] met Jane Doe"), JANE).brackets is None


@pytest.mark.parametrize(("kind", "field"), text_fields_of_the_model(), ids=str)
def test_no_text_of_the_model_is_forgotten(kind: type, field: TextField) -> None:
    """Every field that can hold a text loses the words, those that come later too; ids and codes keep theirs."""
    hidden = getattr(hide_in(record_with(kind, field, "x Jane Doe"), JANE), field.name)
    assert "Doe" not in repr(hidden)
    assert "withheld" in repr(hidden)


def test_without_a_list_the_library_is_the_very_same() -> None:
    library = make.library()
    shown = withhold(library, NO_LIBRARY_PROOFS, Diagnostics(), Memo())
    assert shown.library is library
    assert not shown.words


def test_what_holds_no_words_stays_the_same_object() -> None:
    library = make.library(
        make.briefing(statements=(make.statement(), make.statement("b", says="Jane Doe came."))),
        actors=[make.actor("carol", name=make.name("Jane Doe"))],
    )
    memo = Memo()
    wish = (withheld("Jane Doe"),)
    shown = withhold(replace(library, withheld=wish), NO_LIBRARY_PROOFS, Diagnostics(), memo).library
    again = withhold(replace(library, withheld=wish), NO_LIBRARY_PROOFS, Diagnostics(), memo).library
    assert shown.actors["alice"] is library.actors["alice"]
    assert shown.sources is library.sources
    old, new = library.briefings[make.BRIEFING], shown.briefings[make.BRIEFING]
    assert new.statements[0] is old.statements[0]
    assert new.statements[1].says == "[withheld] came."
    assert again.briefings[make.BRIEFING] is new
    assert again.actors is shown.actors
    assert shown.withheld == ()


def test_proofs_are_found_by_the_words_as_shown() -> None:
    proof = Proof(Verdict.EXACT, "2026-11-22", prefix="ne Doe and then ", suffix=" said J. Doe of Ja")
    shown = hide_in_proofs({("x/a", "s", "met Jane Doe"): proof, ("x/b", "s", "met"): proof}, JANE)
    found = shown["x/a", "s", "met [withheld]"]
    assert (found.verdict, found.date) == (Verdict.EXACT, "2026-11-22")
    assert (found.prefix, found.suffix) == (" and then ", " said [withheld] of ")
    same = {("x/b", "s", "met"): Proof(Verdict.EXACT)}
    assert hide_in_proofs(same, JANE) is same


def test_words_that_reach_out_of_a_quotation_take_the_context_with_them() -> None:
    shown = hide_in_proofs(
        {("x/a", "s", "Doe came"): Proof(Verdict.EXACT, prefix="when Jane", suffix="today")}, JANE
    )
    assert shown["x/a", "s", "Doe came"] == Proof(Verdict.EXACT, prefix="", suffix="today")


@pytest.mark.parametrize("order", [(0, 1), (1, 0)])
def test_of_two_quotations_that_become_one_the_unproved_stands(order: tuple[int, int]) -> None:
    pair = [
        (("x/a", "s", "Jane Doe"), Proof(Verdict.EXACT)),
        (("x/a", "s", "J. Doe"), Proof(Verdict.ALTERED)),
    ]
    shown = hide_in_proofs(dict(pair[number] for number in order), JANE)
    assert {key: one.verdict for key, one in shown.items()} == {("x/a", "s", "[withheld]"): Verdict.ALTERED}


def test_a_review_is_judged_by_what_was_written() -> None:
    """A name that is taken out afterwards changes nothing that was reviewed, and is left in no part of the proofs."""
    statement = make.statement(says="Jane Doe came.", absent=Absent(target="gazette-1", words=("Doe",)))
    reviewed = replace(
        statement, reviewed=Review(by="Jane Doe", on=make.date("2024-07-01"), stamp=stamp(statement, {}))
    )
    library = make.library(make.briefing(statements=(reviewed,)))
    library = replace(library, withheld=(withheld("Jane Doe", "Doe"),))
    proved = LibraryProofs(
        quotes={make.BRIEFING: {}, "": {}},
        texts={"gazette-1": TextFigures("0" * 64, 9, "", (WordCount("term", "Doe", 1, 0),))},
        absences={make.BRIEFING: {statement.id: AbsenceProof(AbsenceVerdict.REFUTED, "", ("Doe",))}},
    )
    memo = Memo()
    changes = changes_since_review(library, proved, memo)
    shown = withhold(library, proved, Diagnostics(), memo)
    (state,) = (
        derive(shown.library, memo, shown.library_proofs, changes=changes)
        .briefings[make.BRIEFING]
        .reviews.values()
    )
    assert state.changed == ()
    assert "Doe" not in repr(
        (state, shown.library_proofs, shown.library.briefings[make.BRIEFING].statements[0].says)
    )


def test_where_an_address_has_moved_to_is_left_out() -> None:
    check = AddressCheck(
        field="url",
        url="https://a.example/x",
        state=AddressState.MOVED,
        date="2026-11-22",
        since="2026-11-22",
    )
    moved, named = (
        replace(check, moved_to="https://a.example/jane%2Ddoe"),
        replace(check, url="https://b.example/JaneDoe"),
    )
    shown = hide_in_checks({"gazette-1": (moved, named), "late": (check,)}, JANE, Memo())
    assert shown == {"gazette-1": (check,), "late": (check,)}
    untouched = {"late": (check,)}
    assert hide_in_checks(untouched, JANE, Memo()) is untouched


def test_words_that_cannot_be_found_are_refused() -> None:
    diagnostics = Diagnostics()
    library = replace(make.library(), withheld=(withheld("A²", "ªª", "Jane"), withheld("™™")))
    withhold(library, NO_LIBRARY_PROOFS, diagnostics, Memo())
    assert [found.message.split("`")[1] for found in diagnostics] == ["A²", "™™"]


def test_the_number_of_a_point_is_for_the_editor_to_change() -> None:
    """It stands in anchors and on the page, and is no text of which words could be taken out."""
    points = [
        Point(
            id=f"{make.BRIEFING}/paper#{n}", number=n, heading=make.name("Talks"), says="x", place=make.PLACE
        )
        for n in ("1", "doe", "2a")
    ]
    diagnostics = Diagnostics()
    library = make.library(make.briefing(plans=(make.plan(points=tuple(points)),)))
    withhold(replace(library, withheld=(withheld("Doe", "a1"),)), NO_LIBRARY_PROOFS, diagnostics, Memo())
    assert [one.message.split(" holds")[0] for one in diagnostics] == ["the number `doe`"]
