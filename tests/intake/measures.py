"""Measures how much of documents is kept: ``python -m tests.intake.measures`` prints it for each format."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass

from generator.intake.document import Document
from generator.intake.isolated import read_here
from tests.intake.corpus import FORMATS, corpus, samples


@dataclass(frozen=True, slots=True)
class Kept:
    """What of a format's documents is kept."""

    words: int
    lost: tuple[str, ...]
    added: tuple[str, ...]
    paragraphs: int
    right: int
    wrong: tuple[str, ...]
    """Paragraphs that are otherwise."""


def measured(name: str) -> Kept:
    """Return what is kept of the documents in a format."""
    lost: list[str] = []
    added: list[str] = []
    wrong: list[str] = []
    words = paragraphs = right = 0
    for sample, data in zip(samples(), corpus(name), strict=True):
        found = read_here(data)
        assert isinstance(found, Document)
        meant, read = _words(sample.paragraphs), _words(found.paragraphs)
        lost += (meant - read).elements()
        added += (read - meant).elements()
        words += meant.total()
        paragraphs += len(sample.paragraphs)
        shown = [_joined(paragraph) for paragraph in found.paragraphs]
        matched = [paragraph for paragraph in sample.paragraphs if paragraph in shown]
        right += len(matched)
        wrong += [
            f"{sample.name}: {paragraph[:50]}" for paragraph in sample.paragraphs if paragraph not in shown
        ]
    return Kept(words, tuple(lost), tuple(added), paragraphs, right, tuple(wrong))


def _words(paragraphs: tuple[str, ...]) -> Counter[str]:
    return Counter(word for paragraph in paragraphs for word in re.findall(r"\w+", _joined(paragraph)))


def _joined(paragraph: str) -> str:
    """Return a paragraph in which words that were left broken, as nobody can tell, are as they were meant."""
    return re.sub(r"(?<=\w)-\n(?=\w)", "", paragraph)


def main() -> None:
    """Print the table."""
    for name in FORMATS:
        kept = measured(name)
        print(
            f"{name:28} words kept {1 - len(kept.lost) / kept.words:7.2%}  added {len(kept.added)}  "
            f"paragraphs {kept.right}/{kept.paragraphs}"
        )
        for what, found in (("lost", kept.lost), ("added", kept.added), ("otherwise", kept.wrong)):
            if found:
                print(f"    {what}: {', '.join(found[:12])}")


if __name__ == "__main__":
    main()
