"""Finds which word or id is meant by its beginning."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable


def begun_word(typed: str, known: Iterable[str]) -> str | None:
    """Return the word of a closed list that begins as somebody typed; of several, the one that they all begin with.

    Spaces stand for hyphens. None if no word is meant, or several are.

    >>> stances = ["for", "for-with-conditions", "neutral", "against-with-conditions", "against"]
    >>> begun_word("a", stances), begun_word("against, with", stances), begun_word("n", stances)
    ('against', 'against-with-conditions', 'neutral')
    >>> begun_word("", stances), begun_word("pro", stances)
    (None, None)
    """
    folded = "-".join(typed.casefold().replace(",", " ").split())
    found = [word for word in known if folded and word.startswith(folded)]
    chief = min(found, key=len, default=None)
    return chief if chief is not None and all(word.startswith(chief) for word in found) else None


def begun_ids(typed: str, known: Iterable[str]) -> list[str]:
    """Return the ids that begin as somebody typed, in the letters of ids: a name with a capital is none.

    >>> begun_ids("lene-b", ["lene-brandvold", "arvid-holm"]), begun_ids("Lene", ["lene-brandvold"])
    (['lene-brandvold'], [])
    """
    is_begun = len(typed) > 1 and typed.islower() and " " not in typed
    return [id_ for id_ in known if is_begun and id_.startswith(typed)]
