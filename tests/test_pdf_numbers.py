"""A number in the margin of a PDF is parted from the words behind it, however wide it is, for listeners too."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from tests.case_files import Case, write_project
from tests.pdfs import PLAN, documents, pdf

if TYPE_CHECKING:
    from pathlib import Path

POINTS = """\
      - n: 12.10
        heading: Nets
        says: They should fish.
      - n: 12.11
        says: They should rest.
"""


def test_numbers_of_points_are_parted_from_their_words(tmp_path: Path) -> None:
    write_project(
        Case("none", {"briefings/x/entries.yml": f"plans:{PLAN.format('paper')}{POINTS}"}, ()), tmp_path
    )
    pages = pdf(documents(tmp_path)["x"]).pages
    words = "\n".join(page.extract_text() for page in pages)
    for number, follows in (("1", "Talks"), (r"12\.10", "Nets"), (r"12\.11", "They")):
        assert re.search(rf"^{number} +{follows}", words, re.MULTILINE), words
