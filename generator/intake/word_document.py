"""Reads Word documents (DOCX): text as it stands with all changes accepted, notes behind it."""

from __future__ import annotations

import io
import re
import zlib
from collections import Counter
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any
from zipfile import BadZipFile

import docx
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.opc.exceptions import PackageNotFoundError
from lxml import etree

from generator.intake.characters import cleaned, of_symbol_font, raised
from generator.intake.datelines import day_above
from generator.intake.days import day_of_file
from generator.intake.document import Document, Fact, Facts, LeftOut, NotRead
from generator.intake.letterhead_lines import without_letterhead
from generator.intake.letterheads import publisher_above, publisher_in_author, publisher_in_letterhead
from generator.intake.notes import about_notes
from generator.intake.packed import require_small
from generator.model.source import SourceType
from generator.text.web_address import fault_of

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import datetime

KIND = "a Word document"
_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_FALLBACK = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"
_PROPERTIES = "is from the file's properties, which programs fill in by themselves"
_NOTES = {"footnoteReference": "footnotes", "endnoteReference": "endnotes"}
_SIGNS = {
    "tab": "\t", "br": "\n", "cr": "\n", "noBreakHyphen": "\N{NON-BREAKING HYPHEN}", "softHyphen": "\N{SOFT HYPHEN}",
}  # fmt: skip
_OF_FORMULA = "{http://schemas.openxmlformats.org/officeDocument/2006/math}t"
_PAGE = re.compile(r"https?://[^\s/<>\"]+/[^\s<>\"]{2,}")
"""An address that leads further than to the site of whoever wrote a document."""
_UNREAD = frozenset({"del", "moveFrom", "instrText", "delText", "rPr", "pPr", "sectPr"})
_FAULTS = (
    *(PackageNotFoundError, BadZipFile, zlib.error, etree.XMLSyntaxError, OSError, EOFError, RuntimeError),
    *(LookupError, ValueError, AttributeError, TypeError),
)
"""What the libraries raise for files that are damaged: each part of one may lack what they look for."""


@dataclass(slots=True)
class _Reading:
    """What is read of one document."""

    notes: list[tuple[str, str]] = field(default_factory=list)
    """Kind and id of each note, in the order of its marks."""
    deleted: list[str] = field(default_factory=list)
    hidden: list[str] = field(default_factory=list)


def read(data: bytes) -> Document:
    """Return what a Word document says. Raises `NotRead`."""
    require_small(data)
    try:
        document = docx.Document(io.BytesIO(data))
        return _read(document)
    except _FAULTS as error:
        if isinstance(error, NotRead):  # it is a ValueError too
            raise
        raise NotRead(
            "it is damaged, or no Word document", "open it in a word processor, and save it again"
        ) from None


def _read(document: Any) -> Document:  # noqa: ANN401  # as python-docx types it
    reading = _Reading()
    body, letterhead = without_letterhead(list(_paragraphs(document.element.body, reading)))
    notes = [note for kind in ("footnotes", "endnotes") for note in _notes(document.part, kind, reading)]
    paragraphs, changed = cleaned([*body, *notes])
    if not paragraphs:
        raise NotRead("it holds no text, only pictures perhaps", "have the text recognised (OCR)")
    parts = (
        *letterhead.left_out,
        LeftOut("header or footer, headers and footers", tuple(_beside(document.part, ("header", "footer")))),
        LeftOut("comment, comments", tuple(_beside(document.part, ("comments",)))),
        LeftOut("passage that was deleted, passages that were deleted", tuple(reading.deleted)),
        LeftOut("hidden passage, hidden passages", tuple(reading.hidden)),
    )
    return Document(
        kind=KIND,
        paragraphs=paragraphs,
        facts=_facts(document, paragraphs[0], letterhead.name),
        left_out=tuple(part for part in parts if part.passages),
        changed=(*changed, *about_notes(len(notes))),
    )


def _paragraphs(parent: Any, reading: _Reading) -> Iterator[str]:  # noqa: ANN401  # an element of lxml
    """Yield the paragraphs and rows of tables in ``parent``; what stands in a frame comes behind its paragraph."""
    begun: list[str] = []
    for element in parent:
        name = _name(element)
        if name == "p":
            frames: list[Any] = []
            begun += _text(element, reading, frames)
            if not _goes_on(element):
                yield "".join(begun)
                begun = []
            for frame in frames:
                yield from _paragraphs(frame, reading)
            continue
        if begun:
            yield "".join(begun)
            begun = []
        if name == "tr":
            cells = (_cell(cell, reading) for cell in element.iterchildren(f"{_W}tc", f"{_W}sdt"))
            yield " | ".join(cell for cell in cells if cell)
        elif name not in _UNREAD and element.tag != _FALLBACK:
            yield from _paragraphs(element, reading)
    if begun:
        yield "".join(begun)


def _goes_on(paragraph: Any) -> bool:  # noqa: ANN401  # as above
    """Tell whether the mark of a paragraph was deleted, so that the next one goes on with it."""
    return any(paragraph.find(f"{_W}pPr/{_W}rPr/{_W}{gone}") is not None for gone in ("del", "moveFrom"))


def _cell(cell: Any, reading: _Reading) -> str:  # noqa: ANN401  # as above
    return " ".join(" ".join(text.split()) for text in _paragraphs(cell, reading) if text.strip())


def _text(paragraph: Any, reading: _Reading, frames: list[Any]) -> Iterator[str]:  # noqa: ANN401  # as above
    """Yield the pieces of a paragraph's text."""
    waiting = list(reversed(list(paragraph)))
    while waiting:
        element = waiting.pop()
        name = _name(element)
        if name == "t":
            if _is_hidden(element):
                reading.hidden += [element.text] if (element.text or "").strip() else []
                continue
            yield _set_high(element) or element.text or ""
        elif name in _SIGNS:
            yield _SIGNS[name]
        elif name in ("sym", _OF_FORMULA):
            yield _sign(element)
        elif name in _NOTES:
            reading.notes.append((_NOTES[name], element.get(f"{_W}id", "")))
            yield raised(str(len(reading.notes))) or ""
        elif name == "txbxContent":
            frames.append(element)
        elif name in ("del", "moveFrom"):
            gone = "".join(text.text or "" for text in element.iter(f"{_W}delText", f"{_W}t"))
            reading.deleted += [gone] if gone.strip() else []
        elif name not in _UNREAD and element.tag != _FALLBACK:
            waiting += reversed(list(element))


def _sign(element: Any) -> str:  # noqa: ANN401  # as above
    """Return a sign of one of Word's own fonts, or what a formula says."""
    if element.tag == _OF_FORMULA:
        return element.text or ""
    return of_symbol_font(element.get(f"{_W}char", "")[-2:])


def _is_hidden(text: Any) -> bool:  # noqa: ANN401  # as above
    found = text.getparent().find(f"{_W}rPr/{_W}vanish")
    return found is not None and found.get(f"{_W}val", "true") not in ("0", "false", "off")


def _set_high(text: Any) -> str | None:  # noqa: ANN401  # as above
    run = text.getparent()
    set_high = run.find(f"{_W}rPr/{_W}vertAlign[@{_W}val='superscript']") if _name(run) == "r" else None
    return raised(text.text or "") if set_high is not None else None


def _notes(part: Any, kind: str, reading: _Reading) -> Iterator[str]:  # noqa: ANN401  # as python-docx types it
    """Yield the notes of a kind, each with its mark, in the order of the marks."""
    relation = {"footnotes": RELATIONSHIP_TYPE.FOOTNOTES, "endnotes": RELATIONSHIP_TYPE.ENDNOTES}[kind]
    root = next(iter(_roots(part, relation)), None)
    if root is None:
        return
    by_id = {note.get(f"{_W}id"): note for note in root}
    for number, (its_kind, id_) in enumerate(list(reading.notes), 1):
        if its_kind == kind and id_ in by_id:
            words = " ".join(" ".join(text.split()) for text in _paragraphs(by_id[id_], reading))
            yield f"{raised(str(number))} {words.strip()}"


def _beside(part: Any, names: tuple[str, ...]) -> Iterator[str]:  # noqa: ANN401  # as above
    """Yield what stands beside the text: headers, footers, comments."""
    for name in names:
        for root in _roots(part, getattr(RELATIONSHIP_TYPE, name.upper())):
            text = " ".join(" ".join(_paragraphs(root, _Reading())).split())
            if any(map(str.isalnum, text)):
                yield text


def _head_parts(part: Any) -> Iterator[str]:  # noqa: ANN401  # as above
    """Yield what stands beside each other and one below the other in headers."""
    for root in _roots(part, RELATIONSHIP_TYPE.HEADER):
        for paragraph in _paragraphs(root, _Reading()):
            for text in re.split(r"[\t\n]+|\s+[|·•]\s+", paragraph):
                if text.strip():
                    yield " ".join(text.split())


def _roots(part: Any, relation: str) -> Iterator[Any]:  # noqa: ANN401  # as above
    for found in part.rels.values():
        if found.reltype == relation and not found.is_external:
            target = found.target_part
            element = getattr(target, "element", None)
            if element is None:
                parser = etree.XMLParser(resolve_entities=False, no_network=True)
                element = etree.fromstring(target.blob, parser)
            yield element


def _name(element: Any) -> str:  # noqa: ANN401  # an element of lxml
    tag = element.tag
    return tag.removeprefix(_W) if isinstance(tag, str) else ""


def _facts(document: Any, first: str, letterhead: str) -> Facts:  # noqa: ANN401  # as python-docx types it
    given = document.core_properties
    title = " ".join((given.title or "").split())
    authors = tuple(filter(None, (name.strip() for name in re.split(r"\s*;\s*", given.author or ""))))
    if title:
        named = Fact(title, f"the title {_PROPERTIES}")
    else:
        named = Fact(" ".join(first.split()), "the title is the first paragraph")
    heads = tuple(_head_parts(document.part))
    publisher = publisher_above(heads, named.value) or publisher_in_letterhead(letterhead, named.value)
    offices = {name: found for name in authors if (found := publisher_in_author(name, named.value))}
    authors = tuple(name for name in authors if name not in offices)
    return Facts(
        title=named if len(named.value) < 300 else None,
        publisher=publisher or next(iter(offices.values()), None),
        authors=authors,
        authors_guess=f"the author {_PROPERTIES}" if authors else "",
        url=_address_below(" ".join(_beside(document.part, ("footer",)))),
        date=next(filter(None, map(day_above, heads)), None) or _day(given.modified or given.created),
        lang=Fact(given.language) if given.language else _language(document),
        type=SourceType.REPORT,
        type_guess="the type is a guess: a Word document does not say what it is",
    )


def _address_below(footer: str) -> Fact | None:
    """Return the address of a page that stands in the footer, if it is the only one."""
    found = {address.rstrip(".,;)") for address in _PAGE.findall(footer)}
    pages = [address for address in found if fault_of(address) is None]
    return Fact(pages[0], "the address is the one in its footer") if len(pages) == 1 else None


def _day(moment: datetime | None) -> Fact | None:
    return day_of_file(moment.date().isoformat(), "the file was last saved") if moment else None


def _language(document: Any) -> Fact | None:  # noqa: ANN401  # as above
    """Return the language in which most of the text is set for the spelling checker."""
    found: Counter[str] = Counter()
    for lang in document.element.body.iter(f"{_W}lang"):
        found[lang.get(f"{_W}val") or ""] += 1
    most = next((name for name, _ in found.most_common() if name), "")
    return Fact(most, "the language is the one that the spelling checker was set to") if most else None
