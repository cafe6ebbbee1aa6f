"""The command ``handbook``: opens the handbook of the program."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from generator.cli import completing
from generator.cli.asking import is_terminal
from generator.cli.examples import examples
from generator.cli.options import FolderName
from generator.cli.session import session_of
from generator.cli.terminal import GONE, fail, shown, wrong_use
from generator.text.printable import disk_refusal

if TYPE_CHECKING:
    from collections.abc import Mapping

_ELSEWHERE = Path("briefings-handbook")
"""Where the pages go for who has no project yet: not into a hidden folder, which some browsers may not read."""


@click.command(epilog=examples("briefings handbook", "briefings handbook tutorial"))
@click.argument("page", required=False, shell_complete=completing.handbook_pages)
@click.option(
    "--out",
    type=FolderName(),
    metavar="DIR",
    help="Where its pages go. Without it: build/handbook of the project, or briefings-handbook where you are.",
)
@click.pass_context
def handbook(context: click.Context, page: str | None, out: Path | None) -> None:
    """Open the handbook: how to write, check, publish and host briefings.

    PAGE is one of its pages: tutorial, writing, format … No project and no network is needed.
    """
    from generator.diagnostics.suggest import did_you_mean
    from generator.publish.own_handbook import FIRST, handbook_html, handbook_texts

    try:
        texts = handbook_texts()
    except OSError as error:
        fail(f"the program cannot read its handbook: {disk_refusal(error)}")
    asked = page or FIRST
    if asked not in texts:
        others = [name for name in texts if name != FIRST]
        wrong_use(
            f"the handbook has no page `{asked}`",
            *(did_you_mean(asked, others) or (f"it has {', '.join(others)}",)),
        )
    folder = out or _folder(session_of(context).directory)
    _write(folder, handbook_html(texts))
    opened = folder / f"{asked}.html"
    click.echo(f"The handbook is in {shown(folder)}; open {shown(opened)}")
    if is_terminal():
        click.launch(str(opened))


def _folder(directory: Path | None) -> Path:
    """Return where the pages go if nobody says it: where git leaves them alone, if there is a project."""
    from generator.project import find_project

    try:
        here = directory or Path.cwd()
    except OSError:
        fail(f"the folder you are in {GONE}")
    project = find_project(here)
    return project.build / "handbook" if project else here / _ELSEWHERE


def _write(folder: Path, pages: Mapping[Path, bytes]) -> None:
    """Write the pages; ends with 1 if something else lies there."""
    try:
        there = {path.relative_to(folder) for path in folder.iterdir()} if folder.exists() else set()
        if others := sorted(map(str, there - pages.keys())):
            fail(f"{shown(folder)} holds something else ({others[0]}); name another folder with --out")
        folder.mkdir(parents=True, exist_ok=True)
        for name, content in pages.items():
            (folder / name).write_bytes(content)
    except OSError as error:
        fail(f"the handbook cannot be written: {disk_refusal(error)}")
