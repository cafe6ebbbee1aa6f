"""Asks who they are that took part: their office, for whom they speak, how texts in other letters write their names."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from generator.cli.compose_offices import Offices
from generator.composing import happened
from generator.composing.named_people import language_called, spelling_of
from generator.judging import NotUnderstood
from generator.model.actor import ActorType
from generator.text.scripts import is_in_script_of
from generator.upkeep.naming import place_of

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from generator.cli.compose_talk import Talk
    from generator.model.actor import Actor
    from generator.model.event import Event
    from generator.model.report import Id

_MAY_BELONG = frozenset({ActorType.PERSON, ActorType.ORGANISATION})
_SPELLING = (
    "As they print the name where it is the subject: then drafts know who speaks there, and readers who look for "
    "either spelling find both."
)


class People:
    """The questions about those who took part in an event."""

    def __init__(self, talk: Talk, event: Callable[[], Event | None]) -> None:
        self.talk = talk
        self.offices = Offices(talk)
        self._event = event
        """Returns the event as it stands by now."""

    def are_open(self) -> bool:
        """Tell whether something is not known of somebody."""
        event = self._event()
        return event is not None and happened.is_open(event) and any(map(self._lacks, self._participants()))

    def stand(self) -> str:
        """Return who has which office."""
        return ", ".join(
            f"{actor.name} ({actor.offices[0].title})" for actor in self._participants() if actor.offices
        )

    def ask(self) -> None:
        """Ask what is not known of each; of all, if nothing is missing and the person wants to see it."""
        participants = self._participants()
        lacking = [actor for actor in participants if self._lacks(actor)]
        if lacking:
            self.offices.ask_plain([actor.id for actor in lacking])
            lacking = [actor for actor in self._participants() if self._lacks(actor)]
            if not lacking:
                return
        self.talk.in_turn(
            [
                question
                for actor in lacking or participants
                for question in self._questions(actor, only_lacking=bool(lacking))
            ]
        )

    def _questions(self, actor: Actor, *, only_lacking: bool) -> Iterator[Callable[[], None]]:
        if self.offices.may_ask(actor) and not (only_lacking and actor.offices):
            yield partial(self.offices.ask, actor.id)
        if actor.type in _MAY_BELONG and not (only_lacking and actor.part_of):
            yield partial(self.offices.ask_part_of, actor.id)
        yield from (partial(self._ask_spelling, actor.id, lang) for lang in self._scripts_missing(actor))

    def _participants(self) -> list[Actor]:
        event = self._event()
        return [self.talk.actor(id_) for id_ in event.participants] if event else []

    def _lacks(self, actor: Actor) -> bool:
        return (
            (actor.type in _MAY_BELONG and not actor.part_of)
            or (self.offices.may_ask(actor) and not actor.offices)
            or bool(self._scripts_missing(actor))
        )

    def _scripts_missing(self, actor: Actor) -> list[str]:
        return happened.scripts_missing(actor, self.talk.briefing.lang, self.talk.held_texts())

    def _ask_spelling(self, id_: Id, lang: str) -> None:
        """Ask how texts in other letters write a name; what sounds like it there is taken by an empty line."""
        talk, called = self.talk, language_called(lang)
        actor = talk.actor(id_)
        mask = talk.judged.lines.mask
        offered = spelling_of(actor, lang, talk.held_texts(), talk.registers)
        offered = "" if mask and mask(offered) != offered else offered

        def use(spelt: str) -> bool:
            if offered and spelt == "-":
                return True
            if not is_in_script_of(spelt, lang):
                raise NotUnderstood(f"these are not letters of that language ({called})")
            now = talk.actor(id_)
            changes = happened.spelling_changes(spelt, lang, now, talk.briefing.lang)
            return talk.judged.write(now, {place_of(now).file: changes})

        not_named = "those texts do not name them"
        kept = f"Enter: {offered}, which sounds so; -: {not_named}" if offered else f"Enter: {not_named}"
        question = f"How is {actor.name} written in {called}, as in your {called} texts? ({kept})"
        if not talk.settle(question, _SPELLING, use) and offered:
            talk.attempt(partial(use, offered))
