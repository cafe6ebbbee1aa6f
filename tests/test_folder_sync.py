"""A copy that a server works on is kept like the files themselves."""

from __future__ import annotations

import os
import threading
from typing import TYPE_CHECKING

from generator.storage.folder_sync import copy_changes, file_states, kept_in_sync, rewrite_after_change

if TYPE_CHECKING:
    from pathlib import Path


def test_what_is_new_changed_or_gone_is_so_in_the_copy(tmp_path: Path) -> None:
    original, copy = tmp_path / "docs", tmp_path / "copy"
    (original / "a").mkdir(parents=True)
    copy.mkdir()
    seen = copy_changes(original, copy, {})
    (original / "a" / "one.md").write_text("one")
    (original / "two.md").write_text("two")
    (copy / "theirs.txt").write_text("of the server")
    seen = copy_changes(original, copy, seen)
    assert {path.name: path.read_text() for path in copy.rglob("*.*")} == {
        "one.md": "one",
        "two.md": "two",
        "theirs.txt": "of the server",
    }
    (original / "a" / "one.md").unlink()
    (original / "two.md").write_text("TWO!")
    seen = copy_changes(original, copy, seen)
    assert {path.name for path in copy.rglob("*.*")} == {"two.md", "theirs.txt"}
    assert (copy / "two.md").read_text() == "TWO!"
    assert seen == file_states(original)


def test_a_file_that_rests_on_another_is_written_anew_when_that_has_changed(tmp_path: Path) -> None:
    original, follower = tmp_path / "mkdocs.yml", tmp_path / "own.yml"
    original.write_text("a: 1")
    follower.write_text("INHERIT: mkdocs.yml")
    os.utime(follower, (1, 1))
    seen = rewrite_after_change(original, follower, file_states(original))
    assert follower.stat().st_mtime == 1
    original.write_text("a: 22")
    rewrite_after_change(original, follower, seen)
    assert follower.stat().st_mtime > 1
    assert follower.read_text() == "INHERIT: mkdocs.yml"


def test_a_mirror_ends_with_its_block(tmp_path: Path) -> None:
    before = threading.active_count()
    with kept_in_sync(tmp_path, tmp_path / "copy", {}):
        assert threading.active_count() == before + 1
    assert threading.active_count() == before
