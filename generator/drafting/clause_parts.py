"""Tells where reported words end, and parts them: said that A and that B; proposed A, which the other welcomed."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from generator.drafting.according import according
from generator.drafting.languages import LANGUAGES
from generator.quotes.matching.negation import negations

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.drafting.attributed import Attributed
    from generator.drafting.surroundings import Surroundings

_FEWEST = 3
"""Words that a part has at least: less says nothing alone."""
_NEAR = 2
"""Words behind a joint among which a negation still may belong to what stands before it."""
_WORD = re.compile(r"[\w’']+")
_MARKS = " ,，:：—–-\u00a0"
_PREFIX = r"(?:an|zu|vor|aus|mit|ab|zurück|ein|hin|auf|hervor|dar|heraus|fest|bei)"
"""What German parts from a verb, and sets behind all else: sagte Hilfe zu."""
_PARTED = re.compile(
    r"(?:sag|schl[aä]g|schlug|teil|kündig|sprach|spr[ei]ch|wies|weis|räum|hob|heb|leg|stell|mahn|klag|bot|biet|führ|"
    r"füg|pflicht|stimm|nahm|gab|lud|lad)\w*",
    re.IGNORECASE,
)
"""Verbs that it is parted from."""
_BEHIND = {
    "en": r",\s(?:which|something that|a \w+ that)\s",
    "fr": r",\s(?:que\s|qu['’]|dont\s|ce (?:dont|que?|qui|à quoi)\s|ce qu['’]|"
    r"(?:proposition|invitation|demande|initiative|mesure|offre|suggestion|idée)\s(?:que\s|qu['’]))",
    "de": r",\s(?:was|wofür|worüber|wozu)\s",
}
"""What begins a clause behind reported words that may tell what another holds of them."""


def prefix_behind(around: Surroundings, at: int, stop: int) -> int:
    """Return the place behind what is parted from a verb before the words told: schlug Valen vor, | die Quoten …."""
    if around.lang != "de":
        return at
    found = re.compile(rf"(?:\s\w+){{0,3}}?\s?\b{_PREFIX}(?=,\s)").match(around.text, at, stop)
    return found.end() if found else at


def without_prefix(around: Surroundings, attributed: Attributed, first: int, last: int) -> int:
    """Return where reported words end, without what is parted from the verb: sagte eine Antwort bis Freitag | zu."""
    verb = around.text[attributed.start : attributed.end]
    if around.lang != "de" or not _PARTED.fullmatch(verb.partition(" ")[0]):
        return last
    found = re.search(rf"\s{_PREFIX}$", around.text[first:last])
    return first + found.start() if found else last


def parts_of_clause(around: Surroundings, first: int, last: int) -> Iterator[tuple[int, int]]:
    """Yield each of the propositions that reported words join by another *that*, without what another holds of them.

    They are not parted before a negation: right behind a quotation it might turn that round ("and that not today"),
    and `generator.quotes` warns of it.
    """
    last = end_of_words(around, first, last)
    at = first
    for joint in _joint_of(around.lang).finditer(around.text, first, last):
        begins = [word.casefold() for word in _WORD.findall(around.text[joint.end() : last])[:_NEAR]]
        if len(around.text[at : joint.start()].split()) >= _FEWEST and not negations(begins, around.lang):
            yield at, joint.start()
            at = joint.end()
    at += len(around.text[at:last]) - len(around.text[at:last].lstrip(_MARKS))
    if not (found_by := according(around, at, last, first=True)) or found_by.mention is None:
        yield at, last  # what goes by another is not theirs: and that, according to Duarte, …


def end_of_words(around: Surroundings, first: int, last: int) -> int:
    """Return where reported words end, before what tells something else of the speaker or of another."""
    ends = [last]
    if begins := _BEHIND.get(around.lang):
        found = re.compile(begins, re.IGNORECASE).search(around.text, first, last)
        if (
            found
            and around.lang == "fr"
            and found[0].casefold().startswith((", que", ", qu"))
            and _is_that(around, first)
        ):
            found = None  # a dit que le port ouvre, que Duarte paie
        if found and around.first_subject(found.end(), last) and "," not in around.text[found.end() : last]:
            ends.append(found.start())
    if around.lang == "en":
        ends += [found.start() for found in _DOES_TOO.finditer(around.text, first, last)]
    if around.lang == "de":
        ends += [found.start() for found in _TUT_AUCH.finditer(around.text, first, last)]
    end = min(ends)
    return end if len(around.text[first:end].split()) >= _FEWEST else last


def _is_that(around: Surroundings, first: int) -> bool:
    return re.search(r"\bqu(?:e\s|['’]\s?)$", around.text[:first], re.IGNORECASE) is not None


_DOES_TOO = re.compile(
    r",\sand\s(?:\w+ly\s)?(?!(?:need|hundred|shed|bed|speed)\b)\w{2,}ed\s(?:the|their|his|her|its|to|that|them|him)\b",
    re.IGNORECASE,
)
"""What begins something else that the speaker did: agreed that ministers should meet, and tasked their teams with …."""
_TUT_AUCH = re.compile(
    r"\sund\s(?:lud|bat|beauftragte|wies|überreichte|verabschiedete|gratulierte|übergab|würdigte|wünschte)(?:en)?\s",
    re.IGNORECASE,
)
"""The same in German, where the form of a verb does not tell it: dankte für die Hilfe und lud ihn ein."""


@cache
def _joint_of(lang: str) -> re.Pattern[str]:
    """Return what joins two propositions by another *that*."""
    known = LANGUAGES[lang]
    if not known.is_spaced:
        return re.compile("(?!)")
    that = {"uk": "що", "ru": "что"}.get(lang, known.that)
    return re.compile(rf",?\s(?:{known.joins})\s(?:{that})\s?(?=\S)(?<![\w’']что бы)", re.IGNORECASE)


def tells_when(around: Surroundings, told: str, begin: int, stop: int) -> bool:
    """Tell whether what follows a verb only says when or why: continued while they lasted; warned as the ice came."""
    opens = _WHEN.match(around.text, begin, stop) if around.lang == "en" else None
    return opens is not None and (
        told.casefold().startswith("continue") or "," not in around.text[begin:stop]
    )


_WHEN = re.compile(r"(?:while|as|until|till|unless|because|although|though|whereas|once)\s", re.IGNORECASE)
