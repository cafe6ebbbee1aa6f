"""The texts that drafting is measured on: each with who says what in it, and when, labelled by hand."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

HERE = Path(__file__).parent


@dataclass(frozen=True, slots=True)
class Expected:
    """One thing that a text has somebody say."""

    speaker: str
    """An actor, several with ``+``; ``?Name`` for somebody whom the registers do not have; ``-`` for nobody."""
    date: str
    """As dates are written; ``-`` for none."""
    begins: str
    ends: str


@dataclass(frozen=True, slots=True)
class Labelled:
    """A text and what is in it."""

    lang: str
    kind: str
    published: str
    text: str
    expected: tuple[Expected, ...]


def texts_in(folder: str) -> list[Labelled]:
    """Return the texts of every language in a folder beside this module."""
    return [text for path in sorted((HERE / folder).glob("*.txt")) for text in _read(path)]


def rows_in(name: str) -> list[tuple[str, ...]]:
    """Return the rows of a file beside this module: cells with ``|`` between them; a line with # in front is none."""
    lines = (HERE / name).read_text(encoding="utf-8").splitlines()
    return [tuple(map(str.strip, line.split("|"))) for line in lines if line and line[0] != "#"]


def _read(path: Path) -> list[Labelled]:
    found = []
    for block in path.read_text(encoding="utf-8").split("=== ")[1:]:
        head, _, rest = block.partition("\n")
        kind, published = head.split()
        text, _, labels = rest.partition("\n---\n")
        rows = [line.split(" | ") for line in labels.splitlines() if line.strip()]
        expected = tuple(_expected(speaker, date, words) for speaker, date, words in rows)
        found.append(Labelled(path.stem, kind, published, text + "\n", expected))
    return found


def _expected(speaker: str, date: str, words: str) -> Expected:
    begins, _, ends = words.partition(" … ")
    return Expected(speaker.strip(), date.strip(), begins.strip(), (ends or begins).strip())
