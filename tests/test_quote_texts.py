"""The private texts: where they are looked for, and that nothing wrong with one goes unsaid."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

import pytest
from click.testing import CliRunner

from generator.cli import main
from tests.quotes.project import FILES, LOCK, run

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from pathlib import Path


@pytest.fixture
def place(project: Callable[[Mapping[str, str]], Path]) -> Path:
    """A project with one held text."""
    return project(FILES)


def test_hostile_texts_are_messages(place: Path) -> None:
    outside = place.parent / f"{place.name}-outside.txt"
    outside.write_text("secret", encoding="utf-8")
    text = place / "sources/paper.txt"
    for make, code in (
        (lambda: text.write_bytes(b"\xff\xfe\x00"), "not-utf8"),
        (lambda: text.write_bytes(b"a\0b"), "not-plain-text"),
        (lambda: text.write_bytes(b"%PDF-1.7\n"), "not-plain-text"),
        (lambda: text.write_bytes(b"<!doctype html>\n<p>Words."), "not-plain-text"),
        (lambda: text.symlink_to(outside), "outside-project"),
        (lambda: text.symlink_to(text), "unreadable-file"),
        (lambda: os.mkfifo(text), "unreadable-file"),
        (text.mkdir, "unreadable-file"),
    ):
        text.unlink(missing_ok=True)
        make()
        result = run(place, "verify", "--write")
        assert f"[{code}]" in result.output, result.output
        assert result.exit_code == 1
        assert not (place / LOCK).exists()
    outside.unlink()


def test_a_missing_text_is_named(place: Path) -> None:
    (place / "sources/paper.txt").rename(place / "sources/papers.txt")
    result = run(place, "verify")
    assert "[missing-text]" in result.output
    assert "did you mean `papers.txt`?" in result.output
    assert result.exit_code == 0


def test_the_folder_of_texts_can_be_named(place: Path, tmp_path_factory: pytest.TempPathFactory) -> None:
    other = tmp_path_factory.mktemp("texts")
    (place / "sources/paper.txt").rename(other / "paper.txt")
    assert "texts held: 1" in run(place, "verify", "--texts", str(other)).output
    assert "texts held: 0" in run(place, "verify").output
    named = CliRunner(env={"BRIEFINGS_TEXTS": str(other)}).invoke(main, ["-C", str(place), "verify"])
    assert "texts held: 1" in named.output
