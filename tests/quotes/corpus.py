"""Reads the marked texts: each quotation is followed by its speaker, ``“Yes,”⟦Ada⟧ Ada said``.

``⟦?⟧``: the text names nobody that a rule could find; ``⟦-⟧``: the marks hold no quotation. All texts are invented.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from generator.quotes.text.source_text import SourceText, index

TEXTS = Path(__file__).parent / "texts"
SKIPPED = {"27-noise": ((3, 5),)}
"""Lines of a text that are not the article."""
_MARKER = re.compile("⟦([^⟧]*)⟧")
_OPENS = {"”": "“„", "“": "„", "»": "«", "«": "»", "」": "「", '"': '"', "’": "‘", "'": "'"}


@dataclass(frozen=True)
class Span:
    """A quotation of a text."""

    start: int
    end: int
    speaker: str | None
    """None where the text names nobody."""
    words: str


@dataclass(frozen=True)
class Text:
    """A text with its quotations."""

    name: str
    lang: str
    raw: str
    spans: tuple[Span, ...]

    @property
    def source(self) -> SourceText:
        """The text ready for matching."""
        return _indexed(self)


@cache
def _indexed(text: Text) -> SourceText:
    return index(text.raw, text.lang, SKIPPED.get(text.name, ()))


@cache
def corpus() -> tuple[Text, ...]:
    """Return the texts, by name."""
    return tuple(_read(path) for path in sorted(TEXTS.glob("*.txt")))


def _read(path: Path) -> Text:
    marked = path.read_text(encoding="utf-8")
    name, lang, _ = path.name.rsplit(".", 2)
    raw = _MARKER.sub("", marked)
    spans = []
    removed = 0
    for found in _MARKER.finditer(marked):
        end = found.start() - removed
        removed += len(found[0])
        if found[1] != "-":
            spans.append(_span(raw, end, None if found[1] == "?" else found[1]))
    return Text(name, lang, raw, tuple(spans))


def _span(raw: str, end: int, speaker: str | None) -> Span:
    close = raw[end - 1]
    if close not in _OPENS:  # never closed: up to the end of the paragraph
        start = raw.rindex("“", 0, end) + 1
        return Span(start, end, speaker, " ".join(raw[start:end].split()))
    places = [
        at
        for at in range(end - 1)
        if raw[at] in _OPENS[close] and not (close == "'" and raw[at - 1].isalnum())
    ]
    start = max(places) + 1
    return Span(start, end - 1, speaker, " ".join(raw[start : end - 1].split()))
