"""Goes through what is still to be written of a briefing with whoever writes it, and says what comes next."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

import click

from generator.cli.commands import as_run
from generator.cli.compose_event import event_steps
from generator.cli.compose_front import edition_steps, front_steps
from generator.cli.compose_plan import plan_steps
from generator.cli.compose_questions import question_steps
from generator.cli.compose_talk import Changed, Ended, Step, Talk, WentBack
from generator.cli.compose_topics import topic_steps
from generator.cli.judged_project import NOT_COUNTED
from generator.cli.texts_not_shown import tell_of_texts_not_shown
from generator.composing.listed import numbers_in
from generator.composing.next_steps import next_steps

if TYPE_CHECKING:
    from collections.abc import Sequence

    from generator.cli.judged_project import JudgedProject
    from generator.model.report import Id


_MOST_SHOWN = 16
"""Words of what a part holds that its line has."""
_END = "Nothing more is asked for now: `compose` ends here, and what you type next is a command again."


def compose_with(judged: JudgedProject, briefing: Id, *, asks_all: bool, asks_front: bool = False) -> None:
    """Ask for what is still to be written of ``briefing``, or, if it ``asks_all``, also for what stands.

    If it ``asks_front``, that is the front page alone: bottom line, key points and questions.

    Raises as `generator.cli.conversation.asked`.
    """
    talk = Talk(judged, briefing)
    waiting = [source.id for source in talk.sources if source.todo]
    if waiting:
        talk.tell(f"Sources that nobody has confirmed: {', '.join(waiting)}. Begin with these:", "", "")
        judged.tell(as_run("  briefings judge"))
    tell_of_texts_not_shown(judged, [source.id for source in talk.sources])
    steps = _steps(talk, asks_front=asks_front)
    try:
        if asks_all:
            steps = _chosen(talk, steps)
        _go_through(talk, steps, asks_all=asks_all or asks_front)
        talk.tell(_END, "", "")
    except Ended:
        click.echo()


def _steps(talk: Talk, *, asks_front: bool) -> Sequence[Step]:
    require = Step("", lambda: not _has_statements(talk), partial(_require_statements, talk), str)
    if asks_front:
        return [require, *front_steps(talk), *question_steps(talk)]
    return [
        *event_steps(talk),
        *plan_steps(talk),
        *topic_steps(talk),
        require,
        *front_steps(talk),
        *question_steps(talk),
        *edition_steps(talk),
    ]


def _chosen(talk: Talk, steps: Sequence[Step]) -> Sequence[Step]:
    """Show what there is, each part with what it holds, and return the steps that somebody wants to go through."""
    parts = [step for step in steps if step.label]
    chosen: list[Step] = []

    def use(line: str) -> bool:
        numbers = {*numbers_in(line, len(parts))}
        chosen[:] = [step for number, step in enumerate(parts, 1) if number in numbers]
        return True

    talk.tell("What there is:", "", "")
    talk.listed(_told(step, talk) for step in parts)
    is_chosen = talk.settle(
        "Which of these do you want to go through? (numbers, as 1, 4-6; Enter: all, one after the other)",
        "You are asked about these alone, each as it stands: Enter keeps it, b goes back to the one before.",
        use,
    )
    return [step for step in steps if not step.label or step in chosen] if is_chosen else steps


def _told(step: Step, talk: Talk) -> str:
    """Return a part in a line, with what it holds; withheld words go before that is cut."""
    words = talk.judged.lines.shown(step.stands()).split() or ["–"]
    more = ["…"] if len(words) > _MOST_SHOWN else []
    of = f" of “{step.of}”" if step.of else ""
    return f"{step.label}{of}: {' '.join([*words[:_MOST_SHOWN], *more])}"


def tell_of_end(judged: JudgedProject, briefing: Id) -> None:
    """Say what is to be done next."""
    if not judged.catch_up():
        click.echo(as_run(NOT_COUNTED))
    elif briefing in judged.library.briefings:
        talk = Talk(judged, briefing)
        sources = [source for source in talk.sources if source.id in judged.texts]
        click.echo(as_run("\n".join(next_steps(briefing, judged.library, sources))))


def _has_statements(talk: Talk) -> bool:
    return any(not statement.todo for statement in talk.briefing.statements)


def _require_statements(talk: Talk) -> None:
    """Raise `Ended` where no statement is confirmed yet on which a front page could rest."""
    if not _has_statements(talk):
        talk.tell(_END, "", "")
        raise Ended


def _go_through(talk: Talk, steps: Sequence[Step], *, asks_all: bool) -> None:
    """Ask each of ``steps`` that is open, one after the other; and those to which somebody goes back."""
    at, furthest, is_back, is_again = 0, -1, False, False
    passed: dict[str, None] = {}
    while at < len(steps):
        step = steps[at]
        talk.judged.catch_up()
        if not (is_back or is_again or asks_all or at <= furthest or step.is_open()):
            passed |= {step.label: None} if step.stands() else {}
            at += 1
            continue
        if not talk.asked:
            _tell_passed(talk, passed)
        before, is_again = talk.asked, False
        talk.judged.typed.forget()
        try:
            step.ask()
        except Changed:  # by somebody else: it is asked as things are now
            is_again = True
        except WentBack:
            if not at:
                talk.tell("There is no question before this one.", "", "")
            furthest = max(furthest, at)  # from where somebody goes back: all on the way there is asked again
            at, is_back = max(at - 1, 0), True
        else:
            is_back = (
                is_back and talk.asked == before and at > 0
            )  # it had nothing to ask: the one before it has
            at += -1 if is_back else 1
    if not talk.asked:
        _tell_passed(talk, passed)


def _tell_passed(talk: Talk, passed: dict[str, None]) -> None:
    """Say of which steps nothing is asked, as it stands, and forget them."""
    if passed:
        talk.tell(f"Written: {', '.join(passed)}. --all asks for it, too.", "", "  ")
    passed.clear()
