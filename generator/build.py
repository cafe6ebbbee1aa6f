"""The stages of a build, in their order: from the files of a project to its pages.

==========  =====================================================================  =======================
read        the editors' files become a `Library`                                  `generator.reader`
prove       the quote lock becomes `LibraryProofs`: which quotations are proved    `generator.quotes`
withhold    both lose the words that no output may hold                            `generator.withholding`
recall      what the sources' web addresses did when they were last asked          `generator.addresses`
derive      what checks, pages and PDFs need to know becomes `Findings`            `generator.analysis`
check       editorial rules add to the `Diagnostics`                               `generator.checks`
write       library and findings become pages and pictures, `Files`                `generator.writer`
look again  the pages are looked through for withheld words and copied texts       `generator.outgoing`
==========  =====================================================================  =======================

`_check_library` runs the stages up to *check*, `generate` all of them, `save_pages` puts the pages on the disk. Of a
large library other processes begin to write when everything is derived.
`generator.publish` then has a site engine make a site of them, and `generator.pdf` sets the PDFs.
"""

from __future__ import annotations

from contextlib import ExitStack
from dataclasses import dataclass, field, replace
from functools import cache as once
from functools import partial
from typing import TYPE_CHECKING, NamedTuple

from generator import addresses, analysis, checks, outgoing, quotes, reader, writer
from generator.collector import without_collector
from generator.diagnostics import BuildFailed, Diagnostics
from generator.editions.reading import with_editions
from generator.keeping import KeptResults
from generator.memo import Memo
from generator.outgoing import Exclusions
from generator.outgoing.built_site import check_built_site
from generator.project import Project
from generator.project.cite_settings import read_citation_styles
from generator.project.printed_settings import check_printed_texts
from generator.project.publication import read_publication
from generator.project.settings import read_settings
from generator.project.theme import check_theme
from generator.publish.theme_templates import installed_themes
from generator.quotes.missing_texts import missing_texts
from generator.reader.withhold_lists import read_withhold_lists
from generator.storage.files import Files, save
from generator.withholding import hide_in_checks, withhold
from generator.withholding.mask import Mask
from generator.withholding.matching import withheld_matcher

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from pathlib import Path

    from generator.analysis.findings import Findings
    from generator.analysis.reviews import Changes
    from generator.citing.stage import CitationStage
    from generator.model.handbook import HandbookPage
    from generator.model.library import Library
    from generator.model.proofs import LibraryProofs
    from generator.model.publication import Publication
    from generator.project.settings import Settings
    from generator.quotes.text_blocks import WordsBySource
    from generator.storage.cache import Cache
    from generator.writer.pages.downloads import Downloads

__all__ = [
    "Exclusions",
    "Project",
    "Result",
    "check",
    "check_as_written",
    "check_built_site",
    "check_copies",
    "generate",
    "mask_of",
    "save_pages",
]


@dataclass(frozen=True, slots=True)
class Result:
    """What a build made: the library as it may be shown, what is computed from it, the pages, the diagnostics."""

    library: Library
    findings: Findings
    diagnostics: Diagnostics
    files: Files
    """The pages, with what they link to."""
    pictures: Files
    """What stands for the pages where their links are shared."""
    excluded: Exclusions = field(default_factory=Exclusions)
    """What no output may hold."""


class _AsWritten(NamedTuple):
    """The library as its editors wrote it, with withheld words in it."""

    library: Library
    proofs: LibraryProofs
    """What the quote lock proves of it."""
    changes: Changes
    """What has changed in each statement since its review."""


class _Derived(NamedTuple):
    """The library as it may be shown, and what is known of it."""

    library: Library
    findings: Findings
    excluded: Exclusions
    """What no output may hold."""


def check(
    project: Project, diagnostics: Diagnostics, memo: Memo | None = None, settings: Settings | None = None
) -> tuple[Library, Findings]:
    """Read the project's library and check it; what it withholds is no longer in it.

    ``settings`` are those of the project, if somebody has read them already.
    Everything found goes to ``diagnostics``; raises `generator.diagnostics.BuildFailed` where an error keeps the next
    stage from starting (never for what the editorial checks find).
    """
    memo = Memo(forgets=True, once=True) if memo is None else memo
    checked = _check_library(project, diagnostics, memo)
    _read_handbook(project, checked.library, diagnostics, memo)
    settings = settings or read_settings(project.config)
    check_printed_texts(settings, diagnostics)
    read_publication(settings, project, diagnostics)
    read_citation_styles(settings, project, diagnostics)
    return checked.library, checked.findings


def check_as_written(
    project: Project, diagnostics: Diagnostics, memo: Memo | None = None
) -> tuple[Library, Findings]:
    """As `check`, with withheld words in it: for what editors look at on their own machines, and for nothing else."""
    memo = Memo(forgets=True, once=True) if memo is None else memo
    with without_collector():
        library, library_proofs, changes = _read_library(project, diagnostics, memo)
        address_checks = addresses.checks_of(project.briefings, diagnostics, memo)
        findings = analysis.derive(library, memo, library_proofs, address_checks, changes)
        checks.check(library, findings, diagnostics, memo)
    return library, findings


def generate(  # noqa: PLR0913  # each by name
    project: Project,
    *,
    memo: Memo | None = None,
    strict: bool = False,
    texts: Path | None = None,
    index_html: bool = False,
    downloads: Callable[[Library, Findings, Publication, Memo], Downloads] | None = None,
    cite: CitationStage | None = None,
    cache: Cache | None = None,
    processes: int = 1,
) -> Result:
    """Return the pages of ``project`` without saving them.

    A ``memo`` kept from the last call makes what has not changed free. ``texts`` is the folder of the private source
    texts, by which copied words are found; without it, or if there is none, nobody looks. With ``index_html``
    links name the file, as a site read from a disk needs. ``downloads`` makes files to take away from what was
    read; without it there are none, and no page links to one. ``cite`` makes citations of sources and briefings in the
    styles that the settings name; without it, pages have none. ``cache`` holds what earlier builds kept, and then
    what this one does; where ``memo`` holds anything, it is not asked. So many ``processes`` help this one, if there
    is much to do. Raises `generator.diagnostics.BuildFailed` on any error (on any warning, if ``strict``).
    """
    memo = Memo(forgets=cache is None, once=True) if memo is None else memo
    cache = cache if memo.is_new() else None
    kept = KeptResults(cache) if cache else None
    with without_collector(), ExitStack() as stack:
        compiled = writer.CompiledTemplates.kept_in(cache) if cache else None
        if kept and compiled:
            kept.restore(project, memo, compiled)
        diagnostics = Diagnostics()
        library, findings, excluded = _derive_library(project, diagnostics, memo, processes)
        if cache:
            excluded = replace(excluded, token=cache.token("\0".join(excluded.places).encode()))
        of_settings = Diagnostics()
        settings = read_settings(project.config)
        options = writer.SiteOptions(
            templates=writer.template_folders(project.templates),
            index_html=index_html,
            publication=read_publication(settings, project, of_settings),
            compiled=compiled,
        )
        if cite:
            options = replace(
                options, citations=cite(settings, library, findings, options, of_settings, memo)
            )
        pictures = writer.pictures_of(library, findings, options, cache)
        look = partial(outgoing.examine, excluded) if excluded else None
        begin = partial(writer.beside, library, findings, pictures, memo, count=processes, examine=look)
        others = None if downloads else stack.enter_context(begin(options))
        checks.check(library, findings, diagnostics, memo)
        check_theme(project, diagnostics)
        diagnostics.stop_on_errors(strict=strict)
        check_printed_texts(settings, diagnostics)
        for diagnostic in of_settings:
            diagnostics.add(diagnostic)
        if downloads:
            options = replace(options, downloads=downloads(library, findings, options.publication, memo))
        others = others or stack.enter_context(begin(options))
        options = replace(options, handbook=_read_handbook(project, library, diagnostics, memo))
        files = writer.write_site(library, findings, options, diagnostics, memo, ready=others.written())
        pages = outgoing.Outgoing(project, files)
        if outgoing.look_for_withheld(pages, excluded, diagnostics, memo, others.examined()):
            outgoing.look_for_leftovers(library, findings, excluded, diagnostics)
        if texts is not None:
            missing_texts(library, texts, diagnostics)
        held_texts = outgoing.held_texts(library, texts, memo)
        outgoing.look_for_copies(pages, library, held_texts, diagnostics, memo)
        diagnostics.stop_on_errors(strict=strict)
        if kept:
            kept.keep(memo, withholds=bool(excluded.places))
        drawn = writer.draw_pictures(pictures, memo, others.drawn())
    memo.forget_unused()
    if cache and compiled:
        compiled.keep()
        cache.drop_unused()
    return Result(library, findings, diagnostics, files, drawn, excluded)


def save_pages(project: Project, result: Result, memo: Memo | None = None) -> int:
    """Write pages and pictures to the project's docs folder and return how many changed. Raises `OSError`."""
    return save(
        result.files | result.pictures, project.docs, Memo(forgets=True, once=True) if memo is None else memo
    )


def check_copies(project: Project, held: WordsBySource, diagnostics: Diagnostics) -> None:
    """Add to ``diagnostics`` what of the texts in ``held`` the pages would hold outside quotation marks.

    Nothing else is added: `generate` says what is wrong with the pages, `check` with the library.
    """
    memo = Memo(forgets=True, once=True)
    not_shown = Diagnostics()
    try:
        library, findings, _ = _check_library(project, not_shown, memo)
    except BuildFailed:
        return
    with without_collector():
        options = writer.SiteOptions(
            templates=writer.template_folders(project.templates),
            handbook=_read_handbook(project, library, not_shown, memo),
        )
        files = writer.write_site(library, findings, options, not_shown, memo)
        outgoing.look_for_copies(outgoing.Outgoing(project, files), library, held, diagnostics, memo)


def mask_of(project: Project) -> Mask:
    """Return what takes withheld words out of messages, also while the files that say which are full of mistakes."""
    return Mask(withheld_matcher(read_withhold_lists(project.briefings)))


def _read_library(project: Project, diagnostics: Diagnostics, memo: Memo, processes: int = 1) -> _AsWritten:
    """Read and prove: the library as it is written, what the lock proves of it, what has changed since each review."""
    library = reader.read(project.root, project.briefings.name, diagnostics, memo, processes)
    lock = quotes.lock_of(project.briefings, diagnostics, memo)
    library_proofs = quotes.proofs_of(library, lock, diagnostics, memo)
    return _AsWritten(library, library_proofs, analysis.changes_since_review(library, library_proofs, memo))


def _check_library(project: Project, diagnostics: Diagnostics, memo: Memo) -> _Derived:
    """Read, prove, withhold, recall, derive and check."""
    with without_collector():
        derived = _derive_library(project, diagnostics, memo)
        checks.check(derived.library, derived.findings, diagnostics, memo)
    return derived


def _derive_library(project: Project, diagnostics: Diagnostics, memo: Memo, processes: int = 1) -> _Derived:
    """Read, prove, withhold, recall and derive."""
    written = _read_library(project, diagnostics, memo, processes)
    checks.check_withheld(written.library, diagnostics)
    library, library_proofs, withheld = withhold(written.library, written.proofs, diagnostics, memo)
    excluded = outgoing.exclusions_of(written.library, withheld)
    outgoing.look_for_withheld_where_written(project, excluded, diagnostics, memo)
    address_checks = hide_in_checks(addresses.checks_of(project.briefings, diagnostics, memo), withheld, memo)
    findings = analysis.derive(library, memo, library_proofs, address_checks, written.changes)
    findings = with_editions(findings, library, project, written.library.withheld, diagnostics, memo)
    return _Derived(library, findings, excluded)


def _read_handbook(
    project: Project, library: Library, diagnostics: Diagnostics, memo: Memo
) -> Mapping[str, HandbookPage]:
    """Read and check the hand-written pages; what explains the site to its readers comes with the program.

    A page of the project takes the place of one of ours.
    """
    folder = project.handbook.relative_to(project.root).as_posix()
    pages = reader.read_handbook(project.root, folder, diagnostics, memo)
    ours = reader.read_handbook(writer.packaged_templates(), "handbook", diagnostics, memo)
    reader.check_pictures(pages, folder, project.templates / "theme", once(installed_themes), diagnostics)
    every = memo.get("handbook with ours", (pages, ours), lambda: {**ours, **pages})
    memo.replay(("handbook links",), (every,), partial(reader.check_links, pages, every, folder), diagnostics)
    checks.check_handbook(
        {f"{folder}/{name}": page for name, page in pages.items()}, library.permitted, diagnostics, memo
    )
    return every
