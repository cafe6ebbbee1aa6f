"""Finds what will hold when an edition is out: its row is checked with all else before anything is written."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from generator import analysis, checks
from generator.checks.corrections import later_than_edition
from generator.diagnostics import Code, Diagnostics, Severity
from generator.memo import Memo
from generator.project.level_settings import diagnostics_of
from generator.project.settings import read_settings

if TYPE_CHECKING:
    from generator.analysis.findings import Findings
    from generator.diagnostics import Diagnostic
    from generator.model.briefing import Briefing
    from generator.model.library import Library
    from generator.project import Project


@dataclass(frozen=True, slots=True)
class Aftermath:
    """What checks would find with an edition, at the levels of the desk."""

    errors: tuple[Diagnostic, ...]
    called_up: tuple[Diagnostic, ...]
    """Warnings that nobody had without its row: the next strict build would stop at them, when the edition is out."""


def found_with(
    project: Project, library: Library, findings: Findings, before: Library, briefing: Briefing
) -> Aftermath:
    """Return what is found in ``library``, where ``briefing`` has its new row; ``before`` is the library without it."""
    found = _found(project, library, findings)
    later_than_edition(briefing, found)  # of a first edition too
    errors = tuple(found.errors())
    warnings = [
        diagnostic
        for diagnostic in found
        if diagnostic.severity is Severity.WARNING and diagnostic.code is not Code.EDITION_NOT_FROZEN
    ]
    if errors or not warnings:
        return Aftermath(errors, ())
    known = {(diagnostic.code, diagnostic.span) for diagnostic in _found(project, before, findings)}
    called_up = tuple(warning for warning in warnings if (warning.code, warning.span) not in known)
    return Aftermath((), called_up)


def _found(project: Project, library: Library, findings: Findings) -> Diagnostics:
    memo = Memo(forgets=True, once=True)
    derived = analysis.derive(library, memo, findings.library_proofs, findings.address_checks)
    derived = replace(derived, editions=findings.editions)
    found = diagnostics_of(read_settings(project.config))
    checks.check(library, derived, found, memo)
    return found
