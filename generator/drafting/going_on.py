"""Tells whether a sentence that names no speaker goes on with what the one before reports, as in Chinese readouts.

A paragraph of these begins with who speaks, and all of its sentences are what they say: 林德奎斯特指出，…。奥方愿…。
So do English ones in their style, in the present: Yan said that Brask is open. Brask stands ready to …. Other texts
repeat who speaks with each sentence, or leave open whether the text goes on in words of its own.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from generator.drafting.mention import MentionKind
from generator.quotes.attribution.tokens import HIDDEN
from generator.text.traditional_characters import in_both

if TYPE_CHECKING:
    from generator.drafting.surroundings import Surroundings

_TELLS = re.compile(
    in_both(
        r"^(?:会谈|会见|会晤|访问|通话|会议|签字仪式|仪式)(?:开始|结束)?(?:[之以]?[前后]|期间|时)|^(?:当[天日晚]|同日|随后|此前|会后)|"
        r"(?:参加|出席|陪同)(?:了)?(?:上述)?(?:会见|会谈|会晤|活动|仪式)|交换了?意见|共同(?:见证|签署|会见)|签署了|发表了?(?:联合)?(?:声明|公报)|"
        r"举行(?:了)?(?:会谈|会晤)|抵达|离开"
    )
)
"""What a text tells in words of its own between those of others."""
_REACH = 2
"""Signs before a subject with which the sentence begins still."""


def goes_on_reporting(around: Surroundings) -> bool:
    """Tell whether a sentence, behind one that reports, tells more of what the same speaker said."""
    if around.lang == "en":
        return _goes_on_in_the_present(around)
    if around.lang != "zh" or HIDDEN in around.text or _TELLS.search(around.text):
        return False
    for mention in around.mentions:
        head = around.text[: mention.start]
        begins = len(head.strip("，,")) <= _REACH or any(
            phrase.end >= mention.start - 1 for phrase in around.times if not phrase.start
        )
        is_somebody = mention.kind is not MentionKind.NAME or not mention.is_state
        if (
            begins
            and is_somebody
            and mention.is_subject
            and not (mention.role == "sides" and _CALLS_FOR.search(around.text))
        ):
            return False
    return True


_CALLS_FOR = re.compile(in_both(r"应当?|要|须|需|可以|能够|必须|有责任"))
"""What the sides are told to do by one of them, and do not do together."""


def is_in_the_present(words: str) -> bool:
    """Tell whether English words are told in the present, as they were spoken."""
    return _PRESENT.search(words) is not None and _PAST.search(words) is None


def _goes_on_in_the_present(around: Surroundings) -> bool:
    """Tell whether a sentence is about states and things, in the present, and tells nothing of the meeting itself."""
    subject = around.first_subject(0, around.end)
    is_it = subject is not None and subject.kind is MentionKind.PRONOUN and subject.gender == "n"
    is_of_person = subject is not None and not subject.is_state and subject.role != "sides" and not is_it
    tells = _OF_THE_MEETING.search(around.text) is not None
    return not is_of_person and not tells and _PRESENT.search(around.text) is not None


_PRESENT = re.compile(
    r"\b(?:is|are|has|have|will|shall|should|must|can|cannot|may|does|do|stands?|wants?|hopes?|attach(?:es)?|remains?|"
    r"needs?|supports?|opposes?|believes?|values?|seeks?|regards?|welcomes?|expects?|holds?|follows?|pursues?|respects?)\b"
)
_PAST = re.compile(r"\b(?:was|were|had|would|did)\b")
_OF_THE_MEETING = re.compile(
    r"\b(?:(?:talks|meeting|call|conversation|visit|consultations|ceremony|session|dinner|lunch) (?:was|were|took|"
    r"lasted|ended|began|is|are|will)|will (?:meet|visit|travel|see|hold|speak|continue)|is to be|are to be|signed|"
    r"also present|attended|accompanied|took part|is (?:on|paying) an? \w*\s?(?:visit|trip)|photo|contact|note to "
    r"editors)\b",
    re.IGNORECASE,
)
"""What a text tells in words of its own between those of others."""
