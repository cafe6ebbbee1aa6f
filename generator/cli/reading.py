"""Reads the library, and checks its quotations, for the commands that show them as they are written."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

import click

from generator.cli.terminal import fail, show, shown, texts_of, wrong_use
from generator.diagnostics import BuildFailed, Diagnostics
from generator.diagnostics.rendering import Format

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from generator.analysis.findings import Findings
    from generator.diagnostics import Diagnostic
    from generator.model.library import Library
    from generator.model.source import Source
    from generator.project import Project
    from generator.quotes.verify import Verification
    from generator.reader.wrong_drafts import WrongDraft

_UNREAD = "the library cannot be read"


def read_as_written(project: Project, form: Format = Format.TEXT) -> tuple[Library, Findings]:
    """Return the library; what `briefings check` finds beyond what keeps it from being read is left to that command.

    What keeps it from that is shown to a person, or in a ``form`` for programs on standard output, and ends with 1.
    """
    from generator import build

    diagnostics = Diagnostics()
    try:
        return build.check_as_written(project, diagnostics)
    except BuildFailed as failed:
        show(project, failed.diagnostics, form, to_stderr=form is Format.TEXT, not_done=_UNREAD)
        fail(f"{_UNREAD}; see above")


class ReadDrafts(NamedTuple):
    """A library, and the drafts that could not be read into it."""

    library: Library
    unread: Sequence[WrongDraft]
    mistakes: Sequence[Diagnostic]
    """What is wrong with these."""


def read_with_unread(project: Project) -> ReadDrafts:
    """Return the library as its editors wrote it; what keeps it from being read is shown, and ends with 1."""
    from generator.diagnostics.waiting import is_eased
    from generator.memo import Memo
    from generator.reader import read_without_wrong_drafts

    diagnostics = Diagnostics()
    try:
        library, unread = read_without_wrong_drafts(
            project.root, project.briefings.name, diagnostics, Memo(forgets=True, once=True)
        )
    except BuildFailed as failed:
        show(project, failed.diagnostics, Format.TEXT, to_stderr=True, not_done=_UNREAD)
        fail(f"{_UNREAD}; see above")
    return ReadDrafts(library, unread, [found for found in diagnostics if is_eased(found)])


def found_with_unconfirmed(project: Project) -> Diagnostics:
    """Return what a check finds in a project and in what nobody has confirmed, errors that end it among them."""
    from generator import build

    found = Diagnostics()
    try:
        build.check(project, found, with_unconfirmed=True)
    except BuildFailed as failed:
        return failed.diagnostics
    return found


def verified_quotations(
    project: Project, library: Library, given: Path | None, diagnostics: Diagnostics
) -> Verification:
    """Return what the texts prove of each quotation; ``given`` is the folder of the texts, if one was named."""
    from generator.memo import Memo
    from generator.quotes import lock_of
    from generator.quotes.held_texts import load_texts
    from generator.quotes.verify import verify as check

    folder = texts_of(project, given)
    if not folder.is_dir():
        click.echo(f"There is no folder {shown(folder)}: what the quote lock keeps is shown.", err=True)
    return check(
        library, load_texts(library, folder, diagnostics), lock_of(project.briefings, diagnostics, Memo())
    )


def source_named(library: Library, name: str) -> Source:
    """Return the source whose id is ``name``. Exits with 2 if there is none."""
    from generator.diagnostics.suggest import did_you_mean

    source = library.sources.get(name)
    if source is None:
        wrong_use(f"there is no source `{name}`", *did_you_mean(name, library.sources))
    return source
