"""Finds who is called by their state alone in Ukrainian and Russian: українець, француженка."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from generator.drafting.mention import Mention, MentionKind
from generator.drafting.origins import ROLE

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.drafting.states import StateWords

_CALLED = {
    "uk": re.compile(
        r"(?<![\w-])[а-яіїєґА-ЯІЇЄҐ][а-яіїєґ’'ʼ]+(?:ець|єць|анин|янин|їнець|(?<![сцз]ь)ка|иня|еня|ин|ек|як|уз|рок|ех|ед|ін|ус|рб|ун|иш)(?![\w-])"
    ),
    "ru": re.compile(
        r"(?<![\w-])[а-яёА-ЯЁ][а-яё]+(?:ец|анин|янин|ка|ин|як|уз|рок|ек|ех|ед|нн|ус|рб|ын|ыш)(?![\w-])"
    ),
}
"""How a man or a woman is called by their state, as a subject."""
_ENDINGS = {
    "uk": re.compile(r"[иії]?(?:[єе]ць|йка)|[аяії]нець|[аяії]нка|ївець|ч?[ая]нин|ч?анка|ка|ин|ін"),
    "ru": re.compile(r"[иеь]?(?:ец|йка)|[аяеи]нец|[аяеи]нка|ч?[ая]нин|ч?анка|ка|ин"),
}
"""What stands behind the stem of a state's name there: індичка is no woman of India."""
_WOMAN = ("ка", "иня", "еня")


def declined_nationals(text: str, lang: str, states: StateWords) -> Iterator[Mention]:
    """Yield who is called by their state, in the form of a subject and without a name: орландець."""
    called = _CALLED.get(lang)
    for match in called.finditer(text) if called else ():
        origin = states.origin_of_person(match[0])
        if origin is None or not states.is_made_of_a_name(match[0], _ENDINGS[lang]):
            continue
        state = None if origin.startswith("~") else origin
        yield Mention(
            start=match.start(),
            end=match.end(),
            name_start=match.start(),
            kind=MentionKind.OFFICE,
            role=ROLE,
            state=state,
            state_unknown=state is None,
            origin=origin,
            gender="f" if match[0].endswith(_WOMAN) else "m",
        )
