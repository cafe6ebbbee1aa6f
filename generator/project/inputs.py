"""Names what a check or a build of a project is made from, for those who look whether it has changed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.project.inherited import settings_files

if TYPE_CHECKING:
    from pathlib import Path

    from generator.project import Project


def inputs_of(project: Project, texts: Path) -> tuple[Path, ...]:
    """Return the folders and files of which a change may change what is found: ``texts`` are the private ones."""
    return (project.briefings, project.templates, texts, *settings_files(project.config))
