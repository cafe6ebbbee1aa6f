"""The quote lock: what is kept, what loses its ground, and what the commands say of it."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

from generator import build
from generator.diagnostics import Code, Diagnostics, Severity
from generator.model.proofs import Verdict
from generator.project import Project
from generator.quotes.lock import Lock, QuoteEntry, lock_text, read_lock, renewed, save_lock
from tests.quotes.project import FILES, LOCK, TEXT, change, locked, run

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from pathlib import Path


@pytest.fixture
def place(project: Callable[[Mapping[str, str]], Path]) -> Path:
    """A project with one held text."""
    return project(FILES)


@pytest.fixture
def proved(place: Path) -> Path:
    """The same, proved and locked."""
    result = run(place, "verify", "--write", "--today", "2024-07-01")
    assert result.exit_code == 0, result.output
    return place


def test_verify_says_what_it_found(place: Path) -> None:
    result = run(place, "verify", "--format", "json")
    assert result.exit_code == 0, result.output
    found = json.loads(result.stdout)
    quotes = {(quote["statement"], quote["field"]): quote for quote in found["quotes"]}
    quote = quotes["x/opens", "quote"]
    assert quote["quote"] == "We will open the harbour"
    assert (quote["source"], quote["verdict"], quote["warnings"]) == ("paper-1", "exact", [])
    assert TEXT[quote["start"] : quote["end"]] == quote["quote"]
    assert (quote["path"], quote["line"], quote["column"], quote["text_line"]) == (
        "briefings/x/call.yml",
        9,
        12,
        2,
    )
    assert quotes["x/opens", "date_words"]["verdict"] == "exact"
    assert quotes["x/unseen", "quote"]["verdict"] == "no-text"
    assert [(absence["statement"], absence["verdict"]) for absence in found["negative"]] == [
        ("x/silent", "proved")
    ]
    counts = {count["word"]: (count["count"], count["quoted"]) for count in found["counts"]}
    assert counts == {"crisis": (2, 0), "war": (0, 0)}
    assert not (place / LOCK).exists()


@pytest.mark.parametrize(
    ("quote", "code", "says"),
    [
        ("We will close the harbour", "altered-quote", "here “close”, in the source “open”"),
        ("We shall see about geese tomorrow", "absent-quote", "does not have these words"),
    ],
)
def test_words_the_source_does_not_have_are_errors(place: Path, quote: str, code: str, says: str) -> None:
    change(place, "briefings/x/call.yml", "We will open the harbour", quote)
    result = run(place, "verify")
    assert result.exit_code == 1
    assert f"[{code}]" in result.output
    assert says in result.output
    assert "briefings/x/call.yml:9:12" in result.output


def test_the_lock_is_stable_and_holds_little(proved: Path) -> None:
    before = (proved / LOCK).read_bytes()
    entry = next(
        entry for entry in locked(proved)["quotes"] if "opens" in str(entry["entry"]) and entry["start"] == 33
    )
    assert entry["verdict"] == "exact"
    assert entry["date"] == "2024-07-01"
    assert all(
        len(str(entry.get(side, ""))) <= 32
        for entry in locked(proved)["quotes"]
        for side in ("prefix", "suffix")
    )
    entries = [entry for key in ("quotes", "negative", "counts", "texts") for entry in locked(proved)[key]]
    assert len(before.splitlines()) == len(entries) + 3 + 2 * 4
    assert run(proved, "verify", "--write", "--today", "2025-01-01").exit_code == 0
    assert (proved / LOCK).read_bytes() == before


def test_only_what_changed_gets_a_new_date(proved: Path) -> None:
    change(proved, "briefings/x/call.yml", "date_words: on Monday", "date_words: in Brill on Monday")
    assert run(proved, "verify", "--write", "--today", "2025-01-01").exit_code == 0
    assert sorted(str(entry["date"]) for entry in locked(proved)["quotes"]) == ["2024-07-01", "2025-01-01"]


def test_changed_words_lose_their_proof(proved: Path) -> None:
    change(proved, "briefings/x/call.yml", "quote: We will open the harbour", "quote: We will open")
    result = run(proved, "verify")
    assert result.exit_code == 1
    assert "the words have changed since they were checked" in result.output
    assert run(proved, "check").exit_code == 0
    strict = run(proved, "check", "--strict")
    assert strict.exit_code == 1
    assert "[stale-proof]" in strict.output
    assert run(proved, "verify", "--write").exit_code == 0
    assert "[stale-proof]" not in run(proved, "check").output


def test_marks_and_case_are_not_words(proved: Path) -> None:
    change(
        proved, "briefings/x/call.yml", "quote: We will open the harbour", "quote: “we will open the harbour”"
    )
    found = run(proved, "check")
    assert "stale" not in found.output


def test_a_changed_text_is_noticed(proved: Path) -> None:
    change(proved, "sources/paper.txt", "geese", "swans")
    result = run(proved, "verify")
    assert result.exit_code == 1
    assert "the source's text has changed" in result.output


def test_another_source_is_another_quotation(proved: Path) -> None:
    change(proved, "briefings/x/call.yml", "source: paper-1\n    quote: We", "source: paper-2\n    quote: We")
    result = run(proved, "verify")
    assert result.exit_code == 1
    assert "no longer there" in result.output


def test_without_the_texts_the_lock_stands(proved: Path) -> None:
    (proved / "sources/paper.txt").unlink()
    (proved / "sources").rmdir()
    before = (proved / LOCK).read_bytes()
    result = run(proved, "verify", "--format", "json")
    assert result.exit_code == 0, result.output
    verdicts = {quote["statement"]: quote["verdict"] for quote in json.loads(result.stdout)["quotes"]}
    assert verdicts == {"x/opens": "exact", "x/unseen": "no-text"}
    assert run(proved, "verify", "--write").exit_code == 0
    assert (proved / LOCK).read_bytes() == before


def test_a_stale_entry_stays_stale_where_the_text_is_not_held(proved: Path) -> None:
    change(proved, "briefings/x/call.yml", "quote: We will open the harbour", "quote: We will open")
    (proved / "sources/paper.txt").unlink()
    assert run(proved, "verify", "--write").exit_code == 1
    assert "[stale-proof]" in run(proved, "check").output


def test_the_build_knows_what_is_proved(proved: Path) -> None:
    library, findings = build.check(Project(proved), Diagnostics())
    statement = library.statements["x/opens"]
    proof = findings.library_proofs.proof(
        statement.id, statement.reports[0], library.sources[statement.reports[0].source]
    )
    assert (proof.verdict, proof.date, proof.suffix) == (
        Verdict.EXACT,
        "2024-07-01",
        ", and we will not close it",
    )
    unseen = library.statements["x/unseen"]
    source = library.sources[unseen.reports[0].source]
    assert findings.library_proofs.proof(unseen.id, unseen.reports[0], source).verdict is Verdict.NO_TEXT


def test_a_new_quotation_is_unchecked(proved: Path) -> None:
    change(
        proved,
        "briefings/x/call.yml",
        "source: paper-2\n    quote: not at all",
        "source: paper-1\n    quote: geese",
    )
    assert "[unchecked-quote]" in run(proved, "check").output


def test_a_refuted_proof_is_warned_of_in_the_build(place: Path) -> None:
    change(place, "briefings/x/call.yml", "We will open the harbour", "We will close the harbour")
    assert run(place, "verify", "--write").exit_code == 1
    assert "[altered-quote]" in run(place, "check").output
    change(place, "briefings/x/call.yml", "We will close the harbour", "Swans are loud and few")
    assert run(place, "verify", "--write").exit_code == 1
    assert "[absent-quote]" in run(place, "check").output


def test_words_said_to_be_missing_and_there_are_a_warning(place: Path) -> None:
    change(place, "briefings/x/call.yml", "words: [ferry, ferries]", "words: [ferry, geese]")
    result = run(place, "verify")
    assert "[refuted-absence]" in result.output
    assert "“geese” on line 3 of `paper-1`" in result.output


def test_a_lock_saved_with_a_byte_order_mark_is_read(place: Path) -> None:
    """Some editors of texts put one there."""
    assert run(place, "verify", "--write").exit_code == 0
    before = Diagnostics()
    build.check(Project(place), before)
    (place / LOCK).write_bytes(b"\xef\xbb\xbf" + (place / LOCK).read_bytes())
    after = Diagnostics()
    build.check(Project(place), after)
    assert list(map(str, after)) == list(map(str, before))


@pytest.mark.parametrize(
    ("content", "says"),
    [
        (b"<<<<<<< HEAD\n{", "this is not JSON"),
        (b"\xff\xfe", "not a text in UTF-8"),
        (b"[]", "not a quote lock of version 1"),
        (b'{"version": 2}', "not a quote lock of version 1"),
        (b'{"version": 1, "quotes": {}}', "its lists are not lists"),
        (b'{"version": 1, "quotes": [3]}', "`3` is not an entry"),
        (b'{"version": 1, "quotes": [{"entry": "a"}]}', "is no verdict"),
        (b'{"version": 1, "quotes": [{"entry": "a", "verdict": "exact"}]}', "is not whole"),
        (b'{"version": 1, "quotes": [{"entry": 1}]}', "no good `entry`"),
        (b'{"version": 1, "quotes": [{"colour": 1}]}', "a field `colour`"),
        (b"[" * 100_000, "nests too deep"),
    ],
)
def test_a_broken_lock_is_a_message(place: Path, content: bytes, says: str) -> None:
    (place / LOCK).write_bytes(content)
    diagnostics = Diagnostics()
    build.check(Project(place), diagnostics)
    found = [diagnostic for diagnostic in diagnostics if diagnostic.code is Code.INVALID_LOCK]
    assert len(found) == 1
    assert found[0].severity is Severity.ERROR
    assert says in found[0].message
    assert run(place, "verify", "--write").exit_code == 1
    assert (place / LOCK).read_bytes() == content


def test_what_a_killed_program_left_beside_a_lock_is_removed(tmp_path: Path) -> None:
    """Also where the lock itself need not be written."""
    path, left = tmp_path / "quotes.lock.json", tmp_path / ".quotes.lock.json.0123abcd.part"
    for _ in range(2):
        left.write_text("half")
        save_lock(path, Lock())
        assert [*tmp_path.iterdir()] == [path]


def test_the_lock_reads_what_it_writes(tmp_path: Path) -> None:
    lock = Lock(
        (QuoteEntry(entry="x/a", source="s", words="1", text="2", verdict="absent", prefix="“\u2028"),)
    )
    (tmp_path / "lock.json").write_text(lock_text(lock), encoding="utf-8")
    assert read_lock(tmp_path / "lock.json", "lock.json", Diagnostics()) == lock
    assert renewed(lock.quotes, lock.quotes, "2024-01-01") == lock.quotes


def test_a_proof_by_an_earlier_rule_asks_to_be_renewed(proved: Path) -> None:
    """Where words are compared otherwise than before, the old proof is neither used nor lost without a word."""
    lock = proved / LOCK
    found = next(entry for entry in locked(proved)["quotes"] if entry["start"] == 33)
    lock.write_text(lock.read_text(encoding="utf-8").replace(str(found["words"]), "0" * 64), encoding="utf-8")
    result = run(proved, "check")
    assert "[stale-proof]" in result.output
    assert "an earlier version checked them" in result.output
    assert " verify --write`" in result.output
    assert run(proved, "verify", "--write").exit_code == 0
    assert "[stale-proof]" not in run(proved, "check").output


def test_a_cut_that_is_too_long_is_said_to_be_so(place: Path) -> None:
    between = " ".join(["and so on"] * 12)
    (place / "sources/paper.txt").write_text(
        f"On Monday it began.\n“We will open {between} the harbour,” Ada said.\n", encoding="utf-8"
    )
    change(place, "briefings/x/call.yml", "We will open the harbour", "We will open … the harbour")
    result = run(place, "verify")
    assert result.exit_code == 1
    assert "`…` leaves out 36 words of the source, and a cut may leave out 30" in result.output
    assert "too far apart" in result.output
    assert "under `also`" in result.output


def test_a_verdict_says_that_marks_of_notes_are_left_out(place: Path) -> None:
    (place / "sources/paper.txt").write_text(
        "On Monday it began.\n“We will open[7] the harbour,” Ada said.\n", encoding="utf-8"
    )
    result = run(place, "verify", "--write")
    assert result.exit_code == 0, result.output
    assert "the words, without the source's marks of notes" in result.output
    assert any(entry["verdict"] == "notes-left-out" for entry in locked(place)["quotes"])
    assert run(place, "check").exit_code == 0
