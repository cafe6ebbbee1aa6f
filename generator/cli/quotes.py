"""Owns the commands about words and their sources: verify, unused, impact, sources."""

from __future__ import annotations

from typing import TYPE_CHECKING, NoReturn

import click

from generator.cli.days import day_of
from generator.cli.options import FolderName
from generator.cli.session import show_withheld_option
from generator.cli.terminal import (
    fail,
    print_masked,
    print_masked_json,
    progress,
    project_of,
    show,
    shown,
    texts_of,
)
from generator.diagnostics import BuildFailed, Diagnostics, Severity
from generator.diagnostics.rendering import Format
from generator.text.printable import disk_refusal

if TYPE_CHECKING:
    from pathlib import Path

    from generator.analysis.findings import Findings
    from generator.model.library import Library
    from generator.model.source import Source
    from generator.project import Project
    from generator.quotes.verify import Verification

_texts = click.option(
    "--texts",
    type=FolderName(exists=True, file_okay=False),
    metavar="DIR",
    help="Folder of the private source texts. Without it: what BRIEFINGS_TEXTS names, else sources/.",
)
_form = click.option(
    "--format",
    "form",
    type=click.Choice([Format.TEXT.value, Format.JSON.value]),
    default=Format.TEXT.value,
    show_default=True,
    help="How to show what is found.",
)


@click.command()
@_texts
@_form
@click.option("--write", is_flag=True, help="Keep the proofs in briefings/quotes.lock.json.")
@click.option(
    "--today",
    metavar="DATE",
    help="The day to put on new proofs (2026-11-22). Without it: SOURCE_DATE_EPOCH, else today.",
)
@show_withheld_option
@click.pass_context
def verify(context: click.Context, texts: Path | None, form: str, today: str | None, *, write: bool) -> None:
    """Prove each quotation word for word against its source's text."""
    from generator import build
    from generator.cli import quote_reports
    from generator.quotes import lock_path, messages
    from generator.quotes.lock import NAME, save_lock
    from generator.quotes.verify import renew
    from generator.quotes.verify import verify as verify_again

    project = project_of(context)
    day = day_of(today)
    diagnostics = Diagnostics()
    library, _ = _read(project)
    found = _verified(project, library, texts, diagnostics)
    if write and not diagnostics.count(Severity.ERROR):
        path = lock_path(project.briefings)
        lock = renew(found, day)
        try:
            changed = save_lock(path, lock)
        except OSError as error:
            fail(f"the quote lock cannot be written: {disk_refusal(error)}")
        progress(f"{shown(path)}: {'written' if changed else 'was up to date'}")
        found = verify_again(library, found.held, lock)
    elif write:
        click.echo("The quote lock was not written: see the errors.", err=True)
    messages.report(found, diagnostics, f"{project.briefings.name}/{NAME}")
    build.report_copies(project, found.held, diagnostics)
    if form == Format.JSON:
        print_masked_json(project, quote_reports.verification_json(found), quote_reports.CODES)
        show(project, diagnostics, Format.TEXT, to_stderr=True)
    else:
        show(project, diagnostics, Format.TEXT, to_stderr=False)
        print_masked(project, quote_reports.summary(found))
    context.exit(int(messages.failed(found) or bool(diagnostics.count(Severity.ERROR))))


@click.command()
@click.argument("source", metavar="SOURCE")
@_texts
@_form
@show_withheld_option
@click.pass_context
def unused(context: click.Context, source: str, texts: Path | None, form: str) -> None:
    """List the quotations in a source's text that no statement uses."""
    from generator.cli import quote_reports
    from generator.quotes import unused as listing

    project = project_of(context)
    diagnostics = Diagnostics()
    library, _ = _read(project)
    named = _source(library, source)
    found = _verified(project, library, texts, diagnostics)
    show(project, (one for one in diagnostics if one.severity is Severity.ERROR), Format.TEXT, to_stderr=True)
    if named.id not in found.held:
        fail(f"the text of {named.id} is not held" + ("" if named.text else ": the source names no `text`"))
    quotations = listing.quotations(
        found.held[named.id].text, library, [one for one in found.quotes if one.source == named.id]
    )
    if form == Format.JSON:
        print_masked_json(
            project,
            quote_reports.unused_json(named, listing.unused(quotations), quotations),
            quote_reports.CODES,
        )
    else:
        print_masked(project, quote_reports.unused_text(named, listing.unused(quotations), quotations))


@click.command()
@click.argument("source", metavar="SOURCE")
@_form
@show_withheld_option
@click.pass_context
def impact(context: click.Context, source: str, form: str) -> None:
    """List everything that rests on a source, with its place."""
    from generator.analysis.impact import impact as resting
    from generator.cli import quote_reports

    project = project_of(context)
    library, findings = _read(project)
    named = _source(library, source)
    found = resting(named.id, library, findings)
    if form == Format.JSON:
        print_masked_json(project, quote_reports.impact_json(named, found), quote_reports.CODES)
    else:
        print_masked(project, quote_reports.impact_text(named, found))


@click.command()
@click.argument("names", metavar="[SOURCE]...", nargs=-1)
@_texts
@_form
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
    """Show each source: its text, its quotations by verdict, its archive, its links; SOURCE: only these."""
    from generator.cli import addresses, quote_reports
    from generator.quotes.inventory import inventory

    project = project_of(context)
    day = day_of(today)
    if not check_links and (allow_private or use_proxy):
        _wrong_use("--allow-private and --use-proxy are for --check-links")
    manners = addresses.manners_of(allow_private, use_proxy=use_proxy) if check_links else None
    diagnostics = Diagnostics()
    library, findings = _read(project)
    chosen = addresses.chosen_of(library, names)
    checks = findings.address_checks
    if manners:
        checks = addresses.check(project, library, chosen, checks, day=day, manners=manners)
    found = _verified(project, library, texts, diagnostics)
    show(project, diagnostics, Format.TEXT, to_stderr=True)
    rows = [one for one in inventory(library, found) if one.source in chosen]
    if form == Format.JSON:
        print_masked_json(project, quote_reports.sources_json(rows, checks), quote_reports.CODES)
        return
    print_masked(project, quote_reports.sources_text(rows, checks))
    if check_links:
        print_masked(project, addresses.trouble(chosen, checks))


def _read(project: Project) -> tuple[Library, Findings]:
    """Return the library; what `briefings check` finds beyond what keeps it from being read is left to that command."""
    from generator import build

    diagnostics = Diagnostics()
    try:
        return build.check_as_written(project, diagnostics)
    except BuildFailed as failed:
        show(project, failed.diagnostics, Format.TEXT, to_stderr=True)
        fail("the library cannot be read; see above")


def _verified(
    project: Project, library: Library, given: Path | None, diagnostics: Diagnostics
) -> Verification:
    from generator.memo import Memo
    from generator.quotes import lock_of
    from generator.quotes.held_texts import load
    from generator.quotes.verify import verify as check

    folder = texts_of(project, given)
    if not folder.is_dir():
        click.echo(f"There is no folder {shown(folder)}: what the quote lock keeps is shown.", err=True)
    return check(library, load(library, folder, diagnostics), lock_of(project.briefings, diagnostics, Memo()))


def _source(library: Library, name: str) -> Source:
    from generator.diagnostics.suggest import hints

    source = library.sources.get(name)
    if source is None:
        _wrong_use(f"there is no source `{name}`", *hints(name, library.sources))
    return source


def _wrong_use(*parts: str) -> NoReturn:
    raise click.UsageError("; ".join(parts))
