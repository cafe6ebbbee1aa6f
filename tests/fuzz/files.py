"""Folders as people, programs and accidents leave them: every command ends, with an exit code and no traceback."""

from __future__ import annotations

import json
import os
import shutil
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

from click.testing import CliRunner

from generator.cli import main
from tests.case_files import Case, write_project
from tests.fuzz.mutations import TROUBLE, any_text, mutated
from tests.fuzz.running import Target, exit_with

if TYPE_CHECKING:
    from random import Random

PLACES = (
    *(
        "mkdocs.yml",
        "briefings",
        "briefings/actors.yml",
        "briefings/x",
        "briefings/x/briefing.yml",
        "briefings/x/a.yml",
    ),
    *(
        "briefings/quotes.lock.json",
        "briefings/links.lock.json",
        "briefings/editions.lock.json",
        "briefings/.#a.yml",
        "briefings/x/deep/deeper/a.yml",
    ),
    *(
        "briefings/handbook",
        "briefings/handbook/index.md",
        "briefings/handbook/a/b.md",
        "briefings/schema/v1/a.yml",
    ),
    *("site_templates", "site_templates/site/topics.md.jinja", "site_templates/parts/card.html.jinja"),
    *(
        "site_templates/pdf/brief.typ",
        "site_templates/pdf",
        "site_templates/theme",
        "sources",
        "sources/a.txt",
    ),
    *("build", "build/docs", "build/docs/index.md", "build/pdf", "build/pdf/stamps.json", "build/pdf/x.pdf"),
)
CONTENTS = (
    "",
    "{}",
    "[]",
    "null",
    '{"version": 1, "quotes": [{}], "links": [{}], "texts": [{"source": "\\ud800"}]}',
    "topics:\n  - {id: a, name: A, broader: b}\n  - {id: b, name: B, broader: a}\n",
    "statements:\n  - {id: a, says: It is so., speaker: alice, source: gazette-1, date: 9999/4968}\n",
    "---\ntitle: A\n---\n\n# A page\n\n[a](b.md)\n",
    '{% include "site/topics.md.jinja" %}',
    "#let show-document(data) = { data.nothing }",
    "site_name: A\nsite_url: !ENV [SITE_URL, 'https://a.example/']\nextra:\n  pdf: {paper: a4, fonts: briefings}\n",
    "[" * 5000,
    "a: " * 5000,
    "%PDF-1.7\n",
    "\ufeff",
)
COMMANDS = (
    *(("check",),) * 8,
    ("check", "--format", "github"),
    ("check", "--format", "json", "--strict"),
    ("generate",),
    ("pdf",),
    ("sources",),
    ("review",),
    ("verify", "--write"),
    ("schema", "--with-ids"),
    ("new", "another"),
    ("impact", "gazette-1"),
    ("impact", "gazette-1", "--without"),
)
KINDS = (
    "file",
    "file",
    "file",
    "bytes",
    "folder",
    "pipe",
    "link",
    "dangling",
    "loop",
    "outside",
    "gone",
    "unreadable",
    "name",
)


def make(random: Random) -> bytes:
    """Return what to do to a project, and with which command to look at it, as JSON."""
    steps = []
    for _ in range(random.randint(1, 4)):
        content = mutated(random, CONTENTS) if random.random() < 0.7 else any_text(random)
        steps.append((random.choice(KINDS), random.choice(PLACES), content))
    name = any_text(random, TROUBLE, 8).replace("/", "").replace("\0", "")[:40] or "a"
    return json.dumps({"steps": steps, "name": name, "command": random.choice(COMMANDS)}).encode()


def examine(data: bytes) -> None:
    """Do it; the command ends with 0, 1 or 2, and what it prints drives no terminal."""
    given = json.loads(data)
    with TemporaryDirectory() as folder:
        root = Path(folder) / "project"
        root.mkdir()
        write_project(Case("none", {}, ()), root)
        for kind, place, content in given["steps"]:
            try:
                _change(root, kind, place, content, given["name"])
            except (OSError, ValueError):  # the disk refuses: another step has been there
                continue
        result = CliRunner().invoke(main, ["-C", str(root), "--verbose", *given["command"]])
        assert result.exit_code in {0, 1, 2}, result.output[-4000:]
        assert "Traceback" not in result.output, result.output[-4000:]
        assert "\x1b" not in result.output, "an escape sequence reaches the terminal"


def _change(root: Path, kind: str, place: str, content: str, name: str) -> None:  # noqa: C901, PLR0912  # a table
    path = root / place
    if kind == "name":
        path = path.parent / (name + path.suffix)
    if path.is_dir() and not path.is_symlink() and kind != "unreadable":
        shutil.rmtree(path)
    elif os.path.lexists(path) and not path.is_dir():
        path.unlink()
    path.parent.mkdir(parents=True, exist_ok=True)
    match kind:
        case "file" | "name":
            path.write_text(content, encoding="utf-8", errors="surrogatepass")
        case "bytes":
            path.write_bytes(content.encode("utf-16", "surrogatepass"))
        case "folder":
            path.mkdir()
        case "pipe":
            os.mkfifo(path)
        case "link":
            path.symlink_to(root / "briefings")
        case "dangling":
            path.symlink_to("nowhere")
        case "loop":
            path.symlink_to(path.name)
        case "outside":
            path.symlink_to("/dev/zero")
        case "unreadable" if path.is_dir():
            path.chmod(0)
        case _:
            return


TARGET = Target("files", make, examine, count=12)

if __name__ == "__main__":
    exit_with(TARGET)
