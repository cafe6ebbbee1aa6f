"""Parts a sentence into words and marks, and finds how far a name in it goes."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from generator.quotes.text.lexicon import NOT_NAMES
from generator.text.name_particles import NAME_PARTICLES

if TYPE_CHECKING:
    from collections.abc import Sequence

_CAPITAL = "A-ZÀ-ÖØ-ÞА-ЯЁІЇЄҐ"
ABBREVIATED = (
    r"(?:Messrs|Mmes|Mrs?|Ms|Mx|Dres|Dras?|Drs?|Prof|Gen|Col|Capt|Lt|Sgt|Sens?|Gov|Reps?|Rev|Hon|St|Hr|Fr|MM|"
    rf"Sr|Sra|Srta|Ilmo|Sig|Dott|Avv|Ing|On|[{_CAPITAL}])\."
)
"""A title before a name, or an initial, whose full stop ends no sentence."""
_TOKEN = re.compile(rf"(?P<word>{ABBREVIATED}(?=[^\S\r\n]*[{_CAPITAL}])|[\w][\w’'ʼ-]*)|(?P<mark>[^\w\s])")
HIDDEN = "\x00"
"""Stands for each character of a quotation in a text that shows the attributions alone."""


class Token(NamedTuple):
    """A word or a mark of a sentence."""

    text: str
    word: bool

    @property
    def low(self) -> str:
        """In small letters."""
        return self.text.casefold()

    @property
    def capital(self) -> bool:
        """Whether it can belong to a name."""
        return self.word and self.text[0].isupper() and self.low not in NOT_NAMES


def tokens_of(text: str) -> list[Token]:
    """Return the words and marks of ``text``."""
    return [Token(found[0], found["word"] is not None) for found in _TOKEN.finditer(text)]


def as_printed(tokens: Sequence[Token]) -> str:
    """Return the words as a text."""
    return " ".join(token.text for token in tokens)


def name_start(tokens: Sequence[Token], last: int) -> int:
    """Return where the name begins that ends with the token ``last``."""
    start = last
    while start > 0 and (tokens[start - 1].capital or _is_particle(tokens, start - 1)):
        start -= 1
    return start


def name_end(tokens: Sequence[Token], start: int) -> int:
    """Return where the name ends that begins at ``start``; ``start``, if none does."""
    end = start
    while end < len(tokens) and (tokens[end].capital or (end > start and _is_particle(tokens, end))):
        end += 1
    return end


def _is_particle(tokens: Sequence[Token], at: int) -> bool:
    following = at + 1 < len(tokens) and tokens[at + 1].capital
    return tokens[at].low in NAME_PARTICLES and following and at > 0 and tokens[at - 1].capital
