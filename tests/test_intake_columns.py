"""Paragraphs of PDFs whose lines are not all as wide: columns below a headline, beside a picture, of other heights."""

from __future__ import annotations

import pytest
import typst

from generator.intake.document import Document
from generator.intake.isolated import read_here

PARAGRAPHS = tuple(
    paragraph.replace("\n", " ")
    for paragraph in """
The lighthouse at Skerry Point will be lit again from the first of March, said Tove Arnfinn, who keeps the harbour
books and has waited nine years for the lamp.

“We asked for a light, and they sent us a report about lights,” Arnfinn told the fishermen on Thursday. Nobody
laughed, and nobody went home before the end.

Her counterpart across the sound was less patient. “A lamp without oil is furniture,” Egil Brask wrote, and added
that his own council would pay for the oil until June, “not a day longer”.

Both harbours meet again.

Nothing else was decided. The minutes, which are kept in two copies, say only that the weather was fair and that
the chair thanked the cook.
""".strip().split("\n\n")
)
HEADLINE = "Two harbours quarrel over one lamp and the oil that it burns"
FROM = "From our own correspondents on both sides of the Skerry sound, in the last week of winter"
ABOVE = f"#text(size: 16pt)[{HEADLINE}]\n\n{FROM}"
SETTINGS = (
    "#set par(justify: true)",
    "#set par(justify: false)",
    "#set par(justify: true)\n#set text(hyphenate: true)",
)


def _pdf(source: str, *, height: str = "25cm") -> tuple[str, ...]:
    page = f'#set page(width: 18cm, height: {height}, margin: 1.5cm)\n#set text(size: 10pt, lang: "en")\n'
    found = read_here(bytes(typst.compile((page + source).encode())))
    assert isinstance(found, Document)
    return found.paragraphs


def _whole(paragraphs: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(paragraph.replace("-\n", "") for paragraph in paragraphs)


@pytest.mark.parametrize("setting", SETTINGS)
@pytest.mark.parametrize("indented", [False, True])
def test_columns_below_lines_that_reach_over_both(setting: str, indented: bool) -> None:  # noqa: FBT001  # a row
    apart = "#set par(first-line-indent: 1em, spacing: 0.65em)" if indented else ""
    text = "\n\n".join(PARAGRAPHS)
    found = _pdf(f"{setting}\n{ABOVE}\n\n{apart}\n#block(height: 4.8cm, columns(2)[{text}])")
    assert _whole(found[2:]) == PARAGRAPHS


@pytest.mark.parametrize("setting", SETTINGS[:2])
@pytest.mark.parametrize("height", ["9cm", "4cm", "3.2cm"])
def test_columns_of_other_heights(setting: str, height: str) -> None:
    text = "\n\n".join(PARAGRAPHS)
    found = _pdf(f"{setting}\n{ABOVE}\n\n#block(height: {height}, columns(3)[{text}])")
    assert _whole(found[2:]) == PARAGRAPHS


@pytest.mark.parametrize("setting", SETTINGS)
def test_short_columns(setting: str) -> None:
    found = _pdf(f"{setting}\n{ABOVE}\n\n#columns(2)[{PARAGRAPHS[0]}#colbreak()\n{PARAGRAPHS[1]}]")
    assert _whole(found[2:]) == PARAGRAPHS[:2]


@pytest.mark.parametrize("setting", SETTINGS[:2])
@pytest.mark.parametrize("beside", [(f"{PARAGRAPHS[2]} {PARAGRAPHS[0]}",), PARAGRAPHS[1:3], PARAGRAPHS[:3]])
def test_a_picture_beside_a_column(setting: str, beside: tuple[str, ...]) -> None:
    picture = "#rect(width: 5cm, height: 2cm)"
    text = "\n\n".join(beside)
    narrow = f"#grid(columns: (1fr, 6cm), [{text}], [{picture}])"
    found = _pdf(f"{setting}\n{PARAGRAPHS[2]}\n\n{narrow}\n\n{PARAGRAPHS[4]}\n\n{PARAGRAPHS[0]}")
    assert _whole(found) == (PARAGRAPHS[2], *beside, PARAGRAPHS[4], PARAGRAPHS[0])


def test_lines_that_the_author_broke_stay_apart_below_wider_text() -> None:
    """Names, days and verses are set as lines of their own, without a distance between them."""
    for lines in (
        (
            "Tove Arnfinn, harbour books",
            "Egil Brask, council of Orm",
            "Sunniva Lund, secretary of both",
            "Ada Vik, chair",
        ),
        tuple(f"{day} March 2026" for day in range(10, 18)),
        ("The lamp is out", "and so are we", "who rowed all night to see it", "burn across the sea"),
    ):
        listed = " \\\n".join(lines)
        found = _pdf(f"#set par(justify: true)\n{PARAGRAPHS[2]}\n\n{listed}\n\n{PARAGRAPHS[0]}")
        assert found == (PARAGRAPHS[2], *lines, PARAGRAPHS[0])
