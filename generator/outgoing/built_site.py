"""Looks through a site that an engine has built, before anybody sees it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.diagnostics import Diagnostics
from generator.outgoing import look_for_withheld_in_folder
from generator.publish.theme_templates import installed_themes

if TYPE_CHECKING:
    from pathlib import Path

    from generator.outgoing import Exclusions
    from generator.project import Project


def check_built_site(project: Project, site: Path, excluded: Exclusions) -> None:
    """Look through a built site for withheld words.

    Raises `generator.diagnostics.BuildFailed` if it holds any, `OSError` if it cannot be read.
    """
    diagnostics = Diagnostics()
    shown = project.site.relative_to(project.root).as_posix()
    look_for_withheld_in_folder(site, shown, excluded, diagnostics, installed_themes())
    diagnostics.stop_on_errors()
