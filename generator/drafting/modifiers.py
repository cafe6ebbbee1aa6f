"""Finds the words beside an office that say of what it is, where that is no state: a company spokesman."""

from __future__ import annotations

import re
from functools import cache


@cache
def modifier_of(lang: str) -> re.Pattern[str]:
    """Return what finds a noun before an office, which says of what it is: a company spokesman."""
    return re.compile(
        r"\b(?i:an?|the|its|their)\s(?P<of>[a-z][\w'’-]+)\s$|(?!)" if lang == "en" else r"(?P<of>(?!))"
    )


@cache
def owner_of(lang: str) -> re.Pattern[str]:
    """Return what finds behind an office of what it is, where that is no state and no office."""
    link = {
        "en": r"(?:of|for|at)\s(?:(?:the|an?|its|their)\s)?(?!country|republic|nation|state|day)(?P<of>[a-z][\w'’-]+)",
        "de": r"(?:der|des|einer|eines)\s(?!Landes|Republik|Staates|Nachbar)(?P<of>[A-ZÄÖÜ][\w-]+)",
        "fr": r"(?:du|de\sla|de\sl['’]|d['’]une?|des)\s?(?!pays|République|Etat|État)(?P<of>[a-zé][\w-]+)",
    }
    return re.compile(rf"\s{link[lang]}" if lang in link else "(?!)")
