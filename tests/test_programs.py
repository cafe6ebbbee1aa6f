"""Programs that a build runs: what they print is told, and nothing of a project is run in their place."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from generator.programs import run_module
from tests.folders import write

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
