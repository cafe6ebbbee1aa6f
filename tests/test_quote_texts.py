"""The private texts: where they are looked for, and that nothing wrong with one goes unsaid."""

from __future__ import annotations

import os
import shutil
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


@pytest.mark.parametrize(
    "name", ["papers.txt", "Paper.TXT", "paper.txt.txt", "paper", "paper.md", "pa-per.txt", "papre.txt"]
)
def test_a_text_that_is_there_under_another_name_is_told_by_check_and_build(place: Path, name: str) -> None:
    (place / "sources/paper.txt").rename(place / "sources" / name)
    for command in ("check", "generate"):
        result = run(place, command)
        assert "[missing-text]" in result.output, result.output
        assert f"did you mean `{name}`?" in result.output
        assert result.exit_code == 0


@pytest.mark.parametrize("name", ["paper-2.txt", "report.txt", "pamphlet.txt", "2paper.txt"])
def test_a_text_that_is_not_on_this_machine_is_no_mistake(place: Path, name: str) -> None:
    assert "Texts of sources" not in run(place, "check").output
    (place / "sources/paper.txt").rename(place / "sources" / name)
    result = run(place, "check", "--strict")
    assert "[missing-text]" not in result.output
    assert "Texts of sources: 1 of 1 are not in " in result.output
    shutil.rmtree(place / "sources")
    for command in (("check",), ("generate",)):
        result = run(place, *command)
        assert "[missing-text]" not in result.output
        assert "Texts of sources: 1 of 1 are not in " in result.output, result.output
    assert "Texts" not in run(place, "check", "--format", "json").output


def test_two_files_that_could_be_meant_are_not_guessed_between(place: Path) -> None:
    (place / "sources/paper.txt").rename(place / "sources/papers.txt")
    (place / "sources/papper.txt").write_text("Words.", encoding="utf-8")
    assert "[missing-text]" not in run(place, "check").output


SKIPPED = {
    "[1-200]": ("error", "lines 1 to 200, but the text `paper.txt` has "),
    "[1-3, 4-9999]": ("error", "and nothing of it is left"),
    "[9998, 1]": ("warning", "line 9998, but the text `paper.txt` has "),
}
"""What `skip` says of a text of a few lines, and what is said of it."""


@pytest.mark.parametrize("skip", SKIPPED)
def test_lines_to_be_skipped_that_are_not_there_are_told_first(place: Path, skip: str) -> None:
    """A text of which nothing is left has no words: that is said once, and not of each quotation."""
    for path in sorted(place.glob("briefings/**/*.yml")):
        written = path.read_text(encoding="utf-8")
        path.write_text(
            written.replace("text: paper.txt", f"text: paper.txt, skip: {skip}"), encoding="utf-8"
        )
    result = run(place, "verify")
    how, message = SKIPPED[skip]
    assert f"{how}: `skip` names" in result.output, result.output
    assert message in result.output
    if how == "error":
        assert "absent-quote" not in result.output
        assert result.exit_code == 1
