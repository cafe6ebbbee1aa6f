"""Finds which sources an entry stands on in the end, through all that it rests on, and to which texts they go back."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, NamedTuple

from generator.analysis.parts import parts_of_briefing, parts_of_registers
from generator.analysis.texts_behind import follow_texts, texts_behind
from generator.model.report import Report

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from generator.analysis.parts import Part
    from generator.memo import Memo
    from generator.model.briefing import Briefing
    from generator.model.library import Library
    from generator.model.report import Evidence, Id
    from generator.model.source import Source


class Ground(NamedTuple):
    """What something stands on: its own reports, and those of all that it rests on."""

    source: Id
    """Of the first report; "" if there is none."""
    several: bool = False
    """Whether there are reports of other sources."""
    behind: frozenset[Id] = frozenset()
    """The texts that each of the reports is, or is said to go back to."""

    @property
    def only(self) -> Id:
        """The one source that all reports are of; "" if there are several, or none."""
        return "" if self.several else self.source


NO_GROUND = Ground("")


def together(grounds: Iterable[Ground]) -> Ground:
    """Return what something stands on that rests on all of these.

    >>> paper = Ground("paper", behind=frozenset({"paper", "readout"}))
    >>> together((paper, Ground("readout", behind=frozenset({"readout"}))))
    Ground(source='paper', several=True, behind=frozenset({'readout'}))
    """
    found = NO_GROUND
    for ground in grounds:
        if not found.source:
            found = ground
        elif ground.source and ground != found:
            several = found.several or ground.several or ground.source != found.source
            found = Ground(found.source, several, found.behind & ground.behind)
    return found


class Grounds:
    """The grounds of the entries of one briefing, or of several, that something can rest on.

    An entry that rests on itself by way of others is no ground of itself: only reports are.
    """

    def __init__(
        self,
        briefings: Iterable[Briefing],
        sources: Mapping[Id, Source],
        elsewhere: Mapping[Id, Ground] | None = None,
    ) -> None:
        """Find them. ``elsewhere`` are those of entries of other briefings; what is not in it has none."""
        self._sources = sources
        self._of_source: dict[Id, Ground] = {}
        self._of_entry: dict[Id, Ground] = dict(elsewhere or {})
        lists: dict[Id, tuple[Evidence, ...]] = {}
        texts: dict[Id, tuple[Id, ...]] = {}
        for briefing in briefings:
            for statement in briefing.statements:
                self._of_entry[statement.id] = together(map(self._of_report, statement.reports))
            for event in briefing.events:
                lists[event.id] = event.evidence
            for plan in briefing.plans:
                lists[plan.id], texts[plan.id] = plan.evidence, plan.texts
                for point in plan.points:
                    lists[point.id] = point.evidence
                    texts[point.id] = () if point.evidence else plan.texts
        self._follow(lists, texts)

    def of(self, items: Iterable[Evidence], texts: Iterable[Id] = ()) -> Ground:
        """Return what something stands on that rests on ``items``, and on ``texts`` as a whole."""
        return together((*map(self.of_item, items), *map(self._of_text, texts)))

    def of_item(self, item: Evidence) -> Ground:
        """Return what one item of evidence stands on."""
        return self._of_report(item) if isinstance(item, Report) else self._of_entry.get(item, NO_GROUND)

    def _of_report(self, report: Report) -> Ground:
        if report.origin is None and not report.via:
            return self._of_text(report.source)
        return Ground(report.source, behind=_behind(report.source, texts_behind(report, self._sources)))

    def _of_text(self, source: Id) -> Ground:
        ground = self._of_source.get(source)
        if ground is None:
            behind = _behind(source, follow_texts([(source, False)], self._sources))
            ground = self._of_source[source] = Ground(source, behind=behind)
        return ground

    def _follow(self, lists: Mapping[Id, tuple[Evidence, ...]], texts: Mapping[Id, tuple[Id, ...]]) -> None:
        """Give each entry the ground of what it rests on, until nothing is added any more."""
        resting: dict[Id, list[Id]] = {}
        for id_, items in lists.items():
            for item in items:
                if isinstance(item, str) and item in lists:
                    resting.setdefault(item, []).append(id_)
        for id_, items in lists.items():
            self._of_entry[id_] = self.of(items, texts.get(id_, ()))
        pending = [id_ for id_ in lists if id_ in resting]
        while pending:
            here = pending.pop()
            for id_ in resting.get(here, ()):
                wider = together((self._of_entry[id_], self._of_entry[here]))
                if wider != self._of_entry[id_]:
                    self._of_entry[id_] = wider
                    pending.append(id_)


def _behind(source: Id, texts: Mapping[Id, bool]) -> frozenset[Id]:
    """Return a source, and those of ``texts`` that it is said to go back to.

    What it is only another state of is none of these: the one may well stand without the other.
    """
    return frozenset((source, *(id_ for id_, said in texts.items() if said)))


def grounds_elsewhere(library: Library, memo: Memo) -> Mapping[Id, Mapping[Id, Ground]]:
    """Return what the entries stand on that each briefing, and under "" the registers, name in other briefings."""
    named = {
        briefing.id: memo.get(
            ("evidence elsewhere", briefing.id),
            (briefing,),
            partial(_named_elsewhere, briefing.id, parts_of_briefing(briefing)),
        )
        for briefing in library.briefings.values()
    }
    named[""] = memo.get(
        ("evidence elsewhere", ""),
        library.registers,
        lambda: _named_elsewhere("", parts_of_registers(library)),
    )
    return {
        id_: memo.same(("grounds elsewhere", id_), _grounds_of(entries, named, library))
        for id_, entries in named.items()
    }


def _named_elsewhere(briefing: Id, parts: Iterable[Part]) -> frozenset[Id]:
    """Return the entries of other briefings that parts of ``briefing`` rest on."""
    return frozenset(
        item
        for part in parts
        for item in part.evidence
        if isinstance(item, str) and item.partition("/")[0] != briefing
    )


def _grounds_of(
    entries: frozenset[Id], named: Mapping[Id, frozenset[Id]], library: Library
) -> dict[Id, Ground]:
    if not entries:
        return {}
    reached = [library.briefings[id_] for id_ in sorted(_reached(entries, named))]
    grounds = Grounds(reached, library.sources)
    return {entry: grounds.of_item(entry) for entry in sorted(entries)}


def _reached(entries: Iterable[Id], named: Mapping[Id, frozenset[Id]]) -> set[Id]:
    """Return the briefings that entries stand in, and those whose entries they name, and so on."""
    reached: set[Id] = set()
    pending = [entry.partition("/")[0] for entry in entries]
    while pending:
        briefing = pending.pop()
        if briefing not in reached:
            reached.add(briefing)
            pending += [entry.partition("/")[0] for entry in named[briefing]]
    return reached
