"""Prepares the stage of a build that sets citations."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from generator.project.caches import project_cache

if TYPE_CHECKING:
    from generator.citing.stage import CitationStage
    from generator.project import Project


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
