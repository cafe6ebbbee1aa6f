"""Shortens ids that are made of words, so that they end on one that can end a name."""

from __future__ import annotations

_JOINING = frozenset(
    {"a", "an", "and", "at", "by", "for", "from", "in", "of", "on", "or", "the", "to", "with"}
    | {"de", "la", "le", "les", "du", "des", "et", "del", "el", "y"}
    | {"der", "die", "das", "und", "von", "della", "di", "e"}
)
"""Words after which another has to come, in languages from whose names ids are made."""


def shortened_id(id_: str, longest: int) -> str:
    """Return an id, or as many of its words as have at most ``longest`` characters and do not end on "of the".

    >>> shortened_id("secretariat-of-the-council-of-the-ports", 34), shortened_id("minister-of-ports", 40)
    ('secretariat-of-the-council', 'minister-of-ports')

    A first word that is longer is cut.
    """
    if len(id_) <= longest:
        return id_
    words = id_[: longest + 1].split("-")[:-1] or [id_[:longest]]
    while len(words) > 1 and (words[-1] in _JOINING or not words[-1]):
        words.pop()
    return "-".join(words)
