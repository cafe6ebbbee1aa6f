"""Finds what a verb of speech has somebody say by how it has that: warb | um; sicherte dem Gast | … zu."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from generator.drafting.languages import COMPLEMENTS, LANGUAGES, NEED_MORE
from generator.drafting.languages.complement import Whom
from generator.drafting.mention import MentionKind
from generator.text.compiled import compiled

if TYPE_CHECKING:
    from generator.drafting.languages.complement import Complement
    from generator.drafting.surroundings import Surroundings

_REACH = 80
"""Characters in which it is told to whom something is said."""
_BREAKS = re.compile(r"[.;:()\x00]")
_ENDS = r"(?=\s*(?:[,.;:!?]|\Z)|\s(?:und|sowie|während|wobei)\s)"
"""What follows the part of a verb that closes what is said."""
_TO_DO = re.compile(r"\b(?:zu\s\w+e?n|\w+zu\w+e?n)\b")
_HEDGES = re.compile(
    r"\s(?:auf das (?:Schärfste|Entschiedenste|Herzlichste)|aufs (?:Schärfste|Herzlichste|schärfste)|"
    r"(?:aus)?drücklich|nachdrücklich|entschieden|scharf|mit Nachdruck|mit aller (?:Schärfe|Entschiedenheit|"
    r"Deutlichkeit))$"
)
"""How something is said, behind what is said."""
_POSSESSED = {
    "en": r"(?:(?:his|her|its|their)\s(?:\w+\s)?(?:host|guest|counterpart|interlocutor|colleague|visitor|partner|"
    r"opposite number)s?|him|her(?=\s(?:of|that|for|on)\b)|them)",
    "de": r"(?:(?:sein|ihr)(?:em|er|en|e)\s(?:[a-zäöüß]+(?:en|em|er)\s)?[A-ZÄÖÜ][\w-]+|ihm|ihnen|"
    r"ihr(?=\s[a-zäöü]))(?=\s)",
    "fr": r"(?:son|sa|ses|leurs?)\s(?:\w+\s)?(?:hôte|homologue|interlocut|partenaire|collègue|invité|visiteu|"
    r"vis-à-vis)\w*",
}
_ARTICLE = {"de": r"(?:dem|der|den|die|das)\s", "en": r"the\s", "fr": r"(?:à\s|aux?\s)?(?:l[ea]s?\s|l['’])?"}


@dataclass(frozen=True, slots=True)
class Told:
    """Where stands what a verb has somebody say."""

    start: int
    end: int | None
    """None where nothing of the verb closes it."""


def told_by_complement(around: Surroundings, verb: int, at: int, stop: int) -> Told | None:
    """Return what the verb that begins at ``verb`` has somebody say behind ``at``; None if it has it otherwise."""
    for complement, pattern in _complements_of(around.lang):
        head = pattern.match(around.text, verb, stop)
        if head is None:
            continue
        behind = around.behind_bridge(max(at, head.end()), stop)
        begin = _begin(around, complement, _behind_aside(around, behind, stop), stop)
        if begin is None:
            continue
        end = _end(around, complement, begin, stop)
        if end is None and complement.closes:
            continue
        if around.text[begin : end or stop].strip(" ,"):
            return Told(begin, end)
    return None


def told_in_complement(around: Surroundings, verb: str, prefix: str, at: int, end: int) -> int | None:
    """Return where it begins what stands between ``at`` and a verb with a ``prefix``, at the end of its clause.

    None if the verb has nothing of what it says there.
    """
    at = around.behind_bridge(at, end)
    for complement, pattern in _complements_of(around.lang):
        is_same = prefix in complement.closes.split("|") if prefix else not complement.closes
        if not is_same or not pattern.fullmatch(verb) or complement.leads.endswith(r",\s"):
            continue
        begin = _begin(around, complement, at, end)
        if begin is not None and begin < end:
            return begin
    if needs_more(around, verb):
        return None
    return at + len(around.text[at:end]) - len(around.text[at:end].lstrip())


def _behind_aside(around: Surroundings, at: int, stop: int) -> int:
    """Return the place behind what commas set between a verb and what it says: s'est félicitée, quant à elle, de …."""
    comma = around.text.find(",", at + 1, min(stop, at + _REACH))
    is_aside = around.text[at : at + 1] == "," and comma > at and not around.left_over(at, comma)
    return comma + 1 if is_aside else at


def needs_more(around: Surroundings, verb: str) -> bool:
    """Tell whether a verb says something only with one of the complements of its language."""
    body = NEED_MORE.get(around.lang, "(?!)")
    return around.lang in COMPLEMENTS and (
        not _plain_of(around.lang).fullmatch(verb) or compiled(body).fullmatch(verb) is not None
    )


@cache
def _plain_of(lang: str) -> re.Pattern[str]:
    return re.compile(f"{LANGUAGES[lang].verbs}|{LANGUAGES[lang].only_reported}", re.IGNORECASE)


def without_hedges(around: Surroundings, first: int, last: int) -> int:
    """Return where words end without how they are said: verurteilte den Angriff | auf das Schärfste."""
    found = _HEDGES.search(around.text[first:last]) if around.lang == "de" else None
    return first + found.start() if found else last


def _begin(around: Surroundings, complement: Complement, at: int, stop: int) -> int | None:
    """Return where what is said begins; None if the sentence does not have it so."""
    text = around.text
    at += len(text[at:stop]) - len(text[at:stop].lstrip())
    if not complement.leads:
        begin = _behind_person(around, at, stop) if complement.whom is Whom.SOMEBODY else at
        is_said_to = begin > at or complement.closes
        return begin if is_said_to and text[begin : begin + 1] != "," else None
    leads = _leads_of(complement.leads)
    if complement.whom is Whom.NOBODY:
        found = leads.match(text, at, stop)
    else:
        person = _behind_person(around, at, stop)
        found = leads.match(text, at, stop) or leads.match(text, person, stop)
        found = found or leads.search(text, at, min(stop, at + _REACH))
    if found is None or _BREAKS.search(text, at, found.start()) or "," in text[at : found.start()]:
        return None
    if found[0].endswith(", ") and not _TO_DO.search(text, found.end(), stop):
        return None
    if _that_of(around.lang).match(text, found.end()) or any(True for _ in around.verbs(at, found.start())):
        return None
    return found.end()


def _behind_person(around: Surroundings, at: int, stop: int) -> int:
    """Return the place behind whom something is said to, if somebody stands there, and behind the space."""
    possessed = compiled(_POSSESSED[around.lang]).match(around.text, at, stop)
    article = compiled(_ARTICLE[around.lang]).match(around.text, at, stop)
    places = {at, article.end() if article else at}
    mention = next((found for found in around.mentions if found.start in places and found.end <= stop), None)
    end = max(possessed.end() if possessed else at, mention.end if mention else at)
    if mention and mention.kind is MentionKind.PRONOUN and around.text[end : end + 1] != " ":
        return at
    return end + len(around.text[end:stop]) - len(around.text[end:stop].lstrip(" "))


def _end(around: Surroundings, complement: Complement, begin: int, stop: int) -> int | None:
    if not complement.closes:
        return None
    found = compiled(rf"\s(?:{complement.closes}){_ENDS}").search(around.text, begin, stop)
    return found.start() if found else None


_OF_ONESELF = {"fr": r"(?:s['’](?:est|était|étaient)\s|se (?:sont|seront)\s|se\s|s['’])?"}
"""What a verb of speech may have with it that stands before it: s'est dit."""


@cache
def _complements_of(lang: str) -> tuple[tuple[Complement, re.Pattern[str]], ...]:
    return tuple(
        (complement, re.compile(rf"{_OF_ONESELF.get(lang, '')}(?:{complement.verb})(?!\w)"))
        for complement in COMPLEMENTS.get(lang, ())
    )


@cache
def _leads_of(body: str) -> re.Pattern[str]:
    return re.compile(body if body.startswith(",") else rf"(?<!\w)(?:{body})")


@cache
def _that_of(lang: str) -> re.Pattern[str]:
    return re.compile(rf"(?:{LANGUAGES[lang].that})\s?", re.IGNORECASE)
