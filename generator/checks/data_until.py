"""Checks that an edition that is being made looked for sources as long as those that it uses came out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.diagnostics import Code

if TYPE_CHECKING:
    from generator.analysis.findings import Findings
    from generator.diagnostics import Diagnostics
    from generator.model.briefing import Edition
    from generator.model.library import Library
    from generator.model.report import Id


def data_until_before_source(library: Library, findings: Findings, diagnostics: Diagnostics) -> None:
    """Refuse a last edition that uses a source younger than the day until which it says that it looked.

    One that is out was asked when it was made: what is written since belongs to the next edition, which looks for
    sources until a day of its own.
    """
    for briefing in library.briefings.values():
        last = briefing.last_edition
        is_out = bool(last.not_kept) or last.number in findings.frozen(briefing.id)
        if is_out or briefing.id in findings.unread_editions:
            continue
        _check(last, findings.briefings[briefing.id].sources, library, diagnostics)


def _check(edition: Edition, sources: tuple[Id, ...], library: Library, diagnostics: Diagnostics) -> None:
    for source in sources:
        known = library.sources[source]
        published = known.updated or known.date
        if published and edition.data_until.before_on_calendar(published):
            diagnostics.error(
                Code.DATA_UNTIL_TOO_EARLY,
                f"nothing after `{edition.data_until}` was taken into account, but `{source}` is of `{published}`",
                edition.place.span("data_until"),
                f"write `data_until: {published.days[1]}` or later, or correct the date of the source",
                related=(("the source", known.place.span("updated" if known.updated else "date")),),
            )
            return
