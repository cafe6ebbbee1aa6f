"""What helps an editor with sources: what is unused, what rests on one, what is held; and the shipped briefing."""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING

import pytest
from click.testing import CliRunner

from generator import build
from generator.analysis import derive
from generator.analysis.impact import impact
from generator.analysis.parts import Kind
from generator.cli import main
from generator.diagnostics import Diagnostics
from generator.memo import Memo
from generator.model.proofs import PROVED, Verdict
from generator.project import Project
from generator.quotes import lock_of
from generator.quotes.held_texts import load_texts
from generator.quotes.renewing import renew
from generator.quotes.unused import printed_quotations, unused
from generator.quotes.verify import verify
from generator.reader import read
from tests.conftest import ROOT
from tests.quotes.project import FILES, change, run

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from pathlib import Path

    from generator.model.library import Library
    from generator.quotes.verify import Verification


@pytest.fixture
def place(project: Callable[[Mapping[str, str]], Path]) -> Path:
    """A project with one held text."""
    return project(FILES)


def test_unused_quotations_are_listed_with_a_guess(place: Path) -> None:
    result = run(place, "unused", "paper-1", "--format", "json")
    assert result.exit_code == 0, result.output
    found = json.loads(result.stdout)
    assert found["quotations"] == 2
    assert [quotation["quote"] for quotation in found["unused"]] == ["Nobody has asked us to."]
    assert found["unused"][0]["guess"] == {"speaker": "Ada", "verb": "said", "actor": "ada"}
    assert "speaker, guessed: Ada (said) = ada" in run(place, "unused", "paper-1").output


def test_a_used_quotation_is_not_listed(place: Path) -> None:
    change(place, "briefings/x/call.yml", "quote: We will open the harbour", "quote: Nobody has asked us to")
    found = json.loads(run(place, "unused", "paper-1", "--format", "json").stdout)
    assert [quotation["quote"] for quotation in found["unused"]] == [
        "We will open the harbour, and we will not close it,"
    ]
    assert found["partly_used"] == []


def test_unused_needs_the_text(place: Path) -> None:
    assert run(place, "unused", "paper-2").exit_code == 1
    assert run(place, "unused", "paper-3").exit_code == 2
    assert "did you mean" in run(place, "unused", "papr-1").output


def test_what_rests_on_a_source_is_listed_with_its_place(place: Path) -> None:
    result = run(place, "impact", "paper-1", "--format", "json")
    assert result.exit_code == 0, result.output
    found = json.loads(result.stdout)["dependents"]
    assert [
        (
            dependent["path"].rpartition("/")[2],
            dependent["line"],
            dependent["column"],
            dependent["kind"],
            dependent["entry"],
        )
        for dependent in found
    ] == [
        ("briefing.yml", 4, 14, "bottom line", "x"),
        ("briefing.yml", 7, 16, "key point", "x"),
        ("briefing.yml", 9, 16, "key point", "x"),
        ("call.yml", 8, 13, "statement", "x/opens"),
        ("call.yml", 9, 12, "quote", "x/opens"),
        ("call.yml", 20, 13, "absence", "x/silent"),
    ]
    assert found[0]["through"] == ["x/opens"]
    text = run(place, "impact", "paper-1").output
    assert "briefings/x/call.yml:9:12: quote: x/opens" in text
    assert "On paper-1 rest: 1 × absence, 1 × bottom line, 2 × key point, 1 × quote, 1 × statement." in text


def test_the_same_words_of_a_source_are_one_quotation(place: Path) -> None:
    """Proved only if each entry that gives them is; words beside them, and those of another source, are others."""
    again = """
  - id: {}
    speaker: ada
    about: [harbour]
    says: The harbour opens.
    source: {}
    quote: {}
"""
    rows = (
        ("again", "paper-1", "we will open the harbour!"),
        ("longer", "paper-1", "Nobody has asked us to"),
        ("elsewhere", "paper-2", "We will open the harbour"),
    )
    added = "".join(again.format(*row) for row in rows)
    change(place, "briefings/x/call.yml", "  - id: unseen", f"{added}\n  - id: unseen")

    def counted() -> dict[str, int]:
        found = build.generate(Project(place)).findings.briefings["x"].verdicts
        return {verdict.value: number for verdict, number in found.items()}

    assert counted() == {"no-text": 2, "not-checked": 2}
    output = run(place, "verify", "--write", "--today", "2024-07-01").output
    assert "6 quotations and words for a date, among them 4 different quotations;" in output
    assert counted() == {"exact": 2, "no-text": 2}
    change(place, "briefings/x/call.yml", "id: again", "id: once-more")
    assert counted() == {"exact": 1, "no-text": 2, "not-checked": 1}


def test_the_table_of_sources(place: Path) -> None:
    run(place, "verify", "--write", "--today", "2024-07-01")
    rows = {
        row["source"]: row for row in json.loads(run(place, "sources", "--format", "json").stdout)["sources"]
    }
    assert rows["paper-1"]["held"]
    assert rows["paper-1"]["verdicts"] == {"exact": 2}
    assert rows["paper-1"]["checked"] == "2024-07-01"
    assert rows["paper-2"]["verdicts"] == {"no-text": 1}
    table = run(place, "sources").output
    assert table.startswith(
        "source   text  sha256        quotations  checked on  archived  addresses asked\n"
    )
    assert re.search(r"paper-1 +held +[0-9a-f]{12} +2 exact +2024-07-01 +–", table)


@pytest.fixture(scope="module")
def library() -> Library:
    """The shipped library."""
    return read(ROOT, "briefings", Diagnostics(), Memo())


@pytest.fixture(scope="module")
def shipped(library: Library, private_texts: Path) -> Verification:
    """The shipped briefing, verified against the private texts."""
    diagnostics = Diagnostics()
    held = load_texts(library, private_texts, diagnostics)
    assert len(held) == 2
    assert not len(diagnostics)
    return verify(library, held, lock_of(ROOT / "briefings", diagnostics, Memo()))


def test_every_shipped_quotation_of_a_held_text_is_proved(shipped: Verification) -> None:
    checked = [quote for quote in shipped.quotes if quote.text]
    assert len(checked) >= 50
    assert {quote.verdict for quote in checked} <= PROVED
    assert {quote.verdict for quote in shipped.quotes if not quote.text} <= {Verdict.NO_TEXT}


def test_each_spoken_span_lies_in_a_proved_quotation(shipped: Verification, private_texts: Path) -> None:
    """The 34 spans of the inventory that lies beside the private texts."""
    facts = (private_texts.parent / "reference/facts.md").read_text(encoding="utf-8")
    rows = [line.split(" | ") for line in facts.splitlines() if re.match(r"\| \d+ \| [FH]\d+ \|", line)]
    spans = [span for row in rows for span in re.findall("“(.+?)”", row[9])]
    assert len(spans) == 34
    proved = [quote.claim.words for quote in shipped.quotes if quote.text and quote.accepted]
    assert [span for span in spans if not any(span.rstrip(".,") in words for words in proved)] == []


def test_every_spoken_quotation_of_the_articles_is_used(shipped: Verification, library: Library) -> None:
    for id_, held in shipped.held.items():
        found = printed_quotations(
            held.text, library, [quote for quote in shipped.quotes if quote.source == id_]
        )
        assert found
        assert unused(found) == []


def test_the_shipped_lock_is_up_to_date(shipped: Verification) -> None:
    assert shipped.lock is not None
    assert [quote for quote in shipped.quotes if quote.stale] == []
    assert renew(shipped, "2100-01-01") == shipped.lock


def test_the_shipped_lock_proves_without_the_texts(library: Library) -> None:
    diagnostics = Diagnostics()
    lock = lock_of(ROOT / "briefings", diagnostics, Memo())
    found = verify(library, {}, lock)
    held = {id_ for id_, source in library.sources.items() if source.text}
    assert {quote.verdict for quote in found.quotes if quote.source in held} <= PROVED
    assert [quote for quote in found.quotes if quote.stale] == []
    assert result_of_check() == 0


def result_of_check() -> int:
    """Return what ``briefings check --strict`` ends with on the shipped briefing."""
    return CliRunner().invoke(main, ["-C", str(ROOT), "check", "--strict"]).exit_code


def test_the_shipped_lock_holds_no_text(private_texts: Path) -> None:
    """No more of an article than 32 characters on either side of a quotation."""
    lock = json.loads((ROOT / "briefings/quotes.lock.json").read_text(encoding="utf-8"))
    longest = max(
        len(text) for quote in lock["quotes"] for text in (quote.get("prefix", ""), quote.get("suffix", ""))
    )
    assert longest <= 32
    articles = " ".join(path.read_text(encoding="utf-8") for path in sorted(private_texts.glob("*.txt")))
    text = " ".join(articles.split())
    kept = (ROOT / "briefings/quotes.lock.json").read_text(encoding="utf-8")
    assert not any(text[at : at + longest + 1] in kept for at in range(len(text) - longest))


def test_impact_names_what_the_library_says_rests_on_it(library: Library) -> None:
    """Counted by hand on the library, not on the references that `impact` follows."""
    found = impact("ft-xi-call", library, derive(library, Memo()))
    citing = {
        statement.id
        for statement in library.statements.values()
        if any(report.source == "ft-xi-call" for report in statement.reports)
    }
    named = {dependent.entry for dependent in found if dependent.kind is Kind.STATEMENT}
    assert citing <= named
    quotes = [
        report.quote
        for statement in library.statements.values()
        for report in statement.reports
        if report.source == "ft-xi-call" and report.quote
    ]
    assert sorted(dependent.words for dependent in found if dependent.kind is Kind.QUOTE) == sorted(quotes)
    assert all(dependent.span.line for dependent in found)
    resting = {"bottom line", "key point", "assessment", "cell", "answer"}
    assert resting <= {str(dependent.kind) for dependent in found}


def test_one_quotation_is_one(tmp_path: Path) -> None:
    assert run(tmp_path, "init", str(tmp_path), "--yes").exit_code == 0
    entries = tmp_path / "briefings/first-briefing/entries.yml"
    quoted = entries.read_text(encoding="utf-8").replace("locator: para 1", "quote: will meet in May")
    entries.write_text(quoted, encoding="utf-8")
    assert (
        "1 quotation or words for a date, among them 1 different quotation;" in run(tmp_path, "verify").output
    )
