"""What builds made is removed and replaced, however deep it is and whatever may be done with it; nothing piles up."""

from __future__ import annotations

import os
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

from generator.memo import Memo
from generator.publish.programs import run_module
from generator.storage.files import save
from generator.storage.folder_removal import remove_folder
from generator.storage.output_records import NotOurs, digests, read_record, remove_known, require_own
from generator.storage.process_lock import is_in_use, mark_in_use
from generator.storage.swap import fresh_folder, leftovers, put_in_place, recover
from tests.deep import folders_within
from tests.folders import SITE, built, state, write
from tests.unprivileged import unprivileged

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

pytestmark = pytest.mark.skipif(os.name == "nt", reason="links and permissions of POSIX")


def links(folder: Path) -> None:
    """Lay links to what is outside into the folder."""
    (folder / "out").symlink_to(folder.parent / "mine")
    (folder / "a" / "file").symlink_to(folder.parent / "mine" / "thesis.txt")
    (folder / "nowhere").symlink_to("x")


def read_only(folder: Path) -> None:
    """Let nobody change anything in the folder, its owner neither."""
    for path in sorted(folder.rglob("*"), reverse=True):
        path.chmod(0o555 if path.is_dir() else 0o444)
    folder.chmod(0o555)


def closed(folder: Path) -> None:
    """Let nobody look into the folder."""
    (folder / "a" / "index.html").chmod(0)
    (folder / "a").chmod(0)
    folder.chmod(0)


REMOVED: dict[str, Callable[[Path], object]] = {
    "plain": lambda _: None,
    "links": links,
    "read-only": read_only,
    "closed": closed,
    "pipe": lambda folder: os.mkfifo(folder / "a" / "pipe"),
    "one name at every level": lambda folder: write(folder, {"a/a/a/a/x": "", "a/b/a/b/x": ""}),
}


@pytest.mark.parametrize("name", REMOVED)
def test_a_folder_goes_with_all_that_is_in_it(name: str) -> None:
    with unprivileged() as top:
        write(top / "mine", {"thesis.txt": "five years"})
        folder = write(top / "site", SITE)
        REMOVED[name](folder)
        assert remove_folder(folder)
        assert state(top) == {"mine": "folder", "mine/thesis.txt": "five years"}


def test_of_a_link_only_the_link_is_removed(tmp_path: Path) -> None:
    write(tmp_path / "mine", {"thesis.txt": "five years"})
    (tmp_path / "link").symlink_to("mine")
    assert remove_folder(tmp_path / "link")
    assert remove_folder(tmp_path / "link")
    assert state(tmp_path) == {"mine": "folder", "mine/thesis.txt": "five years"}


def test_what_cannot_be_removed_is_told() -> None:
    with unprivileged() as top:
        write(top / "kept" / "site", SITE)
        (top / "kept").chmod(0o555)
        assert not remove_folder(top / "kept" / "site")
        assert state(top) == {"kept": "folder", "kept/site": "folder"}


def test_folders_deeper_than_functions_and_paths_reach_are_removed(tmp_path: Path) -> None:
    """Their path is longer than a system takes, too."""
    with folders_within(tmp_path, 2100):
        assert remove_folder(tmp_path / "d")
        assert list(tmp_path.iterdir()) == []


def test_folders_deeper_than_any_build_makes_are_somebodys_own(tmp_path: Path) -> None:
    """They are named by the first, and neither replaced nor removed."""
    folder = built(tmp_path / "site")
    with folders_within(folder, 1100):
        with pytest.raises(NotOurs, match="holds `d/`, which no build put there"):
            require_own(folder, read_record(folder))
        (left,) = remove_known(folder, read_record(folder))
        assert left.startswith("d/d/")
        assert [path.name for path in folder.iterdir()] == ["d"]
        with pytest.raises(NotOurs, match="holds `d/`"):
            save({"index.md": b""}, folder, Memo())


def test_folders_laid_into_the_old_site_at_the_last_moment_are_no_obstacle(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    out = built(tmp_path / "site")
    with fresh_folder(out) as fresh:
        write(fresh, SITE)
        with folders_within(out, 1100):
            monkeypatch.setattr("generator.storage.swap.require_own", lambda *_: None)  # it looked before
            put_in_place(fresh, out)
            remove_folder(fresh)
            assert not fresh.exists()
            assert (out / "index.html").is_file()


@pytest.mark.parametrize("exchanges", [True, False])
def test_an_old_site_that_is_read_only_is_replaced_and_leaves_nothing(
    monkeypatch: pytest.MonkeyPatch, *, exchanges: bool
) -> None:
    """The new one can be read by whom the old one could, and be replaced in turn."""
    if not exchanges:
        monkeypatch.setattr("generator.storage.swap.exchange", lambda *_: False)
    with unprivileged() as top:
        out = built(top / "site")
        for text in ("second", "third"):
            read_only(out)
            with fresh_folder(out) as fresh:
                write(fresh, {"index.html": text})
                put_in_place(fresh, out)
            assert sorted(path.name for path in top.iterdir()) == [".site.stamp", "site"]
            assert (out / "index.html").read_text() == text
            assert out.stat().st_mode & 0o777 == 0o755


def test_a_read_only_site_is_cleaned_away() -> None:
    with unprivileged() as top:
        out = built(top / "site")
        read_only(out)
        assert remove_known(out, read_record(out)) == []
        assert not out.exists()


def test_a_page_that_may_not_be_read_is_written_anew_so_that_it_can() -> None:
    with unprivileged() as top:
        save({"index.md": b"old"}, top / "docs", Memo())
        (top / "docs" / "index.md").chmod(0)
        save({"index.md": b"new"}, top / "docs", Memo())
        assert (top / "docs" / "index.md").read_bytes() == b"new"
        out = built(top / "site")
        (out / "index.html").chmod(0)
        require_own(out, read_record(out))
        assert digests(out) != read_record(out).files
        assert remove_known(out, read_record(out)) == ["index.html"]


def test_a_folder_is_in_use_until_the_engine_that_writes_into_it_ends(tmp_path: Path) -> None:
    """Also when the program that started the engine was killed: what is removed under it would come again."""
    fresh = write(tmp_path / ".site.0123abcd.new", {"half.html": ""})
    with mark_in_use(fresh) as files:
        engine = subprocess.Popen([sys.executable, "-c", "input()"], stdin=subprocess.PIPE, pass_fds=files)
    assert engine.stdin
    assert is_in_use(fresh)
    recover(tmp_path / "site")
    assert fresh.exists()
    engine.communicate(b"\n")
    assert not is_in_use(fresh)
    recover(tmp_path / "site")
    assert not fresh.exists()


def test_what_could_not_be_removed_is_known_as_long_as_it_is_there(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """As where an old site holds folders of somebody else; what a running build works in is no leftover."""
    monkeypatch.setattr("generator.storage.swap.remove_folder", lambda _: False)
    out = built(tmp_path / "site")
    with fresh_folder(out) as fresh:
        write(fresh, SITE)
        assert leftovers(out) == []
        put_in_place(fresh, out, remove=lambda _: False)
    assert leftovers(out) == [fresh.with_suffix(".old")]
    monkeypatch.undo()
    recover(out)
    assert leftovers(out) == []


def test_an_engine_is_given_the_folder_that_it_holds(tmp_path: Path) -> None:
    (tmp_path / "generator_probe.py").write_text("import os, sys; os.fstat(int(sys.argv[1])); print('held')")
    environment = {**os.environ, "PYTHONPATH": str(tmp_path)}
    with mark_in_use(tmp_path) as files:
        assert run_module(["generator_probe", str(files[0])], environment=environment, files=files) == (
            0,
            "held\n",
        )
