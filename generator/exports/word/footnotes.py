"""Writes the footnotes of a Word document into a part of their own."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from docx.opc.constants import RELATIONSHIP_TYPE

from generator.exports.word.elements import (
    MARK_PROPERTIES,
    Element,
    ExternalLinks,
    element,
    runs_with_links,
    text_element,
)

if TYPE_CHECKING:
    from collections.abc import Iterable

    from docx.document import Document
    from docx.parts.story import StoryPart

    from generator.exports.word.blocks import Run
    from generator.exports.word.unparsed import Unparsed

_BEFORE = (
    element("pPr", element("pStyle", val="FootnoteText"))
    + element("r", MARK_PROPERTIES, element("footnoteRef"))
    + element("r", text_element(" "))
)
"""What each footnote begins with: its number."""


class Footnotes:
    """The footnotes of a document, numbered from 1 in the order in which their marks are written."""

    __slots__ = ("_links", "_part", "_unparsed", "_written")

    def __init__(self, document: Document, unparsed: Unparsed) -> None:
        _ = document.footnotes  # makes the part, with the lines that part footnotes from the text
        self._part = cast("StoryPart", document.part.part_related_by(RELATIONSHIP_TYPE.FOOTNOTES))
        self._unparsed = unparsed
        self._links = ExternalLinks(self._part)
        self._written: list[str] = []

    def add(self, said: Iterable[Run]) -> int:
        """Add a footnote and return its number, which its mark names."""
        number = len(self._written) + 1
        said_of_it = "".join(runs_with_links(said, self._links))
        paragraph = f"<w:p>{_BEFORE}{said_of_it}</w:p>"
        self._written.append(element("footnote", paragraph, id=str(number)))
        return number

    def save(self) -> None:
        """Put all of them into their part."""
        root: Element = self._part.element
        root.append(self._unparsed.mark(self._written))
