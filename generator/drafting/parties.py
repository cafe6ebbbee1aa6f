"""Finds whose a text is that several put out together: its parties, by its title, or by what it calls them.

As in: Joint Statement by Orland and Brask; Orland and Brask (hereinafter “the Parties”).
"""

from __future__ import annotations

import re
from dataclasses import replace
from functools import cache
from typing import TYPE_CHECKING

from generator.drafting.joint_speakers import together
from generator.drafting.joint_states import of_states_together
from generator.drafting.joint_subjects import is_beside
from generator.drafting.languages import LANGUAGES
from generator.drafting.mention import MentionKind
from generator.drafting.named_in_passing import without_matter, without_recital
from generator.drafting.party_pairs import both_of, pair_of
from generator.drafting.speaker import Speaker
from generator.drafting.states import name_of_state

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.drafting.discourse import Discourse
    from generator.drafting.mention import Mention
    from generator.drafting.mentions import MentionFinder
    from generator.drafting.said import Said
    from generator.drafting.states import StateWords
    from generator.model.report import Id
    from generator.quotes.text.source_text import SourceText

_TITLE = 3
"""Paragraphs, at the beginning, in which the title of such a text stands."""
_FEWEST = 2
_LONGEST = 200
"""Characters of a line of a title at most."""


def parties_in(text: SourceText, finder: MentionFinder, discourse: Discourse) -> Speaker | None:
    """Return who put out a text together; None if it does not say that several did, or not who they are."""
    lang = discourse.lang
    called = _called_of(lang).search(text.raw)
    if called is not None:
        paragraph = next(p for p in text.paragraphs if p.start <= called.start() < p.end)
        words = without_recital(text.raw[paragraph.start : called.start()])
        if words is None:
            return None
        pair = pair_of(lang, begins=True).search(" ".join(words.rstrip(" ,(").split()))
        if parties := both_of(pair, finder, discourse):
            return parties
        if parties := _named(words, lang, finder, discourse) or _by_words(words, text.raw, finder, discourse):
            return parties
    if not of_states_together(text.raw):
        return None
    titles = [without_matter(title, lang) for title in _titles(text)]
    pairs = (both_of(pair_of(lang).search(title), finder, discourse) for title in titles)
    named = (
        _named(title, lang, finder, discourse) or _by_words(title, text.raw, finder, discourse)
        for title in titles
    )
    return next((parties for parties in (*pairs, *named) if parties), None)


def _titles(text: SourceText) -> list[str]:
    """Return the lines of a title; one that goes on with the line before, in a small letter, joined to it."""
    titles: list[str] = []
    for paragraph in text.paragraphs[:_TITLE]:
        line = " ".join(text.raw[paragraph.start : paragraph.end].split())
        if len(line) > _LONGEST or line.endswith((".", "。")):
            continue
        if titles and line[:1].islower():
            titles[-1] += f" {line}"
        else:
            titles.append(line)
    return titles


def in_own_words(said: Said, parties: Speaker | None) -> Said:
    """Return what a text of ``parties`` says as their own words, if they speak in it, or those who met for them.

    What one of them said, it tells.
    """
    if parties is None or said.speaker is None or not said.is_reported:
        return said
    return replace(said, is_of_parties=len(said.speaker.members) >= len(parties.members))


def _named(words: str, lang: str, finder: MentionFinder, discourse: Discourse) -> Speaker | None:
    """Return the states that words name, if they are two or more, by whatever office of theirs."""
    found = [part for mention in finder.find(words) for part in (mention.parts or (mention,))]
    states: dict[str, Mention] = {}
    for at, mention in enumerate(found):
        ids = [*mention.actors] if mention.is_state else [mention.state] if mention.state else []
        if len(ids) == 1:
            states.setdefault(ids[0], _of_state(mention, ids[0]))
        elif mention.kind is MentionKind.UNKNOWN and mention.role is None:
            beside = [*found[max(0, at - 1) : at], *found[at + 1 : at + 2]]
            if any(other.is_state and _are_beside(lang, words, mention, other) for other in beside):
                states[words[mention.start : mention.end]] = mention
    if len(states) < _FEWEST:
        return None
    parties = [discourse.resolve(words, state) for state in states.values()]
    return together([replace(party, is_person=False) for party in parties], discourse.library)


def _by_words(words: str, raw: str, finder: MentionFinder, discourse: Discourse) -> Speaker | None:
    """Return the same where the registers do not have a state, by the names of the states of the world."""
    states, lang = finder.states, discourse.lang
    origins: dict[str, str] = {}
    if lang == "zh":
        for name in _signs_of_states(words, states):
            origins[states.by_name(name) or name] = name
    elif lang in ("uk", "ru"):
        for word in _WORD.findall(words):
            if not _KIND.fullmatch(word) and (origin := states.origin(word)):
                origins[origin] = _in_full(origin, word, words, raw, lang)
    if len(origins) < _FEWEST:
        return None
    known = discourse.library.actors
    parties = [
        Speaker(origin, origin, is_person=False)
        if origin in known
        else Speaker(None, name, is_person=False, role="government", origin=origin, is_named=True)
        for origin, name in origins.items()
    ]
    return together(parties, discourse.library)


def _signs_of_states(words: str, states: StateWords) -> Iterator[str]:
    """Yield what states are called in Chinese, where no space parts words."""
    at = 0
    while at < len(words):
        sizes = range(min(_MOST_SIGNS, len(words) - at), 1, -1)
        name = next((words[at : at + size] for size in sizes if states.is_name(words[at : at + size])), "")
        if name:
            yield name
        at += len(name) or 1


def _in_full(origin: str, word: str, words: str, raw: str, lang: str) -> str:
    """Return a state, by a ``word`` of those that name it, as the text calls it or its government in full.

    Or as its language does; its id if the registers have it.
    """
    if not origin.startswith("~"):
        return origin
    if body := re.search(rf"(?<!\w){_GOVERNMENT}\s{re.escape(word)}(?!\w)", words):
        return body[0]
    name = name_of_state(origin.removeprefix("~"), lang)
    whole = re.search(rf"(?<!\w){_SUBJECT}\s{re.escape(name)}(?!\w)", raw)
    return whole[0] if whole else name


_WORD = re.compile(r"[А-ЯЁІЇЄҐ][\w’'-]{2,}")
_KIND = re.compile(r"(?:республ|королевств|королівств|княжеств|князівств|союз|федерац)\w*", re.IGNORECASE)
"""What many states call themselves beside their names."""
_SUBJECT = "(?:Республика|Королевство|Княжество|Республіка|Королівство|Князівство)"
"""The same in the form of a subject."""
_GOVERNMENT = (
    "(?:Уряд|Кабінет Міністрів|Правительство|Кабинет Министров)"
    "(?:\\s(?:Республіки|Республики|Королівства|Королевства))?"
)
"""What puts a text out for a state, in the form of a subject."""
_MOST_SIGNS = 8
"""Signs of a state's name in Chinese."""


def _of_state(mention: Mention, state: Id) -> Mention:
    """Return a mention as one of the state whose it is."""
    kind = MentionKind.NAME
    return replace(mention, kind=kind, actors=frozenset({state}), role=None, is_state=True)


def _are_beside(lang: str, words: str, mention: Mention, other: Mention) -> bool:
    left, right = sorted((mention, other), key=lambda found: found.start)
    return is_beside(lang, words, left, right)


@cache
def _called_of(lang: str) -> re.Pattern[str]:
    """Return what finds the words by which a text says that it calls those before them the parties."""
    edge = r"(?<!\w)" if LANGUAGES[lang].is_spaced else ""
    return re.compile(rf"{edge}(?:{LANGUAGES[lang].calls_parties})", re.IGNORECASE)
