"""PDFs for tests: a library's documents set, and a PDF read back as a reader's program would."""

from __future__ import annotations

import io
import re
from typing import TYPE_CHECKING, Any

from pypdf import PdfReader

from generator import build
from generator.diagnostics import Diagnostics
from generator.model.publication import PaperSize
from generator.pdf import Document, packaged_fonts, write_documents
from generator.project import Project
from generator.typesetting.typesetter import Inputs, typeset
from generator.writer import template_folders
from generator.writer.pages.options import PdfOptions

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from pypdf import PageObject

    from generator.analysis.findings import Findings
    from generator.model.library import Library


PLAN = """
  - id: {}
    name: The paper
    by: aland
    date: 2024
    texts: [gazette-1]
    points:
      - n: 1
        heading: Talks
        says: They should talk.
"""
"""A plan of an editor's file, to which more points, or what is beside them, may be added."""
_LANGUAGE = re.compile(rb"/Lang ?\(([^)]*)\)")


def read(root: Path) -> tuple[Library, Findings]:
    """Return the library of the project in ``root``."""
    return build.check(Project(root), Diagnostics())


def documents(root: Path, paper: PaperSize = PaperSize.A4) -> dict[str, Document]:
    """Return the documents of the project in ``root``, by name."""
    options = PdfOptions(templates=template_folders(root / "site_templates"), paper=paper)
    return {document.name: document for document in write_documents(*read(root), options, Diagnostics())}


def inputs(document: Document) -> Inputs:
    """Return all that a document is set from, with the program's own fonts."""
    return Inputs(document.template, document.data, document.templates, (packaged_fonts(),), document.epoch)


def pdf(document: Document) -> PdfReader:
    """Return a document, set and opened."""
    return PdfReader(io.BytesIO(typeset(inputs(document))))


def folded(text: str) -> str:
    """Return a text without white space and hyphens, which a line's end may add or take."""
    return re.sub("[-\\s\u00ad\u200b]+", "", text)


def text_of(reader: PdfReader) -> str:
    """Return the text of a PDF without running heads and feet (they are marked as artifacts), folded."""
    return folded("".join(_text(page) for page in reader.pages))


def _text(page: PageObject) -> str:
    marked: list[bool] = []
    found: list[str] = []

    def before(operator: bytes, arguments: Any, *_: object) -> None:  # noqa: ANN401  # pypdf leaves it open
        if operator in (b"BMC", b"BDC"):
            marked.append(arguments[0] == "/Artifact")
        elif operator == b"EMC" and marked:
            marked.pop()

    def keep(text: str, *_: object) -> None:
        if not any(marked):
            found.append(text)

    page.extract_text(visitor_operand_before=before, visitor_text=keep)
    return "".join(found)


def links(reader: PdfReader) -> Iterator[tuple[str, object]]:
    """Yield each link: ``web`` and its address, or ``page`` and where it leads within the document."""
    for page in reader.pages:
        references: Any = page.get("/Annots", [])
        for reference in references:
            annotation: Any = reference.get_object()
            action = annotation.get("/A", {})
            if "/URI" in action:
                yield "web", action["/URI"]
            else:
                yield "page", annotation.get("/Dest", action.get("/D"))


def languages(reader: PdfReader) -> set[str]:
    """Return every language that words of a PDF are marked with, the document's own too."""
    root: Any = reader.trailer["/Root"]
    found = {str(root.get("/Lang", ""))}
    for page in reader.pages:
        content = page.get_contents()
        if content is not None:
            found |= {name.decode() for name in _LANGUAGE.findall(content.get_data())}
    return found
