"""Writes blocks into the body of a Word document: paragraphs with bookmarks, tables, pages laid on their side."""

from __future__ import annotations

import io
from functools import partial
from typing import TYPE_CHECKING

from docx.enum.section import WD_ORIENTATION, WD_SECTION
from docx.exceptions import PythonDocxError
from docx.image.exceptions import InvalidImageStreamError, UnexpectedEndOfFileError, UnrecognizedImageError
from docx.shared import Pt, Twips

from generator.exports.word.blocks import (
    HEADINGS,
    NUMBERS,
    Cell,
    Contents,
    Paragraph,
    Picture,
    Run,
    Style,
    Table,
    Wide,
)
from generator.exports.word.elements import (
    Element,
    element,
    field_begun,
    field_sign,
    run_element,
    runs_with_links,
)
from generator.exports.word.footnotes import Footnotes
from generator.exports.word.paper import columns_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from docx.document import Document

    from generator.exports.word.blocks import Block
    from generator.model.word_look import PageLayout

_NUMBERED_LIST = 2
"""The list with numbers in ``site_templates/word/numbering.xml``."""
_LISTED = 2
"""Headings up to this level stand in the table of contents."""
_BAD_PICTURE = (
    InvalidImageStreamError,
    UnexpectedEndOfFileError,
    UnrecognizedImageError,
    PythonDocxError,
    ValueError,
)


class Body:
    """Writes the body of one document."""

    __slots__ = (
        "_add",
        "_bookmarks",
        "_document",
        "_headings",
        "_is_on_its_side",
        "_list",
        "_notes",
        "_page",
        "_styles",
    )

    def __init__(self, document: Document, page: PageLayout) -> None:
        self._document = document
        self._page = page
        self._notes = Footnotes(document)
        self._styles = {style.name: style.style_id for style in document.styles}
        self._bookmarks: set[str] = set()
        self._headings = 0
        self._is_on_its_side = False
        self._list = _NUMBERED_LIST
        self._add = document.element.body.sectPr.addprevious
        """Puts an element at the end of the body, before what says how its last pages are laid."""

    def write(self, blocks: Sequence[Block]) -> None:
        """Write ``blocks`` one after the other."""
        for block in blocks:
            if isinstance(block, Paragraph):
                self._add(self._paragraph(block))
            elif isinstance(block, Table):
                self._add(self._table(block))
                self._add(self._between())
            elif isinstance(block, Wide):
                self._turn_page()
                self.write(block.blocks)
                self._turn_page()
            elif isinstance(block, Contents):
                for paragraph in self._contents(block, tuple(_headings(blocks))):
                    self._add(paragraph)
            else:
                self._picture(block)

    def _paragraph(self, shown: Paragraph) -> Element:
        """Return the element of a paragraph, with a bookmark over it if it is a place that links lead to."""
        made = element("p", self._properties(shown))
        written = list(runs_with_links(shown.runs, self._document.part, self._notes))
        names = [shown.bookmark] if shown.bookmark else []
        if shown.style in HEADINGS[:_LISTED]:
            self._headings += 1
            names.append(_heading_name(self._headings))
        ends = []
        for name in names:
            if name.lower() in self._bookmarks:  # the first has the name
                continue
            number = str(len(self._bookmarks))
            self._bookmarks.add(name.lower())
            made.append(element("bookmarkStart", id=number, name=name))
            ends.append(element("bookmarkEnd", id=number))
        made.extend(written)
        made.extend(ends)
        return made

    def _properties(self, shown: Paragraph) -> Element:
        properties = element("pPr", element("pStyle", val=self._styles[shown.style]))
        if shown.style in NUMBERS:
            level = NUMBERS.index(shown.style)
            if shown.begins_list:
                self._list = self._document.numbering.restart(_NUMBERED_LIST, level).num_id
            numbering = element("ilvl", val=str(level)), element("numId", val=str(self._list))
            properties.append(element("numPr", *numbering))
        if shown.turned:
            properties.append(element("bidi"))
        return properties

    def _between(self) -> Element:
        """Return a small gap: two tables that touch are one to Word, and a page must not end with one."""
        return element(
            "p",
            element(
                "pPr",
                element("pStyle", val=self._styles[Style.CELL]),
                element("spacing", before="0", after="0"),
            ),
        )

    def _table(self, shown: Table) -> Element:
        columns = columns_of(shown.widths, self._page, on_its_side=self._is_on_its_side)
        properties = element(
            "tblPr",
            element("tblStyle", val=self._styles["Briefing Table"]),
            element("tblW", w="5000", type="pct"),
            element("tblLayout", type="fixed"),
            element("tblLook", val="0020", firstRow="1", lastRow="0", firstColumn="0", lastColumn="0"),
            element("tblCaption", val=shown.title),
        )
        grid = element("tblGrid", *(element("gridCol", w=str(column)) for column in columns))
        head = element("trPr", element("cantSplit"), element("tblHeader"))
        row = partial(self._row, columns=columns)
        return element(
            "tbl", properties, grid, row(shown.header, head), *(row(cells) for cells in shown.rows)
        )

    def _row(self, cells: Iterable[Cell], properties: Element = None, *, columns: Sequence[int]) -> Element:
        made = element("tr") if properties is None else element("tr", properties)
        at = 0
        for cell in cells:
            width = sum(columns[at : at + cell.span])
            about = element("tcPr", element("tcW", w=str(width), type="dxa"))
            if cell.span > 1:
                about.append(element("gridSpan", val=str(cell.span)))
            paragraphs = cell.paragraphs or (Paragraph(Style.CELL, ()),)
            made.append(element("tc", about, *map(self._paragraph, paragraphs)))
            at += cell.span
        return made

    def _turn_page(self) -> None:
        """Begin pages that are laid the other way."""
        section = self._document.add_section(WD_SECTION.NEW_PAGE)
        self._is_on_its_side = not self._is_on_its_side
        sides = Twips(self._page.width), Twips(self._page.height)
        section.orientation = WD_ORIENTATION.LANDSCAPE if self._is_on_its_side else WD_ORIENTATION.PORTRAIT
        section.page_width, section.page_height = reversed(sides) if self._is_on_its_side else sides
        section.different_first_page_header_footer = False

    def _contents(self, shown: Contents, headings: Sequence[Paragraph]) -> Iterator[Element]:
        """Yield the table of contents as a field: entries that lead to their headings, page numbers once it is renewed.

        Nothing asks Word to renew it when the document is opened, for then it warns whoever opens it.
        """
        yield self._paragraph(Paragraph(Style.CONTENTS, (Run(shown.title),)))
        begun = list(field_begun('TOC \\o "1-2" \\h \\z \\u'))
        for number, heading in enumerate(headings, 1):
            level = HEADINGS.index(heading.style) + 1
            words = (run_element(run) for run in heading.runs if not run.note)
            link = element("hyperlink", *words, anchor=_heading_name(number), history="1")
            style = element("pPr", element("pStyle", val=self._styles[f"toc {level}"]))
            yield element("p", style, *begun, link)
            begun = []
        yield element("p", *begun, field_sign("end"))

    def _picture(self, shown: Picture) -> None:
        """Write a picture; one of a kind that Word does not know is left out."""
        paragraph = self._document.add_paragraph()
        try:
            paragraph.add_run().add_picture(
                io.BytesIO(shown.content), height=Pt(shown.height), description=shown.alternative
            )
        except _BAD_PICTURE:
            paragraph.delete()


def _headings(blocks: Iterable[Block]) -> Iterator[Paragraph]:
    """Yield the headings that the table of contents lists, in their order."""
    for block in blocks:
        if isinstance(block, Wide):
            yield from _headings(block.blocks)
        elif isinstance(block, Paragraph) and block.style in HEADINGS[:_LISTED]:
            yield block


def _heading_name(number: int) -> str:
    """Return the bookmark of a heading as Word itself names those that its table of contents leads to."""
    return f"_Toc{number:08}"
