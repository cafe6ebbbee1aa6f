"""Saving: only what differs is written, leftovers go, the tracked file stays."""

from __future__ import annotations

import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.memo import Memo
from generator.storage.files import FileRead, Files, digests_of, save
from generator.storage.folder_contents import digest_of, digest_of_content
from generator.storage.output_records import Record, digests, read_record, require_own, write_record
from generator.storage.safe_read import status_of
from tests.folders import write

if TYPE_CHECKING:
    import os
    from collections.abc import Callable


def _leave_a_link(path: Path) -> None:
    moved = path.rename(path.parent.with_name("moved.md"))
    path.symlink_to(moved)


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


@pytest.mark.parametrize(
    ("happens", "changed"),
    [
        (lambda _: None, 0),
        (lambda path: path.write_bytes(b"22"), 1),
        (_leave_a_link, 1),
        (lambda path: path.unlink(), 1),
    ],
    ids=["nothing", "it is changed", "it is moved, and a link leads to it", "it is gone"],
)
def test_what_was_read_is_read_again_where_something_happened(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, happens: Callable[[Path], object], changed: int
) -> None:
    folder, content = tmp_path / "pages", b"as it was read"
    files: Files = {"index.md": content}
    save(files, folder, Memo())
    path = folder / "index.md"
    read = {"index.md": FileRead(content, status_of(path), "as read")}
    assert digests_of({**files, "a.md": b"a"}, read) == {
        "index.md": "as read",
        "a.md": digest_of_content(b"a"),
    }
    happens(path)
    if not changed:
        monkeypatch.setattr("generator.storage.files._holds", lambda *_: 1 / 0)
    assert save(files, folder, Memo(), read=read) == changed
    assert not path.is_symlink()
    assert path.read_bytes() == content


def test_no_more_is_read_than_shows_that_most_is_as_it_was_built(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = write(tmp_path / "site", {f"{number:02}.html": f"{number}" for number in range(20)})
    write_record(folder, Record(digests(folder)))
    write(folder, {"00.html": "by hand"})
    read: list[str] = []

    def counted(entry: os.DirEntry[str]) -> str:
        read.append(entry.name)
        return digest_of(entry)

    monkeypatch.setattr("generator.storage.output_records.digest_of", counted)
    require_own(folder, read_record(folder))
    assert len(read) == 11


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
