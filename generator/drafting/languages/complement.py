"""What a verb of speech has between itself and what is said, for the languages in which verbs differ in that."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum


class Whom(Enum):
    """Who may stand between a verb and what is said: whom it is said to."""

    NOBODY = "nobody"
    SOMEBODY = "somebody"
    """Somebody by name, office, pronoun or possessive, before words that no preposition begins."""
    ANYBODY = "anybody"
    """Any words up to the preposition behind them."""


@dataclass(frozen=True, slots=True)
class Complement:
    """How one or several verbs have what is said: warb | um; sicherte ihrem Gast | … zu; exhorté les États | à."""

    verb: str
    """Body of a regular expression for the verbs, in the forms in which a sentence has them before what is said."""
    leads: str = ""
    """What stands right before what is said, with the space or the apostrophe behind it; "" if nothing does."""
    whom: Whom = Whom.NOBODY
    closes: str = ""
    """What is parted from the verb and stands behind what is said: hob … hervor."""
