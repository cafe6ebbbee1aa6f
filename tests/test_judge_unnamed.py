"""A speaker whom the text only describes is entered as unnamed; a line with several answers shows what each changed."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
import yaml

from tests.judging import DRAFTS, drafted, judge, statements
from tests.test_judge_parts_of_states import ADDED, SOURCES

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from pathlib import Path


@pytest.fixture
def place(project: Callable[[Mapping[str, str]], Path]) -> Path:
    """A project with drafts, and with a body that nobody has confirmed."""
    folder = drafted(project)
    (folder / SOURCES).write_text(ADDED, encoding="utf-8")
    return folder


@pytest.mark.parametrize(
    ("name", "answer", "asked", "id_"),
    [
        ("a senior harbour official", "", "unnamed / person / state", "senior-harbour-official"),
        ("An aide of the mayor", "", "unnamed / person / state", "aide-of-the-mayor"),
        ("harbour official", "u", "unnamed / person / state", "harbour-official"),
        ("the harbour master", "unnamed", "unnamed / person / state", "harbour-master"),
        ("Zoe Hill", "person", "What is it? person / state", "zoe-hill"),
        ("the Brill council", "organisation", "What is it? person / state", "brill-council"),
    ],
)
def test_who_is_only_described_is_unnamed(place: Path, name: str, answer: str, asked: str, id_: str) -> None:
    done = judge(place, f"speaker: {name}", answer, "q")
    assert asked in " ".join(done.output.split())
    assert ("(Enter: unnamed; - leaves it out)" in done.output) == (answer == "")
    assert id_ in [statement["speaker"] for statement in statements(place).values()]
    files = [place / DRAFTS, *(place / "briefings").glob("*.yml")]
    actors = [actor for file in files for actor in yaml.safe_load(file.read_text("utf-8")).get("actors", ())]
    (entered,) = [actor for actor in actors if actor["id"] == id_]
    kinds = {"": "unnamed", "u": "unnamed"}
    assert entered["type"] == kinds.get(answer, answer)


def test_each_answer_of_a_line_is_shown(place: Path) -> None:
    shown = judge(place, "short: Ports // note: Of Brill.", "short: Ports", "q", options=("ministry",)).output
    assert shown.index("short: Ports") < shown.index("note: Of Brill.")
    assert "It stands as it was shown." in shown
