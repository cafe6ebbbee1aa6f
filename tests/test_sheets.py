"""Entries go into a workbook and come back: unchanged, changed and new, and every mistake is told at its cell."""

from __future__ import annotations

import shutil
import sys
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from openpyxl import Workbook, load_workbook
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.worksheet import Worksheet

from generator.reader.records.entries import EntriesRecord
from generator.reader.records.outline import fields_of, model_at
from generator.sheets.cells import HELD
from generator.sheets.columns import EXAMPLE, Sheet
from generator.sheets.tables import SHEETS
from tests.quotes.project import change, run
from tests.synthetic import write_library

if TYPE_CHECKING:
    from collections.abc import Callable

    from click.testing import Result

HERE = Path(__file__).parent
TALKS = "briefings/harbour-talks/talks.yml"
REGISTERS = "briefings/registers.yml"
NOTHING = "Nothing in the workbook differs from the files.\n"


def _copy(source: Path) -> Callable[[Path], None]:
    def copy(target: Path) -> None:
        shutil.copytree(source / "briefings", target / "briefings")
        shutil.copyfile(source / "mkdocs.yml", target / "mkdocs.yml")

    return copy


def _synthetic(target: Path) -> None:
    write_library(target, 2, statements=8)
    shutil.copyfile(HERE / "harbour" / "mkdocs.yml", target / "mkdocs.yml")


@pytest.fixture
def harbour(tmp_path: Path) -> Path:
    """The harbour towns, with a workbook of them beside."""
    project = tmp_path / "project"
    _copy(HERE / "harbour")(project)
    assert run(project, "sheet", "--out", str(tmp_path / "all.xlsx")).exit_code == 0
    return project


def _files(project: Path) -> dict[str, bytes]:
    return {str(path): path.read_bytes() for path in project.rglob("*.yml")}


def _text(project: Path, name: str) -> str:
    return (project / name).read_text(encoding="utf-8")


def _fill(project: Path, sheet: str, edit: Callable[[Worksheet, dict[str, int]], None]) -> Path:
    """Edit a sheet of the workbook as a person would, in another program, which writes all of it anew."""
    path = project.parent / "all.xlsx"
    book = load_workbook(path)
    page = book[sheet]
    edit(page, {str(cell.value): number for number, cell in enumerate(page[1], 1)})
    book.save(path)
    return path


def _add(page: Worksheet, columns: dict[str, int], cells: dict[str, object]) -> None:
    row = page.max_row + 1
    for title, value in cells.items():
        cell = page.cell(row, columns[title])
        cell.value = value  # type: ignore[assignment]
        if isinstance(value, str):
            cell.data_type = "s"


def _row_of(page: Worksheet, id_: str) -> int:
    return next(number for number, cell in enumerate(page["A"], 1) if cell.value == id_)


def _take(project: Path, file: Path, *options: str) -> Result:
    return run(project, "import", str(file), *options)


@pytest.mark.parametrize(
    "make",
    [_copy(HERE / "harbour"), _copy(HERE / "golden" / "small"), _copy(HERE.parent), _synthetic],
    ids=["harbour", "small", "shipped", "synthetic"],
)
def test_what_was_written_comes_back_unchanged(make: Callable[[Path], None], tmp_path: Path) -> None:
    project, file = tmp_path / "project", tmp_path / "all.xlsx"
    project.mkdir()
    shutil.rmtree(project)
    make(project)
    before = _files(project)
    assert run(project, "sheet", "--out", str(file)).exit_code == 0
    assert _take(project, file).output == NOTHING
    load_workbook(file).save(file)
    assert _take(project, file).output == NOTHING
    assert _files(project) == before


def test_the_same_files_give_the_same_workbook(harbour: Path) -> None:
    file = harbour.parent / "all.xlsx"
    before = file.read_bytes()
    assert run(harbour, "sheet", "--out", str(file)).exit_code == 2, "it is not replaced unasked"
    assert run(harbour, "sheet", "--out", str(file), "--force").exit_code == 0
    assert file.read_bytes() == before


def test_changed_cells_and_new_rows_go_into_the_files(harbour: Path) -> None:
    def edit(page: Worksheet, columns: dict[str, int]) -> None:
        row = _row_of(page, "rhun-dock")
        page.cell(row, columns["Says"]).value = "The new dock is very welcome."
        page.cell(row, columns["Place"]).value = None
        page.cell(row, columns["Note"]).value = "He smiled."
        page.cell(_row_of(page, "rhun-forty"), columns["About"]).value = "dock; tolls"
        new = {
            "Who": "saar",
            "Says": "=1+1 boats may sail.",
            "Date": date(2026, 4, 9),
            "Source": "quorra-speech",
        }
        _add(page, columns, {**new, "Place": "minute 9", "About": "dock"})

    before = _text(harbour, TALKS)
    file = _fill(harbour, "Statements", edit)
    dry = _take(harbour, file, "--dry-run")
    assert "Nothing was written: 1 file would differ." in dry.output
    assert _text(harbour, TALKS) == before
    done = _take(harbour, file)
    assert done.exit_code == 0, done.output
    assert "harbour-talks/rhun-dock: changed: Says, Place, Note." in done.output
    assert f"harbour-talks/saar-1-1-boats-may-sail: new, in {TALKS}." in done.output
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
    after = _text(harbour, TALKS)
    assert [line for line in expected.splitlines() if line not in after.splitlines()] == []
    assert "# An agency that quotes a readout." in after
    new = after.partition("- id: saar-1-1-boats-may-sail\n")[2].partition("\n\n")[0]
    assert {line.strip() for line in new.splitlines()} == {
        "speaker: saar",
        "says: =1+1 boats may sail.",
        "date: 2026-04-09",
        "source: quorra-speech",
        "locator: minute 9",
        "about: [dock]",
    }
    assert _take(harbour, file).output == NOTHING, "a row without an id is met again"
    fresh = harbour.parent / "fresh.xlsx"
    assert run(harbour, "sheet", "--out", str(fresh)).exit_code == 0
    assert _take(harbour, fresh).output == NOTHING


def test_sources_actors_events_and_positions_can_be_added(harbour: Path) -> None:
    file = harbour.parent / "all.xlsx"
    rows: dict[str, dict[str, object]] = {
        "Actors": {"Type": "person", "Name": "uk: Іра\nen: Ira Lund", "Other names": "Lund; I. Lund"},
        "Sources": {"Id": "post-boats", "Type": "article-newspaper", "Publisher": "harbour-post", "Language": "en",
                    "Date": "2026-04", "To do": "Look at the day."},
        "Timeline": {"What happened": "A storm", "Date": "2026-04-07/2026-04-08", "Evidence": "tide-times-quay"},
        "Topics": {"Id": "storms", "Name": "Storms"},
    }  # fmt: skip
    for sheet, cells in rows.items():
        _fill(harbour, sheet, lambda page, columns, cells=cells: _add(page, columns, cells))  # type: ignore[misc]
    done = _take(harbour, file)
    assert done.exit_code == 0, done.output
    registers = _text(harbour, REGISTERS)
    assert "{uk: Іра, en: Ira Lund}" in registers
    assert "other_names: [Lund, I. Lund]" in registers
    assert "todo: Look at the day." in registers
    assert "date: 2026-04-07/2026-04-08" in _text(harbour, TALKS)
    assert _take(harbour, file).output == NOTHING


def test_a_place_of_a_plan_is_changed_and_added(tmp_path: Path) -> None:
    project = tmp_path / "project"
    _copy(HERE / "golden" / "small")(project)
    assert run(project, "sheet", "unga-vote", "--out", str(tmp_path / "all.xlsx")).exit_code == 0

    def edit(page: Worksheet, columns: dict[str, int]) -> None:
        page.cell(3, columns["Because"]).value = "It asks for it in point 1."
        taken = {str(page.cell(row, columns["Topic"]).value) for row in range(3, page.max_row + 1)}
        topic = next(id_ for id_ in _ids(project, "topics") if id_ not in taken)
        plan = page.cell(3, columns["Plan"]).value
        _add(
            page,
            columns,
            {"Plan": plan, "Topic": topic, "Level": "silent", "Because": "It says nothing of it."},
        )

    done = _take(project, _fill(project, "Positions", edit))
    assert done.exit_code == 0, done.output
    vote = _text(project, "briefings/unga-vote/vote.yml")
    assert "because: It asks for it in point 1." in vote
    assert "because: It says nothing of it." in vote
    assert _take(project, tmp_path / "all.xlsx").output == NOTHING


def _ids(project: Path, listed: str) -> list[str]:
    book = load_workbook(project.parent / "all.xlsx")
    return [str(cell.value) for cell in book[listed.capitalize()]["A"][2:]]


def test_every_mistake_is_told_at_its_cell_and_nothing_is_written(harbour: Path) -> None:
    def edit(page: Worksheet, columns: dict[str, int]) -> None:
        page.cell(_row_of(page, "rhun-dock"), columns["About"]).value = "doc"
        page.cell(_row_of(page, "rhun-forty"), columns["Says"]).value = None
        page.cell(_row_of(page, "orle-thirty"), columns["Stance"]).value = "for"
        _add(
            page,
            columns,
            {"Who": "saar", "Says": "It is so.", "Date": "31.12.2025", "Source": "quorra-speech"},
        )

    before = _files(harbour)
    found = _take(harbour, _fill(harbour, "Statements", edit))
    assert found.exit_code == 1
    assert "row 6, Stance: “for” does not say for or against what: write peace-plan: for" in found.output
    assert "row 5, Says:" in found.output
    assert "row 23, Date:" in found.output
    assert "nothing was written: " in found.output
    assert _files(harbour) == before

    def mend(page: Worksheet, columns: dict[str, int]) -> None:
        page.cell(5, columns["Says"]).value = "Forty barges a day should pass."
        page.cell(6, columns["Stance"]).value = None
        page.cell(23, columns["Date"]).value = "2026-04-09"

    found = _take(harbour, _fill(harbour, "Statements", mend))
    assert (
        "Statements, row 4, About: there is no actor, topic, term, event, plan, point or statement `doc`"
        in found.output
    )
    assert "did you mean `dock`?" in found.output


def test_a_cell_changed_here_and_in_the_file_is_told(harbour: Path) -> None:
    def edit(page: Worksheet, columns: dict[str, int]) -> None:
        page.cell(_row_of(page, "rhun-dock"), columns["Says"]).value = "The dock is fine."

    file = _fill(harbour, "Statements", edit)
    change(harbour, TALKS, "The new dock is welcome.", "The dock is welcome.")
    change(harbour, TALKS, "Forty barges a day should pass.", "Forty barges should pass each day.")
    found = _take(harbour, file)
    assert "Statements, row 4, Says: this was changed here, and in the file too" in found.output
    assert "the file says now: The dock is welcome." in found.output
    change(harbour, TALKS, "The dock is welcome.", "The new dock is welcome.")
    assert _take(harbour, file).exit_code == 0
    text = _text(harbour, TALKS)
    assert "The dock is fine." in text
    assert "Forty barges should pass each day." in text, "what only the file says otherwise stays"


def test_rows_that_are_gone_twice_or_renamed_are_told(harbour: Path) -> None:
    def edit(page: Worksheet, columns: dict[str, int]) -> None:
        page.delete_rows(_row_of(page, "rhun-dock"))
        page.cell(_row_of(page, "rhun-forty"), columns["Id"]).value = "forty"
        page.cell(_row_of(page, "quorra-guard-boats"), columns["Id"]).value = "rhun-guard-boats"

    found = _take(harbour, _fill(harbour, "Statements", edit))
    assert "row 4, Id: `harbour-talks/rhun-forty` has another id here" in found.output
    assert "`briefings rename harbour-talks/rhun-forty forty`" in found.output
    assert "row 9, Id: `harbour-talks/rhun-guard-boats` stands in row 8 already" in found.output

    def mend(page: Worksheet, columns: dict[str, int]) -> None:
        page.cell(4, columns["Id"]).value = "rhun-forty"
        page.cell(9, columns["Id"]).value = "quorra-guard-boats"

    before = _files(harbour)
    found = _take(harbour, _fill(harbour, "Statements", mend))
    assert found.exit_code == 0
    assert (
        "Statements: harbour-talks/rhun-dock is not in the workbook any more. It stays in the files"
        in found.output
    )
    assert _files(harbour) == before


def test_the_example_is_never_taken_over(harbour: Path) -> None:
    def edit(page: Worksheet, columns: dict[str, int]) -> None:
        assert page.cell(2, 1).value == EXAMPLE
        page.cell(2, columns["Says"]).value = "Boats sail."

    found = _take(harbour, _fill(harbour, "Statements", edit))
    assert "Statements, row 2: the example was changed, and is never taken over" in found.output


def test_what_no_cell_holds_stays(harbour: Path) -> None:
    def edit(page: Worksheet, columns: dict[str, int]) -> None:
        row = _row_of(page, "talks")
        assert page.cell(row, columns["Evidence"]).value == HELD
        page.cell(row, columns["Place"]).value = "Cape Lull"

    file = _fill(harbour, "Timeline", edit)
    assert _take(harbour, file).exit_code == 0
    text = _text(harbour, TALKS)
    assert "place: Cape Lull" in text
    assert "- {source: merrin-readout, date: 2026-04-09, date_words: on Thursday, locator: para 1}" in text

    def spoil(page: Worksheet, columns: dict[str, int]) -> None:
        page.cell(_row_of(page, "talks"), columns["Evidence"]).value = "merrin-readout"

    found = _take(harbour, _fill(harbour, "Timeline", spoil))
    assert "Timeline, row 3, Evidence: the file holds more here than a cell can" in found.output


def test_a_workbook_of_ones_own_is_read(harbour: Path, tmp_path: Path) -> None:
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
    page.append([])
    file = tmp_path / "own.xlsx"
    book.save(file)
    done = _take(harbour, file)
    assert done.exit_code == 0, done.output
    assert "What I found: the column “Mood” was not taken over." in done.output
    text = _text(harbour, TALKS)
    for says, number in (("noon", 7), ("dusk", 8)):
        entry = text.partition(f"- id: saar-boats-sail-at-{says}\n")[2].partition("- id:")[0]
        assert f"says: Boats sail at {says}.\n" in entry
        assert "date: 2026-04-09\n" in entry
        assert "source: tide-times-quay\n" in entry
        assert f"locator: {number}\n" in entry


@pytest.mark.parametrize("mark", [",", ";", "\t"])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp1252", "utf-16"])
def test_separated_values_are_read(harbour: Path, tmp_path: Path, mark: str, encoding: str) -> None:
    file = tmp_path / "people.csv"
    rows = [
        ["name", "type", "part_of"],
        ["Jörg Brückner", "person", "merrin"],
        ["Zoë Léger, née Müller", "person", "tolvay"],
    ]
    lines = [mark.join(f'"{cell}"' if mark in cell else cell for cell in row) for row in rows]
    file.write_bytes("\r\n".join(lines).encode(encoding))
    if (mark, encoding) != (";", "cp1252"):  # one of them goes the whole way
        done = _take(harbour, file, "--dry-run")
        assert "people, row 3: zoe-leger-nee-muller: new" in done.output
        return
    assert _take(harbour, file).exit_code == 0
    assert "name: Jörg Brückner" in _text(harbour, REGISTERS)
    assert "Zoë Léger, née Müller" in _text(harbour, REGISTERS)


def test_an_empty_cell_of_another_program_takes_nothing_out(harbour: Path, tmp_path: Path) -> None:
    file = tmp_path / "statements.csv"
    file.write_text("id,says,locator\nrhun-dock,The dock is welcome.,\n", encoding="utf-8")
    assert _take(harbour, file).exit_code == 0
    text = _text(harbour, TALKS)
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
def test_what_is_no_table_is_told(harbour: Path, tmp_path: Path, content: bytes, told: str) -> None:
    file = tmp_path / "odd.xlsx"
    file.write_bytes(content)
    found = _take(harbour, file)
    assert found.exit_code == 1
    assert told in found.output


def test_without_the_reader_a_sentence_says_what_to_install(
    harbour: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "python_calamine", None)
    monkeypatch.delitem(sys.modules, "generator.sheets.pages", raising=False)
    found = _take(harbour, harbour.parent / "all.xlsx")
    assert found.exit_code == 1
    assert "pip install 'briefing-site-generator[import]'" in found.output


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


def test_drop_downs_offer_ids_and_words(harbour: Path) -> None:
    book = load_workbook(harbour.parent / "all.xlsx")
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
