"""A desk that makes a whole briefing of a set of texts by its answers."""

from __future__ import annotations

import shutil
from collections import Counter
from typing import TYPE_CHECKING

import yaml
from click.testing import CliRunner

from generator.cli import main
from generator.judging.aside import FEWEST
from generator.starter import SiteAnswers, new_site
from tests.tutorial.sets import desk

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from pathlib import Path


class AnsweringDesk:
    """A desk that answers what the program asks."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def run(self, *command: str, answers: tuple[str, ...] = (), code: int = 0) -> str:
        """Run a command, answer what it asks, and return what it told."""
        done = CliRunner(env={"BRIEFINGS_TEXTS": None}).invoke(
            main, ["-C", str(self.folder), *command], input="".join(f"{answer}\n" for answer in answers)
        )
        assert done.exit_code == code, done.output
        return done.output

    def judge(
        self, briefing: str, said: Mapping[str, str], known: Iterable[str] = (), offered: Iterable[str] = ()
    ) -> str:
        """Say of each draft what it says, by how its quotation begins, or leave it.

        Who is not ``known`` yet is right, with what is ``offered`` of some of them, and nobody translates a quotation.
        All drafts of a text are chosen.
        """
        drafts = yaml.safe_load(
            (self.folder / f"briefings/{briefing}/drafts.yml").read_text(encoding="utf-8")
        )
        answers: list[str] = []
        asked_about = {*known}
        counts = Counter(draft["source"] for draft in drafts["statements"])
        chosen = {source for source, count in counts.items() if count < FEWEST}
        for draft in drafts["statements"]:
            if draft["source"] not in chosen:
                chosen.add(draft["source"])
                answers.append("")
            says = next((says for begins, says in said.items() if draft["quote"].startswith(begins)), "")
            if not says:
                answers.append("")
                continue
            is_foreign = "translate the quotation" in draft["todo"]
            is_new = draft["speaker"] not in asked_about
            yes = is_foreign + is_new + (is_new and draft["speaker"] in offered)
            answers += [says, "y", *["y"] * yes]
            asked_about.add(draft["speaker"])
        return self.run("judge", briefing, answers=(*answers,))


def begun_desk(folder: Path, briefing: str) -> tuple[AnsweringDesk, list[str]]:
    """Begin a site without its example, and a briefing of a set, and add its texts; return their ids, too."""
    given = desk(briefing)
    site = folder / "site"
    site.mkdir()
    new_site(site, SiteAnswers("Sea", "The sea desk", address="https://you.github.io/sea/"))
    shutil.rmtree(site / "briefings/first-briefing")
    for name in ("actors.yml", "sources.yml", "topics.yml"):
        (site / "briefings" / name).unlink()
    follower = AnsweringDesk(site)
    follower.run("new", briefing, "--kind", given.kind, "--date", given.date)
    paths = given.save(folder / "saved")
    for text, path in zip(given.texts, paths, strict=True):
        told = ("--publisher", text.publisher, "--date", text.date, "--lang", text.lang, "--type", text.type)
        follower.run("add", str(path), "--id", path.stem, *told)
    follower.run("judge", answers=("y",) * (2 * len(paths)))
    return follower, [path.stem for path in paths]
