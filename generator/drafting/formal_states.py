"""Finds the states behind offices that are called by their formal names: the President of the Republic of Tamar."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from generator.drafting.unknown_states import OF_NO_STATE, unknown_origin

if TYPE_CHECKING:
    from generator.drafting.mention import Mention
    from generator.drafting.states import StateWords

_KINDS = {
    "en": r"Republic|Kingdom|State|Federation|Confederation|Union|Principality|(?:Grand\s)?Duchy|Commonwealth|Sultanate"
    r"|Emirate|Empire",
    "de": r"Republik|Bundesrepublik|Volksrepublik|Königreichs|Staate?s|Föderation|Fürstentums|Großherzogtums|Sultanats"
    r"|Emirats",
    "fr": r"République|Royaume|[ÉE]tat|Fédération|Confédération|Union|Principauté|Grand-Duché|Sultanat|Émirat",
    "ru": r"Республики|Королевства|Государства|Федерации|Княжества|Герцогства|Султаната|Эмирата|Союза",
    "uk": r"Республіки|Королівства|Держави|Федерації|Князівства|Герцогства|Султанату|Емірату|Союзу",
}
"""What states are by their formal names, in the form that stands behind an office."""
_NAME = r"(?P<name>[A-ZÀ-ÞА-ЯЁІЇЄҐ][\w-]+)"
_DECLINED = r"\s(?:[А-ЯЁІЇЄҐ]?[\w-]+(?:ой|ого|ої)\s){0,3}"
_FORMAL = {
    "en": re.compile(rf"\sof\sthe\s(?:[A-Z]\w+\s){{0,3}}(?:{_KINDS['en']})\sof\s(?:the\s)?{_NAME}"),
    "de": re.compile(rf"\sde[rs]\s(?:[A-ZÄÖÜ]\w+\s){{0,3}}(?:{_KINDS['de']})\s(?:von\s)?{_NAME}"),
    "fr": re.compile(
        rf"\s(?:de\sla\s|du\s|de\sl['’])(?:{_KINDS['fr']})(?:\s[a-zà-ÿ]\w+){{0,3}}\s(?:de\s(?:la\s)?|du\s|d['’]){_NAME}"
    ),
    "ru": re.compile(rf"{_DECLINED}(?:{_KINDS['ru']})\s{_NAME}"),
    "uk": re.compile(rf"{_DECLINED}(?:{_KINDS['uk']})\s{_NAME}"),
}
"""Formal names with what links them to an office; Chinese needs none, for there they stand before it."""


def of_formal_state(lang: str, text: str, office: Mention, states: StateWords) -> Mention:
    """Return an office with the state whose formal name follows it, if it has none yet."""
    formal = _FORMAL.get(lang)
    if formal is None or office.state or office.state_unknown or office.role in OF_NO_STATE:
        return office
    found = formal.match(text, office.end)
    if found is None:
        return office
    origin = states.origin(found["name"]) or unknown_origin(found["name"])
    if origin.startswith("~"):
        return replace(office, end=found.end(), state_unknown=True, origin=origin)
    return replace(office, end=found.end(), state=origin)


def left_behind(text: str, names: Mention, end: int) -> Mention:
    """Return what of a run of names stands behind a state that ends at ``end``: Республики Тамар | Ильяс Мехран."""
    start = end + len(text[end : names.end]) - len(text[end : names.end].lstrip())
    return replace(names, start=start, name_start=start)
