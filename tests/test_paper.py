"""The paper that a project names is that of everything it prints: PDF, Word document, workbook."""

from __future__ import annotations

import io
from dataclasses import replace
from typing import TYPE_CHECKING

import docx
import openpyxl
import pytest
from docx.shared import Mm

from generator.analysis import derive
from generator.diagnostics import Diagnostics
from generator.exports.export_format import export_input
from generator.exports.tables.workbook import write as write_workbook
from generator.exports.word.briefing import write as write_word
from generator.memo import Memo
from generator.model.publication import UNSIGNED, PaperSize
from generator.project import Project
from generator.project.publication import read_publication
from generator.project.settings import read_settings
from tests import factories as make

if TYPE_CHECKING:
    from pathlib import Path


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        ("", PaperSize.A4),
        ("extra:\n  pdf:\n    paper: us-letter\n", PaperSize.US_LETTER),
        ("extra:\n  pdf:\n    paper: foolscap\n", PaperSize.A4),
        ("extra:\n  pdf:\n    paper: [a4]\n", PaperSize.A4),
    ],
)
def test_it_is_the_one_of_the_settings(tmp_path: Path, written: str, expected: PaperSize) -> None:
    (tmp_path / "mkdocs.yml").write_text(f"site_name: x\n{written}", encoding="utf-8")
    settings = read_settings(tmp_path / "mkdocs.yml")
    assert read_publication(settings, Project(tmp_path), Diagnostics()).paper == expected


@pytest.mark.parametrize(
    ("paper", "width", "height", "number"),
    [(PaperSize.A4, 210, 297, 9), (PaperSize.US_LETTER, 215.9, 279.4, 1)],
)
def test_documents_and_sheets_are_printed_on_it(
    paper: PaperSize, width: float, height: float, number: int
) -> None:
    library = make.full_library()
    publication = replace(UNSIGNED, paper=paper)
    given = export_input(make.BRIEFING, library, derive(library, Memo()), publication)
    for section in docx.Document(io.BytesIO(write_word(given))).sections:
        sides = sorted((section.page_width or 0, section.page_height or 0))
        assert sides == [pytest.approx(Mm(side), rel=0.001) for side in (width, height)]
    book = openpyxl.load_workbook(io.BytesIO(write_workbook(given)))
    assert {int(sheet.page_setup.paperSize or 0) for sheet in book.worksheets} == {number}
