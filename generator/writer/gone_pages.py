"""Finds the pages that an edition had and the site has no more, and writes what stands at their addresses instead.

Somebody has quoted them. Each says what was there, since when it is gone, why if the editors say so, and where it still
stands as it was. It is in no list and no search.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import partial
from typing import TYPE_CHECKING

from generator.analysis import derive
from generator.analysis.reactions import reactions_of
from generator.memo import Memo
from generator.model.actor import Actor
from generator.model.source import Source
from generator.writer.briefing_pages import BRIEFING_PAGES
from generator.writer.freshness import freshness
from generator.writer.pages.site import EDITIONS_TITLE, Freshness, arrange_entry, arrange_page
from generator.writer.pages.urls import EDITIONS, address, briefing_page, edition_page
from generator.writer.views.gone import (
    GoneView,
    gone_entry,
    gone_section,
    lost_changes,
    lost_edition,
    lost_editions,
)
from generator.writer.views.labels import title_of

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterator, Mapping, Sequence

    from generator.model.report import Id
    from generator.model.snapshot import FrozenEdition
    from generator.model.topic import Topic
    from generator.writer.pages.site import Page
    from generator.writer.pages.templates import Renderer
    from generator.writer.views.entry_links import EntryLinks
    from generator.writer.written_briefing import WrittenBriefing

_LISTS = {Actor: ("actors", "Actors"), Source: ("sources", "Sources")}
_TOPICS = ("topics", "Topics")
_HAD: Mapping[str, Callable[[FrozenEdition], object]] = {
    "": lambda _: True,
    "reactions": lambda edition: reactions_of(edition.snapshot.subject, edition.snapshot.library),
    "plans": lambda edition: edition.snapshot.subject.plans,
    "timeline": lambda edition: edition.snapshot.subject.events,
    "statements": lambda edition: edition.snapshot.subject.statements,
    "sources": lambda edition: edition.snapshot.library.sources,
    "changes": lambda _: False,  # it is there as long as there are editions
}
"""What an edition had on a page, where that is known without computing all that it said."""


@dataclass(frozen=True, slots=True)
class GonePage:
    """What stands at the address of a page that is gone."""

    page: Page
    shown: GoneView
    formerly: tuple[str, ...] = ()
    """Addresses that it had before."""

    def write(self, renderer: Renderer) -> tuple[str, bytes]:
        """Return the path of the page, and what stands on it."""
        return renderer.file(self.page, "gone", {"gone": self.shown})


def gone_sections(
    written: Mapping[Id, WrittenBriefing], across: EntryLinks, memo: Memo
) -> Iterator[GonePage]:
    """Yield the pages that a briefing had in an edition, and has nothing for any more."""
    for id_, frozen in across.findings.editions.items():
        briefing, links = across.library.briefings[id_], across.within(id_)
        sections = written[id_].sections
        fresh = freshness((briefing,), {id_: links.findings.briefings[id_]})
        for row in BRIEFING_PAGES:
            if any(section.key == row.key for section in sections):
                continue
            had = [edition for edition in frozen if _had(row.key, edition, memo)]
            if had:
                sidebar = sections[0].page.sidebar
                page = arrange_page(briefing, row.key, row.title, sidebar, boost=row.boost, fresh=fresh)
                yield GonePage(
                    page,
                    gone_section(id_, row.key, had[-1], links),
                    tuple(briefing_page(name, row.key) for name in briefing.formerly),
                )


def gone_editions(written: Mapping[Id, WrittenBriefing], across: EntryLinks) -> Iterator[GonePage]:
    """Yield the pages of editions that were published and are not kept, and of the lists of those, if none is."""
    for briefing in across.library.briefings.values():
        shown = {
            edition_page(row.number): (f"Edition {row.number}", lost_edition(row, briefing, across.lang))
            for row in briefing.editions
            if row.not_kept
        }
        sections = written[briefing.id].sections
        if shown and briefing.id not in across.findings.editions:
            shown[EDITIONS] = EDITIONS_TITLE, lost_editions(briefing)
        if shown and briefing.editions[1:] and not any(section.key == "changes" for section in sections):
            shown["changes"] = "Changes", lost_changes(briefing)
        for key, (title, view) in shown.items():
            page = arrange_page(briefing, key, title, sections[0].page.sidebar, boost=1, fresh=Freshness())
            said = f"{title} of “{briefing.title}”, which can be read no more."
            formerly = tuple(briefing_page(name, key) for name in briefing.formerly)
            yield GonePage(replace(page, description=said), view, formerly)


def _had(key: str, edition: FrozenEdition, memo: Memo) -> bool:
    known = _HAD.get(key)
    if known is not None:
        return memo.get(("page of an edition", key, edition.digest), (), lambda: bool(known(edition)))
    return key in memo.get(("pages of an edition", edition.digest), (), partial(_keys_of, edition))


def _keys_of(edition: FrozenEdition) -> frozenset[str]:
    """Return which pages an edition had."""
    snapshot = edition.snapshot
    found = derive(snapshot.library, Memo(forgets=True, once=True), snapshot.library_proofs)
    subject = snapshot.subject
    return frozenset(
        row.key for row in BRIEFING_PAGES if row.amount(subject, found.briefings[subject.id]) is not None
    )


def gone_entries(across: EntryLinks, taken: Collection[str]) -> Iterator[GonePage]:
    """Yield the pages that actors, sources and topics of an edition had; ``taken`` are paths at which a page stands."""
    found: dict[str, list[tuple[Actor | Source | Topic, FrozenEdition]]] = {}
    for frozen in across.findings.editions.values():
        met: set[str] = set()
        for edition in reversed(frozen):
            for entry in _with_pages(edition):
                place = address(type(entry), entry.id)
                if f"{place}index.md" not in taken and f"{place}index.html" not in taken and place not in met:
                    met.add(place)
                    found.setdefault(place, []).append((entry, edition))
    for stood in found.values():
        yield _of_entry(stood, across)


def _with_pages(edition: FrozenEdition) -> Iterator[Actor | Source | Topic]:
    library = edition.snapshot.library
    yield from library.actors.values()
    yield from library.topics.values()
    yield from library.sources.values()


def _of_entry(stood: Sequence[tuple[Actor | Source | Topic, FrozenEdition]], across: EntryLinks) -> GonePage:
    entry, _ = stood[0]
    register, title = _LISTS.get(type(entry), _TOPICS)
    shown = gone_entry(entry.id, register, [edition for _, edition in stood], across)
    name = (title_of(entry) or shown.title) if isinstance(entry, Source) else entry.name
    page = arrange_entry(
        register,
        title,
        entry.id,
        title=name,
        description=f"{name}: what stood here in an edition, and is there no more.",
        fresh=Freshness(),
    )
    kind = type(entry)
    return GonePage(replace(page, boost=1), shown, tuple(address(kind, name) for name in entry.formerly))
