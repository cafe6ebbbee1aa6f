"""Finds where in a file that an editor wrote withheld words stand, however they are set there."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from generator.diagnostics import Span
from generator.text.passages import strings_of
from generator.withholding.guard import withheld_in

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.withholding import WithheldMatcher

_PARAGRAPH = re.compile(r"\n[ \t]*\n")


def places_in(path: str, text: str, words: WithheldMatcher) -> tuple[tuple[str, Span], ...]:
    """Return each place at which a file holds ``words``, and which, as the editor wrote them.

    Where only what a reader sees holds them (letters with marks between, entities, addresses), it is the line, or the
    paragraph. ``path`` says what kind of file it is.
    """
    return tuple(_Written(path, text, words).places())


@dataclass(frozen=True, slots=True)
class _Written:
    path: str
    text: str
    words: WithheldMatcher

    def places(self) -> Iterator[tuple[str, Span]]:
        matches = [(match, self._lines_round(match.start, match.end)) for match in self.words.find(self.text)]
        seen = {lines: self._seen(lines) for lines in dict.fromkeys(lines for _, lines in matches)}
        found = {
            self._span(match.start, match.end): match.words
            for match, lines in matches
            if match.words in seen[lines]
        }
        hidden = self._seen(self.text) - set(found.values())
        for start, paragraph in self._paragraphs() if hidden else ():
            for spelling in sorted(hidden & self._seen(paragraph)):
                found[self._closest(start, paragraph, spelling)] = spelling
        yield from ((spelling, span) for span, spelling in found.items())
        yield from ((spelling, Span(self.path)) for spelling in sorted(hidden - set(found.values())))

    def _closest(self, start: int, paragraph: str, spelling: str) -> Span:
        """Return the line of a paragraph that holds words in a form of its own, else the whole of it."""
        at = start
        for line in paragraph.split("\n"):
            if spelling in self._seen(line):
                return self._span(at, at + len(line))
            at += len(line) + 1
        return self._span(start, start + len(paragraph))

    def _lines_round(self, start: int, end: int) -> str:
        """Return the lines of a part of the text: what they hold as names of tags alone nobody sees."""
        first, last = self.text.rfind("\n", 0, start) + 1, self.text.find("\n", end)
        return self.text[first:] if last < 0 else self.text[first:last]

    def _seen(self, text: str) -> set[str]:
        _, *strings = strings_of(
            self.path.removesuffix(".jinja"), text.encode("utf-8", "replace")
        )  # the first is the path
        return set(withheld_in(strings, self.words))

    def _paragraphs(self) -> Iterator[tuple[int, str]]:
        start = 0
        for gap in _PARAGRAPH.finditer(self.text):
            yield start, self.text[start : gap.start()]
            start = gap.end()
        yield start, self.text[start:]

    def _span(self, start: int, end: int) -> Span:
        line, end_line = (self.text.count("\n", 0, at) + 1 for at in (start, end))
        column, end_column = (at - self.text.rfind("\n", 0, at) for at in (start, end))
        return Span(self.path, line, column, end_line, end_column)
