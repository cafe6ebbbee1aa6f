"""The rule by which a quotation is accepted: word for word, in order, or not at all."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.diagnostics import suggest
from generator.model.proofs import Verdict
from generator.model.report import Brackets
from generator.quotes.attribution.actor_names import ANYBODY, ClaimedSpeaker
from generator.quotes.matching import nearest
from generator.quotes.matching.match import match
from generator.quotes.matching.quotation import digest
from generator.quotes.matching.warned_of import QuoteWarning
from generator.quotes.text.source_text import index

if TYPE_CHECKING:
    from collections.abc import Sequence

ADA = ClaimedSpeaker(frozenset({"ada", "lindqvist"}), person=True)
TEXT = """Lake talks end in Brill

“We will open the harbour on the first of June,” Ada Lindqvist said on Tuesday, “and we will not close it again.”
Her rival Tomas Reik called this “a promise with holes”. “We will see,” he said.
“Do you want the harbour open?” Lindqvist asked. “I do.”
“The harbour is open,” Reik said. Lindqvist replied: “The harbour is shut.”
Reik told reporters that “the [new] wall, if it is ever built, will be paid for by us, not by the US”.
He said: “She told me, ‘The ferry sails at noon,’ and it sailed at ten.”
Lindqvist called the wall “tall” but not “ugly”. The wall is nine metres high, the engineers wrote.
“We will sail,” Lindqvist said, “unless the wind turns.” She added: “We will sail, but only to the island.”
"""
SOURCE = index(TEXT, "en")


@pytest.mark.parametrize(
    ("quote", "verdict"),
    [
        ("We will open the harbour on the first of June", Verdict.EXACT),
        ("a promise with holes", Verdict.EXACT),
        ("A promise with holes", Verdict.CAPITAL),
        ("[A] promise with holes", Verdict.CAPITAL),
        ("a promise – with “holes”", Verdict.TYPOGRAPHIC),
        ("the first of June, and we will not close it again", Verdict.SPLIT),
        ("We will open the harbour … and we will not close it", Verdict.OMISSION_MARKED),
        ("We will [surely] open the harbour", Verdict.OMISSION_MARKED),
        ("[Ada] will open the harbour", Verdict.OMISSION_MARKED),
        ("open[ed] the harbour on the first", Verdict.EXACT),
        ("We will sail", Verdict.AMBIGUOUS),
        ("the [new] wall", Verdict.EXACT),
        ("the new wall", Verdict.TYPOGRAPHIC),
        ("We will not open the harbour", Verdict.ALTERED),
        ("We will [not] open the harbour", Verdict.ALTERED),
        ("We open the harbour on the first of June", Verdict.ALTERED),
        ("on the first of July", Verdict.ALTERED),
        ("tall ugly", Verdict.ALTERED),
        ("the quick brown fox jumps over it", Verdict.ABSENT),
        ("…", Verdict.ABSENT),
        ("", Verdict.ABSENT),
    ],
)
def test_verdict(quote: str, verdict: Verdict) -> None:
    found = match(quote, SOURCE)
    if quote == "open[ed] the harbour on the first":
        assert found.accepted
    else:
        assert found.verdict is verdict, found


def test_the_place_is_in_the_raw_text() -> None:
    found = match("a promise with holes", SOURCE)
    assert found.start is not None
    assert found.end is not None
    assert TEXT[found.start : found.end] == "a promise with holes"
    assert found.line == 4
    assert found.prefix.endswith("this “")
    assert found.suffix.startswith("”. “We will see")
    assert max(len(found.prefix), len(found.suffix)) <= 32


@pytest.mark.parametrize("ends", ["\n", "\r\n", "\r", "\r\n\r\n", " \r\n", "\r\n\t", "\u00a0\r\n"])
def test_a_word_that_begins_with_a_mark_begins_on_its_own_line(ends: str) -> None:
    raw = f"They said it.{ends}\u0301so it was, said Ada."
    found = match("\u0301so it was", index(raw, "en"))
    assert found.start == raw.index("\u0301so"), found
    assert found.line == raw.replace("\r\n", "\n").replace("\r", "\n").count("\n") + 1


def test_an_altered_quotation_shows_what_is_there() -> None:
    found = match("a promise with many holes", SOURCE)
    assert found.nearest
    assert found.nearest.words == "a promise with holes"
    assert [(difference.quotation, difference.source) for difference in found.nearest.differences] == [
        ("many", "")
    ]


def test_what_is_left_out_is_shown() -> None:
    found = match("We will open the harbour … and we will not close it again", SOURCE)
    assert found.skipped == ("on the first of June,” Ada Lindqvist said on Tuesday",)
    assert not found.warnings


def test_a_gap_has_a_limit() -> None:
    words = " ".join(f"word{number}" for number in range(40))
    text = index(f"begin {words} finish", "en")
    assert match("begin word0 … word30", text).accepted
    assert match("begin … word30", text).accepted
    assert not match("begin … word31", text).accepted
    assert match("begin … word31", text).verdict in (Verdict.ALTERED, Verdict.ABSENT)


def test_parts_stand_in_order() -> None:
    assert not match("and we will not close it again … We will open the harbour", SOURCE).accepted


def test_a_split_is_an_attribution_to_the_speaker_claimed() -> None:
    theirs = "The harbour is open The harbour is shut"
    assert match(theirs, SOURCE, ADA).verdict is Verdict.ALTERED
    assert "Lindqvist" not in (match(theirs, SOURCE, ADA).problem or "")
    reik = ClaimedSpeaker(frozenset({"tomas", "reik"}), person=True)
    assert "attributed to Lindqvist" in (match(theirs, SOURCE, reik).problem or "")
    assert match("The harbour is open … The harbour is shut", SOURCE, reik).verdict is Verdict.ALTERED
    own = match("We will sail unless the wind turns", SOURCE, ADA)
    assert own.verdict is Verdict.SPLIT


def test_a_split_starts_at_a_closing_mark() -> None:
    assert not match("We will open the harbour and we will not close it again", SOURCE).accepted


@pytest.mark.parametrize(
    ("quote", "claim", "warned"),
    [
        ("close it again", ANYBODY, QuoteWarning.NEGATION),
        ("a promise with holes", ANYBODY, None),
        ("you want the harbour open", ANYBODY, QuoteWarning.QUESTION),
        ("Do you want the harbour open?", ANYBODY, None),
        ("The ferry sails at noon", ADA, QuoteWarning.INSIDE_ANOTHER),
        ("She told me, ‘The ferry sails at noon,’ and it sailed at ten", ANYBODY, None),
        (
            "a promise with holes",
            ClaimedSpeaker(frozenset(), person=False, own_voice=True),
            QuoteWarning.INSIDE_ANOTHER,
        ),
        ("We will see", ADA, None),
        ("The wall is nine metres high", ADA, QuoteWarning.PARAPHRASE),
        ("the wall, if it is ever built, will be paid for by us", ANYBODY, None),
        ("will be paid for by us, not by the us", ANYBODY, QuoteWarning.RECASED),
    ],
)
def test_warnings(quote: str, claim: ClaimedSpeaker, warned: QuoteWarning | None) -> None:
    found = match(quote, SOURCE, claim, marked=not claim.own_voice)
    if quote.startswith("the wall"):
        assert not found.accepted
    elif warned is None:
        assert found.accepted
        assert not found.warnings
    else:
        assert warned in found.warnings


def test_a_clause_that_changes_the_sentence_is_warned_of() -> None:
    text = index("“We shall open the border in June, but only for geese,” he said.", "en")
    assert match("We shall open the border in June", text).warnings == (QuoteWarning.CLAUSE_CUT,)
    assert match("We shall open the border in June, but only for geese", text).warnings == ()


def test_brackets_are_told_apart() -> None:
    assert match("the [new] wall", SOURCE).brackets is Brackets.SOURCE
    assert match("the [old] wall", SOURCE).brackets is Brackets.OURS
    assert match("a promise", SOURCE).brackets is None


def test_a_paragraph_decides_between_places() -> None:
    assert match("We will", SOURCE, paragraph=2).places == 1
    assert match("The harbour is", SOURCE, paragraph=4).places == 2


def test_skipped_lines_are_no_part_of_it() -> None:
    text = index("One line.\nAdvertisement\nAnother line.", "en", [(2, 2)])
    assert not match("Advertisement", text).accepted
    found = match("Another line", text)
    assert (found.start, found.line) == (24, 3)


@pytest.mark.parametrize(
    "skip",
    [[(4, 5), (2, 2)], [(2, 2), (4, 4), (5, 9)], [(4, 5), (2, 2), (4, 5), (4, 4), (2, 1), (7, 8), (0, 2)]],
)
def test_lines_are_skipped_in_any_order_and_more_than_once(skip: list[tuple[int, int]]) -> None:
    words = index("One line.\nSkipped\nAnother one.\nSkipped\r\nSkipped", "en", skip).words
    assert words.keys == ("one", "line", "another", "one")
    assert words.raw == f"One line.\n{' ' * 7}\nAnother one.\n{' ' * 7}\r\n{' ' * 7}"


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("We will “go”.", "we will go", True),
        ("We will go", "We  will\u00a0go!", True),
        ("We … go", "We [...] go", True),
        ("[W]e go", "We go", True),
        ("We … go", "We go", False),
        ("the [new] wall", "the new wall", False),
        ("10", "100", False),
    ],
)
def test_the_digest_knows_words_alone(one: str, other: str, *, same: bool) -> None:
    assert (digest(one) == digest(other)) is same


HOSTILE = st.text("ab “”‘’'\"«».,!?\n-…[]()0%", max_size=40)


@given(
    st.one_of(HOSTILE, st.text(max_size=40)),
    st.one_of(HOSTILE, st.text(max_size=80)),
    st.sampled_from(["en", "zh", "xx"]),
)
@settings(max_examples=500)
def test_never_raises(quote: str, text: str, lang: str) -> None:
    source = index(text, lang, [(1, 1), (5, 2), (-1, 99)])
    found = match(quote, source, ADA, marked=True, paragraph=3)
    if found.accepted:
        assert found.start is not None
        assert found.end is not None
        assert 0 <= found.start < found.end <= len(text)


@given(HOSTILE)
@settings(max_examples=300)
def test_a_text_has_itself(text: str) -> None:
    """Whatever can be cut out of a text without marks of our own is found in it."""
    plain = text.replace("…", "").replace("[", "").replace("]", "").replace("...", "").replace("(", "")
    source = index(plain, "en")
    found = match(plain, source)
    assert found.accepted is bool(source.words.keys)


@pytest.mark.parametrize(
    ("quote", "text"),
    [
        ("a … " * 300, "a b " * 2000),
        ("a " * 400, '"a" ' * 2000),
        ("“" * 5000, "“" * 5000),
        ("'" * 5000, "'a" * 5000),
        ("[a] " * 200, "a b " * 500),
        ("a[ed] b[s] " * 50, "aed bs " * 100),
        ("[" * 3000 + "]" * 3000, "[a]" * 3000),
        ("a " + "".join(f"[{number}]" for number in range(2000)) + " b", "a b " * 500),
        ("a b", "a-\n12\n" * 2000 + "b"),
    ],
    ids=[
        "cuts",
        "splits",
        "open marks",
        "apostrophes",
        "insertions",
        "endings",
        "brackets",
        "many insertions",
        "pages",
    ],
)
def test_hostile_input_ends(quote: str, text: str) -> None:
    match(quote, index(text, "en"), ADA, marked=True)


@pytest.mark.parametrize("broken", [0, 3, 2_000, 3_999])
def test_of_a_long_quotation_only_the_words_round_the_break_are_compared(
    broken: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    words = [f"word{number * 7919 % 4001}" for number in range(4_000)]
    compared: list[int] = []

    def best_stretch(keys: Sequence[str], among: Sequence[str]) -> tuple[int, int]:
        compared.append(len(keys) + len(among))
        return suggest.best_stretch(keys, among)

    monkeypatch.setattr(nearest, "best_stretch", best_stretch)
    altered = [*words[:broken], "herring", *words[broken + 1 :]]
    found = match(" ".join(altered), index(" ".join(words), "en"))
    assert found.verdict is Verdict.ALTERED
    assert found.nearest
    shown = [(difference.quotation, difference.source) for difference in found.nearest.differences]
    assert ("herring", words[broken]) in shown or ("herring", "") in shown
    assert max(compared) < 2_000
