"""Reads PDFs: lines into paragraphs, notes behind the text, without running heads and page numbers."""

from __future__ import annotations

import ctypes
import re
from dataclasses import replace
from typing import TYPE_CHECKING

import pypdfium2
from pypdfium2 import raw

from generator.intake.characters import cleaned
from generator.intake.days import day_of_file
from generator.intake.document import Document, Fact, Facts, LeftOut, NotRead
from generator.intake.letterhead_lines import letterhead_of
from generator.intake.letterheads import (
    publisher_above,
    publisher_in_letterhead,
    publisher_in_properties,
)
from generator.intake.line_ends import unwrapped
from generator.intake.notes import about_notes
from generator.intake.pdf_lines import lines_of
from generator.intake.pdf_pages import Setting, parts_of
from generator.intake.pdf_paragraphs import notes_of, paragraphs_of
from generator.intake.pdf_pictures import pictures_of
from generator.model.source import SourceType

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from generator.intake.pdf_lines import Line
    from generator.intake.pdf_pages import PageParts
    from generator.intake.pdf_pictures import Picture

KIND = "a PDF"
MOST_PAGES = 1000
_PROPERTIES = "is from the file's properties, which programs fill in by themselves"
_NO_TITLE = re.compile(
    r"microsoft (?:word|powerpoint)\b.*|untitled.*|.*\.(?:docx?|rtf|odt|indd|qxd|tex|pdf|dvi)|\W*",
    re.IGNORECASE,
)
"""Titles that programs give by themselves."""
_DATE = re.compile(r"(?:D:)?(\d{4})(\d\d)?(\d\d)?")


def read(data: bytes) -> Document:
    """Return what a PDF says. Raises `NotRead`."""
    try:
        pdf = pypdfium2.PdfDocument(data)
    except pypdfium2.PdfiumError as error:
        if "password" in str(error).lower():
            raise NotRead("it is locked with a password", "save a copy without one") from None
        raise NotRead("it is damaged, or no PDF", "open it in a reader, and print it to a new PDF") from None
    try:
        return _read(pdf)
    finally:
        pdf.close()


def _read(pdf: pypdfium2.PdfDocument) -> Document:
    if len(pdf) > MOST_PAGES:
        raise NotRead(
            f"it has {len(pdf):,} pages; {MOST_PAGES:,} are read at most",
            "save the pages that are cited as a PDF",
        )
    lines: list[Line] = []
    pictures: list[Picture] = []
    turned: list[str] = []
    broken: list[str] = []
    for number in range(len(pdf)):
        try:
            page = pdf[number]
            found, aside = lines_of(page, number)
            pictures += pictures_of(page, number)
        except pypdfium2.PdfiumError:
            broken.append(f"page {number + 1}")
            continue
        lines += found
        turned += aside
    if not lines:
        raise NotRead(
            "its pages are pictures and hold no text",
            "have the text recognised (OCR), and look through what was recognised",
        )
    setting = Setting.of(lines)
    parts = parts_of(lines, setting)
    letterhead = letterhead_of([line.text for line in parts.text], _page_ends(parts.text))
    told = tuple(line for at, line in enumerate(parts.text) if at not in letterhead.lines)
    parts = replace(parts, text=told)
    text = paragraphs_of(parts.text, setting, pictures)
    notes = notes_of(parts.notes)
    joined, about_words = unwrapped([*text, *notes])
    paragraphs, about_signs = cleaned(joined)
    return Document(
        kind=KIND,
        paragraphs=paragraphs,
        facts=_facts(pdf, parts, letterhead.name),
        left_out=(
            *letterhead.left_out,
            *_left_out(parts, turned, _empty_pages(lines, len(pdf), broken), broken),
        ),
        changed=(*about_words, *about_signs, *about_notes(len(notes))),
    )


def _left_out(
    parts: PageParts,
    turned: Sequence[str],
    empty: Sequence[str],
    broken: Sequence[str],
) -> tuple[LeftOut, ...]:
    found = (
        LeftOut("running head, running heads", tuple(line.text for line in parts.heads)),
        LeftOut("page number, page numbers", tuple(line.text for line in parts.numbers)),
        LeftOut("number of a line, numbers of lines", ("",) * len(parts.line_numbers)),
        LeftOut("passage set sideways, passages set sideways", tuple(turned)),
        LeftOut("page without text, pages without text", tuple(empty)),
        LeftOut("damaged page, damaged pages", tuple(broken)),
    )
    return tuple(part for part in found if part.passages)


def _page_ends(lines: Sequence[Line]) -> list[int]:
    """Return the places behind the last line of each page."""
    return [at for at in range(1, len(lines)) if lines[at].page != lines[at - 1].page]


def _empty_pages(lines: Iterable[Line], count: int, broken: Sequence[str]) -> list[str]:
    with_text = {line.page for line in lines}
    empty = (f"page {number + 1}" for number in range(count) if number not in with_text)
    return [page for page in empty if page not in broken]


def _facts(pdf: pypdfium2.PdfDocument, parts: PageParts, letterhead: str) -> Facts:
    given = {name: value.strip() for name, value in pdf.get_metadata_dict(skip_empty=True).items()}
    author = " ".join(given.get("Author", "").split())
    title = _title(given.get("Title", ""), parts.text)
    called = title.value if title else ""
    named = publisher_in_properties(author, called)
    author = "" if named else author
    return Facts(
        title=title,
        publisher=publisher_above((line.text for line in parts.heads), called)
        or publisher_in_letterhead(letterhead, called)
        or named,
        authors=(author,) if author else (),
        authors_guess=f"the author {_PROPERTIES}" if author else "",
        date=_date(given.get("CreationDate", "")),
        lang=_language(pdf),
        type=SourceType.REPORT,
        type_guess="the type is a guess: a PDF does not say what it is",
    )


def _title(given: str, text: Sequence[Line]) -> Fact | None:
    """Return the title of the properties, else what is set largest on the first page."""
    if given and not _NO_TITLE.fullmatch(given):
        return Fact(" ".join(given.split()), f"the title {_PROPERTIES}")
    first = [line for line in text if line.page == text[0].page]
    largest = max(line.size for line in first)
    if largest < 1.15 * min(line.size for line in first):
        return None
    shown = " ".join(line.text for line in first if line.size == largest)
    return Fact(shown, "the title is what is set largest on the first page") if len(shown) < 300 else None


def _date(given: str) -> Fact | None:
    found = _DATE.match(given)
    if not found:
        return None
    return day_of_file("-".join(part for part in found.groups() if part), "the PDF was made")


def _language(pdf: pypdfium2.PdfDocument) -> Fact | None:
    size = raw.FPDFCatalog_GetLanguage(pdf, None, 0)
    if not 2 < size < 100:
        return None
    buffer = ctypes.create_string_buffer(size)
    raw.FPDFCatalog_GetLanguage(pdf, ctypes.cast(buffer, ctypes.POINTER(raw.FPDF_WCHAR)), size)
    name = buffer.raw.decode("utf-16-le", errors="ignore").rstrip("\0")
    return Fact(name) if name else None
