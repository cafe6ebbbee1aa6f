"""Writes the page of a frozen edition: what it is, what has taken its place, what it said at its head, its files.

No search lists it: who looks for something finds it as it is now, and from there what it was.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from generator.writer.pages.site import arrange_edition
from generator.writer.views.editions import view_edition
from generator.writer.wording.editions import edition_notice

if TYPE_CHECKING:
    from generator.document.inline import Link
    from generator.model.snapshot import Editions, FrozenEdition
    from generator.writer.pages.site import Page
    from generator.writer.pages.templates import Renderer
    from generator.writer.views.entry_links import EntryLinks


@dataclass(frozen=True, slots=True)
class EditionPage:
    """One page before it is written."""

    edition: FrozenEdition
    editions: Editions
    """All that there are."""
    links: EntryLinks
    """Of the briefing as it is."""
    sidebar: tuple[tuple[str, str], ...]
    downloads: tuple[tuple[Link, str], ...]
    """Its files, each with its size."""

    @property
    def page(self) -> Page:
        """What the page is called, and where it stands."""
        briefing = self.links.library.briefings[self.edition.snapshot.briefing]
        return arrange_edition(self.edition, briefing, self.sidebar)

    @property
    def made_from(self) -> tuple[object, ...]:
        """What stands for all that the page is made from: a digest of what the edition says, and what else is shown."""
        notice = edition_notice(self.edition, self.editions, self.links.lang)
        return self.edition.digest, self.edition.is_current, notice, repr(self.page), self.downloads

    def write(self, renderer: Renderer) -> tuple[str, bytes]:
        """Return the path of the page, and what stands on it."""
        shown = view_edition(self.edition, self.editions, self.links)
        return renderer.file(self.page, "edition", {**shown, "downloads": self.downloads})
