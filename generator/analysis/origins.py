"""Counts corroboration: the independent origins behind the reports of a statement, and how near a source is to them."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING

from generator.model.source import DOCUMENTS, Read

if TYPE_CHECKING:
    from collections.abc import Mapping

    from generator.model.report import Id, Report
    from generator.model.source import Source
    from generator.model.statement import Statement


class Access(StrEnum):
    """How near a source is to what it tells (ICD 206, source descriptor)."""

    DOCUMENT = "document"
    FIRST_HAND = "first-hand"
    RELAYED = "relayed"
    """It repeats another source."""
    UNREAD = "unread"
    """Nobody read it; others rest on it."""


def access(source: Source) -> Access:
    """Return how ``source`` is known: by itself, through others, or only by name."""
    if source.read is Read.NONE:
        return Access.UNREAD
    if source.origin:
        return Access.RELAYED
    return Access.DOCUMENT if source.type in DOCUMENTS else Access.FIRST_HAND


def independent_origins(statement: Statement, sources: Mapping[Id, Source]) -> tuple[Id, ...]:
    """Return the independent origins of ``statement``, each once (format.md, Report)."""
    reports = statement.reports
    if len(reports) == 1:
        return (_origin(reports[0], sources),)
    return tuple(dict.fromkeys(_origin(report, sources) for report in reports))


def _origin(report: Report, sources: Mapping[Id, Source]) -> Id:
    """Take the report's origin, else what its source repeats or is a version of, else the first relay, else it."""
    if report.origin:
        return root(report.origin, sources)
    source = sources[report.source]
    if source.origin or source.version_of:
        return root(report.source, sources)
    if report.via:
        return root(report.via[0], sources)
    return report.source


def root(id_: Id, sources: Mapping[Id, Source]) -> Id:
    """Follow a source to the text that stands behind it; linking has refused circles."""
    while (source := sources.get(id_)) and (behind := source.origin or source.version_of):
        id_ = behind
    return id_
