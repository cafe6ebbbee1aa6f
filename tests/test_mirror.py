"""A copy that a server works on is kept like the files themselves."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from generator.mirror import mirrored, renew, state_of

if TYPE_CHECKING:
    from pathlib import Path


def test_what_is_new_changed_or_gone_is_so_in_the_copy(tmp_path: Path) -> None:
    original, copy = tmp_path / "docs", tmp_path / "copy"
    (original / "a").mkdir(parents=True)
    copy.mkdir()
    seen = renew(original, copy, {})
    (original / "a" / "one.md").write_text("one")
    (original / "two.md").write_text("two")
    (copy / "theirs.txt").write_text("of the server")
    seen = renew(original, copy, seen)
    assert {path.name: path.read_text() for path in copy.rglob("*.*")} == {
        "one.md": "one",
        "two.md": "two",
        "theirs.txt": "of the server",
    }
    (original / "a" / "one.md").unlink()
    (original / "two.md").write_text("TWO!")
    seen = renew(original, copy, seen)
    assert {path.name for path in copy.rglob("*.*")} == {"two.md", "theirs.txt"}
    assert (copy / "two.md").read_text() == "TWO!"
    assert seen == state_of(original)


def test_a_single_file_is_followed_until_the_end(tmp_path: Path) -> None:
    original, copy = tmp_path / "mkdocs.yml", tmp_path / "copy.yml"
    original.write_text("a: 1")
    seen = renew(original, copy, {})
    original.write_text("a: 22")
    os.utime(original, (1, 1))
    renew(original, copy, seen)
    assert copy.read_text() == "a: 22"
    with mirrored({original: copy}):
        pass
