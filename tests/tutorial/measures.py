"""Counts the words that judging prints, and what is typed: whoever follows the tutorial reads and types all of it.

``python -m tests.tutorial.measures`` follows the tutorial up to the drafts of the dam call, chooses twenty-five of
them, says what each says and confirms it; then it prints how many words stood on the screen, how many answers were
typed, and with how many characters beside the sentences themselves.
"""

from __future__ import annotations

import tempfile
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any
from unittest.mock import patch

import click
import yaml
from click.testing import CliRunner

from generator.cli import main
from tests.tutorial.sets import desk
from tests.tutorial.steps import Follower, steps

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

SET = "dam-call"
_CHOSEN = (9, 9, 7)
"""How many statements are chosen of each text."""
_CHOOSE, _SAY = "Which of them", "What was said"
"""How the questions begin that are not answered with yes."""


@dataclass
class Editor:
    """Somebody who answers what `judge` asks."""

    drafts: Sequence[dict[str, Any]]
    says: dict[str, str]
    """What each of the chosen drafts says, by its id."""
    typed: list[str] = field(default_factory=list)
    """All answers."""
    _coming: list[str] = field(default_factory=list)
    """The ids of the drafts that are asked about, in their order."""
    _source: str = ""

    def __post_init__(self) -> None:
        """Expect to be asked about all."""
        self._coming = [draft["id"] for draft in self.drafts]

    def prompt(self, question: str, **_: object) -> str:
        """Answer a question as `click.prompt` would have it answered."""
        click.echo(question)
        self.typed.append(self._answer(question))
        return self.typed[-1]

    def _answer(self, question: str) -> str:
        if question.startswith(_CHOOSE):
            return self._choose()
        if question.startswith(_SAY):
            says = self.says.get(self._coming.pop(0), "")
            return f"{says} y" if says else ""
        return "y"

    def _choose(self) -> str:
        sources = list(dict.fromkeys(draft["source"] for draft in self.drafts))
        self._source = sources[sources.index(self._source) + 1] if self._source else sources[0]
        there = [draft["id"] for draft in self.drafts if draft["source"] == self._source]
        self._coming = [id_ for id_ in there if id_ in self.says]
        return ", ".join(str(there.index(id_) + 1) for id_ in self._coming)


def drafted(folder: Path) -> Path:
    """Follow the tutorial in ``folder`` until its drafts are to be judged; return the folder of the project."""
    desk(SET).save(folder / "downloads")
    reader = Follower(folder, folder / "downloads", folder / "remote.git", {}, "")
    for step in steps():
        if f"briefings judge {SET}" in step.code:
            break
        if "briefings serve" not in step.code:
            reader.follow(step)
    return reader.folder


def session(project: Path) -> tuple[str, Editor, int]:
    """Judge the drafts of a project; return what was printed, who answered, and how many statements are confirmed."""
    path = project / f"briefings/{SET}/drafts.yml"
    drafts = yaml.safe_load(path.read_text(encoding="utf-8"))["statements"]
    editor = Editor(drafts, dict(_says(drafts)))
    with patch.object(click, "prompt", editor.prompt):
        done = CliRunner().invoke(main, ["-C", str(project), "judge", SET])
    assert done.exit_code == 0, done.output
    after = yaml.safe_load(path.read_text(encoding="utf-8"))["statements"]
    return done.output, editor, sum("todo" not in draft for draft in after)


def _says(drafts: Sequence[dict[str, Any]]) -> Iterator[tuple[str, str]]:
    """Yield the ids of the drafts that are chosen, each with what it says."""
    for text, wanted in zip(desk(SET).texts, _CHOSEN, strict=True):
        told = [said for said in text.said if said.says]
        for said in told[:wanted]:
            draft = next(draft for draft in drafts if str(draft["quote"]).startswith(said.begins))
            yield draft["id"], said.says


def words_of(printed: str) -> int:
    """Return how many words somebody reads: what stands between spaces and has a letter or a digit."""
    return sum(any(map(str.isalnum, word)) for word in printed.split())


if __name__ == "__main__":
    with tempfile.TemporaryDirectory() as made:
        output, answered, confirmed = session(drafted(Path(made)))
        count = words_of(output)
        print(f"{count} words, {count // confirmed} for each of {confirmed} confirmed statements")
        signs = sum(map(len, answered.typed)) - sum(map(len, answered.says.values()))
        print(f"{len(answered.typed)} answers, with {signs} characters beside the sentences")
