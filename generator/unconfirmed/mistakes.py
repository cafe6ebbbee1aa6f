"""Says how much the mistakes in entries matter that nobody has confirmed: they stop nobody from publishing the rest."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.diagnostics import Code, Severity
from generator.diagnostics.levels import FIXED
from generator.diagnostics.waiting import eased, is_eased
from generator.model.unconfirmed import everything, is_left_aside, unconfirmed

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from generator.diagnostics import Diagnostic, Span
    from generator.model.briefing import Briefing
    from generator.model.library import Entry, Library
    from generator.model.report import Id

STOPS = frozenset({Code.RESTS_ON_TODO, Code.TODO_ON_PUBLISHED, Code.REUSED_ID, Code.PERSONAL_DATA})
"""What stops a build in a draft too: others rely on it, or it may not even stand in the files."""


def with_drafts_eased(found: Iterable[Diagnostic], library: Library) -> Iterator[Diagnostic]:
    """Yield what was found in ``library``; an error in an entry that has a `todo` is no more than a warning."""
    waiting = unconfirmed(library)
    for diagnostic in found:
        is_error = diagnostic.severity is Severity.ERROR
        if waiting and is_error and _may_wait(diagnostic) and _holder(diagnostic.span, library, waiting):
            yield eased(diagnostic)
        else:
            yield diagnostic


def of_what_is_published(found: Iterable[Diagnostic], library: Library) -> Iterator[Diagnostic]:
    """Yield what was found in ``library``, but for what stands in an entry that a `todo` keeps back.

    Nor is anything yielded of an entry that is not in the library, as it waits and cannot be read.
    """
    waiting = unconfirmed(library)
    for diagnostic in found:
        stands_in_draft = waiting and _may_wait(diagnostic) and _holder(diagnostic.span, library, waiting)
        if not (is_eased(diagnostic) or stands_in_draft):
            yield diagnostic


def holder_of(span: Span, library: Library) -> Entry | Briefing | None:
    """Return the entry, or the briefing, by whose `todo` what stands at ``span`` is kept back; None if by none."""
    return _holder(span, library, unconfirmed(library))


def entry_at(span: Span, library: Library) -> Entry | Briefing | None:
    """Return the entry, or the briefing, in which what stands at ``span`` is written; None if in none."""
    there = [
        (entry.place.span().line, entry) for entry in everything(library) if entry.place.path == span.path
    ]
    before = [found for found in there if found[0] <= span.line]
    return max(before, key=lambda found: found[0])[1] if before else None


def _holder(span: Span, library: Library, waiting: Mapping[Id, Entry | Briefing]) -> Entry | Briefing | None:
    nearest = entry_at(span, library)
    return None if nearest is None else waiting.get(nearest.id)


def without_left_aside(found: Iterable[Diagnostic], library: Library) -> Iterator[Diagnostic]:
    """Yield what was found in ``library``, but for what is no error in a draft left aside, which nobody means to mend.

    That it waits is yielded all the same.
    """
    for diagnostic in found:
        is_told = diagnostic.severity is Severity.ERROR or diagnostic.code is Code.TODO
        entry = None if is_told else entry_at(diagnostic.span, library)
        if entry is None or not is_left_aside(entry):
            yield diagnostic


def _may_wait(diagnostic: Diagnostic) -> bool:
    """Tell whether it is no matter as long as nobody has confirmed the entry in which it stands."""
    return diagnostic.code not in STOPS and diagnostic.code not in FIXED
