"""Warns of entries that a reader cannot tell apart, because the pages call them by the same words."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeAlias

from generator.diagnostics import Code
from generator.model.actor import Actor
from generator.model.briefing import Briefing
from generator.model.text import alike

if TYPE_CHECKING:
    from collections.abc import Iterable

    from generator.analysis.findings import Findings
    from generator.diagnostics import Diagnostics
    from generator.model.library import Library
    from generator.model.topic import Topic

    Named: TypeAlias = Actor | Briefing | Topic


def same_name(library: Library, _findings: Findings, diagnostics: Diagnostics) -> None:
    """Warn of two actors, topics or briefings of one displayed name: readers take them for one."""
    _compare("actor", library.actors.values(), diagnostics)
    _compare("topic", library.topics.values(), diagnostics)
    _compare("briefing", library.briefings.values(), diagnostics)


def _compare(noun: str, entries: Iterable[Named], diagnostics: Diagnostics) -> None:
    first: dict[str, Named] = {}
    for entry in entries:
        name, field = _displayed(entry)
        other = first.setdefault(alike(name), entry)
        if other is entry:
            continue
        diagnostics.warning(
            Code.SAME_NAME,
            f"the {noun}s `{other.id}` and `{entry.id}` are both shown as `{name}`: no reader can tell them apart",
            entry.place.span(field),
            *_hints(entry),
            related=((f"the other {noun}", other.place.span(_displayed(other)[1])),),
        )


def _displayed(entry: Named) -> tuple[str, str]:
    """Return what the pages call an entry, and the field it stands in."""
    if isinstance(entry, Briefing):
        return entry.title, "title"
    if isinstance(entry, Actor):
        return entry.label, "short" if entry.short else "name"
    return str(entry.name), "name"


def _hints(entry: Named) -> tuple[str, ...]:
    if isinstance(entry, Actor):
        return (
            "if they are two, give one of them a `short` that says which: its office, country or first name",
            "if they are one, keep one entry and use its id everywhere",
        )
    return ("give one of them a name that says what sets it apart",)
