"""Writes content as plain text: for a page's description, a picture, whatever shows no marks."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.document.blocks import ItemList, Paragraph
from generator.document.dates import show_span
from generator.document.inline import (
    REPORTED,
    Citation,
    Code,
    Dotted,
    Foreign,
    Link,
    LookUp,
    OfBriefing,
    Phrase,
    Quotation,
    RestsOn,
    StanceMark,
    VerdictInContext,
    When,
)
from generator.document.joining import numbered

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.document.inline import Content


def plain_text(content: Content, lang: str = "en") -> str:
    """Return the words alone, on one line; ``lang`` is the language of dates.

    >>> from generator.document.joining import phrase
    >>> plain_text(phrase(Paragraph("One."), ItemList(("two", "three"))))
    'One. two three'
    """
    return " ".join("".join(_texts(content, lang)).split())


def _texts(content: Content, lang: str) -> Iterator[str]:  # noqa: C901, PLR0912  # a branch for each type that has no `content`
    if isinstance(content, str):
        yield content
    elif isinstance(content, Phrase):
        for part in content:
            yield from _texts(part, lang)
    elif isinstance(content, Foreign | Code):
        yield content.text
    elif isinstance(content, StanceMark):
        yield content.word
    elif isinstance(content, When):
        yield show_span(content.date, content.until, lang)
    elif isinstance(content, OfBriefing):
        yield f" · {content.title}"
    elif isinstance(content, Quotation):
        yield f"{REPORTED}{content.text}" if content.is_reported_speech else f"“{content.text}”"
    elif isinstance(content, VerdictInContext):
        yield from _texts(content.verdict, lang)
    elif isinstance(content, Dotted):
        parts = [text for part in content.parts if (text := plain_text(part, lang))]
        yield " · ".join(parts)
    elif isinstance(content, ItemList):
        for item in content.items:
            yield from _texts(item, lang)
            yield " "
    elif isinstance(content, Link | RestsOn):
        yield from _texts(numbered(content), lang)
    elif isinstance(content, LookUp):
        return
    else:
        yield from _texts(content.content, lang)
        if isinstance(content, Paragraph):
            yield " "
        elif isinstance(content, Citation) and content.locator:
            yield f", {content.locator}"
