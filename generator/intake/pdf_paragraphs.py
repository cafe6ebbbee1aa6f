"""Makes paragraphs of the lines of a PDF, by what a reader sees: distance, indents, sizes, lines that end early."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from generator.intake.pdf_columns import WIDER, ends_sentence, rights_of
from generator.intake.pdf_pages import Setting, is_marked
from generator.intake.pdf_pictures import narrowed

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from generator.intake.pdf_lines import Line
    from generator.intake.pdf_pictures import Picture

_BULLETS = ("• ", "▪ ", "◦ ", "‣ ", "● ", "■ ", "➢ ", "➤ ", "✓ ")
_ITEM = re.compile(
    r"(?:\(?(?:\d{1,3}|[a-z]|[ivx]{1,5})[.)]|\d{1,2}(?:\.\d{1,2}){1,3}\.?|[•▪◦‣●■–—-])\s", re.IGNORECASE
)
_INDENT = 0.8
"""Of the size of letters."""
_FURTHEST = 6
"""Of the size of letters: what stands further in is set in the middle, or at the right."""
_SAME_SIZE = 0.07
_BROKEN_OFF = 0.3
"""Of the width of the column: how much a line leaves empty that ends a paragraph, whatever it ends with."""
_HEAVIER = 150
"""By how much the weight of a heading's letters differs."""


def paragraphs_of(lines: Sequence[Line], setting: Setting, pictures: Sequence[Picture] = ()) -> list[str]:
    """Return the paragraphs of ``lines``, each with its lines as they are broken; ``pictures`` stand beside some."""
    rows: list[list[Line]] = []
    rights = narrowed(rights_of(lines, setting), lines, pictures)
    for line, below in zip(lines, [*lines[1:], None], strict=True):
        if rows and not _begins(rows[-1], line, below, setting, rights[rows[-1][-1]]):
            rows[-1].append(line)
        else:
            rows.append([line])
    return ["\n".join(line.text for line in row) for row in rows]


def notes_of(lines: Iterable[Line]) -> list[str]:
    """Return the notes at the feet of pages, each with its lines: one begins with a mark."""
    notes: list[list[str]] = []
    for line in lines:
        if not notes or is_marked(line):
            notes.append([])
        notes[-1].append(line.text)
    return ["\n".join(note) for note in notes]


def _begins(row: Sequence[Line], line: Line, below: Line | None, setting: Setting, right: float) -> bool:
    """Tell whether a paragraph begins with ``line``, behind the lines in ``row``, whose column reaches to ``right``.

    ``below`` is the line behind it.
    """
    last = row[-1]
    if _is_set_otherwise(last, line):
        return True
    ended = ends_sentence(last.text)
    room = right - last.right
    had_room = room > line.first_word + 0.5 * line.size
    broke_off = had_room and (ended or room > _BROKEN_OFF * (right - last.left))
    down = last.y - line.y
    if line.page != last.page or down <= 0:
        is_begun = not _is_set_with_indents(row, line) or _is_indented(line, below)
        return broke_off or (ended and is_begun)
    if down > WIDER * setting.leading_of(line):
        return True
    indent = line.left - last.left
    if (
        len(row) == 1
        and not had_room
        and (_ITEM.match(last.text) if indent > 0 else indent < -_INDENT * line.size)
    ):
        return False  # the first line was indented, or lines of an item stand behind its number
    return broke_off or abs(indent) > _INDENT * line.size


def _is_set_otherwise(last: Line, line: Line) -> bool:
    is_bullet = line.text.startswith(_BULLETS)
    return (
        is_bullet
        or abs(line.size - last.size) > _SAME_SIZE * last.size
        or abs(line.weight - last.weight) > _HEAVIER
    )


def _is_indented(line: Line, below: Line | None) -> bool:
    """Tell whether a line stands further in than the one below it in its column."""
    is_above = below is not None and line.page == below.page and line.y > below.y
    return (
        below is not None
        and is_above
        and _INDENT * line.size < line.left - below.left < _FURTHEST * line.size
    )


def _is_set_with_indents(row: Sequence[Line], line: Line) -> bool:
    """Tell whether a paragraph's first line was indented, so that one without an indent goes on with it."""
    return len(row) > 1 and row[0].left - row[1].left > _INDENT * line.size
