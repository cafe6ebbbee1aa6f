"""Mistakes in entries that nobody has confirmed: they are told, and stop nobody from publishing the rest."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from generator.diagnostics import Severity

if TYPE_CHECKING:
    from generator.diagnostics import Diagnostic

_HINT = "a draft with it stops nobody from publishing the rest, and cannot be confirmed before it is mended"


def eased(diagnostic: Diagnostic) -> Diagnostic:
    """Return an error that stands in a draft: no more than a warning."""
    return replace(diagnostic, severity=Severity.WARNING, hints=(*diagnostic.hints, _HINT))


def as_error(diagnostic: Diagnostic) -> Diagnostic:
    """Return an `eased` one as the error that it is for whoever wants to confirm the draft."""
    return replace(diagnostic, severity=Severity.ERROR, hints=diagnostic.hints[:-1])


def stops_if_confirmed(diagnostic: Diagnostic) -> bool:
    """Tell whether something stops a build, or would if nothing were left to be done where it stands."""
    return diagnostic.severity is Severity.ERROR or is_eased(diagnostic)


def is_warning(diagnostic: Diagnostic) -> bool:
    """Tell whether a strict build stops at it, and no other."""
    return diagnostic.severity is Severity.WARNING and not is_eased(diagnostic)


def is_eased(diagnostic: Diagnostic) -> bool:
    """Tell whether a warning would be an error, if nothing were left to be done where it stands."""
    return diagnostic.hints[-1:] == (_HINT,)
