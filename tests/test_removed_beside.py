"""The site that was replaced may be removed by another process, while the build goes on."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from generator.publish.rendering import ahead
from generator.publish.rendering.ahead import Job, Preparation, RenderedSite, renderer
from generator.publish.rendering.opening import Hosting, Opening
from generator.storage.swap import fresh_folder, leftovers, put_in_place
from tests.folders import built, state, write
from tests.test_swap import NEW, whole

if TYPE_CHECKING:
    from pathlib import Path

    import pytest


def test_an_old_site_that_is_still_being_removed_is_in_nobody_s_way(tmp_path: Path) -> None:
    out = built(tmp_path / "site")
    before = state(out)
    left: list[Path] = []
    with fresh_folder(out) as fresh:
        write(fresh, NEW)
        put_in_place(fresh, out, {}, left.append)
    assert whole(out) == "new"
    assert [state(folder) for folder in left] == [before]
    assert leftovers(out) == left, "the next build removes it, if this one is killed"
    with fresh_folder(out):
        assert not any(folder.exists() for folder in left)
    assert whole(out) == "new"


def test_the_process_that_renders_removes_a_folder_before_it_ends(tmp_path: Path) -> None:
    write(tmp_path, {"docs/index.md": "", "mkdocs.yml": "site_name: Desk\n"})
    old = write(tmp_path / "old", {f"{number}/index.html": "old" for number in range(50)})
    with renderer(Preparation(str(tmp_path / "mkdocs.yml"), {}, tmp_path / "theme")) as begun:
        begun.remove(old)
    assert not old.exists()


def test_a_site_is_rendered_behind_what_is_being_removed(tmp_path: Path) -> None:
    config = tmp_path / "mkdocs.yml"
    write(tmp_path, {"docs/index.md": "# Desk\n", "mkdocs.yml": "site_name: Desk\nnav: [index.md]\n"})
    old = write(tmp_path / "old", {f"{number}/index.html": "old" for number in range(50)})
    theme, new = tmp_path / "theme", tmp_path / "new"
    with renderer(Preparation(str(config), dict(os.environ), theme)) as begun:
        begun.remove(old)
        rendered = begun.render(Job(Opening(str(config), str(new), dict(os.environ)), Hosting(theme)))
    assert isinstance(rendered, RenderedSite)
    assert (new / "index.html").is_file()
    assert not old.exists()


def test_what_cannot_be_removed_is_no_failure(tmp_path: Path) -> None:
    write(tmp_path, {"docs/index.md": "", "mkdocs.yml": "site_name: Desk\n"})
    with renderer(Preparation(str(tmp_path / "mkdocs.yml"), {}, tmp_path / "theme")) as begun:
        begun.remove(tmp_path / "gone")
        begun.wait()
        begun.wait()


def test_what_the_disk_refuses_to_remove_is_no_failure_either(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Also where the process that renders hears of it: the new site is in its place by then."""

    def refuse(_: Path) -> None:
        raise PermissionError

    monkeypatch.setattr(ahead, "remove_folder", refuse)
    write(tmp_path, {"docs/index.md": "", "mkdocs.yml": "site_name: Desk\n"})
    with renderer(Preparation(str(tmp_path / "mkdocs.yml"), {}, tmp_path / "theme")) as begun:
        begun.remove(tmp_path / "old")
        begun.wait()
