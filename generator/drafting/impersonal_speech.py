"""Finds from where words come that nobody in particular says: Au ministère, on indique; Aus der Regierung hieß es."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from generator.drafting.attributed import Attributed
from generator.drafting.joined_words import any_of
from generator.drafting.languages import LANGUAGES
from generator.drafting.mention import Mention, MentionKind
from generator.drafting.offices import ORGANISATIONS

if TYPE_CHECKING:
    from generator.drafting.surroundings import Surroundings

_MOST = 6
"""Words that say from where, at most."""


def impersonal(around: Surroundings, start: int, end: int) -> Attributed | None:
    """Return whose words a verb tells that has no person for its subject; None if there is no such verb."""
    verb = impersonal_of(around.lang).search(around.text, start, end)
    return from_whom(around, verb, start, end) if verb else None


def from_whom(around: Surroundings, verb: re.Match[str], start: int, end: int) -> Attributed:
    """Return from whom words come that such a ``verb`` tells, by what stands between ``start`` and ``end``.

    Where the sentence does not say from where they come, nobody from before has said them either.
    """
    for place in _from_where_of(around.lang).finditer(around.text, start, end):
        at = place.end()
        stop = verb.start() if at < verb.start() else end
        if document := _document_of(around.lang).match(around.text, at, stop):
            low, high = document.span("document")
            described = Mention(start=low, end=high, name_start=low, kind=MentionKind.DESCRIBED)
            return Attributed(described, *verb.span())
        named = next((m for m in around.mentions if at <= m.start < at + 60 and m.end <= end), None)
        if named is None or re.search(r"[,;:.\x00]", around.text[at : named.start]):
            continue
        left = around.left_over(at, named.start)
        is_body = named.role in ORGANISATIONS or named.kind is MentionKind.NAME
        if not left and is_body:
            return Attributed(named, *verb.span())
        if left and len(left.split()) <= _MOST:
            low = at + len(around.text[at : named.start]) - len(around.text[at : named.start].lstrip())
            described = Mention(start=low, end=named.end, name_start=low, kind=MentionKind.DESCRIBED)
            return Attributed(described, *verb.span())
    return Attributed(None, *verb.span(), is_sure=False, is_by_another=True)


@cache
def impersonal_of(lang: str) -> re.Pattern[str]:
    """Return what finds the verbs of a language that have no person for their subject."""
    return re.compile(rf"(?<!\w)(?:{LANGUAGES[lang].impersonal})(?!\w)", re.IGNORECASE)


@cache
def _from_where_of(lang: str) -> re.Pattern[str]:
    return re.compile(rf"(?<!\w){LANGUAGES[lang].from_where}", re.IGNORECASE)


@cache
def _document_of(lang: str) -> re.Pattern[str]:
    """Return what finds a document, with whose it is: einem Brief von zwölf Bürgermeistern."""
    known = LANGUAGES[lang]
    adjective = r"(?-i:[a-zà-ÿ])[\w-]+\s"
    whose = r"(?:\s[^\s,.;:!?()\x00]+){0,7}(?=\s*(?:[,.;:!?)\x00]|\Z))"
    determiners = any_of(known.determiners)
    return re.compile(
        rf"(?:(?:{determiners})\s)?(?:{adjective}){{0,2}}?(?P<document>(?:{known.documents})(?!\w){whose})",
        re.IGNORECASE,
    )
