"""Options that several commands share."""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING

import click

from generator.cli.session import session_of
from generator.cli.terminal import GONE, fail
from generator.diagnostics.rendering import Format
from generator.publish.engines import Engine

if TYPE_CHECKING:
    import os

strict_option = click.option("--strict", is_flag=True, help="Stop at warnings too; advice stops nothing.")


def _installed(context: click.Context, _parameter: click.Parameter, engine: str) -> str:
    """Return ``engine``; ends with a sentence if its program is not there, unless a shell only completes a line."""
    if not context.resilient_parsing and not Engine(engine).is_installed:
        fail(f"{engine} is not installed: pip install 'briefing-site-generator[{engine}]'")
    return engine


engine_option = click.option(
    "--engine",
    callback=_installed,
    type=click.Choice([engine.value for engine in Engine]),
    default=Engine.MKDOCS.value,
    show_default=True,
    help="What turns the pages into a site.",
)


class FolderName(click.Path):
    """The name of a folder; an empty one, such as a variable that is not set, is no name.

    Where the folder that the person is in has been deleted, only a whole path names one.
    """

    def __init__(self, *, exists: bool = False, file_okay: bool = True) -> None:
        super().__init__(exists=exists, file_okay=file_okay, path_type=Path)

    def convert(
        self,
        value: str | os.PathLike[str],
        param: click.Parameter | None,
        ctx: click.Context | None,
    ) -> str | bytes | os.PathLike[str]:
        """Return the folder, or end with 2."""
        if not str(value).strip():
            self.fail("the name of the folder is empty; is a variable not set?", param, ctx)
        if str(value).startswith("~") and not (self.exists and Path(value).exists()):
            self.fail(f"`{value}` was not replaced by the name of a home folder; write that out", param, ctx)
        if not Path(value).is_absolute() and not _is_there():
            self.fail(f"`{value}` is below the folder you are in, which {GONE}", param, ctx)
        return super().convert(value, param, ctx)


def _is_there() -> bool:
    """Tell whether the folder that the person is in has not been deleted."""
    try:
        Path.cwd()
    except OSError:
        return False
    return True


_ADDRESS = re.compile(r"(?P<host>[A-Za-z0-9.-]+|\[[0-9A-Fa-f:.]+\]):(?P<port>[0-9]{1,5})")
_HIGHEST_PORT = 65_535


def _right_address(address: str) -> str:
    """Return what to write in place of an ``address`` that is none."""
    if "://" in address:
        return "write it without what stands before the host and behind the port: 127.0.0.1:8000"
    if address.count(":") > 1 and "[" not in address:
        return "write an IPv6 address in brackets, [::1]:8000"
    if re.fullmatch(":[0-9]{1,5}", address):
        return f"write 127.0.0.1{address} for this machine alone, 0.0.0.0{address} for all of the network"
    return "write 127.0.0.1:8000"


def require_address(address: str) -> None:
    """Exit with 2 unless ``address`` is a host and a port to serve at: ``127.0.0.1:8000``, ``[::1]:8000``."""
    found = _ADDRESS.fullmatch(address)
    if found is None:
        raise click.UsageError(f"`{address}` is no address to serve at; {_right_address(address)}")
    if not 0 < int(found["port"]) <= _HIGHEST_PORT:
        raise click.UsageError(
            f"`{address}`: a port is a number from 1 to {_HIGHEST_PORT}; write 127.0.0.1:8000"
        )


def _noted(context: click.Context, _parameter: click.Parameter, texts: Path | None) -> Path | None:
    """Return ``texts``, and note them for the commands that this one advises."""
    session_of(context).texts = texts
    return texts


texts_option = click.option(
    "--texts",
    callback=_noted,
    type=FolderName(exists=True, file_okay=False),
    metavar="DIR",
    help="Folder of the private source texts. Without it: what BRIEFINGS_TEXTS names, else sources/.",
)
text_or_json_option = click.option(
    "--format",
    "form",
    type=click.Choice([Format.TEXT.value, Format.JSON.value]),
    default=Format.TEXT.value,
    show_default=True,
    help="How to show what is found.",
)
