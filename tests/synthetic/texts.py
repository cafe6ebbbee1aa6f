"""The private texts of a synthetic library: articles of invented words, as long and as uneven as real ones.

Words follow Zipf's law, as those of a language do: a few that stand everywhere, and a long tail. What entries quote of
a source stands in its text, in quotation marks.
"""

from __future__ import annotations

from itertools import accumulate
from random import Random
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

SHORTEST, LONGEST = 800, 3_000
"""Words of a text."""
_VOCABULARY = 9_000
_FREQUENT = (
    *(
        "the",
        "of",
        "and",
        "to",
        "in",
        "a",
        "that",
        "on",
        "for",
        "was",
        "with",
        "is",
        "by",
        "as",
        "said",
        "at",
        "from",
    ),
    *(
        "it",
        "has",
        "were",
        "had",
        "an",
        "its",
        "which",
        "be",
        "after",
        "not",
        "but",
        "who",
        "their",
        "would",
        "they",
    ),
)
_BEGINNINGS = (*"bcdfghjklmnprstvw", "br", "dr", "pr", "st")
_VOWELS = ("a", "e", "i", "o", "u", "ea", "ou")
_ENDS = ("", "n", "r", "l", "st", "nd", "ck", "m", "s", "ng")


class Vocabulary:
    """Invented words with their frequencies."""

    def __init__(self) -> None:
        random = Random("vocabulary")  # no secret
        made = dict.fromkeys(_FREQUENT)
        while len(made) < _VOCABULARY:
            made[_word(random)] = None
        self.words = tuple(made)
        self._weights = tuple(accumulate(1 / rank for rank in range(3, 3 + _VOCABULARY)))

    def some(self, random: Random, count: int) -> list[str]:
        """Return so many words."""
        return random.choices(self.words, cum_weights=self._weights, k=count)


def _word(random: Random) -> str:
    syllables = (
        f"{random.choice(_BEGINNINGS)}{random.choice(_VOWELS)}{random.choice(_ENDS)}"
        for _ in range(random.choice((1, 2, 2, 3)))
    )
    return "".join(syllables)


def article(name: str, quoted: Iterable[str], vocabulary: Vocabulary, random: Random) -> str:
    """Return the text of a source: a title, paragraphs, and in them what is quoted of it."""
    length = random.randint(SHORTEST, LONGEST)
    said = list(dict.fromkeys(quoted))
    paragraphs = [f"Of {name.replace('-', ' ')}", "It happened on the day, this week."]
    written = 0
    while written < length or said:
        sentences = [
            _sentence(vocabulary.some(random, random.randint(8, 28))) for _ in range(random.randint(2, 5))
        ]
        written += sum(sentence.count(" ") + 1 for sentence in sentences)
        if said:
            sentences.append(f"“{said.pop(0)}”, {' '.join(vocabulary.some(random, 3))}.")
        paragraphs.append(" ".join(sentences))
    return "\n\n".join(paragraphs) + "\n"


def _sentence(words: Sequence[str]) -> str:
    middle = len(words) // 2
    return f"{words[0].capitalize()} {' '.join(words[1:middle])}, {' '.join(words[middle:])}."
