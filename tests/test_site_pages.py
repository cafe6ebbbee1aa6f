"""Pages that are rendered one by one: the same bytes as MkDocs', cold, warm and after every kind of edit."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

import pytest

from generator.project import input_digest
from generator.publish.rendering.not_rendered import NotRendered
from generator.publish.rendering.opening import SavedPages
from tests.desk import contents, edit

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from tests.desk import Desk

pytestmark = pytest.mark.engine


def _rename_page(root: Path) -> None:
    folder = root / "briefings" / "handbook"
    (folder / "words.md").rename(folder / "terms.md")


EDITS: dict[str, tuple[Callable[[Path], object], Callable[[int, int], bool]]] = {
    "nothing": (lambda _: None, lambda made, _: made == 0),
    "a statement": (
        lambda root: edit(root, "briefings/talks-00000/statements.yml", "says: ", "says: As they put it, "),
        lambda made, pages: 0 < made < pages / 2,
    ),
    "the heading of a page in the navigation": (
        lambda root: edit(root, "briefings/handbook/index.md", "# Handbook", "# The handbook"),
        lambda made, _: made == 3,  # the page, and the two from which a path leads back to it by its title
    ),
    "a page is renamed": (_rename_page, lambda made, _: made == 2),
    "links follow it": (
        lambda root: edit(root, "briefings/handbook/index.md", "words.md#deep", "terms.md#deep"),
        lambda made, _: made == 1,
    ),
    "a page is deleted": (
        lambda root: (root / "briefings" / "handbook" / "terms.md").unlink(),
        lambda made, _: made == 1,
    ),
    "the theme": (
        lambda root: edit(
            root, "site_templates/theme/main.html", "{% block content %}", "{% block content %}<i></i>"
        ),
        lambda made, pages: made == pages,
    ),
    "a style sheet": (
        lambda root: edit(root, "site_templates/theme/assets/css/page.css", "", "b { color: red }"),
        lambda made, pages: made == pages,
    ),
    "the settings": (
        lambda root: edit(root, "mkdocs.yml", "site_name: ", "site_name: The new "),
        lambda made, pages: made == pages,
    ),
    "the name of a page in the navigation": (
        lambda root: edit(root, "mkdocs.yml", "- Actors: ", "- People: "),
        lambda made, pages: made == pages,
    ),
}
"""What somebody edits, and whether as many pages are rendered as should be, of all."""


def test_after_every_kind_of_edit_the_site_is_the_one_that_mkdocs_builds(desk: Desk) -> None:
    desk.compare(desk.rendered())
    for name, (change, is_right) in EDITS.items():
        change(desk.project.root)
        desk.look()
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
    alone = contents(desk.folder / "old")
    desk.earlier = None
    desk.rendered(count=2, method=method)
    assert contents(desk.folder / "old") == alone


@pytest.mark.parametrize("when", ["nobody looked", "before somebody looks", "behind who looked"])
def test_what_was_changed_in_the_old_site_is_not_kept(desk: Desk, when: str) -> None:
    desk.rendered()
    page = desk.folder / "old" / "actors" / "index.html"
    content = page.read_bytes()
    if when == "behind who looked":
        desk.look()
    page.write_bytes(content + b"<script>")
    if when == "before somebody looks":
        desk.look()
    assert desk.rendered().made == {"actors/index.md"}
    assert (desk.folder / "old" / "actors" / "index.html").read_bytes() == content


def test_what_is_known_of_pages_is_believed_of_their_own_folder(desk: Desk) -> None:
    """Nobody reads them again; of others it says nothing."""
    digests = desk.saved.digests if desk.saved else {}
    desk.rendered()
    for folder, most in ((desk.project.docs, 0), (desk.folder / "elsewhere", len(digests))):
        edit(desk.project.root, "build/docs/topics/index.md", "", "More of it.\n")
        desk.saved = SavedPages(str(folder), digests)
        assert len(desk.rendered().made) == min(1, most)


def test_icons_are_part_of_the_theme(desk: Desk) -> None:
    icon = desk.theme / ".icons" / "own" / "sign.svg"
    icon.parent.mkdir(parents=True)
    icon.write_text("<svg></svg>")
    edit(desk.project.root, "mkdocs.yml", "logo: material/format-quote-close", "logo: own/sign")
    desk.compare(desk.rendered())
    before = input_digest(desk.project)
    icon.write_text("<svg><path/></svg>")
    assert input_digest(desk.project) != before
    done = desk.rendered()
    assert len(done.made) == len(done.manifest.pages)
    desk.compare(done)


SLIPS = {
    "main.html": (
        "{% block content %}",
        "{% block content %}{{ 1 / 0 }}",
        r"page 'index.md':\n.*division by zero",
    ),
    "partials/copyright.html": (
        "<",
        "{% if %}<",
        r"page 'index.md' in .*copyright\.html, line \d+:\n.*Expected an expr",
    ),
    "404.html": ("{%", "{% if %}{%", r"template '404\.html' in .*404\.html, line \d+:\n.*Expected an expr"),
    "sitemap.xml": ("<url", "{% include 'no.xml' %}<url", r"template 'sitemap\.xml':\n.*no\.xml"),
}
"""A slip in each kind of template, and how it is told."""


@pytest.mark.parametrize("name", SLIPS)
def test_a_slip_in_a_template_is_named(name: str, desk: Desk) -> None:
    old, new, said = SLIPS[name]
    edit(desk.theme, name, old, new)
    with pytest.raises(NotRendered, match=f"Error building {said}"):
        desk.rendered()
