"""Finds what rests on nothing but sources that their publishers have retracted."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from generator.model.plan import plan_of
from generator.model.report import Report
from generator.model.source import SourceStatus

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Mapping

    from generator.model.library import Library
    from generator.model.report import Evidence, Id
    from generator.model.source import Source


def retracted(library: Library) -> frozenset[Id]:
    """Return the sources without a ground left, and the statements, events, plans and points that rest on them alone.

    A source has none that is retracted, or repeats one that is (``origin``). Another state of a retracted text may
    well stand: it is most often the one that was put in its place.
    """
    if not any(source.status is SourceStatus.RETRACTED for source in library.sources.values()):
        return frozenset()
    sources = frozenset(id_ for id_ in library.sources if _is_gone(id_, library.sources))
    search = _Search(library, set(sources), dict.fromkeys(library.sources, True))
    for entries in (library.statements, library.events, library.plans, library.points):
        for id_ in entries:
            search.judge(id_)
    return frozenset(search.gone)


def rest_on_retracted(evidence: Iterable[Evidence], gone: Collection[Id]) -> bool:
    """Tell whether something rests on nothing but what is in ``gone``, as `retracted` returns it."""
    items = tuple(evidence)
    return bool(items) and all(
        any(ground in gone for ground in _grounds(item)) if isinstance(item, Report) else item in gone
        for item in items
    )


def _grounds(report: Report) -> tuple[Id, ...]:
    """Return the source of a report, and the text behind it that it is said to go back to."""
    return (report.source, report.origin) if report.origin else (report.source,)


def _is_gone(id_: Id, sources: Mapping[Id, Source]) -> bool:
    behind: Id | None = id_
    while behind:
        if sources[behind].status is SourceStatus.RETRACTED:
            return True
        behind = sources[behind].origin
    return False


@dataclass(slots=True)
class _Search:
    """Follows what entries rest on; an entry that is met again on its own way is no ground of itself."""

    library: Library
    gone: set[Id]
    """What has no ground left, as far as it is known."""
    judged: dict[Id, bool]
    """What need not be asked again; False while what it rests on is asked."""

    def judge(self, id_: Id) -> None:
        """Find out whether an entry, and what it rests on, rests on retracted sources alone."""
        pending = [id_]
        while pending:  # a chain may be longer than a program recurses
            here = pending[-1]
            evidence = self._evidence(here)
            ahead = [item for item in evidence if isinstance(item, str) and item not in self.judged]
            if ahead and here not in self.judged:
                self.judged[here] = False
                pending += ahead
                continue
            pending.pop()
            self.judged[here] = True
            if rest_on_retracted(evidence, self.gone):
                self.gone.add(here)

    def _evidence(self, id_: Id) -> tuple[Evidence, ...]:
        library = self.library
        if id_ in library.statements:
            return library.statements[id_].reports
        if id_ in library.events:
            return library.events[id_].evidence
        if id_ in library.plans:
            return (*library.plans[id_].texts, *library.plans[id_].evidence)
        point = library.points[id_]
        return point.evidence or library.plans[plan_of(id_)].texts
