"""Finds withheld words in a text, however they are set, and puts what is shown instead in their place.

Compared are letters and digits, folded as quotations are (`generator.verification.folding`). What stands between two
words does not matter, nor does an apostrophe or a hyphen inside one: "Doe's", "l'Doe" and "Jane-Doe" hold the words.
"""

from __future__ import annotations

import re
import unicodedata
from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple
from urllib.parse import unquote

from generator.verification.folding import fold, invisible
from generator.verification.words import class_of

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

    from generator.model.withheld import Withheld

_WORD = re.compile("CM*|[LMD]+(?:B(?=L)[LMD]+)*")
"""Over the classes of `generator.verification.words`: one character of an unspaced script, or letters and digits, also
with square brackets inside, as in "[J]ane"."""
_APART = str.maketrans("[]\u200b\u200c\u200d\u2060\ufeff\u00ad", "        ")
"""Marks that may as well part two words as stand inside one."""
_ROUNDS = 8
"""How often a text is looked through again: what is put in may, with the words beside it, be withheld too."""


class Word(NamedTuple):
    """A word of a text, folded, and where it stands."""

    key: str
    start: int
    end: int


class Found(NamedTuple):
    """Withheld words in a text."""

    start: int
    end: int
    instead: str
    words: str
    """As the editor wrote them."""


@dataclass(frozen=True, slots=True)
class _Pattern:
    """One spelling of what is withheld."""

    keys: tuple[str, ...]
    instead: str
    words: str


@dataclass(frozen=True, slots=True, eq=False)
class Withholding:
    """All that is withheld, ready for searching."""

    by_first: Mapping[str, Sequence[_Pattern]]
    """By the first word; the longest first."""
    probes: tuple[str, ...]
    """A word of each, without which a text holds none of them."""

    def __bool__(self) -> bool:
        return bool(self.probes)

    @property
    def patterns(self) -> Iterator[_Pattern]:
        """Every spelling."""
        return (one for group in self.by_first.values() for one in group)

    def may_hold(self, text: str) -> bool:
        """Tell quickly whether ``text`` may hold withheld words; false only if it holds none."""
        if not self.probes:
            return False
        quick = _quickly_folded(text)
        return any(probe in quick for probe in self.probes)

    def find(self, text: str) -> list[Found]:
        """Return the withheld words in ``text``, in order; those that overlap as one. Never raises."""
        if not self.may_hold(text):
            return []
        found = list(self._matches(words_in(text)))
        apart = text.translate(_APART)
        if apart != text:
            found += self._matches(words_in(apart))
        merged: list[Found] = []
        for one in sorted(found, key=lambda each: (each.start, -each.end)):
            if merged and one.start < merged[-1].end:
                merged[-1] = merged[-1]._replace(end=max(merged[-1].end, one.end))
            else:
                merged.append(one)
        return [_with_brackets(one, text) for one in merged]

    def find_in_address(self, address: str) -> list[Found]:
        """Return the withheld words in a web address, also where it writes letters as %D0%94."""
        return self.find(unquote(address))

    def hide(self, text: str, write: Callable[[str], str] = str) -> str:
        """Return ``text`` with what is shown instead of withheld words, through ``write``; itself if it holds none."""
        for _ in range(_ROUNDS):
            found = self.find(text)
            if not found:
                break
            for one in reversed(found):
                text = text[: one.start] + write(one.instead) + text[one.end :]
        return text

    def is_nothing_else(self, text: str) -> bool:
        """Tell whether ``text`` holds withheld words and no others."""
        found = self.find(text)
        return bool(found) and all(
            any(one.start <= word.start and word.end <= one.end for one in found) for word in words_in(text)
        )

    def without_torn_start(self, text: str) -> str:
        """Return a stretch of a longer text, cut off anywhere, without what may be the end of withheld words."""
        words = words_in(text)
        torn = max((_torn_at_start(words, one.keys) for one in self.patterns), default=0)
        return text[words[torn - 1].end :] if torn else text

    def without_torn_end(self, text: str) -> str:
        """Return a stretch of a longer text, cut off anywhere, without what may be the start of withheld words."""
        words = words_in(text)
        torn = max((_torn_at_end(words, one.keys) for one in self.patterns), default=0)
        return text[: words[-torn].start] if torn else text

    def _matches(self, words: Sequence[Word]) -> Iterator[Found]:
        keys = tuple(word.key for word in words)
        for at, key in enumerate(keys):
            for one in self.by_first.get(key, ()):
                end = at + len(one.keys)
                if keys[at:end] == one.keys:
                    yield Found(words[at].start, words[end - 1].end, one.instead, one.words)
                    break


def withholding(withheld: Iterable[Withheld]) -> Withholding:
    """Return what is ``withheld``, ready for searching."""
    by_first: defaultdict[str, list[_Pattern]] = defaultdict(list)
    seen: set[tuple[str, ...]] = set()
    for one in withheld:
        for words in (one.words, *one.forms):
            keys = tuple(word.key for word in words_in(words))
            if keys and keys not in seen:
                seen.add(keys)
                by_first[keys[0]].append(_Pattern(keys, one.instead, words))
    for group in by_first.values():
        group.sort(key=lambda each: -len(each.keys))
    return Withholding(dict(by_first), tuple({max(keys, key=len): None for keys in sorted(seen)}))


def words_in(text: str) -> list[Word]:
    """Return the words of ``text``, folded."""
    folded = fold(text)
    classes = folded.text.translate({ord(char): class_of(char) for char in set(folded.text)})
    words = []
    for found in _WORD.finditer(classes):
        first, last = found.span()
        key = folded.text[first:last]
        if "B" in found[0]:
            key = key.replace("[", "").replace("]", "")
        words.append(Word(key, *folded.span(first, last)))
    return words


def _quickly_folded(text: str) -> str:
    """Return the letters of ``text`` as `fold` would have them, with no regard to places and marks."""
    if not text.isascii():
        unseen = {ord(char): None for char in set(text) if invisible(char)}
        if unseen:
            text = text.translate(unseen)
        for _ in range(2):
            if not unicodedata.is_normalized("NFKC", text):
                text = unicodedata.normalize("NFKC", text)
            text = text.casefold()
        if not unicodedata.is_normalized("NFKC", text):
            text = unicodedata.normalize("NFKC", text)
    return text.casefold().replace("[", "").replace("]", "")


def _with_brackets(one: Found, text: str) -> Found:
    """Take in the other half of a bracket of which the words hold one."""
    inside = text[one.start : one.end]
    start, end = one.start, one.end
    if inside.count("]") > inside.count("[") and text[start - 1 : start] == "[":
        start -= 1
    if inside.count("[") > inside.count("]") and text[end : end + 1] == "]":
        end += 1
    return one._replace(start=start, end=end)


def _torn_at_start(words: Sequence[Word], keys: tuple[str, ...]) -> int:
    """Return how many words at the start may be the end of ``keys``, the first of them cut."""
    for count in range(min(len(words), len(keys)), 0, -1):
        inner = tuple(word.key for word in words[1:count])
        if keys[-count].endswith(words[0].key) and keys[len(keys) - count + 1 :] == inner:
            return count
    return 0


def _torn_at_end(words: Sequence[Word], keys: tuple[str, ...]) -> int:
    """Return how many words at the end may be the start of ``keys``, the last of them cut."""
    for count in range(min(len(words), len(keys)), 0, -1):
        inner = tuple(word.key for word in words[-count:-1])
        if keys[count - 1].startswith(words[-1].key) and keys[: count - 1] == inner:
            return count
    return 0
