"""Documents as `briefings add` reads them, for tests: in this process, and what was left out by what it is."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING, Any

from generator.intake.document import Document
from generator.intake.isolated import read_here

if TYPE_CHECKING:
    from collections.abc import Mapping


def read_document(data: bytes) -> Document:
    """Return what is read of a file, which must be a document."""
    found = read_here(data)
    assert isinstance(found, Document)
    return found


def read_word(document: Any) -> Document:  # noqa: ANN401  # as python-docx types it
    """Return what is read of a Word document that python-docx made."""
    made = io.BytesIO()
    document.save(made)
    return read_document(made.getvalue())


def passages_left_out(document: Document) -> Mapping[str, tuple[str, ...]]:
    """Return what was left out of a document, by what it is: hidden text, notes."""
    return {part.what.partition(",")[0]: part.passages for part in document.left_out}
