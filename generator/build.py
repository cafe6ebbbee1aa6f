"""Owns the order of the stages, in one function: read, prove, withhold, derive, check, arrange, write, look again."""

from __future__ import annotations

import gc
from contextlib import contextmanager
from dataclasses import dataclass, field
from functools import cache
from typing import TYPE_CHECKING

from generator import addresses, analysis, checks, quotes, reader, writer
from generator import outgoing as guards
from generator.diagnostics import BuildFailed, Code, Diagnostics, Span
from generator.memo import Memo
from generator.outgoing import Kept
from generator.project import Project
from generator.project.printed_settings import check_printed_texts
from generator.project.settings import read_settings
from generator.publish.themes import installed_themes
from generator.quotes.missing_texts import absent_texts
from generator.reader.withhold_lists import read_withhold_lists
from generator.storage.files import Files, save
from generator.storage.safe_read import files_below, reason, status_of
from generator.withholding import hide_in_checks, withhold
from generator.withholding.matching import withholding
from generator.withholding.reports import Mask

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping
    from pathlib import Path

    from generator.analysis.findings import Findings
    from generator.analysis.reviews import Changes
    from generator.model.handbook import HandbookPage
    from generator.model.library import Library
    from generator.model.proofs import LibraryProofs
    from generator.model.report import Id
    from generator.project.settings import Settings
    from generator.quotes.held_texts import HeldText

__all__ = [
    "Kept",
    "Project",
    "Result",
    "check",
    "check_as_written",
    "generate",
    "look_at_site",
    "mask_of",
    "report_copies",
    "save_pages",
]


@dataclass(frozen=True, slots=True)
class Result:
    """What a build made: the library as it may be shown, what is computed from it, the pages, what there is to say."""

    library: Library
    findings: Findings
    diagnostics: Diagnostics
    files: Files
    pictures: Files
    """What stands for the pages where their links are shared."""
    kept: Kept = field(default_factory=Kept)
    """What no output may hold."""


def check(
    project: Project, diagnostics: Diagnostics, memo: Memo | None = None, settings: Settings | None = None
) -> tuple[Library, Findings]:
    """Read the project's library and check it; what it withholds is no longer in it.

    ``settings`` are those of the project, if somebody has read them already.

    Everything found is added to ``diagnostics``; raises `generator.diagnostics.BuildFailed` where an error keeps
    the next stage from starting (never for what the editorial checks find).
    """
    memo = Memo(forgets=True) if memo is None else memo
    library, findings, _ = _check(project, diagnostics, memo)
    _handbook(project, library, diagnostics, memo)
    check_printed_texts(settings or read_settings(project.config), diagnostics)
    return library, findings


def check_as_written(
    project: Project, diagnostics: Diagnostics, memo: Memo | None = None
) -> tuple[Library, Findings]:
    """As `check`, with withheld words in it: for what editors look at on their own machines, and for nothing else."""
    memo = Memo(forgets=True) if memo is None else memo
    with _without_collector():
        library, library_proofs, changes = _read(project, diagnostics, memo)
        asked = addresses.checks_of(project.briefings, diagnostics, memo)
        findings = analysis.derive(library, memo, library_proofs, asked, changes)
        checks.check(library, findings, diagnostics, memo)
    return library, findings


def generate(  # noqa: PLR0913  # each by name
    project: Project,
    *,
    memo: Memo | None = None,
    strict: bool = False,
    texts: Path | None = None,
    index_html: bool = False,
    downloads: Callable[[Library, Findings], Files] | None = None,
) -> Result:
    """Return the pages of ``project`` without saving them.

    A ``memo`` kept from the last call makes what has not changed free. ``texts`` is the folder of the private source
    texts, by which copied words are found; without it, or if there is none, nobody looks. With ``index_html``
    links name the file, as a site read from a disk needs. ``downloads`` makes files to take away, by name, from what
    was read; without it there are none, and no page links to one. Raises `generator.diagnostics.BuildFailed` on any
    error (on any warning, if ``strict``).
    """
    memo = Memo(forgets=True) if memo is None else memo
    diagnostics = Diagnostics()
    library, findings, kept = _check(project, diagnostics, memo)
    _check_theme(project, diagnostics)
    diagnostics.stop_on_errors(strict=strict)
    made = downloads(library, findings) if downloads else {}
    check_printed_texts(read_settings(project.config), diagnostics)
    with _without_collector():
        options = writer.SiteOptions(
            templates=writer.template_folders(project.templates),
            handbook=_handbook(project, library, diagnostics, memo),
            index_html=index_html,
            downloads=made,
        )
        files = writer.write_site(library, findings, options, diagnostics, memo)
        pictures = writer.draw_pictures(library, findings, options, memo)
        outgoing = guards.Outgoing(project, files)
        if guards.look_for_withheld(outgoing, kept, diagnostics, memo):
            guards.look_for_leftovers(library, findings, kept, diagnostics)
        if texts is not None:
            absent_texts(library, texts, diagnostics)
        held = guards.held_texts(library, texts, memo)
        guards.look_for_copies(outgoing, library, held, diagnostics, memo)
    diagnostics.stop_on_errors(strict=strict)
    memo.forget_unused()
    return Result(library, findings, diagnostics, files, pictures, kept)


def report_copies(project: Project, held: Mapping[Id, HeldText], diagnostics: Diagnostics) -> None:
    """Add to ``diagnostics`` what of the texts in ``held`` the pages would hold outside quotation marks.

    Nothing else is reported: `generate` says what is wrong with the pages, `check` with the library.
    """
    memo = Memo(forgets=True)
    unsaid = Diagnostics()
    try:
        library, findings, _ = _check(project, unsaid, memo)
    except BuildFailed:
        return
    with _without_collector():
        options = writer.SiteOptions(
            templates=writer.template_folders(project.templates),
            handbook=_handbook(project, library, unsaid, memo),
        )
        files = writer.write_site(library, findings, options, unsaid, memo)
        guards.look_for_copies(guards.Outgoing(project, files), library, held, diagnostics, memo)


def look_at_site(project: Project, site: Path, kept: Kept) -> None:
    """Look through a built site for withheld words.

    Raises `generator.diagnostics.BuildFailed` if it holds any, `OSError` if it cannot be read.
    """
    diagnostics = Diagnostics()
    shown = project.site.relative_to(project.root).as_posix()
    themes = (*installed_themes(), writer.packaged_templates() / "theme")
    guards.look_for_withheld_in_folder(site, shown, kept, diagnostics, themes)
    diagnostics.stop_on_errors()


def mask_of(project: Project) -> Mask:
    """Return what takes withheld words out of reports, also while the files that say which are full of mistakes."""
    return Mask(withholding(read_withhold_lists(project.briefings)))


def _read(project: Project, diagnostics: Diagnostics, memo: Memo) -> tuple[Library, LibraryProofs, Changes]:
    """Return the library as written, what the lock proves of it, and what has changed since each review."""
    library = reader.read(project.root, project.briefings.name, diagnostics, memo)
    lock = quotes.lock_of(project.briefings, diagnostics, memo)
    library_proofs = quotes.proofs_of(library, lock, diagnostics, memo)
    return library, library_proofs, analysis.changes_since_review(library, library_proofs, memo)


def _check(project: Project, diagnostics: Diagnostics, memo: Memo) -> tuple[Library, Findings, Kept]:
    with _without_collector():
        written, proved, changes = _read(project, diagnostics, memo)
        checks.check_withheld(written, diagnostics)
        library, library_proofs, withheld = withhold(written, proved, diagnostics, memo)
        kept = guards.kept(written, withheld)
        guards.look_for_withheld_where_written(project, kept, diagnostics, memo)
        asked = hide_in_checks(addresses.checks_of(project.briefings, diagnostics, memo), withheld, memo)
        findings = analysis.derive(library, memo, library_proofs, asked, changes)
        checks.check(library, findings, diagnostics, memo)
    return library, findings, kept


def save_pages(project: Project, result: Result, memo: Memo | None = None) -> int:
    """Write pages and pictures to the project's docs folder and return how many changed. Raises `OSError`."""
    return save(result.files | result.pictures, project.docs, Memo(forgets=True) if memo is None else memo)


def _handbook(
    project: Project, library: Library, diagnostics: Diagnostics, memo: Memo
) -> Mapping[str, HandbookPage]:
    folder = project.handbook.relative_to(project.root).as_posix()
    pages = reader.read_handbook(project.root, folder, diagnostics, memo)
    reader.check_pictures(pages, folder, project.templates / "theme", cache(installed_themes), diagnostics)
    checks.check_handbook(
        {f"{folder}/{name}": page for name, page in pages.items()}, library.permitted, diagnostics, memo
    )
    return pages


def _check_theme(project: Project, diagnostics: Diagnostics) -> None:
    """Report what lies in the project's theme and cannot be read: the site engine would wait for it, or break off."""
    folder = project.templates / "theme"
    if not folder.is_dir():
        return
    shown = folder.relative_to(project.root).as_posix()

    def tell(path: str, why: str) -> None:
        hint = "take it out of the folder"
        diagnostics.error(
            Code.UNREADABLE_FILE, f"this cannot be read: {why}", Span(f"{shown}/{path}".rstrip("/")), hint
        )

    for path in files_below(folder, tell):
        if (folder / path).is_dir():  # a link to a folder
            continue
        try:
            status_of(folder / path)
        except OSError as error:
            tell(path, reason(error))


@contextmanager
def _without_collector() -> Iterator[None]:
    """Keep the cyclic garbage collector from walking a growing library again and again.

    A build makes few cycles; what it leaves is exempt from later walks too, and freed by reference counting alone.
    """
    was_enabled = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_enabled:
            gc.freeze()
            gc.enable()
