"""Writes a Word document: its styles, properties, running heads and page numbers round a body of blocks."""

from __future__ import annotations

import copy
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

import docx
from docx.opc.packuri import CONTENT_TYPES_URI, PACKAGE_URI
from docx.opc.pkgwriter import _ContentTypesItem
from docx.oxml.ns import qn
from docx.shared import Twips

from generator.exports.word.body import Body
from generator.exports.word.elements import Element, element, field, parsed, text_element
from generator.exports.word.look import use_own_look
from generator.exports.word.paper import LAYOUTS
from generator.exports.word.unparsed import Unparsed
from generator.exports.zip_file import zipped
from generator.model.publication import PaperSize
from generator.text.direction import direction_of
from generator.text.regions import locale_of

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import datetime

    from docx.document import Document
    from docx.section import Section

    from generator.exports.word.blocks import Block
    from generator.model.word_look import PageLayout, WordLook

_MODE = "15"
"""Of Word 2013 and all since; in an older one a title bar says that a document is in compatibility mode."""


@dataclass(frozen=True, slots=True)
class Properties:
    """What a document says of itself."""

    title: str
    author: str
    edition: str
    """At the foot of each page: the edition with its day."""
    version: str
    made: datetime
    """When it counts as made, in UTC."""
    lang: str
    paper: PaperSize = PaperSize.A4
    look: WordLook | None = None
    """The desk's own, whose page counts more than ``paper``."""


def write_document(blocks: Sequence[Block], properties: Properties) -> bytes:
    """Return a Word document of ``blocks``: of the same the same bytes."""
    document = copy.deepcopy(_empty(properties.look, properties.lang))
    _describe(document, properties)
    page = (properties.look and properties.look.page) or LAYOUTS[properties.paper]
    _lay_out(document.sections[0], properties, page)
    unparsed = Unparsed()
    Body(document, page, unparsed, turned=direction_of(properties.lang) == "rtl").write(blocks)
    return _packed(document, unparsed)


@lru_cache(maxsize=4)
def _empty(look: WordLook | None, lang: str) -> Document:
    """Return a document without content, to be copied: that takes a tenth of the time that making one does."""
    document = docx.Document()
    use_own_look(document, look)
    _forget_sessions(document)
    _set_language(document, lang)
    return document


def _set_language(document: Document, lang: str) -> None:
    """Say which language the document's own words are in, and let Word treat it as one of its own."""
    languages = document.styles.element.xpath("w:docDefaults/w:rPrDefault/w:rPr/w:lang")[0]
    settings: Element = document.settings.element
    is_turned = direction_of(lang) == "rtl"
    named = {
        "val": locale_of("en" if is_turned else lang),
        "eastAsia": "zh-CN",
        "bidi": locale_of(lang if is_turned else "ar"),
    }
    for own in (languages, *settings.xpath("w:themeFontLang")):
        for name, tag in named.items():
            own.set(qn(f"w:{name}"), tag)
    if is_turned:
        defaults = document.styles.element.get_or_add_docDefaults()
        defaults.get_or_add_pPrDefault().get_or_add_pPr().get_or_add_bidi()
    for mode in settings.xpath("w:compat/w:compatSetting[@w:name='compatibilityMode']"):
        mode.set(qn("w:val"), _MODE)


def _forget_sessions(document: Document) -> None:
    """Take out what tells in which session of whose word processor the library's empty document was made."""
    settings: Element = document.settings.element
    for marks in settings.xpath("w:rsids | w:proofState | *[local-name() = 'docId']"):
        settings.remove(marks)
    for pages in document.element.body.xpath("w:sectPr"):
        for name in [name for name in pages.attrib if "rsid" in name]:
            del pages.attrib[name]


def _describe(document: Document, properties: Properties) -> None:
    core = document.core_properties
    core.title = properties.title
    core.author = core.last_modified_by = properties.author
    core.language = locale_of(properties.lang)
    core.created = core.modified = properties.made
    core.version = properties.version
    core.subject = properties.edition
    core.comments = ""
    core.revision = 1


def _lay_out(section: Section, properties: Properties, page: PageLayout) -> None:
    """Set paper and margins; the title heads each page but the first, edition and number are at the foot."""
    section.page_width, section.page_height = Twips(page.width), Twips(page.height)
    section.left_margin, section.right_margin = Twips(page.left), Twips(page.right)
    section.top_margin, section.bottom_margin = Twips(page.top), Twips(page.bottom)
    section.different_first_page_header_footer = True
    section.header.paragraphs[0].text = properties.title
    signed = " · ".join(filter(None, (properties.author, properties.edition)))
    for footer in (section.footer, section.first_page_footer):
        paragraph: Element = footer.paragraphs[0]._p  # noqa: SLF001  # a field has no other way in
        before, between = (element("r", text_element(text)) for text in (f"{signed} · Page ", " of "))
        paragraph.extend(parsed((before, *field("PAGE"), between, *field("NUMPAGES"))))


def _packed(document: Document, unparsed: Unparsed) -> bytes:
    """Return the file, whose bytes depend on no clock and no machine.

    The library would compress each part, and its ZIP say on what system it was made: so it would have to be read and
    written again. This takes the parts in the library's own order.
    """
    package = document.part.package
    parts = sorted(package.iter_parts(), key=lambda part: part.partname)
    for part in parts:
        part.before_marshal()
    files = {
        CONTENT_TYPES_URI.membername: _ContentTypesItem.from_parts(parts).blob,  # type: ignore[no-untyped-call]
        PACKAGE_URI.rels_uri.membername: package.rels.xml,
    }
    for part in parts:
        files[part.partname.membername] = unparsed.put_into(part.blob)
        if part.rels:
            files[part.partname.rels_uri.membername] = part.rels.xml
    return zipped(files)
