"""PDFs as people print them: notes below columns, lists, numbered lines, paragraphs that begin with a column."""

from __future__ import annotations

import pytest
import typst

from generator.intake.characters import without_symbol_fonts
from generator.intake.document import Document
from generator.intake.isolated import read_here

SENTENCE = "The pilots of the {} sound waited for the ferry until the ice had gone, and wrote down what they saw of it."
PARAGRAPHS = tuple(
    " ".join(SENTENCE.format(word) for word in words)
    for words in (
        ("northern", "second", "third", "fourth"),
        ("fifth", "sixth", "seventh"),
        ("eighth", "ninth", "tenth", "eleventh"),
        ("twelfth", "last", "southern"),
    )
)


def _read(source: str) -> Document:
    page = '#set page(width: 18cm, height: 25cm, margin: 2cm)\n#set text(size: 10pt, lang: "en")\n'
    found = read_here(bytes(typst.compile((page + source).encode())))
    assert isinstance(found, Document)
    return found


def test_notes_below_a_column_stand_behind_the_text() -> None:
    noted = PARAGRAPHS[0].replace("pilots of the third", "pilots#footnote[Minutes of May.] of the third")
    text = "\n\n".join((noted, *PARAGRAPHS[1:]))
    found = _read(f"#set page(columns: 2, height: 11cm)\n#set par(justify: true)\n{text}")
    marked = PARAGRAPHS[0].replace("pilots of the third", "pilots¹ of the third")
    assert found.paragraphs[:4] == (marked, *PARAGRAPHS[1:])
    assert found.paragraphs[4:] == ("¹Minutes of May.",)


def test_small_rows_of_a_table_are_no_notes() -> None:
    table = "#text(8pt)[#table(columns: 2, [1 ship], [2 pilots], [3 ships], [4 pilots])]"
    found = _read(f"{PARAGRAPHS[0]}\n\n{table}\n\n{PARAGRAPHS[1]}")
    assert found.paragraphs[-1] == PARAGRAPHS[1]
    assert not any("behind the text" in sentence for sentence in found.changed)


@pytest.mark.parametrize("mark", ["+", "-"])
def test_an_item_of_a_list_is_one_paragraph(mark: str) -> None:
    items = (PARAGRAPHS[0], "It is short.", "So is this.", PARAGRAPHS[1])
    listed = "\n".join(f"{mark} {item}" for item in items)
    found = _read(f"{PARAGRAPHS[2]}\n\n{listed}\n\n{PARAGRAPHS[3]}")
    marks = [f"{number}." for number in range(1, 5)] if mark == "+" else ["•"] * 4
    shown = [f"{sign} {item}" for sign, item in zip(marks, items, strict=True)]
    assert found.paragraphs == (PARAGRAPHS[2], *shown, PARAGRAPHS[3])


@pytest.mark.parametrize(
    ("sign", "letter"), [("\uf0b7", "•"), ("\uf0a7", "•"), ("\uf041", "\ufffd"), ("a", "a")]
)
def test_a_bullet_of_a_font_of_signs_is_a_bullet(sign: str, letter: str) -> None:
    assert without_symbol_fonts(sign) == letter


def test_a_foot_that_ends_in_an_address_is_no_text() -> None:
    foot = "#set page(height: 9cm, footer: [Office of the Mayor, Post Box 8 \\ · www.mayor.example])"
    found = _read(f"{foot}\n" + "\n\n".join(PARAGRAPHS))
    assert found.paragraphs == PARAGRAPHS


@pytest.mark.parametrize("side", ["start", "end"])
def test_numbers_of_lines_are_no_text(side: str) -> None:
    text = "\n\n".join(PARAGRAPHS)
    found = _read(f'#set par.line(numbering: "1", number-margin: {side})\n{text}')
    assert found.paragraphs == PARAGRAPHS
    told = {part.what.partition(",")[0]: len(part.passages) for part in found.left_out}
    assert told["number of a line"] > 10


def test_numbers_in_a_table_are_text() -> None:
    cells = ", ".join(f"[{number}], [ships of the harbour]" for number in range(3, 10))
    rows = _read(f"{PARAGRAPHS[0]}\n\n#pad(left: 2cm, table(columns: 2, {cells}))").text
    assert all(f"\n{number} " in rows or f" {number} " in rows for number in range(3, 10))


def test_a_paragraph_begins_with_its_indent_at_the_top_of_a_column() -> None:
    apart = "#set par(justify: true, first-line-indent: (amount: 1em, all: true), spacing: 0.65em)"
    first = "#set page(height: 9.6cm, columns: 2)"
    full = [f"{paragraph[:-1]}, as everybody was told who asked for it." for paragraph in PARAGRAPHS]
    for shift in range(6):
        text = "\n\n".join((f"{'Ice. ' * (8 * shift + 1)}{full[0]}", *full[1:]))
        found = _read(f"{first}\n{apart}\n{text}")
        assert found.paragraphs[1:] == tuple(full[1:]), shift
