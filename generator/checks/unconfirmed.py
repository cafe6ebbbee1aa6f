"""Lists what is still to be done, and finds what is confirmed and rests on what is not."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.diagnostics import Code
from generator.model.former_ids import current_ids
from generator.model.unconfirmed import (
    called,
    everything,
    local_name,
    noun_of,
    resting_on,
    says_nothing,
    unconfirmed,
)
from generator.model.walks import entries_in

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.analysis.findings import Findings
    from generator.diagnostics import Diagnostics, Span
    from generator.model.briefing import Briefing
    from generator.model.library import Entry, Library
    from generator.model.reference_places import WrittenReference
    from generator.model.report import Id


def todo(library: Library, _findings: Findings, diagnostics: Diagnostics) -> None:
    """List what somebody must still look at or write, once for each entry: a draft has four sentences to do."""
    for entry in everything(library):
        if entry.todo:
            diagnostics.advice(
                Code.TODO,
                f"{called(entry)} is not published yet; to do: {'; '.join(entry.todo)}",
                entry.place.span("todo", 0),
                f"when that is done: briefings confirm {entry.id}"
                if len(entry.todo) == 1
                else f"when a line is done, take it out; when all are: briefings confirm {entry.id}",
            )


def rests_on_todo(library: Library, _findings: Findings, diagnostics: Diagnostics) -> None:
    """Refuse a confirmed entry that refers to one that is not: published, it would name what is not there."""
    waiting = unconfirmed(library)
    for entry, reference in resting_on(waiting, library):
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
                f"{called(holder)} stood in edition {frozen[-1].number}, and with `todo` it would be gone",
                _place_of_todo(holder),
                "take `todo` out while you look at it again; what it says now is published already",
                "if it is wrong, say so in a correction of the kind `withdrawal`, and take the entry out",
                related=(("this is the edition", then.subject.place.span()),),
            )


def _refuse(
    entry: Entry | Briefing,
    reference: WrittenReference,
    holder: Entry | Briefing,
    library: Library,
    diagnostics: Diagnostics,
) -> None:
    target = library.entries[reference.target]
    name = local_name(target.id, entry)
    whole = f", as {called(holder)} is not" if holder is not target else ""
    diagnostics.error(
        Code.RESTS_ON_TODO,
        f"{called(entry)} is confirmed, but the {noun_of(target)} `{name}` (`{reference.field}`) is not{whole}",
        reference.place.span(*reference.keys),
        f"if {called(holder)} is right: briefings confirm {holder.id}"
        if not says_nothing(holder)
        else f"when somebody has written what {called(holder)} says: briefings confirm {holder.id}",
        *_moved(target, library),
        "else write a `todo` here too: then neither is published",
        related=(("this is what it waits for", _place_of_todo(holder)),),
    )


def _moved(target: Entry, library: Library) -> Iterator[str]:
    """Yield what lets be published what waits with a briefing alone: it may stand with the others of its register."""
    for register in library.registers:
        entry = register.get(target.id)
        other = next((other for other in register.values() if not other.folder), None)
        if entry is not None and entry.folder and not entry.todo and other is not None:
            path = other.place.path
            yield f"if {called(entry)} may be published before the briefing: briefings move {entry.id} {path}"


def _place_of_todo(holder: Entry | Briefing) -> Span:
    return holder.place.span("todo")
