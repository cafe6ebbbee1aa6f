"""Finds sentences of Ukrainian, Russian and Chinese that have parties do something: Стороны обеспечат …."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from generator.drafting.languages import LANGUAGES
from generator.drafting.mention import MentionKind
from generator.quotes.attribution.tokens import HIDDEN
from generator.text.traditional_characters import in_both

if TYPE_CHECKING:
    from generator.drafting.read_so_far import ReadSoFar
    from generator.drafting.surroundings import Surroundings

_SUBJECTS = {
    "uk": re.compile(
        r"[^.,;:\x00]{0,60}?(?:(?:кожна|будь-яка|жодна|одна) (?:із|зі|з) )?(?<!\w)"
        r"(?:(?:(?-i:[А-ЯІЇЄҐ])\w+ька\s)?сторо?і?н[аи]?|(?:це[йя]\s)?(?:меморандум|угода|протокол|договір))(?!\w)",
        re.IGNORECASE,
    ),
    "ru": re.compile(
        r"[^.,;:\x00]{0,60}?(?:(?:каждая|любая|ни одна|одна) из )?(?<!\w)"
        r"(?:(?:(?-i:[А-ЯЁ])\w+(?:ская|цкая)\s)?сторон[аы]?|(?:настоящ\w+\s)?(?:меморандум|соглашение|протокол|договор))"
        r"(?!\w)",
        re.IGNORECASE,
    ),
    "zh": re.compile(
        in_both(
            r"[^，。；：“]{0,12}?(?:双方|各方|任[何一]一?方|每一方|本(?:备忘录|协[议定]|议定书|条约)|两国(?:元首|领导人|政府|外长|首脑)?|(?<![双各一])[\u4e00-\u9fff]{1,4}方)"
            r"(?:均|都|也|还|同时)?(?:(?:在|于|自)[^，。：]{1,24}(?:内|前|后|起|间)，?)?(?:不再|不得|不会|应当?|将|须|必须|需|可以|有权|如)"
        )
    ),
}
"""What such a sentence begins with."""
_PREDICATE = re.compile(r"\s(?:(?:также|не|також|и|і|й|вместе|разом|\w{3,}о)\s)*(?P<verb>\w+)")
_PAST = re.compile(
    r"\w{2,}(?:л|ла|ли|лся|лась|лись|в|вся|лася|лися|[ае]но|[аоеи]то|[ае]н[аоы]?)", re.IGNORECASE
)
"""What tells that they did it before, or that it was done, which is no undertaking."""
_BEHIND = re.compile(
    r"(?P<verb>\w{3,}) (?:(?-i:[А-ЯЁІЇЄҐ])\w+(?:ская|цкая|ська|цька)\s)?сторон[аыи](?=[.;]?\s*\Z)",
    re.IGNORECASE,
)
"""The same with the parties at the end: Перевезення оплатить Орландська Сторона."""


def parties_act(around: Surroundings, begin: int) -> int | None:
    """Return where it ends what tells that the parties are to do something, behind ``begin``; None if they are not."""
    begins = _SUBJECTS.get(around.lang)
    subject = begins.match(around.text, begin) if begins else None
    if begins is None or around.lang == "zh":
        return subject.end() if subject else None
    predicate = _PREDICATE.match(around.text, subject.end()) if subject else None
    predicate = predicate or _BEHIND.search(around.text, begin)
    if predicate is None or _PAST.fullmatch(predicate["verb"]):
        return None
    if predicate["verb"].casefold() in LANGUAGES[around.lang].prepositions:
        return None
    says = any(
        verb.start() <= predicate.start("verb") < verb.end()
        for verb in around.verbs(0, around.end, is_report=True)
    )
    return None if says else predicate.end()


def recital_in(around: Surroundings) -> int | None:
    """Return where it begins what the parties recognise in a line of the preamble: визнаючи, що …,; None if nothing."""
    recital = _RECITAL.match(around.text) if around.lang in ("uk", "ru") else None
    return recital.end() if recital else None


_RECITAL = re.compile(
    r"\W*(?-i:[а-яёіїєґ])\w*(?:ючи|ячи|ая|яя|вая|вши|ив|ыв|ав)(?:сь|ся)?,\s(?:що|что)\s(?=.*[,;.]\s*\Z)",
    re.IGNORECASE,
)


def goes_on_with_them(read: ReadSoFar, number: int, around: Surroundings) -> bool:
    """Tell whether a sentence goes on with what the parties founded in the one before: 委员会每年提交一份报告."""
    speaker, parties = read.last.speaker, read.discourse.parties
    if around.lang not in _SUBJECTS or not (speaker and parties) or read.last.reported_in != number:
        return False
    if {member.key for member in speaker.members} != {member.key for member in parties.members}:
        return False
    is_of_person = any(
        mention.kind in {MentionKind.NAME, MentionKind.PRONOUN} and not mention.is_state
        for mention in around.mentions
    )
    tells = HIDDEN in around.text or any(True for _ in around.verbs(0, around.end, is_report=True))
    has_past = around.lang != "zh" and any(map(_PAST.fullmatch, re.findall(r"\w+", around.text)))
    return not (is_of_person or tells or has_past)
