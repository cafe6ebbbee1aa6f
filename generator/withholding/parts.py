"""What the words of a name are put together from: parts in one piece, and what may stand within one."""

from __future__ import annotations

import re
import unicodedata
from typing import NamedTuple

from generator.withholding.letters import is_invisible, keys_of, located, readings_of

MOST_READINGS = 16
"""Ways to spell a name that are looked for."""
_WITHIN = re.compile(r"['’‘‛ʹʻʼʽʾʿˈ`´′＇ꞌ\[\]*\\\-‐‑‒–⁃−﹣－]*|[\-‐‑]\n\s*")
"""What may stand inside a word: apostrophes, hyphens, brackets, marks of Markdown; a hyphen at the line's end."""


class Part(NamedTuple):
    """Some letters of a spelling in one piece."""

    text: str
    is_word: bool
    """Whether a space stands before it, or another mark that parts words, and not a hyphen or an apostrophe."""


def parts_of(words: str) -> tuple[Part, ...]:
    """Return ``words`` cut wherever something stands between two letters."""
    (letters, *_) = located(words)
    if not letters.key:
        return ()
    cuts = [(0, True)]
    for index in range(1, len(letters.key)):
        gap = parting(letters.between(index) or "")
        if gap:
            cuts.append((letters.at[index], not is_within(gap)))
    ends = [start for start, _ in cuts[1:]] + [len(words)]
    return tuple(Part(words[start:end], is_word) for (start, is_word), end in zip(cuts, ends, strict=True))


def readings_of_part(part: str) -> list[str]:
    """Return the letters of a part in all the ways they may be spelt; of very many the plain and the full one."""
    found = [""]
    for char in part:
        found = [start + end for start in found for end in readings_of(char)]
        if len(found) > MOST_READINGS:
            return list(keys_of(part))
    return found


def parting(gap: str) -> str:
    """Return ``gap`` without marks on the letter before it, and without soft hyphens."""
    if gap.isascii():
        return gap
    return "".join(char for char in gap if char != "\u00ad" and unicodedata.category(char)[0] != "M")


def is_within(gap: str) -> bool:
    """Tell whether ``gap`` may stand inside a word: it holds what is invisible, and little else."""
    seen = "".join(char for char in gap if not is_invisible(char))
    return _WITHIN.fullmatch(seen) is not None
