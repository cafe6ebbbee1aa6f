"""Reads offices as texts write them: without articles, and by the words that tell one ministry from another."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from generator.drafting.joined_words import any_of
from generator.drafting.languages import LANGUAGES
from generator.drafting.mention import MentionKind
from generator.text.compiled import compiled

if TYPE_CHECKING:
    from generator.drafting.mention import Mention
    from generator.model.actor import Actor


def is_called(actor: Actor, written: str, lang: str) -> bool:
    """Tell whether an actor is called by an office, or has it: the interior ministry, the finance minister."""
    called = [office.title for office in actor.offices] or [name for _, name in actor.name.texts]
    return any(office_words(written, lang) <= set(title.casefold().split()) for title in called)


def office_words(written: str, lang: str) -> frozenset[str]:
    """Return the words that tell one office of a kind from another."""
    known = LANGUAGES[lang]
    return frozenset(written.casefold().split()) - known.determiners - known.prepositions


def title_of(written: str, lang: str) -> str:
    """Return an office as a text sets it before a name, without articles and what addresses a person."""
    known = LANGUAGES[lang]
    words = written.strip(" ,，").partition(",")[0].split()
    drop = known.determiners | frozenset(known.honorifics)
    while words and words[0].casefold().rstrip(".") in drop:
        del words[0]
    while words and words[-1].casefold().rstrip(".") in known.honorifics:
        del words[-1]
    return " ".join(words).rstrip(",")


_NEAR = 60
"""Characters before a name in which its honorific stands."""


def with_honorific(lang: str, text: str, mention: Mention) -> Mention:
    """Return a mention of somebody by name with the honorific before it: Frau | Duarte."""
    honorifics = LANGUAGES[lang].honorifics
    if mention.kind not in {MentionKind.NAME, MentionKind.UNKNOWN} or not honorifics:
        return mention
    begin = max(0, mention.start - _NEAR)
    before = compiled(rf"\b({any_of(honorifics)})\.?\s$", re.IGNORECASE)
    found = before.search(text[begin : mention.start])
    if not found:
        return mention
    return replace(mention, start=begin + found.start(), gender=honorifics[found[1].casefold()])


def is_of_excellency(text: str, start: int, word: str) -> bool:
    """Tell whether a word is the second letter of H.E. or S.E., and no initial of whoever is addressed so."""
    return word in {"E.", "Exc."} and text[max(0, start - 3) : start].rstrip().endswith(("H.", "S."))
