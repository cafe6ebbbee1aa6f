"""Asks which office somebody holds and for whom they speak, and offers what the texts say of it."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from generator.cli.asked_actor import BODIES, tell_of_new, together, with_new_actors
from generator.cli.compose_talk import Ended, WentBack
from generator.cli.register_questions import CONFIRMED_WITH_IT, RegisterQuestions
from generator.composing.listed import Listed, ids_of_sources
from generator.composing.offices import differs_in_letters, mended_office, without_office
from generator.composing.spoken_for import likely_spoken_for, may_be_state
from generator.composing.told_offices import told_offices, with_office
from generator.editing import Put, Remove
from generator.editing.confirming import confirming
from generator.judging import Action, Field, NotUnderstood, register_changes
from generator.judging.names import id_of
from generator.judging.office_evidence import source_of_office
from generator.model.actor import ActorType
from generator.upkeep.naming import place_of

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from generator.cli.compose_talk import Talk
    from generator.composing.told_offices import ToldOffice
    from generator.editing import Change
    from generator.model.actor import Actor
    from generator.model.library import Library
    from generator.model.report import Id
    from generator.model.source import Source
    from generator.reader.input import InputFile

_OUT = "-"
_OFFICE = "In full, as Foreign Minister of Ostovia: readers see it, and drafts know who “the minister” is."
_PLAIN = (
    "It is written with the source whose words are shown. If something of it is wrong, type n: then each person is "
    "asked about."
)
_SEVERAL = 2
"""Persons of whom less is asked if they are confirmed at once."""
_WHOLE = "The ministry, state or organisation; by its id or its name."


class Offices:
    """The questions about an office, and about whom somebody speaks for by it."""

    def __init__(self, talk: Talk) -> None:
        self.talk = talk

    def may_ask(self, actor: Actor) -> bool:
        """Tell whether a confirmed source could say which office somebody holds."""
        return actor.type is ActorType.PERSON and bool(self._confirmed_sources())

    def ask_plain(self, ids: Sequence[Id]) -> None:
        """Ask at once whether texts are right that tell of several one office each, and so for whom they speak."""
        plain = [found for id_ in ids if (found := self._plain(self.talk.actor(id_)))]
        if len(plain) < _SEVERAL:
            return
        actors = self.talk.library.actors
        self.talk.tell("By the texts:", "", "")
        self.talk.listed(
            f"{actors[id_].name}: {told.title}, by “{told.words}”; speaks for {actors[whole].name}"
            for id_, told, whole in plain
        )
        is_right = self.talk.agreed(
            "Is all of that right? (Enter: yes; n: each is asked about)", _PLAIN, enter=True
        )
        for id_, told, whole in plain if is_right else ():
            if not self.talk.attempt(partial(self._take_plain, id_, told, whole)):
                return

    def _plain(self, actor: Actor) -> tuple[Id, ToldOffice, Id] | None:
        """Return the one office that texts tell of somebody who has none, and the known body spoken for by it."""
        if not self.may_ask(actor) or actor.offices or actor.part_of:
            return None
        told, library = self._told_of(actor), self.talk.library
        guess = likely_spoken_for(with_office(actor, told[0]), library) if len(told) == 1 else None
        whole = library.actors.get(guess.value) if guess else None
        return (actor.id, told[0], whole.id) if whole is not None and not whole.todo else None

    def _take_plain(self, id_: Id, told: ToldOffice, whole: Id) -> bool:
        now = self.talk.actor(id_)
        file, changes = register_changes(Field("office", told.title), now, self.talk.library, told.source)
        belongs = Put((*place_of(now).keys, "part_of"), whole)
        return self.talk.judged.write(now, {file: [*changes, belongs]})

    def ask(self, id_: Id) -> None:
        """Ask for an office, as texts name it: by it they call somebody whom they have named before."""
        actor = self.talk.actor(id_)
        offered = [] if actor.offices else self._told_of(actor)
        if len(offered) > 1:
            self.talk.tell(f"The texts say of {actor.name}:", "", "")
            self.talk.listed(f"{told.title}, by “{told.words}”" for told in offered)
        if len(offered) == 1:
            kept = f"Enter: {offered[0].title}, by “{offered[0].words}”; -: none"
        elif offered:
            kept = "a number takes one; Enter: none, or not known"
        elif actor.offices:
            kept = f"Enter keeps it; {_OUT} takes it out; another is added"
        else:
            kept = "Enter: none, or not known"
        stands = "; ".join(office.title for office in actor.offices)
        use = partial(self._take, id_, offered)
        if not self.talk.settle(f"Which office does {actor.name} hold? ({kept})", _OFFICE, use, stands) and (
            len(offered) == 1
        ):
            self.talk.attempt(partial(use, "1"))

    def _told_of(self, actor: Actor) -> list[ToldOffice]:
        """Return which offices the texts of confirmed sources give somebody; none if one is in withheld words."""
        held, mask = self.talk.judged.texts, self.talk.judged.lines.mask
        texts = {source.id: held[source.id] for source in self._confirmed_sources() if source.id in held}
        told = told_offices(actor, texts, self.talk.registers, self.talk.briefing.lang)
        is_withheld = mask and any(mask(office.words) != office.words for office in told)
        return [] if is_withheld else told

    def _take(self, id_: Id, offered: Sequence[ToldOffice], typed: str) -> bool:
        """Write an office, or the one that has a number; take one out; False if the person goes back to its words."""
        talk = self.talk
        now = talk.actor(id_)
        if typed == _OUT:
            return not now.offices or talk.judged.write(now, {place_of(now).file: without_office(now)})
        title, seen_in = typed, ""
        if offered and typed.isascii() and typed.isdecimal():
            if not 1 <= int(typed[:3]) <= len(offered):
                raise NotUnderstood(f"the numbers go from 1 to {len(offered)}")
            title, seen_in = offered[int(typed) - 1].title, offered[int(typed) - 1].source
        if differs_in_letters(title, now):
            return talk.judged.write(now, {place_of(now).file: mended_office(title, now)})
        if not talk.is_meant(title, "an office"):
            return False
        try:
            seen_in = seen_in or self._seen_in(title, now)
        except WentBack:
            return False
        file, changes = register_changes(Field("office", title), now, talk.library, seen_in)
        return talk.judged.write(now, {file: changes})

    def _seen_in(self, title: str, actor: Actor) -> Id:
        """Return the source that says that somebody holds an office. Raises `NotUnderstood` if none does."""
        confirmed = (source.id for source in self._confirmed_sources())
        found = source_of_office(title, actor, confirmed, self.talk.judged.texts) or self._ask_source()
        if not found:
            raise NotUnderstood("it is left out, as no source says so")
        return found

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

    def ask_part_of(self, id_: Id) -> None:
        """Ask whom a person or an organisation belongs to."""
        actor, library = self.talk.actor(id_), self.talk.library
        whole = library.actors.get(actor.part_of or "")
        is_person = actor.type is ActorType.PERSON
        guess = likely_spoken_for(actor, library)
        known = library.actors.get(guess.value) if guess else None
        name = str(known.name) if known else guess.value if guess else ""
        nobody = "for nobody else" if is_person else "nothing"
        if whole is not None:
            kept = f"Enter keeps it; {_OUT}: {nobody}"
        elif guess:
            kept = f"Enter: {name}, by “{guess.because}”; {_OUT}: {nobody}"
        else:
            kept = f"Enter: {nobody}, or not known"
        question = f"For whom does {actor.name} speak?" if is_person else f"What is {actor.name} part of?"
        stands = f"{whole.name} ({whole.id})" if whole else ""
        is_state = guess and known is None and may_be_state(guess)
        use = partial(self._belong, id_, {guess.value: ActorType.STATE} if guess and is_state else {})
        if not self.talk.settle(f"{question} ({kept})", _WHOLE, use, stands) and guess and whole is None:
            self.talk.attempt(partial(use, guess.value))

    def _belong(self, id_: Id, likely: Mapping[str, ActorType], typed: str) -> bool:
        actor = self.talk.actor(id_)
        if typed == _OUT:
            place = place_of(actor)
            return not actor.part_of or self.talk.judged.write(
                actor, {place.file: [Remove((*place.keys, "part_of"))]}
            )
        found: list[Id] = []

        def make(library: Library) -> tuple[InputFile, Sequence[Change]]:
            actor = self.talk.actor(id_)
            place = place_of(actor)
            found[:] = [id_of(typed, "part_of", actor, library)]
            return place.file, [Put((*place.keys, "part_of"), found[0])]

        changes, entered = with_new_actors(self.talk.judged, actor, make, BODIES, likely)
        if self._makes_right(found[0]):
            changes, entered = with_new_actors(self.talk.judged, actor, make, BODIES, likely)
            confirmed = confirming([self.talk.actor(found[0])])
            changes = together(*changes.items(), *confirmed.items())
        if not self.talk.judged.write(actor, changes):
            return False
        tell_of_new(self.talk.judged, entered)
        if entered or typed != found[0]:  # else it stands in the question, or was typed so
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
