"""Sets a text in lines for a terminal, with the words of drafts marked and numbered in it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

import click

from generator.quotes.locators import first_paragraph, paragraph_number
from generator.text.printable import printable

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from generator.cli.judge_lines import CardLines
    from generator.quotes.text.source_text import SourceText

_LONG_TEXT = 2_500
"""Words of a text that is shown whole; of a longer one, the paragraphs that have words of drafts."""
_LONG_PARAGRAPH = 1_500
_KEPT = 400
"""Characters that are kept at either end of a stretch without marks in a longer paragraph."""
_NARROW = 48
"""Columns of a screen on which the number of a paragraph has a line of its own."""
_BRACKETS = ("[]", "{}", "⟦⟧")
_LAST_WORD, _FIRST_WORD = re.compile(r"\S*$"), re.compile(r"^\S*")


class Mark(NamedTuple):
    """Where the words of drafts begin and end, and the numbers of these."""

    start: int
    end: int
    numbers: str


class _Piece(NamedTuple):
    words: str
    is_marked: bool


def brackets_for(text: SourceText | None) -> str:
    """Return brackets between which numbers stand nowhere in a text: ``[3]`` may be the mark of a note."""
    raw = text.raw if text is not None else ""
    return next((pair for pair in _BRACKETS if not re.search(rf"{re.escape(pair[0])}\d", raw)), _BRACKETS[-1])


def text_lines(text: SourceText, spans: Sequence[tuple[int, int] | None], lines: CardLines) -> Iterator[str]:
    """Yield the lines of ``text`` with marks round ``spans``, the first of which has the number 1.

    A headline is left out, unless it has such words. Of a text that is too long to be read for this, paragraphs
    without marks are left out too. Withheld words are masked; no mark stands within them.
    """
    withheld = [(found.start, found.end) for found in lines.mask.words.find(text.raw)]
    marks = _marks(spans, withheld)
    pair = brackets_for(text)
    is_long = len(text.words.starts) > _LONG_TEXT
    is_left_out = False
    for number, paragraph in enumerate(text.paragraphs):
        start, end = (
            _outside(paragraph.start, withheld, is_end=True),
            _outside(paragraph.end, withheld, is_end=True),
        )
        here = [mark for mark in marks if mark.start < end and start < mark.end]
        if not here and (is_long or number < first_paragraph(text)):
            is_left_out = is_left_out or number >= first_paragraph(text)
            continue
        if is_left_out:
            yield "  …"
            is_left_out = False
        pieces = [*_pieces(text.raw, start, end, here, pair, lines)]
        yield from _set(pieces, f"para {paragraph_number(text, number)}", lines)
    if is_left_out:
        yield "  …"


def _marks(spans: Sequence[tuple[int, int] | None], withheld: Sequence[tuple[int, int]]) -> list[Mark]:
    """Return the marks in their order, those of the same words as one; none begins or ends within withheld words."""
    numbers: dict[tuple[int, int], list[str]] = {}
    for number, span in enumerate(spans, 1):
        if span is not None:
            start = _outside(span[0], withheld, is_end=False)
            end = _outside(span[1], withheld, is_end=True)
            numbers.setdefault((start, end), []).append(str(number))
    return [
        Mark(start, end, ", ".join(there))
        for (start, end), there in sorted(numbers.items(), key=lambda item: (item[0][0], -item[0][1]))
    ]


def _outside(at: int, withheld: Sequence[tuple[int, int]], *, is_end: bool) -> int:
    """Return a place, or the end, or the begin, of the withheld words that it stands in."""
    found = next(((start, end) for start, end in withheld if start < at < end), None)
    return at if found is None else found[is_end]


def _pieces(  # noqa: PLR0913, PLR0917  # what stands where
    raw: str, start: int, end: int, marks: Sequence[Mark], pair: str, lines: CardLines
) -> Iterator[_Piece]:
    """Yield what a paragraph has from ``start`` to ``end``, and the brackets in it."""
    is_long = end - start > _LONG_PARAGRAPH
    clipped = [mark._replace(start=max(mark.start, start), end=min(mark.end, end)) for mark in marks]
    opened: list[Mark] = []
    at = start
    for place in sorted({place for mark in clipped for place in mark[:2]}):
        yield _words(raw[at:place], lines, is_marked=bool(opened), is_long=is_long)
        at = place
        for mark in [mark for mark in reversed(opened) if mark.end == place]:
            yield _Piece(pair[1] if mark is opened[-1] else f" {mark.numbers}{pair[1]}", is_marked=True)
            opened.remove(mark)
        for mark in (mark for mark in clipped if mark.start == place):
            yield _Piece(f"{pair[0]}{mark.numbers} ", is_marked=True)
            opened.append(mark)
    yield _words(raw[at:end], lines, is_marked=False, is_long=is_long)


def _words(words: str, lines: CardLines, *, is_marked: bool, is_long: bool) -> _Piece:
    """Return words without those that are withheld; of a long stretch without marks both ends."""
    shown = lines.mask(words)
    if is_long and not is_marked and len(shown) > 2 * _KEPT:
        shown = f"{_LAST_WORD.sub('', shown[:_KEPT])}… {_FIRST_WORD.sub('', shown[-_KEPT:]).lstrip()}"
    outer = shown and (" " * shown[0].isspace(), " " * shown[-1].isspace())
    inner = printable(" ".join(shown.split()))
    return _Piece(f"{outer[0]}{inner}{outer[1]}" if inner else " " * bool(shown), is_marked)


def _set(pieces: Sequence[_Piece], label: str, lines: CardLines) -> Iterator[str]:
    """Yield a paragraph in lines behind its number; what is marked has a colour, where the terminal has colours."""
    text = "".join(piece.words for piece in pieces).strip()
    first, others = f"  {label} | ", " " * (len(label) + 2) + " | "
    if lines.columns < _NARROW:
        yield f"  {label}"
        first = others = "  | "
    marked = [(sign, piece.is_marked) for piece in pieces for sign in piece.words if not sign.isspace()]
    at = 0
    for line in lines.in_lines(text, first, others):
        indent = len(others)
        shown: list[tuple[str, bool]] = [(line[:indent], False)]
        for sign in line[indent:]:
            is_next = at < len(marked) and sign == marked[at][0]
            is_marked = marked[at][1] if is_next else shown[-1][1]
            at += is_next
            shown.append((sign, is_marked))
        yield _coloured(shown)


def _coloured(signs: Sequence[tuple[str, bool]]) -> str:
    """Return a line, what is marked in colour."""
    runs: list[tuple[str, bool]] = []
    for words, is_marked in signs:
        if runs and runs[-1][1] == is_marked:
            runs[-1] = runs[-1][0] + words, is_marked
        else:
            runs.append((words, is_marked))
    return "".join(
        click.style(words, fg="cyan", bold=True) if is_marked else words for words, is_marked in runs
    )
