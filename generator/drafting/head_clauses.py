"""Finds the clause that a sentence begins with and is not about: Asked if he trusted Duarte, | Castell paused."""

from __future__ import annotations

import re
from functools import cache

_BEGINS = {
    "en": r"(?:when|after|while|if|although|though|asked|pressed|questioned|because|since|before|once)",
    "de": r"(?:als|nachdem|während|weil|obwohl|wenn|auf die frage,?\s(?:ob|was|wie|warum|wann|wer|wo)|"
    r"gefragt,?\s(?:ob|was|wie|warum))",
    "fr": r"(?:quand|lorsque|lorsqu['’]\w+|après que|alors que|"
    r"interrogée?s?|questionnée?s?|pendant que|tandis que|à la question)",
    "uk": r"(?:(?:у відповідь )?на (?:\w+ )?(?:за)?(?:питання|запит|уточнення|прохання|репліку|"
    r"закид)(?: \w+){0,3},? (?:чи|що|як|коли|чому|"
    r"де|хто|скільки|навіщо|звідки|куди|яки\w*|про)|"
    r"відповідаючи на (?:за)?питання|коли|після того як|хоча|якщо|оскільки|позаяк|щойно|поки)",
    "ru": r"(?:(?:в ответ )?на (?:\w+ )?(?:вопрос|просьбу|уточнение|реплику|упр[её]к)(?: \w+){0,3},? (?:\w+ ли|что|"
    r"как|когда|почему|где|кто|сколько|"
    r"зачем|откуда|куда|как\w+|о том|об)|на вопрос|отвечая на вопрос\w*|когда|после того как|хотя|если|"
    r"поскольку|едва|пока)",
}


def head_end(text: str, lang: str) -> int:
    """Return where such a clause ends; 0 if there is none."""
    found = _head_of(lang).match(text)
    return found.end() if found else 0


def question_end(text: str, lang: str) -> int:
    """Return where such a clause ends in Ukrainian and Russian, whose subject nobody is who answers it; else 0.

    As in: На запитання, чи доплатить уряд, | відповіла.
    """
    return head_end(text, lang) if lang in ("uk", "ru") else 0


@cache
def _head_of(lang: str) -> re.Pattern[str]:
    return re.compile(rf"\W*{_BEGINS[lang]}\b[^,\x00]*," if lang in _BEGINS else "(?!)", re.IGNORECASE)
