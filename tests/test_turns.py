"""One program at a time replaces a folder, whichever project it builds; nothing is left of the lock."""

from __future__ import annotations

import os
import threading
from typing import TYPE_CHECKING

import pytest

from generator.storage.swap import fresh_folder, output_lock, put_in_place
from tests.folders import state, write
from tests.unprivileged import unprivileged

if TYPE_CHECKING:
    from pathlib import Path

pytestmark = pytest.mark.skipif(os.name == "nt", reason="locks of POSIX")


def test_a_folder_is_replaced_by_one_program_at_a_time_of_whatever_project(tmp_path: Path) -> None:
    """Whether it is there or not; who waited while it was replaced waits for the new one's turn too."""
    out = tmp_path / "new" / "site"
    order: list[str] = []
    told: list[str] = []
    begun, waits = threading.Event(), [threading.Event() for _ in range(2)]

    def builds(number: int) -> None:
        def say(who: str) -> None:
            told.append(who)
            waits[number].set()

        with output_lock(out, "build", say):
            order.append("in")
            build_anew(out)
            order.append("out")

    def first() -> None:
        with output_lock(out, "build", told.append):
            begun.set()
            for wait in waits:
                wait.wait()
            build_anew(out)
            order.append("first")

    threads = [threading.Thread(target=first)]
    threads[0].start()
    begun.wait()
    threads += [threading.Thread(target=builds, args=(number,)) for number in range(2)]
    for thread in threads[1:]:
        thread.start()
    for thread in threads:
        thread.join()
    assert order == ["first", "in", "out", "in", "out"]
    assert told == [f"another program (briefings build, process {os.getpid()})"] * 2
    assert sorted(path.name for path in out.parent.iterdir()) == [".site.stamp", "site"]


def build_anew(out: Path) -> None:
    """Put a site in place."""
    with fresh_folder(out) as fresh:
        write(fresh, {"index.html": "home"})
        put_in_place(fresh, out)


@pytest.mark.parametrize("mark", ["", "killed", "mine", "folder", "pipe", "link"])
def test_what_lies_where_the_lock_is_kept_is_left_unless_a_killed_program_left_it(
    mark: str, tmp_path: Path
) -> None:
    """Folders that were made for it are gone as well."""
    out = tmp_path / "new" / "site"
    path = out.with_name(".site.lock")
    if mark:
        out.parent.mkdir()
    if mark in {"killed", "mine"}:
        path.write_text("" if mark == "killed" else "mine")
    elif mark == "folder":
        path.mkdir()
    elif mark == "pipe":
        os.mkfifo(path)
    elif mark == "link":
        path.symlink_to("nowhere")
    before = state(tmp_path)
    if mark == "link":
        with pytest.raises(OSError, match="symbolic links"), output_lock(out, "build", print):
            pass
    else:
        with output_lock(out, "build", print):
            assert os.path.lexists(path)
    assert state(tmp_path) == ({"new": "folder"} if mark == "killed" else before)


def test_where_nothing_can_be_written_there_is_nothing_to_wait_for() -> None:
    with unprivileged() as top:
        top.chmod(0o555)
        with output_lock(top / "new" / "site", "build", print):
            assert state(top) == {}
