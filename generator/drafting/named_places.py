"""Tells a name that a noun before it makes a place, a ship or a body: до порту Брилль, вокруг острова Качур."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from generator.drafting.mention import MentionKind
from generator.drafting.oblique_names import is_oblique
from generator.drafting.right_before import right_before
from generator.text.name_particles import NAME_PARTICLES

if TYPE_CHECKING:
    from collections.abc import Sequence

    from generator.drafting.mention import Mention

_NOUN = re.compile(
    r"(?<![\w-])(?:порт|міст|город|остр[оі]?в|сел|деревн|пос[её]лк|селищ|район|област|провінц|провинц|штат|"
    r"округ|затоц|заток|"
    r"залив|проток|протоц|пролив|річ|рек|озер|станц|вулиц|улиц|площ|готел|отел|аеропорт|аэропорт|баз|лагер|табор|"
    r"пором|паром|суд[ен]?н|корабл|яхт|мис|мыс|гор[аиуіоы]|мор[еяю]|берег|узбережж|побереж|столиц|бухт|маяк)"
    r"[а-яёіїєґ]{0,4}\s$"
)


_BEFORE = {
    "fr": re.compile(
        r"\b(?:îles?|cap|détroit|golfe|baie|port|ville|commune|village|région|province|rivière|fleuve|lac|mont|"
        r"col|canal|"
        r"réseau(?: social)?|plateforme|messagerie|chaîne|site|application|agence|émission|"
        r"péninsule|presqu['’]île|archipel|palais|phare|gare|aéroport|quai|rue|avenue|place|pont|rade|côte|mer)\s"
        r"(?:de\s(?:la\s|l['’])?|du\s|des\s|d['’])?$",
        re.IGNORECASE,
    ),
    "en": re.compile(
        r"\b(?:islands?|isle|cape|strait|gulf|bay|port|town|city|village|region|province|river|lake|mount|pass|"
        r"canal|peninsula|"
        r"harbour|harbor)\sof\s$",
        re.IGNORECASE,
    ),
}
_WITHIN = {
    "de": re.compile(
        r"(?:Insel|Halbinsel|Plattform|Netzwerk|Sender|Portal|Zeitung|Agentur|Nachrichtenagentur|Tageszeitung|"
        r"Stadt|\w+stadt|Hafen|Gemeinde|Region|Provinz|Bezirk|Kreis|Meerenge|Straße|Strasse|Bucht|Kap|Berg|Fluss|"
        r"See|Kanal|Dorf|Ort|Haff|Golf|Schloss|Flughafen|Bahnhof|Platz|Brücke|Leuchtturm)\s"
    ),
    "fr": re.compile(r"(?:Île|Cap|Golfe|Baie|Port|Mont|Lac|Canal|Palais|Pont|Place|Rue)\s"),
    "en": re.compile(r"(?:Island|Isle|Cape|Gulf|Bay|Port|Mount|Lake|River|Fort)\s(?!of\b)"),
}


def is_place(lang: str, text: str, mention: Mention) -> bool:
    """Tell whether a name that the registers do not have is a place's, by the noun before it or with which it begins.

    As in: über der Insel Korvan; au large du cap Morne.
    """
    if mention.kind is not MentionKind.UNKNOWN or mention.role:
        return False
    before, within = _BEFORE.get(lang), _WITHIN.get(lang)
    is_behind_noun = before is not None and right_before(before, text, mention.start) is not None
    return is_behind_noun or (within is not None and within.match(text, mention.start) is not None)


def is_called_a_place(lang: str, text: str, mention: Mention) -> bool:
    """Tell whether a name of Ukrainian and Russian that the registers do not have is a place's, by the noun before."""
    if lang not in ("uk", "ru") or mention.kind is not MentionKind.UNKNOWN or mention.role:
        return False
    is_one_word = len(text[mention.start : mention.end].split()) == 1
    return is_one_word and right_before(_NOUN, text, mention.start) is not None


def place_before(lang: str, text: str, start: int, words: Sequence[str]) -> str:
    """Return those of the words that begin at ``start`` which say where somebody is who is named behind them.

    As in: у Нижньому Силлі | Адріан Тейк. Of Ukrainian and Russian; "" if none does.
    """
    if lang not in ("uk", "ru") or len(words) < _PLACE_AND_NAME:
        return ""
    if KIND_OF_STATE.fullmatch(words[0]):  # Республіки Сальвенія | Рената Окс
        return " ".join(words[:-_NAME]) if len(words) > _PLACE_AND_NAME else ""
    if right_before(_INSIDE, text, start) is None:
        return ""
    place, person = words[:-_NAME], words[-_NAME:]
    are_forms = all(map(_OF_PLACE.search, place)) and not is_oblique(person)
    is_particle = any(word.casefold() in NAME_PARTICLES for word in words)
    return " ".join(place) if are_forms and not is_particle else ""


_NAME = 2
"""Words of a whole name."""
_PLACE_AND_NAME = 3
KIND_OF_STATE = re.compile(
    r"(?:республік|республик|королівств|королевств|держав|князівств|княжеств|федераці|"
    r"федераци)\w+",
    re.IGNORECASE,
)
_INSIDE = re.compile(r"(?<!\w)(?:в|у|во|на|из|із|з|біля|під)\s$", re.IGNORECASE)
"""What stands before a place."""
_OF_PLACE = re.compile(r"(?<![оеє]ю)[аяеєиіїуюы]$|(?:[оеє]му|[оеє]м|ім|[оеє]го|[оеє]ї|[оеє]й|их|ых)$")
"""How a place ends where somebody is, or comes from."""
