"""Checks corrections of entries that are there no more: that an edition had them, with the words that are cited."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from generator.checks.corrections import never_so
from generator.checks.ledger_rows import leads_on, may_be_unkept, of_same
from generator.checks.published_corrections import altered_rows
from generator.comparing.shown_values import nearest, shown_values, stands_in
from generator.diagnostics import Code, short
from generator.diagnostics.suggest import did_you_mean
from generator.model.briefing import PastCorrection, SummaryPart
from generator.model.ledger import Ledger

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from generator.analysis.findings import Findings
    from generator.diagnostics import Diagnostics
    from generator.model.briefing import Briefing, OfGone
    from generator.model.library import Library
    from generator.model.report import Id
    from generator.model.snapshot import FrozenEdition

_SHOWN = 200
_KEY_POINT = re.compile(r"key-?points?(?:-?[0-9]+)?")
_BOTTOM_LINE = re.compile(r"bottom-?lines?")


def corrections_of_gone(library: Library, findings: Findings, diagnostics: Diagnostics) -> None:
    """Refuse corrections of an entry that never stood in an edition, or with words that never stood in it.

    An edition that nobody froze may have had it: then that is a warning, for nobody can know.
    """
    for briefing in library.briefings.values():
        if briefing.id in findings.unread_editions:
            continue
        frozen = findings.editions.get(briefing.id, ())
        altered = altered_rows(briefing, library, findings)
        ledger = Ledger(briefing, library, frozen)
        for row in (row for row in briefing.of_gone if id(row) not in altered):
            names = ledger.ids_of_gone(row)
            published = [values for edition in frozen for values in _published(edition, names)]
            unkept = bool(frozen) and may_be_unkept(row, briefing, library, frozen)
            if not published:
                if (
                    ledger.first_with(row) is None
                ):  # else it stays as it was published, whoever has it no more
                    meant = _meant(row.of, briefing, library, frozen)
                    _never_there(row, meant, diagnostics, is_known=not unkept)
                continue
            if not unkept and not any(stands_in(row.was, values) for values in published):
                never_so(row, diagnostics, published)
            if isinstance(row, PastCorrection) and not unkept:
                _require_now(row, briefing, published, diagnostics)


def _published(edition: FrozenEdition, names: Sequence[Id]) -> Iterator[tuple[str, ...]]:
    then: Library = edition.snapshot.library
    yield from (shown_values(then.entries[id_], then) for id_ in names if id_ in then.entries)


def _never_there(row: OfGone, meant: Sequence[str], diagnostics: Diagnostics, *, is_known: bool) -> None:
    tell = diagnostics.error if is_known else diagnostics.warning
    tell(
        Code.UNKNOWN_REFERENCE,
        f"there is no entry `{row.of}`, and no "
        + ("edition was published with one" if is_known else "edition that was frozen has one"),
        row.place.span("of"),
        *meant,
    )


def _meant(
    written: str, briefing: Briefing, library: Library, frozen: Sequence[FrozenEdition]
) -> tuple[str, ...]:
    if _KEY_POINT.fullmatch(written):
        return (f"write `of: {SummaryPart.KEY_POINT}`: `was` and `now` say which of the key points it is",)
    if _BOTTOM_LINE.fullmatch(written):
        return (f"write `of: {SummaryPart.BOTTOM_LINE}`",)
    known = (*library.entries, *(id_ for edition in frozen for id_ in edition.snapshot.library.entries))
    return did_you_mean(
        written, {*(id_.removeprefix(f"{briefing.id}/") for id_ in known), *map(str, SummaryPart)}
    )


def _require_now(
    row: PastCorrection, briefing: Briefing, published: Sequence[tuple[str, ...]], diagnostics: Diagnostics
) -> None:
    if any(stands_in(row.now, values) for values in published):
        return
    if leads_on(row, of_same(row, briefing), published):
        return
    there = nearest(row.now, [value for values in published for value in values])
    diagnostics.error(
        Code.CORRECTION_NOW,
        f"no edition was published with these words in `{row.of}`, which is gone",
        row.place.span("now"),
        *([f"there stood: {short(there, _SHOWN)}"] if there else []),
        "write word for word what stood there after the correction; if nobody could read it, take this one out",
    )
