"""What the handbook shows of the program in Python is true: its examples are run, in the shipped project."""

from __future__ import annotations

import doctest
import re
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

import generator
from tests.architecture import ROOT
from tests.case_files import Case, write_project

if TYPE_CHECKING:
    from pathlib import Path

PAGE = ROOT / "briefings" / "handbook" / "python.md"
pandas = pytest.importorskip("pandas", reason="data frames are for those who have pandas")


def test_the_examples_of_the_page_are_true(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(ROOT)
    blocks = re.findall(r"```pycon\n(.*?)```", PAGE.read_text(encoding="utf-8"), re.DOTALL)
    examples = doctest.DocTestParser().get_doctest("\n".join(blocks), {}, PAGE.name, str(PAGE), 0)
    assert len(examples.examples) > 40, "a notebook's worth"
    told: list[str] = []
    result = doctest.DocTestRunner(verbose=False).run(examples, out=told.append)
    assert not result.failed, "".join(told)


def test_what_is_offered_is_typed_and_loaded_when_asked_for() -> None:
    offered = re.findall(
        r"import (\w+) as \1$", (ROOT / "generator/__init__.pyi").read_text("utf-8"), re.MULTILINE
    )
    assert set(offered) == vars(generator)["_OFFERED"]
    assert all(getattr(generator, name) for name in offered)
    assert (ROOT / "generator/py.typed").is_file()
    with pytest.raises(AttributeError):
        generator.nothing  # type: ignore[attr-defined]  # noqa: B018
    light = (
        "import sys, generator; print(sorted(name for name in sys.modules if name.startswith('generator')))"
    )
    done = subprocess.run([sys.executable, "-c", light], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "['generator']"


def test_errors_of_editors_are_told_with_their_places(tmp_path: Path) -> None:
    odd = "statements:\n  - id: odd\n    speaker: nobody\n    says: It is so.\n    source: gazette-1\n"
    write_project(Case("none", {"briefings/x/odd.yml": odd}, ()), tmp_path)
    with pytest.raises(generator.LibraryError) as failed:
        generator.load(tmp_path / "briefings")
    assert str(failed.value).startswith("briefings/x/odd.yml:3:14: there is no actor or source `nobody`")
    assert failed.value.diagnostics


def test_errors_say_no_withheld_word(tmp_path: Path) -> None:
    odd = (
        "withhold:\n  - words: Anna Arlt\n    because: She asked.\n"
        "statements:\n  - id: odd\n    speaker: Anna Arlt\n    says: It is so.\n    source: gazette-1\n"
    )
    write_project(Case("none", {"briefings/x/odd.yml": odd}, ()), tmp_path)
    with pytest.raises(generator.LibraryError) as failed:
        generator.load(tmp_path)
    assert "Arlt" not in str(failed.value)


def test_frames_hold_all_briefings_of_a_project() -> None:
    frames = generator.frames(ROOT / "tests" / "golden" / "small" / "briefings")
    assert set(frames["statements"]["briefing"]) == {"fisheries-summit", "unga-vote"}
    for name, frame in frames.items():
        assert len(frame) or name == "corrections", name  # nothing of it was ever corrected
        assert list(frame.index) == list(range(len(frame)))
    days = frames["statements"]["not_before"]
    assert pandas.api.types.is_datetime64_any_dtype(days)
    assert frames["statements"]["number"].dtype == "Int64"
