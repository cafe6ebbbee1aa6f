"""Sets what editors and sources wrote in lines for a terminal: without withheld words, and without what drives it."""

from __future__ import annotations

import shutil
import textwrap
from dataclasses import dataclass, field
from typing import TYPE_CHECKING
from unicodedata import east_asian_width

import click

from generator.text.isolation import OPEN, closed_in_lines
from generator.text.printable import printable

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.judging import Passage
    from generator.withholding.mask import Mask

INDENT = "  "
_WIDEST, _NARROWEST = 96, 24


def _columns() -> int:
    return max(_NARROWEST, min(_WIDEST, shutil.get_terminal_size((_WIDEST, 24)).columns))


@dataclass(frozen=True, slots=True)
class CardLines:
    """Makes lines, no longer than the terminal is wide."""

    mask: Mask
    columns: int = field(default_factory=_columns)

    def shown(self, text: str) -> str:
        """Return ``text`` as one line that may be printed.

        Withheld words go before the text is cut into lines: half a name in each of two is found by nobody.
        """
        return printable(self.mask(" ".join(text.split())))

    def wrapped(
        self, text: str, first: str = INDENT, others: str = INDENT, *, label: str = "", bold: bool = False
    ) -> list[str]:
        """Return ``text`` in lines behind a ``label`` of the program's; nothing of no text."""
        label = f"{label}: " if label else ""
        lines = self.in_lines(f"{label}{self.shown(text)}", first, others)
        if bold and lines and label.strip() in lines[0]:
            lines[0] = lines[0].replace(label.strip(), click.style(label.strip(), bold=True), 1)
        return lines

    def passage(self, passage: Passage) -> Iterator[str]:
        """Yield a passage with its words between marks, which also a screen without colours shows."""
        before, words, behind = (self.mask(part) for part in self._whole_names(passage)[:3])
        whole = f"{before}>>{words}<<{behind}" if passage.words else behind
        for paragraph in whole.split("\n"):
            if paragraph.strip():
                yield from self.in_lines(printable(" ".join(paragraph.split())), "  | ", "  | ")

    def _whole_names(self, passage: Passage) -> Passage:
        """Return a passage of which no part ends within withheld words."""
        text = "".join(passage[:3])
        start = len(passage.before)
        end = start + len(passage.words)
        for found in self.mask.words.find(text):
            start = found.start if found.start < start < found.end else start
            end = found.end if found.start < end < found.end else end
        return passage._replace(before=text[:start], words=text[start:end], behind=text[end:])

    def in_lines(self, text: str, first: str, others: str) -> list[str]:
        """Return ``text`` in lines; many letters of a script that sets no spaces are as wide as two."""
        wide = sum(east_asian_width(sign) in "WF" for sign in text)
        lines = textwrap.wrap(
            text,
            max(self.columns * len(text) // max(len(text) + wide, 1), _NARROWEST // 2),
            initial_indent=first,
            subsequent_indent=others,
            break_on_hyphens=False,
        )
        return lines if OPEN not in text else list(closed_in_lines(lines, others))
