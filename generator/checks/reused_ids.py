"""Finds ids that were published, then gone, and stand for something else now: old links would lead to other words."""

from __future__ import annotations

from dataclasses import fields
from typing import TYPE_CHECKING, NamedTuple

from generator.comparing.pairing import sentence_of
from generator.comparing.words import likeness
from generator.diagnostics import Code, short
from generator.model.event import Event
from generator.model.former_ids import current_ids
from generator.model.plan import Plan, Point
from generator.model.statement import Statement
from generator.model.walks import entries_in

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from generator.analysis.findings import Findings
    from generator.diagnostics import Diagnostics
    from generator.model.library import Entry, Library
    from generator.model.report import Id
    from generator.model.snapshot import FrozenEdition

_ALIKE = 0.5
"""From where on two texts count as one text that was reworded: half of their words."""
_SHOWN = 60


def reused_ids(library: Library, findings: Findings, diagnostics: Diagnostics) -> None:
    """Refuse an id of a briefing's entry that the newest frozen edition has not, and an older one gave to another.

    What was withdrawn may come back under its id, also reworded. The number of a point is its document's, and is no
    choice of the editors.
    """
    for id_, frozen in findings.editions.items():
        published = {entry.id for entry in entries_in(frozen[-1].snapshot.subject)}
        names = current_ids(library) if len(frozen) > 1 else {}
        for entry in entries_in(library.briefings[id_]):
            if entry.id in published or isinstance(entry, Point):
                continue
            edition = _last_with(entry.id, frozen)
            if edition and _is_another(edition.snapshot.library.entries[entry.id], entry, names):
                _refuse(entry, edition, frozen, diagnostics)


class Exchanged(NamedTuple):
    """An id of the newest frozen edition that is another entry's now."""

    entry: Entry
    """That one."""
    elsewhere: Entry
    """What had the id, as it stands now."""


def exchanged_ids(library: Library, findings: Findings, diagnostics: Diagnostics) -> None:
    """Refuse an id of the newest frozen edition that is another entry's now, where its own words stand under another.

    Old links would lead to other words, and no `formerly` can lead them on: the id is there. Nor is it a change of what
    the entry says, which a correction could explain.
    """
    told: set[Id] = set()
    for frozen in findings.editions.values():
        for entry, elsewhere in exchanged(frozen[-1], library):
            if entry.id in told:  # of a register, which another briefing has published too
                continue
            told.add(entry.id)
            _refuse_exchanged(entry, elsewhere, frozen[-1], diagnostics)


def exchanged(edition: FrozenEdition, library: Library) -> Iterator[Exchanged]:
    """Yield the ids of an edition, of its briefing and of the registers, that are others' now.

    The number of a point is its document's.
    """
    then = edition.snapshot.library.entries
    entries = (
        *entries_in(library.briefings[edition.snapshot.briefing]),
        *(entry for register in library.registers for entry in register.values()),
    )
    others = [
        (entry, then[entry.id])
        for entry in entries
        if entry.id in then and not isinstance(entry, Point) and _says(entry) != _says(then[entry.id])
    ]
    if not others:
        return
    stands_at = {_says(entry): entry for entry in entries if _moved_here(entry, then)}
    names = current_ids(library)
    for entry, was in others:
        elsewhere = stands_at.get(_says(was))
        if (
            elsewhere is not None
            and _in_common(was, elsewhere) > _in_common(was, entry)
            and (_is_register(entry) or _is_another(was, entry, names))
        ):
            yield Exchanged(entry, elsewhere)


def _says(entry: Entry) -> tuple[type, str]:
    return entry.__class__, sentence_of(entry)


def _in_common(was: Entry, now: Entry) -> int:
    """Return how many fields of two entries are the same, their ids aside; none of two kinds."""
    if was.__class__ is not now.__class__:
        return 0
    return sum(
        getattr(was, known.name) == getattr(now, known.name) for known in fields(was) if known.name != "id"
    )


def _is_register(entry: Entry) -> bool:
    return "/" not in entry.id


def _moved_here(entry: Entry, then: Mapping[Id, Entry]) -> bool:
    """Tell whether an entry says something that it did not say in an edition."""
    said = sentence_of(entry)
    return bool(said) and (entry.id not in then or sentence_of(then[entry.id]) != said)


def _refuse_exchanged(
    entry: Entry, elsewhere: Entry, edition: FrozenEdition, diagnostics: Diagnostics
) -> None:
    local, other = entry.id.rpartition("/")[2], elsewhere.id.rpartition("/")[2]
    diagnostics.error(
        Code.REUSED_ID,
        f"in edition {edition.number} `{local}` was what is called `{other}` now: "
        f"{short(sentence_of(elsewhere), _SHOWN)}",
        entry.place.span("id"),
        f"old links to it would lead here: call `{other}` `{local}` again, and this one otherwise",
        related=(
            ("this is the edition", edition.snapshot.subject.place.span()),
            ("this was called so", elsewhere.place.span("id")),
        ),
    )


def _last_with(id_: Id, frozen: Sequence[FrozenEdition]) -> FrozenEdition | None:
    return next((edition for edition in reversed(frozen) if id_ in edition.snapshot.library.entries), None)


def _is_another(was: Entry, now: Entry, names: Mapping[Id, Id]) -> bool:
    """Tell whether neither who said it, or when it was, nor what it says is what it was."""
    if was.__class__ is not now.__class__:
        return True
    said, says = sentence_of(was), sentence_of(now)
    if likeness(said, says) >= _ALIKE:
        return False
    mine = {names.get(name, name) for name in _told_by(was)}
    theirs = set(_told_by(now))
    return mine.isdisjoint(theirs)


def _told_by(entry: Entry) -> tuple[str, ...]:
    """Return what tells an entry from others besides its words: who speaks or wrote it, when it was; () for our own."""
    if isinstance(entry, Statement):
        return entry.speakers or (entry.reports[0].source,)
    if isinstance(entry, Plan):
        return entry.by
    if isinstance(entry, Event):
        return (str(entry.date),)
    return ()


def _refuse(
    entry: Entry, edition: FrozenEdition, frozen: Sequence[FrozenEdition], diagnostics: Diagnostics
) -> None:
    local = entry.id.rpartition("/")[2]
    was = edition.snapshot.library.entries[entry.id]
    gone = next(kept.number for kept in frozen if kept.number > edition.number)
    diagnostics.error(
        Code.REUSED_ID,
        f"`{local}` was another entry in edition {edition.number}: {short(sentence_of(was), _SHOWN)}",
        entry.place.span("id"),
        f"that one is gone since edition {gone}, and old links to it would lead here: give this one an id of its own",
        related=(("this is the edition", edition.snapshot.subject.place.span()),),
    )
