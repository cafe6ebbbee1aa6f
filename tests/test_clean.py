"""`briefings clean` says what it removed, what it left and why; or that there was nothing."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from click.testing import CliRunner

from generator.cli import main

if TYPE_CHECKING:
    from pathlib import Path


def test_clean_says_what_it_does(tmp_path: Path) -> None:
    root = tmp_path / "desk"

    def run(command: str) -> str:
        result = CliRunner().invoke(main, ["-C", str(root), command])
        assert result.exit_code == 0, result.output
        return result.output

    assert CliRunner().invoke(main, ["init", str(root)]).exit_code == 0
    assert run("clean").endswith("build holds nothing that a build put there.\n")
    run("generate")
    mine = root / "build/docs/mine.md"
    mine.write_text("five years", encoding="utf-8")
    removed, left, kept = run("clean").splitlines()
    assert re.search(r"build/docs: [1-9]\d* files removed\.$", removed)
    assert "build/docs holds `mine.md`, which no build put there" in left
    assert re.search(r"build/cache: [1-9]\d* files? removed\.$", kept)
    assert not (root / "build/cache").exists()
    (again,) = run("clean").splitlines()
    assert again == left
    mine.unlink()
    assert run("clean").endswith("build holds nothing that a build put there.\n")
