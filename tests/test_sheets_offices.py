"""The offices of actors go into a workbook, each a row, and come back: changed, new, of new actors, held twice."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.filled_sheets import (
    NOTHING,
    REGISTERS,
    add_row,
    fill,
    harbour_project,
    take,
    text_of,
    written_files,
)
from tests.quotes.project import change, run

if TYPE_CHECKING:
    from pathlib import Path

    from openpyxl.worksheet.worksheet import Worksheet

__all__ = ["harbour_project"]
RHUN = "- {title: harbourmaster, of: tolvay, since: 2024, evidence: [tolvay-readout]}"


def _row(page: Worksheet, columns: dict[str, int], who: str) -> int:
    return next(row for row in range(3, page.max_row + 1) if page.cell(row, columns["Who"]).value == who)


def test_an_office_is_changed_added_and_met_again(harbour_project: Path) -> None:
    def edit(page: Worksheet, columns: dict[str, int]) -> None:
        page.cell(_row(page, columns, "rhun"), columns["Until"]).value = "2026-03"
        page.cell(_row(page, columns, "orle"), columns["Since"]).value = None
        page.cell(_row(page, columns, "saar"), columns["Office"]).value = "chief delegate"
        add_row(page, columns, {"Who": "rhun", "Office": "harbourmaster", "Of": "tolvay", "Since": "2026-05"})
        add_row(
            page, columns, {"Who": "bay-wire", "Office": "agency of the bay", "Evidence": "bay-wire-dock"}
        )

    file = fill(harbour_project, "Offices", edit)
    done = take(harbour_project, file)
    assert done.exit_code == 0, done.output
    assert "rhun/harbourmaster: changed: Until." in done.output
    assert "saar/delegate: changed: Office." in done.output
    assert f"rhun/harbourmaster (2): new, in {REGISTERS}." in done.output
    after = text_of(harbour_project, REGISTERS)
    for line in (
        RHUN.replace("since: 2024", "since: 2024, until: 2026-03"),
        "- {title: harbourmaster, of: tolvay, since: 2026-05}",
        "- {title: spokesman, of: merrin-council, evidence: [bay-wire-dock]}",
        "- {title: chief delegate, of: quorra, since: 2024, evidence: [quorra-letter]}",
    ):
        assert line in after
    assert "title: agency of the bay" in after
    assert "title: delegate" not in after
    fresh = harbour_project.parent / "fresh.xlsx"
    assert run(harbour_project, "sheet", "--out", str(fresh)).exit_code == 0
    assert take(harbour_project, fresh).output == NOTHING


def test_a_new_actor_has_its_offices_at_once(harbour_project: Path) -> None:
    fill(
        harbour_project,
        "Actors",
        lambda page, columns: add_row(
            page, columns, {"Id": "ira-lund", "Type": "person", "Name": "Ira Lund"}
        ),
    )

    def edit(page: Worksheet, columns: dict[str, int]) -> None:
        for since in ("2022", "2025"):
            add_row(page, columns, {"Who": "ira-lund", "Office": "pilot", "Of": "merrin", "Since": since})

    file = fill(harbour_project, "Offices", edit)
    done = take(harbour_project, file)
    assert done.exit_code == 0, done.output
    written = text_of(harbour_project, REGISTERS).partition("id: ira-lund")[2]
    assert written.count("title: pilot") == 2
    assert take(harbour_project, file).output == NOTHING


def test_terms_of_one_office_are_told_apart(harbour_project: Path) -> None:
    earlier = "- {title: harbourmaster, of: tolvay, since: 2019, until: 2021}"
    change(harbour_project, REGISTERS, RHUN, f"{earlier}\n      {RHUN}")
    file = harbour_project.parent / "all.xlsx"
    assert run(harbour_project, "sheet", "--out", str(file), "--force").exit_code == 0
    assert take(harbour_project, file).output == NOTHING

    def edit(page: Worksheet, columns: dict[str, int]) -> None:
        page.cell(_row(page, columns, "rhun") + 1, columns["Until"]).value = "2026-02"

    done = take(harbour_project, fill(harbour_project, "Offices", edit))
    assert "rhun/harbourmaster (2): changed: Until." in done.output
    after = text_of(harbour_project, REGISTERS)
    assert earlier in after
    assert RHUN.replace("since: 2024", "since: 2024, until: 2026-02") in after


@pytest.mark.parametrize(
    ("cells", "told"),
    [
        ({"Who": "rhum", "Office": "pilot"}, "Who: there is no actor `rhum`"),
        ({"Office": "pilot"}, "Who: it names no actor"),
        ({"Who": "rhun", "Since": "2020"}, "Office: "),
        ({"Who": "rhun", "Office": "pilot", "Since": "31.12.2020"}, "Since: "),
        ({"Who": "rhun", "Office": "pilot", "Of": "tolvai"}, "Of: there is no actor `tolvai`"),
        ({"Who": "rhun", "Office": "pilot", "Evidence": "a; bay-wire-dock"}, "Evidence: there is no "),
    ],
)
def test_each_mistake_is_told_at_its_cell(cells: dict[str, object], told: str, harbour_project: Path) -> None:
    before = written_files(harbour_project)
    file = fill(harbour_project, "Offices", lambda page, columns: add_row(page, columns, cells))
    done = take(harbour_project, file)
    assert done.exit_code == 1
    assert f"Offices, row 7, {told}" in done.output
    assert written_files(harbour_project) == before


def test_a_row_that_is_gone_stays_in_the_files(harbour_project: Path) -> None:
    before = written_files(harbour_project)

    def edit(page: Worksheet, columns: dict[str, int]) -> None:
        page.delete_rows(_row(page, columns, "rhun"))

    done = take(harbour_project, fill(harbour_project, "Offices", edit))
    assert "Offices: rhun/harbourmaster is not in the workbook any more. It stays in the files" in done.output
    assert written_files(harbour_project) == before
