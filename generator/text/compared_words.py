"""Takes quotations apart into the words by which they are compared with each other, without the texts they are from."""

from __future__ import annotations

import re
import unicodedata
from typing import TYPE_CHECKING

from generator.text.word_count import word_weight

if TYPE_CHECKING:
    from collections.abc import Iterator

_UNSPACED = "\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u2e80-\u9fff\uf900-\ufaff\U00020000-\U0003ffff"
_WORD = re.compile(rf"[{_UNSPACED}]|(?:(?![{_UNSPACED}])[^\W_])+(?:'(?:(?![{_UNSPACED}])[^\W_])+)*")
"""A character of a script without spaces, or a run of letters and digits with apostrophes inside."""
_SPLIT = re.compile(r"…|\.{3,}|\[[^\[\]]*\]")
"""Where the source's words are cut, or others are put in."""


def compared_words(quotation: str) -> tuple[str, ...]:
    """Return the words of a quotation, folded: marks, spaces and capitals make no difference.

    >>> compared_words("“That’s a good thing.”")
    ("that's", 'a', 'good', 'thing')
    """
    return tuple(_WORD.findall(_folded(quotation)))


def stands_in(sentence: str, quotation: str) -> bool:
    """Tell whether all words of a sentence stand in a quotation, one after the other, across no cut or insertion.

    >>> stands_in("Talks are the only way out.", "We say: “Talks are the only way out”, and mean it.")
    True
    >>> stands_in("Talks are the way out.", "Talks are … the way out")
    False
    """
    words = compared_words(sentence)
    size = len(words)
    for part in _SPLIT.split(quotation):
        said = compared_words(part)
        if any(said[start : start + size] == words for start in range(len(said) - size + 1)):
            return bool(words)
    return False


def long_runs(quotation: str, words: int) -> Iterator[tuple[str, ...]]:
    """Yield every run of so many words that follow each other in a quotation, none across a cut or an insertion.

    Characters of scripts without spaces count as the part of a word that they mostly are.

    >>> list(long_runs("We will sail … in May, all of us", 4))
    [('in', 'may', 'all', 'of'), ('may', 'all', 'of', 'us')]
    """
    for part in _SPLIT.split(quotation):
        keys = compared_words(part)
        weights = [word_weight(key) if len(key) == 1 else 1.0 for key in keys]
        end, weight = 0, 0.0
        for start in range(len(keys)):
            while weight < words - 0.001 and end < len(keys):
                weight += weights[end]
                end += 1
            if weight < words - 0.001:
                break
            yield keys[start:end]
            weight -= weights[start]


def _folded(text: str) -> str:
    return unicodedata.normalize("NFKC", text).casefold().replace("\u2019", "'")
