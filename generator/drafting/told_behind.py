"""Finds who says a quotation by the sentence behind it: “…” That was how Kirby put it; Die Worte stammen von Kirby."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from generator.drafting.attributed import Attributed
from generator.drafting.described_subjects import described_behind
from generator.drafting.languages import LANGUAGES
from generator.drafting.mention import MentionKind
from generator.quotes.attribution.tokens import HIDDEN

if TYPE_CHECKING:
    from generator.drafting.mention import Mention
    from generator.drafting.surroundings import Surroundings

_FEW = 3
"""Words that may stand between what refers back and whoever is named: That is how, in a letter, Kirby put it."""


def told_behind(around: Surroundings) -> Attributed | None:
    """Return whose words stood before a sentence that refers to them; None if it does not say whose they were."""
    refers = _refers_of(around.lang).match(around.text)
    if refers is None:
        return None
    stop = around.text.find(HIDDEN, refers.end())
    stop = around.end if stop < 0 else stop
    named = _named(around, refers.end(), stop) or described_behind(around, refers.end(), stop)
    says = refers.groupdict().get("says") is None or _tells(around, refers.end(), stop)
    return Attributed(named, *refers.span()) if named and says else None


def _tells(around: Surroundings, at: int, stop: int) -> bool:
    """Tell that clause from another, as in: That is how Kirby put it; that is how Kirby lost his hat."""
    return any(True for _ in around.verbs(at, stop)) or bool(
        _sees_of(around.lang).search(around.text, at, stop)
    )


def _named(around: Surroundings, at: int, stop: int) -> Mention | None:
    """Return who is named first behind a place, with no clause between."""
    for mention in around.mentions:
        if mention.start < at or mention.end > stop:
            continue
        between = around.text[at : mention.start]
        is_near = len(between.split()) <= _FEW and not re.search(r"[;:!?]|\.\s", between)
        is_person = mention.role not in {"sides", "statement"} and not (
            mention.kind is MentionKind.OFFICE and _is_set_before(around, mention)
        )
        if is_near and is_person:
            return mention
        if not is_near:
            return None
    return None


def _is_set_before(around: Surroundings, office: Mention) -> bool:
    """Tell whether a name in apposition follows an office: the mayor, | Jonas Pell, … is then who is meant."""
    return any(
        around.text[office.end : other.start] == ", "
        and other.kind in {MentionKind.NAME, MentionKind.UNKNOWN}
        and not other.is_state
        for other in around.mentions
    )


@cache
def _sees_of(lang: str) -> re.Pattern[str]:
    sees = {
        "en": r"(?:sees|saw|puts|has put) (?:it|things)",
        "fr": r"(?:voit|voyait) les choses|l['’]a (?:formulé|résumé)",
    }
    return re.compile(rf"\b(?:{sees.get(lang, '(?!)')})\b", re.IGNORECASE)


@cache
def _refers_of(lang: str) -> re.Pattern[str]:
    return re.compile(rf"\W*(?:{LANGUAGES[lang].refers_back})(?:(?<=['’])|(?!\w))", re.IGNORECASE)
