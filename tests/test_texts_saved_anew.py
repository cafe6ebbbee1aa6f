"""A text that a program saves otherwise is the same text: no proof is lost, nothing in the lock changes."""

from __future__ import annotations

import codecs
import json
from itertools import permutations
from typing import TYPE_CHECKING

import pytest

from tests.quotes.project import FILES, LOCK, TEXT, change, locked, run

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from pathlib import Path

PLAIN = TEXT.encode()
WINDOWS = PLAIN.replace(b"\n", b"\r\n")
FORMS = {
    "plain": PLAIN,
    "lines of Windows": WINDOWS,
    "a byte order mark": codecs.BOM_UTF8 + PLAIN,
    "both": codecs.BOM_UTF8 + WINDOWS,
    "spaces at the ends of lines": PLAIN.replace(b"\n", b"  \n") + b"\n\n",
    "other lines": PLAIN.replace(b" ", b"\n", 40).replace(b"\n\n", b"\n\n\n"),
}


PAIRS = [
    *(("plain", name) for name in FORMS),
    *((name, "plain") for name in FORMS),
    *permutations(("both", "a byte order mark", "other lines"), 2),
]


@pytest.mark.parametrize(("first", "then"), PAIRS)
def test_proofs_stay_good(project: Callable[[Mapping[str, str]], Path], first: str, then: str) -> None:
    before, after = FORMS[first], FORMS[then]
    folder = project(FILES)
    text = folder / "sources/paper.txt"
    text.write_bytes(before)
    assert run(folder, "verify", "--write", "--today", "2026-11-20").exit_code == 0
    lock = (folder / LOCK).read_bytes()
    text.write_bytes(after)
    found = run(folder, "verify")
    assert found.exit_code == 0
    assert "stale" not in found.output
    run(folder, "verify", "--write", "--today", "2026-11-25")
    assert (folder / LOCK).read_bytes() == lock


def test_words_proved_in_a_text_spaced_otherwise_have_no_place_in_the_one_that_is_known(
    project: Callable[[Mapping[str, str]], Path],
) -> None:
    folder = project(FILES)
    assert run(folder, "verify", "--write", "--today", "2026-11-20").exit_code == 0
    before = locked(folder)
    (folder / "sources/paper.txt").write_bytes(PLAIN.replace(b" ", b"\n", 40))
    change(folder, "briefings/x/call.yml", "quote: We will open the harbour", "quote: open the harbour")
    assert run(folder, "verify", "--write", "--today", "2026-11-25").exit_code == 0
    after = locked(folder)
    assert after["texts"] == before["texts"]
    (quote,) = [entry for entry in after["quotes"] if entry not in before["quotes"]]
    assert (quote["verdict"], quote["text"]) == ("exact", before["texts"][0]["text"])
    assert "start" not in quote


def test_a_lock_of_an_earlier_version_learns_the_words_of_its_texts_and_keeps_their_days(
    project: Callable[[Mapping[str, str]], Path],
) -> None:
    folder = project(FILES)
    assert run(folder, "verify", "--write", "--today", "2026-11-20").exit_code == 0
    written = locked(folder)
    older = {**written, "texts": [{**entry, "words": ""} for entry in written["texts"]]}
    (folder / LOCK).write_text(json.dumps(older), encoding="utf-8")
    run(folder, "verify", "--write", "--today", "2026-11-25")
    assert locked(folder) == written


def test_other_words_are_another_text(project: Callable[[Mapping[str, str]], Path]) -> None:
    folder = project(FILES)
    assert run(folder, "verify", "--write", "--today", "2026-11-20").exit_code == 0
    (folder / "sources/paper.txt").write_bytes(WINDOWS.replace(b"geese", b"ducks"))
    assert "the source's text has changed" in run(folder, "verify").output


def test_a_quotation_that_stands_at_several_places_is_named(
    project: Callable[[Mapping[str, str]], Path],
) -> None:
    folder = project({**FILES, "sources/paper.txt": f"{TEXT}Ada said again: “We will open the harbour.”\n"})
    found = run(folder, "verify").output
    last = len(f"{TEXT}Ada".splitlines())
    assert (
        f"9:12: “We will open the harbour” stands at 2 places of paper-1, lines 2, {last} of its text;"
        in found
    )
    quotes = json.loads(run(folder, "verify", "--format", "json").stdout)["quotes"]
    (quote,) = (quote for quote in quotes if quote["verdict"] == "ambiguous")
    assert (quote["places"], quote["text_lines"]) == (2, [2, last])
    assert "`locator: para 7`, for instance" in found
    change(folder, "briefings/x/call.yml", "quote: We will open", "locator: para 4\n    quote: We will open")
    assert "places" not in run(folder, "verify").output


def test_the_evidence_of_an_event_says_which_words_for_its_date_are_meant(
    project: Callable[[Mapping[str, str]], Path],
) -> None:
    meeting = (
        "events:\n  - id: meeting\n    name: They met\n    date: 2024-04-29\n    date_words: on Monday\n"
    )
    name = "briefings/x/events.yml"
    folder = project(
        {
            **FILES,
            "sources/paper.txt": f"{TEXT}Bob left on Monday, too.\n",
            name: f"{meeting}    date_source: paper-1\n    evidence: [paper-1]\n",
        }
    )
    asked = "`evidence: [{source: paper-1, locator: para 7}]`, for instance, says which is meant"
    found = run(folder, "verify").output
    assert f"{name}:5:17: “on Monday” stands at 2 places of paper-1" in found
    assert asked in found
    change(folder, name, "evidence: [paper-1]", "evidence: [{source: paper-1, locator: para 1}]")
    assert f"{name}:5:17" not in run(folder, "verify").output
