"""Finds who share a verb of speech or a title: Castell and Duarte said; the presidents of Orland and Brask."""

from __future__ import annotations

import re
from dataclasses import replace
from functools import cache
from typing import TYPE_CHECKING

from generator.drafting.joined_words import any_of
from generator.drafting.languages import LANGUAGES
from generator.drafting.mention import MentionKind
from generator.quotes.attribution.tokens import HIDDEN

if TYPE_CHECKING:
    from collections.abc import Sequence

    from generator.drafting.mention import Mention
    from generator.drafting.surroundings import Surroundings

_BREAKS = f",;:，；：.。!?！？—–()„“”«»{HIDDEN}"
_LISTS = (", ", "、")
_CLEAR = frozenset({MentionKind.NAME, MentionKind.OFFICE, MentionKind.UNKNOWN})


def joint_subjects(around: Surroundings, mention: Mention, verb: tuple[int, int]) -> tuple[Mention, ...]:
    """Return who is the subject of a verb with ``mention``, in the order of the text; none if it is alone.

    Only where nothing stands between them and the beginning of the clause, or the verb before them: in “Lindqvist
    greeted Duarte and Castell said”, Duarte says nothing.
    """
    if mention.kind not in _CLEAR or mention.role == "sides":
        return ()
    others = [found for found in around.mentions if found.kind in _CLEAR and found.role != "sides"]
    if mention not in others:
        return ()
    at = others.index(mention)
    lang, text = around.lang, around.text
    is_behind = mention.start >= verb[1]
    found = [] if is_behind else _before(lang, text, others, at)[:-1]
    found += [other for other in _behind(lang, text, others, at) if is_behind or other.end <= verb[0]]
    if len(found) < 2:  # one alone
        return ()
    if lang == "zh" and not is_behind and around.left_over(found[-1].end, verb[0]):
        return ()  # 同杜阿尔特会谈后表示
    opened = verb[1] if is_behind else _clause(text, found[0].start)
    return tuple(found) if _opens(around, opened, found[0].start) else ()


def _opens(around: Surroundings, start: int, end: int) -> bool:
    """Tell whether nothing stands there, or no more than a place or a time: In Brill Castell and Duarte said."""
    left = around.left_over(start, end).split()
    is_set_before = bool(left) and left[0].casefold() in LANGUAGES[around.lang].prepositions
    first = around.first_subject(start, end)
    return not left or (is_set_before and (first is None or first.role == "statement"))


def with_those_beside(lang: str, text: str, found: Sequence[Mention]) -> list[Mention]:
    """Return mentions in which words that count several have with them whom the text names right behind."""
    merged: list[Mention] = []
    at = 0
    while at < len(found):
        mention = found[at]
        at += 1
        first = found[at] if at < len(found) else None
        if mention.role == "sides" and first and _title_of(lang).fullmatch(text[mention.end : first.start]):
            parts = _behind(lang, text, found, at)
            if len(parts) > 1 and all(part.kind in _CLEAR for part in parts):
                mention = replace(mention, end=parts[-1].end, parts=tuple(parts))
                at += len(parts)
        merged.append(mention)
    return merged


def is_beside(lang: str, text: str, left: Mention, right: Mention) -> bool:
    """Tell whether no more than *and* stands between two."""
    return _and_of(lang).fullmatch(text[left.end : right.start]) is not None


def _before(lang: str, text: str, others: Sequence[Mention], at: int) -> list[Mention]:
    found = [others[at]]
    while at and others[at - 1].is_subject:
        is_listed = len(found) > 1 and text[others[at - 1].end : others[at].start] in _LISTS
        if not is_listed and not is_beside(lang, text, others[at - 1], others[at]):
            break
        at -= 1
        found.insert(0, others[at])
    return found


def _behind(lang: str, text: str, others: Sequence[Mention], at: int) -> list[Mention]:
    """Return the mention ``at`` and those joined to it: all up to the last that *and* joins."""
    found = [others[at]]
    last = 1
    while at + 1 < len(others):
        if is_beside(lang, text, others[at], others[at + 1]):
            last = len(found) + 1
        elif text[others[at].end : others[at + 1].start] not in _LISTS:
            break
        at += 1
        found.append(others[at])
    return found[:last]


def _clause(text: str, end: int) -> int:
    within = [opens.end() for opens in _RELATIVE.finditer(text, 0, end)]
    return max(*(text.rfind(sign, 0, end) + 1 for sign in _BREAKS), *within, 0)


_RELATIVE = re.compile(
    r"\b(?:(?:dans|par|selon|pour|à|avec|sur) (?:laquelle|lequel|lesquell?e?s|qui)|dont|où|in which|where|in which)\s"
)
"""What begins a clause of its own without a comma: la tribune dans laquelle."""


@cache
def _title_of(lang: str) -> re.Pattern[str]:
    """Return what may stand between words that count several and those whom they count."""
    known = LANGUAGES[lang]
    determiners = any_of(known.determiners)
    if lang == "zh":
        return re.compile(r"(?!)")
    return re.compile(rf",?\s(?:(?:{known.links}|von|des)\s?)?(?:(?:{determiners})\s)?", re.IGNORECASE)


@cache
def _and_of(lang: str) -> re.Pattern[str]:
    known = LANGUAGES[lang]
    if not known.is_spaced:
        return re.compile(known.joins)
    determiners = any_of(known.determiners)
    of = {"fr": r"(?:de\s(?:la\s)?|du\s|d['’]|des\s)?", "de": r"(?:von\s)?", "en": r"(?:of\s)?"}.get(lang, "")
    return re.compile(rf"\s(?:{known.joins})\s{of}(?:(?:{determiners})\s)?", re.IGNORECASE)
