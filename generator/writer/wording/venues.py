"""Says where, or to whom, something was said: the right preposition before the editor's words, where they tell it."""

from __future__ import annotations

import re

_HEADS = {
    "in": "interview statement speech address letter message post article email e-mail note parliament video debate "
    "report testimony tweet communiqué telegram book memoir essay column editorial remarks call conversation broadcast "
    "podcast programme program release readout council senate congress assembly bundestag",
    "at": "conference briefing meeting summit hearing rally ceremony event forum reception dinner session "
    "department ministry talks funeral",
    "on": "radio television tv twitter telegram facebook x instagram youtube weibo air",
    "before": "committee commission tribunal court jury",
}  # fmt: skip
"""By preposition, the nouns before which it stands."""
_PREPOSITIONS = frozenset(
    "about aboard after at before by during for from in inside near on outside over to through under via with".split()  # noqa: SIM905
)
_ENDS = frozenset("of that which".split()) | _PREPOSITIONS  # noqa: SIM905
_BEFORE = {noun: preposition for preposition, nouns in reversed(_HEADS.items()) for noun in nouns.split()}
_WORD = re.compile(r"[^\W\d_]+(?:[-’'][^\W\d_]+)*")


def lead_to_venue(venue: str) -> str:
    """Return what stands before the words for a place or an audience, with a space or a colon.

    Where their kind is not known, or they are in another language, it leaves open which of the two they are.

    >>> [lead_to_venue(venue) + venue for venue in ("an interview with state television", "to reporters")]
    ['said in an interview with state television', 'said to reporters']
    >>> lead_to_venue("Brill") + "Brill"
    'said at or to: Brill'
    """
    words = [word.casefold() for word in _WORD.findall(venue)]
    if words and words[0] in _PREPOSITIONS:
        return "said "
    end = next((at for at, word in enumerate(words) if word in _ENDS), len(words))
    head = words[end - 1] if end else ""
    preposition = _BEFORE.get(head) or _BEFORE.get(head.removesuffix("s"))
    return f"said {preposition} " if preposition else "said at or to: "
