"""Tells of which state somebody is, also of one that the registers do not have, and whom “the Pole” means."""

from __future__ import annotations

import re
from dataclasses import replace
from functools import cache
from typing import TYPE_CHECKING

from generator.drafting.joined_words import any_of
from generator.drafting.languages import LANGUAGES
from generator.drafting.mention import Mention, MentionKind

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from generator.drafting.speaker import Speaker
    from generator.drafting.states import StateWords

ROLE = "national"
"""The role of somebody who is called by no more than a state: the Pole."""
_ARTICLES = {"en": r"(?:the|this)\s", "de": r"(?:der|die|dieser|diese)\s", "fr": r"(?:l[ea]s?\s|l['’])"}
_NEAR = 4
"""Sentences in which one of several of a state is the one meant."""
_MODAL = {
    "en": r"who|and|but|did|does|would|could|will|can|may|might|shook|\w+ed",
    "de": r"und|aber|will|wollte|kann|konnte|hat|ist|wird",
    "fr": r"et|mais|qui|veut|peut|va|y|en|ne|n['’]\w+|se|s['’]\w+",
}
"""What may follow somebody called so, beside verbs of speech."""


def nationals(text: str, lang: str, states: StateWords) -> Iterator[Mention]:
    """Yield who is called by their state alone: the Ukrainian, der Franzose, l'Allemande; the Poles, if they are many.

    Many are their state, where the registers have it; of another nothing is yielded.
    """
    if lang not in _ARTICLES:
        return
    for match in _national_of(lang).finditer(text):
        word = match["who"]
        origin = states.origin_of_person(word)
        if origin is None or _PARTY.match(word):
            continue
        state = None if origin.startswith("~") else origin
        start, end = match.span("who")
        if _are_many(lang, match["article"], word):
            if state is not None and not _OF_SOME.match(text, end):
                yield Mention(
                    start=start, end=end, name_start=start, kind=MentionKind.NAME, actors=frozenset({state})
                )
            continue
        yield Mention(
            start=start,
            end=end,
            name_start=start,
            kind=MentionKind.OFFICE,
            role=ROLE,
            state=state,
            state_unknown=state is None,
            origin=origin,
            gender=_gender(lang, match["article"], word),
        )


_PARTY = re.compile(r"lib[eé]ra(?:l|ux)", re.IGNORECASE)
"""Who are of no state, though they are called nearly as those of one: die Liberalen."""


_OF_SOME = re.compile(
    r"\s(?:in|at|on|from|of|along|aus|im|am|von|auf|de|du|des|dans|à|au|sur|who|qui|whose|living)\s",
    re.IGNORECASE,
)
"""What makes of many only some: the Poles in the street."""


def _are_many(lang: str, article: str, word: str) -> bool:
    low, article = word.casefold(), article.casefold().strip()
    if lang == "fr":
        return article == "les"
    if lang == "de":
        return article in {"die", "diese"} and not (low.endswith("in") or low == "deutsche")
    return low.endswith(("ch", "sh", "ese", "swiss")) or (low.endswith("s") and not low.endswith("ss"))


def _gender(lang: str, article: str, word: str) -> str:
    low, article = word.casefold(), article.casefold().strip()
    if lang == "de":
        return "f" if article in {"die", "diese"} else "m"
    if lang == "fr":
        return "m" if article == "le" else "f" if article == "la" or low.endswith(("ne", "de")) else ""
    return "f" if low.endswith("woman") else "m" if low.endswith("man") and len(low) > len("german") else ""


@cache
def _national_of(lang: str) -> re.Pattern[str]:
    known = LANGUAGES[lang]
    word = r"(?-i:[A-ZÀ-Þ])[\w-]+"
    prepositions = any_of(known.prepositions)
    goes_on = rf"\s(?:{known.verbs}|{known.between}|{prepositions}|{_MODAL[lang]})\b"
    return re.compile(
        rf"\b(?P<article>{_ARTICLES[lang]})(?P<who>{word})(?=\s*(?:[^\w\s’'-]|\Z)|{goes_on})", re.IGNORECASE
    )


def with_origins(text: str, lang: str, mentions: Sequence[Mention], states: StateWords) -> list[Mention]:
    """Return mentions of persons with the state that the text says they are of, beside their name or their office."""
    if lang not in _ARTICLES:
        return [
            replace(mention, origin=_told_beside(text, mention, states)) if _is_person(mention) else mention
            for mention in mentions
        ]
    return [
        replace(mention, origin=_origin(text, lang, mention, states)) if _is_person(mention) else mention
        for mention in mentions
    ]


def _told_beside(text: str, mention: Mention, states: StateWords) -> str:
    """Return the same of languages without articles, by the words of the office: данський міністр; 丹麦外长."""
    if mention.origin or mention.state or mention.role is None:
        return mention.origin or mention.state or ""
    end = mention.name_start if mention.name_start > mention.start else mention.end
    told = [
        found
        for word in re.findall(r"[^\W\d_]+", text[mention.start : end])
        if (found := states.origin(word)) is not None
    ]
    return told[0] if told else ""


def _is_person(mention: Mention) -> bool:
    return (
        mention.kind in {MentionKind.NAME, MentionKind.UNKNOWN, MentionKind.OFFICE} and not mention.is_state
    )


def _origin(text: str, lang: str, mention: Mention, states: StateWords) -> str:
    if mention.origin or mention.state:
        return mention.origin or mention.state or ""
    if mention.role is not None or mention.name_start > mention.start:
        names = (
            range(mention.name_start, mention.name_end or mention.end)
            if mention.name_start > mention.start
            else ()
        )
        for word in re.finditer(r"[\w-]+", text[mention.start : mention.end]):
            if (
                mention.start + word.start() not in names
                and word[0][:1].isalpha()
                and (found := states.origin(word[0]) or states.origin_of_person(word[0]))
            ):
                return found
    near = re.search(
        r"([A-ZÀ-Þ][\w-]+|[a-zà-ÿ][\w-]{4,})\s$", text[max(0, mention.start - 40) : mention.start]
    )
    if near and mention.kind is not MentionKind.OFFICE and (found := states.origin_of_person(near[1])):
        return found
    linked = _link_of(lang).match(text, mention.end)
    return (states.origin(linked["of"]) or "") if linked else ""


@cache
def _link_of(lang: str) -> re.Pattern[str]:
    link = {
        "en": r"(?:of|from)\s(?:the\s)?",
        "de": r"(?:aus|von)\s(?:der\s|dem\s|den\s)?",
        "fr": r"(?:de\s(?:la\s|l['’])?|du\s|des\s|d['’])",
    }
    return re.compile(rf"\s{link.get(lang, '(?!)')}(?P<of>[A-ZÀ-Þ][\w-]+)")


def national_meant(  # each by name
    mention: Mention,
    written: str,
    seen: Sequence[tuple[Speaker, bool, int]],
    *,
    sentence: int,
    origin_of: Callable[[Speaker], str | None],
) -> Speaker | None:
    """Return which person of that state a text means: the one it names nearest by; None if it may be several."""
    fitting = [
        (speaker, at)
        for speaker, _, at in seen
        if speaker.is_person
        and speaker.has_name
        and (not mention.gender or speaker.gender in {"", mention.gender})
        and origin_of(speaker) == mention.origin
    ]
    for least in (sentence, sentence - 1, sentence - _NEAR, 0):
        near = {speaker.key: speaker for speaker, at in fitting if at >= least}
        if near:
            if len(near) > 1:
                return None
            (found,) = near.values()
            return found.meant_by(written)
    return None
