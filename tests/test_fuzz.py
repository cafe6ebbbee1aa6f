"""Fuzzing, a little of it: the programs run, and the first inputs of each are nothing new."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING

import pytest

from tests.fuzz import running
from tests.fuzz.__main__ import targets
from tests.fuzz.running import Target

if TYPE_CHECKING:
    from pathlib import Path
    from random import Random


@pytest.mark.parametrize("target", targets(set()), ids=lambda target: target.name)
def test_the_first_inputs_of_each_target_pass(target: Target) -> None:
    assert running.few(target, seed=1, count=target.count) == []


def _four_bytes(random: Random) -> bytes:
    return random.randbytes(4)


def _fails_on_odd(data: bytes) -> None:
    assert data[0] % 2 == 0, "odd"


def test_an_input_is_made_again_by_its_number_and_kept_when_it_fails(tmp_path: Path) -> None:
    target = Target("bytes", _four_bytes, _fails_on_odd)
    failures = running.few(target, seed=3, count=50)
    assert {target.input(3, one.number)[0] % 2 for one in failures} == {1}
    running.keep(target, 3, running.Figures(failures=failures), tmp_path)
    kept = sorted(path.name for path in tmp_path.iterdir())
    first = failures[0].number
    assert len(kept) == 2 * running.KEPT_OF_A_KIND, "alike failures are kept a few times only"
    assert (tmp_path / f"bytes-3-{first}.input").read_bytes() == target.input(3, first)
    assert "odd" in (tmp_path / f"bytes-3-{first}.txt").read_text(encoding="utf-8")


def _one_byte(random: Random) -> bytes:
    return random.randbytes(1)


def _hangs_or_leaves(data: bytes) -> None:
    if data[0] % 2:
        time.sleep(3600)
    raise SystemExit(3)


def test_a_hang_does_not_end_the_run() -> None:
    figures = running.run(Target("hanging", _one_byte, _hangs_or_leaves), seed=0, seconds=0.1, longest=0.1)
    assert figures.tried == len(figures.failures) > 0
    assert {one.kind.partition(" ")[0] for one in figures.failures} <= {"hang", "SystemExit"}
