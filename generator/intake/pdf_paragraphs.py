"""Makes paragraphs of the lines of a PDF, by what a reader sees: distance, indents, sizes, lines that end early."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from generator.intake.pdf_pages import Setting, is_marked

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from generator.intake.pdf_lines import Line

_WIDER = 1.25
"""Of the usual distance of lines: where a paragraph is set apart."""
_INDENT = 0.8
"""Of the size of letters."""
_SAME_COLUMN = 6
"""Of the size of letters: how far apart lines of one column begin."""
_SAME_SIZE = 0.07
_BROKEN_OFF = 0.3
"""Of the width of the column: how much a line leaves empty that ends a paragraph, whatever it ends with."""
_HEAVIER = 150
"""By how much the weight of a heading's letters differs."""
_SENTENCE_ENDS = tuple('.!?…:;。！？”"»’)]）」』⁰¹²³⁴⁵⁶⁷⁸⁹')


@dataclass(frozen=True, slots=True)
class _Column:
    """How far the lines of a paragraph's column reach on its page."""

    right: float


def paragraphs_of(lines: Sequence[Line], setting: Setting) -> list[str]:
    """Return the paragraphs of ``lines``, each with its lines as they are broken."""
    rows: list[list[Line]] = []
    columns = _columns(lines)
    for line in lines:
        if rows and not _begins(rows[-1], line, setting, columns[rows[-1][-1]]):
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


def _columns(lines: Sequence[Line]) -> dict[Line, _Column]:
    """Return of each line how far the lines reach that begin near where it does, in the same run down a page."""
    found = {}
    for run in _runs(lines):
        for line in run:
            beside = (other.right for other in run if abs(other.left - line.left) < _SAME_COLUMN * line.size)
            found[line] = _Column(max(beside))
    return found


def _runs(lines: Iterable[Line]) -> Iterator[list[Line]]:
    """Yield the lines of each column: as long as each stands below the one before."""
    run: list[Line] = []
    for line in lines:
        if run and (line.page != run[-1].page or line.y >= run[-1].y):
            yield run
            run = []
        run.append(line)
    if run:
        yield run


def _begins(row: Sequence[Line], line: Line, setting: Setting, column: _Column) -> bool:
    """Tell whether a paragraph begins with ``line``, behind the lines in ``row``."""
    last = row[-1]
    if abs(line.size - last.size) > _SAME_SIZE * last.size or abs(line.weight - last.weight) > _HEAVIER:
        return True
    ended = last.text.endswith(_SENTENCE_ENDS)
    room = column.right - last.right
    had_room = room > line.first_word + 0.5 * line.size
    broke_off = had_room and (ended or room > _BROKEN_OFF * (column.right - last.left))
    down = last.y - line.y
    if line.page != last.page or down <= 0:
        return broke_off or (ended and not _is_set_with_indents(row, line))
    leading = setting.leading * line.size / setting.size if setting.size else down
    if down > _WIDER * leading:
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
