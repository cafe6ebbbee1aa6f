"""Asks what happened: the title of the briefing, and its event with who took part and what it rests on."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from generator.cli.asked_actor import tell_of_new, with_new_actors
from generator.cli.compose_people import People
from generator.cli.compose_talk import Step
from generator.cli.conversation import CannotGoOn
from generator.composing import happened
from generator.composing.heading import title_changes
from generator.composing.listed import Listed, ids_of_sources, with_names
from generator.composing.named_people import named_people
from generator.composing.todo import NAME_EVENT, NAME_EVENT_AND_DAY, SAY_DAY, WRITE_TITLE
from generator.judging import ids_of
from generator.upkeep.naming import place_of

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from generator.cli.compose_talk import Talk
    from generator.editing import Change
    from generator.model.event import Event
    from generator.model.library import Library
    from generator.model.source import Source
    from generator.reader.input import InputFile


def event_steps(talk: Talk) -> list[Step]:
    """Return what is asked of what happened, in its order."""
    steps = [
        Step(
            "title",
            lambda: WRITE_TITLE in talk.briefing.todo,
            partial(_ask_title, talk),
            lambda: talk.briefing.title,
        )
    ]
    if talk.event is None:
        return steps
    asked, people = _EventSteps(talk), People(talk)
    return [
        *steps,
        Step("event", asked.lacks_name, asked.ask_name, lambda: str(asked.event.name)),
        Step("date", asked.lacks_day, asked.ask_day, lambda: str(asked.event.date)),
        Step("place", asked.lacks("place_name"), asked.ask_place, lambda: asked.event.place_name or ""),
        Step("took part", asked.lacks("participants"), asked.ask_participants, asked.participants),
        Step("who they are", people.are_open, people.ask, people.stand),
        Step("rests on", asked.lacks_sources, asked.ask_sources, lambda: ", ".join(asked.sources())),
        Step("accounts", asked.lacks_accounts, asked.ask_accounts, asked.accounts),
    ]


def _ask_title(talk: Talk) -> None:
    def use(title: str) -> bool:
        place = place_of(talk.briefing)
        return talk.judged.write(talk.briefing, {place.file: title_changes(title, talk.briefing)})

    talk.settle(
        "What is the title of the briefing?",
        "A few words that tell this briefing from all others, such as: The talks on the herring banks.",
        use,
        talk.briefing.title,
    )


class _EventSteps:
    """The questions about an event."""

    def __init__(self, talk: Talk) -> None:
        self.talk = talk

    @property
    def event(self) -> Event:
        """The event as it stands by now."""
        event = self.talk.event
        if event is None:
            raise CannotGoOn("the event is there no more")
        return event

    def lacks_name(self) -> bool:
        return bool({NAME_EVENT, NAME_EVENT_AND_DAY} & {*self.event.todo})

    def lacks_day(self) -> bool:
        return bool({SAY_DAY, NAME_EVENT_AND_DAY} & {*self.event.todo})

    def lacks(self, field: str) -> Callable[[], bool]:
        return lambda: happened.is_open(self.event) and not getattr(self.event, field)

    def lacks_sources(self) -> bool:
        return happened.is_open(self.event) and not self.sources()

    def lacks_accounts(self) -> bool:
        return happened.is_open(self.event)

    def sources(self) -> Sequence[str]:
        return happened.sources_of(self.event, self.talk.library)

    def participants(self) -> str:
        actors = self.talk.library.actors
        return ", ".join(str(actors[id_].name) for id_ in self.event.participants)

    def accounts(self) -> str:
        return "; ".join(f"{account.by}: {', '.join(account.sources)}" for account in self.event.accounts)

    def ask_name(self) -> None:
        self.talk.settle(
            "What happened? Name it in a few words.",
            "Such as: Talks of the foreign ministers in Port Ellery. The day and the place have fields of their own.",
            lambda line: self._write(happened.name_changes(line, self.event)),
            str(self.event.name),
        )

    def ask_day(self) -> None:
        self.talk.settle(
            "On which day?",
            "As 2026-05-12; 2026-05 if only the month is known, 2026-05-11/2026-05-12 if it was one of two days.",
            lambda line: self._write(happened.day_changes(line, self.event)),
            str(self.event.date),
        )

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
            for name in named_people(self.talk.held_texts(), self.talk.library, self.talk.briefing.lang)
            if not mask or mask(name) == name
        ]
        if people:
            self.talk.tell("The texts name, with an office:", "", "")
            self.talk.listed(people)
        self.talk.settle(
            f"Who took part? ({'numbers, ' if people else ''}names or ids, with commas between)",
            "People, states or organisations: Colm Ashby, Yaryna Stovbur. Whom no register has is asked about.",
            lambda line: self._name_participants(with_names(line, people)),
            self.participants(),
        )

    def _name_participants(self, names: str) -> bool:
        def make(library: Library) -> tuple[InputFile, Sequence[Change]]:
            ids = ids_of(names, "participants", self.event, library)
            return place_of(self.event).file, happened.participants_changes(ids, self.event)

        changes, new = with_new_actors(self.talk.judged, self.event, make)
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
            ids = ids_of_sources(listed, listed.numbers(line))
            changes = happened.evidence_changes(ids, self.event, self.talk.library)
            place = place_of(self.event)
            put = {place.file: changes[place.file][:1]}
            return self.talk.judged.write(self.event, changes, put)

        about = "Sources that tell that it happened: usually all that you have added. 1, 3 or 1-3."
        kept = "Enter keeps it" if stands else "Enter: all of them"
        if not self.talk.settle(f"{question}; {kept})", about, use, ", ".join(stands)) and not stands:
            self.talk.attempt(partial(use, f"1-{len(sources)}"))

    def ask_accounts(self) -> None:
        """Ask of each text whether it is its publisher's account; then nothing more is asked of what happened."""
        for source in [*happened.possible_accounts(self.event, self.talk.library)]:
            publisher = self.talk.actor(source.publisher)
            if self.talk.agreed(
                f"Is `{source.id}` what {publisher.name} itself says of what happened?",
                "Yes for a readout, or a statement of one side on what happened: pages then set the sides' accounts "
                "beside each other. No for a text of both sides together, or of somebody who was not there.",
            ):
                self.talk.attempt(partial(self._write, happened.account_changes(source, self.event)))
        changes = happened.done_changes(self.event, self.talk.library)
        if changes:
            self.talk.attempt(partial(self._write, changes))

    def _write(self, changes: Sequence[Change]) -> bool:
        return self.talk.judged.write(self.event, {place_of(self.event).file: changes})


def _source_line(source: Source, library: Library) -> str:
    """Return a source in a line of a list."""
    title = f", “{source.title}”" if source.title else ""
    date = f", {source.date}" if source.date else ""
    return f"{source.id}: {library.actors[source.publisher].name}{date}{title}"
