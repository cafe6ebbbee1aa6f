"""Tells other spellings of the same words from other words.

A program cannot know a slip from another word: "casual" and "causal" are as near as "recieve" and "receive". So by
itself it calls *spelling* only what leaves every letter and figure as it was: marks, spaces, capitals, hyphens. Where
editors say of an edition that it is minor, words that are hardly changed count too (`is_slip`).
"""

from __future__ import annotations

import re
import unicodedata
from typing import TYPE_CHECKING

from generator.comparing.changes import BOTH, NEW, OLD

if TYPE_CHECKING:
    from collections.abc import Sequence

    from generator.comparing.changes import Piece

_QUOTATION_MARK = re.compile('["“”„‟«»‹›「」『』]')
_DASH = re.compile("[\u2010-\u2015\u2212]")
_SIGNIFICANT = re.compile(r"(?<=\d)[^\w\s](?=\d)|-(?=\d)")
"""A mark between figures, or a minus before one: 1.5 is not 15."""
_KEPT = re.compile(r"[^\W_]|[?!%\"\[\](){}/+=<>&@#*~^|§°]")
"""Letters and figures, and the marks that change what is said: a question, words that somebody else is quoted with."""
_LONGEST_SLIP = 2
"""Letters that a slip adds, leaves out or takes for others."""


def spelling_key(text: str) -> str:
    """Return what two texts have in common that differ in spelling alone.

    >>> spelling_key("The “co-operation” began,  late.") == spelling_key('the "Cooperation" began late')
    True
    >>> spelling_key("1.5 million") == spelling_key("15 million"), spelling_key("Agreed.") == spelling_key("Agreed?")
    (False, False)
    """
    folded = _DASH.sub("-", unicodedata.normalize("NFKC", text).casefold())
    folded = _QUOTATION_MARK.sub('"', folded)
    marked = _SIGNIFICANT.sub(lambda found: f"#{ord(found[0])}#", folded)
    return "".join(
        character
        for character in marked
        if _KEPT.match(character) or unicodedata.category(character)[0] in "SM"
    )


def is_slip(pieces: Sequence[Piece]) -> bool:
    """Tell whether a rewording may be that of slips alone: word for word, each changed in a letter or two, no figure.

    It says no more than *may be*: whoever calls it has been told by an editor that nothing of weight changed.

    >>> from generator.comparing.words import word_pieces
    >>> is_slip(word_pieces("They recieved it.", "They received it."))
    True
    >>> is_slip(word_pieces("They met on 3 May.", "They met on 4 May."))
    False
    >>> is_slip(word_pieces("They did agree.", "They did not agree."))
    False
    """
    pending: list[str] | None = None
    for where, text in pieces:
        if where == BOTH:
            if pending is not None:
                return False
        elif where == OLD:
            pending = text.split()
        elif where == NEW:
            words = text.split()
            if pending is None or len(pending) != len(words):
                return False
            if not all(map(_is_near, pending, words)):
                return False
            pending = None
    return pending is None


def _is_near(old: str, new: str) -> bool:
    """Tell whether two words differ in so few letters as a slip does; a short word is another word."""
    if spelling_key(old) == spelling_key(new):
        return True
    if re.search(r"\d", old + new) or min(len(old), len(new)) <= 2 * _LONGEST_SLIP:
        return False
    return _edits(old.casefold(), new.casefold()) <= _LONGEST_SLIP


def _edits(old: str, new: str) -> int:
    """Return how many letters are to be put in, left out or replaced (Levenshtein 1966)."""
    if abs(len(old) - len(new)) > _LONGEST_SLIP:
        return _LONGEST_SLIP + 1
    row = list(range(len(new) + 1))
    for number, letter in enumerate(old, 1):
        above, row[0] = row[0], number
        for column, other in enumerate(new, 1):
            above, row[column] = (
                row[column],
                min(row[column] + 1, row[column - 1] + 1, above + (letter != other)),
            )
    return row[-1]
