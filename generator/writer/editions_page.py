"""Writes the page that lists the editions of a briefing: what each changed, its files, how to cite it.

It is written with the pages of the editions, when their files are known, and is no row of `BRIEFING_PAGES`: on paper
the table on the overview is enough.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from generator.writer.freshness import freshness
from generator.writer.pages.site import arrange_editions
from generator.writer.views.editions import KeptEdition, list_editions

if TYPE_CHECKING:
    from collections.abc import Sequence

    from generator.model.briefing import Briefing
    from generator.writer.edition_pages import EditionPage
    from generator.writer.pages.site import Page
    from generator.writer.pages.templates import Renderer
    from generator.writer.views.editions import ListedEdition


@dataclass(frozen=True)  # without slots, for the cached properties
class EditionsPage:
    """The page before it is written."""

    briefing: Briefing
    pages: Sequence[EditionPage]
    """Those of its editions that were kept, at least one."""

    @cached_property
    def page(self) -> Page:
        """What the page is called, and where it stands."""
        links = self.pages[0].links
        fresh = freshness((self.briefing,), {self.briefing.id: links.findings.briefings[self.briefing.id]})
        return arrange_editions(self.briefing, self.pages[0].sidebar, fresh)

    @cached_property
    def editions(self) -> tuple[ListedEdition, ...]:
        """What stands on it."""
        kept = {
            page.edition.number: KeptEdition(page.edition, page.downloads, page.citations)
            for page in self.pages
        }
        return list_editions(self.briefing, kept, self.pages[0].links, self.pages[0].publication)

    @property
    def made_from(self) -> tuple[object, ...]:
        """What stands for all that the page is made from: it is little, and so the whole of it."""
        return repr(self.page), repr(self.editions)

    def write(self, renderer: Renderer) -> tuple[str, bytes]:
        """Return the path of the page, and what stands on it."""
        return renderer.file(self.page, "editions", {"editions": self.editions})
