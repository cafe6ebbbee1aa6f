"""Numbers the entries on which a sentence may rest, and reads which of them somebody names."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from generator.diagnostics.suggest import did_you_mean
from generator.judging import NotUnderstood, begun_ids, parts_of
from generator.model.source import Source
from generator.model.unconfirmed import local_name

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

    from generator.model.briefing import Briefing
    from generator.model.event import Event
    from generator.model.library import Library
    from generator.model.report import Id
    from generator.model.statement import Statement
    from generator.reader.tree import Value

_NUMBERS = re.compile(r"[\d\s–-]+")
_NUMBER = re.compile(r"(\d+)(?:\s*[-–]\s*(\d+))?")
_HOW = "write numbers of the list, as `3, 7`"
_MOST_NAMED = 5
_LONGEST = 6
"""Digits of a number."""


@dataclass(frozen=True, slots=True)
class Listed:
    """What can be named by its number, from 1, or its id."""

    briefing: Briefing
    entries: Sequence[Event | Statement | Source]

    def numbers(self, names: str) -> list[int]:
        """Return the numbers of what is named, with commas between: ``3, 7``, ``2-4``, an id.

        Raises `NotUnderstood` for what is none of them.
        """
        found: list[int] = []
        for name in parts_of(names):
            found += self._in_span(name) if _NUMBERS.fullmatch(name) else [self._called(name)]
        return list(dict.fromkeys(found))

    def named(self, names: str) -> list[Value]:
        """Return what is named, as evidence is written; behind a source may stand its place: ``9 para 5``.

        Raises `NotUnderstood` as `numbers`.
        """
        found: list[Value] = []
        for name in parts_of(names):
            first, _, locator = name.partition(" ")
            if not locator or _NUMBERS.fullmatch(name):
                found += self.evidence(self.numbers(name))
                continue
            entry = self.entry(self.numbers(first)[0])
            if not isinstance(entry, Source):
                raise NotUnderstood(f"`{first}` is no source, in which “{locator}” could be a place")
            found.append({"source": entry.id, "locator": locator})
        return [item for index, item in enumerate(found) if item not in found[:index]]

    def entry(self, number: int) -> Event | Statement | Source:
        """Return what has a number."""
        return self.entries[number - 1]

    def evidence(self, numbers: Sequence[int]) -> list[Value]:
        """Return what has ``numbers``, as evidence is written."""
        return [local_name(self.entry(number).id, self.briefing) for number in numbers]

    def _in_span(self, numbers: str) -> list[int]:
        found: list[int] = []
        for span in _NUMBER.finditer(numbers):
            first, last = self._known(span[1]), self._known(span[2] or span[1])
            found += range(first, last + 1)
        if not found:
            raise NotUnderstood(f"`{numbers}` is none of these; {_HOW}")
        return found

    def _called(self, name: str) -> int:
        ids = {entry.id: number for number, entry in enumerate(self.entries, 1)}
        ids |= {local_name(id_, self.briefing): number for id_, number in ids.items()}
        begun = [name] if name in ids else begun_ids(name, ids)
        found = {ids[id_] for id_ in begun}
        if len(found) == 1:
            return found.pop()
        if found:
            several = " or ".join(f"`{id_}`" for id_ in begun[:_MOST_NAMED])
            raise NotUnderstood(f"`{name}` may be {several}: write which")
        hints = did_you_mean(name, ids) or (_HOW,)
        raise NotUnderstood("; ".join((f"`{name}` is none of these", *hints)))

    def _known(self, number: str) -> int:
        if len(number) > _LONGEST or not 1 <= int(number) <= len(self.entries):
            raise NotUnderstood(f"there is no {number} here: the numbers go from 1 to {len(self.entries)}")
        return int(number)


def numbers_in(line: str, last: int) -> list[int]:
    """Return numbers from 1 to ``last`` that somebody writes with commas between: ``1, 3-4``.

    Raises `NotUnderstood` for anything else.
    """
    found: list[int] = []
    for part in parts_of(line):
        span = _NUMBER.fullmatch(part.strip())
        first, end = (int(span[1][:_LONGEST]), int((span[2] or span[1])[:_LONGEST])) if span else (0, 0)
        if not 1 <= first <= end <= last:
            raise NotUnderstood(
                f"write numbers from 1 to {last}, as `1, {last}`" if last > 1 else "write 1, or nothing"
            )
        found += range(first, end + 1)
    return list(dict.fromkeys(found))


def evidence_for(briefing: Briefing, library: Library) -> Listed:
    """Return what the head of ``briefing`` may rest on: its event, and the statements that are confirmed."""
    event = library.events.get(briefing.event or "")
    confirmed = [statement for statement in briefing.statements if not statement.todo]
    return Listed(briefing, [*([event] if event else []), *confirmed])


def with_sources(listed: Listed, sources: Sequence[Source]) -> Listed:
    """Return the same list with ``sources`` behind it."""
    return Listed(listed.briefing, [*listed.entries, *sources])


def ids_of_sources(listed: Listed, numbers: Sequence[int]) -> list[Id]:
    """Return the ids of the sources that have ``numbers``. Raises `NotUnderstood` for what is none."""
    entries = [listed.entry(number) for number in numbers]
    for number, entry in zip(numbers, entries, strict=True):
        if not isinstance(entry, Source):
            raise NotUnderstood(f"{number} is no source")
    return [entry.id for entry in entries]


def with_names(typed: str, names: Sequence[str]) -> str:
    """Return what is typed, with commas between, with ``names`` in place of their numbers.

    Raises `NotUnderstood` for a number that none of them has.

    >>> with_names("2, Ada Reed", ["Bela Orlo", "Ivo Hill"])
    'Ivo Hill, Ada Reed'
    """
    found = []
    for part in parts_of(typed):
        is_number = bool(names) and part.isascii() and part.isdecimal()
        if is_number and not 1 <= int(part[:_LONGEST]) <= len(names):
            raise NotUnderstood(f"there is no {part} here: the numbers go from 1 to {len(names)}")
        found.append(names[int(part) - 1] if is_number else part)
    return ", ".join(found)


def without_names(names: str, left: Collection[str]) -> str:
    """Return what is typed, with commas between, but for the names that are ``left`` out.

    Raises `NotUnderstood` if nobody remains.

    >>> without_names("Bela Orlo, Ivo Hill", {"Bela Orlo"}), without_names("Ada Reed and Ivo Hill", {"Ivo Hill"})
    ('Ivo Hill', 'Ada Reed')
    """
    if not left:
        return names
    parts = [part for part in parts_of(names) if part not in left]
    found = [" and ".join(person for person in part.split(" and ") if person not in left) for part in parts]
    if not any(found):
        raise NotUnderstood("all of them are left out, and nothing was written")
    return ", ".join(filter(None, found))
