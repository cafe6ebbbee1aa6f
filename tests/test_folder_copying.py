"""Folders are copied whole, and a disk that takes nothing more is named once."""

from __future__ import annotations

import errno
import os
import shutil
from pathlib import Path

import pytest

from generator.storage.folder_copying import copy_folder
from generator.text.printable import disk_refusal
from tests.folders import SITE, state, write

MORE = {"a/b/c/deep.html": "1", "a/b/é 陳.html": "2", ".hidden": "3"}


def test_all_is_copied_beside_what_is_there(tmp_path: Path) -> None:
    source, target = write(tmp_path / "source", SITE | MORE), write(tmp_path / "new" / "target", {"a/z": "z"})
    (source / "none").mkdir()
    copy_folder(source, target)
    assert state(target) == state(source) | {"a/z": "z"}


@pytest.mark.skipif(os.name == "nt", reason="links need a permission")
def test_a_link_comes_out_as_what_it_leads_to(tmp_path: Path) -> None:
    write(tmp_path / "elsewhere", {"x": "1"})
    source = write(tmp_path / "source", {})
    source.mkdir()
    (source / "folder").symlink_to(tmp_path / "elsewhere")
    (source / "file").symlink_to(tmp_path / "elsewhere" / "x")
    copy_folder(source, tmp_path / "target")
    assert state(tmp_path / "target") == {"file": "1", "folder": "folder", "folder/x": "1"}


@pytest.mark.parametrize("number", [errno.ENOSPC, errno.EROFS])
def test_a_full_disk_is_named_once_at_its_own_place(
    number: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Not file by file, and not by the file that was read from another disk."""
    tried = []

    def refuse(source: str, target: Path) -> None:
        tried.append(target)
        raise OSError(number, os.strerror(number), source, None, str(target))

    monkeypatch.setattr(shutil, "copy2", refuse)
    with pytest.raises(OSError, match=os.strerror(number)) as caught:
        copy_folder(write(tmp_path / "source", SITE), tmp_path / "target")
    assert len(tried) == 1
    assert disk_refusal(caught.value) == f"{os.strerror(number)}: {tmp_path / 'target' / 'index.html'}"


def test_a_file_that_cannot_be_read_is_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(source: str, _: Path) -> None:
        raise PermissionError(errno.EACCES, "no", source)

    monkeypatch.setattr(shutil, "copy2", refuse)
    with pytest.raises(PermissionError) as caught:
        copy_folder(write(tmp_path / "source", SITE), tmp_path / "target")
    assert Path(caught.value.filename) == tmp_path / "source" / "index.html"
