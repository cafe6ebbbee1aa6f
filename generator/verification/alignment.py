"""A quotation laid on the words of its source: which word is which, what was left out, what stands around."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from generator.model.report import Brackets

if TYPE_CHECKING:
    from generator.verification.placing import Placement
    from generator.verification.quotation import Quotation, Reading
    from generator.verification.source_text import SourceText

CONTEXT = 32
"""Longest prefix and suffix kept, in characters (W3C TextQuoteSelector as Hypothesis uses it)."""
_ELLIPSIS = re.compile(r"…|\.\s?\.\s?\.|⋯")


@dataclass(frozen=True, slots=True)
class Aligned:
    """One quotation at one place of one text."""

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
        """The text before, in one line, from the beginning of a word."""
        before = " ".join(self.text.raw[max(0, self.start - 4 * CONTEXT) : self.start].split())
        if len(before) <= CONTEXT:
            return before
        kept = before[-CONTEXT:]
        whole = before[-CONTEXT - 1] == " "
        return (kept if whole or " " not in kept else kept.partition(" ")[2]).lstrip()

    @property
    def suffix(self) -> str:
        """The text behind, in one line, to the end of a word."""
        behind = " ".join(self.text.raw[self.end : self.end + 4 * CONTEXT].split())
        if len(behind) <= CONTEXT:
            return behind
        kept = behind[:CONTEXT]
        whole = behind[CONTEXT] == " "
        return (kept if whole or " " not in kept else kept.rpartition(" ")[0]).rstrip()

    @property
    def omitted(self) -> tuple[tuple[int, int], ...]:
        """Runs of the source's words that the quotation leaves out, marked or not."""
        return tuple(
            sorted(
                (first, last) for first, last in (*self.placement.gaps, *self.placement.hops) if first < last
            )
        )

    @property
    def skipped(self) -> tuple[str, ...]:
        """The raw words left out."""
        return tuple(self.text.words.raw_words(first, last) for first, last in self.omitted)

    def solid(self) -> list[list[int]]:
        """Return by run the numbers of the source's words that the quotation has."""
        found = []
        for run in self.placement.runs:
            numbers: list[int] = []
            first = run.first
            for skipped, after in run.hops:
                numbers += range(first, skipped)
                first = after
            found.append([*numbers, *range(first, run.last)])
        return found

    def pairs(self) -> list[list[tuple[str, str]]]:
        """Return by run each word as the editor wrote it with the word as the source prints it."""
        written, printed = self.quotation.words, self.text.words
        return [
            [
                (
                    written.raw[written.starts[run.first + place] : written.ends[run.first + place]],
                    printed.raw[printed.starts[number] : printed.ends[number]],
                )
                for place, number in enumerate(numbers)
            ]
            for run, numbers in zip(self.reading.runs, self.solid(), strict=True)
        ]

    @property
    def recased(self) -> bool:
        """Whether any word has other capitals than in the source."""
        return any(letters(one) != letters(other) for run in self.pairs() for one, other in run)

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
    def needless_cuts(self) -> bool:
        """Whether nothing is left out at any mark, and every mark that the source does not print too is a cut."""
        return not self.omitted and not self.reading.ours

    @property
    def brackets(self) -> Brackets | None:
        """Whose insertions the brackets hold (FORMAT section 6.3); None if there are none."""
        if not self.quotation.insertions:
            return None
        printed = self.text.raw[max(0, self.start - 1) : self.end + 1]
        return Brackets.OURS if self.reading.ours or "[" not in printed else Brackets.SOURCE

    @property
    def prints_cut(self) -> bool:
        """Whether the source itself has an ellipsis within the quotation."""
        return bool(_ELLIPSIS.search(self.text.raw, self.start, self.end))


def letters(word: str) -> str:
    """Return the letters of ``word`` alone."""
    return "".join(char for char in word if char.isalpha())
