"""A site's folder that cannot change places with another, as a container's volume cannot, is filled file by file."""

from __future__ import annotations

import errno
import os
import stat
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from generator.publish.up_to_date import is_up_to_date, remember_inputs, source_digest
from generator.storage import companion_files
from generator.storage.file_by_file import HalfReplaced, replace_file_by_file
from generator.storage.folder_copying import copy_folder
from generator.storage.output_records import (
    NotOurs,
    Record,
    digests,
    files_in,
    read_record,
    record_path,
    remove_known,
    require_own,
)
from generator.storage.swap import fresh_folder, put_in_place, recover, require_writable
from tests.folders import SITE, built, state, write
from tests.test_swap import NEW, Stopped, build, stopping
from tests.unprivileged import unprivileged

if TYPE_CHECKING:
    from collections.abc import Callable

pytestmark = pytest.mark.skipif(os.name == "nt", reason="mounts of POSIX")

RECORD = ".briefings.stamp"


@pytest.fixture
def out(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder on which a disk is mounted, with a site that was built there."""
    place = tmp_path / "top" / "site"
    monkeypatch.setattr(os.path, "ismount", lambda folder: Path(folder) == place)
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path))
    (place / "lost+found").mkdir(parents=True)
    return built(place)


def files(folder: Path) -> dict[str, str]:
    """Return the files of a site, without what is kept beside them."""
    return {name: text for name, text in state(folder).items() if text != "folder" and name != RECORD}


MOUNTS = (
    "22 1 254:0 / / rw shared:1 - ext4 /dev/vda rw\n30 22 0:5 / /srv/our\\040site rw - tmpfs none rw\nodd\n\n"
)


@pytest.mark.parametrize(("name", "mounted"), [("/srv/our site", True), ("/srv", False), ("/", True)])
def test_folders_of_the_same_disk_are_known_to_be_mounted(
    name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, *, mounted: bool
) -> None:
    table = tmp_path / "mountinfo"
    table.write_text(MOUNTS)
    monkeypatch.setattr(companion_files, "_MOUNTS", table)
    monkeypatch.setattr(os.path, "ismount", lambda _: False)
    assert companion_files.is_mounted(Path(name)) == mounted
    monkeypatch.setattr(companion_files, "_MOUNTS", tmp_path / "none")
    assert not companion_files.is_mounted(Path(name))


def test_a_mounted_folder_is_filled_and_all_that_belongs_to_it_lies_in_it(out: Path, tmp_path: Path) -> None:
    """What lies beside it is gone with a container. Only a finished site comes into it: anybody may read there."""
    with fresh_folder(out) as fresh:
        assert out not in fresh.parents
        assert stat.S_IMODE(fresh.stat().st_mode) == stat.S_IRWXU  # among the folders of everybody
        write(fresh, NEW)
        put_in_place(fresh, out)
        remember_inputs(source_digest("inputs", None), out)
    assert files(out) == NEW
    assert sorted(state(out.parent)) == sorted(
        ["site", *(f"site/{name}" for name in ("lost+found", "b", RECORD, *NEW))]
    )
    assert is_up_to_date("inputs", None, out)
    assert [path.name for path in tmp_path.iterdir()] == ["top"]


def test_it_is_known_when_it_is_mounted_elsewhere_or_not_any_more(
    out: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    build(out)
    moved = (out.parent / "elsewhere").resolve()
    (out / "lost+found").rmdir()
    out.rename(moved)
    require_own(moved, read_record(moved))
    monkeypatch.undo()
    build(moved)
    assert files(moved) == NEW
    assert record_path(moved) == moved.with_name(".elsewhere.stamp")
    assert is_up_to_date("inputs", None, moved)
    assert sorted(path.name for path in moved.parent.iterdir()) == [".elsewhere.stamp", "elsewhere"]


KINDS: dict[str, tuple[dict[str, str], dict[str, str]]] = {
    "a file where a folder was": ({"a/x": "1", "a/b/y": "2", "index.html": "3"}, {"a": "4"}),
    "a folder where a file was": ({"a": "1", "c": "2"}, {"a/b/c": "3"}),
    "nothing before": ({}, {"a/b": "1"}),
    "less than before": ({"a/b": "1", "c/d/e": "2", "f": "3"}, {"f": "4"}),
}


@pytest.mark.parametrize("kind", KINDS)
def test_what_was_is_replaced_whatever_it_was(kind: str, tmp_path: Path) -> None:
    before, after = KINDS[kind]
    out, fresh = write(tmp_path / "site", before), write(tmp_path / "fresh", after)
    out.mkdir(exist_ok=True)
    replace_file_by_file(out, fresh, digests(fresh), Record(digests(out)))
    assert state(out) == state(fresh)


def test_a_build_killed_at_any_step_can_be_read_and_is_mended_by_the_next(out: Path) -> None:
    """Each file is the old one or the new one, and no page has gone before the new ones are there."""
    for at in range(200):
        for path in [*files_in(out), RECORD]:
            (out / path).unlink()
        built(out)
        with stopping(at) as steps, suppress(Stopped):
            build(out)
        now = {name: text for name, text in files(out).items() if not name.endswith(".part")}
        staged = {name for name in now if name.startswith(".briefings.")}
        assert all(now[name] in {SITE.get(name), NEW.get(name)} for name in now.keys() - staged), steps
        assert now.keys() - staged >= SITE.keys() or now.keys() - staged >= NEW.keys(), steps
        require_own(out, read_record(out))
        build(out)
        assert files(out) == NEW, steps
        assert [path.name for path in out.parent.iterdir()] == ["site"]
        if len(steps) <= at:
            break
    assert 15 < at < 199


def test_a_full_disk_leaves_the_old_site_or_says_that_it_did_not(out: Path) -> None:
    full = OSError(errno.ENOSPC, "No space left on device")
    seen = set()
    for at in range(99):
        for path in [*files_in(out), RECORD]:
            (out / path).unlink()
        built(out)
        said = "done"
        with stopping(at, full, ["mkdir", "rename", "replace"]) as steps:
            try:
                with fresh_folder(out) as fresh:
                    write(fresh, NEW)
                    put_in_place(fresh, out)
            except HalfReplaced as error:
                said = f"half: {error.strerror}"
            except OSError:
                said = "untouched"
                assert files(out) == SITE
        seen.add(said)
        if len(steps) <= at:
            break
    assert files(out) == NEW
    assert seen == {"done", "untouched", "half: No space left on device"}


@pytest.mark.parametrize(
    "name", ["thesis.txt", "a/thesis.txt", "new/thesis.txt", ".briefings.txt", "lost+found/x"]
)
def test_what_no_build_put_there_is_refused_or_stays(
    name: str, out: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What a disk has lost and found is neither looked at nor removed."""
    write(out, {name: "five years"})
    if "lost" not in name:
        with pytest.raises(NotOurs, match="which no build put there"):
            build(out)
        assert files(out) == SITE | {name: "five years"}
    monkeypatch.setattr(
        "generator.storage.swap.require_own", lambda *_: None
    )  # it came after they had looked
    monkeypatch.setattr("generator.storage.file_by_file.require_known", lambda *_: None)
    build(out)
    assert files(out) == NEW | {name: "five years"}
    remove_known(out, read_record(out))
    assert files(out) == {name: "five years"}


def test_what_comes_while_the_new_site_is_copied_is_not_written_over(
    out: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def copies(*given: Path) -> None:
        write(out, {"b/index.html": "five years"})
        copy_folder(*given)

    monkeypatch.setattr("generator.storage.file_by_file.copy_folder", copies)
    with pytest.raises(NotOurs, match="which no build put there"):
        build(out)
    assert files(out) == SITE | {"b/index.html": "five years"}


def test_a_mounted_folder_is_emptied_and_stays(out: Path) -> None:
    assert remove_known(out, read_record(out)) == []
    assert sorted(path.name for path in out.iterdir()) == [RECORD, "lost+found"]


def test_what_a_killed_build_left_is_removed(out: Path, tmp_path: Path) -> None:
    write(out / ".briefings.0123abcd.new", {"half.html": ""})
    with fresh_folder(out) as fresh:
        left = write(fresh.with_name(f"{fresh.name[:-12]}0123abcd.new"), {"half.html": ""})
        recover(out)
        assert fresh.exists()
        assert not left.exists()
    assert files(out) == SITE
    assert [path.name for path in tmp_path.iterdir()] == ["top"]


@pytest.mark.parametrize("reason", [errno.EBUSY, errno.EPERM, errno.EXDEV])
def test_a_folder_that_turns_out_not_to_change_places_is_filled(
    reason: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Not every system says beforehand that something is mounted."""
    out = built(tmp_path / "site")
    real: Callable[[Path, Path], Path] = Path.rename

    def refuses(path: Path, target: Path) -> Path:
        if path == out:
            raise OSError(reason, os.strerror(reason))
        return real(path, target)

    monkeypatch.setattr("generator.storage.swap.exchange", lambda *_: False)
    monkeypatch.setattr(Path, "rename", refuses)
    build(out)
    assert files(out) == NEW
    assert sorted(path.name for path in tmp_path.iterdir()) == [".site.stamp", "site"]


def test_where_nothing_can_be_put_beside_a_folder_it_is_filled(monkeypatch: pytest.MonkeyPatch) -> None:
    """Such as a folder that an administrator made for a desk; a new one is refused there, before anything is built."""
    with unprivileged() as top:
        monkeypatch.setenv("XDG_CACHE_HOME", str(top / "cache"))  # a home of one's own
        out = top / "srv" / "site"
        out.mkdir(parents=True)
        (top / "srv").chmod(0o555)
        build(out)
        assert is_up_to_date("inputs", None, out)
        for path in sorted(out.rglob("*"), reverse=True):
            path.chmod(0o555 if path.is_dir() else 0o444)
        build(out)
        assert files(out) == NEW
        require_writable(out)
        for place in (top / "srv" / "new", top / "srv" / "new" / "site"):
            with pytest.raises(NotOurs, match=r"you may not write in .*srv\."):
                require_writable(place)
        out.chmod(0o555)
        with pytest.raises(NotOurs, match=r"you may not write in .*site\."):
            require_writable(out)
        require_writable(top / "new" / "site")
