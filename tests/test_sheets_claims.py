"""What a statement claims to be, and which words it says are missing, go into a workbook and come back."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from generator.sheets.cells import HELD, meant, shown
from generator.sheets.columns import Kind
from tests.filled_sheets import (
    NOTHING,
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
    from pathlib import Path

    from openpyxl.worksheet.worksheet import Worksheet

    from generator.reader.tree import Value

__all__ = ["harbour_project"]
SAYS = "says: The new dock is welcome."
CLAIMS = "superlative: {rank: first, of: dock, since: talks}"
MISSING = "absent: {in: quorra-letter, words: [dues, the toll]}"


@pytest.fixture
def with_claims(harbour_project: Path) -> Path:
    """The harbour towns, where a statement claims both."""
    change(harbour_project, TALKS, SAYS, f"{SAYS}\n    {CLAIMS}\n    {MISSING}")
    book = harbour_project.parent / "all.xlsx"
    assert run(harbour_project, "sheet", "--out", str(book), "--force").exit_code == 0
    return harbour_project


def test_claims_come_back_as_they_are_and_as_they_are_changed(with_claims: Path) -> None:
    file, before = with_claims.parent / "all.xlsx", written_files(with_claims)
    assert take(with_claims, file).output == NOTHING
    assert written_files(with_claims) == before

    def edit(page: Worksheet, columns: dict[str, int]) -> None:
        row = row_of(page, "rhun-dock")
        assert page.cell(row, columns["Claims to be"]).value == "first; dock; since talks"
        assert page.cell(row, columns["Words missing"]).value == "quorra-letter: dues; the toll"
        page.cell(row, columns["Claims to be"]).value = "largest; dock"
        page.cell(row, columns["Words missing"]).value = "quorra-letter: dues"
        new = {
            "Who": "saar",
            "Says": "It is so.",
            "Date": "2026-04-09",
            "Source": "quorra-speech",
            "About": "dock",
        }
        claims = {"Claims to be": "last; talk; since 2026-03", "Words missing": "quorra-letter: tide"}
        add_row(page, columns, {**new, "Id": "saar-last", **claims})

    done = take(with_claims, fill(with_claims, "Statements", edit))
    assert done.exit_code == 0, done.output
    assert "harbour-talks/rhun-dock: changed: Claims to be, Words missing." in done.output
    text = text_of(with_claims, TALKS)
    for written in (
        "superlative: {rank: largest, of: dock}",
        "absent: {in: quorra-letter, words: [dues]}",
        "superlative: {rank: last, of: talk, since: 2026-03}",
        "absent:\n      in: quorra-letter\n      words: [tide]",
    ):
        assert f"    {written}\n" in text
    assert take(with_claims, file).output == NOTHING


def test_an_emptied_cell_takes_a_claim_out(with_claims: Path) -> None:
    def clear(page: Worksheet, columns: dict[str, int]) -> None:
        for title in ("Claims to be", "Words missing"):
            page.cell(row_of(page, "rhun-dock"), columns[title]).value = None

    assert take(with_claims, fill(with_claims, "Statements", clear)).exit_code == 0
    assert not {"superlative:", "absent:"} & set(text_of(with_claims, TALKS).split())


@pytest.mark.parametrize(
    ("title", "cell", "told"),
    [
        ("Claims to be", "first", "“first” does not say which it is, and of what"),
        ("Claims to be", "first; ; since talks", "does not say which it is, and of what"),
        ("Claims to be", "first; dock; since nothing-here", "`nothing-here`"),
        ("Words missing", "dues", "“dues” does not say which words are missing where"),
        ("Words missing", "quorra-letter:", "does not say which words are missing where"),
        ("Words missing", "quorra-leter: dues", "`quorra-leter`"),
    ],
)
def test_a_cell_that_means_nothing_is_named(with_claims: Path, title: str, cell: str, told: str) -> None:
    before = written_files(with_claims)

    def edit(page: Worksheet, columns: dict[str, int]) -> None:
        page.cell(row_of(page, "rhun-dock"), columns[title]).value = cell

    done = take(with_claims, fill(with_claims, "Statements", edit))
    assert done.exit_code == 1
    assert told in done.output
    assert written_files(with_claims) == before


@pytest.mark.parametrize(
    ("value", "kind", "cell"),
    [
        ({"rank": "first", "of": "call"}, Kind.CLAIM, "first; call"),
        ({"rank": "first; best", "of": "call"}, Kind.CLAIM, HELD),
        ({"rank": "first", "of": "since then"}, Kind.CLAIM, HELD),
        ({"rank": "first", "of": "call", "note": "x"}, Kind.CLAIM, HELD),
        ({"rank": ["first"], "of": "call"}, Kind.CLAIM, HELD),
        ({"rank": "first;", "of": "call"}, Kind.CLAIM, HELD),
        ({"rank": "first"}, Kind.CLAIM, HELD),
        ({"in": "letter", "words": ["a", "b c"]}, Kind.MISSING, "letter: a; b c"),
        ({"in": "letter", "words": ["a: b"]}, Kind.MISSING, "letter: a: b"),
        ({"in": "letter", "words": ["a; b"]}, Kind.MISSING, HELD),
        ({"in": "letter", "words": []}, Kind.MISSING, HELD),
        ({"in": "letter"}, Kind.MISSING, HELD),
    ],
)
def test_a_cell_holds_what_it_can_give_back(value: Value, kind: Kind, cell: str) -> None:
    assert shown(value, kind) == cell
    if cell != HELD:
        assert meant(cell, kind) == value
