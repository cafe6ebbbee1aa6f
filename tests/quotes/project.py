"""A small project with one held text, and what tests do with it."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from click.testing import CliRunner

from generator import build
from generator.cli import main
from generator.project import Project

if TYPE_CHECKING:
    from pathlib import Path

    from click.testing import Result

TEXT = """Ada met Bob in Brill on Monday.
“We will open the harbour, and we will not close it,” Ada said. “Nobody has asked us to.”
The crisis, as Bob calls it, is a crisis of geese.
"""
FILES = {
    "mkdocs.yml": "site_name: x\n",
    "sources/paper.txt": TEXT,
    "briefings/registers.yml": """
        actors:
          - {id: ada, type: person, name: Ada}
          - {id: bob, type: person, name: Bob}
          - {id: paper, type: organisation, name: The Paper}
        sources:
          - {id: paper-1, type: article-newspaper, publisher: paper, lang: en, date: 2024-05-01, text: paper.txt}
          - {id: paper-2, type: article-newspaper, publisher: paper, lang: en, date: 2024-05-02}
        topics:
          - {id: harbour, name: The harbour}
        terms:
          - id: crisis-or-war
            name: What it is called
            words:
              - {word: crisis, forms: [crisis]}
              - {word: war, forms: [war]}
        """,
    "briefings/x/briefing.yml": """
        title: X
        bottom_line:
          says: They met.
          evidence: [opens]
        key_points:
          - says: They met.
            evidence: [opens]
          - says: They parted.
            evidence: [paper-1]
        editions:
          - number: 1
            date: 2024-06-01
            data_until: 2024-06-01
            change: significant
            says: First.
        """,
    "briefings/x/call.yml": """
        statements:
          - id: opens
            speaker: ada
            about: [harbour]
            says: The harbour opens.
            date: 2024-04-29
            date_words: on Monday
            source: paper-1
            quote: We will open the harbour
          - id: unseen
            speaker: bob
            about: [harbour]
            says: It does not.
            source: paper-2
            quote: not at all
          - id: silent
            speaker: own-voice
            about: [harbour]
            says: The paper does not speak of ferries.
            absent: {in: paper-1, words: [ferry, ferries]}
            source: paper-2
            locator: para 1
        """,
}
LOCK = "briefings/quotes.lock.json"


def run(folder: Path, *arguments: str) -> Result:
    """Run the command in ``folder``; nothing of the caller's environment counts."""
    clean = {"BRIEFINGS_TEXTS": None, "SOURCE_DATE_EPOCH": None}
    return CliRunner(env=clean).invoke(main, ["-C", str(folder), *arguments])


def without_folder(text: str, folder: Path) -> str:
    """Return what was printed, with its commands as they are run in ``folder``."""
    return text.replace(f" -C {folder}", "")


def change(folder: Path, name: str, old: str, new: str) -> None:
    """Replace text in a file of the project."""
    path = folder / name
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new), encoding="utf-8")


def locked(folder: Path) -> dict[str, list[dict[str, object]]]:
    """Return the lock as JSON."""
    loaded: dict[str, list[dict[str, object]]] = json.loads((folder / LOCK).read_text(encoding="utf-8"))
    return loaded


def statements_page(folder: Path) -> str:
    """Return the page with the statements of the project's briefing, as it is built from what is there now."""
    return build.generate(Project(folder)).files["briefings/x/statements/index.md"].decode()
