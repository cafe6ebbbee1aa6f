"""Sentences of briefings, each with the entries that it rests on: what `compose` proposes is measured by them."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, Any

import yaml

from generator.composing.listed import evidence_for, with_sources
from generator.composing.proposals import proposals
from generator.judging import read_project
from generator.model.report import Report
from generator.project import Project

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from generator.composing.listed import Listed
    from generator.composing.proposals import Proposal
    from generator.model.briefing import Assessment, Briefing, KeyPoint
    from generator.model.library import Library
    from generator.model.report import Id

SETS = Path(__file__).parent / "evidence"
SHIPPED = Path(__file__).parents[2]
_HEAD = {
    "title": "A briefing",
    "editions": [
        {
            "number": 1,
            "date": "2026-11-01",
            "data_until": "2026-11-01",
            "change": "significant",
            "says": "First edition.",
        }
    ],
}


@dataclass(frozen=True, slots=True)
class Asked:
    """A sentence, and what it rests on, by numbers of a list."""

    says: str
    question: str
    """What it answers."""
    rests: frozenset[int]
    also: frozenset[int]
    """What it may rest on as well."""
    listed: Listed
    library: Library


@dataclass(frozen=True, slots=True)
class Measured:
    """How much of what was proposed is right."""

    taken: int
    right: int
    """Of what Enter takes."""
    sentences: int
    all_taken: int
    """Sentences of which Enter takes all that they rest on."""
    needed: int
    found: int
    """What sentences rest on, and how much of that is shown."""

    @property
    def precision(self) -> float:
        """How much of what Enter takes is right."""
        return self.right / self.taken if self.taken else 1.0


def labelled(name: str) -> list[Asked]:
    """Return the sentences of one of `SETS`, or those of the briefing that is "shipped": what its editors wrote."""
    return _shipped() if name == "shipped" else _of_set(name)


def names() -> list[str]:
    """Return the names of all sets; the last one is of the briefing that is shipped."""
    return [*sorted(path.stem for path in SETS.glob("*.yml")), "shipped"]


@cache
def proposed(name: str) -> list[tuple[Asked, list[Proposal]]]:
    """Return the sentences of a set, each with what is proposed as its evidence."""
    return [(one, proposals(one.says, one.listed, one.library, "en", one.question)) for one in labelled(name)]


def measure(*names: str) -> Measured:
    """Count what of that which is proposed in sets is right."""
    taken = right = sentences = all_taken = needed = found = 0
    for one, proposed_for in (pair for name in names for pair in proposed(name)):
        enter = {proposal.number for proposal in proposed_for if proposal.is_sure}
        taken += len(enter)
        right += len(enter & (one.rests | one.also))
        sentences += 1
        all_taken += one.rests <= enter
        needed += len(one.rests)
        found += len(one.rests & {proposal.number for proposal in proposed_for})
    return Measured(taken, right, sentences, all_taken, needed, found)


@cache
def _of_set(name: str) -> list[Asked]:
    entries: dict[str, Any] = _read(SETS / f"{name}.yml")
    rows = entries.pop("asked")
    event = entries["events"][0]["id"]
    line, *points = ({"says": "Something happened.", "evidence": [str(event)]} for _ in range(3))
    head = {**_HEAD, "event": event, "bottom_line": line, "key_points": points}
    with TemporaryDirectory() as place:
        folder = Path(place) / "briefings" / name
        folder.mkdir(parents=True)
        (Path(place) / "mkdocs.yml").write_text("site_name: Desk\n", encoding="utf-8")
        (folder / "briefing.yml").write_text(_block(head), encoding="utf-8")
        (folder / "entries.yml").write_text(_block(entries), encoding="utf-8")
        library = read_project(Project(Path(place))).library
    briefing = library.briefings[name]
    return [
        _asked((row["says"], row.get("question", "")), row["rests"], row.get("also", ()), briefing, library)
        for row in rows
    ]


@cache
def _shipped() -> list[Asked]:
    library = read_project(Project(SHIPPED)).library
    (briefing,) = library.briefings.values()
    head: tuple[KeyPoint | Assessment, ...] = (
        briefing.bottom_line,
        *briefing.key_points,
        *briefing.assessments,
    )
    written: list[tuple[str, str, Sequence[Id | Report]]] = [
        *((sentence.says.source, "", sentence.evidence) for sentence in head),
        *(
            (answer.says, question.question, answer.evidence)
            for question in briefing.questions
            for answer in question.answers
        ),
    ]
    return [
        _asked(
            (says, question),
            [item.source if isinstance(item, Report) else item for item in evidence],
            (),
            briefing,
            library,
        )
        for says, question, evidence in written
    ]


def _read(path: Path) -> dict[str, Any]:
    loaded: dict[str, Any] = yaml.load(path.read_text(encoding="utf-8"), yaml.BaseLoader)  # noqa: S506  # makes texts of all
    return loaded


def _block(value: Any) -> str:  # noqa: ANN401  # whatever YAML has
    """Return YAML without braces: a text may not stand inside them."""
    text = yaml.safe_dump(value, sort_keys=False, default_flow_style=False, allow_unicode=True)
    return str(text)


def _asked(
    sentence: tuple[str, str], rests: Iterable[str], also: Iterable[str], briefing: Briefing, library: Library
) -> Asked:
    says, question = sentence
    entries = evidence_for(briefing, library)
    sources = [source for source in library.sources.values() if question]
    listed = with_sources(entries, sources)
    numbers = {entry.id: number for number, entry in enumerate(listed.entries, 1)}
    numbers |= {id_.rpartition("/")[2]: number for id_, number in numbers.items()}
    return Asked(
        says,
        question,
        frozenset(numbers[id_] for id_ in rests if id_ in numbers),
        frozenset(numbers[id_] for id_ in also),
        listed,
        library,
    )
