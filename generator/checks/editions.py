"""Checks that what is written of editions agrees with those that were frozen."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.diagnostics import Code
from generator.diagnostics.written import fields_to_write

if TYPE_CHECKING:
    from collections.abc import Sequence

    from generator.analysis.findings import Findings
    from generator.diagnostics import Diagnostics
    from generator.model.briefing import Briefing, Edition
    from generator.model.library import Library
    from generator.model.snapshot import FrozenEdition

SAY_WHY = (
    "if it is lost, or must not be read any more, tell readers why: `not_kept` in its row in briefing.yml"
)
"""What to do about an edition that was published and has no file."""
_FIELDS = ("number", "date", "data_until", "change", "says")


def edition_rows(library: Library, findings: Findings, diagnostics: Diagnostics) -> None:
    """Refuse a frozen edition without its row, or with another; warn of a row that was not frozen beside others."""
    for id_, frozen in findings.editions.items():
        briefing = library.briefings[id_]
        rows = {edition.number: edition for edition in briefing.editions}
        for edition in frozen:
            row = rows.pop(edition.number, None)
            if row is None:
                _without_row(briefing, edition.row, edition, diagnostics)
            else:
                _other_row(row, edition, diagnostics)
        _told_rows(briefing, frozen, diagnostics)
        newest = frozen[-1].number
        for row in rows.values():
            if not row.not_kept:
                is_next = row.number > newest and row is briefing.last_edition
                _not_frozen(briefing, row, diagnostics, is_next=is_next)


def _told_rows(briefing: Briefing, frozen: Sequence[FrozenEdition], diagnostics: Diagnostics) -> None:
    """Refuse that a row is gone of which a frozen edition tells, though its own edition was never kept."""
    known = {row.number for row in briefing.editions} | {edition.number for edition in frozen}
    told = {row.number: (row, edition) for edition in frozen for row in edition.snapshot.subject.editions}
    for number in sorted(told.keys() - known):
        _without_row(briefing, *told[number], diagnostics)


def _without_row(briefing: Briefing, row: Edition, edition: FrozenEdition, diagnostics: Diagnostics) -> None:
    diagnostics.error(
        Code.EDITION_ROW,
        f"edition {row.number} was published, and there is no row of it here",
        briefing.place.key_span("editions"),
        f"write it again: {fields_to_write({field: getattr(row, field) for field in (*_FIELDS, 'not_kept')})}",
        related=(("this edition tells of it", edition.snapshot.subject.place.span()),),
    )


def _other_row(row: Edition, edition: FrozenEdition, diagnostics: Diagnostics) -> None:
    for field in _FIELDS:
        was, now = getattr(edition.row, field), getattr(row, field)
        if was != now:
            diagnostics.error(
                Code.EDITION_ROW,
                f"edition {edition.number} was published with another `{field}`",
                row.place.span(field),
                f"write what was published: {fields_to_write({field: was})}",
                "what has changed since is said of the next edition",
                related=(("this is the edition", edition.snapshot.subject.place.span()),),
            )
    if row.not_kept:
        diagnostics.error(
            Code.EDITION_ROW,
            f"edition {edition.number} is said not to be kept, and its file is there",
            row.place.span("not_kept"),
            "take this out if the edition may be read",
            "if it must not be read any more, take out its file",
            related=(("this is the edition", edition.snapshot.subject.place.span()),),
        )


def _not_frozen(briefing: Briefing, row: Edition, diagnostics: Diagnostics, *, is_next: bool) -> None:
    diagnostics.warning(
        Code.EDITION_NOT_FROZEN,
        f"edition {row.number} is not frozen" + (" yet" if is_next else ", as others are"),
        row.place.span("number"),
        f"when it is ready, publish it: briefings publish {briefing.id}"
        if is_next
        else "take its file from the history of the project, if there was one: nobody can make it any more",
        *(() if is_next else (SAY_WHY,)),
    )
