"""Every mistake in a workbook is told at its cell; tables that people made themselves are read."""

from __future__ import annotations

import re
import sys
from datetime import date
from typing import TYPE_CHECKING

import pytest
from openpyxl import Workbook
from openpyxl.worksheet.worksheet import Worksheet

from generator.sheets.cells import HELD
from generator.sheets.columns import EXAMPLE
from tests.filled_sheets import (
    REGISTERS,
    TALKS,
    add_row,
    fill,
    row_of,
    take,
    text_of,
    written_files,
)
from tests.quotes.project import change

if TYPE_CHECKING:
    from pathlib import Path


def test_every_mistake_is_told_at_its_cell_and_nothing_is_written(harbour_project: Path) -> None:
    def edit(page: Worksheet, columns: dict[str, int]) -> None:
        page.cell(row_of(page, "rhun-dock"), columns["About"]).value = "doc"
        page.cell(row_of(page, "rhun-forty"), columns["Says"]).value = None
        page.cell(row_of(page, "orle-thirty"), columns["Stance"]).value = "for"
        add_row(
            page,
            columns,
            {"Who": "saar", "Says": "It is so.", "Date": "31.12.2025", "Source": "quorra-speech"},
        )
        new = {
            "Who": "saaar; own-voice",
            "Says": "It is not so.",
            "Source": "quorra-speach",
            "Stance": "against",
        }
        add_row(page, columns, dict(new))

    before = written_files(harbour_project)
    found = take(harbour_project, fill(harbour_project, "Statements", edit))
    assert found.exit_code == 1
    assert "row 6, Stance: “for” does not say for or against what: write peace-plan: for" in found.output
    assert "row 5, Says:" in found.output
    assert "row 23, Date:" in found.output
    assert "nothing was written: " in found.output
    assert "row 24, Who: there is no actor or source `saaar`\n  did you mean `saar`?\n" in found.output
    assert (
        "row 24, Source: there is no source `quorra-speach`\n  did you mean `quorra-speech`?\n"
        in found.output
    )
    assert (
        "row 4, About: there is no actor, topic, term, event, plan, point or statement `doc`" in found.output
    )
    assert len(set(re.findall(r"^.*row .*$", found.output, re.MULTILINE))) == 7, found.output
    assert written_files(harbour_project) == before

    def mend(page: Worksheet, columns: dict[str, int]) -> None:
        page.cell(5, columns["Says"]).value = "Forty barges a day should pass."
        page.cell(6, columns["Stance"]).value = None
        page.cell(23, columns["Date"]).value = "2026-04-09"
        page.delete_rows(24)

    found = take(harbour_project, fill(harbour_project, "Statements", mend))
    assert (
        "Statements, row 4, About: there is no actor, topic, term, event, plan, point or statement `doc`"
        in found.output
    )
    assert "did you mean `dock`?" in found.output


def test_a_cell_changed_here_and_in_the_file_is_told(harbour_project: Path) -> None:
    def edit(page: Worksheet, columns: dict[str, int]) -> None:
        page.cell(row_of(page, "rhun-dock"), columns["Says"]).value = "The dock is fine."

    file = fill(harbour_project, "Statements", edit)
    change(harbour_project, TALKS, "The new dock is welcome.", "The dock is welcome.")
    change(harbour_project, TALKS, "Forty barges a day should pass.", "Forty barges should pass each day.")
    found = take(harbour_project, file)
    assert "Statements, row 4, Says: this was changed here, and in the file too" in found.output
    assert "the file says now: The dock is welcome." in found.output
    change(harbour_project, TALKS, "The dock is welcome.", "The new dock is welcome.")
    assert take(harbour_project, file).exit_code == 0
    text = text_of(harbour_project, TALKS)
    assert "The dock is fine." in text
    assert "Forty barges should pass each day." in text, "what only the file says otherwise stays"


def test_rows_that_are_gone_twice_or_renamed_are_told(harbour_project: Path) -> None:
    def edit(page: Worksheet, columns: dict[str, int]) -> None:
        page.delete_rows(row_of(page, "rhun-dock"))
        page.cell(row_of(page, "rhun-forty"), columns["Id"]).value = "forty"
        page.cell(row_of(page, "quorra-guard-boats"), columns["Id"]).value = "rhun-guard-boats"

    found = take(harbour_project, fill(harbour_project, "Statements", edit))
    assert "row 4, Id: `harbour-talks/rhun-forty` has another id here" in found.output
    assert "rename harbour-talks/rhun-forty forty`" in found.output
    assert "row 9, Id: `harbour-talks/rhun-guard-boats` stands in row 8 already" in found.output

    def mend(page: Worksheet, columns: dict[str, int]) -> None:
        page.cell(4, columns["Id"]).value = "rhun-forty"
        page.cell(9, columns["Id"]).value = "quorra-guard-boats"

    before = written_files(harbour_project)
    found = take(harbour_project, fill(harbour_project, "Statements", mend))
    assert found.exit_code == 0
    assert (
        "Statements: harbour-talks/rhun-dock is not in the workbook any more. It stays in the files"
        in found.output
    )
    assert written_files(harbour_project) == before


def test_the_example_is_never_taken_over(harbour_project: Path) -> None:
    def edit(page: Worksheet, columns: dict[str, int]) -> None:
        assert page.cell(2, 1).value == EXAMPLE
        page.cell(2, columns["Says"]).value = "Boats sail."

    found = take(harbour_project, fill(harbour_project, "Statements", edit))
    assert "Statements, row 2: the example was changed, and is never taken over" in found.output


def test_what_no_cell_holds_stays(harbour_project: Path) -> None:
    def edit(page: Worksheet, columns: dict[str, int]) -> None:
        row = row_of(page, "talks")
        assert page.cell(row, columns["Evidence"]).value == HELD
        page.cell(row, columns["Place"]).value = "Cape Lull"

    file = fill(harbour_project, "Timeline", edit)
    assert take(harbour_project, file).exit_code == 0
    text = text_of(harbour_project, TALKS)
    assert "place: Cape Lull" in text
    assert "- {source: merrin-readout, date: 2026-04-09, date_words: on Thursday, locator: para 1}" in text

    def spoil(page: Worksheet, columns: dict[str, int]) -> None:
        page.cell(row_of(page, "talks"), columns["Evidence"]).value = "merrin-readout"

    found = take(harbour_project, fill(harbour_project, "Timeline", spoil))
    assert "Timeline, row 3, Evidence: the file holds more here than a cell can" in found.output


def test_a_workbook_of_ones_own_is_read(harbour_project: Path, tmp_path: Path) -> None:
    book = Workbook()
    page = book.active
    assert isinstance(page, Worksheet)
    page.title = "What I found"
    page.append(["My list, April"])
    page.append([])
    page.append(["says", "Mood", " SOURCE ", "Date", "Who", "About", "locator"])
    page.append(
        ["Boats sail at noon. ", "glad", "tide-times-quay", date(2026, 4, 9), "saar", "dock,tolls", 7]
    )
    page.append(["Boats sail at dusk.", "", None, date(2026, 4, 9), "saar", "dock", 8])
    page.merge_cells("C4:C5")
    page.merge_cells("K1:L9")  # where nothing stands
    page.append([])
    file = tmp_path / "own.xlsx"
    book.save(file)
    done = take(harbour_project, file)
    assert done.exit_code == 0, done.output
    assert "What I found: the column “Mood” was not taken over." in done.output
    text = text_of(harbour_project, TALKS)
    for says, number, id_ in (("noon", 7, "saar-dock"), ("dusk", 8, "saar-dock-2")):
        entry = text.partition(f"- id: {id_}\n")[2].partition("- id:")[0]
        assert f"says: Boats sail at {says}.\n" in entry
        assert "date: 2026-04-09\n" in entry
        assert "source: tide-times-quay\n" in entry
        assert f"locator: {number}\n" in entry


@pytest.mark.parametrize("mark", [",", ";", "\t"])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp1252", "utf-16"])
def test_separated_values_are_read(harbour_project: Path, tmp_path: Path, mark: str, encoding: str) -> None:
    file = tmp_path / "people.csv"
    rows = [
        ["name", "type", "part_of"],
        ["Jörg Brückner", "person", "merrin"],
        ["Zoë Léger, née Müller", "person", "tolvay"],
    ]
    lines = [mark.join(f'"{cell}"' if mark in cell else cell for cell in row) for row in rows]
    file.write_bytes("\r\n".join(lines).encode(encoding))
    if (mark, encoding) != (";", "cp1252"):  # one of them goes the whole way
        done = take(harbour_project, file, "--dry-run")
        assert "people, row 3: zoe-leger-nee-muller: new" in done.output
        return
    assert take(harbour_project, file).exit_code == 0
    assert "name: Jörg Brückner" in text_of(harbour_project, REGISTERS)
    assert "Zoë Léger, née Müller" in text_of(harbour_project, REGISTERS)


def test_an_empty_cell_of_another_program_takes_nothing_out(harbour_project: Path, tmp_path: Path) -> None:
    file = tmp_path / "statements.csv"
    file.write_text("id,says,locator\nrhun-dock,The dock is welcome.,\n", encoding="utf-8")
    assert take(harbour_project, file).exit_code == 0
    text = text_of(harbour_project, TALKS)
    assert "says: The dock is welcome.\n    source: tolvay-readout\n    locator: para 3\n" in text


@pytest.mark.parametrize(
    ("content", "told"),
    [
        (b"PK\x03\x04 nothing", "it is no workbook that can be read"),
        (b"a,b\n1,2\n", "it holds no row that could be taken over"),
        (b"", "it holds no row that could be taken over"),
        (b"\x00\x01\x02\x00\x01", "it is no text"),
    ],
)
def test_what_is_no_table_is_told(harbour_project: Path, tmp_path: Path, content: bytes, told: str) -> None:
    file = tmp_path / "odd.xlsx"
    file.write_bytes(content)
    found = take(harbour_project, file)
    assert found.exit_code == 1
    assert told in found.output


def test_without_the_reader_a_sentence_says_what_to_install(
    harbour_project: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "python_calamine", None)
    monkeypatch.delitem(sys.modules, "generator.sheets.pages", raising=False)
    found = take(harbour_project, harbour_project.parent / "all.xlsx")
    assert found.exit_code == 1
    assert "pip install 'briefing-site-generator[import]'" in found.output
