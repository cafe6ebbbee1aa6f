"""The data of a PDF holds what its templates print, and nothing else."""

from __future__ import annotations

import json
import re
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from generator.analysis import derive
from generator.diagnostics import Diagnostics
from generator.memo import Memo
from generator.pdf import write_documents
from generator.pdf.site_only import SITE_ONLY
from generator.storage.packaged import packaged_templates
from generator.typesetting.typesetter import typeset
from generator.writer.pages.options import PdfOptions
from tests import factories as make
from tests.pdfs import inputs, read

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.pdf import Document

GOLDEN = Path(__file__).parent / "golden" / "small"
BY_ID = frozenset({"mentions", "sections", "statements"})
"""What holds its values by ids of entries and keys of pages, not by names of fields."""


ON_ONE_PAGE = {"brief.typ", "page.typ", "text.typ"}
"""The templates that print a briefing on one page."""


@cache
def _templates(kind: str) -> str:
    """Return the templates that documents of a kind are printed with."""
    paths = sorted((packaged_templates() / "pdf").glob("*.typ"))
    return "".join(path.read_text("utf-8") for path in paths if kind != "brief" or path.name in ON_ONE_PAGE)


@cache
def _documents() -> tuple[Document, ...]:
    small, library = read(GOLDEN), make.full_library()
    return tuple(
        document
        for read_library, findings in (small, (library, derive(library, Memo())))
        for document in write_documents(read_library, findings, PdfOptions(), Diagnostics())
    )


def _keys(value: object, path: str = "") -> Iterator[tuple[str, str]]:
    """Yield each name of a field in a document's data, with where it stands."""
    if isinstance(value, dict):
        for name, part in value.items():
            if path.rpartition(".")[2] not in BY_ID:
                yield name, path
            yield from _keys(part, f"{path}.{name}")
    elif isinstance(value, list):
        for part in value:
            yield from _keys(part, path)


def test_a_pdf_carries_nothing_that_no_template_reads() -> None:
    """What the site alone prints is left out: a field of a view in `SITE_ONLY`, else by the row of its page."""
    carried = {
        (document.template, *key) for document in _documents() for key in _keys(json.loads(document.data))
    }
    assert len(carried) > 100
    assert [
        (kind, path, name)
        for kind, name, path in sorted(carried)
        if not re.search(rf"\.{name}\b|\"{name}\"|\(\([^()]*\b{name}\b[^()]*\)\)", _templates(kind))
    ] == []


def test_what_is_full_can_be_set() -> None:
    """A table without a column that takes what is left of the line, as the scale of no words, is one too."""
    assert [document.name for document in _documents() if not typeset(inputs(document))] == []


@pytest.mark.parametrize("view", SITE_ONLY, ids=lambda view: f"{view.__module__}.{view.__name__}")
def test_what_is_left_out_is_a_field(view: type) -> None:
    assert set(view.__annotations__) >= SITE_ONLY[view]
