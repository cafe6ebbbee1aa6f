"""Finds by what word a state is called short of which only the formal name is known: Republic of Tamar."""

from __future__ import annotations

import re

_NAME = r"(?P<name>[^\W\d_][\w-]{3,})"
_OF = r"Republic|Kingdom|State|Federation|Union|Principality|Duchy|Sultanate|Emirate"
_DE = r"République|Royaume|[ÉE]tat|Fédération|Principauté|Grand-Duché"
_FORMAL = (
    rf"(?:The )?(?:\w+ ){{0,2}}(?:{_OF}) of {_NAME}",
    rf"(?:The )?(?P<name>\w{{3,}}(?:ian|ean|ish|ese)) (?:\w+ )?(?:{_OF})",
    rf"(?:\w+ )?(?:Republik|Königreich|Staat|Föderation|Fürstentum|Großherzogtum) (?:von )?{_NAME}",
    r"(?P<name>\w{3,}isch)e[rs]? (?:\w+ )?(?:Republik|Königreich|Staat|Föderation|Fürstentum|Union)",
    rf"(?:La |Le |L['’])?(?:{_DE}) (?:\w+ )?(?:de |du |d['’]){_NAME}",
    rf"(?:Республіка|Королівство|Держава|Князівство|Республика|Королевство|Государство|Княжество) {_NAME}",
    r"(?P<name>\w{3,}(?:ськ|ск))(?:а|ая) (?:Республіка|Республика|Федерація|Федерация|Держава)",
)
_ANY = [re.compile(formal, re.IGNORECASE) for formal in _FORMAL]


def plain_names(name: str) -> set[str]:
    """Return by what word a state is called short, of which ``name`` is the formal name; none if it is not formal.

    >>> plain_names("Republic of Tamar"), plain_names("Tamarian Union"), plain_names("Tamar")
    ({'Tamar'}, {'Tamarian'}, set())
    """
    return {found["name"] for formal in _ANY if (found := formal.fullmatch(name.strip()))}
