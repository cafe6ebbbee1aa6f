"""Joins words broken at the ends of lines, where the document itself shows how they are written."""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING

from generator.quotes.text.segmentation import UNSPACED

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

_HYPHENS = "-‐\u00ad"
_BROKEN = re.compile(rf"(?P<first>[^\W\d_]+)(?P<hyphen>[{_HYPHENS}])\n(?P<second>[^\W\d_]+)")
_WORD = re.compile(rf"[^\W\d_]+(?:[{_HYPHENS}][^\W\d_]+)*")
_IN_ONE_SCRIPT = re.compile(f"(?<=[{UNSPACED}，。、；：！？）」』】”’])\n(?=[{UNSPACED}（「『【“‘])")
"""Ends of lines in a script that sets no spaces between words."""


class Spellings:
    """How a document writes its words where no line breaks them."""

    def __init__(self, paragraphs: Iterable[str]) -> None:
        self._known: set[str] = set()
        for paragraph in paragraphs:
            whole = _BROKEN.sub(" ", paragraph)
            self._known.update(_plain(word) for word in _WORD.findall(whole))
        self.joined: Counter[str] = Counter()
        """How often words were joined without a hyphen, joined with one, and left as they are."""

    def unwrapped(self, paragraph: str) -> str:
        """Return a paragraph in one line.

        A word broken at a line's end is joined if it stands elsewhere in the document so, or with its hyphen if it
        stands elsewhere with one. Of any other nobody can tell: it keeps its hyphen and the end of its line, so that
        both readings prove a quotation.
        """
        text = _BROKEN.sub(self._as_elsewhere, paragraph)
        text = _IN_ONE_SCRIPT.sub("", text)
        return re.sub(rf"(?<![{_HYPHENS}])\n|(?<=\s[{_HYPHENS}])\n|\n(?!\w)", " ", text)

    def _as_elsewhere(self, broken: re.Match[str]) -> str:
        first, second = broken["first"], broken["second"]
        if broken["hyphen"] == "\u00ad":
            self.joined["joined"] += 1
            return f"{first}{second}"
        whole, hyphened = (_plain(f"{first}{sign}{second}") in self._known for sign in ("", "-"))
        if whole and not hyphened:
            self.joined["joined"] += 1
            return f"{first}{second}"
        if hyphened and not whole:
            self.joined["kept"] += 1
            return f"{first}-{second}"
        self.joined["left"] += 1
        return broken[0]

    @property
    def sentences(self) -> tuple[str, ...]:
        """What was done, for people."""
        found = (
            ("joined", "joined, as the document has them elsewhere"),
            ("kept", "joined with their hyphen, as the document has them elsewhere"),
            ("left", "left broken, as nothing shows how they are written: quotations match both ways"),
        )
        return tuple(
            f"{_words(self.joined[kind])} broken at a line's end: {done}"
            for kind, done in found
            if self.joined[kind]
        )


def unwrapped(paragraphs: Sequence[str]) -> tuple[tuple[str, ...], tuple[str, ...]]:
    r"""Return paragraphs in one line each, and sentences about words that lines had broken.

    >>> unwrapped(("The agree-\nment of both:", "an agreement on a cease-\nfire"))[0]
    ('The agreement of both:', 'an agreement on a cease-\nfire')
    """
    spellings = Spellings(paragraphs)
    made = tuple(map(spellings.unwrapped, paragraphs))
    return made, spellings.sentences


def _plain(word: str) -> str:
    return re.sub(f"[{_HYPHENS}]", "-", word).casefold()


def _words(count: int) -> str:
    return "1 word" if count == 1 else f"{count} words"
