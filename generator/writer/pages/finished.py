"""Owns which parts of a page are finished HTML, and marks them, so that the engine need not read them again."""

from __future__ import annotations

import re

from generator.document.markup import FINISHED, FINISHED_END

_BEGINS = re.compile(r"<(article|blockquote|div|dl|figure|h[2-6]|ol|p|section|table|ul)[ >]")


def mark_finished(body: str) -> str:
    """Return ``body`` with each run of top-level HTML blocks between the marks of `generator.blocks`.

    A block begins at the start of a line and ends with the line on which its element closes; text in it is escaped, so
    counting tags finds that line. A body in which an element stays open is returned as it is.
    """
    out: list[str] = []
    blanks: list[str] = []
    tag, depth, marked = "", 0, False
    for line in body.split("\n"):
        if depth:
            if tag in line:
                depth += _balance(line, tag)
            out.append(line)
            continue
        if not line:
            blanks.append(line)
            continue
        begin = _BEGINS.match(line)
        if (begin is not None) is not marked:
            out += (*blanks, FINISHED) if begin else (FINISHED_END, *blanks)
            marked = not marked
        else:
            out += blanks
        blanks.clear()
        out.append(line)
        if begin:
            tag = begin[1]
            depth = _balance(line, tag)
    if depth:
        return body
    return "\n".join((*out, *((FINISHED_END,) if marked else ()), *blanks))


def _balance(line: str, tag: str) -> int:
    opened = line.count(f"<{tag}>") + line.count(f"<{tag} ")
    return opened - line.count(f"</{tag}>")
