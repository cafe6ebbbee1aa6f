"""What each output of a briefing costs: ``python -m tests.bench.outputs`` prints time and size of each format.

The shipped briefing, in one process; CPU seconds, the least of three. A format that needs a library which is not
installed is left out. Beside the files: the HTML of the same site, which they may add a fifth to.
"""

from __future__ import annotations

import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import TYPE_CHECKING

from generator import build
from generator.build import Project
from generator.diagnostics import Diagnostics
from generator.exports.export_format import export_input
from generator.exports.formats import FORMATS
from generator.model.publication import UNSIGNED
from tests.bench.bench import Line
from tests.sites import ENVIRONMENT, ROOT

if TYPE_CHECKING:
    from collections.abc import Callable

_TIMES = 3
_SHARE = 5
"""What is taken away may weigh one part in so many of what the site weighed without it."""


def least_seconds(act: Callable[[], object]) -> float:
    """Return the least CPU time that ``act`` took, in seconds."""
    found = []
    for _ in range(_TIMES):
        started = time.process_time()
        act()
        found.append(time.process_time() - started)
    return min(found)


def measure_files() -> int:
    """Print a row for each format; return how much all files weigh, in bytes."""
    library, findings = build.check(Project(ROOT), Diagnostics())
    (briefing,) = library.briefings
    given = export_input(briefing, library, findings, UNSIGNED)
    weight = 0
    for row in FORMATS.values():
        if row.is_installed:
            size = len(row.write(given))
            weight += size
            spent = least_seconds(lambda: row.write(given))  # noqa: B023  # called within the round
            figure = f"{spent * 1000:.0f} ms, {size / 1000:.0f} kB"
            print(Line(f"{row.name}: {row.title} ({row.form})", figure, "", None))
    statements = len(library.briefings[briefing].statements)
    print(Line(f"all of them, of {statements} statements", f"{weight / 1000:.0f} kB", "", None))
    return weight


def measure_site(weight: int) -> None:
    """Print what the site weighs without files to take away, PDFs among it, and which part of that they are."""
    with tempfile.TemporaryDirectory() as folder:
        site = Path(folder) / "site"
        subprocess.run(
            [sys.executable, "-m", "generator", "build", "--out", str(site)],
            cwd=ROOT,
            env=ENVIRONMENT,
            check=True,
            capture_output=True,
        )
        files = [path for path in site.rglob("*") if path.is_file()]
        data = [path for path in (site / "downloads").iterdir() if path.suffix not in {".pdf", ".html"}]
        whole = sum(path.stat().st_size for path in files) - sum(path.stat().st_size for path in data)
    share = weight / whole
    print(Line("the site without them", f"{whole / 1e6:.1f} MB", "", None))
    print(Line("what they add to it", f"{share:.0%}", f"< {1 / _SHARE:.0%}", share < 1 / _SHARE))


if __name__ == "__main__":
    measure_site(measure_files())
