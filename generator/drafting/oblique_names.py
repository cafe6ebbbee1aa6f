"""Tells a Ukrainian or Russian name in a form that no subject has, and puts one in that of a subject."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

_OBLIQUE = re.compile(r"(?:[оеє]м|[иы]м|[оеє]ю|[оеє]ві|[бвгґджзклмнпрстфхцчшщ]у|ю)$")
"""How both names of a person end where they are no subject: Мартіном Зельґом, Мартину Зельгу."""
_OF_PLACE = re.compile(r"(?:ії|ии|иї)$")
"""How the name of a state ends in the genitive."""


def is_oblique(words: Sequence[str]) -> bool:
    """Tell whether the words of a name have a form that no subject has.

    >>> is_oblique(["Мартіном", "Зельґом"]), is_oblique(["Сальвенії"]), is_oblique(["Том", "Пелль"])
    (True, True, False)
    """
    if len(words) == 1:
        return _OF_PLACE.search(words[0]) is not None
    return all(map(_OBLIQUE.search, words))


def as_subject(name: str, surname: str) -> str:
    """Return a name in the form of a subject, which a text has for its last word.

    >>> as_subject("Мартіном Зельґом", "Зельґ"), as_subject("Леонса Горака", "Горак")
    ('Мартін Зельґ', 'Леонс Горак')
    """
    *given, last = name.split()
    ending = last[len(surname) :] if last.casefold().startswith(surname.casefold()) else ""
    if not ending:
        return " ".join([*given, surname]) if last.casefold() == surname.casefold() else name
    return " ".join([*(word.removesuffix(ending) for word in given), surname])
