"""Tells a clause about somebody, set between commas, from the clause round it: Kirby, who met the mayor, said."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from generator.drafting.languages import LANGUAGES
from generator.drafting.mention import MentionKind

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from generator.drafting.mention import Mention
    from generator.drafting.surroundings import Surroundings

_FEW = 5
"""Words that may stand between what begins such a clause and its verb."""
_WHO: Mapping[str, str] = {
    "en": "who|which",
    "fr": "qui|lequel|laquelle|lesquels|lesquelles",
    "de": "der|die|das",
}
"""What begins such a clause whose verb is theirs."""
_BEGINS: Mapping[str, str] = {
    "en": f"(?:in |on |at |to |for |with )?(?:{_WHO['en']}|whose|whom)",
    "fr": f"{_WHO['fr']}|que|qu['’]|dont",
    "de": f"{_WHO['de']}|de[mn]|dessen|deren",
}
"""What begins such a clause."""


def opens_relative(around: Surroundings, start: int, verb: int) -> bool:
    """Tell whether a clause about whoever stands before a comma begins there: the institute, which says."""
    begins = _who_of(around.lang).match(around.text, start, verb)
    if begins is None or around.lang == "de":  # of German, whose verb stands last, it says nothing
        return False
    left = around.left_over(begins.end(), verb).casefold().split()
    is_set = bool(left) and left[0] in LANGUAGES[around.lang].prepositions and len(left) <= _FEW
    return not left or (is_set and "," not in around.text[begins.end() : verb])  # who in her answer called


def is_in_relative(around: Surroundings, start: int, mention: Mention) -> bool:
    """Tell whether somebody stands in a clause about who is only described: Cette spécialiste, qui conseille X, dit."""
    opened = around.text.rfind(",", start, mention.start)
    return opened >= 0 and _who_of(around.lang).match(around.text, opened, mention.start) is not None


def before_relative(around: Surroundings, start: int, verb: int) -> Mention | None:
    """Return whom a clause between commas is about that ends before a verb: Kirby, a mayor, who met Pell in May, said.

    None if none ends there, or if whoever stands before it can be no subject.
    """
    clause = _clause_of(around.lang).search(around.text, start, verb)
    if clause is None or _OF_ANOTHER.match(around.text, verb):
        return None
    at = clause.start()
    for _ in range(_APPOSITIONS):
        before = [mention for mention in around.mentions if start <= mention.start and mention.end <= at]
        if before and not around.text[before[-1].end : at].strip():
            owner = before[-1].apposed_to or _named_before(around, before) or before[-1]
            return owner if owner.is_subject else None
        at = around.text.rfind(",", start, at)  # Kirby, a fisherman in Osk,
        if at < 0:
            break
    return None


def _named_before(around: Surroundings, before: Sequence[Mention]) -> Mention | None:
    """Return whose name stands before the comma of the office last mentioned: Ivo Tarn, Elland's foreign minister,."""
    office, others = before[-1], before[:-1]
    comma = around.text.rfind(",", 0, office.start)
    if (
        office.kind is not MentionKind.OFFICE
        or len(around.text[comma + 1 : office.start].split()) > _FEW_BEFORE
    ):
        return None
    return next((other for other in others if other.end == comma and _is_named(other)), None)


def _is_named(mention: Mention) -> bool:
    return mention.kind in {MentionKind.NAME, MentionKind.UNKNOWN} and not mention.is_state


@cache
def _who_of(lang: str) -> re.Pattern[str]:
    return re.compile(rf",\s(?:{_WHO.get(lang, '(?!)')})\s", re.IGNORECASE)


@cache
def _clause_of(lang: str) -> re.Pattern[str]:
    """Return what finds such a clause that ends with a comma, behind which only words come that may stand there."""
    begins = _BEGINS.get(lang, "(?!)")
    between = LANGUAGES[lang].between
    return re.compile(rf",\s(?:{begins})\s?[^,;:\x00]+,\s(?:(?:{between})\s)*\Z", re.IGNORECASE)


_FEW_BEFORE = 3
"""Words that say of what an office is, before it."""
_APPOSITIONS = 2
"""How many descriptions may stand between a name and the clause."""
_OF_ANOTHER = re.compile(r"\w+(?:ing|ant)\b", re.IGNORECASE)
"""A verb that has the subject of another before it: The mayor met Kirby, who sells herring, saying …."""
