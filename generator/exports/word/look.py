"""Gives a Word document the look of a desk's own: its styles of the same names, its fonts and colours."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from docx.opc.constants import RELATIONSHIP_TYPE
from docx.oxml.ns import qn
from docx.oxml.parser import parse_xml

from generator.storage.packaged import packaged_templates

if TYPE_CHECKING:
    from docx.document import Document

    from generator.exports.word.elements import Element
    from generator.model.word_look import WordLook

_FOLDER = "word"
_FORMATS = ("pPr", "rPr", "tblPr", "trPr", "tcPr", "tblStylePr")
"""What of a style is its look, in the order of the schema."""


def use_own_look(document: Document, look: WordLook | None) -> None:
    """Give a document the program's styles and lists, formatted as ``look`` has those of the same names.

    What only ``look`` has is not used; what only the program has stays as it is. Lists stay the program's.
    """
    _replace(document, "styles", RELATIONSHIP_TYPE.STYLES)
    _replace(document, "numbering", RELATIONSHIP_TYPE.NUMBERING)
    if look is None:
        return
    theirs: Element = parse_xml(look.styles)
    by_name = {_named(style): style for style in theirs.findall(qn("w:style"))}
    own: Element = document.styles.element
    for style in own.findall(qn("w:style")):
        formatted = by_name.get(_named(style))
        if formatted is not None:
            _format(style, formatted)
    defaults = theirs.find(qn("w:docDefaults"))
    if defaults is not None and defaults.xpath("w:rPrDefault/w:rPr/w:lang"):  # as Word writes them
        own.replace(own.find(qn("w:docDefaults")), defaults)
    if look.theme:
        _fill(document, RELATIONSHIP_TYPE.THEME, parse_xml(look.theme))


def _replace(document: Document, name: str, kind: str) -> None:
    """Put the program's own part in the place of the library's."""
    _fill(document, kind, parse_xml((packaged_templates() / _FOLDER / f"{name}.xml").read_bytes()))


def _fill(document: Document, kind: str, content: Element) -> None:
    """Put what stands in ``content`` in the place of what stands in a part of a document."""
    part: Any = document.part.part_related_by(kind)
    root: Element = part.element
    for child in list(root):
        root.remove(child)
    root.extend(list(content))


def _named(style: Element) -> tuple[str, str]:
    """Return kind and name of a style: ids differ with the language of the Word that made it, names do not."""
    name = style.find(qn("w:name"))
    return style.get(qn("w:type"), ""), name.get(qn("w:val"), "").lower() if name is not None else ""


def _format(style: Element, formatted: Element) -> None:
    """Give a style the format of another; the list that it belongs to stays."""
    numbering = style.find(f"{qn('w:pPr')}/{qn('w:numPr')}")
    for name in _FORMATS:
        for old in style.findall(qn(f"w:{name}")):
            style.remove(old)
        style.extend(formatted.findall(qn(f"w:{name}")))
    for other in style.xpath("w:pPr/w:numPr | w:pPr/w:pPrChange | w:rPr/w:rPrChange"):
        other.getparent().remove(other)
    if numbering is not None:
        properties = style.find(qn("w:pPr"))
        if properties is None:
            properties = style.makeelement(qn("w:pPr"))
            style.insert(_place_of_format(style), properties)
        properties.get_or_add_numPr().extend(list(numbering))


def _place_of_format(style: Element) -> int:
    """Return where the format of a paragraph stands among the parts of a style: before all other formats."""
    others = [style.find(qn(f"w:{name}")) for name in _FORMATS[1:]]
    return min((style.index(other) for other in others if other is not None), default=len(style))
