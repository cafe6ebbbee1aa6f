"""Asks what is known of one event: its name and day, where it was, who took part, what it rests on."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from generator.cli.asked_actor import tell_of_new, with_new_actors
from generator.cli.compose_people import People
from generator.cli.compose_talk import Step
from generator.cli.conversation import CannotGoOn
from generator.composing import happened
from generator.composing.listed import Listed, ids_of_sources, with_names, without_names
from generator.composing.named_people import named_people
from generator.composing.todo import NAME_EVENT, NAME_EVENT_AND_DAY, SAY_DAY
from generator.judging import ids_of
from generator.model.actor import ActorType
from generator.model.unconfirmed import local_name
from generator.upkeep.naming import place_of

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from generator.cli.compose_talk import Talk
    from generator.editing import Change
    from generator.model.event import Event
    from generator.model.library import Library
    from generator.model.report import Id
    from generator.model.source import Source
    from generator.reader.input import InputFile

_ACCOUNT = (
    "Yes for a readout, or a statement of one side on what happened: pages then set the sides' accounts beside each "
    "other. No for a text of both sides together, or of somebody who was not there."
)
_ALL, _NONE = frozenset({"y", "yes", "all"}), frozenset({"n", "no", "none", "0", "-"})


def steps_of_event(talk: Talk, id_: Id, *, is_first: bool = True) -> list[Step]:
    """Return what is asked of the event called ``id_``, in its order."""
    asked = _EventSteps(talk, id_, is_first=is_first)
    people = People(talk, asked.found)
    steps = [
        Step("event", asked.lacks_name, asked.ask_name, lambda: str(asked.event.name)),
        Step("day", asked.lacks_day, asked.ask_day, asked.days),
        Step("place", asked.lacks_place, asked.ask_place, lambda: asked.event.place_name or ""),
        Step("who took part", asked.lacks("participants"), asked.ask_participants, asked.participants),
        Step("who they are", people.are_open, people.ask, people.stand),
        Step("sources", asked.lacks_sources, asked.ask_sources, lambda: ", ".join(asked.sources())),
        Step("accounts", asked.lacks_accounts, asked.ask_accounts, asked.accounts),
    ]
    return [asked.as_long_as_it_is_there(step) for step in steps]


class _EventSteps:
    """The questions about an event."""

    def __init__(self, talk: Talk, id_: Id, *, is_first: bool) -> None:
        self.talk = talk
        self.id = id_
        self.is_first = is_first
        """Whether it is what the briefing is about."""

    @property
    def event(self) -> Event:
        """The event as it stands by now. Raises `CannotGoOn` if it is there no more."""
        event = self.found()
        if event is None:
            raise CannotGoOn("the event is there no more")
        return event

    def found(self) -> Event | None:
        """Return the event as it stands by now, if it is there."""
        called = self.talk.library.events.get(self.talk.judged.called(self.id))
        return self.talk.event if self.is_first else called

    def as_long_as_it_is_there(self, step: Step) -> Step:
        """Return a step of which nothing is asked once the event is taken out; that is said of the chief one."""
        if self.is_first:
            return step

        def ask() -> None:
            if self.found():
                step.ask()

        return Step(
            step.label,
            lambda: bool(self.found()) and step.is_open(),
            ask,
            lambda: step.stands() if self.found() else "",
            of=str(self.event.name),
        )

    def lacks_name(self) -> bool:
        return bool({NAME_EVENT, NAME_EVENT_AND_DAY} & {*self.event.todo})

    def lacks_day(self) -> bool:
        return bool({SAY_DAY, NAME_EVENT_AND_DAY} & {*self.event.todo})

    def lacks_place(self) -> bool:
        """Tell whether it is not told where it was, and not at the telephone."""
        is_call = (
            local_name(self.event.id, self.event).partition("-")[0] == "call"
        )  # as `briefings new` has it
        return happened.is_open(self.event) and not self.event.place_name and not is_call

    def lacks(self, field: str) -> Callable[[], bool]:
        return lambda: happened.is_open(self.event) and not getattr(self.event, field)

    def lacks_sources(self) -> bool:
        return happened.is_open(self.event) and not self.sources()

    def lacks_accounts(self) -> bool:
        return happened.is_open(self.event)

    def sources(self) -> Sequence[str]:
        return happened.sources_of(self.event, self.talk.library)

    def days(self) -> str:
        return happened.told_days(self.event)

    def participants(self) -> str:
        actors = self.talk.library.actors
        return ", ".join(str(actors[id_].name) for id_ in self.event.participants)

    def accounts(self) -> str:
        return "; ".join(f"{account.by}: {', '.join(account.sources)}" for account in self.event.accounts)

    def ask_name(self) -> None:
        def use(line: str) -> bool:
            if line == "-" and not self.is_first:
                return self._write(happened.removing_event(self.event, self.talk.library))
            return self._write(happened.name_changes(line, self.event))

        self.talk.settle(
            "What happened? Name it in a few words."
            if self.is_first
            else "This event, named anew? (- takes it out)",
            "Such as: Talks of the foreign ministers in Port Ellery. The day and the place are asked for next.",
            use,
            str(self.event.name),
        )

    def ask_day(self) -> None:
        is_taken = not self.is_first and SAY_DAY in self.event.todo  # from the chief event
        settled = self.talk.settle(
            f"On which day? (Enter: the same, {self.days()})" if is_taken else "On which day?",
            "As 2026-05-12; 2026-05 if only the month is known; 2026-05-11/2026-05-12 for two days, or one of two.",
            self._take_days,
            "" if is_taken else self.days(),
        )
        if not settled and is_taken:
            self.talk.attempt(lambda: self._write(happened.same_days_changes(self.event)))

    def _take_days(self, line: str) -> bool:
        days = happened.days_of(line)
        if days is None:
            return self._write(happened.day_changes(line, self.event))
        lasted = self.talk.agreed(
            f"Did it last from {days[0]} until {days[1]}? (Enter: yes; n: it was on one of these days, and it is not "
            "known on which)",
            "Talks of two days last; what a text sets on “Tuesday or Wednesday” was on one of them.",
            enter=True,
        )
        first, until = days if lasted else ("/".join(days), "")
        done = self._write(happened.day_changes(first, self.event, until))
        if done:
            self.talk.tell(f"When: {self.days()}.")
        return done

    def ask_place(self) -> None:
        self.talk.settle(
            "Where? (Enter: not known, or nowhere, as with a call)",
            "The place, as your readers call it: Port Ellery.",
            lambda line: self._write(happened.place_changes(line, self.event)),
            self.event.place_name or "",
        )

    def ask_participants(self) -> None:
        mask = self.talk.judged.lines.mask
        people = [
            name
            for name in named_people(self.talk.held_texts(), self.talk.registers, self.talk.briefing.lang)
            if not mask or mask(name) == name
        ]
        if people:
            self.talk.tell("The texts name, with an office:", "", "")
            self.talk.listed(people)
        nobody = "" if self.is_first or self.event.participants else "; Enter: nobody, as with reactions"
        self.talk.settle(
            f"Who took part? ({'numbers, ' if people else ''}names or ids, with commas between{nobody})",
            "People, states or organisations: Colm Ashby, Yaryna Stovbur. Whom no register has is asked about.",
            lambda line: self._name_participants(with_names(line, people), people),
            self.participants(),
        )

    def _name_participants(self, names: str, people: Sequence[str]) -> bool:
        left: set[str] = set()

        def make(library: Library) -> tuple[InputFile, Sequence[Change]]:
            ids = ids_of(without_names(names, left), "participants", self.event, library)
            return place_of(self.event).file, happened.participants_changes(ids, self.event)

        changes, new = with_new_actors(
            self.talk.judged, self.event, make, likely=dict.fromkeys(people, ActorType.PERSON), left=left
        )
        if not self.talk.judged.write(self.event, changes):
            return False
        tell_of_new(self.talk.judged, new)
        self.talk.tell(f"Took part: {self.participants()}.")
        return True

    def ask_sources(self) -> None:
        library, sources = self.talk.library, self.talk.sources
        if not sources:
            self.talk.tell("No source has been added yet; add some, and begin again: briefings add FILE …")
            return
        listed = Listed(self.talk.briefing, sources)
        self.talk.tell("Sources:", "", "")
        self.talk.listed(_source_line(source, library) for source in sources)
        stands = self.sources()
        question = "Which of them tell that it happened? (numbers, with commas between"

        def use(line: str) -> bool:
            ids, library = ids_of_sources(listed, listed.numbers(line)), self.talk.library
            ways = (
                happened.evidence_changes(ids, self.event, library, keeps_blanks=keeps)
                for keeps in (False, True)
            )
            return self.talk.judged.write(self.event, *ways)

        about = "Sources that tell that it happened: usually all that you have added. 1, 3 or 1-3."
        otherwise = "Enter: all of them" if self.is_first else "Enter leaves it for later"
        kept = "Enter keeps it" if stands else otherwise
        settled = self.talk.settle(f"{question}; {kept})", about, use, ", ".join(stands))
        if not settled and not stands and self.is_first:
            self.talk.attempt(partial(use, f"1-{len(sources)}"))

    def ask_accounts(self) -> None:
        """Ask which texts are their publishers' accounts; then nothing more is asked of what happened."""
        possible = [*happened.possible_accounts(self.event, self.talk.library)]
        actors = self.talk.library.actors
        if len(possible) == 1:
            publisher = actors[possible[0].publisher].name
            question = f"Does {publisher} tell in `{possible[0].id}` itself what happened, as in a readout of its own?"
            if self.talk.agreed(question, _ACCOUNT):
                self._take_accounts(possible)
        elif possible:
            self.talk.listed(f"{source.id}: {actors[source.publisher].name}" for source in possible)
            self.talk.settle(
                "In which of them does one who was there tell its own side, as in a readout? Pages set these beside "
                "each other. (numbers, as 1-2; y: all; Enter: none)",
                _ACCOUNT,
                partial(self._name_accounts, possible),
            )
        changes = happened.done_changes(self.event, self.talk.library)
        if changes:
            self.talk.attempt(partial(self._write, changes))

    def _name_accounts(self, possible: Sequence[Source], line: str) -> bool:
        if line.casefold().rstrip(".!") in _NONE:
            return True
        listed = Listed(self.talk.briefing, possible)
        numbers = range(1, len(possible) + 1) if line.casefold() in _ALL else listed.numbers(line)
        return self._take_accounts([possible[number - 1] for number in numbers])

    def _take_accounts(self, sources: Sequence[Source]) -> bool:
        return all(self.talk.attempt(partial(self._take_account, source)) for source in sources)

    def _take_account(self, source: Source) -> bool:
        return self._write(happened.account_changes(source, self.event))

    def _write(self, changes: Sequence[Change]) -> bool:
        return self.talk.judged.write(self.event, {place_of(self.event).file: changes})


def _source_line(source: Source, library: Library) -> str:
    """Return a source in a line of a list."""
    date = f", {source.date}" if source.date else ""
    return f"{source.id}: {library.actors[source.publisher].name}{date}"
