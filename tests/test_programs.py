"""Programs that a build runs: what they print is told, and nothing of a project is run in their place."""

from __future__ import annotations

import os
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

from generator.publish.programs import run_module, running
from tests.folders import write
from tests.sites import ENVIRONMENT
from tests.waiting import written_pipe

if TYPE_CHECKING:
    from pathlib import Path


def test_a_module_is_run_and_what_it_prints_is_told(tmp_path: Path) -> None:
    write(tmp_path, {"odd.py": "import sys; print('one'); print('two', file=sys.stderr); sys.exit(3)"})
    there = {**os.environ, "PYTHONPATH": str(tmp_path)}
    assert run_module(("odd",), cwd=tmp_path, environment=there) == (3, "one\ntwo\n")


def test_a_file_of_a_project_is_no_module_of_a_program(tmp_path: Path) -> None:
    write(tmp_path, {"argparse.py": "raise SystemExit('the project was run')"})
    code, said = run_module(("json.tool", "--help"), cwd=tmp_path)
    assert (code, "the project was run" in said) == (0, False)


ENDLESS = """
import os, subprocess, sys, time
alive = open(os.environ["ALIVE"], "w")
subprocess.Popen([sys.executable, "-c", "import time; time.sleep(999)"], pass_fds=[alive.fileno()])
print(sys.stdin.read(), file=alive, flush=True)
time.sleep(999)
"""
"""A program that never ends, with one of its own; both hold an end of a pipe for as long as they live."""
OURS = "from generator.publish.programs import run_module; run_module(('endless',))"


@pytest.mark.skipif(os.name == "nt", reason="named pipes")
def test_a_program_ends_with_ours_also_if_that_is_killed(tmp_path: Path) -> None:
    """And what it has started, too; it has no input, and does not wait for any."""
    write(tmp_path, {"endless.py": ENDLESS})
    alive = tmp_path / "alive"
    os.mkfifo(alive)
    more = {"PYTHONPATH": f"{tmp_path}{os.pathsep}{ENVIRONMENT['PYTHONPATH']}", "ALIVE": str(alive)}
    with (
        subprocess.Popen([sys.executable, "-c", OURS], env=ENVIRONMENT | more, text=True) as ours,
        written_pipe(alive, ours) as program,
    ):
        assert program.readline() == "\n"
        ours.kill()
        assert program.read() == "", "nobody holds the other end"


def test_the_lines_of_both_outputs_can_be_read_as_they_come(tmp_path: Path) -> None:
    write(tmp_path, {"odd.py": "import sys; print('one', flush=True); print('two', file=sys.stderr)"})
    there = {**os.environ, "PYTHONPATH": str(tmp_path)}
    with running(("odd",), environment=there, together=True) as program:
        assert list(program.stdout or ()) == ["one\n", "two\n"]
        assert program.wait() == 0
