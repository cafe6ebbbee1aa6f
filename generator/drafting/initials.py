"""Reads labels of a transcript that are no more than initials: A. R., whom the text has called Anna Reed."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from generator.drafting.names import names_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from generator.drafting.speaker import Speaker
    from generator.model.library import Library

_INITIALS = re.compile(r"(?:[^\W\d_]\.?[\s-]?){2,4}")
"""Letters, with or without dots: A. R., AR, J.-P. M.; and short words, which have small ones."""
_LETTER = re.compile(r"[^\W\d_]")


def are_initials(label: str) -> bool:
    """Tell whether a label is no more than initials.

    >>> [are_initials(label) for label in ("A. R.", "AR", "J.-P. M.", "А. Р.", "Anna", "Q", "问答")]
    [True, True, True, True, False, False, False]
    """
    return _INITIALS.fullmatch(label) is not None and label.isupper()


def with_initials(label: str, seen: Iterable[Speaker], library: Library) -> Speaker | None:
    """Return the one person of those ``seen`` in a text whose initials the ``label`` has; None if it is not one."""
    letters = "".join(_LETTER.findall(label)).casefold()
    found = {
        speaker.key: speaker
        for speaker in seen
        if speaker.is_person and letters in {_initials(name) for name in _names(speaker, library)}
    }
    return next(iter(found.values())) if len(found) == 1 else None


def _names(speaker: Speaker, library: Library) -> Iterator[str]:
    yield speaker.name
    if speaker.actor is not None and (actor := library.actors.get(speaker.actor)):
        yield from names_of(actor)


def _initials(name: str) -> str:
    """Return the first letters of the words of a name that have a capital, in small letters.

    >>> _initials("Jean-Paul de la Mare")
    'jpm'
    """
    return "".join(word[0] for word in re.split(r"[\s-]+", name) if word[:1].isupper()).casefold()
