"""The shipped site with an invented briefing of odd spellings in it, built once with each search it can have."""

from __future__ import annotations

import shutil
import sys
from functools import partial
from typing import TYPE_CHECKING

from tests.architecture import ROOT
from tests.made_once import made_once
from tests.sites import copy_built, copy_project, run

if TYPE_CHECKING:
    from pathlib import Path

    import pytest

SEARCHES = {
    "mkdocs": ("--engine", "mkdocs"),
    "zensical": ("--engine", "zensical"),
    "pagefind": ("--engine", "mkdocs", "--search", "pagefind"),
    "pagefind in zensical": ("--engine", "zensical", "--search", "pagefind"),
}
FIRST = "mkdocs"
"""From what it keeps the others are built."""
SPELLINGS = ROOT / "tests" / "browser" / "spellings"


def searched_site(factory: pytest.TempPathFactory, name: str) -> Path:
    """Return the folder of the site with the search called so, which nobody may change."""
    first = None if name == FIRST else searched_site(factory, FIRST)
    return made_once(factory, f"searched-{name.replace(' ', '-')}", partial(_build, SEARCHES[name], first))


def _build(options: tuple[str, ...], first: Path | None, folder: Path) -> Path:
    """Build it from a copy of the project of the ``first`` site, or of the shipped one."""
    if first:
        project = copy_built(first.parent.parent, folder / "project")
    else:
        project = copy_project(folder / "project")
        shutil.copytree(SPELLINGS, project / "briefings", dirs_exist_ok=True)
    done = run(sys.executable, "-m", "generator", "build", "--no-pdf", *options, cwd=project)
    assert done.returncode == 0, done.stdout
    assert "WARNING" not in done.stdout, (
        done.stdout
    )  # of an engine: those about the invented briefing are none
    return project / "build" / "site"
