"""Finds the two that a title joins, or a text before it calls them its parties, as it names them.

As in: Memorandum between the Ministry of Energy of Marenga and the Ministry of Ports of Orland.
"""

from __future__ import annotations

import re
from dataclasses import replace
from functools import cache
from typing import TYPE_CHECKING

from generator.drafting.joined_words import any_of
from generator.drafting.joint_speakers import together
from generator.drafting.languages import LANGUAGES
from generator.drafting.mention import MentionKind
from generator.drafting.speaker import Speaker

if TYPE_CHECKING:
    from generator.drafting.discourse import Discourse
    from generator.drafting.mentions import MentionFinder

_BODY = re.compile(
    r"(?:\w*minist|department|agency|authority|office\b|commission|council|bank|\w*amt\b|behörde|agentur|département|agence|"
    r"autorité|conseil|banque)",
    re.IGNORECASE,
)
"""How the name of what is no state begins."""
_LEADS = {"en": "between|by", "de": "zwischen", "fr": "entre"}
"""What stands before the parties in a title."""


@cache
def pair_of(lang: str, *, begins: bool = False) -> re.Pattern[str]:
    """Return what finds the two parties of a title, or, with which words may begin, before what they are called."""
    known = LANGUAGES[lang]
    if lang not in _LEADS:
        return re.compile("(?!)")
    leads = rf"(?<!\w)(?:{_LEADS[lang]})\s" + ("|^" if begins else "")
    article = rf"(?:(?:{any_of(known.determiners)})\s|[lL]['’])?"
    name = r"(?-i:[A-ZÀ-ÖØ-Þ])[^,;:()“”„«»]{2,90}?"
    ends = r"(?=\s*[,(]|\s(?:on|about|concerning|regarding|über|zur?|sur|relati\w+|portant)\s|$)"
    joins = rf"\s(?:{known.joins})\s{article}"
    return re.compile(rf"(?:{leads}){article}(?P<first>{name}){joins}(?P<second>{name}){ends}", re.IGNORECASE)


def both_of(pair: re.Match[str] | None, finder: MentionFinder, discourse: Discourse) -> Speaker | None:
    """Return the two whom `pair_of` found, each as a state, if no more than it is named; None if it found none."""
    if pair is None:
        return None
    parties = [_party(pair[group], finder, discourse) for group in ("first", "second")]
    return together(parties, discourse.library)


def _party(words: str, finder: MentionFinder, discourse: Discourse) -> Speaker:
    """Return the state that words name, if they name no ministry of it; else what they name, as it is written."""
    mentions = finder.find(words)
    whole = next((found for found in mentions if found.kind is MentionKind.NAME and found.start == 0), None)
    if whole is not None and whole.end == len(words):
        return replace(discourse.resolve(words, whole), is_person=False)
    states = {id_ for found in mentions for id_ in (found.actors if found.is_state else {found.state})} - {
        None
    }
    is_of_part = any((found.role or "").endswith("ministry") for found in mentions) or _BODY.match(words)
    if len(states) == 1 and not is_of_part:
        (state,) = states
        return Speaker(state, words, is_person=False)
    return Speaker(None, words, is_person=False, is_named=True, role="organisation")
