"""The shipped briefing carries everything its two articles state, with every quotation as printed."""

from __future__ import annotations

import re
import shutil
import subprocess
from collections import Counter
from typing import TYPE_CHECKING

import pytest
import yaml

from generator.analysis import derive
from generator.analysis.findings import Silence
from generator.diagnostics import Diagnostics
from generator.memo import Memo
from generator.model.actor import ActorType
from generator.model.plan import Level
from generator.model.question import QuestionState, Relation
from generator.model.report import Attribution, Report
from generator.model.source import Read
from generator.model.statement import Kind, Modality
from generator.quotes import lock_of, proofs_of
from generator.reader import read
from tests.conftest import ROOT

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from generator.model.library import Library
    from generator.model.statement import Statement

BRIEFING = "xi-zelenskyy-call"
ROWS = [f"F{n}" for n in range(1, 62)] + [f"H{n}" for n in range(1, 67)] + [f"N{n}" for n in range(1, 4)]
LONGEST_RUN = 10
"""Words of an article in a row, outside quotations, that count as copied."""
TOPICS = [
    *("withdrawal", "territorial-integrity", "ceasefire", "negotiations", "sanctions", "nuclear-safety"),
    *("nuclear-weapons", "grain", "energy", "prisoners", "civilians", "justice", "environment"),
    *("security-guarantees", "reconstruction", "supply-chains", "blocs", "end-of-war"),
]


@pytest.fixture(scope="module")
def library() -> Library:
    """The shipped library."""
    return read(ROOT, "briefings", Diagnostics(), Memo())


@pytest.fixture(scope="module")
def claims() -> dict[str, list[str]]:
    """The map from rows of the inventory to entries."""
    text = (ROOT / "tests/content/claims.yml").read_text(encoding="utf-8")
    loaded: dict[str, list[str]] = yaml.safe_load(text)
    return loaded


def _reports(library: Library) -> Iterator[tuple[Statement, Report]]:
    for statement in library.statements.values():
        for report in statement.reports:
            yield statement, report


def _fold(text: str) -> str:
    marks = {"“": '"', "”": '"', "‘": "'", "’": "'", "\u00a0": " "}
    return re.sub(r"\s+", " ", "".join(marks.get(one, one) for one in text)).casefold()


def test_every_row_has_its_entries(library: Library, claims: dict[str, list[str]]) -> None:
    """125 claims and two rows about the articles themselves; the noise is carried by nothing."""
    assert list(claims) == ROWS
    unknown = {id_ for ids in claims.values() for id_ in ids if id_ not in library.entries}
    assert not unknown
    assert [row for row in ROWS if bool(claims[row]) == row.startswith("N")] == []


def test_rows_are_those_of_the_inventory(private_texts: Path, claims: dict[str, list[str]]) -> None:
    """Nothing was left out of the map, nothing invented."""
    facts = (private_texts.parent / "reference/facts.md").read_text(encoding="utf-8")
    rows = re.findall(r"^\| \d+ \| ([FHN]\d+) \|", facts, re.MULTILINE)
    assert len(rows) == len(ROWS)
    assert set(rows) == set(claims)


def test_exact_words_stand_in_quotes(
    private_texts: Path, library: Library, claims: dict[str, list[str]]
) -> None:
    """Each of the spans that the articles print as spoken lies inside a quotation of an entry of its row."""
    facts = (private_texts.parent / "reference/facts.md").read_text(encoding="utf-8")
    rows = [line.split(" | ") for line in facts.splitlines() if re.match(r"\| \d+ \| [FH]\d+ \|", line)]
    spans = {row[1]: re.findall("“(.+?)”", row[9]) for row in rows}
    spans = {row: found for row, found in spans.items() if found}
    assert len(spans) == 34
    for row, found in spans.items():
        statements = [library.statements[id_] for id_ in claims[row] if id_ in library.statements]
        quotes = [report.quote or "" for statement in statements for report in statement.reports]
        for span in found:
            assert any(span.rstrip(".,") in quote for quote in quotes), f"{row}: {span}"


def test_quotes_are_in_the_texts(private_texts: Path, library: Library) -> None:
    """Every quotation of a source whose text is held is printed there."""
    held = {id_: one.text for id_, one in library.sources.items() if one.text}
    assert len(held) == 2
    texts = {id_: _fold((private_texts / name).read_text(encoding="utf-8")) for id_, name in held.items()}
    quotes = [(report.source, report.quote) for _, report in _reports(library) if report.quote]
    checked = [(source, quote) for source, quote in quotes if source in texts]
    assert len(checked) >= 24
    assert [one for one in checked if _fold(one[1]) not in texts[one[0]]] == []


def test_date_words_are_in_the_texts(private_texts: Path, library: Library) -> None:
    """The words for a date are the source's own."""
    held = {id_: one.text for id_, one in library.sources.items() if one.text}
    texts = {
        id_: _fold((private_texts / str(name)).read_text(encoding="utf-8")) for id_, name in held.items()
    }
    evidence = [
        item for event in library.events.values() for item in event.evidence if isinstance(item, Report)
    ] + [report for _, report in _reports(library)]
    words = [(one.source, one.date_words) for one in evidence if one.date_words]
    words += [
        (one.reports[0].source, one.date_words) for one in library.statements.values() if one.date_words
    ]
    checked = [(source, said) for source, said in words if source in texts]
    assert len(checked) >= 10
    assert [one for one in checked if _fold(one[1]) not in texts[one[0]]] == []


def test_no_sentence_is_copied(private_texts: Path) -> None:
    """No run of words of an article's own prose in any tracked text, quotations and headlines apart."""
    runs: dict[tuple[str, ...], str] = {}
    for path in sorted(private_texts.glob("*.txt")):
        for line in path.read_text(encoding="utf-8").splitlines():
            if not line.rstrip().endswith((".", "”", "!", "?")):
                continue
            for part in re.sub("“[^”]*(”|$)", "§", line).split("§"):
                words = re.findall(r"[\w’']+", part.lower().replace("’", "'"))
                runs |= {
                    tuple(words[at : at + LONGEST_RUN]): path.name
                    for at in range(len(words) - LONGEST_RUN + 1)
                }
    if shutil.which("git") is None:
        pytest.skip("git, which knows what is tracked, is not installed")
    tracked = subprocess.run(["git", "ls-files", "-z"], cwd=ROOT, capture_output=True, text=True, check=False)
    names = [name for name in tracked.stdout.split("\0") if name.endswith((".yml", ".md", ".py", ".jinja"))]
    copied = []
    for name in names:
        path = ROOT / name
        if not path.is_file():
            continue
        words = re.findall(r"[\w’']+", path.read_text(encoding="utf-8").lower().replace("’", "'"))
        copied += [
            f"{name}: {' '.join(words[at : at + LONGEST_RUN])}"
            for at in range(len(words) - LONGEST_RUN + 1)
            if tuple(words[at : at + LONGEST_RUN]) in runs
        ]
    assert copied == []


def test_both_plans_are_whole(library: Library) -> None:
    """Every point with its number and heading in two languages; 18 topics, levels as judged on the texts."""
    china = library.plans[f"{BRIEFING}/china-position-paper"]
    ukraine = library.plans[f"{BRIEFING}/ukraine-peace-formula"]
    for plan, points, lang, levels in ((china, 12, "zh", (10, 4, 4)), (ukraine, 10, "uk", (11, 5, 2))):
        assert [point.number for point in plan.points] == [str(number) for number in range(1, points + 1)]
        headings = [point.heading.texts if point.heading else () for point in plan.points]
        assert {tuple(code for code, _ in texts) for texts in headings} == {("en", lang)}
        assert sorted(position.topic for position in plan.positions) == sorted(TOPICS)
        counted = Counter(position.level for position in plan.positions)
        assert tuple(counted[level] for level in Level) == levels


def test_every_modelling_problem_is_used(library: Library) -> None:
    """Each way in which what was said can be hard to hold occurs in the sources, and is held."""
    statements, reports = list(library.statements.values()), [report for _, report in _reports(library)]
    used = {
        "chains of different length": {len(report.via) for report in reports} >= {0, 1},
        "another speaker named": any(report.speaker and report.via for report in reports),
        "attribution scope": {report.attribution for report in reports} == set(Attribution),
        "partial quotes": any(report.quote == "good thing" for report in reports),
        "translated quotes": any(report.translated_from and report.quote for report in reports),
        "edited quotes": any("[peace]" in (report.quote or "") for report in reports),
        "broken quotes": any(report.note and "closes" in report.note.source for report in reports),
        "imprecise dates": any(one.date.parts for one in library.events.values()),
        "relative dates": any(one.date_words for one in statements),
        "two dates": any(one.when for one in statements) and any(one.date_source for one in statements),
        "kinds of unnamed": {one.type for one in library.actors.values()}
        >= set(ActorType) - {ActorType.TERRITORY},
        "negative claims": any(one.absent for one in statements),
        "reversal": any(one.links for one in statements),
        "judgements": {one.kind for one in statements} >= set(Kind) - {Kind.VOTE},
        "nested views": any(one.own_voice and one.holders for one in statements),
        "contested wording": len(library.terms) >= 3,
        "metonyms": any(one.meant for one in library.actors.values() if one.type is ActorType.METONYM),
        "superlatives": sum(bool(one.superlative) for one in statements) >= 3,
        "conditionals and hopes": {one.modality for one in statements} >= set(Modality),
        "contradiction and granularity": {
            answer.relation for question in library.questions.values() for answer in question.answers
        }
        >= {Relation.LESS_PRECISE, Relation.OTHER_SCOPE, Relation.CONFLICTING},
        "gaps": {one.state_among(library.statements) for one in library.questions.values()}
        >= set(QuestionState) - {QuestionState.UNCERTAIN},
        "source versions": any(one.version_of for one in library.sources.values()),
        "noise": any(one.skip for one in library.sources.values()),
        "alignment cells": any(
            position.level is Level.PARTLY and position.stance
            for plan in library.plans.values()
            for position in plan.positions
        ),
        "offices": any(one.offices for one in library.actors.values()),
    }
    assert [name for name, is_used in used.items() if not is_used] == []


NEVER = {
    "ft-xi-call": {
        *("sanctions", "nuclear-safety", "nuclear-weapons", "grain", "energy", "prisoners", "civilians"),
        *("environment", "security-guarantees", "reconstruction", "supply-chains", "blocs", "weapons"),
        *("world-order", "counteroffensive", "one-china", "humanitarian-aid", "chinese-nationals", "trade"),
    },
    "hill-xi-call": {
        *("withdrawal", "nuclear-safety", "nuclear-weapons", "grain", "energy", "prisoners", "civilians"),
        *("justice", "environment", "reconstruction", "supply-chains", "invitation", "crimea"),
        *("post-soviet-states", "european-security", "one-china", "humanitarian-aid", "chinese-nationals"),
        "trade",
    },
}
"""Topics that the articles do not mention: each was looked for by reading."""


def test_silence_is_counted(library: Library) -> None:
    """Nobody has written down what an article does not mention: the words were counted, and read for once."""
    memo, diagnostics = Memo(), Diagnostics()
    lock = lock_of(ROOT / "briefings", diagnostics, memo)
    found = derive(library, memo, proofs_of(library, lock, diagnostics, memo)).briefings[BRIEFING]
    assert {coverage.source.id: set(coverage.never) for coverage in found.coverage} == NEVER
    (ft, _) = found.coverage
    assert "withdrawal" in dict(ft.reported)
    assert "just-peace" in ft.no_entry, "it quotes words for it"
    assert list(diagnostics) == [], "nothing is out of date"


def test_without_proofs_no_silence_is_claimed(library: Library) -> None:
    found = derive(library, Memo()).briefings[BRIEFING]
    assert [coverage.never or coverage.read for coverage in found.coverage] == [(), ()]
    assert not any(
        isinstance(cell, Silence) and cell.not_mentioned
        for table in found.accounts
        for row in table.rows
        for cell in row.cells
    )


def test_nothing_unheld_is_called_read_whole(library: Library) -> None:
    """Only the two articles were read whole; of the other sources a part at most."""
    assert {id_ for id_, one in library.sources.items() if one.read is Read.WHOLE} == {
        "ft-xi-call",
        "hill-xi-call",
    }


@pytest.mark.parametrize(
    ("statement", "number", "known"),
    [
        ("lu-shaye-legal-standing", 2, 1),  # one interview
        ("lu-shaye-crimea", 2, 1),
        ("kirby-pressed-for-call", 1, 1),  # Sullivan said the like six weeks before, for himself
        ("zelenskyy-invited-xi", 1, 1),  # "here" is not the capital
        ("xi-neither-maker-nor-party", 3, 1),  # one readout
        ("blinken-ratification", 3, 1),  # the same words, of one day
        ("mamer-first-step", 3, 3),
    ],
)
def test_reports_of_one_origin_count_once(library: Library, statement: str, number: int, known: int) -> None:
    origins = derive(library, Memo()).briefings[BRIEFING].origins[f"{BRIEFING}/{statement}"]
    assert (len(origins.sources), len(origins.groups)) == (number, known)


def test_words_are_counted_by_utterance(library: Library) -> None:
    """Kirby spoke of the invasion once; words passed on in several translations are one utterance of Xi's."""
    found = derive(library, Memo()).briefings[BRIEFING]
    counts = {(use.speakers, use.word.word): use.count for choice in found.words for use in choice.uses}
    assert counts[("kirby",), "invasion"] == 1
    assert counts[("xi",), "crisis"] == 3
    assert counts[("podolyak",), "plan"] == 1, "of two quotations, for any plan whatever is not China's text"
    quotations = sum(map(len, found.quotations.values()))
    assert sum(found.verdicts.values()) < quotations, "words entered twice are one quotation"
