"""Reads interviews whose lines say by turns only who asks and who answers: — …? — …., or a question alone in each."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from generator.text.traditional_characters import in_both

if TYPE_CHECKING:
    from generator.quotes.text.source_text import SourceText

ASKS, ANSWERS = "?", "!"
"""Labels of lines that have none written."""
UNWRITTEN = frozenset({ASKS, ANSWERS})
_DASH = re.compile(r"\s*[—–]\s+(?=[^\W_]|[«“„\"])")
_FEWEST = 4
"""Lines with dashes, one after the other, at least."""
_ASKS = 0.6
"""Of the lines that should ask, so many end with a question mark at least: others only say what is to be answered."""


def dash_turns(text: SourceText, *, behind: int | None = None) -> dict[int, str]:
    """Return for the lines of an interview, by the number of the paragraph, Q or A; none if a text is no such.

    The first line asks, and each line is the other's: where a question, or an answer, has two paragraphs, the lines do
    not fit, and it is none. ``behind`` the last line with a label the first of them need not end with a question mark.
    """
    numbers = [
        number
        for number, paragraph in enumerate(text.paragraphs)
        if _DASH.match(text.raw, paragraph.start, paragraph.end) and (behind is None or number > behind)
    ]
    if len(numbers) < _FEWEST or numbers != [*range(numbers[0], numbers[0] + len(numbers))]:
        return {}
    asking, answering = numbers[::2], numbers[1::2]
    asked = [number for number in asking if _ends_asking(text, number)]
    is_interview = (asking[0] in asked or behind is not None) and len(asked) >= _ASKS * len(asking)
    if not is_interview or any(_ends_asking(text, number) for number in answering):
        return {}
    return {number: ANSWERS if number in answering else ASKS for number in numbers}


def plain_turns(text: SourceText, lang: str) -> dict[int, str]:
    """Return the same of an interview, which calls itself one, whose questions are paragraphs of their own.

    None if a question has no answer behind it, or questions are few among the paragraphs. An answer of several
    paragraphs is known by its first; of the last, only that is known to be one.
    """
    word = _INTERVIEW.get(lang)
    paragraphs = [text.raw[paragraph.start : paragraph.end].strip() for paragraph in text.paragraphs]
    asking = [number for number, said in enumerate(paragraphs) if number and _is_question(said)]
    if word is None or len(asking) < _QUESTIONS or not word.search(" ".join(paragraphs[: asking[0]])):
        return {}
    answering = [number + 1 for number in asking]
    has_gap = any(number in asking or number >= len(paragraphs) for number in answering)
    if has_gap or len(asking) * _PARTS < answering[-1] - asking[0]:
        return {}
    if lang in _IN_PERSON:  # a paper's own questions and answers tell of nobody's I
        own = sum(_IN_PERSON[lang].search(paragraphs[number]) is not None for number in answering)
        if own * 2 < len(answering):
            return {}
    return dict.fromkeys(asking, ASKS) | dict.fromkeys(answering, ANSWERS)


def _is_question(said: str) -> bool:
    return said.endswith(("?", "？")) and len(said) <= _LONGEST and not re.search(r"[«“„「]", said)


_INTERVIEW = {
    "en": re.compile(
        r"\binterview|\b(?:talks|speaks|talked|spoke) to\b|\bin conversation with\b|\bQ ?& ?A\b",
        re.IGNORECASE,
    ),
    "de": re.compile(r"\binterview|\bim gespräch\b|\bgespräch (?:mit|führte)\b", re.IGNORECASE),
    "fr": re.compile(r"\binterview|\bentretien\b|propos recueillis", re.IGNORECASE),
    "uk": re.compile(r"інтерв['’ʼ]ю", re.IGNORECASE),
    "ru": re.compile(r"интервью", re.IGNORECASE),
    "zh": re.compile(in_both("专访|采访|访谈|答记者问")),
}
_IN_PERSON = {
    "en": re.compile(r"\b(?:I|we|my|our|me|us)\b", re.IGNORECASE),
    "de": re.compile(r"\b(?:ich|wir|mir|mich|uns|mein\w*|unser\w*)\b", re.IGNORECASE),
    "fr": re.compile(r"\b(?:je|nous|mon|ma|mes|notre|nos|moi)\b|\b[jm]['’]", re.IGNORECASE),
}
"""By what somebody who answers is heard, where it is asked for."""
_QUESTIONS = 2
"""Questions at least."""
_PARTS = 4
"""Paragraphs of a question and its answer at most, all in all."""
_LONGEST = 300
"""Characters of a question."""


def behind_dash(raw: str) -> int:
    """Return where the words of such a line begin."""
    found = _DASH.match(raw)
    return found.end() if found else 0


def _ends_asking(text: SourceText, number: int) -> bool:
    paragraph = text.paragraphs[number]
    return text.raw[paragraph.start : paragraph.end].rstrip().endswith("?")
