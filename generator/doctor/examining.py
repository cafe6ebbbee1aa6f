"""Looks at everything of a project that is no briefing: nothing is changed, and nothing is asked of the network."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.doctor.extras import look_at_extras
from generator.doctor.own_files import look_at_own_files
from generator.doctor.settings import look_at_settings
from generator.doctor.surroundings import look_at_surroundings
from generator.doctor.versions import look_at_versions

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from generator.doctor.finding import Finding
    from generator.project import Project


def examine(project: Project, texts: Path) -> Iterator[Finding]:
    """Yield what is found of ``project``, topic by topic; ``texts`` is the folder of the private texts.

    Raises `OSError` if the program cannot read itself.
    """
    yield from look_at_versions(project)
    yield from look_at_extras()
    yield from look_at_settings(project)
    yield from look_at_own_files(project)
    yield from look_at_surroundings(project, texts)
