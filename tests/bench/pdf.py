"""``python -m tests.bench.pdf``: how fast PDFs are set, beside WeasyPrint on the same briefing in the same run.

Each measure runs in a fresh process. WeasyPrint is no dependency: without it (or without Pango) its row says so.
"""

from __future__ import annotations

import io
import json
import re
import resource
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import Any

import markdown
from pypdf import PdfReader

from generator import build
from generator.project import Project
from generator.typesetting.typesetter import typeset
from tests.bench.bench import Line
from tests.pdfs import documents, inputs
from tests.sites import ENVIRONMENT, ROOT, copy_theme
from tests.synthetic import write_library

Figures = dict[str, Any]
PAGES = 500
TIMES = 50
"""How often the forty statements of a synthetic briefing are repeated: 2,000."""


def typst(project: Path) -> Figures:
    """Set the longest document of a project; time, pages, memory."""
    document = max(documents(project).values(), key=lambda one: len(one.data))
    started = time.perf_counter()
    made = typeset(inputs(document))
    seconds = time.perf_counter() - started
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    return {"seconds": seconds, "pages": len(PdfReader(io.BytesIO(made)).pages), "peak": peak}


def weasyprint(project: Path) -> Figures:
    """Set the pages of the site of the first briefing, in one document, with tags."""
    try:
        from weasyprint import HTML  # noqa: PLC0415  # only if it is there
    except (ImportError, OSError) as error:
        return {"missing": str(error).partition("\n")[0]}
    files = build.generate(Project(project)).files
    first = min(name for name in files if re.fullmatch(r"briefings/[^/]+/index\.md", name))
    folder = first.removesuffix("index.md")
    texts = [files[name].decode().split("---\n", 2)[2] for name in sorted(files) if name.startswith(folder)]
    body = markdown.markdown("\n\n".join(texts), extensions=["attr_list", "tables"])
    page = f"<html lang=en><title>x</title><style>body{{font:10.5pt serif}}</style><body>{body}"
    started = time.perf_counter()
    made = HTML(string=page).write_pdf(pdf_variant="pdf/ua-1")
    seconds = time.perf_counter() - started
    return {"seconds": seconds, "pages": len(PdfReader(io.BytesIO(made)).pages)}


def many_statements(directory: Path) -> Path:
    """Write a project with one briefing of 2,000 statements."""
    copy_theme(directory)
    write_library(directory, 1, statements=40)
    (statements,) = (directory / "briefings").glob("*/statements.yml")
    text = statements.read_text(encoding="utf-8")
    for number in range(1, TIMES):
        copy = re.sub(r"^(  - id: \S+)$", rf"\1-{number}", text, flags=re.MULTILINE)
        statements.with_name(f"more-{number}.yml").write_text(copy, encoding="utf-8")
    return directory


def _child(measure: str, project: Path) -> Figures:
    command = [sys.executable, "-m", "tests.bench.pdf", measure, str(project)]
    done = subprocess.run(command, cwd=ROOT, env=ENVIRONMENT, stdout=subprocess.PIPE, text=True, check=True)
    figures: Figures = json.loads(done.stdout)
    return figures


def _row(measure: str, figure: str, target: str = "", *, reached: bool | None = None) -> None:
    print(Line(measure, figure, target, reached), flush=True)


def main() -> None:
    """Measure and print the table."""
    ours = min((_child("typst", ROOT) for _ in range(3)), key=lambda one: float(one["seconds"]))
    speed = ours["pages"] / ours["seconds"]
    _row(
        "PDF of the shipped briefing, cold",
        f"{speed:.0f} pages/s ({ours['pages']} in {ours['seconds']:.2f} s)",
        "at least 200",
        reached=speed >= 200,
    )
    theirs = _child("weasyprint", ROOT)
    if "missing" in theirs:
        _row("the same with WeasyPrint", f"not installed: {theirs['missing'][:40]}")
    else:
        ratio = theirs["seconds"] / ours["seconds"]
        _row(
            "WeasyPrint on the same briefing: times as long",
            f"{ratio:.1f} ({theirs['pages']} in {theirs['seconds']:.1f} s)",
            "at least 20",
            reached=ratio >= 20,
        )
    with tempfile.TemporaryDirectory() as folder:
        large = _child("typst", many_statements(Path(folder)))
    _row(
        "PDF of 2,000 statements",
        f"{large['pages']} pages in {large['seconds']:.1f} s, {large['pages'] / large['seconds']:.0f} pages/s",
        "compiles",
        reached=True,
    )
    peak = large["peak"] * PAGES / large["pages"]
    _row("the same: peak memory, in 500 pages", f"{peak:.0f} MiB", "under 300 MiB", reached=peak < 300)


MEASURES = {"typst": typst, "weasyprint": weasyprint}

if __name__ == "__main__":
    if sys.argv[1:]:
        print(json.dumps(MEASURES[sys.argv[1]](Path(sys.argv[2]))))
    else:
        main()
