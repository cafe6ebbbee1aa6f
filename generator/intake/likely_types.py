"""Guesses by who published a document what kind it is, where it does not say that itself."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from generator.model.source import SourceType

if TYPE_CHECKING:
    from generator.intake.document import Facts

_OFFICIAL = re.compile(
    r"\b(?:governments?|ministr(?:y|ies)|cabinet|presidency|president of|prime minister|chancellery|parliament|embassy"
    r"|foreign office|secretariat|permanent mission|delegation of|office of the"
    r"|regierung|bundesregierung|ministerium|kanzleramt|außenministerium|auswärtiges amt"
    r"|gouvernement|ministère|présidence|élysée|уряд|міністерство|офіс президента|правительство|министерство)\b",
    re.IGNORECASE,
)


_MAY_BE = frozenset({SourceType.WEBPAGE, SourceType.REPORT, SourceType.ARTICLE})
_MOST_WORDS = 2_000
"""Of a readout, or a statement."""


def is_official(name: str) -> bool:
    """Tell whether a name is that of an office of a state: ``Ministry of Ports``."""
    return _OFFICIAL.search(name) is not None


def typed_by_publisher(facts: Facts, publisher: str, words: int) -> Facts:
    """Return facts of a short text that does not say what it is as a document's, if its ``publisher`` is an office.

    ``words`` is how many it has.
    """
    is_open = facts.type in _MAY_BE and bool(facts.type_guess)
    if not is_open or words > _MOST_WORDS or not is_official(publisher):
        return facts
    return replace(facts, type=SourceType.DOCUMENT, type_guess="the type is a guess, by who published it")
