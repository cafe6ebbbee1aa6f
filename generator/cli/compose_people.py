"""Asks who they are that took part: their office, for whom they speak, how texts in other letters write their names."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from generator.cli.asked_actor import BODIES, tell_of_new, together, with_new_actors
from generator.cli.compose_talk import Ended
from generator.cli.register_questions import CONFIRMED_WITH_IT, RegisterQuestions
from generator.composing import happened
from generator.composing.listed import Listed, ids_of_sources
from generator.composing.named_people import language_called, spelling_of
from generator.editing import Put
from generator.editing.confirming import confirming
from generator.judging import Action, Field, NotUnderstood, register_changes
from generator.judging.names import id_of
from generator.judging.office_evidence import source_of_office
from generator.model.actor import ActorType
from generator.text.scripts import is_in_script_of
from generator.upkeep.naming import place_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from generator.cli.compose_talk import Talk
    from generator.editing import Change
    from generator.model.actor import Actor
    from generator.model.library import Library
    from generator.model.report import Id
    from generator.model.source import Source
    from generator.reader.input import InputFile

_MAY_BELONG = frozenset({ActorType.PERSON, ActorType.ORGANISATION})


class People:
    """The questions about those who took part in an event."""

    def __init__(self, talk: Talk) -> None:
        self.talk = talk

    def are_open(self) -> bool:
        """Tell whether something is not known of somebody."""
        event = self.talk.event
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
        for actor in lacking or participants:
            if self._may_ask_office(actor) and not (lacking and actor.offices):
                self._ask_office(actor.id)
            if actor.type in _MAY_BELONG and not (lacking and actor.part_of):
                self._ask_part_of(actor.id)
            for lang in self._scripts_missing(actor):
                self._ask_spelling(actor.id, lang)

    def _participants(self) -> list[Actor]:
        event = self.talk.event
        return [self.talk.actor(id_) for id_ in event.participants] if event else []

    def _lacks(self, actor: Actor) -> bool:
        return (
            (actor.type in _MAY_BELONG and not actor.part_of)
            or (self._may_ask_office(actor) and not actor.offices)
            or bool(self._scripts_missing(actor))
        )

    def _may_ask_office(self, actor: Actor) -> bool:
        """Tell whether a confirmed source could say which office somebody holds."""
        return actor.type is ActorType.PERSON and bool(self._confirmed_sources())

    def _scripts_missing(self, actor: Actor) -> list[str]:
        return happened.scripts_missing(actor, self.talk.briefing.lang, self.talk.held_texts())

    def _ask_office(self, id_: Id) -> None:
        """Ask for an office, as texts name it: by it they call somebody whom they have named before."""
        actor = self.talk.actor(id_)

        def use(title: str) -> bool:
            library, texts = self.talk.library, self.talk.judged.texts
            now = library.actors[id_]
            seen_in = (
                source_of_office(title, now, (source.id for source in self._confirmed_sources()), texts)
                or self._ask_source()
            )
            if not seen_in:
                raise NotUnderstood("it is left out, as no source says so")
            file, changes = register_changes(Field("office", title), now, library, seen_in)
            return self.talk.judged.write(now, {file: changes})

        self.talk.settle(
            f"Which office does {actor.name} hold? (Enter: none, or not known)",
            "In full, as Foreign Minister of Ostovia: readers see it, and drafts know who “the minister” is.",
            use,
            "; ".join(office.title for office in actor.offices),
        )

    def _ask_source(self) -> Id:
        """Ask which source says so; "" if none does."""
        listed = Listed(self.talk.briefing, self._confirmed_sources())
        self.talk.listed(entry.id for entry in listed.entries)
        found: list[Id] = []

        def use(line: str) -> bool:
            found[:] = ids_of_sources(listed, listed.numbers(line))[:1]
            return bool(found)

        self.talk.settle(
            "Which source says so? (a number; Enter: none)",
            "Offices are shown with where they are known from.",
            use,
        )
        return found[0] if found else ""

    def _confirmed_sources(self) -> list[Source]:
        return [source for source in self.talk.sources if not source.todo]

    def _ask_part_of(self, id_: Id) -> None:
        """Ask whom a person or an organisation belongs to."""
        actor = self.talk.actor(id_)
        whole = self.talk.library.actors.get(actor.part_of or "")
        is_person = actor.type is ActorType.PERSON
        question = f"For whom does {actor.name} speak?" if is_person else f"What is {actor.name} part of?"
        self.talk.settle(
            f"{question} (Enter: {'for nobody else' if is_person else 'nothing'}, or not known)",
            "The ministry, state or organisation; by its id or its name.",
            partial(self._belong, id_),
            f"{whole.name} ({whole.id})" if whole else "",
        )

    def _belong(self, id_: Id, typed: str) -> bool:
        found: list[Id] = []

        def make(library: Library) -> tuple[InputFile, Sequence[Change]]:
            actor = self.talk.actor(id_)
            place = place_of(actor)
            found[:] = [id_of(typed, "part_of", actor, library)]
            return place.file, [Put((*place.keys, "part_of"), found[0])]

        actor = self.talk.actor(id_)
        changes, entered = with_new_actors(self.talk.judged, actor, make, BODIES)
        if self._makes_right(found[0]):
            changes, entered = with_new_actors(self.talk.judged, actor, make, BODIES)
            confirmed = confirming([self.talk.actor(found[0])])
            changes = together(*changes.items(), *confirmed.items())
        if not self.talk.judged.write(actor, changes):
            return False
        tell_of_new(self.talk.judged, entered)
        whole = self.talk.actor(found[0])
        self.talk.tell(f"{actor.name} is part of {whole.name} ({whole.id}).")
        return True

    def _makes_right(self, id_: Id) -> bool:
        """Tell whether an actor waits to whom one that is confirmed is to belong; the person has called it right."""
        actor = self.talk.library.actors.get(id_)
        if actor is None or not actor.todo:
            return False
        action = RegisterQuestions(self.talk.judged).ask(id_, CONFIRMED_WITH_IT, "")
        if action is Action.QUIT:
            raise Ended
        if action not in {Action.YES, None}:
            raise NotUnderstood(f"it is left out, as nobody has confirmed `{id_}`")
        return action is Action.YES

    def _ask_spelling(self, id_: Id, lang: str) -> None:
        """Ask how texts in other letters write a name; what sounds like it there is taken by an empty line."""
        talk, called = self.talk, language_called(lang)
        actor = talk.actor(id_)
        mask = talk.judged.lines.mask
        offered = spelling_of(actor, lang, talk.held_texts(), talk.library)
        offered = "" if mask and mask(offered) != offered else offered

        def use(spelt: str) -> bool:
            if offered and spelt == "-":
                return True
            if not is_in_script_of(spelt, lang):
                raise NotUnderstood(f"these are not letters of that language ({called})")
            now = talk.actor(id_)
            changes = happened.spelling_changes(spelt, lang, now, talk.briefing.lang)
            return talk.judged.write(now, {place_of(now).file: changes})

        not_named = "they do not name them"
        kept = f"Enter takes {offered}; -: {not_named}" if offered else f"Enter: {not_named}"
        about = "As they print the name where it is the subject: then drafts know who speaks there."
        question = f"How do the texts in {called} write {actor.name}? ({kept})"
        if not talk.settle(question, about, use) and offered:
            talk.attempt(partial(use, offered))
