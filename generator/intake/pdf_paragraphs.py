"""Makes paragraphs of the lines of a PDF, by what a reader sees: distance, indents, sizes, lines that end early."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.intake.pdf_columns import WIDER, ends_sentence, rights_of
from generator.intake.pdf_pages import Setting, is_marked

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from generator.intake.pdf_lines import Line

_INDENT = 0.8
"""Of the size of letters."""
_SAME_SIZE = 0.07
_BROKEN_OFF = 0.3
"""Of the width of the column: how much a line leaves empty that ends a paragraph, whatever it ends with."""
_HEAVIER = 150
"""By how much the weight of a heading's letters differs."""


def paragraphs_of(lines: Sequence[Line], setting: Setting) -> list[str]:
    """Return the paragraphs of ``lines``, each with its lines as they are broken."""
    rows: list[list[Line]] = []
    rights = rights_of(lines, setting)
    for line in lines:
        if rows and not _begins(rows[-1], line, setting, rights[rows[-1][-1]]):
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


def _begins(row: Sequence[Line], line: Line, setting: Setting, right: float) -> bool:
    """Tell whether a paragraph begins with ``line``, behind the lines in ``row``, whose column reaches to ``right``."""
    last = row[-1]
    if abs(line.size - last.size) > _SAME_SIZE * last.size or abs(line.weight - last.weight) > _HEAVIER:
        return True
    ended = ends_sentence(last.text)
    room = right - last.right
    had_room = room > line.first_word + 0.5 * line.size
    broke_off = had_room and (ended or room > _BROKEN_OFF * (right - last.left))
    down = last.y - line.y
    if line.page != last.page or down <= 0:
        return broke_off or (ended and not _is_set_with_indents(row, line))
    if down > WIDER * setting.leading_of(line):
        return True
    indent = line.left - last.left
    if len(row) == 1 and indent < -_INDENT * line.size and not had_room:
        return False  # the first line was indented
    if abs(indent) > _INDENT * line.size:
        return True
    return broke_off


def _is_set_with_indents(row: Sequence[Line], line: Line) -> bool:
    """Tell whether a paragraph's first line was indented, so that one without an indent goes on with it."""
    return len(row) > 1 and row[0].left - row[1].left > _INDENT * line.size
