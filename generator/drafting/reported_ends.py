"""Finds where it ends what somebody is told to say: before another verb of speech, theirs or another's."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from generator.drafting.joined_words import any_of
from generator.drafting.languages import LANGUAGES

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from generator.drafting.attributed import Attributed
    from generator.drafting.surroundings import Surroundings


def ends_before_verbs(
    around: Surroundings, first: int, verb: int, stop: int, later: Iterable[tuple[int, Attributed]]
) -> Iterator[int]:
    """Yield where words that begin at ``first`` can end before a verb of speech behind the ``verb`` that tells them.

    ``later`` are those of which it is known whose they are, each with its place.
    """
    others = [*later]
    verbs = (found.start() for found in around.verbs(max(first, verb), stop, is_report=True))
    ends = (_coordinated(around, first, at) for at in (*(at for at, _ in others), *verbs))
    contrasted = (_contrasted(around, first, at, whose) for at, whose in others)
    yield from (end for end in (*ends, *contrasted) if end is not None)
    if around.lang == "en" and not _AFTER_THAT.search(around.text, 0, first):
        acts = _ACTS_TOO.search(around.text, first, stop)
        yield from [acts.start()] if acts else []


_AFTER_THAT = re.compile(r"\bthat\s\Z", re.IGNORECASE)
_ACTS_TOO = re.compile(r";\s(?:he|she|they)\s")
"""What begins a sentence of its own behind what is told without *that*: invited him to Brill; he accepted."""


def _contrasted(around: Surroundings, first: int, verb: int, whose: Attributed) -> int | None:
    """Return where a clause ends that another speaker's follows: …, тоді як Вален засудив; …, Президент же Браска."""
    subject = whose.mention
    if subject is None or not whose.is_sure or not first < subject.start < verb:
        return None
    joint = _contrast_of(around.lang).search(around.text, first, subject.start)
    if joint:
        return joint.start()
    comma = re.compile(r",\s$").search(around.text, first, subject.start)
    is_set_against = _SET_AGAINST.search(around.text, subject.start, verb)
    return comma.start() if comma and is_set_against else None


_SET_AGAINST = re.compile(
    r"(?<!\w)(?:же|ж)(?!\w)|,\s(?:со своей стороны|в свою очередь|зі свого боку|(?:у свою|своєю) чергою?),"
)
"""What stands with a subject that is set against the one before."""


@cache
def _contrast_of(lang: str) -> re.Pattern[str]:
    """Return what joins the clause of another speaker, right before that subject."""
    joints = {
        "uk": r"а|але|проте|однак|тоді як|тоді ж|тимчасом як|тим часом|водночас|у той час як|натомість|при цьому",
        "ru": r"а|но|однако|тогда как|в то время как|между тем|тем временем|при этом|в свою очередь",
        "en": r"while|whereas|whilst|and|but",
        "fr": r"tandis que|alors que|et|mais",
    }.get(lang, "(?!)")
    more = (
        r"(?:(?:the|mr|ms|mrs|dr|le|la|m\.|mme)\s)?"
        if lang in ("en", "fr")
        else r"(?:(?:своєю чергою|у свою чергу|зі свого боку|в свою очередь|со своей стороны),?\s)?"
    )
    return re.compile(rf"[,;]\s(?:{joints})\s{more}$", re.IGNORECASE)


def _coordinated(around: Surroundings, first: int, verb: int) -> int | None:
    """Return where a clause ends that another verb of speech of the same speaker follows: “and added that”."""
    head = around.text[first:verb]
    joint = _joint_of(around.lang).search(head)
    return first + joint.start() if joint else None


@cache
def _joint_of(lang: str) -> re.Pattern[str]:
    known = LANGUAGES[lang]
    between = rf"(?:\s?(?:{known.between}))?"
    pronouns = any_of(known.pronouns)
    joints = {
        "en": r"(?:,\s)?\band|,|;",
        "fr": r"\b(?:et|puis)|(?:,\s)?\b(?:tout\sen|en|(?:puis|avant)\s(?:de|d['’])|après\savoir)|,|;",
        "de": r"\bund|,|;",
        "uk": r"(?:,\s)?\b(?:та|і|й)|,\s(?:а|але|проте|однак)|;|,",
        "ru": r"(?:,\s)?\bи|,\s(?:а|но|однако)|;|,",
    }[lang]
    return re.compile(
        rf"\s?(?:{joints}){between}(?:\s(?:{pronouns}))?{between}\s?(?:a\s|hat\s)?$", re.IGNORECASE
    )
