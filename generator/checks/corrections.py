"""Checks that a correction says what stood there and what stands there, word for word."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.checks.shown_values import nearest, shown_values, stands_in
from generator.diagnostics import Code, short
from generator.diagnostics.suggest import did_you_mean
from generator.model.briefing import CorrectionKind

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from generator.analysis.findings import Findings
    from generator.diagnostics import Diagnostics
    from generator.model.briefing import Briefing, Correction, Withdrawal
    from generator.model.library import Entry, Library
    from generator.model.snapshot import FrozenEdition

_SHOWN = 200


def correction_now(library: Library, findings: Findings, diagnostics: Diagnostics) -> None:
    """Refuse a correction whose ``now`` does not stand in its entry, unless a later one corrects it again.

    Of a withdrawal ``now`` says in our words that nothing stands there; then ``was`` must be gone.
    """
    del findings
    for briefing in library.briefings.values():
        for number, correction in enumerate(briefing.corrections):
            entry = library.entries.get(correction.of)
            if entry is None:
                continue
            values = shown_values(entry, library)
            if correction.kind is CorrectionKind.WITHDRAWAL:
                if correction.was in values:
                    diagnostics.error(
                        Code.CORRECTION_NOW,
                        f"this was withdrawn, and still stands in `{correction.of}`",
                        correction.place.span("was"),
                        "take it out of the entry, or call the correction by another `kind`",
                    )
            elif not stands_in(correction.now, values) and not _is_corrected_again(briefing, number):
                there = nearest(correction.now, values)
                diagnostics.error(
                    Code.CORRECTION_NOW,
                    f"this does not stand in `{correction.of}`",
                    correction.place.span("now"),
                    *([f"there stands: {short(there, _SHOWN)}"] if there else []),
                    "write word for word what stands there now",
                )


def withdrawal_of(library: Library, findings: Findings, diagnostics: Diagnostics) -> None:
    """Refuse the withdrawal of an entry that never stood in an edition, or with words that never stood in it."""
    for briefing in library.briefings.values():
        if briefing.id in findings.unread_editions:
            continue
        frozen = findings.editions.get(briefing.id, ())
        for withdrawal in briefing.withdrawals:
            published = [values for edition in frozen for values in _withdrawn(edition, withdrawal)]
            if not published:
                known = (
                    *library.entries,
                    *(id_ for edition in frozen for id_ in edition.snapshot.library.entries),
                )
                diagnostics.error(
                    Code.UNKNOWN_REFERENCE,
                    f"there is no entry `{withdrawal.of}`, and no edition was published with one",
                    withdrawal.place.span("of"),
                    *did_you_mean(withdrawal.of, {id_.removeprefix(f"{briefing.id}/") for id_ in known}),
                )
            elif not any(stands_in(withdrawal.was, values) for values in published):
                _never_so(withdrawal, published, diagnostics)


def _withdrawn(edition: FrozenEdition, withdrawal: Withdrawal) -> Iterator[tuple[str, ...]]:
    then: Library = edition.snapshot.library
    id_ = withdrawal.id_in(edition.snapshot.briefing, then.entries)
    if id_ in then.entries:
        yield shown_values(then.entries[id_], then)


def _never_so(
    correction: Correction | Withdrawal, published: Sequence[tuple[str, ...]], diagnostics: Diagnostics
) -> None:
    there = nearest(correction.was, [value for values in published for value in values])
    diagnostics.error(
        Code.CORRECTION_WAS,
        f"no edition was published with these words in `{correction.of}`",
        correction.place.span("was"),
        *([f"there stood: {short(there, _SHOWN)}"] if there else []),
        "write word for word what stood there",
    )


def correction_was(library: Library, findings: Findings, diagnostics: Diagnostics) -> None:
    """Refuse a correction whose ``was`` stands in no frozen edition, where there is one from before it."""
    for id_, frozen in findings.editions.items():
        for correction in library.briefings[id_].corrections:
            earlier = [
                edition for edition in frozen if not correction.date.before_on_calendar(edition.row.date)
            ]
            if not earlier:
                continue
            published = [
                (entry, edition.snapshot.library)
                for edition in earlier
                for entry in _published(edition, correction, library)
            ]
            if not published:
                diagnostics.error(
                    Code.CORRECTION_WAS,
                    f"no edition was published with `{correction.of}`",
                    correction.place.span("of"),
                    "what nobody could read needs no correction: take it out",
                )
            elif not any(  # mostly it stood in the last one
                stands_in(correction.was, shown_values(*found)) for found in reversed(published)
            ):
                _never_so(correction, [shown_values(*found) for found in published], diagnostics)


def correction_after_edition(library: Library, findings: Findings, diagnostics: Diagnostics) -> None:
    """Refuse a correction that is later than the edition which will publish it, where others are frozen already."""
    for id_, frozen in findings.editions.items():
        briefing = library.briefings[id_]
        if briefing.last_edition.number > frozen[-1].number:
            later_than_edition(briefing, diagnostics)


def later_than_edition(briefing: Briefing, diagnostics: Diagnostics) -> None:
    """Refuse corrections of ``briefing`` that are certainly later than its last edition, which is to publish them."""
    edition = briefing.last_edition
    for correction in briefing.ledger:
        if edition.date.before_on_calendar(correction.date):
            diagnostics.error(
                Code.DATES_REVERSED,
                f"corrected on `{correction.date}`, after edition {edition.number} of `{edition.date}`, which says so",
                correction.place.span("date"),
                "correct one of the two dates: an edition is published when its corrections are made, or later",
            )


def _published(edition: FrozenEdition, correction: Correction, library: Library) -> Iterator[Entry]:
    """Yield the entry as an edition was published with it, by the id that it had then."""
    entry = library.entries.get(correction.of)
    then: Library = edition.snapshot.library
    for id_ in (correction.of, *getattr(entry, "formerly", ())):
        if id_ in then.entries:
            yield then.entries[id_]


def _is_corrected_again(briefing: Briefing, number: int) -> bool:
    correction = briefing.corrections[number]
    return any(
        later.of == correction.of and stands_in(later.was, [correction.now])
        for later in briefing.corrections[number + 1 :]
    )
