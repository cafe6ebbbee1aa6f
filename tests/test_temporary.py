"""Folders to work in for a while: gone afterwards, or at the next start; never one that is in use, or of others."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from generator.storage.temporary import temporary_folder
from tests.folders import state, write

pytestmark = pytest.mark.skipif(os.name == "nt", reason="nobody can tell there what is in use")


@pytest.fixture(autouse=True)
def place(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The place for temporary folders."""
    (tmp_path / "temporary").mkdir()
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path / "temporary"))
    return tmp_path / "temporary"


def test_a_folder_is_gone_afterwards_however_it_ends(tmp_path: Path, place: Path) -> None:
    def work(failure: type[BaseException]) -> None:
        with temporary_folder(tmp_path) as folder:
            write(folder, {"a/b": "half"})
            assert [folder] == list(place.iterdir())
            raise failure

    for failure in (ValueError, KeyboardInterrupt):
        with pytest.raises(failure):
            work(failure)
        assert list(place.iterdir()) == []


def test_a_signal_right_behind_the_renaming_leaves_nothing(
    tmp_path: Path, place: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    rename = Path.rename

    def renamed(path: Path, target: Path) -> Path:
        rename(path, target)
        raise KeyboardInterrupt

    monkeypatch.setattr(Path, "rename", renamed)
    with pytest.raises(KeyboardInterrupt), temporary_folder(tmp_path):
        pass
    assert list(place.iterdir()) == []


def test_what_a_killed_program_left_is_removed_at_the_next_start(tmp_path: Path, place: Path) -> None:
    """What is in use is not, nor what belongs to other work, nor what only has such a name."""
    with temporary_folder(tmp_path) as folder:
        known = folder.name
    with temporary_folder(tmp_path / "other") as folder:
        other = folder.name
    write(
        place, {f"{known}1/mkdocs_x/index.html": "left", f"{other}1/a": "of another", f"{known}2": "a file"}
    )
    write(place, {"briefings-x/a": "?", "mine/a": "five years"})
    (place / f"{known}3").symlink_to(place / "mine")
    os.mkfifo(place / f"{known}4")
    with temporary_folder(tmp_path) as first:
        write(first, {"a": "in use"})
        with temporary_folder(tmp_path) as second:
            assert first != second
            assert state(first) == {"a": "in use"}
    assert {path.name for path in place.iterdir()} == {
        *(f"{known}{number}" for number in (2, 3, 4)),
        f"{other}1",
        "briefings-x",
        "mine",
    }
    assert state(place / "mine") == {"a": "five years"}
