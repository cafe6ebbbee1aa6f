r"""Writes texts as Hayagriva reads them, with braces around what a style must not write in other letters.

A style that has titles in title case would write “the us” of “the US”, and “Von Der Leyen”; in sentence case more is
lost. What stands in braces is set as it is written: signs that act there have a backslash before them.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from generator.text.name_particles import NAME_PARTICLES

if TYPE_CHECKING:
    from collections.abc import Sequence

_ACTING = re.compile(r"[\\{}$]")
"""Signs that act: braces keep letters, dollars hold formulas."""
_WORD = re.compile(r"[@#]?\w(?:\S*\w)?")
"""To its last letter or digit: Jong-un, U.S, O'Brien, @harbour."""
_AS_TYPED = re.compile(r"[@#_/]|\w\.\w")
"""What addresses and names on networks have."""
_PARTICLES = NAME_PARTICLES | {"af", "av", "bint", "das", "dos", "vom", "zu", "zum", "zur"}


def verbatim(text: str) -> str:
    """Return a text that every style prints in the letters that it is written in."""
    folded = _folded(text)
    return f"{{{_escaped(folded)}}}" if folded else ""


def title(text: str, lang: str) -> str:
    """Return a title in ``lang`` (BCP 47), of which a style may turn small letters into capitals, in English alone.

    No capital becomes small. A word with one stays whole as it is (iPhone, Jong-un), and so do the small words before
    a name, an address and a name on a network.

    >>> title("The call of Xi and von der Leyen", "en"), title("Rede", "de")
    ('The call of {Xi} and {von der Leyen}', '{Rede}')
    """
    if lang.partition("-")[0].lower() != "en":
        return verbatim(text)
    folded = _folded(text)
    written, at = "", 0
    for start, end in _kept(folded):
        written += f"{_escaped(folded[at:start])}{{{_escaped(folded[start:end])}}}"
        at = end
    return written + _escaped(folded[at:])


def _folded(text: str) -> str:
    return " ".join(text.split())


def _escaped(text: str) -> str:
    return _ACTING.sub(lambda found: f"\\{found[0]}", text)


def _kept(text: str) -> list[tuple[int, int]]:
    """Return where a title stays as it is, as few stretches as can be.

    One at its beginning takes along all that stands before it, and the space behind it: beside braces there Hayagriva
    loses both.
    """
    words = list(_WORD.finditer(text))
    stretches: list[tuple[int, int]] = []
    for word, keep in zip(words, _are_kept([word[0] for word in words]), strict=True):
        if not keep:
            continue
        start, end = word.span() if word is not words[0] else _of_first(word)
        if stretches and text[stretches[-1][1] : start] == " ":
            start, _ = stretches.pop()
        if start < end:
            stretches.append((start, end))
    if stretches and stretches[0][0] == 0 and text[stretches[0][1] :].startswith(" "):
        stretches[0] = 0, stretches[0][1] + 1
    return stretches


def _of_first(word: re.Match[str]) -> tuple[int, int]:
    """Return what stays as it is of a title's first word; a capital at its beginning needs no braces."""
    start, end = word.span()
    first, rest = word[0][0], word[0][1:]
    if first.isalnum() and first == first.upper():
        return (start + 1, end) if rest != rest.lower() or _AS_TYPED.search(rest) else (end, end)
    return 0, end


def _are_kept(words: Sequence[str]) -> list[bool]:
    """Return of each word whether it stays as it is; a title may begin with a particle of a name in capitals."""
    found: list[bool] = []
    before_name = False
    for place, word in reversed(list(enumerate(words))):
        is_particle = before_name and place > 0 and word in _PARTICLES
        found.append(is_particle or word != word.lower() or bool(_AS_TYPED.search(word)))
        before_name = is_particle or word[0] != word[0].lower()
    return found[::-1]
