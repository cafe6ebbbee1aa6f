"""Finds in outputs the words that no editor wrote and that the program does not know for its own."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from generator.outgoing.own_words import own_words
from generator.text.passages import strings_of
from generator.withholding.matching import withheld_matcher
from tests.test_withholding import withheld

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path


def uncovered(files: Iterable[tuple[str, bytes]], written: str) -> set[str]:
    """Return words in ``files``, each a path and its content, that are neither in ``written`` nor the program's own."""
    known = set(re.findall(r"[a-z]+", written.lower()))
    own = own_words(frozenset(), frozenset({"zh", "fr", "de", "uk", "en", "ru"}))
    foreign: set[str] = set()
    for path, content in files:
        for text in strings_of(path, content):
            words = set(re.findall(r"\b[A-Z]?[a-z]{3,}\b", text)) - foreign
            asked = withheld_matcher([withheld(word) for word in words if word.lower() not in known])
            foreign |= {text[match.start : match.end] for match in own.others(text, asked.find(text))}
    return foreign


def written_in(*folders: Path) -> str:
    """Return all that editors wrote below ``folders``, names of files included."""
    paths = [
        path for folder in folders for path in folder.rglob("*") if path.suffix in (".yml", ".md", ".json")
    ]
    return "\n".join(f"{path}\n{path.read_text(encoding='utf-8')}" for path in paths)
