"""Tells of whom an office is that the registers do not have: the Luranian minister, a company spokesman."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from generator.drafting.offices import ORGANISATIONS
from generator.quotes.text.folding import fold_text

if TYPE_CHECKING:
    from collections.abc import Sequence

    from generator.drafting.mention import Mention
    from generator.drafting.states import StateWords

_STEM = 5
"""Letters that a state and what it is called have in common: Lurania, Luranian."""
_BEFORE = {
    "en": re.compile(
        r"\b(?P<word>[A-Z][\w-]*(?:i?an|ish|ese|ic))\s(?:(?:deputy|former|acting|interim|new|outgoing)\s)?$"
    ),
    "de": re.compile(
        r"\b(?P<word>(?!(?:polit|techn|jurist|diplomat|militär|prakt|charismat|popul|sozialist|kommunist|demokrat|histor|"
        r"energ|europä|krit|skept|rhetor)\w*)[a-zäöüß-]{3,}isch)(?:e|en|er|em)?\s(?:[a-zäöü]\w*\s){0,1}$"
    ),
}
_BEHIND = {
    "fr": re.compile(
        r"\s(?P<word>(?!(?:quotid|chrét|anc|paris|citoy)\w*)[a-zà-ÿ-]{3,}(?:ois|ais|ien|éen|ain)(?:ne|e)?)s?\b"
    )
}
_OF = {
    "en": re.compile(
        r"\sof\s(?P<word>(?!(?:State|Foreign|Defen|Finance|Interior|Health|Parliament)\w*)[A-Z][\w-]+)"
    ),
    "de": re.compile(r"\svon\s(?P<word>[A-ZÄÖÜ][\w-]+)"),
    "fr": re.compile(r"\s(?:de\s|d['’])(?P<word>(?!(?:État|Etat|Défense)\b)[A-ZÀ-Þ][\w-]+)"),
}
_NEAR = 60
_NO_STATE = frozenset({"other", "another"})
OF_NO_STATE = frozenset(
    {"statement", "sides", "official", "state-media", "counterpart", "national", "mayor", "leader"}
)
"""Roles that are of no state, or of which it says nothing who they are."""
_ITS = re.compile(r"\b(?:its|their|sein|ihr|son|sa|leur)\s(?:[^\W\d_]+\s){0,2}$", re.IGNORECASE)
"""What makes of an office one of the state that the sentence names."""


def with_unknown_state(
    lang: str, text: str, office: Mention, behind: Sequence[Mention], states: StateWords
) -> Mention:
    """Return an office with the state that stands beside it, if it has none and nobody knows that one.

    ``behind`` are mentions that follow the office: of somebody whom the registers have, it is no state.
    """
    if office.state is not None or office.state_unknown or office.role in OF_NO_STATE:
        return office
    before = _BEFORE.get(lang)
    if before and (found := before.search(text, max(0, office.start - _NEAR), office.start)):
        word = found["word"]
        if states.origin(word) is None and word.casefold() not in _NO_STATE:
            return _of(office, word, start=found.start())
    if (
        (after := _BEHIND.get(lang))
        and (found := after.match(text, office.end))
        and states.origin(found["word"]) is None
    ):
        return _of(office, found["word"], end=found.end())
    of = _OF[lang].match(text, office.end) if lang in _OF else None
    if of and not any(named.start < of.end() and office.end < named.end and named.actors for named in behind):
        known = states.find(of["word"])  # by its formal name alone, or the people of which it is called
        return replace(office, end=of.end(), state=known) if known else _of(office, of["word"], end=of.end())
    return office


def _of(office: Mention, word: str, *, start: int | None = None, end: int | None = None) -> Mention:
    begin = office.start if start is None else start
    return replace(
        office,
        start=begin,
        name_start=begin,
        end=office.end if end is None else end,
        state_unknown=True,
        origin=unknown_origin(word),
    )


def unknown_origin(word: str) -> str:
    """Return what stands for a state that nobody knows in `Mention.origin`: the same for what its people are called."""
    return f"~{fold_text(word)[:_STEM]}"


def of_its_state(text: str, office: Mention, before: Sequence[Mention]) -> Mention:
    """Return a body with the state that its sentence names ``before``: Brask would wait, its ministry said."""
    owner = next((state for state in reversed(before) if state.is_state and len(state.actors) == 1), None)
    is_body = office.role in ORGANISATIONS and office.role not in OF_NO_STATE and office.state is None
    if not (is_body and owner and _ITS.search(text, owner.end, office.start)):
        return office
    return replace(office, state=next(iter(owner.actors)))
