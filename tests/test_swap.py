"""Whenever a build is ended, one whole site is there: the old one or the new one."""

from __future__ import annotations

import os
import shutil
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from generator.project import Project
from generator.publish import engine
from generator.publish.engine import build_site
from generator.publish.engines import Engine, EngineFailed
from generator.publish.up_to_date import is_up_to_date, remember_inputs, source_digest
from generator.storage import swap
from generator.storage.earlier_version import earlier_digest
from generator.storage.output_records import NotOurs, Record, digests, read_record, record_path, write_record
from generator.storage.swap import exchange, fresh_folder, put_in_place, recover
from tests.folders import built, state, write

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

NEW = {"index.html": "new home", "b/index.html": "b", "robots.txt": "mine", "_headers": "/*"}
STEPS = ["rename", "replace", "mkdir", "rmdir", "unlink", "chmod", "open"]
"""What of ``os`` changes a disk."""


class Stopped(BaseException):
    """The program is killed: nothing of it is done any more."""


@contextmanager
def stopping(
    at: int, error: BaseException | None = None, names: Sequence[str] = STEPS
) -> Iterator[list[str]]:
    """Kill the program before the step of that number, or have the disk refuse it with ``error``; give the steps."""
    steps: list[str] = []
    with pytest.MonkeyPatch.context() as patch:

        def guard(module: object, name: str) -> None:
            real = getattr(module, name)

            def step(*given: object, **named: object) -> object:
                if name != "open" or _writes(given[1:]):
                    steps.append(name)
                    if len(steps) > at and error is None:
                        raise Stopped
                    if len(steps) == at + 1 and error is not None:
                        raise error
                return real(*given, **named)

            patch.setattr(module, name, step)

        for name in names:
            guard(os, name)
        guard(swap, "exchange")
        guard(Path, "write_bytes")
        yield steps


def _writes(given: tuple[object, ...]) -> bool:
    return (
        bool(given) and isinstance(given[0], int) and bool(given[0] & (os.O_WRONLY | os.O_RDWR | os.O_CREAT))
    )


def build(out: Path) -> None:
    """Do what a build does with the disk, without the engine."""
    with fresh_folder(out) as fresh:
        for name, text in NEW.items():
            (fresh / name).parent.mkdir(parents=True, exist_ok=True)
            (fresh / name).write_bytes(text.encode())
        put_in_place(fresh, out)
    remember_inputs(source_digest("inputs", None), out)


def whole(out: Path) -> str:
    """Return which site is there; fails if it is neither, or not whole."""
    found = {name: text for name, text in state(out).items() if text != "folder"}
    old = {"index.html": "home", "a/index.html": "a", "assets/page.css": "css"}
    assert found in (old, NEW, {}), found
    return "old" if found == old else "new" if found else "none"


@pytest.mark.parametrize("exchanges", [True, False])
@pytest.mark.parametrize("before", [True, False])
def test_a_build_killed_at_any_step_leaves_a_whole_site(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, *, exchanges: bool, before: bool
) -> None:
    """At once where the system can exchange folders, at the next start where it cannot; nothing is left lying about."""
    if not exchanges:
        monkeypatch.setattr(swap, "exchange", lambda *_: False)
    seen = set()
    for at in range(200):
        top = tmp_path / str(at)
        out = top / "site"
        top.mkdir()
        if before:
            built(out)
        with stopping(at) as steps, suppress(Stopped):
            build(out)
        if before and (exchanges or out.exists()):
            assert whole(out) != "none", steps
        recover(out)
        seen.add(whole(out))
        assert not before or whole(out) != "none", steps
        build(out)
        assert whole(out) == "new"
        assert is_up_to_date("inputs", None, out)
        assert sorted(path.name for path in top.iterdir()) == [".site.stamp", "site"], steps
        if len(steps) <= at:
            break
    assert 15 < at < 199
    assert seen == {"new", "old" if before else "none"}


@pytest.mark.parametrize("exchanges", [True, False])
def test_a_disk_that_refuses_a_step_leaves_the_old_site(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, *, exchanges: bool
) -> None:
    """What the message says is true, and no working folder stays."""
    if not exchanges:
        monkeypatch.setattr(swap, "exchange", lambda *_: False)
    full = OSError(28, "No space left on device")
    for at in range(99):
        out = built(tmp_path / str(at) / "site")
        done = False
        with stopping(at, full, ["mkdir", "rename", "replace"]) as steps, suppress(OSError):
            with fresh_folder(out) as fresh:
                write(fresh, NEW)
                put_in_place(fresh, out)
            done = True
        assert whole(out) == ("new" if done else "old"), steps
        assert sorted(path.name for path in out.parent.iterdir()) == [".site.stamp", "site"], steps
        build(out)
        if len(steps) <= at:
            break
    assert 5 < at < 98


@pytest.mark.skipif(os.name == "nt", reason="Windows cannot")
def test_two_folders_change_places_in_one_step(tmp_path: Path) -> None:
    first, second = write(tmp_path / "a", {"1": "1"}), write(tmp_path / "b", {"2": "2"})
    if not exchange(first, second):
        pytest.skip("neither can this disk")
    assert (state(first), state(second)) == ({"2": "2"}, {"1": "1"})
    assert not exchange(first, tmp_path / "nowhere")
    assert state(first) == {"2": "2"}


def test_what_came_into_the_folder_during_the_build_is_not_lost(tmp_path: Path) -> None:
    out = built(tmp_path / "site")
    with fresh_folder(out) as fresh:
        write(fresh, NEW)
        write(out, {"thesis.txt": "five years"})
        with pytest.raises(NotOurs, match=r"thesis\.txt"):
            put_in_place(fresh, out)
    assert (out / "thesis.txt").read_text() == "five years"
    assert sorted(path.name for path in tmp_path.iterdir()) == [".site.stamp", "site"]


def test_what_another_build_works_on_is_left_alone(tmp_path: Path) -> None:
    out = tmp_path / "site"
    with fresh_folder(out) as fresh:
        write(fresh, NEW)
        with fresh_folder(out) as other:
            assert state(fresh)
            write(other, NEW)
            put_in_place(other, out)
        put_in_place(fresh, out)
    assert whole(out) == "new"
    assert sorted(path.name for path in tmp_path.iterdir()) == [".site.stamp", "site"]


@pytest.mark.parametrize("name", [".site.old", ".site.kept"])
def test_a_site_that_the_former_version_set_aside_is_put_back(name: str, tmp_path: Path) -> None:
    out = built(tmp_path / "site")
    record_path(out).write_text(f'{{"inputs": "", "pages": "", "site": "{earlier_digest(out)}"}}')
    out.rename(tmp_path / name)
    recover(out)
    assert whole(out) == "old"
    assert "index.html" in read_record(out)


@pytest.mark.parametrize("name", ["site", "site[1]", "s" * 240])
def test_a_half_written_record_is_cleared_away(name: str, tmp_path: Path) -> None:
    out = tmp_path / name
    with suppress(Stopped), stopping(1):
        write_record(out, Record())
    assert [path.suffix for path in tmp_path.iterdir()] == [".part"]
    recover(out)
    assert not list(tmp_path.iterdir())


def test_recovery_touches_nothing_else(tmp_path: Path) -> None:
    names = [
        ".site.old",
        ".site.mine.old",
        ".site.0123abcd.older",
        ".other.0123abcd.new",
        "site.0123abcd.new",
    ]
    for name in names:
        write(tmp_path / name, {"thesis.txt": "five years"})
    built(tmp_path / "site")
    recover(tmp_path / "site")
    assert {path.name for path in tmp_path.iterdir()} == {*names, "site", ".site.stamp"}
    recover(tmp_path / "no" / "such")
    assert not (tmp_path / "no").exists()


@pytest.mark.parametrize("kept", [True, False])
def test_a_page_that_was_changed_is_noticed_by_what_it_holds(tmp_path: Path, *, kept: bool) -> None:
    out, docs = tmp_path / "site", write(tmp_path / "docs", {"index.md": "home"})
    build(out)
    remember_inputs(source_digest("inputs", docs), out)
    assert is_up_to_date("inputs", docs, out)
    for path in (out / "index.html", docs / "index.md"):
        before, text = path.stat(), path.read_text()
        path.write_text(text[::-1])
        if kept:
            os.utime(path, ns=(before.st_atime_ns, before.st_mtime_ns))
        assert not is_up_to_date("inputs", docs, out)
        path.write_text(text)
        assert is_up_to_date("inputs", docs, out)
    assert not is_up_to_date("others", docs, out)
    write(out, {".DS_Store": "x"})
    assert is_up_to_date("inputs", docs, out)
    (out / "robots.txt").unlink()
    assert not is_up_to_date("inputs", docs, out)
    write_record(out, Record(digests(out), source=read_record(out).source))
    write(out, {"more": "x"})
    assert not is_up_to_date("inputs", docs, out)


def test_no_page_is_read_where_something_else_is_to_be_built(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    out, docs = tmp_path / "site", write(tmp_path / "docs", {"index.md": "home"})
    build(out)
    remember_inputs(source_digest("inputs", docs), out)
    write_record(out, Record(digests(out), source="inputs:é"))
    assert not is_up_to_date("inputs", docs, out)
    monkeypatch.setattr("generator.publish.up_to_date.digests", lambda *_: 1 / 0)
    assert not is_up_to_date("others", docs, out)


@pytest.mark.parametrize("kind", Engine)
@pytest.mark.parametrize("fails", ["", "exit", "disk", "stop"])
def test_an_engine_that_fails_leaves_the_old_site(
    kind: Engine, fails: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Both engines build elsewhere: the folder of the site is not touched before the new one is whole."""
    project = Project(
        write(tmp_path / "project", {"mkdocs.yml": "site_name: x", "build/docs/index.md": "# x"})
    )
    built(project.site)

    def run(_: object, command: tuple[str, ...], place: Project, *__: object, **___: object) -> str:
        target = place.site if kind is Engine.ZENSICAL else Path(command[-1])
        write(target, NEW)
        assert whole(project.site) == "old"
        if fails == "exit":
            raise EngineFailed(kind, "it failed")
        if fails == "disk":
            raise OSError(28, "No space left on device")
        if fails == "stop":
            raise KeyboardInterrupt
        return "done\n"

    monkeypatch.setattr(engine, "_run", run)
    with suppress(EngineFailed, OSError, KeyboardInterrupt):
        build_site(project, kind, project.site, strict=False, epoch=0)
    assert whole(project.site) == ("old" if fails else "new")
    assert sorted(path.name for path in project.build.iterdir()) == [".site.stamp", "docs", "site"]
    shutil.rmtree(project.site)
