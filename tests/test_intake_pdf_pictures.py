"""A picture beside a few lines of a PDF leaves their paragraphs whole."""

from __future__ import annotations

import io

import pytest
import typst
from PIL import Image

from generator.intake.document import Document
from generator.intake.isolated import read_here

WORDS = (
    "the pilots of the sound waited for the ferry until the ice had gone and wrote down what they saw of it"
)
LONG = ". ".join(f"{number} times {WORDS}" for number in (10, 11, 12, 13)) + "."


def _picture(height: str) -> str:
    made = io.BytesIO()
    Image.new("RGB", (40, 20), "gray").save(made, "PNG")
    data = ", ".join(map(str, made.getvalue()))
    return f'image(bytes(({data},)), width: 100%, height: {height}, fit: "stretch")'


def _read(beside: str, *, height: str, justify: bool) -> tuple[str, ...]:
    page = '#set page(width: 16cm, height: 25cm, margin: 2cm)\n#set text(size: 10pt, lang: "en")\n'
    setting = f"#set par(justify: {'true' if justify else 'false'})\n"
    narrow = f"#grid(columns: (6cm, 1fr), gutter: 4mm, [{beside}], {_picture(height)})"
    found = read_here(bytes(typst.compile(f"{page}{setting}{LONG}\n\n{narrow}\n\n{LONG}".encode())))
    assert isinstance(found, Document)
    return found.paragraphs


@pytest.mark.parametrize("justify", [True, False])
@pytest.mark.parametrize("words", [8, 12, 15, 19, 21])
def test_a_paragraph_of_few_lines_beside_a_picture_is_whole(words: int, justify: bool) -> None:  # noqa: FBT001  # a row
    text = f"Then {' '.join(WORDS.split()[:words])}."
    assert _read(text, height="2cm", justify=justify) == (LONG, text, LONG)


@pytest.mark.parametrize("justify", [True, False])
def test_paragraphs_beside_a_picture_stay_apart(justify: bool) -> None:  # noqa: FBT001  # a row
    texts = tuple(f"{start} {WORDS}." for start in ("First", "Then", "At last"))
    for apart in ("0.65em", "1.2em"):
        beside = f"#set par(spacing: {apart})\n" + "\n\n".join(texts)
        assert _read(beside, height="5cm", justify=justify) == (LONG, *texts, LONG)
