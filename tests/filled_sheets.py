"""A project with a workbook of it, and how a test fills that in."""

from __future__ import annotations

import shutil
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from openpyxl import load_workbook

from tests.quotes.project import run
from tests.synthetic import write_library

if TYPE_CHECKING:
    from collections.abc import Callable

    from click.testing import Result
    from openpyxl.worksheet.worksheet import Worksheet

HERE = Path(__file__).parent
TALKS = "briefings/harbour-talks/talks.yml"
REGISTERS = "briefings/registers.yml"
NOTHING = "Nothing in the workbook differs from the files.\n"


def copied(source: Path) -> Callable[[Path], None]:
    """Return what copies the briefings of a project."""

    def copy(target: Path) -> None:
        shutil.copytree(source / "briefings", target / "briefings")
        shutil.copyfile(source / "mkdocs.yml", target / "mkdocs.yml")

    return copy


def synthetic(target: Path) -> None:
    """Write a synthetic library."""
    write_library(target, 2, statements=8)
    shutil.copyfile(HERE / "harbour" / "mkdocs.yml", target / "mkdocs.yml")


@pytest.fixture
def harbour_project(tmp_path: Path) -> Path:
    """The harbour towns, with a workbook of them beside."""
    project = tmp_path / "project"
    copied(HERE / "harbour")(project)
    assert run(project, "sheet", "--out", str(tmp_path / "all.xlsx")).exit_code == 0
    return project


def written_files(project: Path) -> dict[str, bytes]:
    """Return what editors wrote, by path."""
    return {str(path): path.read_bytes() for path in project.rglob("*.yml")}


def text_of(project: Path, name: str) -> str:
    """Return the text of a file."""
    return (project / name).read_text(encoding="utf-8")


def fill(project: Path, sheet: str, edit: Callable[[Worksheet, dict[str, int]], None]) -> Path:
    """Edit a sheet of the workbook as a person would, in another program, which writes all of it anew."""
    path = project.parent / "all.xlsx"
    book = load_workbook(path)
    page = book[sheet]
    edit(page, {str(cell.value): number for number, cell in enumerate(page[1], 1)})
    book.save(path)
    return path


def add_row(page: Worksheet, columns: dict[str, int], cells: dict[str, object]) -> None:
    """Write a row below the last."""
    row = page.max_row + 1
    for title, value in cells.items():
        cell = page.cell(row, columns[title])
        cell.value = value  # type: ignore[assignment]
        if isinstance(value, str):
            cell.data_type = "s"


def row_of(page: Worksheet, id_: str) -> int:
    """Return the number of the row with an id."""
    return next(number for number, cell in enumerate(page["A"], 1) if cell.value == id_)


def take(project: Path, file: Path, *options: str) -> Result:
    """Run `briefings import`."""
    return run(project, "import", str(file), *options)
