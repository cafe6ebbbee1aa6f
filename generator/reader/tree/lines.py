"""The lines of a file, and the line and column of each character: a line ends with a line feed and nothing else.

Reading makes CRLF and CR one line feed. The YAML parser knows more line breaks (YAML 1.1, 5.4: U+0085, U+2028, U+2029);
`generator.reader.tree.hidden_characters` refuses them, so that its lines are these lines.
"""

from __future__ import annotations

from bisect import bisect_right
from functools import cached_property
from typing import TYPE_CHECKING

from generator.diagnostics import Span

if TYPE_CHECKING:
    from yaml.error import Mark


class Lines:
    """The lines of a text, numbered from 0, and where on them its characters stand."""

    def __init__(self, path: str, text: str) -> None:
        self.path = path
        self.text = text

    @cached_property
    def all(self) -> list[str]:
        """The lines without their ends."""
        return self.text.split("\n")

    @cached_property
    def _starts(self) -> list[int]:
        starts, start = [], 0
        for line in self.all:
            starts.append(start)
            start += len(line) + 1
        return starts

    @cached_property
    def _end(self) -> int:
        return len(self.text.rstrip(" \t\n"))

    def index(self, line: int, column: int) -> int:
        """Return the number of a character of the text by line and column, both from 0; at most the text's length."""
        return self._starts[line] + column if line < len(self._starts) else len(self.text)

    def span(self, start: int, end: int | None = None) -> Span:
        """Return the span of the characters from ``start`` to before ``end``, at least one, on the line of the first.

        What lies behind all that can be seen has the span behind the last character.
        """
        start = min(start, self._end)
        number = bisect_right(self._starts, start) - 1
        column = start - self._starts[number]
        stop = min((end or 0) - self._starts[number], len(self.all[number]))
        return Span(self.path, number + 1, column + 1, number + 1, max(stop, column + 1) + 1)

    def between(self, start: Mark, end: Mark) -> Span:
        """Return the span from one mark of the parser to before another, at least one character.

        The parser takes the end of a file for the beginning of one more line; here it is the end of what can be seen.
        """
        last = len(self.all) - 1
        if start.line > last or (start.line == last and not self.all[last].strip(" \t")):
            return self.span(len(self.text))
        line, column = (end.line, end.column) if end.line <= last else (last, len(self.all[last]))
        if line == start.line:
            column = max(column, start.column + 1)
        return Span(self.path, start.line + 1, start.column + 1, line + 1, column + 1)
