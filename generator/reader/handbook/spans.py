"""Finds where a part of a hand-written page stands in its file, whose settings come before the page."""

from __future__ import annotations

from generator.diagnostics import Span


def span_in(path: str, text: str, first: int, begin: int, end: int) -> Span:
    """Return the place of a part of ``text``, whose first line is line ``first`` of the file."""
    end = max(end, begin + 1)
    line, column = text.count("\n", 0, begin), begin - text.rfind("\n", 0, begin)
    end_line, end_column = text.count("\n", 0, end), end - text.rfind("\n", 0, end)
    return Span(path, first + line, column, first + end_line, end_column)
