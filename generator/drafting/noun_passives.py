"""Finds what Ukrainian and Russian readouts tell by a passive with its noun behind it: отмечена важность диалога."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from generator.drafting.attributed import Attributed
from generator.drafting.joined_words import any_of
from generator.drafting.languages import LANGUAGES
from generator.drafting.mention import Mention, MentionKind

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.drafting.surroundings import Surroundings

_DONE = {
    "ru": r"(?:(?:подч[её]ркнут|отмечен|подтвержд[её]н|выражен|высказан|констатирован|достигнут|одобрен|поддержан|"
    r"осужд[её]н|согласован|засвидетельствован|акцентирован)[аоы]?|"
    r"(?:отмеча|подч[её]ркива|подтвержда|констатирова|высказыва|выража)л(?:ась|ось|ись))",
    "uk": r"(?:(?:підкреслен|відзначен|підтверджен|висловлен|констатован|досягнут|схвален|підтриман|засуджен|"
    r"узгоджен|"
    r"засвідчен|наголошен|акцентован|домовлен)[оаі]|"
    r"(?:відзнача|підкреслюва|наголошува|констатува|висловлюва)л(?:ася|ося|ися))",
}
_BOTH = re.compile(
    r"(?<!\w)(?:(?:с|з|зі|со) (?:обеих сторон|обох сторін)|(?:обеими |обома )?сторонами|(?:обоюдн|взаимн|"
    r"обопільн|взаємн)\w+)",
    re.IGNORECASE,
)
"""What tells that both sides say so."""
_LEADS_ON = re.compile(
    r"\W*(?:(?:при этом|при цьому|также|також|кроме того|крім того|вместе с тем|водночас|особо|окремо|отдельно|"
    r"зокрема),?\s)?"
    r"(?:(?:в|во|на|с|со|по|у|під|при|з|за|со|щодо|относительно|між|между)\s[^,;:]{2,70}\s)?|.*\s(?:и|та|і|й)\s",
    re.IGNORECASE,
)
"""What may stand before such a verb where no subject does."""
_FEWEST = 2


def noun_passives(
    around: Surroundings, start: int, stop: int
) -> Iterator[tuple[re.Match[str], Attributed, int]]:
    """Yield such verbs with whose they are, and where the noun begins; nobody's from before, if nobody is named."""
    for verb in _passive_of(around.lang).finditer(around.text, start, stop):
        clause = max(around.text.rfind(sign, start, verb.start()) for sign in ",;:") + 1
        if not _LEADS_ON.fullmatch(around.text, max(start, clause), verb.start()):
            continue
        if len(re.findall(r"\w+", around.text[verb.end() : stop])) >= _FEWEST:
            yield verb, _whose(around, verb, stop), verb.end()


def _whose(around: Surroundings, verb: re.Match[str], stop: int) -> Attributed:
    """Return who is told to say so: both sides, or who stands beside the verb as its agent."""
    if both := _BOTH.search(around.text, 0, stop):
        sides = Mention(
            start=both.start(), end=both.end(), name_start=both.start(), kind=MentionKind.OFFICE, role="sides"
        )
        return Attributed(sides, *verb.span("told"))
    for mention in around.mentions:
        is_beside = mention.end <= verb.start() and not around.left_over(mention.end, verb.start())
        first = around.text[mention.name_start : mention.end].split()[0]
        if is_beside and not mention.is_subject and _AGENT.search(first):
            return Attributed(mention, *verb.span("told"))
    return Attributed(None, *verb.span("told"), is_sure=False, is_by_another=True)


_AGENT = re.compile(r"(?:[оеє]м|[иы]м|[оеє]ю|ой|ей)$")
"""How whoever does something ends beside a passive."""


@cache
def _passive_of(lang: str) -> re.Pattern[str]:
    """Return what finds such a verb up to its noun."""
    if lang not in _DONE:
        return re.compile("(?!)")
    known = LANGUAGES[lang]
    no_noun = any_of(known.prepositions)
    leads = r"(?:(?:внимание|увагу)\s)?(?:на|про|о|об)\s(?!те\b|том\b|тому\b|то\b)"
    adverbs = r"(?:(?:также|також|особо|особливо|вновь|знову|окремо|отдельно|ещё раз|ще раз)\s)*"
    both = r"(?:(?:с обеих сторон|з обох сторін|обеими сторонами|обома сторонами|сторонами)\s)?"
    return re.compile(
        rf"(?<!\w)(?:бул[аио]\s|был[аио]?\s)?{adverbs}(?P<told>{_DONE[lang]})\s{both}"
        rf"(?:(?<=[оа]\s){leads}|(?!(?:{no_noun}|{known.that}|{known.joins})\s))(?=[\w«])",
        re.IGNORECASE,
    )
