"""Entries go into a workbook and come back: unchanged, changed and new."""

from __future__ import annotations

import re
import shlex
import shutil
from datetime import date
from typing import TYPE_CHECKING

import pytest
from click.testing import CliRunner
from openpyxl import load_workbook
from openpyxl.utils import get_column_letter

from generator.cli import main
from generator.model.dates import parse_date
from generator.reader.records.entries import EntriesRecord
from generator.reader.records.outline import fields_of, model_at
from generator.sheets.guide import GUIDE
from generator.sheets.tables import SHEETS
from generator.sheets.usual_columns import DATE
from tests.filled_sheets import (
    HERE,
    NOTHING,
    REGISTERS,
    TALKS,
    add_row,
    copied,
    fill,
    row_of,
    synthetic,
    take,
    text_of,
    written_files,
)
from tests.quotes.project import run

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from openpyxl.worksheet.worksheet import Worksheet

    from generator.sheets.columns import Sheet


@pytest.mark.parametrize(
    "make",
    [copied(HERE / "harbour"), copied(HERE / "golden" / "small"), copied(HERE.parent), synthetic],
    ids=["harbour", "small", "shipped", "synthetic"],
)
def test_what_was_written_comes_back_unchanged(make: Callable[[Path], None], tmp_path: Path) -> None:
    project, file = tmp_path / "project", tmp_path / "all.xlsx"
    project.mkdir()
    shutil.rmtree(project)
    make(project)
    before = written_files(project)
    assert run(project, "sheet", "--out", str(file)).exit_code == 0
    assert take(project, file).output == NOTHING
    load_workbook(file).save(file)
    assert take(project, file).output == NOTHING
    assert written_files(project) == before


def test_the_same_files_give_the_same_workbook(harbour_project: Path) -> None:
    file = harbour_project.parent / "all.xlsx"
    before = file.read_bytes()
    assert run(harbour_project, "sheet", "--out", str(file)).exit_code == 2, "it is not replaced unasked"
    assert run(harbour_project, "sheet", "--out", str(file), "--force").exit_code == 0
    assert file.read_bytes() == before


def test_the_command_to_go_on_with_can_be_run(harbour_project: Path, tmp_path: Path) -> None:
    file = tmp_path / "our sheet.xlsx"
    told = run(harbour_project, "sheet", "--out", str(file)).output
    program, *arguments = shlex.split(told.partition("then run: ")[2])
    assert program == "briefings"
    assert CliRunner().invoke(main, arguments).output == NOTHING


def test_changed_cells_and_new_rows_go_into_the_files(harbour_project: Path) -> None:
    def edit(page: Worksheet, columns: dict[str, int]) -> None:
        row = row_of(page, "rhun-dock")
        page.cell(row, columns["Says"]).value = "The new dock is very welcome."
        page.cell(row, columns["Place"]).value = None
        page.cell(row, columns["Note"]).value = "He smiled."
        page.cell(row_of(page, "rhun-forty"), columns["About"]).value = "dock; tolls"
        new = {
            "Who": "saar",
            "Says": "=1+1 boats may sail.",
            "Date": date(2026, 4, 9),
            "Source": "quorra-speech",
        }
        add_row(page, columns, {**new, "Place": "minute 9", "About": "dock"})

    before = text_of(harbour_project, TALKS)
    file = fill(harbour_project, "Statements", edit)
    dry = take(harbour_project, file, "--dry-run")
    assert "Nothing was written: 1 file would differ." in dry.output
    assert "\n+" not in dry.output, "the rows are told, and lines for who asks"
    shown = take(harbour_project, file, "--diff")
    assert "\n+    says: The new dock is very welcome.\n" in shown.output
    assert shown.output.endswith(dry.output)
    assert text_of(harbour_project, TALKS) == before
    done = take(harbour_project, file)
    assert done.exit_code == 0, done.output
    assert "harbour-talks/rhun-dock: changed: Says, Place, Note." in done.output
    assert f"harbour-talks/saar-dock: new, in {TALKS}." in done.output
    expected = (
        before.replace("says: The new dock is welcome.", "says: The new dock is very welcome.")
        .replace(
            "    source: tolvay-readout\n    locator: para 3\n",
            "    source: tolvay-readout\n    note: He smiled.\n",
            1,
        )
        .replace(
            "about: [dock]\n    kind: position\n    says: Forty",
            "about: [dock, tolls]\n    kind: position\n    says: Forty",
        )
    )
    after = text_of(harbour_project, TALKS)
    assert [line for line in expected.splitlines() if line not in after.splitlines()] == []
    assert "# An agency that quotes a readout." in after
    new = after.partition("- id: saar-dock\n")[2].partition("\n\n")[0]
    assert {line.strip() for line in new.splitlines()} == {
        "speaker: saar",
        "says: =1+1 boats may sail.",
        "date: 2026-04-09",
        "source: quorra-speech",
        "locator: minute 9",
        "about: [dock]",
    }
    assert take(harbour_project, file).output == NOTHING, "a row without an id is met again"
    fresh = harbour_project.parent / "fresh.xlsx"
    assert run(harbour_project, "sheet", "--out", str(fresh)).exit_code == 0
    assert take(harbour_project, fresh).output == NOTHING


def test_sources_actors_events_and_positions_can_be_added(harbour_project: Path) -> None:
    file = harbour_project.parent / "all.xlsx"
    rows: dict[str, dict[str, object]] = {
        "Actors": {"Type": "person", "Name": "uk: Іра\nen: Ira Lund", "Other names": "Lund; I. Lund"},
        "Sources": {"Id": "post-boats", "Type": "article-newspaper", "Publisher": "harbour-post", "Language": "en",
                    "Date": "2026-04", "To do": "Look at the day."},
        "Timeline": {"What happened": "A storm", "Date": "2026-04-07/2026-04-08", "Evidence": "tide-times-quay"},
        "Topics": {"Id": "storms", "Name": "Storms"},
    }  # fmt: skip
    for sheet, cells in rows.items():
        fill(harbour_project, sheet, lambda page, columns, cells=cells: add_row(page, columns, cells))  # type: ignore[misc]
    done = take(harbour_project, file)
    assert done.exit_code == 0, done.output
    registers = text_of(harbour_project, REGISTERS)
    assert "{uk: Іра, en: Ira Lund}" in registers
    assert "other_names: [Lund, I. Lund]" in registers
    assert "todo: Look at the day." in registers
    assert "date: 2026-04-07/2026-04-08" in text_of(harbour_project, TALKS)
    assert take(harbour_project, file).output == NOTHING


def test_a_place_of_a_plan_is_changed_and_added(tmp_path: Path) -> None:
    project = tmp_path / "project"
    copied(HERE / "golden" / "small")(project)
    assert run(project, "sheet", "unga-vote", "--out", str(tmp_path / "all.xlsx")).exit_code == 0

    def edit(page: Worksheet, columns: dict[str, int]) -> None:
        page.cell(3, columns["Because"]).value = "It asks for it in point 1."
        taken = {str(page.cell(row, columns["Topic"]).value) for row in range(3, page.max_row + 1)}
        topic = next(id_ for id_ in _ids(project, "topics") if id_ not in taken)
        plan = page.cell(3, columns["Plan"]).value
        add_row(
            page,
            columns,
            {"Plan": plan, "Topic": topic, "Level": "silent", "Because": "It says nothing of it."},
        )

    done = take(project, fill(project, "Positions", edit))
    assert done.exit_code == 0, done.output
    vote = text_of(project, "briefings/unga-vote/vote.yml")
    assert "because: It asks for it in point 1." in vote
    assert "because: It says nothing of it." in vote
    assert take(project, tmp_path / "all.xlsx").output == NOTHING


def _ids(project: Path, listed: str) -> list[str]:
    book = load_workbook(project.parent / "all.xlsx")
    return [str(cell.value) for cell in book[listed.capitalize()]["A"][2:]]


def test_the_dates_of_the_help_are_dates() -> None:
    for sentence in (DATE, *(line for line in GUIDE if line.startswith("Dates"))):
        dates = re.findall(r"[~?]?\d{4}[\d/~?-]*", sentence)
        assert [parse_date(written).approximate for written in dates][-2:] == [False, True]


@pytest.mark.parametrize("sheet", SHEETS, ids=lambda sheet: sheet.title)
def test_columns_are_fields_of_the_format(sheet: Sheet) -> None:
    keys = (sheet.listed, sheet.inner) if sheet.inner else (sheet.listed,)
    record = model_at(EntriesRecord, keys)
    fields = fields_of(record)
    known = str(record.model_json_schema())
    titles = [column.title for column in sheet.columns]
    assert len(set(titles)) == len(titles)
    for column in sheet.own:
        info = fields[column.field]
        assert column.is_needed == (info.is_required() and column.field != "id"), column.field
        if column.choices:
            assert all(f"'{choice}'" in known or column.field == "reliability" for choice in column.choices)
    assert not set(sheet.example) - {column.field for column in sheet.columns}


def test_drop_downs_offer_ids_and_words(harbour_project: Path) -> None:
    book = load_workbook(harbour_project.parent / "all.xlsx")
    page = book["Statements"]
    offered = {
        str(rule.sqref).partition(":")[0].rstrip("0123456789"): rule.formula1
        for rule in page.data_validations.dataValidation
    }
    columns = {str(cell.value): get_column_letter(number) for number, cell in enumerate(page[1], 1)}

    def words(title: str) -> list[str]:
        cells = str(offered[columns[title]]).partition("!")[2].replace("$", "")
        return [str(row[0].value) for row in book["lists"][cells]]

    assert {"own-voice", "rhun", "quorra-letter"} <= {*words("Who")}
    assert "talks" in words("At")
    assert "reported" in words("Whose words")
    assert page["D1"].comment is not None
    assert page.freeze_panes == "B2"
