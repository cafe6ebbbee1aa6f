"""The tables of a briefing: every statement and citation is read back by other libraries, from workbook and CSV."""

from __future__ import annotations

import csv
import io
import zipfile
from collections import Counter
from dataclasses import replace
from datetime import date, datetime
from functools import cache
from typing import TYPE_CHECKING, Any

import pytest
from openpyxl import load_workbook
from openxml_audit import FileFormat, OpenXmlValidator
from python_calamine import CalamineWorkbook

from generator.analysis import derive
from generator.document.plain import plain_text
from generator.exports.export_format import ExportInput, export_input
from generator.exports.tables import csv_files, workbook
from generator.exports.tables.cells import when, written
from generator.exports.tables.table import Column, Linked, Table
from generator.exports.tables.tables import tables_of
from generator.memo import Memo
from generator.model.briefing import (
    Correction,
    CorrectionKind,
    Scale,
    SummaryCorrection,
    SummaryPart,
    Withdrawal,
)
from generator.model.publication import Desk, Publication
from generator.model.text import Prose
from generator.writer.views.reports import prose
from generator.writer.wording.words import CORRECTION
from tests import factories as make
from tests.shipped import shipped

if TYPE_CHECKING:
    from pathlib import Path

    from openpyxl import Workbook

    from generator.exports.tables.table import Cell

PUBLICATION = Publication(
    site_name="Briefings", address="https://briefings.example/", desk=Desk(name="The harbour desk")
)
SHIPPED = "xi-zelenskyy-call"


def shipped_input() -> ExportInput:
    """Return the shipped briefing."""
    return export_input(SHIPPED, shipped().library, shipped().findings, PUBLICATION)


@cache
def tables() -> dict[str, Table]:
    """Return the tables of the shipped briefing by name."""
    return {table.name: table for table in tables_of(shipped_input())}


@cache
def written_book() -> bytes:
    """Return them as a workbook."""
    return workbook.write(shipped_input())


def column(table: Table, name: str) -> list[Cell]:
    """Return the cells of a column."""
    number = [known.name for known in table.columns].index(name)
    return [row[number] for row in table.rows]


def test_rows_have_a_cell_for_each_column() -> None:
    for table in tables().values():
        assert table.rows, table.name
        assert {len(row) for row in table.rows} == {len(table.columns)}
        for get in (lambda known: known.name, lambda known: known.title):
            assert len(set(map(get, table.columns))) == len(table.columns)


def test_nothing_of_the_briefing_is_missing() -> None:
    given, found = shipped_input(), tables()
    briefing = given.briefing
    assert {written(cell) for cell in column(found["statements"], "id")} == set(given.library.statements)
    reports = Counter((row[0], row[1]) for row in found["reports"].rows)
    assert len(reports) == sum(len(statement.reports) for statement in briefing.statements)
    quoted = Counter(report.quote for of in briefing.statements for report in of.reports)
    assert Counter(column(found["reports"], "quote")) == quoted
    assert {written(cell) for cell in column(found["sources"], "id")} == set(given.found.sources)
    stances = [(each.id, target) for each in briefing.statements for target, _ in each.stance]
    cells = [(plan.id, position.topic) for plan in briefing.plans for position in plan.positions]
    rows = found["positions"]
    ids = zip(map(written, column(rows, "id")), column(rows, "on_id"), strict=True)
    assert Counter(ids) == Counter([*stances, *cells])
    assert {written(cell) for cell in column(found["timeline"], "id")} == set(given.library.events)
    answers = sum(max(1, len(question.answers)) for question in briefing.questions)
    assert len(found["questions"].rows) == answers
    assert [written(cell) for cell in column(found["assessments"], "id")] == [
        assessment.id for assessment in briefing.assessments
    ]
    told = zip(*(column(found["corrections"], name) for name in ("kind", "because")), strict=True)
    assert list(told) == [
        (CORRECTION[row.kind], plain_text(prose(row.because), "en"))
        for row in sorted(briefing.ledger, key=lambda row: row.date.order, reverse=True)
    ]


def test_grades_judgements_and_corrections_are_worded_as_on_the_pages() -> None:
    """A correction that stands, one of words that have changed again, one of the summary, one of what is gone."""
    statement = make.statement(credibility=2)
    because = Prose("A word was wrong.")
    shared: dict[str, Any] = {"date": make.date("2023-05-02"), "because": because, "place": make.PLACE}
    corrected, changed_again = (
        Correction(of=statement.id, kind=CorrectionKind.CORRECTION, was="It ended.", now=now, **shared)
        for now in (statement.says, "It began.")
    )
    of_summary = SummaryCorrection(
        of=SummaryPart.BOTTOM_LINE, kind=CorrectionKind.UPDATE, was="None.", now="One.", **shared
    )
    earlier = {**shared, "date": make.date("2023-05-01")}
    gone = Withdrawal(of="old-words", was="Nobody came.", now="Somebody did.", **earlier)
    judged = make.assessment(
        likelihood="likely", alternatives=("They wait.", "They go."), changed_because=Prose("A new text.")
    )
    briefing = make.briefing(
        scale=Scale.ICD_203_A,
        statements=(statement,),
        assessments=(judged,),
        corrections=(corrected, changed_again),
        summary_corrections=(of_summary,),
        withdrawals=(gone,),
    )
    library = make.library(briefing, sources=(make.source(reliability="B"),))
    given = export_input(make.BRIEFING, library, derive(library, Memo()), PUBLICATION)
    book = load_workbook(io.BytesIO(workbook.write(given)))
    assert _by_title(book, "Statements", "Credibility") == ["2, probably true"]
    assert _by_title(book, "Sources", "Reliability") == ["B, usually reliable"]
    assert _by_title(book, "Assessments", "Likelihood") == ["likely"]
    assert _by_title(book, "Assessments", "That is") == ["55–80 %"]
    assert _by_title(book, "Assessments", "It could also be") == ["They wait.\nThey go."]
    assert _by_title(book, "Assessments", "Changed because") == ["A new text."]
    assert _by_title(book, "Corrections", "Kind") == ["Update", "Correction", "Correction", "Withdrawal"]
    assert _by_title(book, "Corrections", "Whether that stands") == [
        "It then said",
        "It says now",
        "It then said",
        "Withdrawn",
    ]
    ids = "Id of what was corrected, with its place on the site"
    assert _by_title(book, "Corrections", ids) == ["bottom-line", statement.id, statement.id, "old-words"]


def _by_title(book: Workbook, sheet: str, title: str) -> list[object]:
    """Return what stands below a column's title on a sheet."""
    (cells,) = (cells for cells in book[sheet].iter_cols() if cells[0].value == title)
    return [cell.value for cell in cells[1:]]


def test_stances_are_subjects_and_a_publisher_speaks_in_its_own_voice() -> None:
    given, found = shipped_input(), tables()["statements"]
    by_id = dict(
        zip(
            map(written, column(found, "id")),
            zip(column(found, "about"), column(found, "speaker_ids"), strict=True),
            strict=True,
        )
    )
    statements = given.library.statements
    taking_sides = [statement for statement in statements.values() if statement.stance]
    assert taking_sides
    assert all(by_id[statement.id][0] for statement in taking_sides)
    own = [statement for statement in statements.values() if statement.own_voice]
    assert own
    for statement in own:
        source = given.library.sources[statement.reports[0].source]
        assert by_id[statement.id][1] == (source.publisher or "")


def test_a_workbook_is_read_back_whole() -> None:
    book = load_workbook(io.BytesIO(written_book()))
    assert book.sheetnames == [table.title for table in tables().values()]
    for table in tables().values():
        sheet = book[table.title]
        assert sheet.freeze_panes == "A2"
        assert sheet.auto_filter.ref == f"A1:{sheet.cell(len(table.rows) + 1, len(table.columns)).coordinate}"
        head, *rows = sheet.iter_rows()
        assert [cell.value for cell in head] == [known.title for known in table.columns]
        assert len(rows) == len(table.rows)
        for cells, given in zip(rows, table.rows, strict=True):
            for cell, meant in zip(cells, given, strict=True):
                value = cell.value.date() if isinstance(cell.value, datetime) else cell.value
                assert value == (meant.text if isinstance(meant, Linked) else meant), cell
                address = cell.hyperlink.target if cell.hyperlink else ""
                anchor = f"#{cell.hyperlink.location}" if cell.hyperlink and cell.hyperlink.location else ""
                assert f"{address}{anchor}" == (meant.address if isinstance(meant, Linked) else "")


def test_a_workbook_keeps_to_the_schemas_of_its_format(tmp_path: Path) -> None:
    path = tmp_path / "tables.xlsx"
    path.write_bytes(written_book())
    found = OpenXmlValidator(FileFormat.MICROSOFT_365, max_errors=0).validate(path)
    assert [f"{error.part_uri} {error.path}: {error.description}" for error in found.errors] == []


def test_another_library_reads_the_same() -> None:
    book = CalamineWorkbook.from_filelike(io.BytesIO(written_book()))
    for table in tables().values():
        rows = book.get_sheet_by_name(table.title).to_python()
        assert [[written(cell) for cell in row] for row in table.rows] == [
            [_as_text(value) for value in row] for row in rows[1:]
        ]


def _as_text(value: object) -> str:
    if isinstance(value, float):
        return str(int(value))
    return value.isoformat()[:10] if isinstance(value, date) else str(value)


def test_csv_is_read_back_whole() -> None:
    with zipfile.ZipFile(io.BytesIO(csv_files.write(shipped_input()))) as archive:
        assert archive.testzip() is None
        assert archive.namelist() == [f"{name}.csv" for name in tables()]
        for name, table in tables().items():
            text = archive.read(f"{name}.csv").decode("utf-8")
            assert text.startswith("\ufeff"), "Excel would read another encoding"
            head, *rows = csv.reader(io.StringIO(text.removeprefix("\ufeff"), newline=""))
            assert head == [known.name for known in table.columns]
            assert rows == [[written(cell) for cell in row] for row in table.rows]


@pytest.mark.parametrize(
    "begun",
    [
        "=1+1",
        "+1",
        "-1",
        "@SUM(A1)",
        "\t=1",
        "\r=1",
        "＝1+1",
        "＋1",
        "－1",
        "＠SUM(A1)",
        "﹣1",
        " =1",
        "\u3000\ufeff ＝1",
        "\xa0\t@A1",
    ],
)
def test_no_cell_is_computed(begun: str) -> None:
    table = Table("odd", "Odd", (Column("says", "Says"),), ((begun,), ("5 = 5",)))
    text = csv_files.csv_text(table)
    cells = [row[0] for row in csv.reader(io.StringIO(text, newline=""))][1:]
    assert cells == [f"'{begun}", "5 = 5"]


def test_words_of_an_editor_are_never_a_formula_or_a_way_into_the_machine() -> None:
    """A workbook has them as text, an address that is none of the web not as a link, and what is too long cut."""
    statement = make.statement(says='=HYPERLINK("https://a.example")')
    odd = make.source(url="external:c:/secret.xlsx", archive="https://a.example/" + "x" * 3_000)
    library = make.library(make.briefing(statements=(statement,)), sources=(odd,))
    given = export_input(make.BRIEFING, library, derive(library, Memo()), PUBLICATION)
    book = load_workbook(io.BytesIO(workbook.write(given)))
    cells = {cell.value: cell for sheet in book for row in sheet.iter_rows() for cell in row}
    assert cells[statement.says].data_type == "s"
    assert cells["external:c:/secret.xlsx"].hyperlink is None
    assert cells[odd.archive].hyperlink is None


def test_a_day_is_a_day_only_where_it_is_known_for_certain() -> None:
    given = shipped_input()
    shown = {text: when(make.date(text), given) for text in ("2023-04-26", "2023-04", "2023-04-26~", "2023")}
    assert shown == {
        "2023-04-26": date(2023, 4, 26),
        "2023-04": "April 2023",
        "2023-04-26~": "about 26 April 2023",
        "2023": "2023",
    }


def test_without_an_address_of_the_site_ids_are_words_alone() -> None:
    given = replace(shipped_input(), publication=Publication())
    for table in tables_of(given):
        for cell in (row[-1] for row in table.rows):
            assert not (isinstance(cell, Linked) and "briefings.example" in cell.address)
