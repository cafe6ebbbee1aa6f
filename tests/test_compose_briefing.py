"""From three texts to a briefing that may be published, with answers alone: nobody edits a line of YAML."""

from __future__ import annotations

import shutil
from typing import TYPE_CHECKING

import yaml
from click.testing import CliRunner

from generator.build import generate
from generator.cli import main
from generator.project import Project
from generator.starter import SiteAnswers, new_site
from tests.tutorial.sets import desk

if TYPE_CHECKING:
    from pathlib import Path

BRIEFING = "fishing-talks"
HAPPENED = (
    *("The talks on the herring banks", "Talks of the foreign ministers in Port Ellery", "Port Ellery"),
    *("Colm Ashby, Yaryna Stovbur", "person", "person"),
    *("Foreign Minister of the Merrow Isles", "Foreign Ministry of the Merrow Isles", "Колм Ешбі"),
    *("Foreign Minister of Ostovia", "Ministry of Foreign Affairs of Ostovia", "Ярина Стовбур"),
    *("1-3", "y", "y"),
)
TOPICS = (
    *("Measuring the line of 1964", "", "line, chart, measurement, лінію, карта", "y", ""),
    *(
        "Trawlers in Port Ellery",
        "return of the trawlers",
        "trawlers, boats, bond, судна, траулерів",
        "y",
        "",
    ),
    *("Closed season", "", "closed season, herring, сезон", "y", "", ""),
)
SAID = {
    "the boats will be given back": "Ostovia gets the two boats once it has paid a bond.",
    "the masters of the two boats": "The two masters left calls by radio unanswered.",
    "hydrographers of both countries": "Experts of both countries should survey the line again.",
    "until then the line of 1964": "The old line is in force until both parliaments approve a new one.",
    "Остовія не визнає": "Ostovia will pay no bond.",
    "судна мають бути": "The boats must come back at once, without conditions.",
    "лінію між водами": "The line has to be surveyed again.",
    "закритий сезон має": "A closed season helps if all countries of that sea keep it.",
    "The Minister said nothing": "Minister Stovbur did not say that the masters left calls unanswered.",
}
FRONT = (
    "Merrow says that the boats come back for a bond, Ostovia says that it pays none. Both want a new survey.",
    "",
    *(
        "Ashby said that Ostovia gets the boats once a bond is paid; Stovbur said that Ostovia will pay no bond.",
        "",
    ),
    *("Both ministers said that the line has to be surveyed again.", ""),
    "",
    *(
        "Does Ostovia pay a bond?",
        "yes, says Merrow, before it gets the boats",
        "",
        "no, says Ostovia",
        "",
        "denied",
        "",
    ),
    *("On which day does the court decide?", "nobody", "", ""),
    *("2026-05-15", "2026-05-14"),
)


class _Desk:
    """A desk that answers."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def run(self, *command: str, answers: tuple[str, ...] = (), code: int = 0) -> str:
        done = CliRunner(env={"BRIEFINGS_TEXTS": None}).invoke(
            main, ["-C", str(self.folder), *command], input="".join(f"{answer}\n" for answer in answers)
        )
        assert done.exit_code == code, done.output
        return done.output

    def judge(self) -> str:
        """Say of each draft what it says, or leave it; who is new is right."""
        drafts = yaml.safe_load(
            (self.folder / f"briefings/{BRIEFING}/drafts.yml").read_text(encoding="utf-8")
        )
        answers: list[str] = []
        for draft in drafts["statements"]:
            says = next((says for begins, says in SAID.items() if draft["quote"].startswith(begins)), "")
            is_known = draft["speaker"] in ("colm-ashby", "yaryna-stovbur")
            is_foreign = "translate the quotation" in draft["todo"]
            answers += [says, "y", *["y"] * (is_foreign + (not is_known))] if says else [""]
        return self.run("judge", BRIEFING, answers=(*answers,))


def _begun(folder: Path) -> _Desk:
    """Begin a site without its example, and a briefing of the set."""
    settings = SiteAnswers("Sea", "The sea desk", address="https://you.github.io/sea/")
    new_site(folder, settings)
    shutil.rmtree(folder / "briefings/first-briefing")
    for name in ("actors.yml", "sources.yml", "topics.yml"):
        (folder / "briefings" / name).unlink()
    begun = _Desk(folder)
    begun.run("new", BRIEFING, "--kind", "meeting", "--date", "2026-05-12")
    return begun


def test_a_briefing_is_made_by_answers_alone(tmp_path: Path) -> None:
    given, follower = desk(BRIEFING), _begun(tmp_path)
    paths = given.save(tmp_path / "saved")
    for text, path in zip(given.texts, paths, strict=True):
        told = ("--publisher", text.publisher, "--date", text.date, "--lang", text.lang, "--type", text.type)
        follower.run("add", str(path), "--id", path.stem, *told)
    sources = [path.stem for path in paths]
    follower.run("judge", answers=("y",) * (2 * len(sources)))
    told_next = follower.run("compose", BRIEFING, answers=(*HAPPENED, *TOPICS))
    assert f" draft {BRIEFING} {' '.join(sources)}\n" in told_next, told_next
    follower.run("draft", BRIEFING, *sources)
    judged = follower.judge()
    assert f"Confirmed: {len(SAID)}." in judged, judged
    composed = follower.run("compose", BRIEFING, answers=FRONT)
    assert "All that is asked for is written." in composed, composed
    follower.run("confirm", "--all-of", BRIEFING)
    follower.run("verify", "--write")
    assert "Ready to be published" in follower.run("publish", "--check")
    follower.run("edition", BRIEFING)
    again = follower.run("compose", BRIEFING, "--all", answers=("",) * 60)
    assert "confirm --all-of" not in again
    assert f"edition {BRIEFING}" not in again
    assert "On which day is the briefing published?" not in again
    published = generate(Project(tmp_path)).library
    assert len(published.statements) == len(SAID)
    assert not any(statement.todo for statement in published.statements.values())
