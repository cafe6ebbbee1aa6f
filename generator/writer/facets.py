"""Says what a search over a large library is narrowed by: briefing, part of it, actors, topics."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from generator.model.actor import Actor
from generator.model.text import alike
from generator.model.topic import Topic
from generator.writer.briefing_pages import titles_in
from generator.writer.pages.urls import address, briefing_page
from generator.writer.site_pages import HANDBOOK, LIST_PAGES

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from generator.analysis.findings import BriefingFindings, Findings
    from generator.model.library import Library
    from generator.model.report import Id

BRIEFING, PART, ACTOR, TOPIC = "Briefing", "Part", "Actor", "Topic"


def search_facets(library: Library, findings: Findings) -> dict[str, Mapping[str, tuple[str, ...]]]:
    """Return the facets of each entry and of each page, by address from the root.

    An entry belongs to every actor and topic it names in any role; an actor's or topic's own page to that alone. What
    lies on a page, and on the pages below it, has the facets of the page that it has none of itself. Each value stands
    for one id: of two entries called alike, both say theirs.
    """
    labels = {
        **_labels((actor.id, actor.label) for actor in library.actors.values()),
        **_labels((topic.id, str(topic.name)) for topic in library.topics.values()),
    }
    titles = _labels((briefing.id, briefing.title) for briefing in library.briefings.values())
    facets: dict[str, Mapping[str, tuple[str, ...]]] = {
        f"{row.key}/": {PART: (row.title,)} for row in (*LIST_PAGES, HANDBOOK) if row.key
    }
    for actor in library.actors.values():
        facets[address(Actor, actor.id)] = {ACTOR: (labels[actor.id],)}
    for topic in library.topics.values():
        facets[address(Topic, topic.id)] = {TOPIC: (labels[topic.id],)}
    for briefing in library.briefings.values():
        parts = titles_in(briefing, findings.briefings[briefing.id])
        for key, words in parts.items():
            facets[briefing_page(briefing.id, key)] = {PART: (words,)}
        facets[briefing_page(briefing.id)] = {PART: (parts[""],), BRIEFING: (titles[briefing.id],)}
        named: dict[str, dict[str, dict[str, None]]] = {}
        for place, facet, id_ in _named(library, findings.briefings[briefing.id]):
            named.setdefault(place, {}).setdefault(facet, {})[labels[id_]] = None
        for place, by_facet in named.items():
            facets[place] = {facet: tuple(values) for facet, values in by_facet.items()}
    return facets


def _named(library: Library, found: BriefingFindings) -> Iterator[tuple[str, str, str]]:
    """Yield where each actor and topic of a briefing is named: the place, the facet, the id."""
    entries: tuple[Actor | Topic, ...] = (
        *(library.actors[id_] for id_ in found.actors),
        *(library.topics[id_] for id_ in found.topics),
    )
    for entry in entries:
        for use in found.uses.get(entry.id, ()):
            if use.user not in library.briefings:
                yield (
                    address(type(library.entries[use.user]), use.user),
                    ACTOR if isinstance(entry, Actor) else TOPIC,
                    entry.id,
                )


def _labels(entries: Iterable[tuple[Id, str]]) -> dict[Id, str]:
    """Return a label for each id that no other has: what the entry is called, with its id where two are called so."""
    called = dict(entries)
    counts = Counter(map(alike, called.values()))
    return {id_: f"{words} ({id_})" if counts[alike(words)] > 1 else words for id_, words in called.items()}
