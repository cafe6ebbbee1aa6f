"""How long the PDFs of a whole library take, and what private texts add to a first build.

``python -m tests.bench.library`` prints a table. Each command runs in a process of its own; CPU time is that of all its
processes, and hardly changes on a busy machine.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from statistics import median
from typing import NamedTuple

from tests.bench.bench import Line
from tests.bench.site import edit
from tests.sites import ENVIRONMENT, copy_theme
from tests.synthetic import write_library

BRIEFINGS = 125
ARTICLES = 3
"""Private texts of each briefing's own, besides those of its week: 439 in all, 860,000 words."""
_TIMES = 3
# Code is compiled once, as on any machine, where an installer has not done that.
_ENVIRONMENT = {name: value for name, value in ENVIRONMENT.items() if name != "PYTHONDONTWRITEBYTECODE"}


class Cost(NamedTuple):
    """What a command took, in seconds."""

    wall: float
    cpu: float
    """Of all its processes."""


def run(project: Path, *command: str, texts: Path) -> Cost:
    """Run a command of the program in ``project``, with the private texts in ``texts``."""
    before, started = os.times(), time.perf_counter()
    done = subprocess.run(
        [sys.executable, "-m", "generator", *command],
        cwd=project,
        env={**_ENVIRONMENT, "BRIEFINGS_TEXTS": str(texts)},
        capture_output=True,
        text=True,
        check=False,
    )
    wall, after = time.perf_counter() - started, os.times()
    if done.returncode:
        sys.exit(f"{' '.join(command)} ended with {done.returncode}:\n{done.stdout}{done.stderr}")
    spent = after.children_user + after.children_system - before.children_user - before.children_system
    return Cost(wall, spent)


def least(costs: list[Cost]) -> Cost:
    """Return the least of each figure: what else the machine does only adds."""
    return Cost(min(cost.wall for cost in costs), min(cost.cpu for cost in costs))


def row(measure: str, figure: str, target: str = "", *, reached: bool | None = None) -> None:
    """Print a row of the table as soon as it is known."""
    print(Line(measure, figure, target, reached), flush=True)


def held_texts(project: Path) -> None:
    """Measure first builds with private texts and without, in turn."""
    found: dict[str, list[Cost]] = {"sources": [], "none": []}
    generated: dict[str, list[Cost]] = {"sources": [], "none": []}
    for _ in range(_TIMES):
        for texts in found:
            for costs, command in ((generated, ("generate",)), (found, ("build", "--no-pdf"))):
                shutil.rmtree(project / "build", ignore_errors=True)
                costs[texts].append(run(project, *command, texts=project / texts))
    for name, costs in (("generate", generated), ("build without PDFs", found)):
        held, none = least(costs["sources"]), least(costs["none"])
        ratio = held.cpu / none.cpu
        row(
            f"first {name}, 439 private texts held ÷ none: CPU",
            f"{ratio:.2f} ({held.cpu:.1f}, {none.cpu:.1f} s; wall {held.wall / none.wall:.2f})",
            "at most 1.2",
            reached=ratio <= 1.2,
        )


def pdfs(project: Path) -> None:
    """Measure setting all PDFs, and those of one changed statement behind a build."""
    texts = project / "none"
    run(project, "generate", texts=texts)
    shutil.rmtree(project / "build" / "pdf", ignore_errors=True)
    cold = run(project, "pdf", texts=texts)
    made = [*(project / "build" / "pdf").glob("*.pdf")]
    row(
        f"all {len(made)} PDFs of {BRIEFINGS} briefings",
        f"{cold.wall:.1f} s (CPU {cold.cpu:.0f} s)",
        "at most 35 s",
        reached=cold.wall <= 35,
    )
    run(project, "build", texts=texts)
    changed = []
    for number in range(_TIMES):
        edit(project, str(number))
        changed.append(run(project, "pdf", texts=texts))
    seconds = median(cost.wall for cost in changed)
    row(
        "PDFs, one statement changed",
        f"{seconds:.2f} s (CPU {least(changed).cpu:.1f} s)",
        "at most 1.5 s",
        reached=seconds <= 1.5,
    )
    idle = least([run(project, "pdf", texts=texts) for _ in range(_TIMES)])
    row("PDFs, nothing changed", f"{idle.wall:.2f} s (CPU {idle.cpu:.1f} s)")


def main() -> None:
    """Measure everything and print the table."""
    print(f"{'measure':58} {'figure':>34}  {'target':>16}")
    with tempfile.TemporaryDirectory() as folder:
        project = Path(folder) / "library"
        copy_theme(project)
        write_library(project, BRIEFINGS, articles=ARTICLES)
        if "--pdfs" not in sys.argv:
            held_texts(project)
        if "--texts" not in sys.argv:
            pdfs(project)


if __name__ == "__main__":
    main()
