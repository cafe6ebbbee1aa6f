"""Saving: only what differs is written, leftovers go, the tracked file stays."""

from __future__ import annotations

import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

from hypothesis import given
from hypothesis import strategies as st

from generator.memo import Memo
from generator.storage.files import Files, save

if TYPE_CHECKING:
    import pytest


def _tree(folder: Path) -> Files:
    return {
        path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()
    }


def test_writes_what_differs_and_removes_leftovers(tmp_path: Path) -> None:
    """The folder holds exactly the files; an unchanged one keeps its time."""
    (tmp_path / ".gitignore").write_text("*")
    assert save({"a/index.md": b"1", "b/index.md": b"2"}, tmp_path, Memo()) == 2
    before = (tmp_path / "a/index.md").stat().st_mtime_ns
    assert save({"a/index.md": b"1", "c/index.md": b"3"}, tmp_path, Memo()) == 2
    assert _tree(tmp_path) == {".gitignore": b"*", "a/index.md": b"1", "c/index.md": b"3"}
    assert (tmp_path / "a/index.md").stat().st_mtime_ns == before
    assert not (tmp_path / "b").exists()


def test_a_kept_memo_compares_nothing_again(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """What was saved before is known by identity: no file is read."""
    memo = Memo()
    files: Files = {f"{number}/index.md": b"same" for number in range(20)}
    save(files, tmp_path, memo)
    monkeypatch.setattr(type(tmp_path), "read_bytes", lambda _: 1 / 0)
    assert save({**files, "3/index.md": b"new"}, tmp_path, memo) == 1


@given(
    st.lists(
        st.dictionaries(st.sampled_from(["a", "b/c", "b/d", "e/f/g"]), st.binary(max_size=3)), max_size=4
    )
)
def test_any_sequence_of_saves_ends_with_the_last(states: list[Files]) -> None:
    """With one memo as in serve, and with a fresh one each time as in build."""
    for fresh in (True, False):
        with tempfile.TemporaryDirectory() as above:
            folder, memo = Path(above, "pages"), Memo()  # the record of what was saved lies beside it
            for state in states:
                save(state, folder, Memo() if fresh else memo)
                assert _tree(folder) == state
