"""Worker processes: every task is answered, what goes wrong is told, nothing of them outlives who began them."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from functools import partial
from typing import TYPE_CHECKING

import pytest

from generator.workers import WorkerLost, workers
from tests.sites import ENVIRONMENT, ROOT
from tests.waiting import LONGEST, wait_for

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

METHODS = ["spawn"] if os.name == "nt" else ["fork", "spawn"]


def _begin(word: str) -> Callable[[int], str]:
    if word == "no":
        msg = "it cannot begin"
        raise ValueError(msg)
    return partial(_answer, word)


def _answer(word: str, number: int) -> str:
    if number == 13:
        raise LookupError(number)
    if number == 99:
        os._exit(3)
    return f"{word} {number}"


@pytest.mark.parametrize("method", METHODS)
def test_every_task_is_answered_once(method: str) -> None:
    with workers(2, partial(_begin, "number"), method) as begun:
        for numbers in (range(7), range(20, 21), range(0)):
            answers = list(begun.run(numbers))
            assert sorted(answers) == [(number, f"number {number}") for number in numbers]


@pytest.mark.parametrize("method", METHODS)
def test_they_begin_where_the_folder_is_gone(
    method: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = tmp_path / "gone"
    folder.mkdir()
    monkeypatch.chdir(folder)
    folder.rmdir()
    with workers(1, partial(_begin, "yes"), method) as begun:
        assert list(begun.run([1])) == [(1, "yes 1")]


@pytest.mark.parametrize(
    ("word", "task", "raised"),
    [("number", 13, LookupError), ("no", 1, ValueError), ("number", 99, WorkerLost)],
)
def test_what_goes_wrong_is_raised_where_the_task_came_from(
    word: str, task: int, raised: type[Exception]
) -> None:
    with workers(1, partial(_begin, word)) as begun, pytest.raises(raised):
        list(begun.run([task]))


def test_what_is_done_meanwhile_is_done_while_they_work() -> None:
    """Tasks are given when they are asked for, not when somebody looks for answers."""
    with workers(1, partial(_begin, "number")) as begun:
        answers = begun.run([1])
        process, connection = begun._begun[0]
        wait_for(partial(connection.poll, 0))
        assert process.is_alive()
        assert list(answers) == [(1, "number 1")]


PARENT = """\
import os, time
from functools import partial
from generator.workers import workers
from tests.test_workers import _begin

if __name__ == "__main__":
    with workers(2, partial(_begin, "number"), METHOD) as begun:
        print(*(process.pid for process, _ in begun._begun), flush=True)
        time.sleep(1000)
"""


@pytest.mark.skipif(os.name == "nt", reason="there is no such signal")
@pytest.mark.parametrize("method", METHODS)
def test_they_end_when_who_began_them_is_killed(method: str, tmp_path: Path) -> None:
    script = tmp_path / "parent.py"
    script.write_text(PARENT.replace("METHOD", repr(method)))
    with subprocess.Popen(
        [sys.executable, script], cwd=ROOT, env=ENVIRONMENT, stdout=subprocess.PIPE, text=True
    ) as parent:
        assert parent.stdout
        pids = [int(pid) for pid in parent.stdout.readline().split()]
        assert len(pids) == 2
        parent.send_signal(signal.SIGKILL)
        parent.wait(LONGEST)
    wait_for(lambda: not any(map(_is_alive, pids)))


def _is_alive(pid: int) -> bool:
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return False
    return True
