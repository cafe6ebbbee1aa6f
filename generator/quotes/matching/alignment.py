"""Aligns a quotation with its source at one place: which word is which, what was left out, what stands around."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from generator.model.report import Brackets
from generator.quotes.text.note_marks import signs_left_out
from generator.quotes.text.spelling import alike, cased_letters
from generator.quotes.text.surroundings import MOST_CHARACTERS, words_before, words_behind

if TYPE_CHECKING:
    from generator.quotes.matching.placement import Placement
    from generator.quotes.matching.quotation import Quotation, Reading
    from generator.quotes.text.source_text import SourceText

_ROUND_A_NOTE = " \n\r\t,.;:!?。，、；：！？”»’›\"'」』"


@dataclass(frozen=True)
class Alignment:
    """One quotation at one place of one text.

    `placement` has for each run of the quotation the numbers of the source's words. Pairs are made from these and not
    from the characters: a word of the quotation may stand for two of the source (cease-|fire), which `Seams.parts` puts
    together without the page number that may stand between them.
    """

    quotation: Quotation
    reading: Reading
    placement: Placement
    text: SourceText

    @property
    def start(self) -> int:
        """Where it begins in the raw text."""
        return self.text.words.starts[self.placement.first]

    @property
    def end(self) -> int:
        """Where it ends, exclusive."""
        return self.text.words.ends[self.placement.last - 1]

    @property
    def prefix(self) -> str:
        """The last words before, in one line."""
        before = self.text.raw[max(0, self.start - 4 * MOST_CHARACTERS) : self.start]
        return words_before(" ".join(before.split()))

    @property
    def suffix(self) -> str:
        """The first words behind, in one line."""
        behind = self.text.raw[self.end : self.end + 4 * MOST_CHARACTERS]
        return words_behind(" ".join(behind.split()))

    @property
    def omitted(self) -> tuple[tuple[int, int], ...]:
        """Runs of the source's words that the quotation leaves out, marked or not."""
        return tuple(
            sorted(
                (first, last)
                for first, last in (*self.placement.gaps, *self.placement.attribution_gaps)
                if first < last
            )
        )

    @property
    def skipped(self) -> tuple[str, ...]:
        """The raw words left out."""
        return tuple(self.text.words.raw_words(first, last) for first, last in self.omitted)

    @cached_property
    def notes(self) -> tuple[str, ...]:
        """The marks of notes that the source has within the quotation, and the quotation has not."""
        words = self.text.words
        left_out = tuple(
            words.raw[words.ends[first - 1] : words.starts[last]].strip(_ROUND_A_NOTE)
            for first, last in self.placement.notes
        )
        return left_out + signs_left_out(self.quotation.raw, self.text.raw[self.start : self.end])

    def word_numbers(self) -> list[list[int]]:
        """Return by run the numbers of the source's words that the quotation has."""
        parts = self.text.seams.parts
        return [
            [
                number
                for first, last in run.words
                for begin, end in parts(first, last)
                for number in range(begin, end)
            ]
            for run in self.placement.runs
        ]

    @cached_property
    def pairs(self) -> list[list[tuple[str, str]]]:
        """Return by run each word as the editor wrote it with the word as the source prints it."""
        written = self.quotation.words
        return [
            [
                (
                    written.raw[written.starts[number] : written.ends[number]],
                    self.text.printed(first, last),
                )
                for number, (first, last) in enumerate(placed.words, run.first)
            ]
            for run, placed in zip(self.reading.runs, self.placement.runs, strict=True)
        ]

    @property
    def respelled(self) -> tuple[str, str] | None:
        """The first word that is another than the source's though it folds alike, and the source's; None if none is."""
        if not (self.quotation.words.variable or self.text.words.variable):
            return None
        lang = self.text.lang
        pairs = (pair for run in self.pairs for pair in run)
        return next(((typed, printed) for typed, printed in pairs if not alike(typed, printed, lang)), None)

    @property
    def recased(self) -> bool:
        """Whether any word has other capitals than in the source."""
        return any(
            typed != printed and cased_letters(typed) != cased_letters(printed)
            for run in self.pairs
            for typed, printed in run
        )

    @property
    def verbatim(self) -> bool:
        """Whether the source has the quotation character for character, white space apart."""
        words, raw = self.quotation.words, self.quotation.raw
        inner = raw[words.starts[0] : words.ends[-1]]
        if inner.split() != self.text.raw[self.start : self.end].split():
            return False
        before, behind = raw[: words.starts[0]].strip(), raw[words.ends[-1] :].strip()
        return self.text.raw[: self.start].rstrip().endswith(before) and self.text.raw[
            self.end : self.end + len(behind) + 4
        ].lstrip().startswith(behind)

    @property
    def brackets(self) -> Brackets | None:
        """Whose insertions the brackets hold; None if there are none.

        The editor's, where one was read as such, or where the source prints no brackets here at all.
        """
        if not self.quotation.insertions:
            return None
        printed = self.text.raw[max(0, self.start - 1) : self.end + 1]
        theirs = any(mark in printed for mark in "[［〔")
        return Brackets.OURS if self.reading.our_insertions or not theirs else Brackets.SOURCE
