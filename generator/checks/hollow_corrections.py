"""Refuses corrections that correct nothing: their words stand where they stood, or another has corrected them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.checks.corrections import published_of, standing_of
from generator.checks.ledger_rows import kept_before, may_be_unkept
from generator.checks.published_corrections import altered_rows
from generator.comparing.shown_values import parts_of, same_words, shown_by_field, stands_in
from generator.diagnostics import Code
from generator.model.briefing import Correction, CorrectionKind, SummaryCorrection
from generator.model.ledger import Ledger

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from generator.analysis.findings import Findings
    from generator.diagnostics import Diagnostics
    from generator.model.briefing import Briefing, LedgerRow
    from generator.model.library import Library
    from generator.model.snapshot import FrozenEdition

Fields = dict[str, tuple[str, ...]]
"""What readers see of one entry or sentence, by field."""


def corrections_of_nothing(library: Library, findings: Findings, diagnostics: Diagnostics) -> None:
    """Refuse a correction whose ``was`` and ``now`` are the same, or stand in what has not changed.

    What an edition tells of already stays as it is, and of what no kept edition shows nobody can tell.
    """
    for briefing in library.briefings.values():
        if briefing.id in findings.unread_editions:
            continue
        frozen = findings.editions.get(briefing.id, ())
        ledger = Ledger(briefing, library, frozen)
        copies = {id(row): other for row, other in ledger.repeated()}
        for row in briefing.ledger:
            if id(row) in copies:
                _is_copy(row, copies[id(row)], diagnostics)
        for row in _new_rows(briefing, library, findings, ledger):
            if id(row) in copies:
                continue
            if same_words(row.was, row.now):
                diagnostics.error(
                    Code.CORRECTION_NOW,
                    "this is what `was` says: nothing has been corrected",
                    row.place.span("now"),
                    "write what stood there under `was`, and what stands there now under `now`; or take the row out",
                )
            elif isinstance(row, Correction | SummaryCorrection) and not may_be_unkept(
                row, briefing, library, frozen
            ):
                _require_change(row, briefing, library, frozen, diagnostics)


def _is_copy(row: LedgerRow, other: LedgerRow, diagnostics: Diagnostics) -> None:
    diagnostics.error(
        Code.CORRECTION_NOW,
        "this correction stands here already, with the same date and the same words: nothing more has been corrected",
        row.place.span("of"),
        "take one of the two rows out",
        "if something else has changed, enter a row with the words that stood there, and those that stand there now",
        related=(("this is the other", other.place.span("of")),),
    )


def _new_rows(
    briefing: Briefing, library: Library, findings: Findings, ledger: Ledger
) -> Iterator[LedgerRow]:
    """Yield the corrections that no edition tells of, withdrawals aside: their ``now`` is in words of our own."""
    altered = altered_rows(briefing, library, findings)
    for row in briefing.ledger:
        if (
            row.kind is not CorrectionKind.WITHDRAWAL
            and id(row) not in altered
            and ledger.first_with(row) is None
        ):
            yield row


def _require_change(
    row: Correction | SummaryCorrection,
    briefing: Briefing,
    library: Library,
    frozen: Sequence[FrozenEdition],
    diagnostics: Diagnostics,
) -> None:
    present = [shown_by_field(*found) for found in standing_of(row, briefing, library)]
    done = _corrected_in(row, Ledger(briefing, library, frozen))
    here = [fields for fields in present if _somewhere(row.now, fields)]
    earlier = [
        [shown_by_field(*found) for found in published_of(edition, row, library)]
        for edition in done or kept_before(row, frozen)
    ]
    cited = [old for olds in earlier for old in olds if _somewhere(row.was, old)]
    if done and not cited:
        diagnostics.error(
            Code.CORRECTION_NOW,
            f"edition {done[0].number} tells of this correction already: nothing more has been corrected",
            row.place.span("of"),
            "take this row out; if something else has changed, cite the words that stood there, and those that stand "
            "there now",
        )
    if not here or not cited:  # of which other rules tell, or a later correction
        return
    if any(
        _has_changed(row, old, new)
        for olds in earlier
        for old in olds
        for new in here
        if old not in present and new not in olds
    ):
        return
    diagnostics.error(
        Code.CORRECTION_NOW,
        f"this stood in `{row.of}` before, and what `was` says stands there still: nothing has been corrected",
        row.place.span("now"),
        "write the words that have changed, as they were and as they are; or take the row out",
    )


def _corrected_in(row: LedgerRow, ledger: Ledger) -> list[FrozenEdition]:
    """Return the editions that tell of the same words corrected into the same, on whatever day."""
    told = ledger.told(row)
    return [
        edition
        for edition in ledger.frozen
        if any(
            known.of == told.of and same_words(known.was, told.was) and same_words(known.now, told.now)
            for known in ledger.told_in(edition)
        )
    ]


def _somewhere(words: str, fields: Mapping[str, tuple[str, ...]]) -> bool:
    return stands_in(words, [value for values in fields.values() for value in values])


def _has_changed(row: LedgerRow, old: Fields, new: Fields) -> bool:
    """Tell whether what ``was`` says, and what ``now`` says, is of fields that are others now."""
    changed = [name for name in old.keys() | new.keys() if old.get(name) != new.get(name)]
    return _touches(row.was, old, changed) and _touches(row.now, new, changed)


def _touches(words: str, fields: Fields, changed: Sequence[str]) -> bool:
    return any(stands_in(part, fields.get(name, ())) for name in changed for part in parts_of(words))
