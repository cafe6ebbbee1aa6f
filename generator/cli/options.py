"""Owns options that several commands share."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from generator.engine import Engine

if TYPE_CHECKING:
    import os

strict_option = click.option("--strict", is_flag=True, help="Treat warnings as errors.")
engine_option = click.option(
    "--engine",
    type=click.Choice([one.value for one in Engine]),
    default=Engine.MKDOCS.value,
    show_default=True,
    help="What turns the pages into a site.",
)


class FolderName(click.Path):
    """The name of a folder; an empty one, such as a variable that is not set, is no name."""

    def __init__(self, *, file_okay: bool = True) -> None:
        super().__init__(file_okay=file_okay, path_type=Path)

    def convert(
        self,
        value: str | os.PathLike[str],
        param: click.Parameter | None,
        ctx: click.Context | None,
    ) -> str | bytes | os.PathLike[str]:
        """Return the folder, or end with 2."""
        if not str(value).strip():
            self.fail("the name of the folder is empty; is a variable not set?", param, ctx)
        return super().convert(value, param, ctx)
