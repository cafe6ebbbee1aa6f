"""Segments a text into the words by which quotations are compared, each with its place in the raw text.

Close to the word boundaries of Unicode (UAX 29), with differences: a word is a run of letters with inner apostrophes, a
number with its separators and sign, one character of a script written without spaces, or a sign that says something (€,
%, +). Hyphens, dashes, quotation marks and punctuation part words and are none.
"""

from __future__ import annotations

import re
import unicodedata
from array import array
from dataclasses import dataclass
from functools import lru_cache
from itertools import accumulate, chain
from typing import TYPE_CHECKING

from generator.quotes.text.folding import fold, fold_text
from generator.quotes.text.spelling import SHARP_S, is_variable, without_optional_marks
from generator.text.word_count import word_weight

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

UNSPACED = (
    "\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u2e80-\u30ff\u3100-\u312f\u31f0-\u4dbf\u4e00-\u9fff\ua000-\ua4cf"
    "\uf900-\ufaff\U0001b000-\U0001b2ff\U00020000-\U0003ffff"
)
"""Scripts written without spaces between words, as ranges of a regular expression: each character counts as a word
(Hangul is written with spaces)."""

_UNSPACED = re.compile(f"[{UNSPACED}]")

_WORD = re.compile(
    "CM*"  # a character of an unspaced script, with its marks
    "|[ST]"  # a sign
    "|(?<!P)(?<!PH)P(?:[PH]*D)+"  # an exponent, or the number of a note
    "|(?:(?<![LMDCHTJA])H(?=D))?"  # the minus of a number
    "[LMD]+"
    "(?:(?:(?<=[LM])A(?=L)|(?<=[LM])(?:B(?=[LM]+K)|K(?=L))|(?<=D)[JHT](?=D)|(?<=D)A(?=DDD(?!D)))[LMD]+)*"
)  # fmt: skip
"""Over the classes of the characters: L letter, M mark on a letter, D digit, C unspaced, S sign, P raised, A
apostrophe, H hyphen or en dash, J other joints of numbers, T a tilde, B and K square brackets. One word each are:
don't, [w]e, 1,000, 1'000, 9:41, 2022-23, -5, ^2."""

_JOINTS = {
    "'": "A",
    "-": "H",
    "–": "H",
    "—": "J",
    "~": "T",
    "〜": "T",
    "[": "B",
    "]": "B",
    "^": "P",
    "·": "J",
}
_JOINTS |= dict.fromkeys(",.:/", "J")
_WITHIN = str.maketrans({"[": "", "]": "", "^": "", **dict.fromkeys("–—~〜", "-")})
"""What of a word's inside does not tell it from another."""
_INNER = frozenset("[]–—~〜^")
_SIGNS = frozenset("%‰°&§")


_BETWEEN_SPACES = re.compile(r"\S+")
_LONGEST_KEPT = 64
"""Characters of what stands between spaces and is remembered: most of a language is read once for all texts."""
_LONG = re.compile(rf"\S{{{_LONGEST_KEPT + 1}}}")
_AROUND = '.,;:!?()"“”„«»…'
"""Marks round a word that are no part of it."""


@dataclass(slots=True, eq=False)
class WordPlaces:
    """Where the words of a text stand: found out when somebody asks, which of most texts nobody does."""

    raw: str
    _found: tuple[Sequence[int], Sequence[int]] | None = None

    @classmethod
    def known(cls, raw: str, starts: Sequence[int], ends: Sequence[int]) -> WordPlaces:
        """Return the places of words that somebody else found in ``raw``."""
        return cls(raw, (starts, ends))

    @property
    def found(self) -> tuple[Sequence[int], Sequence[int]]:
        """Where each word begins, and where each ends, exclusive."""
        if self._found is None:
            starts, ends = array("L"), array("L")
            for stretch in _BETWEEN_SPACES.finditer(self.raw):
                at, token = stretch.start(), stretch[0]
                for _, first, last in _words_in(token) if len(token) <= _LONGEST_KEPT else _found_in(token):
                    starts.append(at + first)
                    ends.append(at + last)
            self._found = starts, ends
        return self._found


@dataclass(frozen=True, slots=True)
class Words:
    """The words of a text, folded, in order."""

    raw: str
    keys: tuple[str, ...]
    places: WordPlaces
    variable: bool = False
    """Whether a word may have the key of another word: `generator.quotes.text.spelling.alike` tells them apart."""

    def __len__(self) -> int:
        return len(self.keys)

    @property
    def starts(self) -> Sequence[int]:
        """Where each begins in ``raw``."""
        return self.places.found[0]

    @property
    def ends(self) -> Sequence[int]:
        """Where each ends, exclusive."""
        return self.places.found[1]

    def raw_words(self, first: int, last: int) -> str:
        """Return the raw text from word ``first`` to before word ``last``, in one line."""
        if first >= last:
            return ""
        return " ".join(self.raw[self.starts[first] : self.ends[last - 1]].split())

    def between(self, left: int) -> str:
        """Return the raw text between word ``left`` and the next."""
        return self.raw[self.ends[left] : self.starts[left + 1]]


def words_of(text: str) -> Words:
    """Return the words of ``text``. Never raises."""
    variable = not text.isascii() and any(map(_varies, set(text.split())))
    return Words(text, keys_of(text), WordPlaces(text), variable)


def keys_of(text: str) -> tuple[str, ...]:
    """Return the folded words of ``text``.

    >>> keys_of("Don’t pay 1,000 € for a [w]ell-made 方案")
    ("don't", 'pay', '1,000', '€', 'for', 'a', 'well', 'made', '方', '案')
    """
    if len(text) > _LONGEST_KEPT and _LONG.search(text):
        return tuple(key for token in text.split() for key in _all_keys_in(token))
    return tuple(chain.from_iterable(map(_keys_in, text.split())))


def _all_keys_in(token: str) -> tuple[str, ...]:
    return _keys_in(token) if len(token) <= _LONGEST_KEPT else _folded_keys_in(token)


@lru_cache(maxsize=100_000)
def _keys_in(token: str) -> tuple[str, ...]:
    """Return the words in what stands between spaces."""
    bare = token.strip(_AROUND)
    if bare.isascii() and bare.isalpha():
        return (bare.lower(),)
    return _folded_keys_in(token)


def _folded_keys_in(token: str) -> tuple[str, ...]:
    folded = fold_text(token)
    return tuple(filter(None, _keys(folded, _spans(folded))))


@lru_cache(maxsize=100_000)
def _words_in(token: str) -> tuple[tuple[str, int, int], ...]:
    """Return the words in what stands between spaces, each with its place in it; the same few stand everywhere."""
    bare = token.strip(_AROUND)
    if bare.isascii() and bare.isalpha():
        first = token.index(bare)
        return ((bare.lower(), first, first + len(bare)),)
    return tuple(_found_in(token))


def _found_in(token: str) -> Iterator[tuple[str, int, int]]:
    """Yield the words in what stands between spaces: no word goes beyond, and nothing there tells what one is."""
    folded = fold(token)
    spans = _spans(folded.text)
    for (first, last), key in zip(spans, _keys(folded.text, spans), strict=True):
        if key:
            yield key, *folded.span(first, last)


@lru_cache(maxsize=20_000)
def _varies(token: str) -> bool:
    return not token.isascii() and is_variable(token, fold_text(token))


def strict_keys_of(text: str) -> tuple[str, ...]:
    """Return the folded words of ``text`` with all that other spellings of them leave off, and with ß."""
    folded = fold_text(text.replace("ß", SHARP_S))
    return tuple(_without_marks(folded[first:last]) for first, last in _spans(folded))


def _keys(folded: str, spans: list[tuple[int, int]]) -> list[str]:
    """Return the words in ``spans`` as they are compared; "" for one of nothing but what may be left off."""
    keys = [folded[first:last] for first, last in spans]
    if not _INNER.isdisjoint(folded):
        keys = [key if key.isalnum() else _without_marks(key) for key in keys]
    return (
        keys if folded.isascii() else [key if key.isascii() else without_optional_marks(key) for key in keys]
    )


def _without_marks(key: str) -> str:
    return key.translate(_WITHIN) if key[0] != "^" else "^" + key.translate(_WITHIN)


def weight_of(keys: Sequence[str]) -> float:
    """Return how many words ``keys`` are: of scripts without spaces, each is a character and counts for part of one."""
    return sum(map(_weight, keys))


def weights_before(keys: Sequence[str]) -> array[float]:
    """Return for each key, and for the end, how many words `weight_of` finds before it."""
    return array("d", accumulate(map(_weight, keys), initial=0.0))


def _weight(key: str) -> float:
    return min(1.0, len(key) * word_weight(key[0])) if key > "\u0dff" else 1.0


def _spans(folded: str) -> list[tuple[int, int]]:
    """Return where the words of a folded text begin and end in it."""
    classes = folded.translate({ord(char): _class_of(char) for char in set(folded)} | {ord("]"): "K"})
    return [found.span() for found in _WORD.finditer(classes)]


@lru_cache(maxsize=8192)
def _class_of(char: str) -> str:
    """Return what a folded character is to a word, as one letter; see `_WORD`."""
    if char in _JOINTS:
        return _JOINTS[char]
    category = unicodedata.category(char)
    if category == "Nd":
        return "D"
    if category[0] == "M":
        return "M"
    if category[0] in "LN":
        return "C" if _UNSPACED.match(char) else "L" if category[0] == "L" else "D"
    return "S" if char in _SIGNS or category in ("Sc", "Sm", "So") else " "


def is_unspaced(char: str) -> bool:
    """Tell whether ``char`` belongs to a script written without spaces between words."""
    return bool(_UNSPACED.match(char))
