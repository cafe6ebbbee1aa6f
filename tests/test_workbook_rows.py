"""Workbooks as a spreadsheet program shows them: rows as high as their words, every cell as it was written."""

from __future__ import annotations

import csv
import io
import re
import shutil
import subprocess
import zipfile
from typing import TYPE_CHECKING

import pytest
from openpyxl import load_workbook

from generator.exports.export_format import export_input
from generator.exports.tables import workbook
from generator.exports.tables.cells import written
from generator.exports.tables.tables import tables_of
from generator.model.publication import UNSIGNED
from tests import factories as make
from tests.quotes.project import run
from tests.shipped import shipped
from tests.sites import ROOT
from tests.word_documents import given_of

if TYPE_CHECKING:
    from pathlib import Path

SOFFICE = shutil.which("soffice")
EVERY_SHEET = "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,false,false,-1"
"""Commas, quotation marks, UTF-8, cells as they are shown, and of every sheet a file of its own."""
FOR_GOOD = ' customHeight="1"'


def _rows(content: bytes, number: int) -> list[str]:
    """Return what a sheet says of each of its rows."""
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        return re.findall(r"<row ([^>]*)>", archive.read(f"xl/worksheets/sheet{number}.xml").decode())


def test_a_row_is_as_high_as_its_words_and_may_be_fitted_again() -> None:
    says = f"They talked{FOR_GOOD} of geese and of nothing else. " * 4
    briefing = make.briefing(
        statements=(make.statement(says=says), make.statement("short", says="They met."))
    )
    content = workbook.write(given_of(make.library(briefing)))
    _, long, short = _rows(content, 2)
    assert 'ht="75"' in long, "five lines of sixty signs"
    assert not [row for row in (long, short) if "customHeight" in row]
    assert says in [cell.value for row in load_workbook(io.BytesIO(content))["Statements"] for cell in row]


def test_a_workbook_to_fill_in_has_such_rows_too(tmp_path: Path) -> None:
    file = tmp_path / "all.xlsx"
    assert run(ROOT, "sheet", "--out", str(file)).exit_code == 0
    content = file.read_bytes()
    for number in (1, 2):
        rows = _rows(content, number)
        assert sum(" ht=" in row for row in rows) > len(rows) // 4
        assert not [row for row in rows if "customHeight" in row]


@pytest.mark.skipif(SOFFICE is None, reason="LibreOffice (soffice) is not installed")
def test_libreoffice_has_every_cell_as_it_was_written(tmp_path: Path) -> None:
    given = export_input("xi-zelenskyy-call", shipped().library, shipped().findings, UNSIGNED)
    (tmp_path / "tables.xlsx").write_bytes(workbook.write(given))
    assert run(ROOT, "sheet", "--out", str(tmp_path / "all.xlsx")).exit_code == 0
    profile = f"-env:UserInstallation={(tmp_path / 'profile').as_uri()}"
    files = [str(tmp_path / name) for name in ("tables.xlsx", "all.xlsx")]
    command = [str(SOFFICE), profile, "--headless", "--convert-to", EVERY_SHEET, "--outdir", str(tmp_path)]
    subprocess.run([*command, *files], check=True, capture_output=True, timeout=120)
    for table in tables_of(given):
        _, *rows = _read(tmp_path / f"tables-{table.title}.csv")
        assert rows == [[written(cell) for cell in row] for row in table.rows], table.title
    book = load_workbook(tmp_path / "all.xlsx", read_only=True)
    shown = [sheet for sheet in book if sheet.sheet_state == "visible"]
    assert len(shown) > 5
    for sheet in shown:
        meant = [[str(cell or "") for cell in row] for row in sheet.iter_rows(values_only=True)]
        assert _read(tmp_path / f"all-{sheet.title}.csv") == meant, sheet.title


def _read(path: Path) -> list[list[str]]:
    """Return the rows of a file; an empty line has one empty cell, as has an empty row of a sheet."""
    rows = csv.reader(io.StringIO(path.read_text(encoding="utf-8"), newline=""))
    return [row or [""] for row in rows]
