"""Reads from a sentence that quotes nobody on which day its subject acts, who may speak in the next one.

As in: On Tuesday evening Tor Valen stood before 4,000 farmers. “…”, he said.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from generator.drafting.head_clauses import head_end
from generator.drafting.joined_words import whole
from generator.drafting.languages.times import TIMES
from generator.drafting.mention import MentionKind
from generator.drafting.time_of_speech import is_set_off, opens_another_clause

if TYPE_CHECKING:
    from generator.drafting.mention import Mention
    from generator.drafting.surroundings import Surroundings
    from generator.drafting.time_phrases import TimePhrase


_DIGIT = re.compile(r"\d")


def scene_in(around: Surroundings, *, of_state: bool = False) -> tuple[Mention, TimePhrase] | None:
    """Return who acts in a sentence, and on which day; None if it tells no day, several, or of what is to come.

    Where ``of_state``, a state may act, on a day that is news: Orland recalled its ambassador on Thursday.
    """
    days = [phrase for phrase in around.times if phrase.is_day]
    if len({phrase.date for phrase in days}) != 1 or _to_come_of(around.lang).search(around.text):
        return None
    subject = around.first_subject(head_end(around.text, around.lang), around.end)
    if around.lang == "zh":
        before = [m for m in around.mentions if m.is_subject and m.end <= days[0].start]
        near = [m for m in before if around.text[m.end : days[0].start] in ("", "，")]
        subject = near[-1] if near else subject
    if subject is None or subject.kind is MentionKind.DESCRIBED:
        return None
    day = days[0]
    if subject.is_state and (not of_state or _DIGIT.search(day.words)):
        return None
    if opens_another_clause(around.text[: subject.start], around.lang):
        return None
    is_own = day.end <= subject.start or not opens_another_clause(
        around.text[subject.end : day.start], around.lang
    )
    return (subject, day) if is_own and not is_set_off(around, day) else None


def _to_come_of(lang: str) -> re.Pattern[str]:
    return whole(TIMES[lang].to_come, lang)
