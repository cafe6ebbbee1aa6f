"""Tells whether words found in an output are the program's own: part of a text that it says whatever editors write."""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from generator.withholding.letters import keys_of, located

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from generator.withholding.letters import Letters
    from generator.withholding.matching import WithheldMatch

_PLURAL = "s"


@dataclass(frozen=True, eq=False)
class FixedTexts:
    """The texts that a program says by itself, by their letters alone."""

    keys: frozenset[str]
    _holding: dict[str, tuple[str, ...]] = field(default_factory=dict, repr=False)

    def others(self, text: str, found: Sequence[WithheldMatch]) -> list[WithheldMatch]:
        """Return those of ``found`` in ``text`` that stand in none of these texts, letter for letter and wholly."""
        readings = located(text)
        return [match for match in found if not any(self._cover(letters, match) for letters in readings)]

    def _cover(self, letters: Letters, found: WithheldMatch) -> bool:
        key, start = letters.key, bisect_left(letters.at, found.start)
        word = key[start : bisect_left(letters.at, found.end)]
        if not word:
            return False
        if self._stands_at(key, word, start):
            return True
        # A number of things: the noun, and an "s".
        return word.endswith(_PLURAL) and self._stands_at(key, word.removesuffix(_PLURAL), start, at_end=True)

    def _stands_at(self, key: str, word: str, start: int, *, at_end: bool = False) -> bool:
        for fixed in self._texts_with(word):
            at = len(fixed) - len(word) if at_end else fixed.find(word)
            while at >= 0:
                if fixed.startswith(word, at) and start >= at and key.startswith(fixed, start - at):
                    return True
                at = -1 if at_end else fixed.find(word, at + 1)
        return False

    def _texts_with(self, word: str) -> tuple[str, ...]:
        if word not in self._holding:
            self._holding[word] = tuple(sorted(key for key in self.keys if word in key))
        return self._holding[word]


def fixed_texts(texts: Iterable[str]) -> FixedTexts:
    """Return ``texts``, ready for comparing."""
    return FixedTexts(frozenset(key for text in texts for key in keys_of(text)) - {""})
