"""A head stays with what it is the head of: no page of a PDF ends with that of a table, a group or a correction."""

from __future__ import annotations

import io
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
import typst
from pypdf import PdfReader

from generator.pdf import packaged_fonts
from generator.typesetting.typesetter import _fonts

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

TEMPLATES = Path(__file__).parent.parent / "site_templates" / "pdf"
PARTS: Mapping[str, tuple[set[str], str]] = {
    "a table under its caption": (
        {"Marks", "Mast Mole"},
        """
        #import "page.typ": caption, ruled
        #let part() = { caption[Marks]; ruled((1fr, 1fr), ([Mast], [Mole]), [one], [two], [three], [four]) }
        """,
    ),
    "the matrix of stances": (
        {"Matrix", "Who Mole", "Geese", "Gulls"},
        """
        #import "reactions.typ": matrix
        #let row = (actor: "Ann", cells: ((taken: ()),))
        #let group(name) = (name: name, rows: (row, row))
        #let found = (columns: ("Mole",), groups: (group("Geese"), group("Gulls")), empty: false, others: false)
        #let part() = matrix(found, heading(level: 2)[Matrix])
        """,
    ),
    "who uses which word": (
        {"Quays", "Who Mole", "Geese", "Gulls"},
        """
        #import "call.typ": choices
        #let row = ("Ann", ((times: "once", places: ()),))
        #let group(name) = (heading: name, rows: (row, row))
        #let choice = (
          name: "Quays", anchor: "x", words: ("Mole",), groups: (group("Geese"), group("Gulls")),
          ours: none, other_senses: (), unused: (), note: none,
        )
        #let part() = choices("", (choice,))
        """,
    ),
    "corrections": (
        {"Corrections", "Correction, today", "How to cite"},
        """
        #import "overview.typ": editions
        #let row = (
          kind: "Correction", date: "today", anchor: "x", of: "first", was: "one", label: "is", now: "two",
          because: "said", reported_by: none,
        )
        #let made = (anchors: (corrections: "y"), corrections: (row,) * 3)
        #let part() = editions("", made + (editions: (), citations: (), how_to_cite: "so"))
        """,
    ),
    "what changed": (
        {"What changed in this edition", "Added: point"},
        """
        #import "overview.typ": changed
        #let entry = (word: "added", subject: "point", entry: "", changes: ((what: "", words: "one"),), why: ())
        #let part() = changed((says: none, amount: "three", entries: (entry,) * 3, rest: none))
        """,
    ),
    "sources that carry most": (
        {"Main", "Which sources carry most"},
        """
        #import "sources.typ": sources
        #let found = (carrying: ((source: "one", falling: "two"),) * 3, asked: false, sources: ())
        #let part() = sources("", "Main", found, none)
        """,
    ),
}
"""What sets a part, with the lines that are heads in it."""
_AT_EVERY_HEIGHT = """
#set page(width: 120mm, height: 70mm, margin: 10mm)
#for offset in range(0, 50) { v(offset * 1mm); [top]; part(); pagebreak(weak: true) }
"""


def _ends(part: str) -> Iterator[str]:
    """Yield the last line of each page, of pages on which a part begins at every height."""
    files = {path.name: path.read_bytes() for path in TEMPLATES.glob("*.typ")}
    typeset = typst.compile(  # type: ignore[call-overload]  # its stubs leave out several files at once
        {**files, "main.typ": (part + _AT_EVERY_HEIGHT).encode()}, font_paths=_fonts((packaged_fonts(),))
    )
    for page in PdfReader(io.BytesIO(typeset)).pages:
        yield page.extract_text().rstrip().rpartition("\n")[2].strip()


@pytest.mark.parametrize(("heads", "part"), PARTS.values(), ids=PARTS)
def test_no_page_ends_with_a_head(heads: set[str], part: str) -> None:
    ends = set(_ends(part))
    assert len(ends - {""}) > 1
    assert ends & heads == set()
