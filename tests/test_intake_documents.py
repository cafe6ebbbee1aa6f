"""Documents of every format: each word is kept, each paragraph is one, and what is left out is told."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
import typst

from tests.intake.corpus import FORMATS, corpus, samples
from tests.intake.measures import measured
from tests.intake.read_documents import read_document

if TYPE_CHECKING:
    from generator.intake.document import Document

ONE_PAGE_ONLY = {"a PDF": ("Council", "of", "Brill", "1")}
"""What is kept beside the text: the foot of a page that is the only one, as nothing shows what it is."""


@pytest.mark.parametrize("name", FORMATS)
def test_every_word_is_kept_and_no_other(name: str) -> None:
    kept = measured(name)
    assert (kept.lost, kept.added) == ((), ONE_PAGE_ONLY.get(name, ()))


@pytest.mark.parametrize("name", FORMATS)
def test_every_heading_and_paragraph_is_one(name: str) -> None:
    kept = measured(name)
    assert kept.wrong == ()
    assert kept.right == kept.paragraphs == sum(len(sample.paragraphs) for sample in samples())


@pytest.mark.parametrize("name", FORMATS)
def test_each_says_what_it_is_called(name: str) -> None:
    for sample, data in zip(samples(), corpus(name), strict=True):
        title = read_document(data).facts.title
        assert title is not None
        assert title.value == sample.title


def _pdf(source: str) -> Document:
    page = "#set page(width: 10cm, height: 8cm, margin: 1.2cm)\n#set text(size: 10pt)\n"
    return read_document(bytes(typst.compile((page + source).encode())))


LONG = (
    "The negotiators of both municipalities acknowledged the responsibility of the administration for the "
    "reconstruction of the breakwater, which took extraordinarily long. "
)


def test_a_word_broken_at_a_line_s_end_is_joined_where_the_document_has_it_elsewhere() -> None:
    broken = _pdf(f"#set par(justify: true)\n#set text(hyphenate: true)\n{LONG}")
    words = "Elsewhere: responsibility, extraordinarily, reconstruction, administration, municipalities, negotiators."
    whole = _pdf(
        f"#set par(justify: true)\n#set text(hyphenate: true)\n{LONG}\n\n#text(hyphenate: false)[{words}]"
    )
    assert "-\n" in broken.text
    assert any("left broken" in sentence for sentence in broken.changed)
    assert "-\n" not in whole.text
    assert LONG.strip() in whole.text
    assert any("joined, as the document has them elsewhere" in sentence for sentence in whole.changed)


def test_heads_and_page_numbers_are_left_out_and_told() -> None:
    head = '#set page(header: [Harbour Post, 12 May], numbering: "1 / 1")\n'
    found = _pdf(
        head + "\n\n".join(f"Paragraph {number} says its own words here. {LONG}" for number in range(6))
    )
    assert "Harbour Post" not in found.text
    told = {part.what.partition(", ")[0]: part.passages for part in found.left_out}
    assert set(told["running head"]) == {"Harbour Post, 12 May"}
    assert told["page number"][:2] == ("1 / 3", "2 / 3")


def test_notes_stand_behind_the_text_and_their_marks_are_set_high() -> None:
    found = _pdf(f"We agreed.#footnote[Minutes, page 3.] It is 5 km#super[2].\n\n{LONG}")
    assert found.paragraphs[0] == "We agreed.¹ It is 5 km²."
    assert found.paragraphs[-1].replace(" ", "") == "¹Minutes,page3."
    assert "1 note stands behind the text, each with its number" in found.changed


def test_a_paragraph_goes_on_over_a_page() -> None:
    found = _pdf(f"#set par(justify: true)\n{LONG * 9}\n\nThe next paragraph.")
    assert len(found.paragraphs) == 2
    assert found.paragraphs[1] == "The next paragraph."


def test_two_columns_are_read_one_after_the_other() -> None:
    words = [f"Paragraph {number} has words for two lines of its column." for number in range(20)]
    found = _pdf("#set page(columns: 2)\n" + "\n\n".join(words))
    assert found.paragraphs == tuple(words)


def test_what_is_printed_round_an_only_page_is_left_out_and_told() -> None:
    found = _pdf(f"#set page(margin: 2cm, header: text(size: 6pt)[https://post.test/ferry])\n{LONG}")
    assert found.paragraphs == (LONG.strip(),)
    assert [part.words(1) for part in found.left_out] == ["1 running head: “https://post.test/ferry”"]


def test_lines_of_chinese_are_joined_without_spaces() -> None:
    text = "上河县商务局局长林一舟表示：“茶叶不能在路上变老。”他指出，目前每批货物需要七份文件，今后将减少到两份。"
    found = _pdf(f'#set text(lang: "zh", font: "Noto Sans CJK SC")\n{text * 2}')
    assert found.paragraphs == (text * 2,)
