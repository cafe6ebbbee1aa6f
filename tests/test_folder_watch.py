"""Whatever a reader may complain about, or is made from, is seen when it changes."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

import pytest

from generator.project import Project
from generator.project.inputs import inputs_of
from generator.storage.folder_watch import states
from tests.case_files import Case, write_project

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

posix = pytest.mark.skipif(os.name != "posix", reason="links and pipes of POSIX")
EDITS: dict[str, Callable[[Path], object]] = {
    "a new file": lambda top: (top / "briefings/new.yml").write_text("a: 1\n"),
    "a link that leads nowhere": lambda top: (top / "briefings/to.yml").symlink_to("nothing.yml"),
    "what a link led to is gone": lambda top: (top / "there.yml").unlink(),
    "what a link leads to has changed": lambda top: (top / "there.yml").write_text("other: words\n"),
    "a link to a folder": lambda top: (top / "briefings/folder").symlink_to(top / "elsewhere"),
    "a pipe": lambda top: os.mkfifo(top / "briefings/pipe.yml"),
    "an empty folder": lambda top: (top / "briefings/empty").mkdir(),
    "who may read a file": lambda top: (top / "briefings/x/briefing.yml").chmod(0o200),
    "a private text": lambda top: (top / "sources/paper.txt").write_text("Other words.\n"),
    "a private text is gone": lambda top: (top / "sources/paper.txt").unlink(),
    "settings that are taken over": lambda top: (top / "shared.yml").write_text("site_author: Ours\n"),
    "an icon of the theme": lambda top: (top / "site_templates/theme/.icons/a.svg").write_text("<svg/>\n"),
}
NOTHING: dict[str, Callable[[Path], object]] = {
    "nothing": lambda _: None,
    "beside the project": lambda top: (top / "elsewhere/words.yml").write_text("a: 1\n"),
    "what a build makes": lambda top: (top / "build").mkdir(),
}


@pytest.fixture
def top(tmp_path: Path) -> Path:
    write_project(Case("none", {"sources/paper.txt": "Words.\n", "there.yml": "a: 1\n"}, ()), tmp_path)
    (tmp_path / "mkdocs.yml").write_text("INHERIT: shared.yml\nsite_name: x\n", encoding="utf-8")
    (tmp_path / "shared.yml").write_text("site_author: We\n", encoding="utf-8")
    (tmp_path / "elsewhere").mkdir()
    (tmp_path / "site_templates/theme/.icons").mkdir(parents=True)
    (tmp_path / "briefings/link.yml").symlink_to(tmp_path / "there.yml")
    return tmp_path


@posix
@pytest.mark.parametrize("edit", [*EDITS, *NOTHING])
def test_what_is_seen(edit: str, top: Path) -> None:
    inputs = inputs_of(Project(top), top / "sources")
    before = states(inputs)
    (EDITS | NOTHING)[edit](top)
    assert (states(inputs) != before) == (edit in EDITS)


@posix
def test_circles_of_links_and_places_that_are_not_there(tmp_path: Path) -> None:
    (tmp_path / "a").mkdir()
    (tmp_path / "a/again").symlink_to(tmp_path / "a")
    (tmp_path / "a/itself").symlink_to("itself")
    assert [
        path.removeprefix(f"{tmp_path}/") for path in sorted(states([tmp_path / "a", tmp_path / "b"]))
    ] == [
        "a",
        "a/again",
        "a/itself",
    ]
