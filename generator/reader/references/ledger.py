"""Makes the corrections of a briefing of their records, parted by what each is of."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple, TypedDict

from generator.model.briefing import (
    Correction,
    CorrectionKind,
    PastCorrection,
    SummaryCorrection,
    SummaryPart,
    Withdrawal,
)
from generator.model.references import ANY

if TYPE_CHECKING:
    from collections.abc import Sequence

    from generator.diagnostics import Place
    from generator.model.dates import Date
    from generator.model.text import Prose
    from generator.reader.input import WrittenAt
    from generator.reader.records.briefing import CorrectionRecord
    from generator.reader.references.resolver import Resolver


class Ledger(NamedTuple):
    """The corrections of a briefing, each sort in the order in which they are written."""

    of_entries: tuple[Correction, ...]
    of_summary: tuple[SummaryCorrection, ...]
    withdrawals: tuple[Withdrawal, ...]
    of_past: tuple[PastCorrection, ...]


class _Fields(TypedDict):
    """What a correction says, whatever it is of."""

    date: Date
    was: str
    now: str
    because: Prose
    reported_by: str | None
    place: Place


def make_ledger(records: Sequence[CorrectionRecord], place: WrittenAt, resolve: Resolver) -> Ledger:
    """Return the corrections of the briefing at ``place``.

    An entry that is called as a part of the summary is comes before that part. What leads nowhere was published, or is
    a slip: which of the two is checked against the editions.
    """
    of_entries: list[Correction] = []
    of_summary: list[SummaryCorrection] = []
    withdrawals: list[Withdrawal] = []
    of_past: list[PastCorrection] = []
    for index, record in enumerate(records):
        written = place.at("corrections", index)
        of, kind, fields = record.of, record.kind, _fields(record, written)
        if not resolve.leads_nowhere(of):
            found = resolve.one(of, ANY, written, "of")
            of_entries.append(Correction(of=found, kind=kind, **fields))
        elif of in _PARTS:
            of_summary.append(SummaryCorrection(of=SummaryPart(of), kind=kind, **fields))
        elif kind is CorrectionKind.WITHDRAWAL:
            withdrawals.append(Withdrawal(of=of, **fields))
        else:
            of_past.append(PastCorrection(of=of, kind=kind, **fields))
    return Ledger(tuple(of_entries), tuple(of_summary), tuple(withdrawals), tuple(of_past))


def _fields(record: CorrectionRecord, written: WrittenAt) -> _Fields:
    return {
        "date": record.date,
        "was": record.was,
        "now": record.now,
        "because": record.because,
        "reported_by": record.reported_by,
        "place": written,
    }


_PARTS = frozenset(map(str, SummaryPart))
