"""Runs a target of fuzzing for a time: each input made from its number, hangs noticed, whatever fails kept in a folder.

A target is examined in a process of its own, so that a hang inside a library of C, or a crash of the interpreter, ends
that process and not the run.
"""

from __future__ import annotations

import argparse
import multiprocessing
import sys
import time
import traceback
from collections import Counter
from dataclasses import dataclass, field
from pathlib import Path
from random import Random
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence
    from multiprocessing.connection import Connection

KEPT_OF_A_KIND = 3
"""Inputs kept of those that fail in the same way."""
_READY, _OVER = "ready", "over"


@dataclass(frozen=True)
class Target:
    """What is tried: how to make an input, and how to examine it."""

    name: str
    make: Callable[[Random], bytes]
    """Returns an input, made of nothing but the random numbers."""
    examine: Callable[[bytes], None]
    """Raises `AssertionError` if something that must hold does not; what else it raises is a failure too."""
    count: int = 60
    """Inputs that the tests try: fewer where one takes long."""

    def input(self, seed: int, number: int) -> bytes:
        """Return an input by its number: the same whenever it is asked for."""
        return self.make(Random(f"{self.name} {seed} {number}"))


class Failure(NamedTuple):
    """An input that failed."""

    number: int
    kind: str
    """The last line of what was raised and the place that raised it, or that it hung: alike for alike faults."""
    details: str


@dataclass
class Figures:
    """What a run has found."""

    tried: int = 0
    seconds: float = 0.0
    slowest: float = 0.0
    slowest_number: int = -1
    failures: list[Failure] = field(default_factory=list)

    def __str__(self) -> str:
        """Return one line for a person."""
        return (
            f"{self.tried:,} inputs in {self.seconds:.0f} s, {len(self.failures)} failures, "
            f"slowest {self.slowest:.2f} s (number {self.slowest_number})"
        )


def examined(target: Target, seed: int, number: int) -> Failure | None:
    """Examine one input here and now; returns how it failed."""
    try:
        target.examine(target.input(seed, number))
    except KeyboardInterrupt:
        raise
    except BaseException as error:  # noqa: BLE001  # a panic of a library in Rust is no Exception
        return Failure(number, _kind(error), traceback.format_exc())
    return None


def few(target: Target, seed: int, count: int) -> list[Failure]:
    """Examine the first ``count`` inputs in this process: for a test. Returns those that failed."""
    found = (examined(target, seed, number) for number in range(count))
    return [failure for failure in found if failure is not None]


def run(target: Target, seed: int, seconds: float, longest: float = 10.0, first: int = 0) -> Figures:
    """Examine inputs from number ``first`` on for ``seconds``; one that takes over ``longest`` seconds has hung."""
    figures = Figures()
    begun = time.monotonic()
    number = first
    while (left := begun + seconds - time.monotonic()) > 0:
        for failure in _until_it_stops(target, seed, number, left, longest, figures):
            figures.failures.append(failure)
        number = first + figures.tried
    figures.seconds = time.monotonic() - begun
    return figures


def _until_it_stops(  # noqa: PLR0913, PLR0917  # one loop, told in one place
    target: Target, seed: int, first: int, seconds: float, longest: float, figures: Figures
) -> Iterator[Failure]:
    """Yield failures until the time is over or the process with the target is gone."""
    context = multiprocessing.get_context("spawn")
    ours, theirs = context.Pipe()
    process = context.Process(target=_examine_on, args=(target, seed, first, seconds, theirs), daemon=True)
    process.start()
    theirs.close()
    number = first
    try:
        ours.recv()
        while True:
            begun = time.monotonic()
            if not ours.poll(longest):
                figures.tried += 1
                yield Failure(number, "hang", f"no answer within {longest} s")
                return
            answer = ours.recv()
            if answer == _OVER:
                return
            took = time.monotonic() - begun
            if took > figures.slowest:
                figures.slowest, figures.slowest_number = took, number
            if isinstance(answer, Failure):
                yield answer
            number += 1
            figures.tried += 1
    except EOFError:
        process.join()
        figures.tried += 1
        yield Failure(number, f"exit {process.exitcode}", "the process is gone")
    finally:
        process.kill()
        process.join()
        ours.close()


def _examine_on(target: Target, seed: int, first: int, seconds: float, answers: Connection) -> None:
    """Answer for one input after the other, at least for one; the first answer says that all is loaded."""
    answers.send(_READY)
    until = time.monotonic() + seconds
    number = first
    while True:
        answers.send(examined(target, seed, number))
        number += 1
        if time.monotonic() >= until:
            answers.send(_OVER)
            return


def _kind(error: BaseException) -> str:
    frames = traceback.extract_tb(error.__traceback__)
    last = frames[-1] if frames else None
    place = f"{Path(last.filename).name}:{last.lineno}" if last else "nowhere"
    return f"{type(error).__name__} at {place}"


def keep(target: Target, seed: int, figures: Figures, folder: Path) -> None:
    """Write inputs that failed into ``folder``, a few of each kind, with what was raised beside them."""
    folder.mkdir(parents=True, exist_ok=True)
    kinds: Counter[str] = Counter()
    for failure in figures.failures:
        kinds[failure.kind] += 1
        if kinds[failure.kind] <= KEPT_OF_A_KIND:
            name = folder / f"{target.name}-{seed}-{failure.number}"
            name.with_suffix(".input").write_bytes(target.input(seed, failure.number))
            name.with_suffix(".txt").write_text(failure.details, encoding="utf-8", errors="backslashreplace")


def main(targets: Sequence[Target], arguments: Sequence[str] | None = None) -> int:
    """Run ``targets`` one after the other as a program; returns 1 if any input failed."""
    parser = argparse.ArgumentParser(description="Examine inputs made at random.")
    parser.add_argument("--seconds", type=float, default=60.0, help="time for each target")
    parser.add_argument("--seed", type=int, default=0, help="another seed, other inputs")
    parser.add_argument("--first", type=int, default=0, metavar="N", help="number of the first input")
    parser.add_argument(
        "--only", type=int, metavar="N", help="examine this input alone, and show what it raises"
    )
    parser.add_argument("--longest", type=float, default=10.0, help="seconds after which an input has hung")
    parser.add_argument("--keep", type=Path, default=Path("build/fuzz"), help="folder for what failed")
    given = parser.parse_args(arguments)
    failed = False
    for target in targets:
        if given.only is not None:
            failure = examined(target, given.seed, given.only)
            print(f"{target.name}: {failure.details if failure else 'nothing is wrong'}")
            failed |= failure is not None
            continue
        figures = run(target, given.seed, given.seconds, given.longest, given.first)
        print(f"{target.name}: {figures}", flush=True)
        for kind, count in Counter(one.kind for one in figures.failures).most_common():
            numbers = ", ".join(str(one.number) for one in figures.failures if one.kind == kind)
            print(f"  {count} × {kind}: number {numbers[:100]}", flush=True)
        if figures.failures:
            keep(target, given.seed, figures, given.keep)
            failed = True
    return int(failed)


def exit_with(target: Target) -> None:
    """Run one target with the arguments of the command line, and end with its exit code."""
    sys.exit(main((target,)))
