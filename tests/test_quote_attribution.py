"""A proof is made for a speaker, and in a language: another speaker needs another proof, another language has none."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from generator.diagnostics import Diagnostics
from generator.quotes.lock import read_lock
from tests.quotes.project import FILES, LOCK, change, locked, run, statements_page

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from pathlib import Path

CALL = "briefings/x/call.yml"
STATEMENT = "speaker: ada\n    about: [harbour]\n    says: The harbour opens."
QUOTE = "quote: We will open the harbour\n"


@pytest.fixture
def place(project: Callable[[Mapping[str, str]], Path]) -> Path:
    """A project with one held text."""
    return project(FILES)


@pytest.fixture
def proved(place: Path) -> Path:
    """The same, proved and locked."""
    assert run(place, "verify", "--write", "--today", "2024-07-01").exit_code == 0
    return place


@pytest.mark.parametrize(
    "instead", ["speaker: bob", "speaker: own-voice", "speaker: paper", "speaker: bob\n    via: [ada]"]
)
def test_another_speaker_needs_another_proof(proved: Path, instead: str) -> None:
    change(proved, CALL, STATEMENT, STATEMENT.replace("speaker: ada", instead))
    checked = run(proved, "check", "--strict")
    assert checked.exit_code == 1
    assert "[stale-proof]" in checked.output
    assert "the speaker is not the one these words were checked for" in checked.output
    page = statements_page(proved)
    assert "verified word for word" not in page.split('id="unseen"')[0].split('id="opens"')[1]
    verified = run(proved, "verify")
    assert verified.exit_code == 1
    assert "the speaker is not the one" in verified.output
    run(proved, "verify", "--write", "--today", "2024-08-01")
    assert "[stale-proof]" not in run(proved, "check").output
    assert {str(entry["date"]) for entry in locked(proved)["quotes"]} == {"2024-07-01", "2024-08-01"}


@pytest.mark.parametrize(
    ("name", "old", "new"),
    [
        ("briefings/registers.yml", "name: Ada}", "name: Ada, other_names: [Ada of Brill]}"),
        (CALL, "says: The harbour opens.", "says: The harbour will open."),
        (CALL, QUOTE, f"{QUOTE}    via: [bob]\n"),
    ],
)
def test_the_same_speaker_keeps_the_proof(proved: Path, name: str, old: str, new: str) -> None:
    change(proved, name, old, new)
    assert "[stale-proof]" not in run(proved, "check").output
    assert run(proved, "verify").exit_code == 0


def test_the_same_words_of_two_speakers_have_one_proof_for_both(place: Path) -> None:
    change(
        place,
        CALL,
        QUOTE,
        f"{QUOTE}    also:\n      - source: paper-1\n        speaker: bob\n        {QUOTE}",
    )
    run(place, "verify", "--write")
    assert "[stale-proof]" not in run(place, "check").output
    assert "[stale-proof]" not in run(place, "verify").output
    assert [str(entry["said_by"]).count(",") for entry in locked(place)["quotes"] if "said_by" in entry] == [
        1
    ]


def test_a_lock_without_speakers_stands_and_learns_them_without_a_new_day(proved: Path) -> None:
    new = (proved / LOCK).read_text(encoding="utf-8")
    lines = [line.split(', "said_by": [')[0] + ', "date": "2024-07-01"},' for line in new.splitlines()]
    kept = new.splitlines()
    lines = [old if '"said_by"' in line else line for old, line in zip(lines, kept, strict=True)]
    old = "\n".join(lines).replace('"},\n]', '"}\n]') + "\n"
    assert old != new
    (proved / LOCK).write_text(old, encoding="utf-8")
    assert "[stale-proof]" not in run(proved, "check").output
    assert run(proved, "verify", "--write", "--today", "2025-01-01").exit_code == 0
    assert (proved / LOCK).read_text(encoding="utf-8") == new


INVENTED = "Nous détestons ce port\n    quote_lang: fr\n"


def test_words_in_another_language_than_the_text_are_not_let_through_in_silence(place: Path) -> None:
    change(place, CALL, "We will open the harbour\n", INVENTED)
    assert run(place, "verify", "--write").exit_code == 0
    for command in ("verify", "check"):
        output = run(place, command).output
        assert "[unchecked-quote]" in output
        assert "does not have these words, and is in another language" in output
        assert "text not held" not in output.replace("1  no-text          text not held", "")
    assert run(place, "check", "--strict").exit_code == 1
    page = statements_page(place)
    assert "cited, not verified: the text held is in another language" in page
    proof = next(entry for entry in locked(place)["quotes"] if entry["verdict"] == "other-language")
    assert proof["entry"] == "x/opens"


def test_an_entry_may_say_that_the_source_prints_a_translation(place: Path) -> None:
    change(place, CALL, "We will open the harbour\n", f"{INVENTED}    translated_from: fr\n")
    assert run(place, "verify", "--write").exit_code == 0
    assert "[unchecked-quote]" not in run(place, "check").output
    assert "cited, not verified: the text held is in another language" in statements_page(place)


@pytest.mark.parametrize(
    ("quote", "code"),
    [
        ("Nous ouvrirons le port dimanche\n    quote_lang: fr\n", None),
        ("We will open the harbour\n    quote_lang: fr\n", None),
        ("We will open the harbour\n    quote_lang: en-GB\n", None),
        ("Nous ouvrirons le port samedi\n    quote_lang: fr\n", "altered-quote"),
        ("We will close the harbour\n    quote_lang: fr\n", "altered-quote"),
        ("Swans are loud and few\n    quote_lang: en-GB\n", "absent-quote"),
    ],
)
def test_words_are_looked_for_whatever_their_language(place: Path, quote: str, code: str | None) -> None:
    text = place / "sources/paper.txt"
    text.write_text(
        f"{text.read_text(encoding='utf-8')}“Nous ouvrirons le port dimanche,” Ada said.\n", encoding="utf-8"
    )
    change(place, CALL, "We will open the harbour\n", quote)
    result = run(place, "verify")
    assert result.exit_code == (1 if code else 0), result.output
    assert code is None or f"[{code}]" in result.output
    assert "[unchecked-quote]" not in result.output


def test_what_earlier_versions_called_a_text_not_held_is_told_apart(place: Path) -> None:
    change(place, CALL, "We will open the harbour\n", INVENTED)
    run(place, "verify", "--write")
    lock = place / LOCK
    before = lock.read_text(encoding="utf-8")
    lock.write_text(before.replace('"other-language"', '"no-text"'), encoding="utf-8")
    found = read_lock(lock, LOCK, Diagnostics())
    assert found is not None
    assert [quote.verdict for quote in found.quotes if quote.start is None] == ["other-language"]
    assert "[unchecked-quote]" in run(place, "check").output
