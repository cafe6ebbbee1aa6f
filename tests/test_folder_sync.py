"""A copy that a server works on is kept like the files themselves."""

from __future__ import annotations

import os
import threading
from typing import TYPE_CHECKING

from generator.storage.folder_sync import (
    FolderSync,
    copy_changes,
    file_states,
    kept_in_sync,
    rewrite_after_change,
)

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


def test_what_a_busy_program_did_not_hear_of_is_written_once_more_when_all_is_quiet(tmp_path: Path) -> None:
    original, copy, settings, own = (tmp_path / name for name in ("docs", "copy", "mkdocs.yml", "own.yml"))
    original.mkdir()
    copy.mkdir()
    for file in (original / "same.md", original / "edited.md", settings, own):
        file.write_text("one")
    for name in ("same.md", "edited.md"):
        (copy / name).write_text("one")
    sync = FolderSync(original, copy, {settings: own})
    (original / "edited.md").write_text("first")
    sync.look()
    (original / "edited.md").write_text("second")
    settings.write_text("second")
    sync.look()
    assert (copy / "edited.md").read_text() == "second"
    written = (copy / "same.md", copy / "edited.md", own)
    for file in written:
        os.utime(file, (1, 1))
    times = []
    for _ in range(30):
        sync.look()
        times.append([file.stat().st_mtime > 1 for file in written])
    assert times[0] == [False, False, False]
    assert times[-1] == [False, True, True]
    for file in written:
        os.utime(file, (1, 1))
    for _ in range(30):  # once, not again and again
        sync.look()
    assert [file.stat().st_mtime for file in written] == [1, 1, 1]


def test_a_mirror_ends_with_its_block(tmp_path: Path) -> None:
    before = threading.active_count()
    with kept_in_sync(tmp_path, tmp_path / "copy", {}):
        assert threading.active_count() == before + 1
    assert threading.active_count() == before
