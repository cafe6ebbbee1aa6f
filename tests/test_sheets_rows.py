"""Rows are told apart by what they say: sorted, copied, with blank ones between, columns moved, without their ids."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from generator.sheets.tables import SHEETS
from tests.filled_sheets import (
    NOTHING,
    REGISTERS,
    TALKS,
    add_row,
    fill,
    harbour_project,
    row_of,
    take,
    text_of,
    written_files,
)
from tests.quotes.project import change, run

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from openpyxl.worksheet.worksheet import Worksheet

__all__ = ["harbour_project"]
RHUN = "- {title: harbourmaster, of: tolvay, since: 2024, evidence: [tolvay-readout]}"
EARLIER = "- {title: harbourmaster, of: tolvay, since: 2019, until: 2021}"


@pytest.fixture
def with_terms(harbour_project: Path) -> Path:
    """The harbour towns, where somebody held one office twice."""
    change(harbour_project, REGISTERS, RHUN, f"{EARLIER}\n      {RHUN}")
    book = harbour_project.parent / "all.xlsx"
    assert run(harbour_project, "sheet", "--out", str(book), "--force").exit_code == 0
    return harbour_project


def _rows(page: Worksheet, first: int = 2) -> list[list[object]]:
    return [[cell.value for cell in row] for row in page.iter_rows(min_row=first)]


def _put(page: Worksheet, rows: list[list[object]], first: int = 2) -> None:
    page.delete_rows(first, page.max_row)
    for number, row in enumerate(rows, first):
        for column, value in enumerate(row, 1):
            page.cell(number, column).value = value  # type: ignore[assignment]


def _reversed(page: Worksheet) -> None:
    _put(page, _rows(page)[::-1])


def _with_blanks(page: Worksheet) -> None:
    _put(page, [line for row in _rows(page) for line in (row, [])])


def _columns_moved(page: Worksheet) -> None:
    _put(page, [row[::-1] for row in _rows(page, 1)], 1)


def _copy_above(page: Worksheet, row: int) -> None:
    page.insert_rows(row)
    for column in range(1, page.max_column + 1):
        page.cell(row, column).value = page.cell(row + 1, column).value


@pytest.mark.parametrize("laid_out", [_reversed, _with_blanks, _columns_moved])
def test_how_rows_and_columns_lie_says_nothing(
    with_terms: Path, laid_out: Callable[[Worksheet], None]
) -> None:
    before = written_files(with_terms)
    for sheet in SHEETS:
        file = fill(with_terms, sheet.title, lambda page, _: laid_out(page))
    assert take(with_terms, file).output == NOTHING
    assert written_files(with_terms) == before


def test_terms_of_one_office_are_told_apart_by_their_days(with_terms: Path) -> None:
    def edit(page: Worksheet, columns: dict[str, int]) -> None:
        _reversed(page)
        earlier = next(
            row for row in range(2, page.max_row + 1) if page.cell(row, columns["Since"]).value == "2019"
        )
        page.cell(earlier, columns["Until"]).value = "2022"
        _copy_above(page, earlier)
        page.cell(earlier, columns["Since"]).value = "2016"
        page.cell(earlier, columns["Until"]).value = "2018"

    done = take(with_terms, fill(with_terms, "Offices", edit))
    assert "rhun/harbourmaster: changed: Until." in done.output
    assert "rhun/harbourmaster (3): new" in done.output
    after = text_of(with_terms, REGISTERS)
    assert EARLIER.replace("2021", "2022") in after
    assert RHUN in after
    assert '- {title: harbourmaster, of: tolvay, since: "2016", until: "2018"}' in after


def test_the_other_term_stays_where_the_row_of_one_is_deleted(with_terms: Path) -> None:
    def edit(page: Worksheet, columns: dict[str, int]) -> None:
        page.delete_rows(
            next(row for row in range(3, 99) if page.cell(row, columns["Since"]).value == "2019")
        )

    before = written_files(with_terms)
    done = take(with_terms, fill(with_terms, "Offices", edit))
    assert "Offices: rhun/harbourmaster is not in the workbook any more. It stays in the files" in done.output
    assert written_files(with_terms) == before


@pytest.mark.parametrize(
    ("sheet", "id_"),
    [
        ("Statements", "rhun-dock"),
        ("Sources", "quorra-letter"),
        ("Actors", "rhun"),
        ("Timeline", "talks"),
        ("Topics", "dock"),
    ],
)
def test_a_row_whose_id_was_cleared_is_the_entry_that_it_says(
    harbour_project: Path, sheet: str, id_: str
) -> None:
    def clear(page: Worksheet, columns: dict[str, int]) -> None:
        page.cell(row_of(page, id_), columns["Id"]).value = None

    before = written_files(harbour_project)
    assert take(harbour_project, fill(harbour_project, sheet, clear)).output == NOTHING
    assert written_files(harbour_project) == before


def test_one_that_says_most_of_an_entry_is_asked_for_its_id(harbour_project: Path) -> None:
    def clear(page: Worksheet, columns: dict[str, int]) -> None:
        row = row_of(page, "rhun-dock")
        page.cell(row, columns["Says"]).value = "The dock is fine."
        page.cell(row, columns["Id"]).value = None

    file = fill(harbour_project, "Statements", clear)
    found = take(harbour_project, file)
    assert (
        "row 4, Id: this row has no id, and says most of what `harbour-talks/rhun-dock` says" in found.output
    )
    assert "if it is the same, write its id again: rhun-dock" in found.output

    def own(page: Worksheet, columns: dict[str, int]) -> None:
        page.cell(4, columns["Id"]).value = "rhun-fine"

    assert take(harbour_project, fill(harbour_project, "Statements", own)).exit_code == 0
    assert {"id: rhun-dock\n", "id: rhun-fine\n"} <= {
        line.strip(" -") for line in text_of(harbour_project, TALKS).splitlines(keepends=True)
    }


def test_a_copied_row_is_a_new_entry_once_it_has_no_id_and_says_something_new(harbour_project: Path) -> None:
    def copy(page: Worksheet, _: dict[str, int]) -> None:
        _copy_above(page, row_of(page, "rhun-dock"))

    found = take(harbour_project, fill(harbour_project, "Statements", copy))
    assert "if one of them is a new entry, empty its id: it gets one of its own" in found.output

    def without_id(page: Worksheet, columns: dict[str, int]) -> None:
        page.cell(4, columns["Id"]).value = None

    found = take(harbour_project, fill(harbour_project, "Statements", without_id))
    assert "Statements, row 4: this row says the same as that of `harbour-talks/rhun-dock`" in found.output

    def edited(page: Worksheet, columns: dict[str, int]) -> None:
        page.cell(4, columns["Says"]).value = "The old dock is welcome."

    done = take(harbour_project, fill(harbour_project, "Statements", edited))
    assert done.exit_code == 0, done.output
    assert text_of(harbour_project, TALKS).count("dock is welcome.") == 2


def _waiting_desk(folder: Path, *, has_state: bool) -> Path:
    """Return a project in which a registered actor speaks in a briefing that nobody has confirmed, and its workbook."""
    desk = folder / "desk"
    assert run(folder, "init", str(desk)).exit_code == 0
    assert run(desk, "new", "port-talks", "--kind", "vote").exit_code == 0
    registers, entries = desk / "briefings/actors.yml", desk / "briefings/port-talks/entries.yml"
    office = "\n  - id: port-office\n    type: organisation\n    name: Port Office\n"
    registers.write_text(registers.read_text(encoding="utf-8") + office, encoding="utf-8")
    state = "  - id: ordmark\n    type: state\n    name: Ordmark\n\n" if has_state else ""
    text = entries.read_text(encoding="utf-8").replace("actors:\n", f"actors:\n{state}", 1)
    entries.write_text(
        text.replace("speaker: port-talks-publisher", "speaker: port-office"), encoding="utf-8"
    )
    assert run(desk, "sheet", "port-talks", "--out", str(folder / "all.xlsx")).exit_code == 0

    def part(page: Worksheet, columns: dict[str, int]) -> None:
        page.cell(row_of(page, "port-office"), columns["Part of"]).value = "ordmark"

    fill(desk, "Actors", part)
    return desk


def test_whom_a_registered_actor_names_stands_in_the_registers(tmp_path: Path) -> None:
    desk = _waiting_desk(tmp_path, has_state=False)

    def new(page: Worksheet, columns: dict[str, int]) -> None:
        add_row(page, columns, {"Id": "ordmark", "Type": "state", "Name": "Ordmark", "Part of": "the-bay"})
        add_row(page, columns, {"Id": "the-bay", "Type": "group", "Name": "The Bay"})
        add_row(page, columns, {"Id": "ira-lund", "Type": "person", "Name": "Ira Lund"})

    done = take(desk, fill(desk, "Actors", new))
    assert done.exit_code == 0, done.output
    assert "ordmark: new, in briefings/actors.yml." in done.output
    assert "the-bay: new, in briefings/actors.yml." in done.output
    assert "ira-lund: new, in briefings/port-talks/entries.yml." in done.output


def test_where_that_one_waits_already_it_says_how_it_need_not(tmp_path: Path) -> None:
    desk = _waiting_desk(tmp_path, has_state=True)
    file = tmp_path / "all.xlsx"
    found = take(desk, file)
    assert "Part of: the actor `port-office` is confirmed, but the actor `ordmark`" in found.output
    assert "may be published before the briefing: " in found.output
    assert "move ordmark briefings/actors.yml" in found.output
    assert run(desk, "move", "ordmark", "briefings/actors.yml").exit_code == 0
    assert take(desk, file).exit_code == 0
