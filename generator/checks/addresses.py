"""Warns of dead addresses without an archived copy."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.diagnostics import Code
from generator.model.address_checks import REASONS, AddressField, check_of

if TYPE_CHECKING:
    from generator.analysis.findings import Findings
    from generator.diagnostics import Diagnostics
    from generator.model.address_checks import AddressCheck
    from generator.model.library import Library
    from generator.model.source import Source

_HINTS = {
    AddressField.URL: (
        "add `archive`: an archived copy of the page",
        "or `mirror`, if it stands elsewhere too",
    ),
    AddressField.MIRROR: ("add `archive`: an archived copy of the page", "or take `mirror` out"),
    AddressField.ARCHIVE: ("look for another archived copy", "or take `archive` out"),
}


def dead_link(library: Library, findings: Findings, diagnostics: Diagnostics) -> None:
    """Point out an address that is certainly dead, unless an archived copy stands in for it."""
    if not findings.address_checks:
        return
    for source in library.sources.values():
        found = {field: check_of(source, field, findings.address_checks) for field in AddressField}
        archived = source.archive is not None and not _dead(found[AddressField.ARCHIVE])
        for field, check in found.items():
            if check is not None and _dead(check) and not archived:
                _warn(source, field, check, diagnostics)


def _dead(check: AddressCheck | None) -> bool:
    return check is not None and check.certain


def _warn(source: Source, field: AddressField, check: AddressCheck, diagnostics: Diagnostics) -> None:
    reason = f": {REASONS[check.reason]}" if check.reason else ""
    diagnostics.advice(
        Code.DEAD_LINK,
        f"this address is dead since {check.since}{reason}, and readers have no archived copy",
        source.place.span(field),
        *_HINTS[field],
        "ask again: `briefings sources --check-links`",
    )
