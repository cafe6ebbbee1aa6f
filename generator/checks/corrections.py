"""Checks that a correction says what stood there and what stands there, word for word."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.checks.ledger_rows import kept_before, leads_on, may_be_unkept, of_same
from generator.checks.published_corrections import altered_rows
from generator.comparing.shown_values import nearest, same_words, shown_values, stands_in
from generator.diagnostics import Code, short
from generator.model.briefing import Correction, CorrectionKind
from generator.model.ledger import Ledger

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from generator.analysis.findings import Findings
    from generator.diagnostics import Diagnostics
    from generator.model.briefing import Briefing, KeyPoint, LedgerRow, SummaryCorrection
    from generator.model.library import Entry, Library
    from generator.model.snapshot import FrozenEdition

_SHOWN = 200
Values = tuple[str, ...]
"""What readers see of one entry, or of one sentence."""


def correction_now(library: Library, findings: Findings, diagnostics: Diagnostics) -> None:
    """Refuse a correction whose ``now`` does not stand where it says, unless a later one corrects it again.

    Of a withdrawal ``now`` says in our words that nothing stands there; then ``was`` must be gone. What an edition has
    told stays as it is: there it is enough that ``now`` stood in the first that told of it. What has changed since is
    asked for by `generator.checks.published_values`.
    """
    for briefing in library.briefings.values():
        for row in _of_what_stands(briefing, library, findings):
            standing = _standing(row, briefing, library)
            if row.kind is CorrectionKind.WITHDRAWAL:
                if any(row.was in values for values in standing) and not _is_told(
                    row, briefing, library, findings
                ):
                    diagnostics.error(
                        Code.CORRECTION_NOW,
                        f"this was withdrawn, and still stands in `{row.of}`",
                        row.place.span("was"),
                        "take it out there, or call the correction by another `kind`",
                    )
            elif not (
                same_words(row.was, row.now)  # of which `hollow_corrections` tells
                or _is_there(row, standing)
                or leads_on(row, of_same(row, briefing), standing)
                or _was_true(row, briefing, library, findings)
            ):
                _not_there(row, standing, diagnostics)


def _of_what_stands(
    briefing: Briefing, library: Library, findings: Findings
) -> Iterator[Correction | SummaryCorrection]:
    """Yield the corrections of entries that are there, and of the summary; none that was published otherwise."""
    altered = altered_rows(briefing, library, findings)
    of_entries = (row for row in briefing.corrections if row.of in library.entries)
    yield from (row for row in of_entries if id(row) not in altered)
    yield from (row for row in briefing.summary_corrections if id(row) not in altered)


def standing_of(
    row: Correction | SummaryCorrection, briefing: Briefing, library: Library
) -> tuple[tuple[Entry | KeyPoint, Library], ...]:
    """Return what a correction is of, as it stands: each key point, where it may be of any."""
    if isinstance(row, Correction):
        return ((library.entries[row.of], library),)
    return tuple((sentence, library) for sentence in briefing.summary(row.of))


def _standing(
    row: Correction | SummaryCorrection, briefing: Briefing, library: Library
) -> tuple[Values, ...]:
    return tuple(shown_values(*found) for found in standing_of(row, briefing, library))


def _is_there(row: LedgerRow, standing: Sequence[Values]) -> bool:
    return any(stands_in(row.now, values) for values in standing)


def _is_told(
    row: Correction | SummaryCorrection, briefing: Briefing, library: Library, findings: Findings
) -> bool:
    """Tell whether a frozen edition tells of a correction: what came back since was withdrawn all the same."""
    return Ledger(briefing, library, findings.editions.get(briefing.id, ())).first_with(row) is not None


def _was_true(
    row: Correction | SummaryCorrection, briefing: Briefing, library: Library, findings: Findings
) -> bool:
    """Tell whether ``now`` stood in the edition that first told of it, or nobody can know that."""
    if briefing.id in findings.unread_editions:
        return True
    edition = Ledger(briefing, library, findings.editions.get(briefing.id, ())).first_with(row)
    return edition is not None and any(
        stands_in(row.now, shown_values(*found)) for found in published_of(edition, row, library)
    )


def _not_there(row: LedgerRow, standing: Sequence[Values], diagnostics: Diagnostics) -> None:
    there = nearest(row.now, [value for values in standing for value in values])
    diagnostics.error(
        Code.CORRECTION_NOW,
        f"this does not stand in `{row.of}`",
        row.place.span("now"),
        *([f"there stands: {short(there, _SHOWN)}"] if there else []),
        "write word for word what stands there now",
    )


def correction_was(library: Library, findings: Findings, diagnostics: Diagnostics) -> None:
    """Refuse a correction whose ``was`` stands in no edition from before it, where all of those were kept."""
    for id_, frozen in findings.editions.items():
        briefing = library.briefings[id_]
        for row in _of_what_stands(briefing, library, findings):
            earlier = kept_before(row, frozen)
            if not earlier or same_words(row.was, row.now) or may_be_unkept(row, briefing, library, frozen):
                continue
            published = [found for edition in earlier for found in published_of(edition, row, library)]
            if not published:
                diagnostics.error(
                    Code.CORRECTION_WAS,
                    f"no edition was published with `{row.of}`",
                    row.place.span("of"),
                    "what nobody could read needs no correction: take it out",
                )
            elif not any(  # mostly it stood in the last one
                stands_in(row.was, shown_values(*found)) for found in reversed(published)
            ):
                never_so(row, diagnostics, [shown_values(*found) for found in published])


def never_so(row: LedgerRow, diagnostics: Diagnostics, published: Sequence[Values]) -> None:
    """Refuse a correction of words that no edition was published with."""
    there = nearest(row.was, [value for values in published for value in values])
    diagnostics.error(
        Code.CORRECTION_WAS,
        f"no edition was published with these words in `{row.of}`",
        row.place.span("was"),
        *([f"there stood: {short(there, _SHOWN)}"] if there else []),
        "write word for word what stood there",
    )


def published_of(
    edition: FrozenEdition, row: Correction | SummaryCorrection, library: Library
) -> Iterator[tuple[Entry | KeyPoint, Library]]:
    """Yield what an edition was published with of what a correction is of, by the id that it had then."""
    then: Library = edition.snapshot.library
    if not isinstance(row, Correction):
        yield from ((sentence, then) for sentence in edition.snapshot.subject.summary(row.of))
        return
    entry = library.entries.get(row.of)
    for id_ in (row.of, *getattr(entry, "formerly", ())):
        if id_ in then.entries:
            yield then.entries[id_], then


def correction_after_edition(library: Library, findings: Findings, diagnostics: Diagnostics) -> None:
    """Refuse a correction that is later than the edition which will publish it, where others are frozen already."""
    for id_, frozen in findings.editions.items():
        briefing = library.briefings[id_]
        last = briefing.last_edition
        if last.number > frozen[-1].number and not last.not_kept:
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
