"""Statements of one date stand in the order of their sources, however the files list them."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from generator.reader.references.reading_order import in_reading_order
from generator.writer.wording.order import number_statements
from tests import factories as make
from tests.case_files import Case, write_project
from tests.pdfs import read

if TYPE_CHECKING:
    from pathlib import Path


@pytest.mark.parametrize(
    ("written", "ordered"),
    [
        # by paragraph, numbers as numbers
        (("a para 10", "a para 9", "a para 2"), ("a para 2", "a para 9", "a para 10")),
        # source after source, as they come first
        (("b para 1", "a para 2", "b para 3", "a para 1"), ("b para 1", "b para 3", "a para 1", "a para 2")),
        # of the same place in the order of the files
        (("a para 2, end", "a para 2, begin"), ("a para 2, end", "a para 2, begin")),
        # without a place behind the one before it
        (("a para 3", "a", "a para 1"), ("a para 1", "a para 3", "a")),
        (("a", "a para 1", "a title"), ("a", "a para 1", "a title")),
        # pages and paragraphs cannot be compared
        (("a page 9", "a para 1", "a p. 2", "a page 3"), ("a page 3", "a page 9", "a para 1", "a p. 2")),
        # a part of a page, and times in a recording
        (("a page 2, para 1", "a page 1, para 7"), ("a page 1, para 7", "a page 2, para 1")),
        (("a 1:02:30", "a 12:30", "a 2:05"), ("a 2:05", "a 12:30", "a 1:02:30")),
    ],
)
def test_a_source_is_read_from_its_beginning_to_its_end(
    written: tuple[str, ...], ordered: tuple[str, ...]
) -> None:
    statements = []
    for number, spot in enumerate(written):
        source, _, locator = spot.partition(" ")
        report = make.report(source, locator=locator or None)
        statements.append(make.statement(f"s{number}", reports=(report,)))
    names = dict(zip((statement.id for statement in statements), written, strict=True))
    assert tuple(names[statement.id] for statement in in_reading_order(statements)) == ordered


def test_numbers_go_by_date_before_place(tmp_path: Path) -> None:
    said = "    speaker: alice\n    about: [peace]\n    says: They talked.\n    source: gazette-1\n"
    rows = (("late", "2024-05-03", 1), ("second", "2024-05-02", 7), ("first", "2024-05-02", 2))
    listed = "".join(
        f'  - id: {id_}\n{said}    date: "{day}"\n    locator: para {paragraph}\n'
        for id_, day, paragraph in rows
    )
    write_project(Case("numbers", {"briefings/x/more.yml": f"statements:\n{listed}"}, ()), tmp_path)
    library, _ = read(tmp_path)
    numbers = number_statements(library.briefings["x"], library)
    ids = [f"x/{name}" for name in ("first", "second", "late")]
    assert sorted(ids, key=numbers.__getitem__) == ids
