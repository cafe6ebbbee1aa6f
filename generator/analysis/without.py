"""Finds what would be lost without a source: what has no other, and what has others that only repeat it."""

from __future__ import annotations

from collections import Counter
from enum import StrEnum
from typing import TYPE_CHECKING, NamedTuple

from generator.analysis.grounds import Grounds
from generator.analysis.parts import Kind, parts_of_briefing, parts_of_registers
from generator.model.report import Report

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from generator.analysis.findings import Findings
    from generator.analysis.grounds import Ground
    from generator.analysis.origins import Origins
    from generator.analysis.parts import Part
    from generator.model.library import Library
    from generator.model.report import Id


class Left(StrEnum):
    """What is left under something without a source (briefings/handbook/method.md, Load-bearing sources)."""

    NOTHING = "nothing"
    """No source."""
    REPEATS = "repeats"
    """Sources, all of which are said to go back to it."""
    ONE_ORIGIN = "one-origin"
    """Sources of which one origin is known, where several were: of a statement."""
    LESS = "less"
    """Fewer sources, or fewer entries."""


WEIGHTY = (Left.NOTHING, Left.REPEATS, Left.ONE_ORIGIN)
"""The worst first; all but what only becomes thinner."""


class Loss(NamedTuple):
    """What one thing loses with a source.

    A named tuple, as there are several for each statement and it is made in half the time of a frozen dataclass.
    """

    kind: Kind
    entry: Id
    """A briefing's own id for its bottom line and key points."""
    part: str
    """Where in the entry: ``key-point-2``, ``position-withdrawal``; "" for the entry itself."""
    left: Left
    through: tuple[Id, ...] = ()
    """The entries it rests on that have no source left."""


_BESIDE = frozenset({Kind.DATE, Kind.ABSENCE})
"""What stands beside an entry on a source of its own: what falls with its entry needs no line of its own."""


class Carried(NamedTuple):
    """What would be lost without one source."""

    losses: tuple[Loss, ...]
    """The worst first; without what only becomes thinner."""
    thinner: int
    """How many things become thinner only."""

    @property
    def falling(self) -> int:
        """How many entries and parts of entries would have no source left; a date beside its entry is none."""
        return sum(loss.left is Left.NOTHING and loss.kind is not Kind.DATE for loss in self.losses)

    @property
    def touched(self) -> int:
        """How many things would lose anything."""
        return len(self.losses) + self.thinner


MOST_NAMED = 5
"""So many sources of a briefing are named as those that carry most."""


def carried(losses: Iterable[tuple[Id, Loss]]) -> dict[Id, Carried]:
    """Return what each source carries, from its losses."""
    found: dict[Id, list[Loss]] = {}
    thinner: dict[Id, int] = {}
    for source, loss in losses:
        if loss.left is Left.LESS:
            thinner[source] = thinner.get(source, 0) + 1
        else:
            found.setdefault(source, []).append(loss)
    order = {left: place for place, left in enumerate(WEIGHTY)}
    return {
        source: Carried(
            tuple(sorted(found.get(source, ()), key=lambda loss: order[loss.left])), thinner.get(source, 0)
        )
        for source in dict.fromkeys((*found, *thinner))
    }


def carry_most(by_source: Mapping[Id, Carried]) -> list[tuple[Id, Carried]]:
    """Return the sources without which most would have no source left, at most `MOST_NAMED`.

    Of two with as many the one whose loss makes more thinner comes first, then the one whose id does.
    """
    ranked = sorted(
        ((id_, carries) for id_, carries in by_source.items() if carries.falling),
        key=lambda found: (-found[1].falling, found[1].falling - found[1].touched, found[0]),
    )
    return ranked[:MOST_NAMED]


def without(source: Id, library: Library, findings: Findings) -> list[tuple[Loss, Part]]:
    """Return all that a library would lose with ``source``, with where it stands: the worst first, else in order."""
    briefings = library.briefings.values()
    parts = (
        *(part for briefing in briefings for part in parts_of_briefing(briefing)),
        *parts_of_registers(library),
    )
    origins = {id_: known for found in findings.briefings.values() for id_, known in found.origins.items()}
    losses = losses_of(parts, Grounds(briefings, library.sources), origins)
    named = {(part.entry, part.part): part for part in parts}
    found = [(loss, named[loss.entry, loss.part]) for carrier, loss in losses if carrier == source]
    order = {left: place for place, left in enumerate(Left)}
    return sorted(found, key=lambda lost: order[lost[0].left])


def losses_of(
    parts: Iterable[Part], grounds: Grounds, origins: Mapping[Id, Origins]
) -> Iterator[tuple[Id, Loss]]:
    """Yield what each of ``parts`` loses, with the source it loses it with. ``origins`` are those of statements."""
    fallen: set[tuple[Id, Id]] = set()
    for part in parts:
        if not (part.evidence or part.texts):
            continue
        ground = grounds.of(part.evidence, part.texts)
        only = ground.only
        if part.kind in _BESIDE and (part.entry, only) in fallen:
            continue
        if part.kind is Kind.DATE:
            yield only, _loss(part, Left.NOTHING, only, grounds)
            continue
        if only and not part.part:
            fallen.add((part.entry, only))
        for source, left in _weighed(part, ground, grounds, origins):
            yield source, _loss(part, left, source, grounds)


def _weighed(
    part: Part, ground: Ground, grounds: Grounds, origins: Mapping[Id, Origins]
) -> Iterator[tuple[Id, Left]]:
    """Yield each source without which a part loses something, once, with what is left."""
    weighed = {ground.only, ""}
    if ground.only:
        yield ground.only, Left.NOTHING
    for source in sorted(ground.behind - weighed):
        weighed.add(source)
        yield source, Left.REPEATS
    known = origins[part.entry] if part.kind is Kind.STATEMENT else None
    if known and len(known.groups) > 1:
        for source in _leave_one_origin(part, known, grounds):
            if source not in weighed:
                weighed.add(source)
                yield source, Left.ONE_ORIGIN
    for source in _own(part, grounds):
        if source not in weighed:
            weighed.add(source)
            yield source, Left.LESS


def _leave_one_origin(part: Part, known: Origins, grounds: Grounds) -> list[Id]:
    """Return the sources without which one is left of several known origins.

    An origin is lost if all its reports are of the source or go back to it. What ties the others stays known.
    """
    lost_with = [
        grounds.of(
            item for item in part.evidence if isinstance(item, Report) and item.source in group.sources
        ).behind
        for group in known.groups
    ]
    counted = Counter(source for sources in lost_with for source in sources)
    return sorted(source for source, lost in counted.items() if lost == len(lost_with) - 1)


def _own(part: Part, grounds: Grounds) -> Iterator[Id]:
    """Yield the sources without which a part loses something of its own: a report, a text, an entry that falls."""
    for item in part.evidence:
        yield item.source if isinstance(item, Report) else grounds.of_item(item).only
    yield from part.texts


def _loss(part: Part, left: Left, source: Id, grounds: Grounds) -> Loss:
    through = tuple(
        item for item in part.evidence if isinstance(item, str) and grounds.of_item(item).only == source
    )
    return Loss(part.kind, part.entry, part.part, left, through)
