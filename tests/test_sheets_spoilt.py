"""Workbooks that a spreadsheet program has changed: dates that became numbers, the first column gone."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.filled_sheets import NOTHING, add_row, fill, take, written_files

if TYPE_CHECKING:
    from pathlib import Path

    from openpyxl.worksheet.worksheet import Worksheet


@pytest.mark.parametrize("number", [46154, 46154.75, "46154"])
def test_a_date_that_became_a_number_is_known_again(harbour_project: Path, number: float | str) -> None:
    def edit(page: Worksheet, columns: dict[str, int]) -> None:
        add_row(page, columns, {"Id": "note", "Type": "article", "Publisher": "saar", "Language": "en"})
        page.cell(page.max_row, columns["Date"]).value = number

    before = written_files(harbour_project)
    found = take(harbour_project, fill(harbour_project, "Sources", edit))
    assert found.exit_code == 1
    assert "Date: " in found.output
    assert "a spreadsheet program made a number of a date: did you mean `2026-05-12`?" in found.output
    assert written_files(harbour_project) == before


@pytest.mark.parametrize("sheet", ["Actors", "Topics", "Timeline"])
def test_the_example_is_known_without_its_id(harbour_project: Path, sheet: str) -> None:
    def edit(page: Worksheet, columns: dict[str, int]) -> None:
        page.delete_cols(columns["Id"])
        page.delete_rows(3, page.max_row)

    found = take(harbour_project, fill(harbour_project, sheet, edit))
    assert found.exit_code == 0, found.output
    assert found.output.endswith(NOTHING)
