"""The options with which a site and its PDFs are written, besides the library."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from generator.model.publication import UNSIGNED, PaperSize, Publication
from generator.writer.pages.citations import NO_CITATIONS, Citations

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from generator.model.handbook import HandbookPage
    from generator.storage.compiled_templates import CompiledTemplates
    from generator.writer.pages.downloads import Downloads


@dataclass(frozen=True, slots=True, kw_only=True)
class SiteOptions:
    """How the pages are written."""

    templates: tuple[Path, ...] = ()
    """Folders of templates, the first that has one wins; the program's own come last by themselves."""
    handbook: Mapping[str, HandbookPage] = field(default_factory=dict)
    """Hand-written pages by file name; the same object when nothing changed."""
    lang: str = "en"
    """Language of the site's own words."""
    publication: Publication = UNSIGNED
    """Who publishes it, where."""
    index_html: bool = False
    """Whether links name ``index.html``, as a site read from a disk needs."""
    downloads: Downloads = field(default_factory=dict)
    """Files to take away: they stand in ``downloads/`` and are linked from where they belong."""
    citations: Citations = NO_CITATIONS
    """How to cite sources and briefings."""
    compiled: CompiledTemplates | None = None
    """Templates that need not be compiled again."""

    @property
    def has_feeds(self) -> bool:
        """Whether the site has feeds: they name things by its address, which must be known, and no disk's."""
        return bool(self.publication.address) and not self.index_html


@dataclass(frozen=True, slots=True, kw_only=True)
class PdfOptions:
    """How the PDFs are set."""

    templates: tuple[Path, ...] = ()
    """As for a site."""
    paper: PaperSize = PaperSize.A4
    lang: str = "en"
    """Language of the PDF's own words."""
    publication: Publication = UNSIGNED
    """As for a site."""
    citations: Citations = NO_CITATIONS
    """How to cite briefings and their editions."""
