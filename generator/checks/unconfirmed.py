"""Lists what is still to be done, and finds what is confirmed and rests on what is not."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.diagnostics import Code
from generator.model.briefing import Briefing
from generator.model.former_ids import current_ids
from generator.model.reference_places import written_references
from generator.model.unconfirmed import unconfirmed
from generator.model.walks import entries_in

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.analysis.findings import Findings
    from generator.diagnostics import Diagnostics, Span
    from generator.model.library import Entry, Library
    from generator.model.reference_places import WrittenReference
    from generator.model.report import Id


def todo(library: Library, _findings: Findings, diagnostics: Diagnostics) -> None:
    """List what somebody must still look at or write."""
    for entry in _with_todo(library):
        for index, sentence in enumerate(entry.todo):
            diagnostics.advice(
                Code.TODO,
                f"{_called(entry)} is not published yet; to do: {sentence}",
                entry.place.span("todo", index),
                "when that is done, take the line out"
                if len(entry.todo) > 1
                else "when that is done, take `todo` out",
            )


def rests_on_todo(library: Library, _findings: Findings, diagnostics: Diagnostics) -> None:
    """Refuse a confirmed entry that refers to one that is not: published, it would name what is not there."""
    waiting = unconfirmed(library)
    if not waiting:
        return
    for entry in _every(library):
        if entry.id in waiting:
            continue
        for reference in written_references(entry):
            if reference.target in waiting:
                _refuse(entry, reference, waiting[reference.target], library, diagnostics)


def todo_on_published(library: Library, findings: Findings, diagnostics: Diagnostics) -> None:
    """Refuse to keep back what stands in a frozen edition: readers have its address, and somebody may rely on it."""
    waiting = unconfirmed(library)
    if not (waiting and findings.editions):
        return
    now = current_ids(library)
    told: set[Id] = set()
    for frozen in findings.editions.values():
        then = frozen[-1].snapshot
        published = [then.subject, *entries_in(then.subject)]
        published += (entry for register in then.library.registers for entry in register.values())
        for entry in published:
            holder = waiting.get(now.get(entry.id, entry.id))
            if holder is None or holder.id in told:
                continue
            told.add(holder.id)
            diagnostics.error(
                Code.TODO_ON_PUBLISHED,
                f"{_called(holder)} stood in edition {frozen[-1].number}, and with `todo` it would be gone",
                _place_of_todo(holder),
                "take `todo` out while you look at it again; what it says now is published already",
                "if it is wrong, say so in a correction of the kind `withdrawal`, and take the entry out",
                related=(("this is the edition", then.subject.place.span()),),
            )


def _every(library: Library) -> Iterator[Entry | Briefing]:
    """Yield all briefings and entries, each before those in it."""
    for register in library.registers:
        yield from register.values()
    for briefing in library.briefings.values():
        yield briefing
        yield from entries_in(briefing)


def _with_todo(library: Library) -> Iterator[Entry | Briefing]:
    return (entry for entry in _every(library) if entry.todo)


def _refuse(
    entry: Entry | Briefing,
    reference: WrittenReference,
    holder: Entry | Briefing,
    library: Library,
    diagnostics: Diagnostics,
) -> None:
    target = library.entries[reference.target]
    name = _name(target.id, entry)
    whole = f", as {_called(holder)} is not" if holder is not target else ""
    diagnostics.error(
        Code.RESTS_ON_TODO,
        f"{_called(entry)} is confirmed, but the {_noun(target)} `{name}` (`{reference.field}`) is not{whole}",
        reference.place.span(*reference.keys),
        f"if {_called(holder)} is right, take its `todo` out",
        "else write a `todo` here too: then neither is published",
        related=(("this is what it waits for", _place_of_todo(holder)),),
    )


def _place_of_todo(holder: Entry | Briefing) -> Span:
    return holder.place.span("todo")


def _called(entry: Entry | Briefing) -> str:
    """Return what an entry is called in a sentence: the statement `kirby-welcomes`."""
    if isinstance(entry, Briefing):
        return f"the briefing `{entry.id}`"
    return f"the {_noun(entry)} `{_name(entry.id, None)}`"


def _noun(entry: Entry) -> str:
    return entry.__class__.__name__.lower()


def _name(id_: Id, user: Entry | Briefing | None) -> str:
    """Return an id as it is written: short, unless another briefing's entry refers to it."""
    folder, within, local = id_.partition("/")
    if not within:
        return id_
    return local if user is None or user.id.partition("/")[0] == folder else id_
