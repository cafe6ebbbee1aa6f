"""Writes the footnotes of a Word document into a part of their own."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from docx.opc.constants import RELATIONSHIP_TYPE

from generator.exports.word.elements import (
    MARK_STYLE,
    Element,
    element,
    parsed,
    runs_with_links,
    text_element,
)

if TYPE_CHECKING:
    from collections.abc import Iterable

    from docx.document import Document
    from docx.parts.story import StoryPart

    from generator.exports.word.blocks import Run


class Footnotes:
    """The footnotes of a document, numbered from 1 in the order in which their marks are written."""

    __slots__ = ("_part", "_written")

    def __init__(self, document: Document) -> None:
        _ = document.footnotes  # makes the part, with the lines that part footnotes from the text
        self._part = cast("StoryPart", document.part.part_related_by(RELATIONSHIP_TYPE.FOOTNOTES))
        self._written: list[str] = []

    def add(self, said: Iterable[Run]) -> int:
        """Add a footnote and return its number, which its mark names."""
        number = len(self._written) + 1
        mark = element("r", element("rPr", element("rStyle", val=MARK_STYLE)), element("footnoteRef"))
        paragraph = element(
            "p",
            element("pPr", element("pStyle", val="FootnoteText")),
            mark,
            element("r", text_element(" ")),
            *runs_with_links(said, self._part),
        )
        self._written.append(element("footnote", paragraph, id=str(number)))
        return number

    def save(self) -> None:
        """Put all of them into their part."""
        root: Element = self._part.element
        root.extend(parsed(self._written))
