"""Finds chains of entries that lead back to themselves: part of itself, a version of itself."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.diagnostics import Code

if TYPE_CHECKING:
    from collections.abc import Mapping

    from generator.diagnostics import Diagnostics, Place
    from generator.model.library import Library
    from generator.model.report import Id


def refuse_circles(library: Library, diagnostics: Diagnostics) -> None:
    """Refuse each circle once, at the field that closes it."""
    actors, sources = library.actors.values(), library.sources.values()
    chains: tuple[tuple[str, Mapping[Id, tuple[tuple[Id, ...], Place]]], ...] = (
        ("part_of", {actor.id: (_one(actor.part_of), actor.place) for actor in actors}),
        ("meant", {actor.id: (_one(actor.meant), actor.place) for actor in actors}),
        ("version_of", {source.id: (_one(source.version_of), source.place) for source in sources}),
        ("origin", {source.id: (_one(source.origin), source.place) for source in sources}),
        ("broader", {topic.id: (_one(topic.broader), topic.place) for topic in library.topics.values()}),
        ("part_of", {event.id: (_one(event.part_of), event.place) for event in library.events.values()}),
        ("version_of", {plan.id: (plan.version_of, plan.place) for plan in library.plans.values()}),
    )
    for field, steps in chains:
        _follow(field, steps, diagnostics)


def _one(id_: Id | None) -> tuple[Id, ...]:
    return (id_,) if id_ else ()


def _follow(field: str, steps: Mapping[Id, tuple[tuple[Id, ...], Place]], diagnostics: Diagnostics) -> None:
    done: set[Id] = set()
    for start, (targets, _) in steps.items():
        path = {start: iter(targets)} if targets and start not in done else {}
        while path:  # a chain may be longer than a program recurses
            here = next(reversed(path))
            target = next(path[here], None)
            if target is None:
                done.add(here)
                del path[here]
            elif target in path:
                names = [*path][[*path].index(target) :]
                diagnostics.error(
                    Code.CIRCULAR_REFERENCE,
                    f"`{field}` leads back to where it began: {' → '.join([*names, target])}",
                    steps[here][1].span(field),
                    f"take `{field}` out of one of them" if len(names) > 1 else f"take `{field}` out",
                )
            elif target not in done:
                path[target] = iter(steps[target][0])
