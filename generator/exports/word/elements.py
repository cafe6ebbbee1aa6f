"""Writes elements of WordprocessingML (ECMA-376, part 1, chapter 17): runs with their looks, links, fields.

An element is a text until a whole part of the document is parsed: a long briefing has hundreds of thousands of them.
"""

from __future__ import annotations

import re
from functools import lru_cache
from itertools import groupby
from typing import TYPE_CHECKING, Any, TypeAlias

from docx.opc.constants import RELATIONSHIP_TYPE
from docx.oxml.ns import nsmap
from docx.oxml.parser import parse_xml

from generator.text.direction import direction_of
from generator.text.regions import locale_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from docx.parts.story import StoryPart

    from generator.exports.word.blocks import Look, Run
    from generator.exports.word.footnotes import Footnotes

Element: TypeAlias = Any
"""An element of lxml's."""

_UNWRITABLE = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
"""Signs that no XML may hold (XML 1.0, 2.2); reading refuses them in what editors write."""
_BLANKS = re.compile(r"[\t\n\r]+")
_EAST_ASIAN = frozenset(("zh", "ja", "ko", "yue", "wuu", "lzh"))
_ROOT = "<w:x {}>{{}}</w:x>".format(" ".join(f'xmlns:{prefix}="{nsmap[prefix]}"' for prefix in ("w", "r")))


def element(tag: str, *children: str, **attributes: str) -> str:
    """Return an element of the main namespace as XML.

    >>> element("pPr", element("pStyle", val="Title"))
    '<w:pPr><w:pStyle w:val="Title"/></w:pPr>'
    """
    named = "".join([f' w:{name}="{_quoted(value)}"' for name, value in attributes.items()])
    content = "".join(children)
    return f"<w:{tag}{named}>{content}</w:{tag}>" if content else f"<w:{tag}{named}/>"


def escaped(text: str) -> str:
    """Return a text as it stands in an element, on one line."""
    if not text.isprintable():
        text = _UNWRITABLE.sub(" ", _BLANKS.sub(" ", text))
    if "&" in text:
        text = text.replace("&", "&amp;")
    if "<" in text:
        text = text.replace("<", "&lt;")
    if ">" in text:
        text = text.replace(">", "&gt;")
    return text


def _quoted(value: str) -> str:
    """Return a text as it stands between double quotation marks."""
    return escaped(value).replace('"', "&quot;")


def text_element(text: str, tag: str = "t") -> str:
    """Return the element of a text, in which each blank counts."""
    return f'<w:{tag} xml:space="preserve">{escaped(text)}</w:{tag}>'


MARK_PROPERTIES = element("rPr", element("rStyle", val="FootnoteReference"))
"""Of the mark of a footnote."""


def parsed(elements: Iterable[str]) -> list[Element]:
    """Return elements as the library has them."""
    return list(parse_xml(_ROOT.format("".join(elements))))


def runs_with_links(
    runs: Iterable[Run], relationships: ExternalLinks, note: Footnotes | None = None
) -> Iterator[str]:
    """Yield the elements of runs, those that lead to one place within one link; a blank parts marks of footnotes.

    A web address is one of the ``relationships`` of the part of the package that they stand in.
    """
    for (bookmark, url), linked in groupby(runs, lambda run: (run.look.bookmark, run.look.url)):
        if url:
            yield f'<w:hyperlink r:id="{relationships.id_of(url)}">{"".join(_runs(linked, note))}</w:hyperlink>'
        elif bookmark:
            yield element("hyperlink", *_runs(linked, note), anchor=bookmark, history="1")
        else:
            yield from _runs(linked, note)


class ExternalLinks:
    """The web addresses that a part of the package leads to, each a relationship of it."""

    __slots__ = ("_ids", "_part")

    def __init__(self, part: StoryPart) -> None:
        self._part = part
        self._ids: dict[str, str] = {}
        """By address: the library looks through all relationships to find one."""

    def id_of(self, url: str) -> str:
        """Return the id of the relationship that leads to ``url``."""
        if url not in self._ids:
            self._ids[url] = self._part.relate_to(url, RELATIONSHIP_TYPE.HYPERLINK, is_external=True)
        return self._ids[url]


def _runs(runs: Iterable[Run], note: Footnotes | None) -> Iterator[str]:
    after_mark = False
    for run in runs:
        if not run.note:
            yield run_element(run)
        elif note is not None:
            if after_mark:  # else 1 and 2 are read as 12
                yield element("r", MARK_PROPERTIES, text_element(", "))
            yield element("r", MARK_PROPERTIES, element("footnoteReference", id=str(note.add(run.note))))
        after_mark = bool(run.note)


def run_element(run: Run) -> str:
    """Return the element of a run of text."""
    look = run.look
    style = _character_style(look)
    if look.bookmark or look.url:
        look = look._replace(bookmark="", url="")
    return f"<w:r>{_properties(look, style)}{text_element(run.text)}</w:r>"


@lru_cache(maxsize=256)  # a document has some dozen, apart from where they lead
def _properties(look: Look, style: str) -> str:
    """Return the element that says what a look is, in the order that the schema asks for; "" if there is nothing."""
    is_east_asian = look.language.partition("-")[0] in _EAST_ASIAN
    said: list[str] = []
    if style:
        said.append(element("rStyle", val=style))
    if is_east_asian:
        said.append(element("rFonts", hint="eastAsia"))  # for quotation marks, which have a form in both
    if look.strong:
        said += (element("b"), element("bCs"))
    if look.emphasised:
        said += (element("i"), element("iCs"))
    if look.struck:
        said.append(element("strike"))
    if look.turned:
        said.append(element("rtl"))
    if look.language:
        of = (
            "bidi"
            if look.turned or direction_of(look.language) == "rtl"
            else "eastAsia"
            if is_east_asian
            else "val"
        )
        said.append(element("lang", **{of: locale_of(look.language)}))
    return element("rPr", *said) if said else ""


def _character_style(look: Look) -> str:
    """Return the one style that a run can have."""
    if look.url:
        return "Hyperlink"
    if look.code:
        return "CodeText"
    if look.bookmark:
        return "CrossReference"
    return "Remark" if look.soft else ""


def field(instruction: str, shown: str = "1") -> Iterator[str]:
    """Yield the runs of a field, which says ``shown`` until a word processor works it out."""
    yield from field_begun(instruction)
    yield element("r", text_element(shown))
    yield field_sign("end")


def field_begun(instruction: str) -> Iterator[str]:
    """Yield the runs before what a field says."""
    yield field_sign("begin")
    yield element("r", text_element(f" {instruction} ", "instrText"))
    yield field_sign("separate")


def field_sign(kind: str) -> str:
    """Return the run of a sign that a field is bounded by: ``begin``, ``separate``, ``end``."""
    return element("r", element("fldChar", fldCharType=kind))
