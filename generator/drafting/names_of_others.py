"""Tells a surname of the registers that another bears: — сказала Ганна Кастелл, where the registers have Bo Castell."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from generator.drafting.languages import LANGUAGES
from generator.drafting.mention import MentionKind

if TYPE_CHECKING:
    from generator.drafting.mention import Mention
    from generator.drafting.states import StateWords

_GIVEN = re.compile(r"(?<=[\w,]\s)(?P<given>[А-ЯЁІЇЄҐ][а-яёіїєґ’'ʼ]+[бвгґджзклмнпрстфхцчшщйьаяо])\s$")
"""A word with a capital right before a surname, within a sentence, in the form of a subject."""


def bears_another_given_name(text: str, mention: Mention, lang: str, states: StateWords) -> bool:
    """Tell whether a surname alone stands behind a given name that is not theirs, in Ukrainian or Russian.

    An office, a state or a word that begins a sentence is none: Міністр Кастелл; and no place behind a preposition.
    """
    is_surname = mention.kind is MentionKind.NAME and not mention.is_state and mention.is_subject
    if lang not in ("uk", "ru") or not is_surname or " " in text[mention.start : mention.end]:
        return False
    found = _GIVEN.search(text, max(0, mention.start - 40), mention.start)
    if found is None:
        return False
    known, given = LANGUAGES[lang], found["given"].casefold()
    before = re.search(r"(\w+),?\s$", text[: found.start("given")])
    is_place = before is not None and before[1].casefold() in known.prepositions
    roles = "|".join(known.roles.values())
    is_office = re.search(rf"(?:^|[\s-])(?:{roles})$", given, re.IGNORECASE) is not None
    is_word = given in known.honorifics or given in known.openers or given in known.determiners
    return not (is_place or is_office or is_word or states.is_known(given))
