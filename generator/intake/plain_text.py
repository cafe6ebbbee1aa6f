"""Reads plain texts: they stay as they are, in UTF-8; their first lines may say what they are."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from generator.intake.characters import cleaned
from generator.intake.document import Document, Fact, Facts, NotRead
from generator.model.source import SourceType
from generator.quotes.text.quotation_marks import paragraphs as paragraphs_of
from generator.text.web_address import fault_of

if TYPE_CHECKING:
    from generator.intake.encodings import Decoded

KIND = "a plain text"
_HEADING = re.compile(r"^#{1,6} (?=\S)")
"""Where somebody saved Markdown."""
_ADDRESS = re.compile(r"https?://[^\s<>\"]+")
_LONGEST_TITLE = 200


def read_text(decoded: Decoded) -> Document:
    """Return what a text says, paragraph by paragraph: each line, or what empty lines part where lines are wrapped."""
    text = re.sub(r"\r\n|\r|\u0085|\u2028", "\n", decoded.text).replace("\u2029", "\n\n")
    parts = (text[start:end] for start, end in paragraphs_of(text))
    paragraphs, changed = cleaned(parts, keep_spaces=True)
    if not any(map(str.isalnum, text)):
        raise NotRead("it is empty", "save the text in it")
    return Document(
        kind=KIND,
        paragraphs=paragraphs,
        facts=_facts(paragraphs),
        changed=(*changed, *filter(None, [decoded.sentence])),
    )


def _facts(paragraphs: tuple[str, ...]) -> Facts:
    first = _HEADING.sub("", " ".join(paragraphs[0].split()))
    is_title = (
        "\n" not in paragraphs[0].strip() and len(first) < _LONGEST_TITLE and not _ADDRESS.fullmatch(first)
    )
    return Facts(
        title=Fact(first, "the title is the first line") if is_title and len(paragraphs) > 1 else None,
        url=_address(paragraphs),
        type=SourceType.ARTICLE,
        type_guess="the type is a guess: a plain text does not say what it is",
    )


def _address(paragraphs: tuple[str, ...]) -> Fact | None:
    """Return an address that stands alone in one of the first or last lines."""
    lines = [line.strip() for paragraph in paragraphs for line in paragraph.split("\n")]
    for line in (*lines[:4], *lines[-3:]):
        found = _ADDRESS.search(line)
        if found and len(line) - len(found[0]) < 20 and fault_of(found[0]) is None:
            return Fact(found[0], "the address is one that stands in the text")
    return None
