"""Finds the sentences of a text that is held."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.drafting.languages import drafted_language
from generator.drafting.sentences import sentence_spans

if TYPE_CHECKING:
    from generator.quotes.text.source_text import SourceText

_ANY = "en"
"""By whose rules those of a language are found of which no words are listed."""


def sentences_of(text: SourceText) -> list[tuple[int, int]]:
    """Return where the sentences of ``text`` begin and end, in their order."""
    lang = drafted_language(text.lang) or _ANY
    spans = []
    for paragraph in text.paragraphs:
        words = text.raw[paragraph.start : paragraph.end]
        spans += [
            (paragraph.start + begin, paragraph.start + end)
            for begin, end in sentence_spans(words, words, lang)
        ]
    return spans
