"""Pages that are rendered one by one: the same bytes as MkDocs', cold, warm and after every kind of edit."""

from __future__ import annotations

import json
import os
import shutil
from dataclasses import dataclass
from typing import TYPE_CHECKING

import pytest
from mkdocs.commands.build import build as mkdocs_build
from mkdocs.config import load_config

from generator.build import generate, save_pages
from generator.project import Project, input_digest
from generator.publish.engine_environment import engine_environment
from generator.publish.hosting import prepare_for_hosting
from generator.publish.rendering.build import Hosting, render_site
from generator.publish.rendering.kept_pages import Earlier
from generator.publish.rendering.not_rendered import NotRendered
from generator.publish.rendering.records import manifest_bytes, read_manifest
from generator.publish.rendering.site import Opening, environment, listening
from generator.publish.theme_search import RECORDS
from tests.sites import copy_theme
from tests.synthetic import write_library

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

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
    offline: bool = False
    """Whether its site is one to be read from a disk."""

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
        save_pages(self.project, generate(self.project, index_html=self.offline))

    def rendered(self, *, count: int = 1, method: str = "") -> Rendered:
        """Render its site, with the pages of the last one."""
        shutil.rmtree(self.folder / "new", ignore_errors=True)
        hosting = Hosting(self.theme, offline=self.offline)
        done = render_site(self.opening, hosting, self.earlier, count=count, method=method)
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
        lines = _built_by_mkdocs(self.project, site, self.variables)
        lines += [f"WARNING -  {sentence}" for sentence in prepare_for_hosting(site, self.theme)]
        expected, found = _contents(site), _contents(self.folder / "old")
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


def _contents(folder: Path) -> dict[str, bytes]:
    paths = [path for path in folder.rglob("*") if path.is_file()]
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in paths}


def _edit(root: Path, name: str, old: str, new: str) -> None:
    path = root / name
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), encoding="utf-8")


def _rename_page(root: Path) -> None:
    folder = root / "briefings" / "handbook"
    (folder / "words.md").rename(folder / "terms.md")


EDITS: dict[str, tuple[Callable[[Path], object], Callable[[int, int], bool]]] = {
    "nothing": (lambda _: None, lambda made, _: made == 0),
    "a statement": (
        lambda root: _edit(root, "briefings/talks-00000/statements.yml", "says: ", "says: As they put it, "),
        lambda made, pages: 0 < made < pages / 2,
    ),
    "a page is renamed": (_rename_page, lambda made, _: made == 2),
    "links follow it": (
        lambda root: _edit(root, "briefings/handbook/index.md", "words.md#deep", "terms.md#deep"),
        lambda made, _: made == 1,
    ),
    "a page is deleted": (
        lambda root: (root / "briefings" / "handbook" / "terms.md").unlink(),
        lambda made, _: made == 1,
    ),
    "the theme": (
        lambda root: _edit(
            root, "site_templates/theme/main.html", "{% block content %}", "{% block content %}<i></i>"
        ),
        lambda made, pages: made == pages,
    ),
    "a style sheet": (
        lambda root: _edit(root, "site_templates/theme/assets/css/page.css", "", "b { color: red }"),
        lambda made, pages: made == pages,
    ),
    "the settings": (
        lambda root: _edit(root, "mkdocs.yml", "site_name: ", "site_name: The new "),
        lambda made, pages: made == pages,
    ),
    "the name of a page in the navigation": (
        lambda root: _edit(root, "mkdocs.yml", "- Actors: ", "- People: "),
        lambda made, pages: made == pages,
    ),
}
"""What somebody edits, and whether as many pages are rendered as should be, of all."""


def test_after_every_kind_of_edit_the_site_is_the_one_that_mkdocs_builds(desk: Desk) -> None:
    desk.compare(desk.rendered())
    for name, (edit, is_right) in EDITS.items():
        edit(desk.project.root)
        desk.write()
        done = desk.rendered()
        assert is_right(len(done.made), len(done.manifest.pages)), f"{name}: {len(done.made)}"
        desk.compare(done)


def test_a_site_for_a_disk_is_the_one_that_mkdocs_builds(desk: Desk) -> None:
    desk.offline = True
    desk.write()
    desk.compare(desk.rendered())


@pytest.mark.parametrize("method", ["fork", "spawn"])
def test_processes_make_the_same_site(desk: Desk, method: str) -> None:
    if method == "fork" and not hasattr(os, "fork"):
        pytest.skip("there is no fork here")
    desk.rendered()
    alone = _contents(desk.folder / "old")
    desk.earlier = None
    desk.rendered(count=2, method=method)
    assert _contents(desk.folder / "old") == alone


def test_what_was_changed_in_the_old_site_is_not_kept(desk: Desk) -> None:
    desk.rendered()
    page = desk.folder / "old" / "actors" / "index.html"
    content = page.read_bytes()
    page.write_bytes(content + b"<script>")
    assert desk.rendered().made == {"actors/index.md"}
    assert (desk.folder / "old" / "actors" / "index.html").read_bytes() == content


def test_icons_are_part_of_the_theme(desk: Desk) -> None:
    icon = desk.theme / ".icons" / "own" / "sign.svg"
    icon.parent.mkdir(parents=True)
    icon.write_text("<svg></svg>")
    _edit(desk.project.root, "mkdocs.yml", "logo: material/format-quote-close", "logo: own/sign")
    desk.compare(desk.rendered())
    before = input_digest(desk.project)
    icon.write_text("<svg><path/></svg>")
    assert input_digest(desk.project) != before
    done = desk.rendered()
    assert len(done.made) == len(done.manifest.pages)
    desk.compare(done)


def test_a_mistake_in_a_template_is_named(desk: Desk) -> None:
    _edit(
        desk.project.root,
        "site_templates/theme/main.html",
        "{% block content %}",
        "{% block content %}{{ 1 / 0 }}",
    )
    with pytest.raises(NotRendered, match=r"Error building page 'index.md'[^\n]*\n.*division by zero"):
        desk.rendered()
