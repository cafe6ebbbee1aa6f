"""Writes the page of a frozen edition: what it is, what has taken its place, all that it said, its files.

One that its briefing says still leads there, and tells its head alone. No search lists either: who looks for something
finds it as it is now, and from there what it was.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from generator.analysis import derive
from generator.memo import Memo
from generator.writer.pages.site import arrange_edition
from generator.writer.views.cards import StatementViews
from generator.writer.views.edition_content import frozen_sources, frozen_statements, view_rested
from generator.writer.views.editions import view_edition
from generator.writer.views.entry_links import EntryLinks, counting_briefings
from generator.writer.views.labels import label_registers
from generator.writer.views.standings import Standings
from generator.writer.wording.editions import edition_notice

if TYPE_CHECKING:
    from generator.document.formatted_citation import FormattedCitation
    from generator.document.inline import Link
    from generator.model.publication import Publication
    from generator.model.snapshot import Editions, FrozenEdition
    from generator.writer.pages.site import Page
    from generator.writer.pages.templates import Renderer


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
    publication: Publication
    citations: tuple[FormattedCitation, ...] = ()
    """How to cite it, in each style of the site."""

    @property
    def page(self) -> Page:
        """What the page is called, and where it stands."""
        briefing = self.links.library.briefings[self.edition.snapshot.briefing]
        return arrange_edition(self.edition, briefing, self.sidebar)

    @property
    def made_from(self) -> tuple[object, ...]:
        """What stands for all that the page is made from: a digest of what the edition says, and what else is shown.

        Where it says what the briefing says, its links lead to that.
        """
        notice = edition_notice(self.edition, self.editions, self.links.lang)
        return (
            self.edition.digest,
            self.edition.is_current,
            notice,
            repr(self.page),
            self.downloads,
            self.citations,
        )

    def write(self, renderer: Renderer) -> tuple[str, bytes]:
        """Return the path of the page, and what stands on it."""
        shown = view_edition(self.edition, self.editions, self.links, self.publication)
        said = self._head(renderer, self.links) if self.edition.is_current else self._in_full(renderer)
        return renderer.file(
            self.page, "edition", {**shown, **said, "downloads": self.downloads, "citations": self.citations}
        )

    def _in_full(self, renderer: Renderer) -> dict[str, object]:
        """Return all that the edition said, made of its own library: no link leads to an entry as it is now."""
        taken, stays = self.edition.snapshot, True
        findings = derive(taken.library, Memo(forgets=True, once=True), taken.library_proofs)
        labels = label_registers(taken.library, self.links.lang)
        links = EntryLinks(taken.library, findings, labels, terms=counting_briefings(findings))
        links = links.within(taken.briefing)
        briefing = taken.subject
        views = StatementViews(links, findings.briefings[briefing.id], Standings(briefing, links))
        statements = frozen_statements(briefing, views)
        cards = renderer.each("card", statements.cards, self.page.url, briefing.id, stays=stays)
        by_id = dict(zip((id_ for period in statements.periods for id_ in period.ids), cards, strict=True))
        sources = renderer.each(
            "cited", tuple(frozen_sources(links)), self.page.url, briefing.id, stays=stays
        )
        return {
            **self._head(renderer, links, stays=stays),
            "periods": [
                (period.heading, period.anchor, tuple(by_id[id_] for id_ in period.ids))
                for period in statements.periods
            ],
            "sources": tuple(sources),
        }

    def _head(self, renderer: Renderer, links: EntryLinks, *, stays: bool = False) -> dict[str, object]:
        """Return the bottom line and the key points, with what they rest on."""
        subject = self.edition.snapshot.subject
        points = [view_rested(point, links) for point in (subject.bottom_line, *subject.key_points)]
        first, *others = renderer.each("rested", points, self.page.url, subject.id, stays=stays)
        return {"bottom_line": first, "key_points": tuple(others), "periods": (), "sources": ()}
