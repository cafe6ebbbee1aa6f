"""A letterhead that is set as text is left out, as far as it is certain, and told."""

from __future__ import annotations

import io
import json
import re
from pathlib import Path
from typing import TYPE_CHECKING

import docx
import pytest
import typst

from generator.intake.document import Document
from generator.intake.isolated import read_here
from generator.intake.letterhead_lines import letterhead_of, without_letterhead

if TYPE_CHECKING:
    from collections.abc import Iterator

CASES = Path(__file__).parent / "intake" / "letterheads.txt"
GIVEN = [
    "Ministry of Ports of Orland\nQuay Street 3, 1010 Lund\nTel. +99 12 34 56",
    "Press release No 12",
    "A new pier",
    "Lund, 3 May 2026",
    "It opens in June, the minister said.",
]
KEPT = ("A new pier", "Lund, 3 May 2026", "It opens in June, the minister said.")


def _cases() -> Iterator[tuple[str, list[str]]]:
    for part in re.split(r"^=== ", CASES.read_text(encoding="utf-8"), flags=re.MULTILINE)[1:]:
        name, *lines = part.strip().split("\n")
        yield name, lines


@pytest.mark.parametrize("lines", [lines for _, lines in _cases()], ids=[name for name, _ in _cases()])
def test_only_what_is_certain_is_left_out(lines: list[str]) -> None:
    bare = [line.removeprefix("~ ") for line in lines]
    found = letterhead_of(bare)
    assert [bare[at] for at in sorted(found.lines)] == [line[2:] for line in lines if line.startswith("~ ")]


def test_the_foot_of_a_page_within_a_text_is_left_out() -> None:
    lines = ["It opens soon, she said.", "The pier is", "Quay Street 3", "www.ports.test", "new, she said."]
    assert letterhead_of(lines).lines == frozenset()
    assert letterhead_of(lines, [4]).lines == {2, 3}


def test_lines_without_end_are_none_of_a_letterhead() -> None:
    for line in ("a." * 200_000, "Quay " * 100_000, "No. " + "1 " * 100_000, "1" * 400_000):
        assert without_letterhead([line, "Tel. +99 12 34 56", "A new pier, she said."])[1].name == ""


def _pdf() -> bytes:
    paragraphs = "\n\n".join(
        " \\\n".join(f"#{json.dumps(line)}" for line in given.split("\n")) for given in GIVEN
    )
    return bytes(typst.compile(f"#set page(width: 12cm, height: 12cm)\n{paragraphs}".encode()))


def _word() -> bytes:
    document = docx.Document()
    for given in GIVEN:
        document.add_paragraph(given)
    saved = io.BytesIO()
    document.save(saved)
    return saved.getvalue()


def _rich_text() -> bytes:
    return (r"{\rtf1 " + r"\par ".join(given.replace("\n", r"\line ") for given in GIVEN) + "}").encode()


def _plain() -> bytes:
    return "\n\n".join(GIVEN).encode()


def test_the_address_above_a_text_is_that_of_its_page() -> None:
    found = read_here(b"https://post.test/pier\n\nA new pier\n\nIt opens in June, the minister said.\n")
    assert isinstance(found, Document)
    assert found.paragraphs == ("A new pier", "It opens in June, the minister said.")
    assert found.facts.url is not None
    assert found.facts.url.value == "https://post.test/pier"
    assert found.facts.title is not None
    assert found.facts.title.value == "A new pier"


@pytest.mark.parametrize(
    "data", [_pdf(), _word(), _rich_text(), _plain()], ids=["pdf", "word", "rich text", "plain"]
)
def test_each_format_has_the_text_alone(data: bytes) -> None:
    found = read_here(data)
    assert isinstance(found, Document)
    assert found.paragraphs == KEPT
    told = [part.words(3) for part in found.left_out]
    assert told == [
        "4 lines of a letterhead: “Ministry of Ports of Orland”, “Quay Street 3, 1010 Lund”, “Press release No 12”"
    ]
    assert found.facts.publisher is not None
    assert found.facts.publisher.value == "Ministry of Ports of Orland"
    assert "letterhead" in found.facts.publisher.guess
