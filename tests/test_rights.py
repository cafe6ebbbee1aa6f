"""How much of a source is quoted is counted once a passage, held against a budget, and a reason answers for more."""

from __future__ import annotations

from html import unescape
from typing import TYPE_CHECKING

import pytest
from click.testing import CliRunner

from generator.analysis.quoted import by_source, passages_of, quoted_words
from generator.build import check, generate
from generator.cli import main
from generator.diagnostics import BuildFailed, Diagnostics
from generator.model.proofs import LibraryProofs, Proof, Verdict
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
    speaker: minister-a
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
    return quoted_words([passages_of(every, library_proofs or LibraryProofs())])["paper"]


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
    found = passages_of(by_source(quotations), LibraryProofs(quotes={"x": proofs}))
    assert quoted_words([found]) == {"paper": 5}
    assert quoted_words([found, found]) == {"paper": 5}


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
    assert found.startswith("quote-budget: 60 of the 599 words of `bugle-1` (10%) are quoted")


def test_a_reason_passes_strict(tmp_path: Path) -> None:
    """Without it a strict build fails; with it the build passes, and readers see the reason."""
    with pytest.raises(BuildFailed) as failed:
        generate(_project(tmp_path / "bare", 100), strict=True)
    assert [str(one.code) for one in failed.value.diagnostics] == ["quote-budget"]
    files = generate(_project(tmp_path / "waived", 100, REASON), strict=True).files
    page = files["sources/bugle-1/index.md"].decode()
    assert "60 of 100 words (60%)" in page
    assert "It is the matter *itself*." in unescape(page)
    assert f'<code class="hash">{"0" * 64}</code>' in page
    assert "the same since 1 July 2024" in page


def test_a_reason_for_nothing_is_a_warning(tmp_path: Path) -> None:
    (found,) = _found(_project(tmp_path / "new", 5000, REASON))
    assert found == "needless-waiver: this gives a reason for nothing: only 60 words are quoted"
