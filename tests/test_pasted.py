"""Whole blocks of the tutorial may be pasted into a terminal: what asks nothing leaves the lines behind it alone."""

from __future__ import annotations

import os
import re
import shlex
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Iterator

TUTORIAL = Path(__file__).parent.parent / "briefings/handbook/tutorial.md"
NEXT = b"rm -r briefings/first-briefing\n"

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="a terminal of Unix")


def _pasted(folder: Path, arguments: list[str]) -> tuple[int, bytes]:
    """Run a command in a terminal into which the next line is pasted already; return its code, and what it left."""
    above, terminal = os.openpty()
    try:
        os.write(above, NEXT)
        code = subprocess.run(
            [sys.executable, "-m", "generator", *arguments],
            cwd=folder,
            stdin=terminal,
            stdout=terminal,
            stderr=subprocess.DEVNULL,
            env={**os.environ, "PYTHONPATH": str(Path(__file__).parent.parent)},
            check=False,
        ).returncode
        os.set_blocking(terminal, False)
        try:
            left = os.read(terminal, 1000)
        except BlockingIOError:
            left = b""
    finally:
        os.close(above)
        os.close(terminal)
    return code, left


def _commands() -> Iterator[str]:
    text = TUTORIAL.read_text("utf-8")
    block = re.search(r"^## Begin$.*?^```bash\n(.*?)^```", text, re.MULTILINE | re.DOTALL)
    assert block
    for line in block[1].splitlines():
        if line.startswith("briefings "):
            yield line.removeprefix("briefings ")


def test_the_first_block_of_the_tutorial_asks_nothing(tmp_path: Path) -> None:
    folder, commands = tmp_path, list(_commands())
    assert [command.split()[0] for command in commands] == ["init", "new"]
    for command in commands:
        assert _pasted(folder, shlex.split(command)) == (0, NEXT), command
        folder = tmp_path / "my-desk"
