"""Writes commands that the program advises so that they can be run as they are printed, from where the person is."""

from __future__ import annotations

import re
from dataclasses import replace
from shlex import quote
from typing import TYPE_CHECKING

import click

from generator.cli.command_list import COMMANDS
from generator.cli.session import session_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from generator.cli.session import Session
    from generator.diagnostics import Diagnostic

_OF_NO_PROJECT = frozenset({"completion", "explain", "handbook", "init"})
_READING_TEXTS = frozenset({"add", "doctor", "draft", "drift", "sources", "unused", "verify"})
"""Those that take ``--texts``."""
_COMMAND = re.compile(
    rf"(?P<before>^[ ]*|`|: |; |\brun )briefings (?P<name>{'|'.join(sorted({*COMMANDS} - _OF_NO_PROJECT))})\b",
    re.MULTILINE,
)
"""A command in a sentence of the program: in backticks, behind a colon or "run", or on a line of its own."""


def as_run(text: str, session: Session | None = None) -> str:
    """Return a ``text`` of the program's own with its commands as they can be run: with ``-C`` and ``--texts``.

    They are of the same project, and read the same texts, as the command of the ``session``; without one, as the
    command that runs now.
    """
    context = click.get_current_context(silent=True)
    session = session or (session_of(context) if context else None)
    if session is None or (session.directory is None and session.texts is None):
        return text
    project = "" if session.directory is None else f"-C {quote(str(session.directory))} "
    texts = "" if session.texts is None else f" --texts {quote(str(session.texts))}"

    def run(found: re.Match[str]) -> str:
        reads = texts if found["name"] in _READING_TEXTS else ""
        return f"{found['before']}briefings {project}{found['name']}{reads}"

    return _COMMAND.sub(run, text)


def hints_as_run(diagnostics: Iterable[Diagnostic]) -> Iterator[Diagnostic]:
    """Yield ``diagnostics`` with the commands in their hints as `as_run` writes them."""
    for diagnostic in diagnostics:
        yield replace(diagnostic, hints=tuple(map(as_run, diagnostic.hints)))
