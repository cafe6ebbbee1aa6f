"""Tells names of bodies from those of persons by the noun in them: Auswärtiger Ausschuss, Grand Conseil."""

from __future__ import annotations

import re

_LAST = {
    "de": re.compile(
        r"(?:\w*(?:ausschuss|ausschuß|parlament|gericht|kommission|ministerium|verband|partei|institut|"
        r"universität|agentur|"
        r"konferenz|wache|behörde|stiftung|gesellschaft|allianz|bündnis|gewerkschaft|fraktion|marine|armee|"
        r"flotte|polizei|"
        r"botschaft|reederei|werft|senat|kammer|zeitung|union)|\w+(?:rat|amt|linie|hafen|gipfel|enge|meer|"
        r"küste)|Rat|Amt|AG|GmbH|SE|KG)",
        re.IGNORECASE,
    ),
    "fr": re.compile(
        r"(?:Conseil|Parlement|Assemblée|Comité|Commission|Union|Banque|Organisation|Agence|Communauté|Tribunal|"
        r"Cour|Institut|"
        r"Université|Association|Fédération|Syndicat|Parti|Mouvement|Observatoire|Ligue|Fondation|Groupe|Golfe|"
        r"Sénat|Haute-Cour)",
    ),
}
"""Nouns of bodies and places: in German the last word of a name, in French any."""


def is_body_name(lang: str, name: str) -> bool:
    """Tell whether a name is that of a body.

    >>> is_body_name("de", "Auswärtigen Ausschuss"), is_body_name("de", "Renate Quist")
    (True, False)
    """
    noun = _LAST.get(lang)
    told = name.split()
    if noun is None or not told:
        return False
    return any(noun.fullmatch(word) for word in (told if lang == "fr" else told[-1:]))
