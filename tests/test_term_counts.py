"""Words of terms counted in the texts held: what is counted, and when a count no longer holds."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

from generator import build
from generator.project import Project
from tests.quotes.project import FILES, LOCK, change, locked, run

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from pathlib import Path


@pytest.fixture
def place(project: Callable[[Mapping[str, str]], Path]) -> Path:
    """A project with one held text."""
    return project(FILES)


def test_words_in_another_sense_are_not_counted(place: Path) -> None:
    word = "- {word: war, forms: [war]}"
    sense = "except:\n      - words: “crisis” of geese\n        because: Birds."
    change(place, "briefings/registers.yml", word, f"{word}\n    {sense}")
    counts = json.loads(run(place, "verify", "--format", "json").stdout)["counts"]
    assert {count["word"]: count["count"] for count in counts} == {"crisis": 1, "war": 0}


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("forms: [crisis]", "forms: [crisis, crises]"),
        ("word: war", "word: strife"),
        ("war]}", "war], lang: de}"),
    ],
)
def test_counts_of_other_forms_are_left_out(place: Path, old: str, new: str) -> None:
    """What was counted before a form was added says nothing of the word as it is now; a lock without forms stands."""
    registers = "briefings/registers.yml"
    run(place, "verify", "--write", "--today", "2024-07-01")

    def counted() -> list[tuple[str, int]]:
        texts = build.generate(Project(place)).findings.briefings["x"].texts
        return [(count.word, count.count) for count in texts["paper-1"].counts]

    assert counted() == [("crisis", 2), ("war", 0)]
    change(place, registers, "What it is called", "What the geese are called")
    assert "[stale-proof]" not in run(place, "check").output
    change(place, registers, old, new)
    assert "registers.yml:14:16: warning: these words have changed since they were counted" in (
        run(place, "check").output
    )
    assert counted() == []
    lock = locked(place)
    for count in lock["counts"]:
        del count["forms"]
    (place / LOCK).write_text(json.dumps(lock), encoding="utf-8")
    assert counted() == [("crisis", 2), ("war", 0)]
    assert run(place, "verify", "--write").exit_code == 0
    assert len(counted()) == 1 + ("de" not in new)
    assert "[stale-proof]" not in run(place, "check").output
