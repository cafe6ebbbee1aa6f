"""Says in sentences what most formats have no field for: a date within bounds, a copy, an archived one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.citing.days import written

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from generator.citing.record import Day, Issued, Record

IS_COPY = "The address is that of a copy on another site."


def notes_of(record: Record, *, archive: bool = True) -> str:
    """Return the note of a record with these sentences; ``archive`` says whether the archived copy is among them."""
    return " ".join(_sentences(record, archive=archive))


def dated_within(issued: Issued | None, shown: Callable[[Day], str] = written) -> str:
    """Return the bounds of a date of which no more is known, as a sentence; "" of any other.

    >>> from generator.citing.record import Issued
    >>> dated_within(Issued((2026, 4, 10), (2026, 4, 12), is_between=True))
    'Dated between 2026-04-10 and 2026-04-12.'
    >>> dated_within(Issued((), (2026, 3), is_between=True)), dated_within(Issued((2026, 3)))
    ('Dated not later than 2026-03.', '')
    """
    if issued is None or not issued.is_between:
        return ""
    if not issued.first:
        return f"Dated not later than {shown(issued.last)}."
    if not issued.last:
        return f"Dated not earlier than {shown(issued.first)}."
    return f"Dated between {shown(issued.first)} and {shown(issued.last)}."


def _sentences(record: Record, *, archive: bool) -> Iterator[str]:
    if record.note:
        yield record.note
    if within := dated_within(record.issued):
        yield within
    if record.is_copy:
        yield IS_COPY
    if archive and record.archive:
        yield f"Archived copy: {record.archive}"
