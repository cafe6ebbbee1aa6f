"""The state of one run of a command: which project, and how much the person wants to see."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import click

if TYPE_CHECKING:
    from pathlib import Path

    from generator.project import Project

VERBOSE = "BRIEFINGS_VERBOSE"
"""Environment variable that stands for ``--verbose``."""


@dataclass(slots=True)
class Session:
    """The state of one run of a command."""

    directory: Path | None = None
    """The project's folder, as it was named; None if it is to be looked for."""
    verbose: bool = False
    project: Project | None = None
    """The project that the command is about, once that is known."""
    texts: Path | None = None
    """The folder of the private texts, as it was named; None if it was not."""
    shows_withheld: bool = False
    """Whether the person wants to see withheld words, as nobody else reads along."""


def session_of(context: click.Context) -> Session:
    """Return the state of the run that ``context`` belongs to."""
    session: Session = context.find_root().ensure_object(Session)
    return session


def is_verbose(context: click.Context) -> bool:
    """Tell whether the person wants to see all that went wrong, traces and the engine's own output too."""
    return session_of(context).verbose


def _set_verbose(context: click.Context, _: click.Parameter, value: bool) -> None:  # click's protocol
    session = session_of(context)
    session.verbose = session.verbose or value


verbose_option = click.option(
    "--verbose",
    is_flag=True,
    envvar=VERBOSE,
    expose_value=False,
    callback=_set_verbose,
    help="Show the trace of a failure too.",
)


def _set_shows_withheld(context: click.Context, _: click.Parameter, value: bool) -> None:  # click's protocol
    session_of(context).shows_withheld = value


show_withheld_option = click.option(
    "--show-withheld",
    is_flag=True,
    expose_value=False,
    is_eager=True,
    callback=_set_shows_withheld,
    help="Show withheld words as they are written: never where others can read along, as on a public CI.",
)
