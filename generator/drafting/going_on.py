"""Tells whether a sentence that names no speaker goes on with what the one before reports, as in Chinese readouts.

A paragraph of these begins with who speaks, and all of its sentences are what they say: 林德奎斯特指出，…。奥方愿…。
Other languages repeat who speaks with each sentence, or leave open whether the text goes on in words of its own.
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
    """Tell whether a sentence of a Chinese text, behind one that reports, tells more of what the same speaker said."""
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
