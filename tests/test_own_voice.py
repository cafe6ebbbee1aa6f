"""Rules on a briefing's own voice: of labelled sentences each is judged right."""

from __future__ import annotations

import json
from contextlib import suppress
from pathlib import Path
from typing import Any

import pytest
import yaml

from generator import build
from generator.diagnostics import BuildFailed, Code, Diagnostics
from generator.project import Project
from tests.case_files import Case, write_project

SENTENCES = yaml.safe_load(
    (Path(__file__).parent / "own_voice" / "sentences.yml").read_text(encoding="utf-8")
)
RULES = {
    Code.MIXED_SCALE,
    Code.LIKELIHOOD_WITH_CONFIDENCE,
    Code.VAGUE_POSSIBILITY,
    Code.REPEATED_LIKELIHOOD,
    Code.LOADED_VERB,
    Code.UNATTRIBUTED_ASSERTION,
    Code.FUTURE_IN_HEAD,
    Code.EDITORIAL_CONNECTIVE,
    Code.METONYM_WITHOUT_ACTOR,
    Code.CONFIRMED_BY_ONE,
}
STATEMENTS = """
statements:
  - id: alice-welcomes
    speaker: alice
    says: The talks were good.
    source: gazette-1
    locator: p 1
    at: talks
  - id: bob-doubts
    speaker: bob
    says: The talks were empty.
    source: gazette-1
    locator: p 2
    at: talks
  - id: gazette-on-flags
    speaker: own-voice
    says: The boats have no flag.
    source: gazette-1
    locator: p 3
    at: talks
  - id: both-on-piers
    speaker: own-voice
    says: The harbour has two piers.
    source: gazette-1
    locator: p 4
    also:
      - {source: herald-1, locator: p 1}
    at: talks
actors:
  - {id: herald, type: organisation, name: The Herald}
sources:
  - {id: herald-1, type: article-newspaper, publisher: herald, lang: en, date: 2024-05-02}
"""

BEGINNING = """
title: A case
event: talks
scale: icd-203-a
bottom_line:
  says: They talked.
  evidence: [talks]
editions:
  - number: 1
    date: 2024-09-01
    data_until: 2024-09-01
    change: minor
    says: First.
"""


def _project(root: Path, lang: str = "en") -> dict[int, int]:
    """Write a briefing with all sentences into ``root``; return the line of each by its number."""
    lines = [*BEGINNING.strip().splitlines(), "lang: " + lang, "key_points:"]
    at: dict[int, int] = {}
    for number, sentence in enumerate(SENTENCES["head"]):
        lines.append(f"  - says: {json.dumps(sentence['text'], ensure_ascii=False)}")
        at[len(lines)] = number
        lines.append(f"    evidence: [{', '.join(sentence.get('rests', ['alice-welcomes']))}]")
    lines.append("assessments:")
    for number, sentence in enumerate(SENTENCES["judgements"], len(SENTENCES["head"])):
        fields: dict[str, Any] = {"id": f"judgement-{number}", "says": "They talk again."}
        fields |= {"likelihood": "likely", "confidence": "low", "because": "One paper was read."}
        fields |= {
            "likelihood_because": "They did before.",
            "evidence": ["talks"],
            "alternatives": ["They rest."],
        }
        field = sentence["in"]
        fields[field] = [sentence["text"]] if field in {"alternatives", "would_change"} else sentence["text"]
        lines.append("  -")
        for name, value in fields.items():
            texts = value if isinstance(value, list) and name != "evidence" else [value]
            if texts is value:
                lines.append(f"    {name}:")
            for text in texts:
                before = "      - " if texts is value else f"    {name}: "
                lines.append(before + json.dumps(text, ensure_ascii=False))
                if name == field:
                    at[len(lines)] = number
    case = Case(
        "none",
        {"briefings/x/briefing.yml": "\n".join(lines) + "\n", "briefings/x/own.yml": STATEMENTS},
        (),
    )
    write_project(case, root)
    return at


@pytest.fixture(scope="module")
def judged(tmp_path_factory: pytest.TempPathFactory) -> dict[int, set[str]]:
    """Return the rules that asked about each sentence."""
    root = tmp_path_factory.mktemp("own-voice")
    at = _project(root)
    diagnostics = Diagnostics()
    with suppress(BuildFailed):  # likelihood and confidence in one sentence is an error
        build.check(Project(root), diagnostics)
    found: dict[int, set[str]] = {number: set() for number in at.values()}
    for diagnostic in diagnostics:
        if diagnostic.code in RULES and diagnostic.span.path.endswith("briefing.yml"):
            found[at[diagnostic.span.line]].add(diagnostic.code.value)
    return found


def test_a_briefing_in_another_language_is_asked_nothing(tmp_path: Path) -> None:
    """The rules know English only: *probable* and *possible* are French too."""
    _project(tmp_path, "fr")
    diagnostics = Diagnostics()
    with suppress(BuildFailed):
        build.check(Project(tmp_path), diagnostics)
    asked = {diagnostic.code for diagnostic in diagnostics}
    assert asked & RULES == {Code.LOADED_VERB}  # of verbs that no other language has
    assert Code.LENGTH in asked


ALL = [*SENTENCES["head"], *SENTENCES["judgements"]]


@pytest.mark.parametrize("number", range(len(ALL)), ids=lambda number: ALL[number]["text"][:40])
def test_each_sentence_is_judged_right(number: int, judged: dict[int, set[str]]) -> None:
    rule = ALL[number]["rule"]
    assert judged[number] == (set() if rule == "ok" else {rule}), ALL[number]["text"]


def test_there_are_sixty_sentences_half_of_them_innocent() -> None:
    innocent = [sentence for sentence in ALL if sentence["rule"] == "ok"]
    assert len(ALL) >= 60
    assert len(innocent) * 2 >= len(ALL)


def test_every_rule_has_a_sentence() -> None:
    assert {sentence["rule"] for sentence in ALL} - {"ok"} == {code.value for code in RULES}
