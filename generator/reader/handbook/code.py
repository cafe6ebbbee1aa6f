"""Finds code in a Markdown page, inside which nothing else is looked for; only what every engine takes for code."""

from __future__ import annotations

import re

_FENCE = re.compile(r"(`{3,}|~{3,})(.*)")
_INFO = re.compile(r""" *\.?[\w#.+-]* *(?:hl_lines=(?:"[\d -]*"|'[\d -]*') *)?""")
"""What Python-Markdown takes behind a fence; with anything else there the lines that follow are text to it."""
_TICKS = re.compile(r"`+")
_ANY = re.compile(r"[^\n]")


class Unclosed(Exception):  # noqa: N818  # what is wrong with the block
    """A fence that the engines read differently, so that nobody can say what of the page is code."""

    def __init__(self, offset: int, message: str, hint: str) -> None:
        super().__init__(message)
        self.offset = offset
        self.message = message
        self.hint = hint


def without_code(text: str) -> str:
    """Return ``text`` with a space for each character of code, so that every place stays.

    Code is a block between two fences of the same marks at the beginning of a line, and what stands between backticks
    on one line. A block of indented lines is not taken for code, for whether it is depends on the engine. Raises
    `Unclosed`.
    """
    kept: list[str] = []
    paragraph: list[str] = []
    fence, opened, offset = "", 0, 0
    for line in text.split("\n"):
        mark = None if fence else _FENCE.match(line)
        if fence:
            if line.rstrip(" ") == fence:
                fence = ""
            kept.append(_blank(line))
        elif mark:
            if not _INFO.fullmatch(mark[2]):
                raise Unclosed(
                    offset,
                    f"a line that begins with `{mark[1]}` opens a block of code, and this one cannot",
                    "write behind the marks the name of the language alone, as in ```yaml",
                )
            kept += (*_paragraph(paragraph), _blank(line))
            paragraph = []
            fence, opened = mark[1], offset
        elif line.strip():
            paragraph.append(line)
        else:
            kept += (*_paragraph(paragraph), line)
            paragraph = []
        offset += len(line) + 1
    if fence:
        raise Unclosed(
            opened,
            "this block of code is never closed",
            f"close it with a line that holds `{fence}` and nothing else, at its very beginning",
        )
    return "\n".join((*kept, *_paragraph(paragraph)))


def _blank(text: str) -> str:
    return _ANY.sub(" ", text)


def _paragraph(lines: list[str]) -> list[str]:
    """Return lines with what stands between backticks blank, the backticks kept.

    If a line has one backtick too many, code may reach over several lines, and none of it is passed over.
    """
    spans = [_spans(line) for line in lines]
    if any(span is None for span in spans):
        return lines
    return [_without(line, span or []) for line, span in zip(lines, spans, strict=True)]


def _spans(line: str) -> list[tuple[int, int]] | None:
    """Return where code stands in a line; None if its backticks do not pair or are escaped."""
    if "`" not in line:
        return []
    if "\\`" in line:
        return None
    runs = [match.span() for match in _TICKS.finditer(line)]
    spans = []
    at = 0
    while at < len(runs):
        length = runs[at][1] - runs[at][0]
        close = next((to for to in range(at + 1, len(runs)) if runs[to][1] - runs[to][0] == length), None)
        if close is None:
            return None
        spans.append((runs[at][1], runs[close][0]))
        at = close + 1
    return spans


def _without(line: str, spans: list[tuple[int, int]]) -> str:
    pieces: list[str] = []
    at = 0
    for begin, end in spans:
        pieces += (line[at:begin], " " * (end - begin))
        at = end
    return "".join((*pieces, line[at:]))
