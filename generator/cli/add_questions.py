"""Asks in the terminal for what keeps a document from being taken in: who published it, in which language it is."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

import click

from generator.cli.asking import language_read, text_read
from generator.cli.commands import as_run
from generator.cli.terminal import mask_of
from generator.diagnostics.suggest import did_you_mean
from generator.intake.document import Lacking, NotRead, beginning
from generator.reader.records.fields import ID
from generator.text.printable import printable

if TYPE_CHECKING:
    from collections.abc import Callable

    from generator.intake.document import Document
    from generator.intake.taking_in import Given, Intake
    from generator.project import Project

_QUESTIONS = {
    "publisher": "Who published it? (a name, or an actor's id; Enter leaves it out)",
    "lang": "In which language is it? (en, uk, zh-Hant …; Enter leaves it out)",
}


def asked_for(project: Project, intake: Intake, name: str, document: Document, given: Given) -> Given:
    """Return what is said of a document, with what somebody answers in the terminal who is asked for what it lacks.

    ``intake`` takes it in, if nothing is left out. Raises `click.Abort` if nothing more is answered.
    """
    while True:
        try:
            intake.document(name, document, given)
        except Lacking as lacking:
            answer = _answer(project, intake, name, document, lacking)
            if not answer:
                return given
            given = replace(given, **{lacking.field: answer})
        except NotRead:
            return given
        else:
            return given


def _answer(project: Project, intake: Intake, name: str, document: Document, lacking: Lacking) -> str:
    title = document.facts.title.value if document.facts.title else next(iter(document.paragraphs), "")
    shown = printable(mask_of(project)(" ".join(title.split())))
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
