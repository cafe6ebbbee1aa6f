"""Reads the files that ``briefings add`` and ``import`` are given, and says what is to be installed for that."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple, NoReturn

import click

from generator.cli.terminal import fail, shown

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from generator.intake.document import Document, NotRead
    from generator.intake.references.reference import Bibliography
    from generator.intake.taking_in import Given

STANDARD_INPUT = "-"
EXTRA = "import"
"""The extra of this package that brings what reads documents."""


def fail_without(error: ModuleNotFoundError) -> NoReturn:
    """End with a sentence that says what to install; a module of our own that is not there is our mistake."""
    missing = (error.name or "").partition(".")[0]
    if missing in ("", "generator"):
        raise error
    command = click.get_current_context().info_name
    what = f"`briefings {command}` needs {missing}, which is not installed"
    fail(f"{what}: pip install 'briefing-site-generator[{EXTRA}]'")


class Found(NamedTuple):
    """What a file holds, and what is said of it."""

    name: str
    holds: Document | Bibliography
    given: Given


def read_documents(
    files: Iterable[str], encoding: str, given: Given, failures: list[tuple[str, NotRead]]
) -> Iterator[Found]:
    """Yield what files hold; what cannot be read is added to ``failures``."""
    from generator.intake.document import NotRead
    from generator.intake.isolated import read_isolated

    for file in files:
        name = "standard input" if file == STANDARD_INPUT else shown(Path(file))
        try:
            yield Found(name, read_isolated(_bytes(file), encoding), given)
        except ModuleNotFoundError as error:
            fail_without(error)
        except NotRead as error:
            failures.append((name, error))


def _bytes(file: str) -> bytes:
    """Return what a file holds, or what is piped in. Raises `NotRead`."""
    from generator.intake.document import NotRead
    from generator.intake.isolated import MOST_BYTES
    from generator.storage.safe_read import TooLarge, read_file, reason

    if file == STANDARD_INPUT:
        return sys.stdin.buffer.read(MOST_BYTES + 1)
    try:
        return read_file(file, MOST_BYTES)
    except TooLarge as error:
        raise NotRead(
            f"it has {error.size // 2**20} MB; {MOST_BYTES // 2**20} are read at most",
            "save the pages that are cited as a file of their own",
        ) from None
    except (OSError, ValueError) as error:
        raise NotRead(f"it cannot be read: {reason(error)}", "name a file that you may read") from None
