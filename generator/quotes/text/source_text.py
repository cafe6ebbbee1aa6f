"""Indexes a source's text for matching: its words, quotation marks, paragraphs, lines, and where reading may branch."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections import defaultdict
from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING

from generator.quotes.text.compounds import bound_words
from generator.quotes.text.note_marks import with_notes
from generator.quotes.text.page_breaks import with_soft_hyphens
from generator.quotes.text.quotation_marks import QuotedSpan, paragraphs, quoted
from generator.quotes.text.reply_marks import without_reply_marks
from generator.quotes.text.seams import seams, with_joined_words
from generator.quotes.text.segmentation import Words, is_unspaced, weights_before, words_of
from generator.quotes.text.unmarked_speech import spoken

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from generator.quotes.text.seams import Seams

LONGEST_GAP = 30
"""Words of the source that may be left out between two parts of a quotation. Measured on 1,397 split quotations: 30
words accept 97 of 100, 60 words 98."""


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph of a source."""

    start: int
    end: int
    quoted: tuple[QuotedSpan, ...]


@dataclass(frozen=True, slots=True)
class SourceWords:
    """A source's words, with every way to read them one after the other."""

    raw: str
    words: Words
    skippable: Mapping[int, int]
    """What a quotation may leave out unmarked: marks of notes, and what a page sets between the halves of a word."""
    skippable_back: Mapping[int, int]
    """The same the other way round."""
    seams: Seams
    """Words that may be read as one."""
    branches: Sequence[int]
    """Where there is more than one way to read on: marks of notes begin there, or words that may be read as one."""


@dataclass(frozen=True, slots=True)
class SourceText(SourceWords):
    """A source's text, ready for matching."""

    lang: str
    places: Mapping[str, Sequence[int]]
    """Where each word stands, by its number."""
    paragraphs: tuple[Paragraph, ...]
    depths: Sequence[int]
    """How many quotation marks each word stands inside of; 0 for the source's own words."""
    spoken: tuple[tuple[int, int], ...]
    """What is speech without quotation marks: dialogues behind dashes, answers in a transcript."""
    attribution_gaps: Mapping[int, int]
    """From the last word before a closing mark to the first word after the next opening mark: what lies between may be
    an attribution that splits a quotation."""
    attribution_gaps_back: Mapping[int, int]
    """The same the other way round."""
    no_start: frozenset[int]
    """Numbers of words that no quotation begins with: they go on with a broken word, or with one that negates them."""
    no_end: frozenset[int]
    """Numbers of words before which no quotation ends."""
    weights: Sequence[float]
    """How many words stand before each, as a reader counts them, and in all; empty where each counts for one, which it
    does not in scripts without spaces."""
    lines: Sequence[int]
    """Where each line begins."""

    def count(self, first: int, last: int) -> int:
        """Return how many words stand from number ``first`` to before ``last``, as a reader counts them."""
        if self.is_spaced:
            return last - first
        return round(self.weights[last] - self.weights[first]) if first < last else 0

    @property
    def is_spaced(self) -> bool:
        """Whether every word counts for one."""
        return not self.weights

    def printed(self, first: int, last: int) -> str:
        """Return the words from ``first`` to before ``last``, which make one, as the source prints them."""
        words = self.words
        parts = self.seams.parts(first, last) if last > first + 1 else [(first, last)]
        return "".join(words.raw[words.starts[begin] : words.ends[end - 1]] for begin, end in parts)

    def line(self, at: int) -> int:
        """Return the number of the line that the character ``at`` stands on, from 1."""
        return bisect_right(self.lines, at)

    def paragraph_number(self, at: int) -> int:
        """Return the number, from 0, of the paragraph round ``at``, or of the one before it."""
        return max(0, bisect_right(self.paragraphs, at, key=lambda paragraph: paragraph.start) - 1)

    def paragraph_at(self, at: int) -> Paragraph | None:
        """Return the paragraph round ``at``."""
        if not self.paragraphs:
            return None
        found = self.paragraphs[self.paragraph_number(at)]
        return found if found.start <= at <= found.end else None

    def is_spoken(self, number: int) -> bool:
        """Tell whether word ``number`` stands in quotation marks, or is shown to be speech in another way."""
        at = self.words.starts[number]
        before = bisect_right(self.spoken, at, key=lambda stretch: stretch[0]) - 1
        return self.depths[number] > 0 or (before >= 0 and at < self.spoken[before][1])

    def next_word(self, at: int) -> int:
        """Return the number of the first word that begins at or after ``at``."""
        return bisect_left(self.words.starts, at)


def read_words(text: str, skip: Sequence[tuple[int, int]] = ()) -> SourceWords:
    """Return the words of ``text``; the lines in ``skip`` (first and last, from 1) are no part of the source.

    Places stay those of the whole text. Never raises.
    """
    shown = without_reply_marks(with_soft_hyphens(_blank(text, skip) if skip else text))
    words, notes = with_notes(with_joined_words(words_of(shown), firm=True))
    may_be_one = seams(words)
    skippable = {**notes, **may_be_one.pages}
    branches = sorted({*notes, *may_be_one.after})
    return SourceWords(shown, words, skippable, _turned(skippable), may_be_one, branches)


def index(text: str, lang: str, skip: Sequence[tuple[int, int]] = ()) -> SourceText:
    """Return ``text`` indexed, with its words as of `read_words`. Never raises."""
    read = read_words(text, skip)
    words, may_be_one = read.words, read.seams
    places: defaultdict[str, list[int]] = defaultdict(list)
    for number, key in enumerate(words.keys):
        places[key].append(number)
        for whole, _ in may_be_one.after.get(number, ()):
            places[whole].append(number)
    flow = _over_pages(words, may_be_one.pages)
    found = tuple(Paragraph(start, end, quoted(flow, start, end)) for start, end in paragraphs(flow))
    depths = bytearray(len(words))
    attribution_gaps: dict[int, int] = {}
    for paragraph in found:
        _mark(paragraph, words, depths)
        attribution_gaps.update(_attribution_gaps(paragraph, words, depths))
    bound = bound_words(words, lang)
    return SourceText(
        raw=read.raw,
        lang=lang,
        words=words,
        places=dict(places),
        paragraphs=found,
        depths=depths,
        spoken=spoken(flow, ((paragraph.start, paragraph.end) for paragraph in found), lang),
        attribution_gaps=attribution_gaps,
        attribution_gaps_back=_turned(attribution_gaps),
        skippable=read.skippable,
        skippable_back=read.skippable_back,
        seams=may_be_one,
        no_start=may_be_one.no_start | bound,
        no_end=may_be_one.no_end | bound,
        weights=weights_before(words.keys) if any(map(is_unspaced, set(read.raw))) else (),
        branches=read.branches,
        lines=_line_starts(text),
    )


def _turned(numbers: Mapping[int, int]) -> Mapping[int, int]:
    return {second: first for first, second in numbers.items()}


def _line_starts(text: str) -> list[int]:
    return [0, *(found.end() for found in re.finditer(r"\r\n|\r|\n", text))]


def _blank(text: str, skip: Sequence[tuple[int, int]]) -> str:
    """Return ``text`` with the skipped lines blanked, each character of them by a space."""
    lines = _line_starts(text)
    pieces, at = [], 0
    for first, last in sorted(skip):
        if not 1 <= first <= last or first > len(lines):
            continue
        start = max(at, lines[first - 1])
        end = lines[last] if last < len(lines) else len(text)
        if start < end:
            pieces += [text[at:start], re.sub(r"[^\r\n]", " ", text[start:end])]
            at = end
    return "".join([*pieces, text[at:]])


def _over_pages(words: Words, pages: Mapping[int, int]) -> str:
    """Return the raw text, as long as before, with spaces for what a page sets between the halves of a word.

    Neither a paragraph nor a quotation ends there.
    """
    pieces, at = [], 0
    for first, second in sorted(pages.items()):
        start, end = words.ends[first - 1] + 1, words.starts[second]
        if start >= at:
            pieces += [words.raw[at:start], " " * (end - start)]
            at = end
    return "".join([*pieces, words.raw[at:]])


def _mark(paragraph: Paragraph, words: Words, depths: bytearray) -> None:
    for span in paragraph.quoted:
        first = bisect_left(words.starts, span.start)
        last = bisect_left(words.starts, span.end, first)
        for number in range(first, last):
            depths[number] = max(depths[number], min(span.depth, 255))


def _attribution_gaps(paragraph: Paragraph, words: Words, depths: bytearray) -> dict[int, int]:
    """Return the places at which a quotation may be split: from a closed quotation to the next of the paragraph."""
    outer = [span for span in paragraph.quoted if span.depth == 1]
    found = {}
    for left, right in pairwise(outer):
        before = bisect_left(words.starts, left.end) - 1
        after = bisect_left(words.starts, right.start)
        inside = 0 <= before < after < len(words) and words.starts[before] >= left.start and depths[after]
        if left.closed and inside and 0 < after - before - 1 <= LONGEST_GAP:
            found[before] = after
    return found
