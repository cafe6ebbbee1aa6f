"""Owns what the commands print, and their exit codes."""

from __future__ import annotations

import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING, NoReturn

import click

from generator.diagnostics import Diagnostics, Severity
from generator.project import CONFIG, Project, find_project
from generator.report import Format, render, summary

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from generator.diagnostics import Diagnostic
    from generator.model.library import Library

_STYLES = {
    Severity.ERROR: {"fg": "red", "bold": True},
    Severity.WARNING: {"fg": "yellow", "bold": True},
    "hint": {"fg": "cyan"},
    "place": {"bold": True},
}


def show(project: Project, diagnostics: Iterable[Diagnostic], form: Format, *, to_stderr: bool) -> None:
    """Print a report of ``diagnostics``."""
    text = render(diagnostics, _reader_of(project), form, _style)
    if text:
        click.echo(text, err=to_stderr, nl=form is Format.TEXT)


def _reader_of(project: Project) -> Callable[[str], str | None]:
    def text_of(path: str) -> str | None:
        try:
            data = (project.root / path).read_bytes()
        except OSError:
            return None
        return data.decode("utf-8-sig", errors="replace").replace("\r\n", "\n").replace("\r", "\n")

    return text_of


def _style(text: str, role: str) -> str:
    return click.style(text, **_STYLES[role])  # type: ignore[arg-type]  # a table of click's own keywords


def closing(diagnostics: Diagnostics, library: Library | None) -> str:
    """Return the closing line: what was found, and in how much."""
    closing = summary(diagnostics)
    if library is None:
        return f"{closing[0].upper()}{closing[1:]}."
    counts = (
        (library.briefings, "briefing"),
        (library.statements, "statement"),
        (library.sources, "source"),
        (library.actors, "actor"),
    )
    contents = ", ".join(f"{len(table)} {noun}{'' if len(table) == 1 else 's'}" for table, noun in counts)
    return f"{closing[0].upper()}{closing[1:]}: {contents}."


def exit_code(diagnostics: Diagnostics, *, strict: bool) -> int:
    """Return 0 for clean, 1 for errors (or warnings, if strict)."""
    return int(bool(diagnostics.count(Severity.ERROR) or (strict and len(diagnostics))))


def project_of(context: click.Context) -> Project:
    """Return the project named with -C, or the one round the current folder; exits with 2 if there is none."""
    directory: Path | None = context.find_root().obj
    if directory is not None:
        if not (directory / CONFIG).is_file():
            raise click.UsageError(f"{directory} holds no {CONFIG}: it is not a project of briefings")
        return Project(directory.absolute())
    project = find_project(Path.cwd())
    if project is None:
        msg = f"no {CONFIG} here or in a folder above; name the project with -C DIR, or begin one: briefings init DIR"
        raise click.UsageError(msg)
    return project


def texts_of(project: Project, given: Path | None = None) -> Path:
    """Return the folder of the private source texts: the one given, else what the environment names, else sources/."""
    from generator.verification.texts import VARIABLE, texts_folder

    return texts_folder(project.root, given, os.environ.get(VARIABLE))


def progress(message: str) -> None:
    """Say what is being done, on a terminal only."""
    if sys.stderr.isatty():
        click.echo(message, err=True)


def shown(path: Path) -> str:
    """Return ``path`` as a person here would name it."""
    try:
        return str(path.relative_to(Path.cwd()))
    except ValueError:
        return str(path)


def fail(message: str) -> NoReturn:
    """Print an error and end with 1."""
    click.echo(f"{click.style('error', fg='red', bold=True)}: {message}", err=True)
    raise SystemExit(1)
