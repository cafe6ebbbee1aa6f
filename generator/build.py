"""The stages of a build, in their order: from the files of a project to its pages.

==========  =====================================================================  =======================
read        the editors' files become a `Library`                                  `generator.reader`
prove       the quote lock becomes `LibraryProofs`: which quotations are proved    `generator.quotes`
withhold    both lose the words that no output may hold                            `generator.withholding`
recall      what the sources' web addresses did when they were last asked          `generator.addresses`
derive      what checks, pages and PDFs need to know becomes `Findings`            `generator.analysis`
check       editorial rules add to the `Diagnostics`                               `generator.checks`
leave out   where something has a `todo`, the rest is derived again without it     `generator.unconfirmed`
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
from types import MappingProxyType
from typing import TYPE_CHECKING

from generator import checks, outgoing, reader, writer
from generator.collector import without_collector
from generator.deriving import check_derived, check_library, derive_as_written, derive_library
from generator.diagnostics import BuildFailed, Diagnostics
from generator.keeping import KeptResults
from generator.memo import Memo
from generator.outgoing import Exclusions
from generator.outgoing.built_site import check_built_site
from generator.project import Project
from generator.project.cite_settings import read_citation_styles
from generator.project.editor_setting import read_editor
from generator.project.level_settings import at_levels, read_levels
from generator.project.printed_settings import check_printed_texts
from generator.project.publication import read_publication
from generator.project.settings import read_settings
from generator.project.theme import check_theme
from generator.publish.theme_templates import installed_themes
from generator.quotes.missing_texts import missing_texts
from generator.reader.withhold_lists import read_withhold_lists
from generator.storage.files import FileRead, Files, digests_of, save
from generator.storage.packaged import packaged_templates
from generator.unconfirmed import LeftOut
from generator.unconfirmed.levels import to_publish, while_writing
from generator.withholding.mask import Mask
from generator.withholding.matching import withheld_matcher

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from pathlib import Path

    from generator.analysis.findings import Findings
    from generator.citing.stage import CitationStage
    from generator.model.handbook import HandbookPage
    from generator.model.library import Library
    from generator.project.settings import Settings
    from generator.quotes.text_blocks import WordsBySource
    from generator.storage.cache import Cache
    from generator.writer.pages.downloads import Downloads
    from generator.writer.pages.options import SiteOptions

__all__ = [
    "Exclusions",
    "Project",
    "Result",
    "check",
    "check_as_written",
    "check_built_site",
    "check_copies",
    "generate",
    "left_out_sentence",
    "mask_of",
    "save_pages",
    "withheld_words",
]


def left_out_sentence(left_out: LeftOut) -> str:
    """Return what a build says of what it leaves out."""
    return f"Left out, because something is still to be done: {left_out}. `briefings check` says what."


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
    left_out: LeftOut = field(default_factory=LeftOut)
    """What is kept back, because something is still to be done."""
    read: Mapping[str, FileRead] = field(default_factory=lambda: MappingProxyType({}))
    """The pages that were taken over as they lay in the project's folder of pages, by their path."""

    def digests(self) -> dict[str, str]:
        """Return a digest of each file that is saved, by its path."""
        return digests_of(self.files | self.pictures, self.read)


def check(
    project: Project,
    diagnostics: Diagnostics,
    memo: Memo | None = None,
    settings: Settings | None = None,
    *,
    with_unconfirmed: bool = False,
) -> tuple[Library, Findings]:
    """Read the project's library and check it; what it withholds is no longer in it, nor what is not confirmed.

    ``settings`` are those of the project, if somebody has read them already. ``with_unconfirmed`` entries are returned
    too that have a `todo`: for those who write them, and for nothing that is published.
    Everything found goes to ``diagnostics``; raises `generator.diagnostics.BuildFailed` where an error keeps the next
    stage from starting: of what the editorial checks find, only a confirmed entry that rests on one that is not, and
    not if these are returned too.
    """
    memo = Memo(forgets=True, once=True) if memo is None else memo
    settings = settings or read_settings(project.config)
    with at_levels(settings, diagnostics) as found:
        checked = check_library(project, found, memo, with_unconfirmed=with_unconfirmed)
        _read_handbook(project, checked.library, found, memo)
        check_printed_texts(settings, found)
        read_publication(settings, project, found)
        read_citation_styles(settings, project, found)
        read_editor(settings, found)
    return checked.library, checked.findings


def check_as_written(
    project: Project, diagnostics: Diagnostics, memo: Memo | None = None
) -> tuple[Library, Findings]:
    """As `check`, with withheld words in it, and in its editions: for what editors look at on their own machines."""
    memo = Memo(forgets=True, once=True) if memo is None else memo
    with without_collector():
        library, findings = derive_as_written(project, diagnostics, memo)
        checks.check(library, findings, diagnostics, memo)
    return library, findings


def generate(  # noqa: PLR0913  # each by name
    project: Project,
    *,
    memo: Memo | None = None,
    strict: bool = False,
    texts: Path | None = None,
    index_html: bool = False,
    downloads: Callable[[Library, Findings, SiteOptions, Memo], Downloads] | None = None,
    offered: Callable[[Library, Findings, SiteOptions], Files] | None = None,
    cite: CitationStage | None = None,
    cache: Cache | None = None,
    processes: int = 1,
    with_unconfirmed: bool = False,
) -> Result:
    """Return the pages of ``project`` without saving them.

    A ``memo`` kept from the last call makes what has not changed free. ``texts`` is the folder of the private source
    texts, by which copied words are found; without it, or if there is none, nobody looks. With ``index_html``
    links name the file, as a site read from a disk needs. ``downloads`` makes files to take away from what was
    read; without it there are none, and no page links to one. ``offered`` makes those of them that can be looked
    through, for whoever builds no site and must know whether one could be built. ``cite`` makes citations of
    sources and briefings in the styles that the settings name; without it, pages have none. ``cache`` holds what
    earlier builds kept, and then what this one does; where ``memo`` holds anything, it is not asked. So many
    ``processes`` help this one, if there is much to do. ``with_unconfirmed`` entries are among the pages that have
    a `todo`, each with a mark: for those who write them, and for nothing that is published. Raises
    `generator.diagnostics.BuildFailed` on any error (on any warning, if ``strict``).
    """
    memo = Memo(forgets=cache is None, once=True) if memo is None else memo
    cache = cache if memo.is_new() else None
    kept = KeptResults(cache) if cache else None
    with without_collector(), ExitStack() as stack:
        compiled = writer.CompiledTemplates.kept_in(cache) if cache else None
        if kept and compiled:
            kept.restore(project, memo, compiled)
        settings, of_settings = read_settings(project.config), Diagnostics()
        levels = read_levels(settings, of_settings)
        diagnostics = Diagnostics(while_writing(levels) if with_unconfirmed else to_publish(levels))
        derived = derive_library(project, diagnostics, memo, processes, with_unconfirmed=with_unconfirmed)
        library, findings, excluded = derived.library, derived.findings, derived.excluded
        if cache:
            excluded = replace(excluded, token=cache.token("\0".join(excluded.places).encode()))
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
        check_derived(derived, diagnostics, memo)
        check_theme(project, diagnostics)
        diagnostics.stop_on_errors(strict=strict)
        check_printed_texts(settings, diagnostics)
        for diagnostic in of_settings:
            diagnostics.add(diagnostic)
        if downloads:
            options = replace(options, downloads=downloads(library, findings, options, memo))
        others = others or stack.enter_context(begin(options))
        options = replace(options, handbook=_read_handbook(project, library, diagnostics, memo))
        files = writer.write_site(library, findings, options, diagnostics, memo, ready=others.written())
        looked_at = files | offered(library, findings, options) if offered else files
        pages = outgoing.Outgoing(project, looked_at)
        if outgoing.look_for_withheld(pages, excluded, diagnostics, memo, others.examined()):
            outgoing.look_for_leftovers(library, findings, excluded, diagnostics)
        if texts is not None:
            missing_texts(library, texts, diagnostics)
        held_texts = outgoing.held_texts(derived.sources, texts, memo)
        outgoing.look_for_copies(pages, library, held_texts, derived.sources, diagnostics, memo)
        diagnostics.stop_on_errors(strict=strict)
        if kept:
            kept.keep(memo, withholds=bool(excluded.places))
        drawn = writer.draw_pictures(pictures, memo, others.drawn())
    memo.forget_unused()
    if cache and compiled:
        compiled.keep()
        cache.drop_unused()
    read = kept.pages_read if kept else MappingProxyType({})
    left_out = replace(derived.left_out, entries=derived.left_out.entries + derived.unread)
    return Result(library, findings, diagnostics, files, drawn, excluded, left_out, read)


def save_pages(project: Project, result: Result, memo: Memo | None = None) -> int:
    """Write pages and pictures to the project's docs folder and return how many changed. Raises `OSError`."""
    memo = Memo(forgets=True, once=True) if memo is None else memo
    return save(result.files | result.pictures, project.docs, memo, read=result.read)


def check_copies(project: Project, held: WordsBySource, diagnostics: Diagnostics) -> None:
    """Add to ``diagnostics`` what of the texts in ``held`` the pages would hold outside quotation marks.

    Nothing else is added: `generate` says what is wrong with the pages, `check` with the library.
    """
    memo = Memo(forgets=True, once=True)
    not_shown = Diagnostics()
    try:
        derived = check_library(project, not_shown, memo)
    except BuildFailed:
        return
    with without_collector():
        options = writer.SiteOptions(
            templates=writer.template_folders(project.templates),
            handbook=_read_handbook(project, derived.library, not_shown, memo),
        )
        files = writer.write_site(derived.library, derived.findings, options, not_shown, memo)
        pages = outgoing.Outgoing(project, files)
        outgoing.look_for_copies(pages, derived.library, held, derived.sources, diagnostics, memo)


def mask_of(project: Project) -> Mask:
    """Return what takes withheld words out of messages, also while the files that say which are full of mistakes."""
    return Mask(withheld_matcher(read_withhold_lists(project.briefings)))


def withheld_words(project: Project) -> Exclusions:
    """Return what no output may hold, as far as the files say it that withhold words."""
    return Exclusions(withheld_matcher(read_withhold_lists(project.briefings)))


def _read_handbook(
    project: Project, library: Library, diagnostics: Diagnostics, memo: Memo
) -> Mapping[str, HandbookPage]:
    """Read and check the hand-written pages; what explains the site to its readers comes with the program.

    A page of the project takes the place of one of ours.
    """
    folder = project.handbook.relative_to(project.root).as_posix()
    pages = reader.read_handbook(project.root, folder, diagnostics, memo)
    ours = reader.read_handbook(packaged_templates(), "handbook", diagnostics, memo)
    reader.check_pictures(pages, folder, project.templates / "theme", once(installed_themes), diagnostics)
    every = memo.get("handbook with ours", (pages, ours), lambda: {**ours, **pages})
    memo.replay(("handbook links",), (every,), partial(reader.check_links, pages, every, folder), diagnostics)
    checks.check_handbook(
        {f"{folder}/{name}": page for name, page in pages.items()}, library.permitted, diagnostics, memo
    )
    return every
