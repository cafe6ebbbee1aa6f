"""Tells what of French names stands behind an apostrophe: Solène d'Arbois; Mme d'Arbois; not le Tribunal d'Arbois."""

from __future__ import annotations

import re

from generator.drafting.right_before import right_before

BEHIND_TITLE = r"(?:(?:(?<=\bM\.\s)|(?<=\bM\s)|(?<=\bMme\s)|(?<=\bMadame\s)|(?<=\bMonsieur\s))d['’])?"
"""What of a surname stands behind a title."""
_NOUN_OF = re.compile(r"[^\W\d_]+\sd['’]")
_ARTICLE = re.compile(r"(?:\b(?:les?|la|une?|du|des|aux?|cet?|cette)\s|\bl['’])$", re.IGNORECASE)


def behind_noun(text: str, start: int, end: int) -> int | None:
    """Return where the name begins behind a noun that has an article, and so is none; None if none stands there.

    >>> behind_noun("le Tribunal d'Arbois", 3, 20), behind_noun("et Solène d'Arbois", 3, 18)
    (14, None)
    """
    noun = _NOUN_OF.match(text, start, end)
    return noun.end() if noun and right_before(_ARTICLE, text, start) else None
