"""Tells a surname of the registers that another bears: — сказала Ганна Кастелл, where the registers have Bo Castell."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from generator.drafting.joined_words import any_of
from generator.drafting.languages import LANGUAGES
from generator.drafting.languages.language_words import words
from generator.drafting.mention import MentionKind
from generator.drafting.right_before import right_before

if TYPE_CHECKING:
    from generator.drafting.mention import Mention
    from generator.drafting.states import StateWords

_GIVEN = re.compile(r"(?<=[\w,]\s)(?P<given>[А-ЯЁІЇЄҐ][а-яёіїєґ’'ʼ]+[бвгґджзклмнпрстфхцчшщйьаяо])\s$")
"""A word with a capital right before a surname, within a sentence, in the form of a subject."""
_GIVEN_IN_LATIN = re.compile(r"(?<![\w.-])(?P<given>[A-ZÀ-Þ][a-zà-ÿ]{2,})\s$")
_TITLES = words(
    "miss madam madame monsieur lord lady dame judge justice general gen captain colonel admiral senator sen professor "
    "prof father sister brother king queen prince princess saint team camp house premier deputy special former ex then"
)
_OPENS = re.compile(
    r"\w+day|january|february|march|april|may|june|july|august|september|october|november|december|"
    r"\w+(?:ly|ing|ed)|meanwhile|yesterday|today|tonight|later|earlier|then|but|and|when|while|if|though|although|after|before|"
    r"with|however|still|now|once|only|even|yet|thus|here|there|what|why|how|who|like|unlike|instead|also|again|that|because|"
    r"since|until|under|over|despite|from|nor|via|not|new|old|young|poor|dear|says|said|told|for|will|can|did|does|has|could|"
    r"would|should|may|must|let|both|our|his|her|its|this|these|those|some|one|two|last|next|inside|about|according",
    re.IGNORECASE,
)
"""Words that have a capital because a sentence or a headline begins with them."""

_WORD_BEFORE = re.compile(r"(\w+),?\s$")
_WORD_BEFORE_IN_ENGLISH = re.compile(r"(\w+)\s(?:the\s)?$")
_CAPITAL_BEHIND = re.compile(r"\s[A-Z]")


def bears_another_given_name(text: str, mention: Mention, lang: str, states: StateWords) -> bool:
    """Tell whether a surname alone stands behind a given name that is not theirs.

    An office, a state or a word that begins a sentence is none: Міністр Кастелл; and no place behind a preposition.
    """
    if lang == "en":
        return _is_of_another(text, mention, states)
    is_surname = mention.kind is MentionKind.NAME and not mention.is_state and mention.is_subject
    if lang not in ("uk", "ru") or not is_surname or " " in text[mention.start : mention.end]:
        return False
    found = _GIVEN.search(text, max(0, mention.start - 40), mention.start)
    if found is None:
        return False
    known, given = LANGUAGES[lang], found["given"].casefold()
    before = right_before(_WORD_BEFORE, text, found.start("given"))
    is_place = before is not None and before[1].casefold() in known.prepositions
    is_office = _office_of(lang).search(given) is not None
    is_word = given in known.honorifics or given in known.openers or given in known.determiners
    return not (is_place or is_office or is_word or states.is_known(given))


@cache
def _office_of(lang: str) -> re.Pattern[str]:
    return re.compile(rf"(?:^|[\s-])(?:{any_of(LANGUAGES[lang].roles.values())})$", re.IGNORECASE)


def _is_of_another(text: str, mention: Mention, states: StateWords) -> bool:
    """Tell the same in English: says Marcus Holt, where the registers have Mira Holt."""
    is_surname = mention.kind is MentionKind.NAME and not mention.is_state
    found = _GIVEN_IN_LATIN.search(text, max(0, mention.start - 40), mention.start) if is_surname else None
    if found is None or " " in text[mention.start : mention.end]:
        return False
    known, given = LANGUAGES["en"], found["given"].casefold()
    before = right_before(_WORD_BEFORE_IN_ENGLISH, text, found.start("given"))
    is_place = before is not None and before[1].casefold() in known.prepositions  # In Brill Castell said
    is_headline = _CAPITAL_BEHIND.match(text, mention.end) is not None
    if is_place or is_headline:
        return False
    is_word = (
        given in known.honorifics or given in known.openers or given in known.determiners | known.prepositions
    )
    is_title = given in _TITLES or _office_of("en").search(given) is not None
    opens = _OPENS.fullmatch(given) is not None
    return not (is_word or is_title or opens or states.is_known(given))
