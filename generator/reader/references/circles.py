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
    chains: tuple[tuple[str, Mapping[Id, tuple[Id | None, Place]]], ...] = (
        ("part_of", {actor.id: (actor.part_of, actor.place) for actor in actors}),
        ("meant", {actor.id: (actor.meant, actor.place) for actor in actors}),
        ("version_of", {source.id: (source.version_of, source.place) for source in sources}),
        ("origin", {source.id: (source.origin, source.place) for source in sources}),
        ("broader", {topic.id: (topic.broader, topic.place) for topic in library.topics.values()}),
        ("part_of", {event.id: (event.part_of, event.place) for event in library.events.values()}),
        ("version_of", {plan.id: (plan.version_of, plan.place) for plan in library.plans.values()}),
    )
    for field, steps in chains:
        _follow(field, steps, diagnostics)


def _follow(field: str, steps: Mapping[Id, tuple[Id | None, Place]], diagnostics: Diagnostics) -> None:
    done: set[Id] = set()
    for start, (target, _) in steps.items():
        if target is None or start in done:
            continue
        path: dict[Id, None] = {}
        here: Id | None = start
        while here is not None and here not in done and here not in path:
            path[here] = None
            here = steps[here][0]
        if here is not None and here in path:
            names = [*path][[*path].index(here) :]
            diagnostics.error(
                Code.CIRCULAR_REFERENCE,
                f"`{field}` leads back to where it began: {' → '.join([*names, here])}",
                steps[names[-1]][1].span(field),
                f"take `{field}` out of one of them",
            )
        done.update(path)
