"""Tells when somebody speaks whose sentence does not say it: on the occasion that the text told of them before."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from functools import cache
from typing import TYPE_CHECKING

from generator.drafting.joined_words import whole
from generator.drafting.languages import LANGUAGES
from generator.drafting.languages.times import TIMES

if TYPE_CHECKING:
    from generator.drafting.surroundings import Surroundings
    from generator.drafting.time_phrases import TimePhrase

_NEXT = 1
"""Paragraphs behind a sentence that only tells whom it has speaking, which go on with it."""
_NEAR = 2
"""The same behind one that quotes somebody."""


@dataclass(frozen=True, slots=True)
class Occasion:
    """When somebody spoke, as a text tells it."""

    time: TimePhrase
    paragraph: int
    """In which paragraph, from 0, it was told, or somebody went on with it last."""
    settings: frozenset[str]
    """Where and to whom, in the words of the text."""
    is_present: bool
    """Whether it is told in the present."""
    reach: int


@dataclass(slots=True)
class Occasions:
    """The occasion on which each of those who speak in a text (`Speaker.key`) spoke last."""

    last: dict[str, Occasion] = field(default_factory=dict)

    def note(
        self, key: str, time: TimePhrase, paragraph: int, around: Surroundings, verb: tuple[int, int] | None
    ) -> None:
        """Remember when somebody spoke, by the sentence ``around`` and its ``verb``; None if it quotes nobody."""
        reach = _NEXT if verb is None else _NEAR
        self.last[key] = Occasion(time, paragraph, _settings_in(around), _is_present(around, verb), reach)

    def time_for(
        self, key: str, paragraph: int, around: Surroundings, verb: tuple[int, int] | None
    ) -> TimePhrase | None:
        """Return when somebody speaks in a paragraph, if it goes on with the occasion told of them before."""
        found = self.last.get(key)
        is_far = found is not None and paragraph - found.paragraph > found.reach
        # What was said last year need not be said at once: only a day goes on in another paragraph.
        is_vague = found is not None and paragraph > found.paragraph and not found.time.is_day
        if found is None or is_far or is_vague:
            return None
        if verb is not None and _is_another(found, around, verb):
            self.last.pop(key)
            return None
        settings = found.settings or _settings_in(around)
        self.last[key] = Occasion(found.time, paragraph, settings, found.is_present, _NEAR)
        return found.time


def is_of_before(around: Surroundings, verb: tuple[int, int]) -> bool:
    """Tell whether a verb of speech tells of a time before the one that the text is about: had said, 此前表示."""
    before = _before_of(around.lang).search(around.text[: verb[0]])
    another = _another_of(around.lang).search(_clause(around.text, verb))
    return bool(before or another)


def _is_another(before: Occasion, around: Surroundings, verb: tuple[int, int]) -> bool:
    """Tell whether a sentence has somebody speak on another occasion than the one ``before``."""
    settings = _settings_in(around)
    is_elsewhere = bool(settings and before.settings) and not settings & before.settings
    is_other_tense = _is_present(around, verb) and not before.is_present
    return is_of_before(around, verb) or is_elsewhere or is_other_tense


def _settings_in(around: Surroundings) -> frozenset[str]:
    told = _told_of(around.lang).search(around.text)
    end = told.start() if told else around.end
    found = _settings_of(around.lang).finditer(around.text, 0, end)
    return frozenset(match["setting"].casefold() for match in found)


def _is_present(around: Surroundings, verb: tuple[int, int] | None) -> bool:
    """Tell whether a verb is in the present, which some languages have for what is told to the paper itself."""
    says = around.text[slice(*verb)] if verb else ""
    return re.fullmatch(TIMES[around.lang].says_now, says, re.IGNORECASE) is not None


def _clause(text: str, verb: tuple[int, int]) -> str:
    """Return the words beside a verb, up to what is quoted or another clause."""
    head = re.split(r"[\x00;；]", text[: verb[0]])[-1]
    tail = re.split(r"[\x00;；:：]", text[verb[1] :])[0]
    return f"{head} {tail}"


@cache
def _before_of(lang: str) -> re.Pattern[str]:
    return re.compile(rf"(?:{TIMES[lang].had})$", re.IGNORECASE)


def _another_of(lang: str) -> re.Pattern[str]:
    return whole(TIMES[lang].at_another_time, lang)


def _settings_of(lang: str) -> re.Pattern[str]:
    return whole(TIMES[lang].settings, lang)


@cache
def _told_of(lang: str) -> re.Pattern[str]:
    """Return what begins words told, in which no place is that of speaking: that, whether."""
    known = LANGUAGES[lang]
    body = rf"(?<!\w)(?:{known.that}|whether|if|ob|si|чи|ли)(?!\w)" if known.is_spaced else "(?!)"
    return re.compile(body, re.IGNORECASE)
