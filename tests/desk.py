"""A small project whose site a test builds in two ways: page by page, and by MkDocs as a whole."""

from __future__ import annotations

import json
import shutil
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

import pytest
from mkdocs.commands.build import build as mkdocs_build
from mkdocs.config import load_config

from generator.build import generate, save_pages
from generator.project import Project
from generator.publish.engine_environment import engine_environment
from generator.publish.hosting import prepare_for_hosting
from generator.publish.rendering.build import render_site
from generator.publish.rendering.kept_pages import Earlier, pages_as_left
from generator.publish.rendering.opening import Hosting, Opening, SavedPages
from generator.publish.rendering.records import manifest_bytes, read_manifest
from generator.publish.rendering.site import environment, listening
from generator.publish.theme_search import RECORDS
from tests.sites import copy_theme
from tests.synthetic import write_library

if TYPE_CHECKING:
    from pathlib import Path

    from generator.publish.rendering.build import Rendered

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
    offline: bool = False
    """Whether its site is one to be read from a disk."""
    saved: SavedPages | None = None
    """What is known of its pages."""

    @property
    def variables(self) -> dict[str, str]:
        """The environment in which its site is built."""
        return engine_environment(EPOCH, offline=self.offline)

    @property
    def opening(self) -> Opening:
        """How its next site is opened."""
        return Opening(str(self.project.config), str(self.folder / "new"), self.variables)

    def write(self) -> None:
        """Write its pages."""
        result = generate(self.project, index_html=self.offline)
        save_pages(self.project, result)
        self.saved = SavedPages(str(self.project.docs), result.digests())

    def rendered(self, *, count: int = 1, method: str = "") -> Rendered:
        """Render its site, with the pages of the last one."""
        shutil.rmtree(self.folder / "new", ignore_errors=True)
        hosting = Hosting(self.theme, offline=self.offline)
        earlier = replace(self.earlier, saved=self.saved) if self.earlier else None
        done = render_site(self.opening, hosting, earlier, count=count, method=method)
        shutil.rmtree(self.folder / "old", ignore_errors=True)
        (self.folder / "new").rename(self.folder / "old")
        manifest = read_manifest(manifest_bytes(done.manifest))
        assert manifest == done.manifest, "what is kept is what comes back"
        self.earlier = Earlier(self.folder / "old", done.manifest)
        return done

    def look(self) -> None:
        """Look at the pages of the last site before there is anything to render."""
        assert self.earlier is not None
        as_left = pages_as_left(self.earlier.folder, self.earlier.manifest)
        self.earlier = replace(self.earlier, as_left=as_left)

    def compare(self, done: Rendered) -> None:
        """Fail unless the site is the one that MkDocs builds, with the same warnings."""
        site = self.folder / "mkdocs"
        shutil.rmtree(site, ignore_errors=True)
        lines = _built_by_mkdocs(self.project, site, self.variables)
        lines += [f"WARNING -  {sentence}" for sentence in prepare_for_hosting(site, self.theme)]
        expected, found = contents(site), contents(self.folder / "old")
        assert sorted(found) == sorted(expected)
        assert [path for path in expected if found[path] != expected[path]] == []
        assert sorted(done.warnings) == sorted(lines)
        assert [page for page in _pages_found_by_search(found) if page not in found] == []

    @property
    def theme(self) -> Path:
        """Its own part of the theme."""
        return self.project.templates / "theme"


def _built_by_mkdocs(project: Project, site: Path, variables: dict[str, str]) -> list[str]:
    """Have MkDocs build a site, and return its warnings."""
    with environment(variables), listening() as said:
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


def _pages_found_by_search(site: dict[str, bytes]) -> list[str]:
    """Return the files to which what a search finds leads."""
    records = json.loads(site[RECORDS].decode().partition("=")[2].rstrip(";\n"))["docs"]
    pages = [record["location"].partition("#")[0] for record in records]
    assert pages
    return [f"{page}index.html" if page.endswith("/") or not page else page for page in pages]


def contents(folder: Path) -> dict[str, bytes]:
    """Return what every file below a folder holds, by path."""
    paths = [path for path in folder.rglob("*") if path.is_file()]
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in paths}


def edit(root: Path, name: str, old: str, new: str) -> None:
    """Replace a text in a file of a project."""
    path = root / name
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), encoding="utf-8")
