"""No word runs off the paper, however long it is: in sentences, headings, tables, running heads and the index."""

from __future__ import annotations

import io
import re
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
import typst
from PIL import Image

from generator.document import typst as typst_writer
from generator.document.typst_words import words_apart
from generator.typesetting.typesetter import _fonts, typeset
from tests.pdfs import documents, inputs

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.pdf import Document

GOLDEN = Path(__file__).parent / "golden" / "small"
LONG = {
    "a name": "Qxzvkwtrgh" * 12,
    "an address": "https://example.org/" + "a1b2c3" * 40,
    "an id": "a-long-id-" * 14,
}
_POINTS = 40
"""Of a picture, for an inch of the paper: enough to see that there is ink."""
_MARGIN = 17
"""Millimetres on either side that nothing is set in: 26 in a briefing, 20 on the one page."""


def pictures(document: Document) -> Iterator[Image.Image]:
    """Yield each page of a document as a picture in grey."""
    set_from = inputs(document)
    main = f'#import "{set_from.template}.typ": show-document\n#show-document(json(bytes(sys.inputs.data)))\n'
    with tempfile.TemporaryDirectory() as empty:
        pages = typst.compile(  # type: ignore[call-overload]  # its stubs leave out several files at once
            {**set_from.templates, "main.typ": main.encode()},
            root=empty,
            font_paths=_fonts(set_from.fonts),
            sys_inputs={"data": set_from.data},
            format="png",
            ppi=_POINTS,
        )
    for page in pages if isinstance(pages, list) else [pages]:
        yield Image.open(io.BytesIO(page)).convert("L")


def margins(page: Image.Image) -> tuple[float, float]:
    """Return how many millimetres on the left and on the right are white."""
    left, _, right, _ = page.point(lambda grey: 255 * (grey < 240)).getbbox() or (page.width, 0, 0, 0)
    return left * 25.4 / _POINTS, (page.width - right) * 25.4 / _POINTS


@pytest.mark.parametrize("long", LONG.values(), ids=LONG)
def test_no_word_runs_off_the_paper(long: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """Every longer word of names and sentences is exchanged for a very long one."""

    def longer(text: str) -> str:
        words = words_apart(text)
        return re.sub("[A-Za-z]{7,}", long, words) if " " in text or text[:1].isupper() else words

    monkeypatch.setattr(typst_writer, "words_apart", longer)
    made = documents(GOLDEN)
    for name in ("fisheries-summit", "fisheries-summit-brief"):
        assert long in made[name].data
        narrow = {number: margins(page) for number, page in enumerate(pictures(made[name]), 1)}
        assert {number: both for number, both in narrow.items() if min(both) < _MARGIN} == {}, name
    assert typeset(inputs(made["fisheries-summit-brief"])), "with a glyph for all that is in it"
