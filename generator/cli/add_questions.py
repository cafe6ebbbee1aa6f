"""Asks in the terminal for what keeps a document from being taken in: who published it, in which language it is."""

from __future__ import annotations

import re
from contextlib import suppress
from dataclasses import replace
from typing import TYPE_CHECKING, NamedTuple

import click

from generator.cli.asking import language_read, text_read
from generator.cli.commands import as_run
from generator.cli.terminal import mask_of
from generator.diagnostics.suggest import did_you_mean
from generator.intake.document import Lacking, NotRead, beginning
from generator.intake.ids import id_from_file
from generator.judging import parts_of
from generator.reader.records.fields import ID, LONGEST_ID
from generator.text.printable import printable

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from generator.intake.document import Document
    from generator.intake.taking_in import Given, Intake
    from generator.project import Project


class Named(NamedTuple):
    """A document, and what is said of it."""

    name: str
    document: Document
    given: Given


_QUESTIONS = {
    "publisher": "Who published it? (a name, or an actor's id; Enter leaves it out)",
    "lang": "In which language is it? (en, uk, zh-Hant …; Enter leaves it out)",
}


def asked_for(  # noqa: PLR0913, PLR0917  # what is said of what
    project: Project, intake: Intake, name: str, document: Document, given: Given, typed: list[str]
) -> Given:
    """Return what is said of a document, with what somebody answers in the terminal who is asked for what it lacks.

    ``intake`` takes it in, if nothing is left out. Each answer is added to what was ``typed``. Raises `click.Abort` if
    nothing more is answered.
    """
    while True:
        try:
            intake.document(name, document, given)
        except Lacking as lacking:
            answer = _answer(project, intake, name, document, lacking)
            if not answer:
                return given
            given = replace(given, **{lacking.field: answer})
            typed.append(f"{name}: {answer}")
        except NotRead:
            return given
        else:
            return given


def tell_of_lost(project: Project, typed: Sequence[str]) -> None:
    """Say what was typed in vain, so that it can be copied: the questions were ended, and nothing is taken in."""
    if typed:
        mask = mask_of(project)
        lines = [f"  {printable(mask(line))}" for line in typed]
        click.echo("\n".join(["\nNothing was taken in. You typed:", *lines]))


def with_ids(project: Project, intake: Intake, found: Sequence[Named]) -> list[Given]:
    """Return what is said of each document, with the id that somebody takes or writes for it in the terminal.

    Whoever named a file has named the source; else it is called after its publisher and day. ``intake`` takes them
    in. Raises `click.Abort` if nothing is answered.
    """
    given = [document.given for document in found]
    offered: dict[int, str] = {}
    for at, (name, document, said) in enumerate(found):
        with suppress(NotRead):
            outcome = intake.document(name, document, said)
            own = id_from_file(name)
            if outcome.draft and not said.id:
                is_free = own and not intake.is_taken(own) and own not in offered.values()
                offered[at] = own if is_free else outcome.source
    if not offered:
        return given
    mask = mask_of(project)
    for at, id_ in offered.items():
        click.echo(f"  {printable(mask(found[at].name))}: {printable(mask(id_))}")
    several = "write others, in this order, with commas between" if len(offered) > 1 else "write another"
    what = (
        "These are their ids, by which you name them"
        if len(offered) > 1
        else "This is its id, by which you name it"
    )
    ids = click.prompt(
        f"{what} later. Right? (Enter: yes; or {several})",
        prompt_suffix="\n> ",
        default="",
        show_default=False,
        value_proc=_ids_read(intake, [*offered.values()]),
    )
    return [
        replace(said, id=ids[[*offered].index(at)]) if at in offered else said
        for at, said in enumerate(given)
    ]


def _ids_read(intake: Intake, offered: Sequence[str]) -> Callable[[str], Sequence[str]]:
    def read(value: str) -> Sequence[str]:
        ids = parts_of(value) if value.strip() else [*offered]
        if len(ids) != len(offered):
            raise click.BadParameter(f"write {len(offered)} of them, and not {len(ids)}")
        for id_ in ids:
            if not is_id(id_):
                raise click.BadParameter(
                    f"“{printable(id_)}” is no id: small letters, digits and hyphens, as harbour-post-vote"
                )
            if intake.is_taken(id_) or ids.count(id_) > 1:
                raise click.BadParameter(f"the id `{id_}` is in use")
        return ids

    return read


def _answer(project: Project, intake: Intake, name: str, document: Document, lacking: Lacking) -> str:
    first = next(iter(document.paragraphs), "")
    shown = printable(mask_of(project)(" ".join(first.split())))
    click.echo(f"{name}: {lacking.message}. It begins: “{beginning(shown)}”")
    read = language_read if lacking.field == "lang" else _publisher_read(intake)
    return str(
        click.prompt(
            _QUESTIONS[lacking.field],
            prompt_suffix="\n> ",
            default="",
            show_default=False,
            value_proc=lambda value: read(value) if value.strip() else "",
        )
    )


def is_id(text: str) -> bool:
    """Tell whether ``text`` can be an id."""
    return len(text) <= LONGEST_ID and re.fullmatch(ID, text) is not None


def _publisher_read(intake: Intake) -> Callable[[str], str]:
    def read(value: str) -> str:
        name = text_read(value)
        if re.fullmatch(ID, name) and not intake.has_actor(name):
            hints = did_you_mean(name, intake.library.actors) or (
                "a new one is written as a name: “The Post”",
            )
            raise click.BadParameter("; ".join((f"there is no actor `{name}`", *map(as_run, hints))))
        return name

    return read
