"""Finds who says a quotation by whom something is called so: described as “…” by Kirby; von Kirby „…“ genannt."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from generator.drafting.attributed import Attributed
from generator.drafting.bare_subjects import LANGUAGES_WITHOUT_ARTICLES, is_called, named_by
from generator.drafting.described_subjects import described_behind
from generator.drafting.joined_words import any_of
from generator.drafting.languages import LANGUAGES
from generator.drafting.mention import MentionKind
from generator.drafting.offices import ORGANISATIONS
from generator.drafting.subjects import subject_before
from generator.drafting.surroundings import verbs_of
from generator.quotes.attribution.tokens import HIDDEN

if TYPE_CHECKING:
    from generator.drafting.mention import Mention
    from generator.drafting.surroundings import Surroundings

_BY = {"en": "by", "fr": r"par|d['’]après", "de": "von"}
_DONE = {"en": r"\w+(?:ed|en|id|old|wn)", "fr": r"\w+(?:é|i|u)(?:e?s?)|dite?s?|décrite?s?"}
"""Participles of the languages that set them before the quotation."""
_AS = {"en": "as|to be|for being", "fr": r"d['’]une?|de|d['’]|comme(?:\sune?)?", "de": "als"}
_DONE_BEHIND = re.compile(
    r"[“”\"»«'\s]*(?:genannt|bezeichnet|beschrieben|kritisiert|gelobt|verspottet|abgetan|gewertet|eingestuft|"
    r"bewertet|gerügt|tituliert|gefeiert|verurteilt|zurückgewiesen)(?:e[nmrs]?)?\b",
    re.IGNORECASE,
)
"""Participles of the one that sets them behind it."""


def passive_speaker(around: Surroundings, start: int, low: int, high: int) -> Attributed | None:
    """Return by whom something is called what stands between ``low`` and ``high``; ``start`` begins the clause."""
    if around.lang in LANGUAGES_WITHOUT_ARTICLES:
        return _calls_it(around, start, low, high)
    if around.lang not in _BY:
        return None
    head = around.text[start:low]
    if around.lang == "de":
        behind = _DONE_BEHIND.match(around.text, high)
        return _named(around, start, low, behind.span()) if behind else None
    done = _done_of(around.lang).search(head)
    if done and HIDDEN not in done[0] and _is_speech(done, around.lang):
        by = _by_of(around.lang).match(around.text, high)
        named = _mention_at(around, by.end()) if by else None
        if named:
            return Attributed(named, start + done.start(), start + done.end())
    return _named(around, start, low, None)


def _calls_it(around: Surroundings, start: int, low: int, high: int) -> Attributed | None:
    """Return who calls so what stands before the verb: Угоду назвала «зрадою» депутатка Лена Мосс.

    Whoever has the form of a subject and a name before it calls something so themselves.
    """
    verb = next((found for found in around.verbs(start, low) if is_called(around, found)), None)
    if verb is None:
        return None
    before = subject_before(around, start, verb.start())
    if before and (before.kind is not MentionKind.UNKNOWN or before.role or _is_whole(around, before)):
        return Attributed(before, *verb.span())
    if body := _inside_a_body(around, start, verb.start()):
        return Attributed(body, *verb.span())
    at = high + len(around.text[high:]) - len(around.text[high:].lstrip(' »”“"'))
    for mention in around.mentions:
        if at <= mention.start and mention.is_subject and not around.left_over(at, mention.start):
            return Attributed(mention, *verb.span())
    named = named_by(around, verb[0], at, around.end)
    return Attributed(named, *verb.span(), is_by_another=named is None)


def _inside_a_body(around: Surroundings, start: int, verb: int) -> Mention | None:
    """Return the body in which a clause begins whose verb has no other subject: В МИД решение назвали «…»."""
    first = next((found for found in around.mentions if found.start >= start and found.end <= verb), None)
    if first is None or first.role not in ORGANISATIONS:
        return None
    opens = re.fullmatch(r"\W*(?:у|в|во)\s", around.text[start : first.start], re.IGNORECASE)
    return first if opens and re.match(r"\w+(?:ли|ют|ють|ят|ать)\b", around.text[verb:]) else None


def _is_whole(around: Surroundings, mention: Mention) -> bool:
    return len(around.text[mention.start : mention.end].split()) > 1


def _named(around: Surroundings, start: int, low: int, done: tuple[int, int] | None) -> Attributed | None:
    """Return who is named before the quotation: condemned by Kirby as “…”; von Kirby als „…“ kritisiert."""
    lang = around.lang
    near = [found for found in around.mentions if start <= found.start and found.end <= low]
    if not near:
        return None
    last = near[-1]
    as_ = rf"\s(?:(?:{_AS[lang]})(?<=[\s'’]|\w)\s?)(?:{any_of(LANGUAGES[lang].determiners)})?\s?"
    optional = "?" if lang == "de" else ""
    if not re.fullmatch(rf"(?:{as_}){optional}[“„«»\"'‘\s]*", around.text[last.end : low], re.IGNORECASE):
        return None
    before = re.search(
        rf"\b(?:{_BY[lang]})\s?(?:(?:{any_of(LANGUAGES[lang].determiners)})\s)?$",
        around.text[start : last.start],
        re.IGNORECASE,
    )
    if before is None:
        return None
    if done is None:
        participle = re.search(
            rf"\b(?P<done>{_DONE[lang]})\s$", around.text[start : start + before.start()], re.IGNORECASE
        )
        done = (start + participle.start(), start + participle.end()) if participle else None
    return Attributed(last, *done) if done else None


def _is_speech(done: re.Match[str], lang: str) -> bool:
    """Tell a participle of a verb of speech, or one that *as* follows, from another: a song written by Jonas Pell."""
    verb = done["done"].casefold()
    is_verb = any(verbs_of(lang).fullmatch(form) for form in (verb, re.sub(r"e?s?$", "", verb)))
    return is_verb or (done["as"] or "").strip() in {"as", "comme"}


def _mention_at(around: Surroundings, at: int) -> Mention | None:
    """Return who is named there, behind no more than words that describe them: la sénatrice d’opposition Lena Moss."""
    for mention in around.mentions:
        if mention.start >= at:
            between = around.text[at : mention.start]
            if re.fullmatch(r"(?:[^\W\dA-ZÀ-Þ][\w’'-]*\s?){0,4}", between) and HIDDEN not in between:
                return mention
            break
    return described_behind(around, at, around.end)


@cache
def _done_of(lang: str) -> re.Pattern[str]:
    determiners = any_of(LANGUAGES[lang].determiners)
    return re.compile(
        rf"\b(?P<done>{_DONE[lang]})\s(?P<as>(?:{_AS[lang]})\s?)?(?:(?:{determiners})\s)?[“„«»\"'‘\s]*$",
        re.IGNORECASE,
    )


@cache
def _by_of(lang: str) -> re.Pattern[str]:
    return re.compile(rf"[”»“’\"'\s]*(?:\w+ment\s|\w+ly\s)?(?:{_BY[lang]})\s", re.IGNORECASE)
