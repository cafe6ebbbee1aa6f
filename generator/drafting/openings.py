"""Finds what a briefing begins with, before the questions: the words of whoever answers these, below a heading.

As in: О визите министра / Визит начнётся во вторник. … / Ответы на вопросы: / Вопрос: …
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from generator.drafting.said import Said
from generator.drafting.turn_labels import ENDS
from generator.drafting.turns_said import answering
from generator.text.traditional_characters import in_both

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.drafting.answers import Turns
    from generator.drafting.mentions import MentionFinder
    from generator.drafting.read_so_far import ReadSoFar
    from generator.quotes.text.source_text import Paragraph, SourceText

_OF_QUESTIONS = re.compile(
    r"\b(?:questions?|fragen|вопрос\w*|(?:за)?питан\w+)\b|" + in_both("提问|问答|答问|回答"), re.IGNORECASE
)
"""What stands in the heading above the questions."""
_NUMBER = re.compile(
    in_both(r"\s*(?:[一二三四五六七八九十壹贰叁肆]{1,3}、|[（(]?[一二三四五六七八九十\d]{1,3}[）).、])\s*")
)
_LONGEST = 90
"""Characters of a heading at most."""


def opening_of(text: SourceText, turns: Turns | None) -> frozenset[int]:
    """Return the paragraphs, from 0, that stand below a heading and above that of the questions; none without both."""
    if turns is None:
        return frozenset()
    before = range(1, min(turns.labels))
    headings = [number for number in before if _is_heading(text, number)]
    asked = next((number for number in headings if _OF_QUESTIONS.search(_line(text, number))), 0)
    first = next((number for number in headings if number < asked), asked)
    return frozenset(number for number in range(first, asked) if number not in headings)


def said_in_opening(
    read: ReadSoFar, number: int, paragraph: Paragraph, turns: Turns, finder: MentionFinder
) -> Iterator[Said]:
    """Yield the sentences of a paragraph with which a briefing begins; none if it tells of who holds it."""
    raw = read.text.raw[paragraph.start : paragraph.end]
    speaker = answering(read)
    named = {read.discourse.resolve(raw, mention).key for mention in finder.find(raw)}
    if speaker is None or speaker.key in named:
        return
    numbered = _NUMBER.match(raw)
    for piece in turns.pieces(raw, numbered.end() if numbered else 0):
        yield Said(
            start=paragraph.start + piece.start,
            end=paragraph.start + piece.end,
            words=" ".join(raw[piece.start : piece.end].split()),
            is_courtesy=piece.is_courtesy,
            paragraph=number,
            speaker=replace(speaker, guess="the text does not say who speaks before the questions"),
            is_sure=False,
            time=read.of_whole,
            time_carried=read.of_whole is not None,
            sentence=(paragraph.start, paragraph.end),
        )


def _is_heading(text: SourceText, number: int) -> bool:
    line = _line(text, number)
    return len(line) <= _LONGEST and not ENDS.search(line)


def _line(text: SourceText, number: int) -> str:
    paragraph = text.paragraphs[number]
    return text.raw[paragraph.start : paragraph.end].strip()
