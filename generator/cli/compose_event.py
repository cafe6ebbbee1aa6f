"""Asks what happened: the title of the briefing, its event, and others that it tells."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from generator.cli.compose_one_event import steps_of_event
from generator.cli.compose_talk import Step, WentBack
from generator.composing import happened
from generator.composing.heading import title_changes
from generator.composing.plans import is_of_plan
from generator.composing.todo import WRITE_TITLE
from generator.model.unconfirmed import says_nothing
from generator.upkeep.naming import place_of

if TYPE_CHECKING:
    from generator.cli.compose_talk import Talk
    from generator.model.report import Id

_OTHER_EVENT = (
    "Only if statements of the briefing were made there: each statement says at which event it was. Such as: Talks in "
    "Port Ellery, second round; Reactions to the call. Its day, who took part, and its sources are asked for next."
)

_NO = frozenset({"n", "no"})


def event_steps(talk: Talk) -> list[Step]:
    """Return what is asked of what happened, in its order: of the chief event, then of each other one."""
    steps = [
        Step(
            "title",
            lambda: WRITE_TITLE in talk.briefing.todo,
            partial(_ask_title, talk),
            lambda: talk.briefing.title,
        )
    ]
    first, *others = [event.id for event in happened.events_of(talk.briefing, talk.library)] or [""]
    if not first or talk.event is None:
        return steps
    more = _OtherEvents(talk)
    return [
        *steps,
        *steps_of_event(talk, first),
        *(step for id_ in others for step in steps_of_event(talk, id_, is_first=False)),
        Step("other events", more.are_open, more.ask, lambda: ""),
    ]


class _OtherEvents:
    """The question whether something else happened that the briefing tells: a second meeting, what was said later."""

    def __init__(self, talk: Talk) -> None:
        self.talk = talk

    def are_open(self) -> bool:
        """Tell whether nothing has been drafted yet that could have been said there, and the first event is told."""
        event = self.talk.event
        return (
            event is not None
            and not happened.is_open(event)
            and bool(happened.sources_of(event, self.talk.library))
            and not is_of_plan(self.talk.briefing, self.talk.library)
            and all(map(says_nothing, self.talk.briefing.statements))
        )

    def ask(self) -> None:
        """Ask for one event after the other, until no more is named."""
        talk = self.talk
        while (first := talk.event) is not None:
            events = happened.events_of(talk.briefing, talk.library)
            name = talk.ask(
                "Another event, as a second meeting, or reactions on the next days? Its name (Enter: no more)",
                _OTHER_EVENT,
                "; ".join(str(event.name) for event in events[1:]),
            )
            if not name or name.casefold().rstrip(".") in _NO:
                return
            if not talk.is_meant(name, "what another event is called", is_name=True):
                continue
            local, changes = happened.event_changes(name, first, talk.briefing.lang, talk.judged.ids_in_use())
            id_ = f"{talk.id}/{local}"
            if not talk.attempt(partial(talk.judged.write, None, {place_of(first).file: changes})):
                continue
            steps = steps_of_event(talk, id_, is_first=False)[1:]
            try:
                talk.in_turn([partial(_ask_open, step) for step in steps])
            except WentBack:
                self._take_out_again(id_)

    def _take_out_again(self, id_: Id) -> None:
        """Take out an event that is only begun, unless somebody else has done so, or uses it by now."""
        talk = self.talk
        talk.judged.catch_up()
        event = talk.library.events.get(talk.judged.called(id_))
        if event is None:
            return

        def write() -> bool:
            changes = happened.removing_event(event, talk.library)
            return talk.judged.write(event, {place_of(event).file: changes})

        if talk.attempt(write):
            talk.tell(f"Taken out again: {event.name}.")


def _ask_open(step: Step) -> None:
    if step.is_open() or step.label not in {"who they are", "accounts"}:
        step.ask()


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
