"""Writes blocks into the body of a Word document: paragraphs with bookmarks, tables, pages laid on their side."""

from __future__ import annotations

import io
import struct
from functools import partial
from typing import TYPE_CHECKING

from docx.enum.section import WD_ORIENTATION, WD_SECTION
from docx.exceptions import PythonDocxError
from docx.image.exceptions import InvalidImageStreamError, UnexpectedEndOfFileError, UnrecognizedImageError
from docx.shared import Emu, Pt, Twips

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
    ExternalLinks,
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
    from generator.exports.word.unparsed import Unparsed
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
    ArithmeticError,
    ValueError,
    struct.error,
)


class Body:
    """Writes the body of one document."""

    __slots__ = (
        "_bookmarks",
        "_document",
        "_headings",
        "_is_on_its_side",
        "_links",
        "_list",
        "_notes",
        "_page",
        "_styles",
        "_turned",
        "_unparsed",
        "_written",
    )

    def __init__(self, document: Document, page: PageLayout, unparsed: Unparsed, *, turned: bool) -> None:
        self._document = document
        self._page = page
        self._turned = element("bidiVisual") if turned else ""
        """Has the columns of a table run as the document's language does."""
        self._links = ExternalLinks(document.part)
        self._notes = Footnotes(document, unparsed)
        self._unparsed = unparsed
        self._styles = {style.name: style.style_id for style in document.styles}
        self._bookmarks: set[str] = set()
        self._headings = 0
        self._is_on_its_side = False
        self._list = _NUMBERED_LIST
        self._written: list[str] = []
        """What is to be put at the end of the body."""

    def write(self, blocks: Sequence[Block]) -> None:
        """Write all ``blocks`` of the document, one after the other."""
        self._write(blocks)
        self._save()
        self._notes.save()

    def _write(self, blocks: Sequence[Block]) -> None:
        for block in blocks:
            if isinstance(block, Paragraph):
                self._written.append(self._paragraph(block))
            elif isinstance(block, Table):
                self._written += (self._table(block), self._between())
            elif isinstance(block, Wide):
                self._turn_page()
                self._write(block.blocks)
                self._turn_page()
            elif isinstance(block, Contents):
                self._written += self._contents(block, tuple(_headings(blocks)))
            else:
                self._picture(block)

    def _save(self) -> None:
        """Put what was written at the end of the body, before what says how its last pages are laid."""
        body: Element = self._document.element.body
        last = body.sectPr
        last.addprevious(self._unparsed.mark(self._written))
        self._written.clear()

    def _paragraph(self, shown: Paragraph, *, stays: bool = False) -> str:
        """Return the element of a paragraph, with a bookmark over it if it is a place that links lead to.

        One that ``stays`` is on the page of the next, whatever its style says.
        """
        names = [shown.bookmark] if shown.bookmark else []
        if shown.style in HEADINGS[:_LISTED]:
            self._headings += 1
            names.append(_heading_name(self._headings))
        begun, ended = "", ""
        for name in names:
            if name.lower() not in self._bookmarks:  # else the first has the name
                number = str(len(self._bookmarks))
                self._bookmarks.add(name.lower())
                begun += element("bookmarkStart", id=number, name=name)
                ended += element("bookmarkEnd", id=number)
        written = "".join(runs_with_links(shown.runs, self._links, self._notes))
        return f"<w:p>{self._properties(shown, stays=stays)}{begun}{written}{ended}</w:p>"

    def _properties(self, shown: Paragraph, *, stays: bool) -> str:
        numbering = ""
        if shown.style in NUMBERS:
            level = NUMBERS.index(shown.style)
            if shown.begins_list:
                self._list = self._document.numbering.restart(_NUMBERED_LIST, level).num_id
            numbering = element(
                "numPr", element("ilvl", val=str(level)), element("numId", val=str(self._list))
            )
        turned = element("bidi") if shown.turned else ""
        with_next = element("keepNext") if stays else ""
        return element("pPr", element("pStyle", val=self._styles[shown.style]), with_next, numbering, turned)

    def _between(self) -> str:
        """Return a small gap: two tables that touch are one to Word, and a page must not end with one."""
        return element(
            "p",
            element(
                "pPr",
                element("pStyle", val=self._styles[Style.CELL]),
                element("spacing", before="0", after="0"),
            ),
        )

    def _table(self, shown: Table) -> str:
        columns = columns_of(shown.widths, self._page, on_its_side=self._is_on_its_side)
        properties = element(
            "tblPr",
            element("tblStyle", val=self._styles["Briefing Table"]),
            self._turned,
            element("tblW", w="5000", type="pct"),
            element("tblLayout", type="fixed"),
            element("tblLook", val="0020", firstRow="1", lastRow="0", firstColumn="0", lastColumn="0"),
            element("tblCaption", val=shown.title),
        )
        grid = element("tblGrid", *(element("gridCol", w=str(column)) for column in columns))
        head = element("trPr", element("cantSplit"), element("tblHeader"))
        row = partial(self._row, columns=columns)
        rows = (row(cells, stays=_names_others(cells)) for cells in shown.rows)
        return element("tbl", properties, grid, row(shown.header, head, stays=True), *rows)

    def _row(
        self, cells: Iterable[Cell], properties: str = "", *, columns: Sequence[int], stays: bool
    ) -> str:
        """Return a row; one that ``stays`` is on the page of the next, as all its paragraphs are."""
        made: list[str] = []
        at = 0
        for cell in cells:
            width = element("tcW", w=str(sum(columns[at : at + cell.span])), type="dxa")
            span = element("gridSpan", val=str(cell.span)) if cell.span > 1 else ""
            paragraphs = cell.paragraphs or (Paragraph(Style.CELL, ()),)
            written = (self._paragraph(paragraph, stays=stays) for paragraph in paragraphs)
            made.append(element("tc", element("tcPr", width, span), *written))
            at += cell.span
        return element("tr", properties, *made)

    def _turn_page(self) -> None:
        """Begin pages that are laid the other way."""
        self._save()
        section = self._document.add_section(WD_SECTION.NEW_PAGE)
        self._is_on_its_side = not self._is_on_its_side
        sides = Twips(self._page.width), Twips(self._page.height)
        section.orientation = WD_ORIENTATION.LANDSCAPE if self._is_on_its_side else WD_ORIENTATION.PORTRAIT
        section.page_width, section.page_height = reversed(sides) if self._is_on_its_side else sides
        section.different_first_page_header_footer = False

    def _contents(self, shown: Contents, headings: Sequence[Paragraph]) -> Iterator[str]:
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
        """Write a picture; one of a kind that Word does not know, or too flat to be seen, is left out."""
        self._save()
        paragraph = self._document.add_paragraph()
        widest = Twips(self._page.width - self._page.left - self._page.right)
        try:
            picture = paragraph.add_run().add_picture(
                io.BytesIO(shown.content), height=Pt(shown.height), description=shown.alternative
            )
        except _BAD_PICTURE:
            paragraph.delete()
            return
        if picture.width > widest:
            picture.width, picture.height = widest, Emu(picture.height * widest // picture.width)
        if min(picture.width, picture.height) < Pt(1):
            paragraph.delete()


def _names_others(cells: Sequence[Cell]) -> bool:
    """Tell whether a row is the name of those that follow: one cell over all columns."""
    return len(cells) == 1 and cells[0].span > 1


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
