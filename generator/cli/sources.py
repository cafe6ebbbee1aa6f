"""The command ``sources``: shows each source with its text, quotations, archive and address checks."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from generator.cli import completing
from generator.cli.addresses import states, states_json
from generator.cli.days import day_of
from generator.cli.examples import examples
from generator.cli.json_output import CODES, json_text
from generator.cli.options import text_or_json_option, texts_option
from generator.cli.reading import read_as_written, verified_quotations
from generator.cli.session import show_withheld_option
from generator.cli.terminal import print_masked, print_masked_json, project_of, show, wrong_use
from generator.diagnostics import Diagnostics
from generator.diagnostics.rendering import Format

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from generator.model.address_checks import AddressChecks
    from generator.quotes.inventory import SourceState


@click.command(epilog=examples("briefings sources ministry-readout", "briefings sources --check-links"))
@click.argument("names", metavar="[SOURCE]...", nargs=-1, shell_complete=completing.sources)
@texts_option
@text_or_json_option
@click.option(
    "--check-links",
    is_flag=True,
    help="Ask each web address whether it still answers; keep it in briefings/links.lock.json.",
)
@click.option(
    "--allow-private",
    multiple=True,
    metavar="HOST",
    help="With --check-links: a host or network (10.1.0.0/16) that is asked though it is not public; may be repeated.",
)
@click.option(
    "--use-proxy",
    is_flag=True,
    help="With --check-links: ask through the proxy of the environment, which decides what can be reached.",
)
@click.option(
    "--today",
    metavar="DATE",
    help="The day to put on the answers (2026-11-22). Without it: SOURCE_DATE_EPOCH, else today.",
)
@show_withheld_option
@click.pass_context
def sources(  # noqa: PLR0913, PLR0917  # one for each option
    context: click.Context,
    names: tuple[str, ...],
    texts: Path | None,
    form: str,
    today: str | None,
    allow_private: tuple[str, ...],
    *,
    check_links: bool,
    use_proxy: bool,
) -> None:
    """Show each source: its text, its quotations by verdict, its archive, its links.

    SOURCE is an id. Without SOURCE: all of them.
    """
    from generator.cli import addresses
    from generator.quotes.inventory import inventory

    project = project_of(context)
    day = day_of(today)
    if not check_links and (allow_private or use_proxy):
        wrong_use("--allow-private and --use-proxy are for --check-links")
    manners = addresses.manners_of(allow_private, use_proxy=use_proxy) if check_links else None
    diagnostics = Diagnostics()
    library, findings = read_as_written(project)
    chosen = addresses.chosen_of(library, names)
    checks = findings.address_checks
    if manners:
        checks = addresses.check(project, library, chosen, checks, day=day, manners=manners)
    found = verified_quotations(project, library, texts, diagnostics)
    show(project, diagnostics, Format.TEXT, to_stderr=True)
    rows = [row for row in inventory(library, found) if row.source in chosen]
    if form == Format.JSON:
        print_masked_json(project, sources_json(rows, checks), CODES)
        return
    print_masked(project, sources_text(rows, checks))
    if check_links:
        print_masked(project, addresses.trouble(chosen, checks))


def sources_text(rows: Iterable[SourceState], checks: AddressChecks) -> str:
    """Return the table of sources, for people."""
    table = [("source", "text", "sha256", "quotations", "checked on", "archived", "addresses asked")]
    for row in rows:
        verdicts = ", ".join(f"{count} {verdict}" for verdict, count in row.verdicts.items())
        stale = f"{row.stale} stale" if row.stale else ""
        table.append(
            (
                row.source.id,
                "held" if row.held else "not here" if row.source.text else "–",
                (row.sha256 or "–")[:12],
                ", ".join(part for part in (verdicts, stale) if part) or "–",
                row.checked or "–",
                str(row.source.archived or "yes") if row.source.archive else "–",
                states(row.source, checks) or "–",
            )
        )
    widths = [max(len(line[column]) for line in table) for column in range(len(table[0]))]
    return "".join(
        "  ".join(cell.ljust(width) for cell, width in zip(line, widths, strict=True)).rstrip() + "\n"
        for line in table
    )


def sources_json(rows: Iterable[SourceState], checks: AddressChecks) -> str:
    """Return the table of sources, as JSON."""
    return json_text(
        {
            "sources": [
                {
                    "source": row.source.id,
                    "text": row.source.text,
                    "held": row.held,
                    "sha256": row.sha256,
                    "verdicts": dict(row.verdicts),
                    "stale": row.stale,
                    "archive": row.source.archive,
                    "archived": str(row.source.archived) if row.source.archived else None,
                    "checked": row.checked,
                    "links": states_json(row.source, checks),
                }
                for row in rows
            ]
        }
    )
