"""The command ``export``: writes a briefing as a file for another program."""

from __future__ import annotations

import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import click
from click.shell_completion import CompletionItem

from generator.cli import completing
from generator.cli.citations import briefing_citations
from generator.cli.examples import examples
from generator.cli.terminal import closing, fail, progress, project_of, show, shown, wrong_use
from generator.diagnostics import BuildFailed, Diagnostics
from generator.diagnostics.rendering import Format
from generator.storage.safe_read import read_file
from generator.text.printable import disk_refusal
from generator.writer.pages.citations import NO_CITATIONS

if TYPE_CHECKING:
    from collections.abc import Sequence

    from generator.exports.export_format import ExportFormat
    from generator.project import Project

_STDOUT = "-"


def _format_named(context: click.Context, _parameter: click.Parameter, name: str) -> ExportFormat:
    """Return a format by its name; ends with a sentence if there is none, or what it needs is not installed."""
    from generator.diagnostics.suggest import did_you_mean
    from generator.exports.formats import FORMATS

    row = FORMATS.get(name.lower())
    if row is None:
        wrong_use(
            f"there is no format `{name}`", *did_you_mean(name, FORMATS), f"there are: {', '.join(FORMATS)}"
        )
    if not row.is_installed and not context.resilient_parsing:
        fail(
            f"{row.form} needs a library that is not installed: pip install 'briefing-site-generator[{row.extra}]'"
        )
    return row


def _formats_beginning(
    _context: click.Context, _parameter: click.Parameter, begun: str
) -> list[CompletionItem[str]]:
    """Return the formats that a shell offers, each with what it holds."""
    from generator.exports.formats import FORMATS

    return [
        CompletionItem(name, help=row.title)
        for name, row in FORMATS.items()
        if name.startswith(begun.lower())
    ]


def _file_named(_context: click.Context, _parameter: click.Parameter, out: Path | None) -> Path | None:
    """Return the file that was named; ends with a sentence where the name says nothing, which a path calls `.`."""
    if out is not None and not out.name:
        wrong_use("--out names no file", "write its name, or - for the standard output")
    return out


@click.command(
    epilog=examples(
        "briefings export border-talks --format xlsx", "briefings export border-talks --format json --out -"
    )
)
@click.argument("briefing", metavar="BRIEFING", shell_complete=completing.briefings)
@click.option(
    "--format",
    "row",
    required=True,
    callback=_format_named,
    shell_complete=_formats_beginning,
    metavar="NAME",
    help="The format, such as xlsx; an unknown name is answered with all that there are.",
)
@click.option(
    "--out",
    type=click.Path(dir_okay=False, path_type=Path, allow_dash=True),
    callback=_file_named,
    metavar="FILE",
    help="The file to write; - for the standard output. Without it: BRIEFING with the format's ending, in this folder.",
)
@click.option("--force", is_flag=True, help="Replace a file of that name whatever it is.")
@click.pass_context
def export(
    context: click.Context, briefing: str, row: ExportFormat, out: Path | None, *, force: bool
) -> None:
    """Write a briefing as a file: tables, data or a document, as the site offers it.

    BRIEFING is its id, the name of its folder.
    """
    from generator.storage.atomic import replace_file

    project = project_of(context)
    target = out or Path(f"{briefing}{row.suffix}")
    to_stdout = str(target) == _STDOUT
    if not to_stdout:
        _require_place(target)
    if to_stdout and not row.is_text and sys.stdout.isatty():
        wrong_use(f"{row.form} is nothing to read on a terminal", "write it to a file: --out FILE")
    content = _content(context, project, briefing, row)
    if to_stdout:
        sys.stdout.buffer.write(content)
        return
    try:
        if target.exists() and not force:
            if _holds(target, content):
                click.echo(f"{shown(target)} is up to date.")
                return
            fail(f"{shown(target)} is there already; --force replaces it")
        replace_file(target, content)
    except OSError as error:
        fail(f"{shown(target)} cannot be written: {disk_refusal(error)}")
    click.echo(f"{row.title} ({row.form}) of {briefing}: {shown(target)}")


def _require_place(target: Path) -> None:
    """End with a sentence if no file can be written there: what is there is no file, or its folder is missing."""
    if target.exists() and not target.is_file():
        fail(f"{shown(target)} cannot be written: it is no ordinary file")
    folder = Path(os.path.realpath(target)).parent
    if not folder.is_dir():
        fail(f"{shown(target)} cannot be written: there is no folder {shown(folder)}")


def _holds(target: Path, content: bytes) -> bool:
    """Tell whether a file has this content already; one of another length is not read."""
    return target.stat().st_size == len(content) and read_file(target, len(content)) == content


def _content(context: click.Context, project: Project, briefing: str, row: ExportFormat) -> bytes:
    """Return the file; ends with 1 on an error in what editors wrote, with 2 if there is no such briefing."""
    from generator import build
    from generator.diagnostics.suggest import did_you_mean
    from generator.exports.export_format import export_input
    from generator.keeping import remembered
    from generator.project.caches import project_cache
    from generator.project.publication import read_publication
    from generator.project.settings import read_settings

    progress("Reading and checking …")
    diagnostics = Diagnostics()
    written = read_settings(project.config)
    try:
        memo = remembered(project, project_cache(project, "generate"))
        library, findings = build.check(project, diagnostics, memo, written)
        diagnostics.stop_on_errors()
    except BuildFailed as failed:
        show(project, failed.diagnostics, Format.TEXT, to_stderr=True)
        click.echo(closing(failed.diagnostics, None), err=True)
        context.exit(1)
    if briefing not in library.briefings:
        every: Sequence[str] = sorted(library.briefings)
        wrong_use(
            f"there is no briefing `{briefing}`",
            *did_you_mean(briefing, every),
            f"there are: {', '.join(every)}",
        )
    progress(f"Writing {row.form} …")
    publication = read_publication(written, project, Diagnostics())
    citations = (
        briefing_citations(project, written, library, findings, publication, memo, (briefing,))
        if row.cites
        else NO_CITATIONS
    )
    content = row.write(export_input(briefing, library, findings, publication, citations=citations))
    if library.left_out:
        _refuse_withheld(project, f"{briefing}{row.suffix}", content)
    return content


def _refuse_withheld(project: Project, name: str, content: bytes) -> None:
    """End with 1 if the file holds words that are withheld: they were taken out, and somebody put some together."""
    from generator import build
    from generator.outgoing import examine, exclusions_of
    from generator.withholding.matching import withheld_matcher

    library, _ = build.check_as_written(project, Diagnostics())
    found, _ = examine(exclusions_of(library, withheld_matcher(library.withheld)), name, content)
    if found:
        fail("the file would hold words that are withheld; nothing was written. `briefings build` says which")
