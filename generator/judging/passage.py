"""Shows the words of a draft where they stand in their text."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from generator.drafting.languages import drafted_language
from generator.drafting.sentences import sentence_spans
from generator.quotes.locators import paragraph_named, paragraph_number
from generator.quotes.matching.match import is_accepted, match

if TYPE_CHECKING:
    from generator.model.report import Report
    from generator.quotes.text.source_text import SourceText

_LONGEST = 900
"""Characters that are shown on either side of the words: a text may be one paragraph of many pages."""
_CUT = "… "
_NUMBERED = re.compile(r"\s*\(?([0-9]{1,3})[.)、．]\s*(?=[^\W\d_]|[“«„\"])")
"""A number before the words of a paragraph, as resolutions and treaties have them."""
_ANY = "en"
"""By whose rules sentences of a language are found of which no words are listed."""
_CLOSING = " \t\r\n\"'”’»“)」』"
_FIRST_WORD, _LAST_WORD = re.compile(r"^\S{0,40}\s"), re.compile(r"\s\S{0,40}$")


class Passage(NamedTuple):
    """The paragraphs round a quotation, in three parts; without a quotation, the paragraph that was named."""

    before: str
    words: str
    behind: str
    paragraph: int = 0
    """The number by which locators call the paragraph in which the words begin."""
    places: int = 0
    """At how many places the text has the words."""
    covered: tuple[int, int] = (0, 0)
    """Where the first and the last of these paragraphs begin."""
    own_number: str = ""
    """The number that the text itself sets before that paragraph, where locators call it otherwise; else ""."""


def problem_with(quote: str, text: SourceText) -> str:
    """Return why ``text`` does not prove that it has the words of ``quote``, for an editor; "" if it does."""
    if is_accepted(quote, text):
        return ""
    return match(quote, text).problem or "the text does not have these words"


def passage_of(
    report: Report, text: SourceText, more: int = 0, seen: tuple[int, int] | None = None
) -> Passage | None:
    """Return the paragraphs of ``text`` with the quotation of ``report``, and ``more`` on either side.

    Of several places it is the one that the locator names; of paragraphs that have been ``seen``, as `Passage.covered`
    says it, only the sentences that have the words. None if the text does not have the quotation, or there is neither a
    quotation nor a paragraph that is named.
    """
    named = paragraph_named(report.locator, text)
    start, end, places = _place_of(report, text, named)
    numbers = [
        number
        for number, paragraph in enumerate(text.paragraphs)
        if (number == named if start == end else paragraph.start < end and start < paragraph.end)
    ]
    if not numbers or (report.quote and not places):
        return None
    earlier = more or int(_answers(numbers[0], text))
    first = text.paragraphs[max(numbers[0] - earlier, 0)]
    last = text.paragraphs[min(numbers[-1] + more, len(text.paragraphs) - 1)]
    if not places:
        start = end = first.start
    longest = _LONGEST * (1 + more)
    begin, stop = first.start, last.end
    covered = first.start, last.start
    if places and seen and seen[0] <= text.paragraphs[numbers[0]].start and last.start <= seen[1]:
        begin, stop = _sentences_round(start, end, text)
        covered = seen
    before, behind = text.raw[begin:start], text.raw[end:stop]
    before = f"{_CUT}{before}" if text.raw[first.start : begin].strip() else before
    behind = f"{behind} {_CUT}" if text.raw[stop : last.end].strip() else behind
    if len(before) > longest:
        before = f"{_CUT}{_FIRST_WORD.sub('', before[-longest:])}"
    if len(behind) > longest:
        behind = f"{_LAST_WORD.sub('', behind[:longest])} {_CUT}"
    return Passage(
        before,
        text.raw[start:end],
        behind,
        paragraph_number(text, numbers[0]),
        places,
        covered,
        _own_number(numbers[0], text),
    )


def _own_number(paragraph: int, text: SourceText) -> str:
    """Return the number that a text sets before a paragraph, if it is not that by which locators call it.

    Only of a text that counts its paragraphs from 1: else it may be the day of a date.
    """
    found = [_NUMBERED.match(text.raw, span.start) for span in text.paragraphs]
    numbers = {int(number[1]) for number in found if number}
    own = found[paragraph]
    is_counted = own is not None and numbers.issuperset(range(1, int(own[1]) + 1))
    return own[1] if own and is_counted and int(own[1]) != paragraph_number(text, paragraph) else ""


def _sentences_round(start: int, end: int, text: SourceText) -> tuple[int, int]:
    """Return where the sentences begin and end in which the words from ``start`` to ``end`` stand."""
    lang = drafted_language(text.lang) or _ANY
    spans = [
        (paragraph.start + begin, paragraph.start + stop)
        for paragraph in text.paragraphs
        if paragraph.start < end and start < paragraph.end
        for words in (text.raw[paragraph.start : paragraph.end],)
        for begin, stop in sentence_spans(words, words, lang)
    ]
    round_it = [span for span in spans if span[0] < end and start < span[1]]
    return min((start, *(begin for begin, _ in round_it))), max((end, *(stop for _, stop in round_it)))


def _answers(number: int, text: SourceText) -> bool:
    """Tell whether a question stands before a paragraph: without it, nobody knows what a "No" means."""
    before = text.paragraphs[number - 1] if number else None
    return before is not None and text.raw[before.start : before.end].rstrip(_CLOSING).endswith(
        ("?", "？", "؟")
    )


def _place_of(report: Report, text: SourceText, named: int | None) -> tuple[int, int, int]:
    """Return where the quotation of ``report`` begins and ends, and at how many places it stands; zeros if at none."""
    found = match(report.quote, text, paragraph=named) if report.quote else None
    if found is None or found.start is None or found.end is None:
        return 0, 0, 0
    every = match(report.quote, text) if report.quote else found
    return found.start, found.end, every.places
