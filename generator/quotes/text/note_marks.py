"""Finds the marks of notes in a text: [12], ¹², [note 3], *. A quotation may leave them out, and nothing else.

A number counts as such a mark only where it plainly is one: high or in brackets, and behind a word or a sentence. An
exponent (km², 10²) is none, nor is a number in brackets that may be a word of the sentence (“we sent [12] tanks”).
"""

from __future__ import annotations

import re
from bisect import bisect_left
from dataclasses import replace
from typing import TYPE_CHECKING

from generator.quotes.text.lexicon import DETERMINERS, HELPING, PREPOSITIONS, PRONOUNS, TURNS
from generator.quotes.text.seams import UNITS
from generator.quotes.text.segmentation import UNSPACED, is_unspaced
from generator.text.compiled import compiled

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from generator.quotes.text.segmentation import Words

_NUMBERS = r"\d{1,3}(?:\s*[,–-]\s*\d{1,3})*"
_CANDIDATE = (
    rf"[\[［〔]\s*(?:{_NUMBERS}|(?:notes?|nb|n|fn|anm|прим|注|註|脚注)\.?\s*{_NUMBERS}|citation needed)\s*[\]］〕]"
    r"|[⁰¹²³⁴-⁹]{1,3}(?:[,–-][⁰¹²³⁴-⁹]{1,3})*"
)
_ANY = re.compile("[\\[［〔⁰¹²³⁴-⁹]")
"""What each mark begins with: most texts have none."""
_SIGNS = re.compile(rf"(?<=[^\s*†‡※])[*†‡⁎∗※]+(?![^\W{UNSPACED}]|[*†‡※])")
"""Marks that are no words: an asterisk or a dagger behind a word."""
_A_SIGN = frozenset("*†‡⁎∗※")
_ENDS = ".,;:!?…)”’»›\"'。，、；：！？）」』】"
_BEHIND = (PREPOSITIONS | DETERMINERS | PRONOUNS["en"] | HELPING | TURNS["en"]) - {"of", "than", "over"}
"""Words that no number stands before as theirs: “agreed [12] to” is a note, “sent [12] of them” may be none."""


def with_notes(words: Words) -> tuple[Words, Mapping[int, int]]:
    """Return ``words`` with the marks of notes as words of their own kind, and from each the number behind it.

    "^12" is the word for such a mark, so that no 12 in a sentence is taken for it.

    >>> from generator.quotes.text.segmentation import words_of
    >>> words, notes = with_notes(words_of("We agreed.[12] It is 5 km²."))
    >>> words.keys, notes
    (('we', 'agreed', '^12', 'it', 'is', '5', 'km', '^2'), {2: 3})
    """
    if not _ANY.search(words.raw):
        return words, {}
    found: dict[int, int] = {}
    unsure: list[tuple[int, int]] = []
    for first, last, plain in _marks(words):
        if plain:
            found[first] = last
        else:
            unsure.append((first, last))
    spaced = [
        first for first in found if words.raw[words.starts[first] - 1] == "[" and _is_apart(words, first)
    ]
    if spaced:  # the text has notes in brackets behind a space: all such are notes
        found.update(
            pair for pair in unsure if _is_apart(words, pair[0]) and not _asks_for_a_number(words, pair[0])
        )
    if not found:
        return words, {}
    keys = list(words.keys)
    for first, last in found.items():
        keys[first:last] = [key if key[0] == "^" else "^" + key for key in keys[first:last]]
    return replace(words, keys=tuple(keys)), _in_a_row(found)


def signs_left_out(quotation: str, source: str) -> tuple[str, ...]:
    """Return the asterisks and daggers behind words of ``source`` of which ``quotation`` has fewer."""
    if _A_SIGN.isdisjoint(source):
        return ()
    found = _SIGNS.findall(source)
    return tuple(found) if len(found) > len(_SIGNS.findall(quotation)) else ()


def _in_a_row(found: Mapping[int, int]) -> Mapping[int, int]:
    """Return the same with marks that follow one another as one: [1][2]."""
    joined: dict[int, int] = {}
    for first in sorted(found, reverse=True):
        joined[first] = joined.get(found[first], found[first])
    return joined


def _marks(words: Words) -> Iterator[tuple[int, int, bool]]:
    """Yield where each mark begins and ends among the words, and whether it plainly is one."""
    before = (-1, False)
    for found in compiled(_CANDIDATE, re.IGNORECASE).finditer(words.raw):
        first = bisect_left(words.starts, found.start())
        last = bisect_left(words.starts, found.end(), first)
        if first == last:
            continue
        if found[0][0] in "[［〔":
            plain = _is_bracketed_note(words, found.start(), found.end()) and not (
                _is_apart(words, first) and _asks_for_a_number(words, first)
            )
        else:
            plain = words.keys[first][0] == "^" and _is_raised_note(words, first, found.end())
        plain = plain or before == (found.start(), True)
        before = (found.end(), plain)
        yield first, last, plain


def _is_raised_note(words: Words, first: int, end: int) -> bool:
    """Tell the mark of a note from an exponent."""
    after = words.raw[end : end + 1]
    if first == 0 or (after.isalnum() and not is_unspaced(after)):
        return False
    between = words.between(first - 1).rstrip()
    if between:
        return between[-1] in _ENDS
    key = words.keys[first - 1]
    if not key.isalpha() or (key in UNITS and words.keys[first] in ("^2", "^3")):
        return False
    return len(key) > 1 or (is_unspaced(key) and key not in "米里尺寸秒")


def _is_bracketed_note(words: Words, start: int, end: int) -> bool:
    raw = words.raw
    before, after = raw[start - 1 : start], raw[end : end + 1]
    behind = raw[end : end + 80].lstrip()
    if not before or before == "\n" or (after.isalnum() and not is_unspaced(after)):
        return False
    if before in _ENDS or (before.isalpha() and not is_unspaced(before)):
        return True
    if before.isdigit():
        return False
    if not behind or behind[0] in _ENDS or "\n" in raw[end : len(raw) - len(raw[end:].lstrip())]:
        return True
    following = re.match(r"\w+", behind)
    return before.isspace() and following is not None and following[0] in _BEHIND


def _asks_for_a_number(words: Words, first: int) -> bool:
    """Tell whether the word before is one that a number may belong to: about [12] to go."""
    return first > 0 and words.keys[first - 1] in PREPOSITIONS | DETERMINERS | {"and", "or"}


def _is_apart(words: Words, first: int) -> bool:
    """Tell whether a space stands before the mark that begins with word ``first``."""
    start = words.starts[first]
    return words.raw[max(0, start - 2) : start].strip() == "[" and words.raw[max(0, start - 2)].isspace()
