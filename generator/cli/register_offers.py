"""Offers what a text says of a person who waits: the office beside the name, and for whom they speak by it."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from generator.cli.register_guess import is_offered, new_state, who_is_guessed
from generator.composing.spoken_for import likely_spoken_for
from generator.composing.told_offices import says_less, told_offices
from generator.drafting.register_names import RegisterNames
from generator.judging import Action, Field, action_of, source_at_hand
from generator.model.actor import Actor, ActorType
from generator.model.text import alike

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from generator.cli.answer_line import AnswerLine
    from generator.cli.judged_project import JudgedProject
    from generator.composing.told_offices import ToldOffice
    from generator.model.report import Id
    from generator.model.source import Source

_HELP = """\
  Enter  that is right: it is entered, with the text that says so
  -      it is not
  Anything else is an answer about the whole entry, as `office: …`; q ends it.
"""
_NO = frozenset({"-", "n", "no", "none"})


@dataclass(frozen=True, slots=True)
class Offer:
    """What would be entered by an empty line."""

    question: str
    answer: Field
    settled: Mapping[str, ActorType] = field(default_factory=dict)
    """What somebody is who is in no register yet, as the question says."""

    def takes(self, line: str) -> bool:
        """Tell whether a line takes what is offered."""
        return not line.strip() or action_of(line) is Action.YES

    def leaves(self, line: str) -> bool:
        """Tell whether it says that what is offered is not so."""
        return line.strip().casefold() in _NO


@dataclass(slots=True)
class Offers:
    """What is offered, one thing after the other; each once."""

    judged: JudgedProject
    _made: set[tuple[Id, str, str]] = field(default_factory=set)
    _registers: RegisterNames | None = None

    def taken(self, entry: Actor | Source, typed: AnswerLine, seen_in: Id) -> Offer | None:
        """Ask about each thing that the text at hand says of ``entry`` and it does not; return one that was taken.

        None if nothing was. A line that is neither yes nor no comes next in ``typed``, for whoever asks about the
        entry. Raises as `AnswerLine.ask`.
        """
        if not isinstance(entry, Actor) or not is_offered(entry) or typed.has_more:
            return None
        for offer in self._of(entry, seen_in or source_at_hand(entry, self.judged.library)):
            key = entry.id, offer.answer.name, alike(offer.answer.value)
            if key in self._made:
                continue
            while action_of(line := typed.ask(offer.question, entry)) is Action.HELP:
                self.judged.tell(_HELP)
            if typed.goes_on or not (offer.takes(line) or offer.leaves(line)):
                typed.put_back(line)
                return None
            self._made.add(key)
            if offer.takes(line):
                return offer
        return None

    def _of(self, actor: Actor, source: Id) -> Iterator[Offer]:
        for told in self._told_of(actor, source):
            question = f"Office: {told.title}, by “{told.words}”? (Enter: yes; -: no; ? helps)"
            yield Offer(question, Field("office", told.title))
        guess = likely_spoken_for(actor, self.judged.library) if actor.offices else None
        if guess is not None:
            who = who_is_guessed(guess, self.judged.library)
            question = f"Speaks for {who}, by “{guess.because}”? (Enter: yes; -: no; ? helps)"
            yield Offer(question, Field("part_of", guess.value), new_state(guess, self.judged.library))

    def _told_of(self, actor: Actor, source: Id) -> list[ToldOffice]:
        """Return the offices that the text at hand gives somebody, and that say more than what is known."""
        text, mask = self.judged.texts.get(source), self.judged.lines.mask
        if text is None:
            return []
        briefing = self.judged.library.briefings.get(actor.folder)
        if self._registers is None or self._registers.library is not self.judged.library:
            self._registers = RegisterNames(self.judged.library)
        told = told_offices(actor, {source: text}, self._registers, briefing.lang if briefing else text.lang)
        if any(mask(office.words) != office.words for office in told):
            return []
        return [office for office in told if _says_more(office.title, actor)]


def _says_more(title: str, actor: Actor) -> bool:
    """Tell whether an office is none that ``actor`` has, and says more than one of them if there are any."""
    held = [office.title for office in actor.offices]
    is_there = any(alike(title) == alike(other) or says_less(title, other) for other in held)
    return not is_there and (not held or any(says_less(other, title) for other in held))
