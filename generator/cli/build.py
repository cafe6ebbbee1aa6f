"""The command ``build``: writes the pages, sets the PDFs, and builds the site."""

from __future__ import annotations

from contextlib import ExitStack, contextmanager
from functools import cache, partial
from typing import TYPE_CHECKING, NoReturn

import click

from generator.cli.build_options import BuildOptions
from generator.cli.commands import as_run
from generator.cli.days import epoch_of
from generator.cli.downloads import DownloadStage
from generator.cli.examples import examples
from generator.cli.generate import write_pages
from generator.cli.options import FolderName, engine_option, strict_option
from generator.cli.pdf import PdfStage, pdf_settings
from generator.cli.search import Search, index_pages, require_pagefind
from generator.cli.session import is_verbose
from generator.cli.terminal import (
    fail,
    print_error,
    print_masked,
    progress,
    project_of,
    replacing,
    show,
    shown,
    texts_of,
    writing,
)
from generator.diagnostics import BuildFailed, Diagnostics
from generator.diagnostics.rendering import Format
from generator.project import CONFIG, input_digest
from generator.publish.engines import Engine, EngineFailed
from generator.text.printable import disk_refusal

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping
    from pathlib import Path

    from generator.build import Result
    from generator.project import Project
    from generator.publish.rendering.ahead import Renderer
    from generator.publish.rendering.store import PageStore


_UNTOUCHED = "The site that was there is untouched."
_AGAIN = "When that is put right, build it again."


@click.command(epilog=examples("briefings build --strict", "briefings build --offline"))
@engine_option
@strict_option
@click.option(
    "--out",
    type=FolderName(),
    metavar="DIR",
    help="Where the site goes: a new folder, or one that a build made. Nothing is then written into the project.",
)
@click.option("--offline", is_flag=True, help="Build a site to be read from a disk, in build/offline.")
@click.option(
    "--search",
    type=click.Choice([search.value for search in Search]),
    default=Search.THEME.value,
    show_default=True,
    help="What readers search with; Pagefind is for libraries of more than 500 pages.",
)
@click.option("--no-pdf", is_flag=True, help="Make no PDFs, and link to none.")
@click.option("--force", is_flag=True, help="Build even if nothing has changed.")
@click.pass_context
def build(  # noqa: PLR0913  # click passes each option by name
    context: click.Context,
    engine: str,
    out: Path | None,
    *,
    strict: bool,
    offline: bool,
    search: str,
    no_pdf: bool,
    force: bool,
) -> None:
    """Check everything, write the pages, make the PDFs, and build the site."""
    project = project_of(context)
    if search == Search.PAGEFIND:
        require_pagefind(offline=offline)
    context.with_resource(writing(project, "build"))
    written = pdf_settings(project)
    settings = None if no_pdf else written
    options = BuildOptions(Engine(engine), out, Search(search), settings, strict, offline)
    _build(context, project, options, force=force)


def build_told(context: click.Context, project: Project, engine: Engine) -> None:
    """Build the site strictly, for somebody who has just been told what a check finds.

    No other program may write into the project meanwhile.
    """
    _build(context, project, _told(project, engine), force=False)


def require_place_of_site(project: Project, engine: Engine) -> None:
    """End with 1, and nothing changed, if `build_told` could put no site in its place."""
    _require_place(_destination(project, _told(project, engine)))


def _told(project: Project, engine: Engine) -> BuildOptions:
    return BuildOptions(
        engine,
        None,
        Search.THEME,
        pdf_settings(project),
        strict=True,
        offline=False,
        are_findings_told=True,
    )


def _build(context: click.Context, project: Project, options: BuildOptions, *, force: bool) -> None:
    """Build a site, unless there is nothing to do."""
    from generator.publish.up_to_date import is_up_to_date, remember_inputs, source_digest
    from generator.storage.swap import leftovers, recover

    target = _destination(project, options)
    context.with_resource(replacing(target, "build"))
    with _before_the_build():
        recover(target)
    docs = None if options.out or options.offline else project.docs
    inputs = input_digest(project, *options.inputs(texts_of(project)))
    if not force and is_up_to_date(inputs, docs, target):
        click.echo(f"Nothing has changed; the site in {shown(target)} is up to date.")
        return
    _require_place(target)
    source_of = partial(source_digest, inputs, docs)
    printed, pdf_stage, source, renderer = _put_in_place(context, project, options, target, source_of)
    if warnings := [line for line in printed.splitlines() if "WARNING" in line]:
        print_masked(project, "\n".join([*warnings, ""]), err=True)
    look = ""
    if options.offline:
        look = f"; open {shown(target / 'index.html')}"
    elif options.out is None:
        look = as_run("; look at it with: briefings serve")
    click.echo(f"The site is in {shown(target)}{look}")
    if not options.offline:
        _tell_of_address(project)
    if renderer:
        renderer.wait()
    for path in leftovers(target):
        click.echo(
            f"{shown(path)}, which an old build left, could not be removed; delete it by hand.", err=True
        )
    if pdf_stage and not pdf_stage.show_mistakes():
        context.exit(1)
    try:
        remember_inputs(source(), target)
    except OSError as error:
        fail(f"what the site was made from cannot be noted beside it: {disk_refusal(error)}")


def _tell_of_address(project: Project) -> None:
    """Say what a site lacks whose address is not known: nobody who looks at it would find out why."""
    from generator.project.publication import read_publication
    from generator.project.settings import read_settings

    if not read_publication(read_settings(project.config), project, Diagnostics()).address:
        click.echo(f"There are no feeds: `site_url` in {CONFIG} is not the site’s own address yet.")


@contextmanager
def _before_the_build() -> Iterator[None]:
    """End the command if a site cannot go where it should, or anything there is in its way."""
    try:
        yield
    except OSError as error:
        fail(f"nothing was built: {disk_refusal(error)}")


def _destination(project: Project, options: BuildOptions) -> Path:
    """Return the folder that the site takes the place of, or end the command before anything is done."""
    from generator.publish.destination import checked_destination
    from generator.storage.swap import set_aside_earlier_site

    given = options.out or (project.offline if options.offline else project.site)
    fonts = options.settings.fonts if options.settings else None
    with _before_the_build():
        moved = None if options.out else set_aside_earlier_site(given)
        if moved:
            click.echo(
                f"{shown(given)} was built by an earlier version and changed since. It is now {shown(moved)}: "
                "delete it when you need nothing from it.",
                err=True,
            )
        return checked_destination(project, given, (texts_of(project), *((fonts,) if fonts else ())))


def _require_place(target: Path) -> None:
    from generator.storage.output_records import read_record, require_likely_own
    from generator.storage.swap import require_writable

    with _before_the_build():
        require_writable(target)
        require_likely_own(target, read_record(target))


def _put_in_place(
    context: click.Context,
    project: Project,
    options: BuildOptions,
    target: Path,
    source_of: Callable[[Mapping[str, str]], str],
) -> tuple[str, PdfStage | None, Callable[[], str], Renderer | None]:
    """Write the pages, set the PDFs and build the site.

    Return what the engine said, how the PDFs went, and what says what the site was built from: ``source_of`` the
    digests of the pages, asked once, when they are written. And what may still be removing the site that was there.
    """
    from generator.project.caches import project_cache
    from generator.publish.engine import build_site, renderer_of
    from generator.publish.workspace import workspace
    from generator.storage.file_by_file import HalfReplaced

    apart = options.out or options.offline
    try:
        with ExitStack() as stack:
            place = stack.enter_context(workspace(project)) if apart else project
            renders = options.engine is Engine.MKDOCS
            store = None if options.out else _store(project, target)
            renderer = context.with_resource(renderer_of(project, store)) if renders else None
            pdf_stage = (
                PdfStage(place if options.out else project, options.settings) if options.settings else None
            )
            exports = None if options.out else project_cache(project, "downloads")
            result = write_pages(
                context,
                project,
                place,
                strict=options.strict,
                index_html=options.offline,
                downloads=DownloadStage(project, pdf_stage, exports),
                keeps=not options.out,
                are_findings_told=options.are_findings_told,
            )
            digests = result.digests()
            source = cache(partial(source_of, digests))
            progress(f"Building the site with {options.engine} …")
            printed = build_site(
                place,
                options.engine,
                target,
                strict=options.strict,
                epoch=epoch_of(result.library),
                offline=options.offline,
                index=partial(index_pages, result=result) if options.search is Search.PAGEFIND else None,
                inspect=partial(_inspect, project, result),
                store=store,
                digests=digests,
                renderer=renderer,
                meanwhile=source,
                tell=partial(click.echo, err=True),
            )
    except BuildFailed as failed:
        show(project, failed.diagnostics, Format.TEXT, to_stderr=True)
        fail(f"the site holds what is withheld; it was not put in place. {_UNTOUCHED}")
    except EngineFailed as failed:
        _tell_of_engine(project, failed, verbose=is_verbose(context))
    except HalfReplaced as error:
        fail(f"{shown(target)} holds half the old site and half the new one: {disk_refusal(error)}\n{_AGAIN}")
    except OSError as error:
        fail(f"the site cannot be written: {disk_refusal(error)}\n{_UNTOUCHED}")
    return printed, pdf_stage, source, renderer


def _inspect(project: Project, result: Result, site: Path) -> None:
    from generator.build import (
        check_built_site,  # loaded by now, while the process that renders loads what it needs
    )

    check_built_site(project, site, result.excluded)


def _store(project: Project, target: Path) -> PageStore:
    """Return where the pages of the last build are, if there was one."""
    from generator.project.caches import project_cache
    from generator.publish.rendering.store import PageStore

    names = (project.site.name, project.offline.name)
    return PageStore(project_cache(project, "site"), target, target.name, names)


def _tell_of_engine(project: Project, failed: EngineFailed, *, verbose: bool) -> NoReturn:
    """Say why the engine gave up: our sentence first where the disk refused, and what it printed if that helps."""
    if failed.refusal:
        print_error(f"the site cannot be written: {failed.refusal}\n{_UNTOUCHED}")
        if verbose:
            print_masked(project, f"{failed.output}\n", err=True)
        raise SystemExit(1)
    print_masked(project, f"{failed.output if verbose else failed.readable_output}\n", err=True)
    fail(f"{failed.engine} could not build the site; see above. {_UNTOUCHED}")
