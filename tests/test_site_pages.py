"""Pages that are rendered one by one: the same bytes as MkDocs', cold, warm and after every kind of edit."""

from __future__ import annotations

import os
import shutil
import time
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from mkdocs.commands.build import build as mkdocs_build
from mkdocs.config import load_config

from generator.build import generate, save_pages
from generator.project import Project
from generator.publish.engine_environment import engine_environment
from generator.publish.hosting import prepare_for_hosting
from generator.publish.rendering.build import Earlier, Hosting, render_site
from generator.publish.rendering.records import manifest_bytes, read_manifest
from generator.publish.rendering.site import BuiltWhole, NotRendered, Opening
from tests.folders import contents
from tests.sites import copy_theme
from tests.synthetic import write_library

if TYPE_CHECKING:
    from collections.abc import Callable

    from generator.publish.rendering.build import Rendered

pytestmark = pytest.mark.engine
EPOCH = 1_700_000_000
HANDBOOK = {
    "index.md": "# Handbook\n\n[Words](words.md#deep) [gone](gone.md) [no](words.md#none)\n",
    "words.md": "# Words\n\n## Deep\n\nA note.[^1] [Back](index.md)\n\n[^1]: It stands here.\n",
}


@dataclass
class Desk:
    """A small project, with what it takes to build its site in two ways."""

    project: Project
    folder: Path
    earlier: Earlier | None = None

    @property
    def opening(self) -> Opening:
        """How its next site is opened."""
        return Opening(str(self.project.config), str(self.folder / "new"), engine_environment(EPOCH))

    def write(self) -> None:
        """Write its pages."""
        save_pages(self.project, generate(self.project))

    def rendered(self, *, count: int = 1, method: str = "") -> Rendered:
        """Render its site, with the pages of the last one."""
        shutil.rmtree(self.folder / "new", ignore_errors=True)
        done = render_site(self.opening, Hosting(self.theme), self.earlier, count=count, method=method)
        shutil.rmtree(self.folder / "old", ignore_errors=True)
        (self.folder / "new").rename(self.folder / "old")
        manifest = read_manifest(manifest_bytes(done.manifest))
        assert manifest == done.manifest, "what is kept is what comes back"
        self.earlier = Earlier(self.folder / "old", done.manifest)
        return done

    def compare(self, done: Rendered) -> None:
        """Fail unless the site is the one that MkDocs builds, with the same warnings."""
        site = self.folder / "mkdocs"
        shutil.rmtree(site, ignore_errors=True)
        lines = _built_by_mkdocs(self.project, site)
        lines += [f"WARNING -  {sentence}" for sentence in prepare_for_hosting(site, self.theme)]
        expected, found = contents(site), contents(self.folder / "old")
        assert sorted(found) == sorted(expected)
        assert [path for path in expected if found[path] != expected[path]] == []
        assert sorted(done.warnings) == sorted(lines)

    @property
    def theme(self) -> Path:
        """Its own part of the theme."""
        return self.project.templates / "theme"


def _built_by_mkdocs(project: Project, site: Path) -> list[str]:
    """Have MkDocs build a site, and return its warnings."""
    from generator.publish.rendering.site import _environment, listening

    with _environment(engine_environment(EPOCH)), listening() as said:
        config = load_config(str(project.config), site_dir=str(site))
        config.plugins.on_startup(command="build", dirty=False)
        mkdocs_build(config)
    return said.lines


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    """A project of three briefings and a handbook."""
    root = tmp_path / "project"
    copy_theme(root)
    write_library(root, 3, statements=8)
    for name, text in HANDBOOK.items():
        path = root / "briefings" / "handbook" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    made = Desk(Project(root), tmp_path)
    made.write()
    return made
