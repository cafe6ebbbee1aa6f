"""Finds the lines that belong to an entry or a field: its own, and the comments that are its own.

A comment belongs to what stands directly below it, and to what it is indented in. One that begins the file, or is set
off by a blank line, belongs to nothing in particular.
"""

from __future__ import annotations


def line_start(text: str, at: int) -> int:
    """Return where the line of the character ``at`` begins."""
    return text.rfind("\n", 0, at) + 1


def line_end(text: str, at: int) -> int:
    """Return where the line of the character ``at`` ends, before its line feed."""
    found = text.find("\n", at)
    return len(text) if found < 0 else found


def column_of(text: str, at: int) -> int:
    """Return the column of a character, from 0."""
    return at - line_start(text, at)


def end_with_comments(text: str, end: int, column: int) -> int:
    """Return where the last line ends of what ends at ``end``.

    The comments below it that are indented by more than ``column`` are its own.
    """
    last = line_end(text, end)
    while last < len(text):
        following = line_end(text, last + 1)
        line = text[last + 1 : following]
        if not line.lstrip(" ").startswith("#") or _indent(line) <= column:
            break
        last = following
    return last


def start_with_comments(text: str, start: int, column: int) -> int:
    """Return where the first line begins of what begins in the line of ``start``, with the comments above it.

    They are not indented by more than ``column``: those belong to what stands above them.
    """
    first = line_start(text, start)
    above = first
    while above > 0:
        previous = line_start(text, above - 1)
        line = text[previous : above - 1]
        if not line.lstrip(" ").startswith("#") or _indent(line) > column:
            return above
        above = previous
    return first


def whole_lines(text: str, start: int, end: int, *, has_next: bool) -> tuple[int, int]:
    """Return what to take out of ``text`` with the lines from ``start`` to before ``end``, the end of a line.

    The blank lines that part them from what follows go too; if they are the last, those from what stands before.
    """
    if has_next:
        while end < len(text) and not text[end + 1 : line_end(text, end + 1)].strip():
            end = line_end(text, end + 1)
    else:
        while start > 0 and not text[line_start(text, start - 1) : start - 1].strip():
            start = line_start(text, start - 1)
    if end < len(text):
        return start, end + 1
    return max(start - 1, 0), end


def _indent(line: str) -> int:
    return len(line) - len(line.lstrip(" "))
