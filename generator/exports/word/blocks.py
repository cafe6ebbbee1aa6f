"""What a Word document is made of, before a library writes it: paragraphs of runs, tables, pages on their side."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import NamedTuple, TypeAlias


class Style(StrEnum):
    """The styles of paragraphs, by the names that Word knows them by; those of our own are the last four."""

    TITLE = "Title"
    SUBTITLE = "Subtitle"
    HEADING_1 = "Heading 1"
    HEADING_2 = "Heading 2"
    HEADING_3 = "Heading 3"
    NORMAL = "Normal"
    QUOTE = "Quote"
    BULLET = "List Bullet"
    BULLET_2 = "List Bullet 2"
    BULLET_3 = "List Bullet 3"
    NUMBER = "List Number"
    NUMBER_2 = "List Number 2"
    NUMBER_3 = "List Number 3"
    CONTINUED = "List Continue"
    """A further paragraph of an item."""
    CONTINUED_2 = "List Continue 2"
    CONTINUED_3 = "List Continue 3"
    CAPTION = "Caption"
    CONTENTS = "TOC Heading"
    CELL = "Table Text"
    """In a table."""
    ENTRY = "Entry"
    """The first line of an entry; stays with the next."""
    DETAILS = "Details"
    """A short line under an entry, in softer and smaller type."""
    BOTTOM_LINE = "Bottom Line"


BULLETS = (Style.BULLET, Style.BULLET_2, Style.BULLET_3)
NUMBERS = (Style.NUMBER, Style.NUMBER_2, Style.NUMBER_3)
CONTINUED = (Style.CONTINUED, Style.CONTINUED_2, Style.CONTINUED_3)
"""By level; what lies deeper stands with the last."""
HEADINGS = (Style.HEADING_1, Style.HEADING_2, Style.HEADING_3)


class Look(NamedTuple):
    """How a run looks, which language it is in, and where it leads."""

    strong: bool = False
    emphasised: bool = False
    struck: bool = False
    soft: bool = False
    """A remark of ours beside the words of others."""
    code: bool = False
    language: str = ""
    """BCP 47; "" for the document's own, or one that nobody knows."""
    turned: bool = False
    """Whether it runs from right to left."""
    bookmark: str = ""
    """Where in the document it leads; "" for nowhere."""
    url: str = ""
    """Which web address it leads to."""


class Run(NamedTuple):
    """A stretch of text of one look, or a footnote's mark."""

    text: str
    look: Look = Look()
    note: tuple[Run, ...] = ()
    """The text of the footnote; then there is no other text."""


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph."""

    style: Style
    runs: tuple[Run, ...]
    bookmark: str = ""
    """The name of the place it is; "" for none."""
    turned: bool = False
    """Whether its lines run from right to left."""
    begins_list: bool = False
    """Whether a numbered list begins here, at 1."""

    @property
    def text(self) -> str:
        """The words, without footnotes."""
        return "".join(run.text for run in self.runs)


class Cell(NamedTuple):
    """A cell of a table."""

    paragraphs: tuple[Paragraph, ...]
    """None for an empty cell."""
    span: int = 1
    """Columns that it goes over."""


@dataclass(frozen=True, slots=True)
class Table:
    """A table whose header row comes again on each page."""

    title: str
    """What it shows, for those who do not see it."""
    widths: tuple[float, ...]
    """Of the columns, as shares of the page's width: they need not add up to 1."""
    header: tuple[Cell, ...]
    rows: tuple[tuple[Cell, ...], ...]


@dataclass(frozen=True, slots=True)
class Wide:
    """Blocks that need the long side of the paper: they stand on pages of their own, laid on their side."""

    blocks: tuple[Block, ...]


@dataclass(frozen=True, slots=True)
class Contents:
    """The table of contents, of all headings of levels 1 and 2."""

    title: str


@dataclass(frozen=True, slots=True)
class Picture:
    """A picture in a paragraph of its own."""

    content: bytes
    """PNG, JPEG, GIF or SVG."""
    alternative: str
    """What it shows, for those who do not see it."""
    height: float
    """In points."""


Block: TypeAlias = Paragraph | Table | Wide | Contents | Picture
