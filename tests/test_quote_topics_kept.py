"""Counts of topics in the quote lock: what is kept, what loses its ground, and what pages say of it."""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING

import pytest

from generator import build
from generator.analysis import derive
from generator.diagnostics import Diagnostics
from generator.memo import Memo
from generator.pdf import write_documents
from generator.project import Project
from generator.quotes import lock_of, proofs_of
from generator.reader import read
from generator.writer.pages.options import PdfOptions
from tests.quotes.project import FILES, LOCK, TEXT, change, locked, run, statements_page

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from pathlib import Path


TOPICS = """topics:
          - {id: harbour, name: The harbour}
          - {id: geese, name: Wild birds, words: [{word: goose, forms: [goose, geese]}]}
          - {id: swans, name: Swans, broader: geese, words: [{word: swan, forms: [swan]}]}
          - {id: ferries, name: Ferries, words: [{word: ferry, forms: [ferry, ferries]}]}
"""


@pytest.fixture
def place(project: Callable[[Mapping[str, str]], Path]) -> Path:
    """A project with one held text, and topics with words."""
    registers = (
        FILES["briefings/registers.yml"]
        .replace("topics:\n          - {id: harbour, name: The harbour}\n", TOPICS)
        .replace("text: paper.txt}", "text: paper.txt, silent_on: [ferries]}")
    )
    return project({**FILES, "briefings/registers.yml": registers})


@pytest.fixture
def proved(place: Path) -> Path:
    """The same, proved and locked."""
    result = run(place, "verify", "--write", "--today", "2024-07-01")
    assert result.exit_code == 0, result.output
    return place


def counts(place: Path) -> dict[str, tuple[object, object]]:
    """Return what the lock keeps of each topic."""
    return {str(entry["topic"]): (entry["count"], entry["parts"]) for entry in locked(place)["topics"]}


def test_the_lock_keeps_figures_of_topics_with_words(proved: Path) -> None:
    assert counts(proved) == {"geese": (1, 1), "swans": (0, 0), "ferries": (0, 0)}
    assert all(
        set(entry) == {"source", "topic", "text", "forms", "count", "parts", "date"}
        for entry in locked(proved)["topics"]
    )
    found = run(proved, "check").output
    assert "[stale-proof]" not in found
    assert "[refuted-silence]" not in found


def test_a_library_whose_topics_have_no_words_keeps_its_lock(
    project: Callable[[Mapping[str, str]], Path],
) -> None:
    place = project(FILES)
    assert run(place, "verify", "--write", "--today", "2024-07-01").exit_code == 0
    assert "topics" not in locked(place)


@pytest.mark.parametrize(
    ("file", "old", "new"),
    [
        ("briefings/registers.yml", "forms: [swan]", "forms: [swan, swans]"),
        ("briefings/registers.yml", "name: Swans", "name: Cygnets"),
        ("briefings/registers.yml", "text: paper.txt,", "text: paper.txt, skip: [3],"),
        ("briefings/registers.yml", "text: paper.txt,", "text: paper.txt, title: Swans first,"),
    ],
)
def test_counts_of_other_words_or_lines_are_stale(proved: Path, file: str, old: str, new: str) -> None:
    change(proved, file, old, new)
    found = run(proved, "check")
    assert found.exit_code == 0
    assert (
        "the words of topics have changed since they were counted in texts, or were never counted"
        in found.output
    )
    verified = run(proved, "verify")
    assert verified.exit_code == 1
    assert "the lock's counts of the words of topics are no longer those of the texts" in verified.output
    assert run(proved, "verify", "--write").exit_code == 0
    assert "[stale-proof]" not in run(proved, "check").output


def test_counts_of_a_changed_text_are_stale(proved: Path) -> None:
    change(proved, "sources/paper.txt", "geese", "ducks")
    assert run(proved, "verify").exit_code == 1
    assert run(proved, "verify", "--write").exit_code == 0
    assert counts(proved)["geese"] == (0, 0)


def test_a_lock_of_before_is_read_and_proves_no_silence(proved: Path) -> None:
    lock = proved / LOCK
    old = {key: value for key, value in locked(proved).items() if key != "topics"}
    lock.write_text(json.dumps(old), encoding="utf-8")
    assert "word for word" in statements_page(proved)
    found = run(proved, "check")
    assert found.exit_code == 0
    assert (
        "the words of topics have changed since they were counted in texts, or were never counted"
        in found.output
    )


def test_a_proof_stays_where_the_text_is_not(proved: Path) -> None:
    (proved / "sources/paper.txt").unlink()
    before = counts(proved)
    run(proved, "verify", "--write")
    assert counts(proved) == before


def test_a_silence_that_the_text_refutes_is_told_with_its_places(proved: Path) -> None:
    change(proved, "briefings/registers.yml", "silent_on: [ferries]", "silent_on: [ferries, geese]")
    verified = run(proved, "verify")
    assert (
        "`paper-1` is said not to mention `geese`, and has words of it: “geese” on line 3" in verified.output
    )
    assert verified.output.count("[refuted-silence]") == 1
    checked = run(proved, "check")
    assert "this source is said not to mention `geese`, and its text has words of it (1)" in checked.output


def test_verify_lists_the_counts(place: Path) -> None:
    found = json.loads(run(place, "verify", "--format", "json").stdout)
    assert {"source": "paper-1", "topic": "geese", "count": 1, "in_parts": True} in found["topics"]
    assert (
        "3 counts of a topic's words in a text are not in the quote lock yet" in run(place, "verify").output
    )
    assert "geese" in TEXT


# --- what pages say of it

NAMES = ("Wild birds", "Swans", "Ferries")


def coverage(place: Path) -> dict[str, list[str]]:
    """Return what the site says that the text never mentions, and of what there is no entry; the PDF says the same."""
    page = build.generate(Project(place)).files["briefings/x/call/index.md"].decode()
    never, _, rest = page.partition("<b>Never:</b>")[2].partition("</p>")
    memo, diagnostics = Memo(), Diagnostics()
    library = read(place, "briefings", diagnostics, memo)
    proofs = proofs_of(library, lock_of(place / "briefings", diagnostics, memo), diagnostics, memo)
    documents = write_documents(library, derive(library, memo, proofs), PdfOptions(), diagnostics)
    (printed,) = json.loads(documents[0].data)["document"]["call"]["coverage"]
    on_site = {"never": never, "no_entry": rest.partition("</table>")[0]}
    found = {kind: [name for name in NAMES if f">{name}</a>" in text] for kind, text in on_site.items()}
    assert found == {kind: [name for name in NAMES if name in json.dumps(printed[kind])] for kind in on_site}
    return found


def test_pages_claim_only_what_was_counted(proved: Path) -> None:
    path = proved / "briefings/x/call.yml"
    before, about, after = path.read_text(encoding="utf-8").rpartition("about: [harbour")
    path.write_text(f"{before}{about}, geese, swans, ferries{after}", encoding="utf-8")
    assert coverage(proved) == {"never": ["Swans", "Ferries"], "no_entry": ["Wild birds"]}
    change(proved, "briefings/registers.yml", "forms: [swan]", "forms: [swan, crisis]")
    assert coverage(proved) == {"never": ["Ferries"], "no_entry": ["Wild birds", "Swans"]}


def test_withheld_words_are_not_shown_and_change_no_count(proved: Path) -> None:
    path = proved / "briefings/x/call.yml"
    path.write_text(
        "withhold:\n  - words: swan\n    because: They asked for it.\n" + path.read_text(encoding="utf-8"),
        encoding="utf-8",
    )
    assert "[stale-proof]" not in run(proved, "check").output
    files = build.generate(Project(proved)).files
    pages = {name: text.decode() for name, text in files.items() if name.endswith(".md")}
    assert "<dd>[withheld]</dd>" in pages["topics/swans/index.md"]
    assert not [name for name, text in pages.items() if re.search(r"\bswan\b", text)]
