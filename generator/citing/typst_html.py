"""Reads the citations that Typst has set as HTML, and keeps of it the words and their italics."""

from __future__ import annotations

import re
from html.parser import HTMLParser
from typing import TYPE_CHECKING

from generator.document.inline import Emphasis, Foreign, Strong
from generator.document.joining import phrase

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from generator.document.inline import Content

MARK = "data-citation"
"""The attribute of the elements that hold a citation each."""
_EMPHASIS: dict[str, Callable[[Content], Content]] = {
    "em": Emphasis,
    "i": Emphasis,
    "strong": Strong,
    "b": Strong,
}
_SPACES = re.compile(r"\s+")


class Reader(HTMLParser):
    """Reads the texts of all citations, each as pairs of an element (``em``, ``strong``, or "") and words."""

    def __init__(self) -> None:
        super().__init__()
        self.citations: list[list[tuple[str, str]]] = []
        self._open: list[str] = []
        """Elements that are open within a citation, itself first."""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Begin a citation, or an element in one."""
        if self._open:
            self._open.append(tag)
        elif any(name == MARK for name, _ in attrs):
            self._open.append(tag)
            self.citations.append([])

    def handle_endtag(self, tag: str) -> None:
        """End an element, with those in it that Typst has not closed."""
        while tag in self._open and self._open.pop() != tag:
            pass

    def handle_data(self, data: str) -> None:
        """Take words, with the innermost element that sets them apart."""
        if self._open:
            set_apart = next((tag for tag in reversed(self._open[1:]) if tag in _EMPHASIS), "")
            self.citations[-1].append((set_apart, data))


def read_citations(html: str) -> list[list[tuple[str, str]]]:
    """Return the citations in a document, in their order."""
    reader = Reader()
    reader.feed(html)
    reader.close()
    return [_folded(runs) for runs in reader.citations]


def content_of(runs: Sequence[tuple[str, str]], title: str, lang: str) -> Content:
    """Return a citation as content; its ``title`` is marked as being in ``lang``, unless that is "".

    >>> content_of([("", "Ann. "), ("em", "Мир"), ("", ". 2023.")], "Мир", "uk")
    ('Ann. ', Emphasis(content=Foreign(text='Мир', lang='uk')), '. 2023.')
    """
    parts: list[Content] = []
    for tag, words in runs:
        marked = _with_language(words, title, lang) if lang else [words]
        inner = marked[0] if len(marked) == 1 else phrase(*marked)
        if tag:
            parts.append(_EMPHASIS[tag](inner))
        else:
            parts.extend(marked)
    return phrase(*parts)


def _with_language(words: str, title: str, lang: str) -> list[Content]:
    before, found, after = words.partition(title)
    return [part for part in (before, Foreign(found, lang) if found else "", after) if part]


def _folded(runs: Sequence[tuple[str, str]]) -> list[tuple[str, str]]:
    """Return runs with one space wherever there is any, none at the ends, and neighbours of one kind as one."""
    folded: list[tuple[str, str]] = []
    for tag, words in runs:
        text = _SPACES.sub(" ", words)
        if not folded or folded[-1][1].endswith(" "):
            text = text.removeprefix(" ")
        if folded and folded[-1][0] == tag:
            folded[-1] = tag, folded[-1][1] + text
        elif text:
            folded.append((tag, text))
    if folded:
        tag, last = folded[-1]
        folded[-1:] = [(tag, last.rstrip())] if last.strip() else []
    return folded
