"""Asks about actors and sources that nobody has confirmed, and writes each answer at once."""

from __future__ import annotations

from dataclasses import dataclass, field
from types import MappingProxyType
from typing import TYPE_CHECKING

import click

from generator.cli.answer_line import AnswerLine
from generator.cli.asked_actor import ANYBODY, BODIES, tell_of_new, with_new_actors
from generator.cli.commands import as_run
from generator.cli.conversation import agreed, sentence
from generator.cli.judge_card import card
from generator.cli.office_source import evidence_of_office
from generator.cli.register_card import (
    changed_register_card,
    entry_card,
    register_card,
    register_help,
    register_parts,
)
from generator.cli.register_guess import new_state, part_guessed
from generator.cli.register_offers import Offers
from generator.diagnostics.waiting import stops_if_confirmed
from generator.judging import (
    ACTOR,
    SOURCE,
    Action,
    Field,
    NotTaken,
    NotUnderstood,
    ids_of,
    register_changes,
    require_filled,
    require_small,
    source_at_hand,
)
from generator.model.actor import Actor, ActorType
from generator.model.placeholders import SPEAKER_NOT_FOUND
from generator.model.source import Source
from generator.model.statement import Statement
from generator.model.unconfirmed import called
from generator.text.articles import with_article
from generator.unconfirmed.needs import Needs

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from generator.cli.judged_project import JudgedProject
    from generator.cli.register_card import Parts
    from generator.editing import Change
    from generator.judging import Answer
    from generator.model.briefing import Briefing
    from generator.model.library import Entry, Library
    from generator.model.report import Id
    from generator.reader.input import InputFile

CONFIRMED_WITH_IT = "Is that right, and confirmed with it? (y or n, or change a field; ? helps)"
IS_IT_RIGHT = "Is it right? (y confirms it, Enter leaves it as it is, ? helps)"
IT_IS_CONFIRMED = "It is confirmed. Change a field? (Enter leaves it as it is, ? helps)"
_PERSONS = frozenset({ActorType.PERSON, ActorType.UNNAMED, ActorType.ANONYMOUS})
_OF_DRAFTS: Mapping[Answer, str] = {
    Action.AGAIN: "there is nothing to draft again here",
    Action.CHOOSE: "drafts are chosen where their briefing is named: briefings judge BRIEFING --choose",
    Action.TODO: "it is not confirmed yet",
}
"""What is answered about drafts alone, and why not here."""
_NOTHING: Mapping[str, ActorType] = MappingProxyType({})
_NOT_WITHOUT = "{stays}, as it cannot be published without that"


@dataclass(slots=True)
class RegisterQuestions:
    """Asks what an entry needs, and whether that is right."""

    judged: JudgedProject
    names: dict[Id, Id] = field(default_factory=dict)
    """What drafts are called now, by their ids before."""
    opened: frozenset[Id] = frozenset()
    """Confirmed actors and sources that are asked about all the same."""
    changed: dict[Id, None] = field(default_factory=dict)
    """Of these, those of which something was changed."""
    _for: Id = ""
    _agreed: dict[Id, Entry | Briefing] = field(default_factory=dict)
    """What somebody has seen and called right who confirms that entry, as it was shown."""
    _seen: set[Id] = field(default_factory=set)
    """Actors and sources whose cards were shown."""
    _not_part: set[Id] = field(default_factory=set)
    """Actors of whom somebody said that they are not a part of whom their cards name."""
    _offers: Offers = field(init=False)

    def __post_init__(self) -> None:
        """Begin with what nobody was offered."""
        self._offers = Offers(self.judged)

    def needed_by(self, id_: Id, seen_in: Id = "") -> list[Entry | Briefing]:
        """Return what the entry called ``id_`` needs and nobody has confirmed; the person has called each right.

        ``seen_in`` is the source that is at hand. Raises `NotUnderstood` if something is not right, or wrong.
        """
        if self.names.get(self._for, self._for) != id_:
            self._agreed = {}
        self._for = id_
        while (entry := self.judged.library.entries.get(self.names.get(id_, id_))) is not None:
            others = Needs(self.judged.library).below(entry)
            for needed in others:
                self._require_mended(needed)
            other = next((other for other in others if self._agreed.get(other.id) != other), None)
            if other is None:
                return others
            stays = "it stays a draft" if isinstance(entry, Statement) else "it stays unconfirmed"
            if self._is_right(other, seen_in, _NOT_WITHOUT.format(stays=stays)):
                self._agreed[other.id] = self.judged.library.entries.get(other.id, other)
        raise NotUnderstood("it is not there any more")

    def ask(self, id_: Id, question: str, where: str, seen_in: Id = "") -> Action | None:
        """Ask about an actor or a source until it is done with; return how to go on, None if it waits no more."""
        more = 0
        shown: Parts | None = None
        form = SOURCE if self.judged.called(id_) in self.judged.library.sources else ACTOR
        not_taken, typed = NotTaken(), AnswerLine(self.judged, form)
        while (entry := self.entry(id_)) is not None:
            judged = self.judged
            parts = register_parts(entry, judged.library, judged.lines, self._seen, self._not_part)
            if shown is None or not typed.goes_on:
                self._show(entry, parts, shown, where, more)
                shown = parts
            while not self._takes_offer(entry, typed, seen_in):
                line, answer = typed.ask(question if entry.todo else IT_IS_CONFIRMED, entry), None
                try:
                    answer = _understood(typed, line, entry)
                    if answer is Action.HELP:
                        judged.tell(register_help(entry, is_alone=question == IS_IT_RIGHT))
                        continue
                    if answer in {Action.TEXT, Action.SHOW}:
                        more, shown = more + (answer is Action.TEXT), None
                    elif isinstance(answer, Field):
                        done = self._change(answer, entry, seen_in)
                        shown = shown if typed.took(answer, not_taken, is_written=done) else None
                    elif answer is Action.YES and (told := not_taken.told()):
                        judged.tell(told)
                        shown = None
                    else:
                        self._settle(entry, answer, seen_in)
                        return answer
                except NotUnderstood as problem:
                    not_taken.refuse(line, answer)
                    judged.tell(sentence(as_run(str(problem))))
                    typed.refused(not_taken)
                    if shown is parts:
                        continue
                break
        return None

    def entry(self, id_: Id) -> Actor | Source | None:
        """Return the actor or source called ``id_``, or so before, if it is to be asked about."""
        called_now, library = self.judged.called(id_), self.judged.library
        if id_ in self.opened or called_now in self.opened:
            return library.actors.get(called_now) or library.sources.get(called_now)
        return self.judged.waiting(id_)

    def _show(self, entry: Actor | Source, parts: Parts, before: Parts | None, where: str, more: int) -> None:
        """Show an entry whole, or what has changed in it since it was shown ``before``."""
        judged, lines = self.judged, self.judged.lines
        if before is None:
            click.echo(register_card(entry, parts, judged.texts, lines, where=where, more=more))
        else:
            click.echo(changed_register_card(before, parts, lines))
        self._seen.add(entry.id)
        judged.show(judged.mistakes_in(entry), entry)

    def _is_right(self, other: Entry | Briefing, seen_in: Id, not_without: str) -> bool:
        """Show what would be confirmed with an entry: whoever says yes has seen it. False: look again."""
        judged = self.judged
        if isinstance(other, Actor | Source):
            action = self.ask(other.id, CONFIRMED_WITH_IT, "", seen_in)
            if action not in {Action.YES, None}:
                raise NotUnderstood(not_without)
            return action is Action.YES
        if isinstance(other, Statement):
            click.echo(
                card(
                    other,
                    judged.library,
                    judged.texts,
                    judged.lines,
                    where="It needs this, which nobody has confirmed either",
                )
            )
            judged.show((*judged.mistakes_in(other), *judged.warnings_in(other)), other)
        else:
            click.echo(entry_card(other, judged.lines))
        if not agreed("Is that right, and confirmed with it?"):
            raise NotUnderstood(not_without)
        return True

    def _takes_offer(self, entry: Actor | Source, typed: AnswerLine, seen_in: Id) -> bool:
        """Offer what the text at hand says of an entry; tell whether something was taken, so that it is shown anew."""
        while (offer := self._offers.taken(entry, typed, seen_in)) is not None:
            try:
                self._change(offer.answer, entry, seen_in, offer.settled)
            except NotUnderstood as problem:
                self.judged.tell(sentence(as_run(str(problem))))
            else:
                return True
        return False

    def _enter_part(self, entry: Actor | Source, seen_in: Id) -> None:
        """Write whose part an entry is that is called right, as its card says that this means."""
        guess = part_guessed(entry, self.judged.library, self._not_part) if entry.todo else None
        if guess is None:
            return
        try:
            self._change(Field("part_of", guess.value), entry, seen_in, new_state(guess, self.judged.library))
        except NotUnderstood:
            self._not_part.add(entry.id)
            raise

    def _change(
        self, answer: Field, entry: Actor | Source, seen_in: Id, settled: Mapping[str, ActorType] = _NOTHING
    ) -> bool:
        """Write a field, or note that a guess is not so; tell whether that was done.

        Of those ``settled`` it is known what they are.
        """
        if (answer.name, answer.value) == ("part_of", "") and part_guessed(
            entry, self.judged.library, self._not_part
        ):
            self._not_part.add(entry.id)
            return True
        if answer.name == "same" and isinstance(entry, Actor):
            self._make_one(answer.value, entry)
            return False
        if isinstance(entry, Actor):
            seen_in = seen_in or source_at_hand(entry, self.judged.library)
            if answer.name == "office" and answer.value:
                seen_in = evidence_of_office(self.judged, entry, answer.value, seen_in)

        def make(library: Library) -> tuple[InputFile, Sequence[Change]]:
            return register_changes(answer, entry, library, seen_in)

        kinds = BODIES if answer.name == "part_of" else ANYBODY
        changes, new = with_new_actors(self.judged, entry, make, kinds, settled=settled)
        done = self.judged.write(entry, changes)
        if done:
            tell_of_new(self.judged, new)
            if not entry.todo:
                self.changed[entry.id] = None
        return done

    def _make_one(self, name: str, entry: Actor) -> None:
        found = ids_of(name, "same", entry, self.judged.library)
        if len(found) != 1:
            raise NotUnderstood("write one id or name behind `same:`")
        kept = self.judged.library.actors[found[0]]
        kinds = with_article(entry.type), with_article(kept.type)
        if (kept.type in _PERSONS) != (entry.type in _PERSONS) and not agreed(
            f"This is {kinds[0]}, and `{kept.id}` is {kinds[1]}. Are they one?"
        ):
            raise NotUnderstood("they stay two, and nothing was written")
        self.names |= self.judged.make_one(entry, found[0]) or {}

    def _settle(self, entry: Actor | Source, answer: Action, seen_in: Id) -> None:
        """Enter what a yes means; raise `NotUnderstood` if an entry is called right in which something is wrong."""
        if answer is not Action.YES:
            return
        wrong = [found for found in self.judged.mistakes_in(entry) if stops_if_confirmed(found)]
        if wrong:
            self.judged.show(wrong, entry)
            raise NotUnderstood("this is to be mended first")
        require_filled(entry)
        self._enter_part(entry, seen_in)

    def _require_mended(self, other: Entry | Briefing) -> None:
        if isinstance(
            other, Actor | Source
        ):  # what is missing is written here, but not who speaks in a draft
            if isinstance(other, Actor) and str(other.name) == SPEAKER_NOT_FOUND:
                require_filled(other)
            return
        require_small(other)
        require_filled(other)
        if isinstance(other, Statement) and any(map(stops_if_confirmed, self.judged.mistakes_in(other))):
            raise NotUnderstood(f"it rests on {called(other)}, in which something is wrong: judge that first")


def _understood(typed: AnswerLine, line: str, entry: Actor | Source) -> Answer:
    answer = typed.understood(line)
    if answer is Action.TODO and not entry.todo:
        raise NotUnderstood(f"a `todo` is written into the file, at {entry.place.span()}")
    if answer in _OF_DRAFTS:
        raise NotUnderstood(_OF_DRAFTS[answer])
    return answer
