"""A word that the end of a page breaks is one, whatever the page sets between its halves; replies need no marks."""

from __future__ import annotations

import pytest

from generator.model.proofs import Verdict
from generator.quotes.matching.match import match
from generator.quotes.text.page_breaks import with_soft_hyphens, words_parted_by_pages
from generator.quotes.text.reply_marks import without_reply_marks
from generator.quotes.text.source_text import index

HEAD = "The Brill Gazette   7\nIn Brill they met.\n\n"
PARTED = [
    "the long nego-\n\n12\n\ntiations begin",
    "the long nego-\n12\ntiations begin",
    "the long nego\u00ad\r\n\r\n- 12 -\r\n\r\ntiations begin",
    "the long nego-\n\f\n12\ntiations begin",
    "the long nego-\nPage 12 of 30\ntiations begin",
    "the long nego-\n– iv –\ntiations begin",
    "the long nego‐\n[12]\n\f\ntiations begin",
    "the long nego-\n12/30\n\n\ntiations begin",
    "the long nego¬\n\n12\n\ntiations begin",
    HEAD + "the long nego-\n\nThe Brill Gazette   8\n\ntiations begin",
    HEAD + "the long nego-\n\n12\n\f\nThe Brill Gazette 8\ntiations begin",
    "The Brill Gazette | 11\nthe long nego-\n\n12 | The Brill Gazette\n\ntiations begin",
    "the long nego-\n1 See the annex.\n\n12\n\ntiations begin",
    "the long nego-\n\n¹ See the annex to it.\n\ntiations begin",
    "the long nego-\n1 See the annex,\nand what it says.\n2 As above.\n\f\n13\ntiations begin",
    "the long nego-\n* See the annex.\n12\ntiations begin",
    "the long nego-\n[1] See the annex.\n[2] And the map.\n\ntiations begin",
    "the long nego-\n12\ntia-\n13\ntions begin",
    "the long nego-\n12\ntia-\ntions begin",
    "the long nego¬\ntiations begin",
    "the long nego¬ \r\n  tiations begin",
    "the long nego¬tiations begin",
    "> the long nego-\n> tiations begin",
    ">> the long nego-\n>> tiations begin",
    "> > the long\n> >   negotiations\n> > begin",
    ">the long\n>negotiations begin\n",
    "Ada wrote:\r\n> the long nego-\r\n> tiations begin\r\nand I agree.",
    "> the long nego-\n>\n> 12\n>\n> tiations begin",
]
OTHER_WORDS = [
    ("a covid-\n19 patients came.\n\nof them", "a covidof them"),
    ("the pre-\n1 First item\n\npost order", "the prepost order"),
    ("the long nego-\n12\ntiations begin", "long negotations begin"),
    ("the long nego-\n12\ntiations begin", "long nego 13 tiations"),
    ("the long nego-\n12\nTiations begin", "long negotiations begin"),
    ("the long nego-\n\nA line of its own\n\ntiations begin", "long negotiations begin"),
    ("the long nego\n12\ntiations begin", "long negotiations begin"),
    ("the long nego -\n12\ntiations begin", "long negotiations begin"),
    ("the long nego-\n12 tiations begin", "long negotiations begin"),
    ("the un-\ncivil\nwar", "the unwar"),
    ("the un-\n\nmix\n\nwar", "the unwar"),
    ("a vote of\n12\nmembers here", "a vote of members"),
    ("the long Nego-\nTiations begin", "long negotiations begin"),
    ("The EU-\nNATO talks", "the EUNATO talks"),
    ("The Anglo-\nSaxon times", "the AngloSaxon times"),
    ("This is a plan -\nit holds for long", "a planit holds"),
    ("A nego¬\nTiations begin", "A negotiations begin"),
    ("if p ¬ q holds", "if p q holds"),
    ("more\n> 5 degrees\n> 7 degrees", "more 5 degrees"),
    ("it is > than\nthat", "it is than that"),
]
HALVES = [
    ("we dis-\n12\nagree on the plan", "agree on the plan"),
    ("we dis-\n12\nagree on the plan", "we … agree on the plan"),
    ("we go with-\n12\nout the envoy", "we go with"),
    ("we dis¬\nagree on the plan", "agree on the plan"),
    ("> we dis-\n> agree on the plan", "agree on the plan"),
]
WHOLE = [
    ("the nego-\n1 See the annex of it.\n\ntiations begin", "See the annex of it"),
    ("the cease-\n12\nfire talks begin", "the cease-fire talks begin"),
    ("The EU-\nNATO talks go on", "NATO talks go on"),
    ("The EU-\nNATO talks go on", "EU-NATO talks go on"),
    ("NEGO-\nTIATIONS BEGIN", "Negotiations begin"),
    ("a plan -\nit holds for long", "it holds for long"),
    ("> one reply alone", "one reply alone"),
    ("> 5 degrees\n> 7 degrees", "> 5 degrees > 7"),
]


@pytest.mark.parametrize("source", PARTED)
def test_a_word_broken_at_the_end_of_a_page_is_one(source: str) -> None:
    text = index(source, "en")
    found = match("long negotiations begin", text)
    assert found.verdict in (Verdict.TYPOGRAPHIC, Verdict.EXACT), found
    assert (found.warnings, found.notes, found.skipped) == ((), (), ())
    assert found.start == source.index("long")
    assert found.end == source.rindex("begin") + 5
    assert found.line == source[: found.start].count("\n") + 1


@pytest.mark.parametrize(("source", "quote"), OTHER_WORDS)
def test_no_other_word_is_made_of_two(source: str, quote: str) -> None:
    assert not match(quote, index(source, "en")).accepted


@pytest.mark.parametrize(("source", "quote"), HALVES)
def test_half_of_it_is_no_word(source: str, quote: str) -> None:
    found = match(quote, index(source, "en"))
    assert not found.accepted
    assert "is one word of the source, broken at the end of a line: quote all of it" in (found.problem or "")


@pytest.mark.parametrize(("source", "quote"), WHOLE)
def test_what_stands_there_may_be_quoted(source: str, quote: str) -> None:
    assert match(quote, index(source, "en")).accepted


def test_the_text_between_the_halves_is_no_part_of_the_quotation() -> None:
    text = index("“The long nego-\n¹² The clerk’s note.\n\ntiations begin,” Ada said.", "en")
    assert match("The long negotiations begin", text, marked=True).warnings == ()
    assert match("The long cafe\u0301teria", index("The long café-\n12\nteria", "en")).accepted


@pytest.mark.parametrize("sign", ["-", "¬", ">", "\n>", "a-\n1\n", "a-\n* a\n", "a-\n\n", " ", "\t"])
def test_hostile_texts_are_read_in_time_in_proportion(sign: str) -> None:
    text = sign * 20_000
    assert len(without_reply_marks(with_soft_hyphens(text))) == len(text)
    words_parted_by_pages(text)
    words_parted_by_pages(f"a-\nX{text}\nb")
