"""Makes patterns of the words of a language: any of several, and as whole words where spaces part words."""

from __future__ import annotations

import re
from collections.abc import Set as AbstractSet
from functools import cache
from typing import TYPE_CHECKING

from generator.drafting.languages import LANGUAGES

if TYPE_CHECKING:
    from collections.abc import Iterable


def any_of(words: Iterable[str]) -> str:
    """Return the body of a pattern that finds any of ``words``, nothing if there are none.

    Those of a set, which has no order, come the longest first.

    >>> any_of(frozenset({"the", "these"})), any_of([])
    ('these|the', '(?!)')
    """
    listed = sorted(words, key=lambda word: (-len(word), word)) if isinstance(words, AbstractSet) else words
    return "|".join(listed) or "(?!)"


def whole_words(body: str, lang: str) -> str:
    """Return the body of a pattern that finds what ``body`` does, as whole words: not told in untold."""
    return rf"(?<!\w)(?:{body})(?!\w)" if LANGUAGES[lang].is_spaced else f"(?:{body})"


@cache
def whole(body: str, lang: str) -> re.Pattern[str]:
    """Return the pattern that finds it, in capitals and in small letters."""
    return re.compile(whole_words(body, lang), re.IGNORECASE)
