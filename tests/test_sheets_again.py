"""A workbook that is imported again changes what was changed in it since, and nothing else."""

from __future__ import annotations

from typing import TYPE_CHECKING

from openpyxl import load_workbook

from tests.filled_sheets import NOTHING, REGISTERS, TALKS, add_row, fill, row_of, take, text_of, written_files
from tests.quotes.project import change, run

if TYPE_CHECKING:
    from pathlib import Path

    from openpyxl.worksheet.worksheet import Worksheet

BOAT = {
    "Who": "saar",
    "Says": "Boats may sail.",
    "Date": "2026-04-09",
    "Source": "quorra-speech",
    "About": "dock,tolls",
    "To do": "Ask about the day.",
}


def test_what_was_confirmed_in_the_files_is_not_put_back(harbour_project: Path) -> None:
    fill(harbour_project, "Statements", lambda page, columns: add_row(page, columns, dict(BOAT)))
    actor = {"Id": "ira-lund", "Type": "person", "Name": "Ira Lund", "To do": "Who is it?"}
    file = fill(harbour_project, "Actors", lambda page, columns: add_row(page, columns, dict(actor)))
    assert take(harbour_project, file).exit_code == 0
    assert run(harbour_project, "confirm", "ira-lund", "saar-dock").exit_code == 0
    before = written_files(harbour_project)
    assert "todo" not in text_of(harbour_project, REGISTERS)
    assert take(harbour_project, file).output == NOTHING
    assert written_files(harbour_project) == before

    def correct(page: Worksheet, columns: dict[str, int]) -> None:
        page.cell(row_of(page, "ira-lund"), columns["Name"]).value = "Ira Lunde"

    assert take(harbour_project, fill(harbour_project, "Actors", correct)).exit_code == 0
    assert "name: Ira Lunde" in text_of(harbour_project, REGISTERS)
    assert "todo" not in text_of(harbour_project, REGISTERS)


def test_what_was_taken_and_then_changed_in_the_file_stays(harbour_project: Path) -> None:
    def edit(page: Worksheet, columns: dict[str, int]) -> None:
        page.cell(row_of(page, "rhun-dock"), columns["Says"]).value = "The dock is fine."

    file = fill(harbour_project, "Statements", edit)
    assert take(harbour_project, file).exit_code == 0
    change(harbour_project, TALKS, "The dock is fine.", "The dock is very fine.")
    for _ in range(2):
        assert take(harbour_project, file).output == NOTHING

    def edit_again(page: Worksheet, columns: dict[str, int]) -> None:
        page.cell(row_of(page, "rhun-dock"), columns["Says"]).value = "The dock is fair."

    found = take(harbour_project, fill(harbour_project, "Statements", edit_again))
    assert "Says: this was changed here, and in the file too" in found.output
    assert "the file says now: The dock is very fine." in found.output


def test_a_row_without_an_id_is_one_entry_whatever_the_file_says_since(harbour_project: Path) -> None:
    file = fill(harbour_project, "Statements", lambda page, columns: add_row(page, columns, dict(BOAT)))
    assert take(harbour_project, file).exit_code == 0
    change(harbour_project, TALKS, "Boats may sail.", "Boats may sail again.")
    assert take(harbour_project, file).output == NOTHING
    assert "saar-dock-2" not in text_of(harbour_project, TALKS)


def test_of_a_new_workbook_nothing_has_been_taken_yet(harbour_project: Path) -> None:
    before = text_of(harbour_project, TALKS)

    def edit(page: Worksheet, columns: dict[str, int]) -> None:
        page.cell(row_of(page, "rhun-dock"), columns["Says"]).value = "The dock is fine."

    file = fill(harbour_project, "Statements", edit)
    assert take(harbour_project, file).exit_code == 0
    (harbour_project / TALKS).write_text(before, encoding="utf-8")
    assert take(harbour_project, file).output == NOTHING
    assert run(harbour_project, "sheet", "--force", "--out", str(file)).exit_code == 0
    assert take(harbour_project, fill(harbour_project, "Statements", edit)).exit_code == 0
    assert "The dock is fine." in text_of(harbour_project, TALKS)


def test_links_are_written_in_a_cell(harbour_project: Path) -> None:
    def edit(page: Worksheet, columns: dict[str, int]) -> None:
        cell = page.cell(row_of(page, "rhun-forty"), columns["Links"])
        cell.value = "repeats: rhun-dock; clarifies: rhun-dock"

    file = fill(harbour_project, "Statements", edit)
    done = take(harbour_project, file)
    assert "harbour-talks/rhun-forty: changed: Links." in done.output
    text = " ".join(text_of(harbour_project, TALKS).split())
    assert "links: - to: rhun-dock as: repeats - to: rhun-dock as: clarifies" in text
    assert run(harbour_project, "sheet", "--force", "--out", str(file)).exit_code == 0
    shown = load_workbook(file)["Statements"]
    columns = {str(cell.value): number for number, cell in enumerate(shown[1], 1)}
    cell = shown.cell(row_of(shown, "rhun-forty"), columns["Links"])
    assert cell.value == "repeats: rhun-dock; clarifies: rhun-dock"
    assert take(harbour_project, file).output == NOTHING

    def spoil(page: Worksheet, columns: dict[str, int]) -> None:
        page.cell(row_of(page, "rhun-dock"), columns["Links"]).value = "rhun-forty"
        page.cell(row_of(page, "rhun-forty"), columns["Links"]).value = "repeats: rhun-dok"

    found = take(harbour_project, fill(harbour_project, "Statements", spoil))
    assert "Links: “rhun-forty” does not say what is done to which statement" in found.output
    assert "Links: there is no " in found.output
    assert " `rhun-dok`\n  did you mean `rhun-dock`?" in found.output


def test_new_actors_wait_with_a_briefing_that_nobody_has_confirmed(tmp_path: Path) -> None:
    desk = tmp_path / "desk"
    assert run(tmp_path, "init", str(desk)).exit_code == 0
    assert run(desk, "new", "port-talks", "--kind", "vote").exit_code == 0
    entries = desk / "briefings/port-talks/entries.yml"
    state = "actors:\n  - id: ordmark\n    type: state\n    name: Ordmark\n\n"
    text = entries.read_text(encoding="utf-8").replace("actors:\n", state, 1)
    entries.write_text(text, encoding="utf-8")
    book = desk / "port-talks.xlsx"
    assert run(desk, "sheet", "port-talks", "--out", str(book)).exit_code == 0
    opened = load_workbook(book)
    page = opened["Actors"]
    columns = {str(cell.value): number for number, cell in enumerate(page[1], 1)}
    envoy = {"Id": "osmund-rell", "Type": "person", "Name": "Osmund Rell", "Part of": "ordmark"}
    add_row(page, columns, dict(envoy))
    opened.save(book)
    done = take(desk, book)
    assert done.exit_code == 0, done.output
    assert "osmund-rell: new, in briefings/port-talks/" in done.output
    assert take(desk, book).output == NOTHING
