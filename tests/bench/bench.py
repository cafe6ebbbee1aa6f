"""``make bench``: figures beside the targets the project holds itself to; nothing here is asserted.

Each measure runs in a fresh process on a synthetic library. Ratios compare two things of the same run, so they hold
on a busy machine too; seconds and pages a second do not.
"""

from __future__ import annotations

import argparse
import json
import subprocess
import sys
import tempfile
import time
from dataclasses import dataclass
from operator import itemgetter
from pathlib import Path
from statistics import median
from typing import TYPE_CHECKING, Any

from tests.sites import ENVIRONMENT, ROOT, copy_theme
from tests.synthetic import write_library

if TYPE_CHECKING:
    from collections.abc import Callable

Figures = dict[str, Any]


@dataclass(frozen=True)
class Line:
    """One row of the table."""

    measure: str
    figure: str
    target: str
    reached: bool | None
    """None: a figure without a target."""

    def __str__(self) -> str:
        verdict = "" if self.reached is None else "ok" if self.reached else "short"
        return f"{self.measure:58} {self.figure:>34}  {self.target:>16}  {verdict}"


class Bench:
    """The libraries measured, and the rows found."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def project(self, briefings: int, statements: int = 40) -> Path:
        """Return a project of that many synthetic briefings, written when first asked for."""
        project = self.folder / f"{briefings}x{statements}"
        if not project.exists():
            copy_theme(project)
            write_library(project, briefings, statements=statements)
        return project

    def row(self, measure: str, figure: str, target: str = "", *, reached: bool | None = None) -> None:
        """Print a row of the table as soon as it is known."""
        print(Line(measure, figure, target, reached), flush=True)

    def generate(self, *, full: bool) -> None:
        """Measure the generator alone."""
        small = [_child("cold", self.project(125)) for _ in range(3)]
        events, seconds = (min(one[key] for one in small) for key in ("events", "generate"))
        pages = small[0]["pages"]
        ratio = seconds / events
        self.row("pages in the library", f"{pages} of {small[0]['average'] / 1000:.1f} kB")
        self.row(
            "generate, cold: times the C parser's events", f"{ratio:.2f}", "at most 4.0", reached=ratio <= 4
        )
        self.row("generate, cold, in one process", f"{pages / seconds:,.0f} pages/s ({seconds:.2f} s)")
        cores = min(_child("all_cores", self.project(125))["generate"] for _ in range(3))
        self.row("generate, cold, on all cores", f"{cores:.2f} s", "at most 2.5 s", reached=cores <= 2.5)
        following = min(
            (_child("next_process", self.project(125)) for _ in range(3)), key=itemgetter("worked")
        )
        self.row(
            "generate and save, next process, one statement changed",
            f"{following['generate']:.2f} s ({following['worked']:.2f} s of the processor)",
            "at most 0.75 s",
            reached=following["worked"] <= 0.75,
        )
        memory = _child("memory", self.project(125))
        self.row(
            "generate, cold: peak memory",
            f"{memory['peak']:.0f} MiB ({memory['before']:.0f} imported)",
            "under 150 MiB",
            reached=memory["peak"] < 150,
        )
        changed = _child("one_changed", self.project(125))
        speed = changed["pages"] / changed["changed"]
        self.row(
            "generate, one file changed",
            f"{speed:,.0f} pages/s ({changed['changed'] * 1000:.0f} ms)",
            "at least 5,000",
            reached=speed >= 5000,
        )
        self.row("generate, nothing changed", f"{changed['unchanged'] * 1000:.0f} ms")
        cited = _child("cited", self.project(125))
        self.row(
            f"citations of {cited['cited']} sources and briefings, all to be set",
            f"{cited['cold'] - cited['without']:.2f} s, {cited['weight'] / cited['before']:.1%} of the pages",
        )
        self.row(
            "generate with citations, nothing to be set: times without",
            f"{cited['kept'] / cited['without']:.2f}",
        )
        if full or seconds * 10 < 60:
            large = _child("cold", self.project(1250))
            kept = _child("all_cores", self.project(1250))
            self.row(
                f"generate, {large['pages']:,} pages, on all cores: peak memory",
                f"{kept['peak']:.0f} MiB ({kept['generate']:.1f} s)",
                "under 1,024 MiB",
                reached=kept["peak"] < 1024,
            )
            growth = (
                large["generate"] / large["events"] / median(one["generate"] / one["events"] for one in small)
            )
            self.row(
                f"generate, {large['pages']:,} pages: that ratio, times that at {pages:,}",
                f"{growth:.2f} ({large['generate']:.1f} s)",
                "at most 1.2",
                reached=growth <= 1.2,
            )

    def site(self, *, full: bool) -> None:
        """Measure the whole build, HTML included."""
        project = self.project(125, statements=SITE_STATEMENTS)
        seconds = _build(project, PAGES_ONLY)
        markdown, html = _sizes(project)
        speed = html.pages / seconds
        even = speed * markdown.average / 6000
        self.row(
            "pages of the site",
            f"{html.pages} of {markdown.average / 1000:.1f} kB Markdown",
            "6 kB on average",
        )
        self.row("site build without PDFs", f"{speed:.0f} pages/s ({seconds:.1f} s)")
        self.row("site build, in pages of 6 kB", f"{even:.0f} pages/s", "at least 100", reached=even >= 100)
        around = _around_the_article(project)
        self.row(
            "page outside its article, at most",
            f"{around / 1000:.0f} kB",
            "under 60 kB",
            reached=around < 60_000,
        )
        idle = min(_build(project, PAGES_ONLY) for _ in range(3)) - min(_interpreter() for _ in range(5))
        self.row("briefings build, nothing changed", f"{idle:.2f} s", "under 0.5 s", reached=idle < 0.5)
        longer = _build(project)
        pdfs = len([*(project / "build" / "docs" / "downloads").glob("*.pdf")])
        self.row("site build with PDFs, all to be set", f"{longer:.1f} s, {pdfs} PDFs")
        if full:
            large = self.project(625, statements=SITE_STATEMENTS)
            longer = _build(large, PAGES_ONLY)
            growth = (longer / _sizes(large)[1].pages) / (seconds / html.pages)
            self.row(
                f"site build, {_sizes(large)[1].pages:,} pages: time a page, times that above",
                f"{growth:.2f} ({longer:.0f} s)",
                "at most 1.2",
                reached=growth <= 1.2,
            )


PAGES_ONLY = "--no-pdf"
SITE_STATEMENTS = 8
"""Statements a briefing that make pages of about 6 kB."""


@dataclass(frozen=True)
class Sizes:
    """How many pages there are, and how big."""

    pages: int
    average: float


def _sizes(project: Path) -> tuple[Sizes, Sizes]:
    found = []
    for folder, ending in (("docs", "*.md"), ("site", "index.html")):
        sizes = [path.stat().st_size for path in (project / "build" / folder).rglob(ending)]
        found.append(Sizes(len(sizes), sum(sizes) / len(sizes)))
    return found[0], found[1]


def _around_the_article(project: Path) -> int:
    most = 0
    for path in (project / "build" / "site").rglob("index.html"):
        before, _, rest = path.read_bytes().partition(b"<article")
        most = max(most, len(before) + len(rest.rpartition(b"</article>")[2]))
    return most


def _child(measure: str, project: Path) -> Figures:
    command = [sys.executable, "-m", "tests.bench.measures", measure, str(project)]
    done = subprocess.run(command, cwd=ROOT, env=ENVIRONMENT, stdout=subprocess.PIPE, text=True, check=True)
    figures: Figures = json.loads(done.stdout)
    return figures


def _timed(act: Callable[[], object]) -> float:
    started = time.perf_counter()
    act()
    return time.perf_counter() - started


def _build(project: Path, *options: str) -> float:
    command = [sys.executable, "-m", "generator", "build", *options]
    return _timed(
        lambda: subprocess.run(command, cwd=project, env=ENVIRONMENT, capture_output=True, check=True)
    )


def _interpreter() -> float:
    return _timed(lambda: subprocess.run([sys.executable, "-c", "pass"], check=True))


def main() -> None:
    """Measure everything and print the table."""
    arguments = argparse.ArgumentParser(description="Speed and memory of the generator.")
    arguments.add_argument("--full", action="store_true", help="10,000 pages generated and 5,000 built, too")
    arguments.add_argument("--only", choices=("generate", "site"))
    given = arguments.parse_args()
    print(f"{'measure':58} {'figure':>34}  {'target':>16}")
    with tempfile.TemporaryDirectory() as folder:
        bench = Bench(Path(folder))
        if given.only != "site":
            bench.generate(full=given.full)
        if given.only != "generate":
            bench.site(full=given.full)


if __name__ == "__main__":
    main()
