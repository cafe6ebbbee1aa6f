"""Tells a name that a noun before it makes a place, a ship or a body: до порту Брилль, вокруг острова Качур."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from generator.drafting.mention import MentionKind

if TYPE_CHECKING:
    from generator.drafting.mention import Mention

_NOUN = re.compile(
    r"(?<![\w-])(?:порт|міст|город|остр[оі]?в|сел|деревн|пос[её]лк|селищ|район|област|провінц|провинц|штат|округ|затоц|заток|"
    r"залив|проток|протоц|пролив|річ|рек|озер|станц|вулиц|улиц|площ|готел|отел|аеропорт|аэропорт|баз|лагер|табор|"
    r"пором|паром|суд[ен]?н|корабл|яхт|мис|мыс|гор[аиуіоы]|мор[еяю]|берег|узбережж|побереж|столиц|бухт|маяк)"
    r"[а-яёіїєґ]{0,4}\s$"
)


def is_called_a_place(lang: str, text: str, mention: Mention) -> bool:
    """Tell whether a name of Ukrainian and Russian that the registers do not have is a place's, by the noun before."""
    if lang not in ("uk", "ru") or mention.kind is not MentionKind.UNKNOWN or mention.role:
        return False
    is_one_word = len(text[mention.start : mention.end].split()) == 1
    return is_one_word and _NOUN.search(text, 0, mention.start) is not None
