"""Prepares the stage of a build that sets citations."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from generator.project.caches import project_cache
from generator.writer.pages.citations import NO_CITATIONS

if TYPE_CHECKING:
    from collections.abc import Sequence

    from generator.analysis.findings import Findings
    from generator.citing.stage import CitationStage
    from generator.memo import Memo
    from generator.model.library import Library
    from generator.model.publication import Publication
    from generator.model.report import Id
    from generator.project import Project
    from generator.project.settings import Settings
    from generator.writer.pages.citations import Citations


def citation_stage(project: Project, *, keeps: bool = True) -> CitationStage | None:
    """Return what makes the citations of a project's pages; None, and a line that says so, where Typst cannot run.

    It ``keeps`` what it made for the next process, unless that is not wanted.
    """
    try:
        from generator.citing.stage import CitationStage
    except ImportError:  # Typst is a compiled program: there is none for every machine
        click.echo("Typst cannot be loaded: sources are shown without how to cite them.", err=True)
        return None
    return CitationStage(project, project_cache(project, "citations") if keeps else None)


def briefing_citations(  # noqa: PLR0913, PLR0917  # each is one thing that citations are made from
    project: Project,
    settings: Settings,
    library: Library,
    findings: Findings,
    publication: Publication,
    memo: Memo,
    only: Sequence[Id] = (),
) -> Citations:
    """Return how briefings are cited in the styles of the site, ``only`` those named; what a build kept is used."""
    stage = citation_stage(project)
    if stage is None:
        return NO_CITATIONS
    return stage.of_briefings(settings, library, findings, publication, memo, only)
