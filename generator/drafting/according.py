"""Finds by whom a sentence goes: according to Kirby; laut Kirby; nach ihren Worten."""

from __future__ import annotations

import re
from dataclasses import replace
from functools import cache
from typing import TYPE_CHECKING

from generator.drafting.attributed import Attributed
from generator.drafting.languages import LANGUAGES
from generator.drafting.mention import Mention, MentionKind
from generator.drafting.right_before import right_before
from generator.text.compiled import compiled
from generator.text.traditional_characters import in_both

if TYPE_CHECKING:
    from generator.drafting.surroundings import Surroundings


def relay_of(around: Surroundings, speaker: Mention) -> Mention | None:
    """Return by whom a sentence goes that has another speak: Xi said so, according to state media."""
    found = according(around, 0, around.end, first=False)
    relay = found.mention if found else _channel_of(around) or _medium_of(around)
    return None if relay in (None, speaker) or relay.kind is MentionKind.PRONOUN else relay


def _channel_of(around: Surroundings) -> Mention | None:
    """Return the state's media on which somebody speaks: said on state television."""
    return next(
        (
            mention
            for mention in around.mentions
            if mention.role == "state-media" and right_before(_ON, around.text, mention.start)
        ),
        None,
    )


def _medium_of(around: Surroundings) -> Mention | None:
    """Return the agency or station to which somebody speaks: told AFP; a déclaré à l'AFP; sagte dem Sender ARD."""
    told = _TOLD_TO.get(around.lang)
    if told is None:
        return None
    for mention in around.mentions:
        noun = _OF_MEDIA.match(around.text, mention.start, mention.end)
        name = noun.end() if noun else mention.name_start
        opens = told.search(around.text, 0, mention.start)
        is_one = mention.kind in {MentionKind.NAME, MentionKind.UNKNOWN} and not mention.is_state
        is_medium = noun or _MEDIUM.fullmatch(around.text, name, mention.end)
        if opens and is_one and (opens["what"] or is_medium):
            return replace(mention, name_start=name)
    return None


_OF_MEDIA = re.compile(r"(?:Nachrichtenagentur|Agentur|Sender|Rundfunksender|Fernsehsender)\s(?=\S)")
"""German nouns that stand with a capital before such a name."""
_TOLD_TO = {
    "en": re.compile(
        r"\b(?:told|(?:said|spoke|speaking) to|(?:said|speaking) on)\s(?:the\s)?"
        r"(?P<what>(?:\w+\s){0,2}?(?:agency|broadcaster|station)\s)?\Z"
    ),
    "fr": re.compile(
        r"\b(?:à|au|sur)\s(?:l['’]|la\s|le\s)?(?P<what>(?:agence(?: de presse)?|chaîne|radio|station)\s)?\Z"
    ),
    "de": re.compile(r"\b(?:der|dem|im)\s(?P<what>(?:Nachrichtenagentur|Agentur|\w*[Ss]ender)\s)?\Z"),
}
"""What stands before the agency or station to which somebody speaks."""
_MEDIUM = re.compile(
    r"Reuters|AFP|EFE|AP|DPA|ANSA|TASS|Tass|Interfax|Ukrinform|Xinhua|Bloomberg|Kyodo|Yonhap|BBC|CNN|NHK|RFI|TBC|ARD|ZDF|"
    r"Radio\s.+|TV\s?\S+|.+\s(?:Radio|TV|Television|Rundfunk)"
)
"""Names of such, where no word beside them says what they are."""
_ON = re.compile(
    r"(?:\b(?:on|to|im|in|à|au|sur|в|у|на|по)\s(?:(?:the|la|les|einem|dem)\s)?|"
    + in_both("[在对向]")
    + r")$",
    re.IGNORECASE,
)
"""What stands before a medium that carries what somebody says."""


def according(around: Surroundings, start: int, end: int, *, first: bool) -> Attributed | None:
    """Read according to Kirby; laut Kirby; Kirby zufolge; where ``first``, only if the sentence begins so."""
    words = LANGUAGES[around.lang]
    for match in compiled(words.according_own, re.IGNORECASE).finditer(around.text, start, end):
        own = match["own"] or match.groupdict().get("after") or ""
        if not first or not around.left_over(start, match.start()):
            pronoun = Mention(
                start=match.start(),
                end=match.end(),
                name_start=match.start(),
                kind=MentionKind.PRONOUN,
                gender=words.own[own.casefold()],
            )
            return Attributed(pronoun, *match.span(), is_according=True)
    if not first and (by := _by_whom(around, start, end)):
        return by
    for match in _according_of(around.lang).finditer(around.text, start, end):
        if first and around.left_over(start, match.start()):
            return None
        for mention in around.mentions:
            if mention.start >= match.end() and not around.left_over(match.end(), mention.start):
                whose = _of_whose(around, mention)
                return Attributed(whose, *match.span(), is_according=True, is_by_another=whose is None)
        if many := _by_somebody(around, match.end(), end) or described_in_genitive(around, match.end(), end):
            return Attributed(many, *match.span(), is_according=True)
    return _according_behind(around, start, end)


def _of_whose(around: Surroundings, owner: Mention) -> Mention | None:
    """Return whom English names as somebody's: according to Lindqvist's | spokesman, Piet Sorel.

    Nobody, if it only describes them; the owner, if it tells of their own words: Lindqvist's account.
    """
    owns = _OWNS.match(around.text, owner.end) if around.lang == "en" else None
    if owns is None:
        return owner
    is_own = _OWN_WORDS.match(around.text, owns.end())
    return owner if is_own else next((m for m in around.mentions if m.start == owns.end()), None)


_OWN_WORDS = re.compile(
    r"(?:\w+\s)?(?:accounts?|words?|views?|version|telling|estimates?|figures|reckoning|opinion|statements?|letters?|posts?|"
    r"memoirs?|book|testimony|answers?|repl(?:y|ies)|responses?|retort|verdict|comments?)\b"
)
_OWNS = re.compile(r"['’]s?\s(?:(?:chief|deputy|former|new|long-time|press|senior)\s)?")


def _by_somebody(around: Surroundings, begin: int, end: int) -> Mention | None:
    """Return who made what a sentence goes by: according to a circular by the insurer | Halberd Mutual."""
    by = _BY_SOMEBODY.match(around.text, begin, end) if around.lang == "en" else None
    if by is None:
        return None
    at = by.end()
    for mention in around.mentions:
        if mention.start >= at and mention.role != "statement":
            between = around.text[at : mention.start]
            return mention if re.fullmatch(r"(?:the\s)?(?:[a-z-]+\s){0,2}", between) else None
    return None


_BY_SOMEBODY = re.compile(
    r"\s(?:an?|the|its|this|one|another)\s(?:[\w-]+\s){1,4}?(?:by|from|published by|issued by|compiled by|sent by)\s"
)
"""What stands between *according to* and those whose the words are: a circular by the insurer."""


def described_in_genitive(around: Surroundings, at: int, end: int) -> Mention | None:
    """Return who is only described by a genitive in Ukrainian and Russian: за словами капітана порома."""
    many = _GENITIVE.match(around.text, at, end) if around.lang in ("uk", "ru") else None
    if many is None or any(True for _ in around.verbs(at, many.end())):
        return None
    if any(at < found.end and found.start < many.end() for found in around.mentions):
        return None
    if named := next((found for found in around.mentions if found.start == many.end() + 1), None):
        return named if named.kind in {MentionKind.NAME, MentionKind.UNKNOWN} else None
    low = at + 1
    return Mention(start=low, end=many.end(), name_start=low, kind=MentionKind.DESCRIBED, gender="n")


_GENITIVE = re.compile(
    r"(?:\s(?!\w+т?ься\b|\w+тся\b|міністр|министр|президент|глав|лідер|лидер|держав|країн|стран|сторін|сторон)"
    r"[а-яёіїєґ’'ʼ-]+(?:ів|їв|ов|ев|ей|их|ых|ок|ій|ії|ии|и|і|ы|ань|ств|ян|ць|ин|а|я|ого|его|ої|ой)){1,4}(?=[\s,.:»]|$)"
)
"""Words for many, or for one, in the genitive."""


def _by_whom(around: Surroundings, start: int, end: int) -> Attributed | None:
    """Read a clause about whoever stands before it: Kirby, for whom the deal is “…”."""
    whom = whom_of(around.lang).search(around.text, start, end)
    if whom is None:
        return None
    before = [found for found in around.mentions if start <= found.start and found.end <= whom.start()]
    if before and not around.left_over(before[-1].end, whom.start()):
        return Attributed(before[-1], *whom.span(), is_according=True)
    return Attributed(None, *whom.span(), is_by_another=True)


def _according_behind(around: Surroundings, start: int, end: int) -> Attributed | None:
    """Read Kirby zufolge."""
    behind = LANGUAGES[around.lang].according_behind
    for match in re.finditer(rf"\b(?:{behind})\b", around.text[:end]):
        near = [
            mention for mention in around.mentions if start <= mention.start and mention.end <= match.start()
        ]
        if match.start() >= start and near and not around.text[near[-1].end : match.start()].strip():
            return Attributed(near[-1], *match.span(), is_according=True)
    return None


@cache
def whom_of(lang: str) -> re.Pattern[str]:
    """Return what finds a clause about whoever stands before it that goes by them: Kirby, for whom the deal is “…”."""
    whom = {
        "en": r"(?:according to|in the view of|for) whom",
        "fr": r"(?:pour|selon|d['’]après|à en croire) (?:qui|lequel|laquelle|lesquel(?:le)?s)|"
        r"aux yeux (?:de qui|duquel|de laquelle|desquel(?:le)?s)",
        "de": r"(?:laut|nach) (?:dem|der|denen)(?=\s\w+\s)(?=[^,]*$)|(?:dem|der|denen) zufolge|nach (?:dessen|deren) "
        r"(?:Worten|Angaben|Ansicht|Meinung)|für (?:den|die)(?=\s(?:er|sie|es|der|die|das)\s)",
    }.get(lang)
    return re.compile(rf",\s(?:{whom})\s" if whom else "(?!)", re.IGNORECASE)


@cache
def _according_of(lang: str) -> re.Pattern[str]:
    words = LANGUAGES[lang]
    return re.compile(rf"\b(?:{words.according})\b" if words.is_spaced else words.according, re.IGNORECASE)
