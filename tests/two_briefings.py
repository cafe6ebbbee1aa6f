"""Two briefings that refer to each other, beside the small project with a held text."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.quotes.project import FILES

if TYPE_CHECKING:
    from pathlib import Path

OTHER = {
    "briefings/y/briefing.yml": FILES["briefings/x/briefing.yml"]
    .replace("opens", "x/opens")
    .replace("X", "Y"),
    "briefings/y/more.yml": """
        # Of the other briefing.
        statements:

          - id: closes
            speaker: [ada, bob]
            stance: {harbour: for, x/meeting: neutral}
            says: The harbour closes.
            source: paper-2
            locator: para 2
            links:
              - {to: x/opens, as: answers}
        """,
    "briefings/x/events.yml": """
        events:

          # when they met
          - id: meeting
            name: The meeting
            date: 2024-04-29
            evidence: [opens]   # and others
            participants: [ada, bob]
        """,
    "briefings/more.yml": """
        actors:
          - id: robert
            type: person
            name: Robert
            same_as: [https://www.wikidata.org/wiki/Q1]
            note: He is called Bob.
        """,
}


def files(folder: Path) -> dict[str, bytes]:
    found = (path for path in folder.rglob("*") if path.is_file() and "build" not in path.parts)
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in found}


def text(folder: Path, name: str) -> str:
    return (folder / name).read_text(encoding="utf-8")
