"""Finds what a text calls somebody beside the name: Jonas Pell, the mayor of Osk, …; Jonas Pell, a fisherman, …."""

from __future__ import annotations

import re
from dataclasses import replace
from functools import cache
from typing import TYPE_CHECKING

from generator.drafting.joined_words import any_of
from generator.drafting.languages import LANGUAGES
from generator.drafting.mention import MentionKind
from generator.drafting.offices import ORGANISATIONS
from generator.drafting.right_before import right_before
from generator.drafting.surroundings import verbs_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from generator.drafting.mention import Mention

LANGS = frozenset({"en", "de", "fr"})
"""Languages whose commas set an office behind a name."""
_NO_OFFICE = ORGANISATIONS | {"statement", "sides", "official", "counterpart", "national"}
_FEW = 3
"""Words that may stand before an office in apposition: the newly elected mayor."""
_BEGINS = 3
"""Words of a sentence up to a name that only say by whom or with whom: After talks with Kirby, the mayor, …."""
_IN = re.compile(r"(?<!\w)(?:in|near|outside|à|nahe)\s$", re.IGNORECASE)
"""What stands before a place."""
_LONGEST = 60
"""Characters of a description in apposition."""
_CLOSES = re.compile(r"(?:\s(?:[^\W\d]|d['’])[^,.;:!?()\x00]{0,80}?)?\s*(?:[,.;:()–—]|\Z)")
"""What follows an office that stands between commas: of Osk,."""


def with_apposed_offices(lang: str, text: str, mentions: Sequence[Mention]) -> list[Mention]:
    """Return mentions in which a name has the office set behind it, and that office says whose it is."""
    found = [*mentions]
    if lang not in LANGS:
        return found
    for at in range(len(found) - 1):
        name, office = found[at], found[at + 1]
        if _is_apposed(lang, text, name, office):
            found[at] = replace(
                name,
                role=office.role,
                state=office.state,
                state_unknown=office.state_unknown,
                gender=name.gender or office.gender,
                origin=name.origin or office.origin,
            )
            found[at + 1] = replace(office, apposed_to=found[at])
    return found


def _is_apposed(lang: str, text: str, name: Mention, office: Mention) -> bool:
    is_person = name.kind in {MentionKind.NAME, MentionKind.UNKNOWN} and not name.is_state
    is_office = office.kind is MentionKind.OFFICE and office.role not in _NO_OFFICE
    if not (is_person and is_office) or name.role is not None:
        return False
    if name.gender and office.gender and name.gender != office.gender:
        return False
    if not name.is_subject and len(text[: name.start].split()) <= _BEGINS:
        return False
    if (
        name.kind is MentionKind.UNKNOWN
        and right_before(_IN, text, name.start)
        and " " not in text[name.start : name.end]
    ):
        return False  # The next day, in Brill, the minister met
    gap = _gap_of(lang).fullmatch(text, name.end, office.start)
    closes = _CLOSES.match(text, office.end)
    behind = text[office.end : closes.end()] if closes else ""
    return gap is not None and closes is not None and not verbs_of(lang).search(behind)


@cache
def _gap_of(lang: str) -> re.Pattern[str]:
    determiners = any_of(LANGUAGES[lang].determiners)
    return re.compile(
        rf",\s(?:(?:{determiners})\s|[ld]['’])?(?:[^\W\d_A-ZÀ-Þ][\w’'-]*\s){{0,{_FEW}}}", re.IGNORECASE
    )


def called_beside(lang: str, text: str, mention: Mention) -> frozenset[str]:
    """Return the words, in small letters, by which a text describes somebody beside the name."""
    is_person = mention.kind in {MentionKind.NAME, MentionKind.UNKNOWN} and not mention.is_state
    if lang not in LANGS or not is_person:
        return frozenset()
    told = text[mention.start : mention.name_start]
    before = right_before(_before_of(lang), text, mention.start)
    noun = (before["noun"] or before.groupdict().get("apart")) if before else None
    if before and noun and _is_noun(lang, noun):
        told += f" {before[0]}"
    end = mention.end
    if behind := _behind_of(lang).match(text, end):
        told += f" {behind['told']}"
    return frozenset(re.findall(r"[^\W\d_][\w’'-]{2,}", told.casefold()))


def is_called(lang: str, written: str, called: frozenset[str]) -> bool:
    """Tell whether a short description with an article, such as the fisherman, is made of words ``called`` before."""
    told = _definite_of(lang).fullmatch(written)
    if told is None or not called:
        return False
    words = told["told"].casefold().split()
    return 0 < len(words) <= _FEW and all(word in called for word in words)


@cache
def _definite_of(lang: str) -> re.Pattern[str]:
    article = {"en": r"the\s", "de": r"(?:der|die|das)\s", "fr": r"(?:l[ea]\s|l['’]\s?)"}.get(lang, "(?!)")
    return re.compile(rf"{article}(?P<told>[\w’'-]+(?:\s[\w’'-]+){{0,2}})", re.IGNORECASE)


@cache
def _before_of(lang: str) -> re.Pattern[str]:
    """Return what finds a noun right before a name: the fisherman | Jonas Pell."""
    noun = r"[^\W\d_][\w’'-]{3,}" if lang == "de" else r"[a-zà-ÿ][\w’'-]{3,}"
    if lang == "en":  # the state grid company, | Braskenergo
        return re.compile(
            rf"(?:(?:\b{noun}\s)?\b(?P<noun>{noun})\s|\b(?:the|its|an?)\s(?:[\w-]+\s){{0,3}}?(?P<apart>{noun}),\s)$"
        )
    return re.compile(rf"(?:\b{noun}\s)?\b(?P<noun>{noun})\s$")


def _is_noun(lang: str, word: str) -> bool:
    """Tell that no preposition, no verb of speech and nothing else of the kind stands before a name."""
    known = LANGUAGES[lang]
    low = word.casefold()
    other = (
        low in known.prepositions
        or low in known.determiners
        or re.fullmatch(known.between, word, re.IGNORECASE)
    )
    return not other and verbs_of(lang).fullmatch(word) is None


@cache
def _behind_of(lang: str) -> re.Pattern[str]:
    """Return what finds a description between commas behind a name: Jonas Pell, | a fisherman from Osk,."""
    article = {
        "en": r"(?:an?|the|one of the|head of the)\s",
        "de": r"(?:(?:eine?|der|die|das)\s)?",
        "fr": r"(?:(?:une?|l[ea])\s|l['’])?",
    }.get(lang, "(?!)")
    return re.compile(
        rf",\s(?:\d+,\s)?{article}(?P<told>(?!(?:who|which|qui|dont|der|die|das)\s)[^,.;:!?()\x00]{{3,{_LONGEST}}})(?=[,.;)–—]|\Z)",
        re.IGNORECASE,
    )
