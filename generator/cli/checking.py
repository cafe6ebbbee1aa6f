"""Checks a project as the command ``check`` does: once, or again at each edit."""

from __future__ import annotations

import sys
from dataclasses import dataclass
from typing import TYPE_CHECKING

import click

from generator import build
from generator.cli.signals import interrupted_by_signals
from generator.cli.terminal import (
    closing,
    exit_code,
    missing_texts,
    print_masked,
    progress,
    show,
    show_lines,
    texts_of,
)
from generator.cli.todo_lines import in_few_words
from generator.diagnostics import BuildFailed, Diagnostics, Severity
from generator.diagnostics.looks import Look
from generator.diagnostics.rendering import Format
from generator.exports.formats import FORMATS
from generator.memo import Memo
from generator.model.unconfirmed import everything, is_left_aside
from generator.project.download_settings import read_download_formats
from generator.project.inputs import inputs_of
from generator.project.level_settings import diagnostics_of
from generator.project.pdf_settings import read_pdf_settings
from generator.project.settings import read_settings
from generator.project.site_checks import check_site
from generator.storage.folder_watch import edits
from generator.text.printable import printable
from generator.unconfirmed.mistakes import without_left_aside

if TYPE_CHECKING:
    from collections.abc import Iterable

    from generator.diagnostics import Diagnostic
    from generator.model.library import Library
    from generator.project import Project
    from generator.project.settings import Settings


@dataclass(frozen=True, slots=True)
class Checked:
    """What a check found."""

    diagnostics: Diagnostics
    library: Library | None
    """None if errors kept some rules from being asked."""
    note: str
    """A line on what is not on this machine; "" if nothing is missing."""

    @property
    def closing(self) -> str:
        """The closing lines: what was found, and in how much."""
        return closing(self.diagnostics, self.library) + self.note


def checked(project: Project, memo: Memo | None = None) -> Checked:
    """Check a project; a ``memo`` kept from the last time makes what has not changed free."""
    library, note, settings = None, "", read_settings(project.config)
    diagnostics = diagnostics_of(settings)
    try:
        library, _ = build.check(project, diagnostics, memo, settings, with_unconfirmed=True)
        note = missing_texts(project, library, diagnostics) + _on_the_site(project, settings)
    except BuildFailed as failed:
        diagnostics = failed.diagnostics
    read_pdf_settings(settings, diagnostics)
    read_download_formats(settings, FORMATS, diagnostics)
    if library is not None and any(map(is_left_aside, everything(library))):
        all_found, diagnostics = diagnostics, Diagnostics()
        for diagnostic in without_left_aside(all_found, library):
            diagnostics.add(diagnostic)
    return Checked(diagnostics, library, note)


def _on_the_site(project: Project, settings: Settings) -> str:
    """Return a line for each thing that the site lacks, at which `publish` stops; "" if it lacks none."""
    lacking = diagnostics_of(settings)
    if settings.root is not None:
        check_site(settings, project, lacking)
    return "".join(
        f"\nBefore you publish, in {found.span.path}: {printable(found.message)} [{found.code}]"
        for found in lacking
        if found.severity is not Severity.ADVICE
    )


def check_at_each_edit(project: Project, *, strict: bool) -> int:
    """Check a project now and whenever something that it is made from changes, and say what is new, until Ctrl-C.

    Returns the exit code of the last check. Raises `KeyboardInterrupt` if there was none yet, and `SystemExit` with
    the code of a signal other than Ctrl-C.
    """
    inputs = inputs_of(project, texts_of(project))
    with interrupted_by_signals() as came, edits(inputs) as edited:
        code = 0
        try:
            code = follow(project, edited, strict=strict)
        except KeyboardInterrupt:
            if not came:
                raise
        if came:
            raise SystemExit(128 + came[0])
    return code


def follow(project: Project, edited: Iterable[object], *, strict: bool) -> int:
    """Check a project whenever it is ``edited``, say what is new, and return the exit code of the last check.

    `KeyboardInterrupt` ends it, and is raised if there was no check yet.
    """
    memo, look, code = Memo(), Look(), None
    try:
        for _ in edited:
            is_first = code is None
            found = checked(project, memo)
            if found.library is not None:
                memo.forget_unused()
            look = look.then(found.diagnostics, is_whole=found.library is not None)
            _tell(project, look, found, is_first=is_first)
            code = exit_code(found.diagnostics, strict=strict)
    except KeyboardInterrupt:
        if code is None:
            raise
        progress("")  # the shell's next line does not begin behind the sign that Ctrl-C leaves
    return code or 0


def show_all(project: Project, diagnostics: Iterable[Diagnostic]) -> bool:
    """Print what was found, much that is still to do by its files alone; return whether anything was told in full."""
    told, lines = in_few_words(diagnostics)
    show(project, told, Format.TEXT, to_stderr=False)
    if lines:
        print_masked(project, "".join(f"{line}\n" for line in lines))
    return bool(told)


def _tell(project: Project, look: Look, found: Checked, *, is_first: bool) -> None:
    """Print what was found: on a terminal, all in place of what was there; elsewhere what is new."""
    is_terminal = sys.stdout.isatty()
    if is_first:
        show_all(project, look.found)
    else:
        if is_terminal:
            click.clear()
            show_all(project, look.stayed)
        if look.new:
            click.secho("New:", bold=True)
            show_all(project, look.new)
        if look.gone:
            click.secho("Gone:", bold=True)
            show_lines(project, look.gone)
        click.echo(_counts(look))
    click.echo(found.closing)
    if is_first or is_terminal:
        click.echo("Checked again at each edit; Ctrl-C ends.")


def _counts(look: Look) -> str:
    """Return how much is new and gone, and how much nobody looked for."""
    if not look.new and not look.gone:
        told = "Nothing new, nothing gone."
    else:
        told = f"{len(look.new) or 'none'} new, {len(look.gone) or 'none'} gone."
    if look.unseen:
        told += f" Not looked for until the errors are mended: {len(look.unseen)} found before."
    return told[0].upper() + told[1:]
