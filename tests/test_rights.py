"""How much of a source is quoted is counted once a passage, held against a budget, and a reason answers for more."""

from __future__ import annotations

from html import unescape
from typing import TYPE_CHECKING

import pytest
from click.testing import CliRunner

from generator.analysis.findings import Findings
from generator.analysis.quote_budgets import OFFICIAL, ORDINARY, Budget, budget_of
from generator.analysis.quoted import by_source, passages_of, quoted_words
from generator.build import check, generate
from generator.checks.rights import quote_budget
from generator.cli import main
from generator.diagnostics import Diagnostics
from generator.model.actor import ActorType
from generator.model.proofs import LibraryProofs, Proof, TextFigures, Verdict
from generator.model.source import SourceType
from generator.model.walks import QuotedReport
from generator.project import Project
from generator.quotes.lock import Lock, QuoteEntry, TextEntry, save_lock
from generator.quotes.matching.quotation import digest
from tests import factories as make

if TYPE_CHECKING:
    from pathlib import Path

SIXTY = " ".join(f"word{number}" for number in range(60))
SOURCES = """\
  - id: bugle-1
    type: article
    publisher: example-news
    lang: en
    text: bugle.txt
"""
STATEMENT = f"""\
statements:
  - id: one
    speaker: vera-sample
    about: [talks]
    says: There were many words.
    source: bugle-1
    quote: {SIXTY}
"""
REASON = "    waive:\n      quote_budget: It is the matter *itself*.\n"


def _quotations(*words: str) -> list[QuotedReport]:
    return [QuotedReport(f"x/{n}", make.report("paper", quote=one)) for n, one in enumerate(words)]


def _counted(*words: str, library_proofs: LibraryProofs | None = None) -> int:
    every = by_source(_quotations(*words))
    return quoted_words([passages_of(every, library_proofs or LibraryProofs(), ())])["paper"]


@pytest.mark.parametrize(
    ("quotations", "number"),
    [
        (("one two three",), 3),
        (("one two three", "One  two three"), 3),
        (("one two three", "two three"), 3),
        (("one two three", "three four"), 5),
        (("它们不是", "不是"), 3),
        (("he didn't — really", "he’d"), 4),
    ],
)
def test_a_passage_counts_once(quotations: tuple[str, ...], number: int) -> None:
    assert _counted(*quotations) == number


def test_two_places_with_the_same_words_count_twice_and_a_place_inside_another_not() -> None:
    def proof(start: int, end: int) -> Proof:
        return Proof(Verdict.EXACT, start=start, end=end)

    quotations = _quotations("one two", "one two", "one two three")
    proofs = {
        ("x/0", "paper", "one two"): proof(0, 7),
        ("x/1", "paper", "one two"): proof(40, 47),
        ("x/2", "paper", "one two three"): proof(0, 13),
    }
    found = passages_of(by_source(quotations), LibraryProofs(quotes={"x": proofs}), ())
    assert quoted_words([found]) == {"paper": 5}
    assert quoted_words([found, found]) == {"paper": 5}


def test_what_is_not_published_counts_for_nothing() -> None:
    quotations = by_source(_quotations("one two three", "four five"))
    assert quoted_words([passages_of(quotations, LibraryProofs(), {"x/0"})]) == {"paper": 2}


def _project(folder: Path, words: int, waive: str = "") -> Project:
    """Return a new site with one source of ``words`` words more, of which sixty are quoted."""
    assert CliRunner().invoke(main, ["init", str(folder)]).exit_code == 0
    briefings = folder / "briefings"
    (briefing,) = (path.parent for path in briefings.rglob("briefing.yml"))
    with (briefings / "sources.yml").open("a", encoding="utf-8") as file:
        file.write(SOURCES + waive)
    (briefing / "more.yml").write_text(STATEMENT, encoding="utf-8")
    entry = QuoteEntry(
        entry=f"{briefing.name}/one",
        source="bugle-1",
        words=digest(SIXTY),
        text="0" * 64,
        verdict="exact",
        start=0,
        end=len(SIXTY),
        date="2024-07-01",
    )
    text = TextEntry(source="bugle-1", text="0" * 64, count=words, date="2024-07-01")
    save_lock(briefings / "quotes.lock.json", Lock((entry,), texts=(text,)))
    return Project(folder)


def _found(project: Project) -> list[str]:
    diagnostics = Diagnostics()
    check(project, diagnostics)
    return [f"{one.code}: {one.message}" for one in diagnostics]


def test_a_tenth_of_a_held_text_is_too_much(tmp_path: Path) -> None:
    assert _found(_project(tmp_path / "long", 601)) == []
    (found,) = _found(_project(tmp_path / "short", 599))
    assert found.startswith(
        "quote-budget: 60 of the 599 words of `bugle-1` (10%) are quoted: a tenth of a text is much"
    )


@pytest.mark.parametrize(
    ("type_", "publisher", "budget"),
    [
        ("webpage", "ministry", OFFICIAL),
        ("document", "aland", OFFICIAL),
        ("speech", "president", OFFICIAL),
        ("document", "both", OFFICIAL),
        ("webpage", "reefs", OFFICIAL),
        ("document", "secretariat", OFFICIAL),
        ("treaty", "gazette", OFFICIAL),
        ("legislation", "gazette", OFFICIAL),
        ("article", "ministry", ORDINARY),
        ("article-newspaper", "agency", ORDINARY),
        ("webpage", "gazette", ORDINARY),
        ("document", "friends", ORDINARY),
        ("interview", "president", OFFICIAL),  # a press conference
        ("interview", "gazette", ORDINARY),
        ("broadcast", "ministry", ORDINARY),
    ],
)
def test_an_official_document_has_a_budget_of_its_own(type_: str, publisher: str, budget: Budget) -> None:
    actors = [
        make.actor("aland", type=ActorType.STATE),
        make.actor("reefs", type=ActorType.TERRITORY),
        make.actor("ministry", type=ActorType.ORGANISATION, part_of="aland"),
        make.actor("president", part_of="ministry"),
        make.actor("agency", type=ActorType.ORGANISATION, part_of="aland"),
        make.actor("both", type=ActorType.GROUP, members=("aland", "reefs")),
        make.actor("council", type=ActorType.ORGANISATION, members=("aland", "reefs")),
        make.actor("secretariat", type=ActorType.ORGANISATION, part_of="council"),
        make.actor("friends", type=ActorType.GROUP, members=("aland", "gazette")),
    ]
    source = make.source("paper", type=SourceType(type_), publisher=publisher)
    assert budget_of(source, make.library(actors=actors, sources=[source])) is budget


@pytest.mark.parametrize(
    ("quoted", "whole", "ordinary", "official"),
    [
        (50, 100, False, False),
        (51, 100, True, False),
        (150, 160, True, False),
        (151, 160, True, True),
        (151, 303, True, False),
        (499, None, True, False),
        (500, None, True, True),
        (499, 2000, True, False),
    ],
)
def test_a_short_readout_may_be_quoted_by_half(
    quoted: int, whole: int | None, *, ordinary: bool, official: bool
) -> None:
    figures = TextFigures("0" * 64, whole, "2024-05-03") if whole else None
    for publisher, asked in (("gazette", ordinary), ("aland", official)):
        source = make.source("paper", type=SourceType.WEBPAGE, publisher=publisher)
        library = make.library(actors=[make.actor("aland", type=ActorType.STATE)], sources=[source])
        findings = Findings(
            briefings={},
            uses={},
            library_proofs=LibraryProofs(texts={"paper": figures} if figures else {}),
            quoted={"paper": quoted},
        )
        diagnostics = Diagnostics()
        quote_budget(library, findings, diagnostics)
        assert bool(list(diagnostics)) is asked, publisher


@pytest.mark.parametrize(
    ("publisher", "type_", "quoted", "hinted"),
    [
        ("secretariat", "document", 200, True),
        ("council", "speech", 499, True),
        ("council", "article", 200, False),
        ("council", "document", 500, False),
        ("friends", "document", 200, False),
        ("expert", "document", 200, False),
    ],
)
def test_who_may_be_public_is_asked_for(publisher: str, type_: str, quoted: int, *, hinted: bool) -> None:
    """Of a council nobody can know that it is one of states before its members are written."""
    actors = [
        make.actor("council", type=ActorType.ORGANISATION),
        make.actor("secretariat", type=ActorType.ORGANISATION, part_of="council"),
        make.actor("friends", type=ActorType.GROUP, members=("council", "gazette")),
        make.actor("expert"),
    ]
    source = make.source("paper", type=SourceType(type_), publisher=publisher)
    findings = Findings(briefings={}, uses={}, quoted={"paper": quoted})
    diagnostics = Diagnostics()
    quote_budget(make.library(actors=actors, sources=[source]), findings, diagnostics)
    (found,) = diagnostics
    assert any("if `council` is a council of states" in hint for hint in found.hints) is hinted


def test_a_reason_answers_the_advice(tmp_path: Path) -> None:
    """Without it the editors are asked; with it nobody is, and readers see the reason."""
    asked = generate(_project(tmp_path / "bare", 100), strict=True).diagnostics
    assert [(found.code.value, found.severity.value) for found in asked] == [("quote-budget", "advice")]
    result = generate(_project(tmp_path / "waived", 100, REASON), strict=True)
    assert list(result.diagnostics) == []
    files = result.files
    page = files["sources/bugle-1/index.md"].decode()
    assert "60 of 100 words (60%)" in page
    assert "It is the matter *itself*." in unescape(page)
    assert f'<code class="hash">{"0" * 64}</code>' in page
    assert "the same since 1 July 2024" in page


def test_a_reason_for_nothing_is_a_warning(tmp_path: Path) -> None:
    (found,) = _found(_project(tmp_path / "new", 5000, REASON))
    assert found == "needless-waiver: this gives a reason for nothing: only 60 words are quoted"
