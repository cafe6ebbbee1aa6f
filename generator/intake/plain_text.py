"""Reads plain texts: they stay as they are but for a letterhead, in UTF-8; their first lines may say what they are."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from generator.intake.characters import cleaned
from generator.intake.document import Document, Fact, Facts, NotRead
from generator.intake.letterhead_lines import without_letterhead
from generator.intake.letterheads import publisher_in_letterhead
from generator.model.source import SourceType
from generator.quotes.text.quotation_marks import paragraphs as paragraphs_of
from generator.text.web_address import fault_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from generator.intake.encodings import Decoded

KIND = "a plain text"
_HEADING = re.compile(r"^#{1,6} (?=\S)")
"""Where somebody saved Markdown."""
_ADDRESS = re.compile(r"https?://[^\s<>\"]+")
_LONGEST_TITLE = 200


def read_text(decoded: Decoded) -> Document:
    """Return what a text says, paragraph by paragraph: each line, or what empty lines part where lines are wrapped."""
    text = re.sub(r"\r\n|\r|\u0085|\u2028", "\n", decoded.text).replace("\u2029", "\n\n")
    parts = [text[start:end] for start, end in paragraphs_of(text)]
    told, letterhead = without_letterhead(parts)
    paragraphs, changed = cleaned(told, keep_spaces=True)
    if not any(map(str.isalnum, text)):
        raise NotRead("it is empty", "save the text in it")
    return Document(
        kind=KIND,
        paragraphs=paragraphs,
        facts=_facts(paragraphs, parts, letterhead.name),
        left_out=letterhead.left_out,
        changed=(*changed, *filter(None, [decoded.sentence])),
    )


def _facts(paragraphs: Sequence[str], whole: Sequence[str], letterhead: str) -> Facts:
    first = _HEADING.sub("", " ".join(paragraphs[0].split()))
    is_title = (
        "\n" not in paragraphs[0].strip() and len(first) < _LONGEST_TITLE and not _ADDRESS.fullmatch(first)
    )
    title = first if is_title and len(paragraphs) > 1 else ""
    return Facts(
        title=Fact(title, "the title is the first line") if title else None,
        publisher=publisher_in_letterhead(letterhead, title),
        url=_address(whole),
        type=SourceType.ARTICLE,
        type_guess="the type is a guess: a plain text does not say what it is",
    )


def _address(paragraphs: Sequence[str]) -> Fact | None:
    """Return an address that stands alone in one of the first or last lines."""
    lines = [line.strip() for paragraph in paragraphs for line in paragraph.split("\n")]
    for line in (*lines[:4], *lines[-3:]):
        found = _ADDRESS.search(line)
        if found and len(line) - len(found[0]) < 20 and fault_of(found[0]) is None:
            return Fact(found[0], "the address is one that stands in the text")
    return None
