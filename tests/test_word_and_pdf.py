"""A Word document says what the PDF says: of the data that the PDF is set from, nothing is missing in it."""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING, Any

from generator.diagnostics import Diagnostics
from generator.pdf import write_documents
from generator.writer.pages.options import PdfOptions
from tests.word_documents import shipped_file, shipped_input
from tests.word_files import w, words

if TYPE_CHECKING:
    from collections.abc import Iterator

PIECES = [
    "a",
    "n",
    "u",
    "l",
    "q",
    "v",
    "s",
    "em",
    "strong",
    "code",
    "small",
    "p",
    "ul",
    "ol",
    "li",
    "del",
    "ins",
]
"""What a list of the data begins with that is a piece of content (`generator.document.typst`); words stand last."""
NO_WORDS = frozenset(
    (
        "anchor",
        "anchors",
        "base",
        "href",
        "id",
        "kind",
        "lines",
        "mentions",
        "nature",
        "periods",
        "sections",
        "sort",
    )
)
"""Fields of the data that hold addresses and ids."""
PAPER_ALONE = frozenset(("amount", "drawing"))
"""What the timeline is drawn from, in a document too; how many statements a voice has, which no template prints."""
_ISOLATES = re.compile("[\u2066-\u2069]")
_ANCHOR_OF_STATE = re.compile("_[a-z-]+")


def as_read(text: str) -> str:
    """Return words without what a reader does not see, and without capitals, with which a line may begin."""
    return " ".join(_ISOLATES.sub("", text).split()).casefold()


def texts(value: Any, path: tuple[str, ...] = ()) -> Iterator[tuple[str, str]]:  # noqa: ANN401  # whatever JSON can say
    """Yield every text of the data with its place in it."""
    if isinstance(value, str):
        yield ".".join(path), as_read(value)
    elif isinstance(value, dict):
        for name, part in value.items():
            if name not in NO_WORDS | PAPER_ALONE:
                yield from texts(part, (*path, name))
    elif isinstance(value, list):
        is_piece = len(value) > 1 and value[0] in PIECES and isinstance(value[-1], list)
        for part in value[-1:] if is_piece else value:
            yield from texts(part, path)


def test_nothing_that_the_pdf_says_is_missing() -> None:
    given, file = shipped_input(), shipped_file()
    documents = write_documents(
        given.library, given.findings, PdfOptions(), Diagnostics(), [given.briefing.id]
    )
    (data,) = (json.loads(document.data) for document in documents if document.template == "briefing")
    parts = (file.trees[name] for name in ("word/document.xml", "word/footnotes.xml"))
    written = as_read(" ".join(words(paragraph) for part in parts for paragraph in part.iter(w("p"))))
    missing = [
        (place, text)
        for place, text in texts(data["document"])
        if text not in written
        # All reports in one line stand beside reactions alone; beside a source a statement is its number.
        and not re.fullmatch(r"statements\.[^.]+\.cites|sources\.sources\.statements\.link", place)
        and not (place == "call.states" and _ANCHOR_OF_STATE.fullmatch(text))
    ]
    assert missing == []
