"""Checks that a correction says what stood there and what stands there, word for word."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.checks.shown_values import nearest, shown_values, stands_in
from generator.diagnostics import Code, short
from generator.model.briefing import CorrectionKind

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.analysis.findings import Findings
    from generator.diagnostics import Diagnostics
    from generator.model.briefing import Briefing, Correction
    from generator.model.library import Library
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


def correction_was(library: Library, findings: Findings, diagnostics: Diagnostics) -> None:
    """Refuse a correction whose ``was`` stands in no frozen edition, where there is one from before it."""
    for id_, frozen in findings.editions.items():
        for correction in library.briefings[id_].corrections:
            earlier = [
                edition for edition in frozen if not correction.date.before_on_calendar(edition.row.date)
            ]
            if not earlier:
                continue
            published = [values for edition in earlier for values in _published(edition, correction, library)]
            if not published:
                diagnostics.error(
                    Code.CORRECTION_WAS,
                    f"no edition was published with `{correction.of}`",
                    correction.place.span("of"),
                    "what nobody could read needs no correction: take it out",
                )
            elif not any(stands_in(correction.was, values) for values in published):
                there = nearest(correction.was, [value for values in published for value in values])
                diagnostics.error(
                    Code.CORRECTION_WAS,
                    f"no edition was published with these words in `{correction.of}`",
                    correction.place.span("was"),
                    *([f"there stood: {short(there, _SHOWN)}"] if there else []),
                    "write word for word what stood there",
                )


def _published(edition: FrozenEdition, correction: Correction, library: Library) -> Iterator[tuple[str, ...]]:
    """Yield what readers of an edition saw of the entry, by the id that it had then."""
    entry = library.entries.get(correction.of)
    then: Library = edition.snapshot.library
    for id_ in (correction.of, *getattr(entry, "formerly", ())):
        if id_ in then.entries:
            yield shown_values(then.entries[id_], then)


def _is_corrected_again(briefing: Briefing, number: int) -> bool:
    correction = briefing.corrections[number]
    return any(
        later.of == correction.of and stands_in(later.was, [correction.now])
        for later in briefing.corrections[number + 1 :]
    )
