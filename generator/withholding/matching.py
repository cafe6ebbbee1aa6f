"""Finds withheld words in a text, however they are set, and puts what is shown instead in their place.

Texts are compared by their letters alone (`generator.withholding.letters`): whether a text may hold words is one search
in a string. Only where it does, `generator.withholding.spelling` looks at what stands between the letters and around.
"""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass
from functools import cached_property
from itertools import product
from typing import TYPE_CHECKING, NamedTuple

from generator.text.passages import as_read, decoded
from generator.withholding.letters import Letters, keys_of, located
from generator.withholding.spelling import Spelling, is_border, spellings_of

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from generator.model.withheld import Withheld

_ROUNDS = 8
"""How often a text is looked through again: what is put in may, with the words beside it, be withheld too."""


class WithheldMatch(NamedTuple):
    """Withheld words in a text."""

    start: int
    end: int
    instead: str
    words: str
    """As the editor wrote them."""


class _SpellingGroup(NamedTuple):
    """Spellings of the same words, and what of their letters every text has that holds one of them."""

    longest: tuple[str, ...]
    """Of the longest part, in each way it may be spelt."""
    spellings: tuple[Spelling, ...]


@dataclass(frozen=True, eq=False)
class WithheldMatcher:
    """Finds all that is withheld in a text, and hides it there."""

    groups: tuple[_SpellingGroup, ...]

    def __bool__(self) -> bool:
        return bool(self.groups)

    @property
    def spellings(self) -> Iterator[Spelling]:
        """Every spelling, also those with the words turned round."""
        return (spelling for group in self.groups for spelling in group.spellings)

    def may_hold(self, text: str) -> bool:
        """Tell quickly whether ``text`` may hold withheld words; false only if it holds none."""
        return any(True for _ in self._suspects(text))

    def find(self, text: str) -> list[WithheldMatch]:
        """Return the withheld words in ``text``, in order; those that overlap as one. Never raises."""
        suspects = list(self._suspects(text))
        if not suspects:
            return []
        folded = located(text)
        found = _in_order(_matches(folded, (spelling for spelling in suspects if not spelling.turned)))
        turned = _in_order(_matches(folded, (spelling for spelling in suspects if spelling.turned)))
        if turned:
            # In "Jane Doe, Jane Roe" no "Doe, Jane" is meant.
            found = _in_order(found + [match for match in turned if not _overlaps(match, found)])
        return [_whole(match, text) for match in found]

    def find_in_address(self, address: str) -> list[WithheldMatch]:
        """Return the withheld words in a web address, also where it writes letters as %D0%94 or ``xn--``."""
        return self.find(decoded(address))

    def hide(self, text: str) -> str:
        """Return ``text`` with what is shown instead of withheld words; itself if it holds none.

        Where it holds them in other characters only (``J&#97;ne``, ``%6Aane``), it is written out in plain ones.
        """
        shown = self.hide_as_written(text)
        read = as_read(shown)
        return self.hide_as_written(read) if read != shown and self.find(read) else shown

    def hide_as_written(self, text: str, write: Callable[[str], str] = str) -> str:
        """Return the same, through ``write``, but for words that stand in other characters."""
        for _ in range(_ROUNDS):
            found = self.find(text)
            if not found:
                break
            for match in reversed(found):
                text = text[: match.start] + write(match.instead) + text[match.end :]
        return text

    def is_nothing_else(self, text: str) -> bool:
        """Tell whether ``text`` holds withheld words and no others."""
        found = self.find(text)
        return bool(found) and all(
            any(match.start <= at < match.end for match in found) for at in located(text)[0].at
        )

    def without_torn_start(self, text: str) -> str:
        """Return a stretch of a longer text, cut off anywhere, without what may be the end of withheld words."""
        start = 0
        for letters in located(text):
            for count in range(min(self._longest, len(letters.key)), 0, -1):
                if letters.key[:count] in self._tails and is_border(letters, count):
                    start = max(start, letters.at[count - 1] + 1)
                    break
        return text[start:] if start else text

    def without_torn_end(self, text: str) -> str:
        """Return a stretch of a longer text, cut off anywhere, without what may be the start of withheld words."""
        end = len(text)
        for letters in located(text):
            size = len(letters.key)
            for count in range(min(self._longest, size), 0, -1):
                if letters.key[-count:] in self._heads and is_border(letters, size - count):
                    end = min(end, letters.at[size - count])
                    break
        return text[:end]

    def _suspects(self, text: str) -> Iterator[Spelling]:
        """Yield the spellings whose letters stand in ``text`` one after another."""
        if not self.groups:
            return
        keys = keys_of(text)
        for longest, spellings in self.groups:
            if any(part in key for key in keys for part in longest):
                for spelling in spellings:
                    if any(wanted in key for key in keys for wanted in spelling.keys):
                        yield spelling

    @cached_property
    def _keys(self) -> frozenset[str]:
        return frozenset(key for spelling in self.spellings for key in spelling.keys)

    @cached_property
    def _longest(self) -> int:
        return max(map(len, self._keys), default=0)

    @cached_property
    def _tails(self) -> frozenset[str]:
        """Every end of withheld words."""
        return frozenset(key[at:] for key in self._keys for at in range(len(key)))

    @cached_property
    def _heads(self) -> frozenset[str]:
        """Every beginning of withheld words."""
        return frozenset(key[:end] for key in self._keys for end in range(1, len(key) + 1))


def withheld_matcher(withheld: Iterable[Withheld]) -> WithheldMatcher:
    r"""Return what finds and hides the words that are ``withheld``.

    >>> from generator.model.withheld import Withheld
    >>> words = withheld_matcher([Withheld(words="Jane Doe", place=None)])
    >>> words.hide("JANE  DOE came; the Doe family did not, nor Jane Doering.")
    '[withheld] came; the Doe family did not, nor Jane Doering.'
    >>> [(match.start, match.end) for match in words.find("with Ja-\nne Doe")]
    [(5, 15)]
    """
    groups: dict[frozenset[str], _SpellingGroup] = {}
    for wish in withheld:
        for words in (wish.words, *wish.forms):
            spellings = tuple(spellings_of(words, wish.instead))
            if spellings:
                key = frozenset(key for spelling in spellings for key in spelling.keys)
                groups.setdefault(key, _SpellingGroup(_longest_part(spellings[0]), spellings))
    return WithheldMatcher(tuple(groups.values()))


def _longest_part(spelling: Spelling) -> tuple[str, ...]:
    number = max(range(len(spelling.parts)), key=lambda at: len(spelling.readings[0][at]))
    return tuple(dict.fromkeys(reading[number] for reading in spelling.readings))


def _matches(folded: Iterable[Letters], spellings: Iterable[Spelling]) -> list[WithheldMatch]:
    return [
        match
        for letters, spelling in product(folded, spellings)
        for key, reading in zip(spelling.keys, spelling.readings, strict=True)
        for match in _matches_of(letters, spelling, key, reading)
    ]


def _matches_of(
    letters: Letters, spelling: Spelling, key: str, reading: tuple[str, ...]
) -> Iterator[WithheldMatch]:
    at = letters.key.find(key)
    while at >= 0:
        if spelling.fits(letters, at, reading):
            end = letters.at[at + len(key) - 1] + 1
            yield WithheldMatch(letters.at[at], end, spelling.instead, spelling.words)
        at = letters.key.find(key, at + 1)


def _in_order(matches: Iterable[WithheldMatch]) -> list[WithheldMatch]:
    """Return ``matches`` from left to right, the longest first; those that overlap as one."""
    merged: list[WithheldMatch] = []
    for match in sorted(matches, key=lambda match: (match.start, -match.end)):
        if merged and match.start < merged[-1].end:
            merged[-1] = merged[-1]._replace(end=max(merged[-1].end, match.end))
        else:
            merged.append(match)
    return merged


def _overlaps(match: WithheldMatch, others: Iterable[WithheldMatch]) -> bool:
    return any(match.start < other.end and other.start < match.end for other in others)


def _whole(found: WithheldMatch, text: str) -> WithheldMatch:
    """Take in the marks on the last letter, and the other half of a bracket of which the words hold one."""
    start, end = found.start, found.end
    while end < len(text) and unicodedata.category(text[end])[0] == "M":
        end += 1
    inside = text[start:end]
    for opening, closing in ("[]", "()"):
        if inside.count(closing) > inside.count(opening) and text[start - 1 : start] == opening:
            start -= 1
        if inside.count(opening) > inside.count(closing) and text[end : end + 1] == closing:
            end += 1
    return found._replace(start=start, end=end)
