"""What ``briefings add`` tells of a document: names to be looked at, paragraphs as places count them."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest

from tests.intake.corpus import newspaper_page, samples
from tests.quotes.project import FILES, run

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

PAGE = newspaper_page(samples()[0]).decode()
NOTE = "A lamp for the pier\n\nIt burns.\n\nIt smokes.\n\nIt is out.\n"


@pytest.mark.parametrize(
    ("author", "is_asked"),
    [
        ("Ana Brandt", True),
        ("Ana Maria Brandt", True),
        ("Brandt, Ana", False),
        ("Port Authority Press", False),
        ("Gazette", False),
        ("UN News", False),
        ("习近平", False),
    ],
)
def test_a_name_of_which_nobody_says_what_is_the_familys_is_asked_about(
    project: Callable[..., Path], author: str, *, is_asked: bool
) -> None:
    folder = project(FILES)
    page = re.sub(r'"author": *(?:"[^"]*"|\{[^}]*\}|\[[^\]]*\]),? *', "", PAGE)
    page = page.replace("<head>", f'<head><meta name="citation_author" content="{author}">', 1)
    (folder / "ferry.html").write_text(page, encoding="utf-8")
    done = run(folder, "add", str(folder / "ferry.html"))
    assert author in (folder / "briefings/registers.yml").read_text("utf-8")
    assert (f"The author is “{author}”" in done.output) == is_asked


def test_paragraphs_are_counted_as_places_name_them(project: Callable[..., Path]) -> None:
    folder = project(FILES)
    (folder / "note.txt").write_text(NOTE, encoding="utf-8")
    said = ("--publisher", "paper", "--lang", "en", "--title", "A lamp", "--date", "2024-05-09")
    done = run(folder, "add", str(folder / "note.txt"), *said, "--dry-run")
    assert "a headline, 3 paragraphs, " in done.output
