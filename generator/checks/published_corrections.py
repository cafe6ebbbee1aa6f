"""Refuses that a correction goes, or says something else, of which a frozen edition tells: readers have quoted it."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, NamedTuple

from generator.diagnostics import Code
from generator.diagnostics.written import fields_to_write
from generator.model.ledger import Ledger

if TYPE_CHECKING:
    from collections.abc import Sequence

    from generator.analysis.findings import Findings
    from generator.diagnostics import Diagnostics
    from generator.model.briefing import Briefing, LedgerRow
    from generator.model.ledger import Told
    from generator.model.library import Library
    from generator.model.snapshot import FrozenEdition

_FIELDS = {"date": "day", "kind": "kind", "was": "was", "now": "now"}
"""What tells a correction from others of the same entry: the field of the file, and of `Told`."""
_ALIKE = 2
"""From how many of these on a row is the published one, written otherwise."""


class LostRow(NamedTuple):
    """A correction that was published and does not stand as it was."""

    told: Told
    row: LedgerRow
    """As it was published."""
    edition: FrozenEdition
    """The first that tells of it."""
    now: LedgerRow | None
    """The row that says something else in its place; None where there is none."""


def published_corrections(library: Library, findings: Findings, diagnostics: Diagnostics) -> None:
    """Refuse each correction of a frozen edition that is gone, or says something else; its reason may change."""
    for id_, frozen in findings.editions.items():
        briefing = library.briefings[id_]
        for lost in lost_rows(briefing, library, frozen):
            if lost.now is None:
                _is_gone(lost, briefing, diagnostics)
            else:
                _says_otherwise(lost, lost.now, briefing, library, frozen, diagnostics)


def lost_rows(briefing: Briefing, library: Library, frozen: Sequence[FrozenEdition]) -> list[LostRow]:
    """Return the corrections that an edition tells of and the briefing no more, or not as they were."""
    ledger = Ledger(briefing, library, frozen)
    published: dict[Told, tuple[LedgerRow, FrozenEdition]] = {}
    most: Counter[Told] = Counter()
    for edition in frozen:
        told_in = ledger.told_in(edition)
        most |= Counter(told_in)
        for told, row in zip(told_in, edition.snapshot.subject.ledger, strict=True):
            published.setdefault(told, (row, edition))
    standing = [(ledger.told(row), row) for row in briefing.ledger]
    missing = most - Counter(told for told, _ in standing)
    spare = [(told, row) for told, row in standing if told not in most]
    lost = []
    for told in missing:
        found = max(spare, key=lambda known: _alike(told, known[0]), default=None)
        now = found[1] if found and _alike(told, found[0]) >= _ALIKE else None
        spare = [(other, row) for other, row in spare if row is not now]
        lost.append(LostRow(told, *published[told], now))
    return lost


def altered_rows(briefing: Briefing, library: Library, findings: Findings) -> frozenset[int]:
    """Return the corrections, by `id`, that were published otherwise: nothing else is to be said of them."""
    frozen = findings.editions.get(briefing.id, ())
    return (
        frozenset(id(lost.now) for lost in lost_rows(briefing, library, frozen) if lost.now)
        if frozen
        else _NONE
    )


_NONE: frozenset[int] = frozenset()


def _alike(told: Told, other: Told) -> int:
    if told.of != other.of:
        return 0
    return sum(getattr(told, name) == getattr(other, name) for name in _FIELDS.values())


def _is_gone(lost: LostRow, briefing: Briefing, diagnostics: Diagnostics) -> None:
    row, of = lost.row, lost.told.of.removeprefix(f"{briefing.id}/")
    fields = {
        "of": of,
        "date": row.date.text,
        "kind": row.kind,
        "was": lost.told.was,
        "now": lost.told.now,
        "because": " ".join(row.because.source.split()),
        "reported_by": row.reported_by,
    }
    diagnostics.error(
        Code.CORRECTION_ROW,
        f"edition {lost.edition.number} tells of a correction of `{of}`, and there is no row of it here",
        briefing.place.key_span("corrections" if briefing.ledger else "editions"),
        "take the row as it was from the history of the project, or write it again under `corrections`: "
        f"{fields_to_write(fields)}",
        related=(("this edition tells of it", lost.edition.snapshot.subject.place.span()),),
    )


def _says_otherwise(  # noqa: PLR0913, PLR0917  # what is told, and of what
    lost: LostRow,
    now: LedgerRow,
    briefing: Briefing,
    library: Library,
    frozen: Sequence[FrozenEdition],
    diagnostics: Diagnostics,
) -> None:
    standing = Ledger(briefing, library, frozen).told(now)
    for field, name in _FIELDS.items():
        was, is_now = getattr(lost.told, name), getattr(standing, name)
        if was != is_now:
            diagnostics.error(
                Code.CORRECTION_ROW,
                f"edition {lost.edition.number} tells of this correction with another `{field}`",
                now.place.span(field),
                f"write what was published: {fields_to_write({field: was})}",
                "what is wrong in that is said by a further correction, in a row of its own",
                related=(("this is the edition", lost.edition.snapshot.subject.place.span()),),
            )
