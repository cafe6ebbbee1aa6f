"""Finds whose words a noun announces: Castell's verdict: “…”; Réplique de Mme Duarte : « … »; Ihr Fazit: „…“."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from generator.drafting.attributed import Attributed
from generator.drafting.joined_words import any_of
from generator.drafting.languages import LANGUAGES
from generator.drafting.mention import Mention, MentionKind
from generator.quotes.attribution.tokens import HIDDEN

if TYPE_CHECKING:
    from generator.drafting.surroundings import Surroundings

_OF = {
    "en": r"(?:\s(?:from|of|by))\s",
    "fr": r"(?:\s\w+(?:e|é|if|ive|al|ale|ant|ante))?\s(?:de\s|du\s|des\s|d['’])",
    "uk": r"\s",
    "ru": r"\s",
    "de": r"\s(?:von\s|vom\s|des\s|der\s|aus\s)",
}
"""What stands between such a noun and whose it is."""
_LEADS_ON = re.compile(
    r"(?:\s\([^()]{1,60}\))?(?:\s(?:to|an|à|au|aux|on|about|zu|sur|for|für)\s[^.:;?!,]{1,50})?"
    r"(?:\s(?:не (?:забарилася|змусила|заставила|заставил)|був|була|было|была|был)\b[^.:;?!]{0,30})?"
    r"(?:,[^.:;?!]{1,80})?"
    r"(?:,?\s(?:was|is|ran|came|"
    r"kam|fiel|folgte|est (?:tombée?|venue?|arrivée?)|fuse|tombe|consisted|"
    r"bestand|lautete|war|ist|tient|tenait|est|était|fut)\b[^.:;?!,\x00]{0,40})?"
    r"\s?[:?]?\s*[“„«»\"'‘\s]*"
)
"""What stands between that and the words: repeated to anybody with a microphone:"""
_BEFORE_NAME = {"uk": 5, "ru": 5}
"""Words that may stand before whose noun it is, where not two: слова капітана порома «…» Мартина Соболя."""
_ARTICLE = re.compile(r"(?:the|an?|l[ea]s?\s|l['’]|une?|der|die|das|des|dem|eine?[rsn]?)\b", re.IGNORECASE)


def by_a_noun(around: Surroundings, start: int, stop: int) -> Attributed | None:
    """Return whose words a noun right before them announces; ``stop`` is where they begin, ``start`` the clause."""
    known = LANGUAGES[around.lang]
    if around.lang not in _OF or not re.search(r"[:?]\s*[“„«»\"'‘\s]*$", around.text[start:stop]):
        return None
    for noun in _noun_of(around.lang).finditer(around.text, start, stop):
        if found := _owner_before(around, start, noun):
            if _LEADS_ON.fullmatch(around.text, noun.end(), stop):
                return Attributed(found, *noun.span())
        elif of := re.compile(_OF[around.lang]).match(around.text, noun.end(), stop):
            found = _owner_behind(around, of.end(), stop)
            if found and _LEADS_ON.fullmatch(around.text, found.end, stop):
                return Attributed(found, *noun.span())
        elif noun["own"] and _LEADS_ON.fullmatch(around.text, noun.end(), stop):
            own = known.owners[noun["own"].casefold()]
            pronoun = Mention(
                start=noun.start(),
                end=noun.end(),
                name_start=noun.start(),
                kind=MentionKind.PRONOUN,
                gender=own,
            )
            return Attributed(pronoun, *noun.span(), is_sure=False)
    return None


def _owner_before(around: Surroundings, start: int, noun: re.Match[str]) -> Mention | None:
    """Return whose noun it is by a genitive before it: Castell's verdict; Castells Fazit; the girl's verdict."""
    if around.lang == "fr" or noun["own"]:
        return None
    lows = [noun.start("noun"), *([noun.start("adjective")] if noun["adjective"] else [])]
    return next((found for low in lows if (found := _owner_at(around, start, low))), None)


def _owner_at(around: Surroundings, start: int, low: int) -> Mention | None:
    head = around.text[start:low]
    genitive = re.search(r"(?:['’]s?|s['’]?)\s$", head)
    if genitive is None:
        return None
    for mention in around.mentions:
        if (
            start <= mention.start
            and low - 4 <= mention.end < low
            and mention.kind is not MentionKind.PRONOUN
        ):
            return mention
    described = re.search(r"\b(?:the|an?)\s(?:[a-z]+\s)?[a-z]+(?=['’]s?\s$)", head, re.IGNORECASE)
    if around.lang != "en" or described is None:
        return None
    at = start + described.start()
    return Mention(start=at, end=start + described.end(), name_start=at, kind=MentionKind.DESCRIBED)


def _owner_behind(around: Surroundings, at: int, stop: int) -> Mention | None:
    """Return whose noun it is behind of: Réplique de Mme Duarte; Zwischenruf der Abgeordneten Lena Moss."""
    for mention in around.mentions:
        if mention.start < at or mention.end > stop:
            continue
        between = around.text[at : mention.start]
        most = _BEFORE_NAME.get(around.lang, 2)
        if len(between.split()) <= len(_ARTICLE.findall(between)) + most and not re.search(
            r"[,:;.()]", between
        ):
            return mention
        break
    words = re.compile(
        rf"(?:{_ARTICLE.pattern})?\s?[\w’'-]+(?:\s[a-zà-þ][\w’'-]+)?(?=\s?[:?,])", re.IGNORECASE
    )
    described = words.match(around.text, at, stop)
    if described is None or HIDDEN in described[0]:
        return None
    return Mention(start=at, end=described.end(), name_start=at, kind=MentionKind.DESCRIBED)


@cache
def _noun_of(lang: str) -> re.Pattern[str]:
    known = LANGUAGES[lang]
    own = any_of(known.owners)
    return re.compile(
        rf"(?<![\w-])(?:(?P<own>{own})\s)?(?P<adjective>(?:\w+\s)(?<!['’]s\s))??(?P<noun>{known.nouns_of_speech})(?![\w-])",
        re.IGNORECASE,
    )
