"""Three harbour towns of which pages could say too much: only what holds stands on site and paper."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

import pytest

from generator.build import Project
from tests import pdfs
from tests.harbour_towns import BRIEFING, HARBOUR, pages_of

if TYPE_CHECKING:
    from collections.abc import Mapping


@cache
def pages() -> Mapping[str, str]:
    """Return the pages of the library as it is."""
    return pages_of(Project(HARBOUR))


@cache
def paper() -> Mapping[str, str]:
    """Return the text of each PDF as a reader's program has it, without white space and hyphens."""
    return {name: pdfs.text_of(pdfs.pdf(document)) for name, document in pdfs.documents(HARBOUR).items()}


# --- what must stand

_TIDE = "Tide Times, 11 Apr 2026"
STANDS: list[tuple[str, str]] = [
    # Hearsay says by whom it was told, wherever it stands.
    ("overview", f"[Ilsa Brandt, as told by Oke Rhun, in {_TIDE}]"),
    ("statements", "Ilsa Brandt, envoy (as told by Oke Rhun): Merrin gives the old lighthouse to Tolvay."),
    ("statements", f"Ilsa Brandt → Oke Rhun → {_TIDE}, para 1"),
    ("call", f"Ilsa Brandt → Oke Rhun → {_TIDE}, para 1"),
    ("sources", "Ilsa Brandt, as told by Oke Rhun: Merrin gives the old lighthouse to Tolvay"),
    (
        "/sources/tide-times-quay",
        "Ilsa Brandt, as told by Oke Rhun: Merrin gives the old lighthouse to Tolvay",
    ),
    ("/actors/brandt", "Ilsa Brandt (as told by Oke Rhun): Merrin gives the old lighthouse to Tolvay."),
    ("/topics/lighthouse", "Ilsa Brandt (as told by Oke Rhun): Merrin gives the old lighthouse to Tolvay."),
    # What was denied stays visible, with who denied it and where that was seen.
    (
        "/topics/lighthouse",
        "for: The old lighthouse (in the editors’ view denied by Council of Merrin, 12 April 2026)",
    ),
    ("overview", "[Council of Merrin, published by Quorra, 12 Apr 2026]"),
    ("overview", "denies the first"),
    ("timeline", "Denied by: Quorra: There was no dinner on the pier"),
    # What the speaker took back is marked, and which came later goes by the moment.
    (
        "statements",
        "for: The harbour paper (in the editors’ view withdrawn; later: against, 10 April 2026, 20:00 (UTC+2))",
    ),
    (
        "reactions",
        "for: The harbour paper (in the editors’ view withdrawn; later: against, 10 April 2026, 20:00 (UTC+2))",
    ),
    # A newspaper's reading is no withdrawal.
    ("statements", "withdrawn, as Tide Times reads it: Tide Times: Merrin has gone back on its word"),
    ("statements", "withdrawn, as Tide Times reads it: Ilsa Brandt: Merrin will open its eastern dock"),
    ("/topics/dock", "withdrawn, as Tide Times reads it, 11 April 2026"),
    # One text behind two sources; the agency names the council where the readout names its envoy.
    (
        "statements",
        "2 sources, one origin known: Bay Wire, 10 Apr 2026 rests on Merrin’s readout, 9 Apr 2026",
    ),
    ("statements", "Council of Merrin, in Bay Wire, 10 Apr 2026"),
    ("/sources/bay-wire-dock", "Council of Merrin: Merrin will open its eastern dock to both towns on 1 May"),
    # Another's view is nobody's own words.
    ("statements", "Tide Times (in its own voice, on Quorra’s view): The bay is common ground"),
    ("reactions", "ascribed by Tide Times"),
    ("reactions", "Quorra (ascribed by Tide Times): The bay is common ground"),
    (
        "reactions",
        "Ilsa Brandt (as told by Oke Rhun): Merrin gives the old lighthouse to Tolvay. on: The old lighthouse",
    ),
    ("/actors/quorra", "Tide Times (in its own voice, on Quorra’s view): The bay is common ground"),
    # A retracted source, and what repeats it.
    ("overview", "[Harbour Post, 11 Apr 2026 (retracted 20 April 2026)]"),
    ("statements", "Its source rests on: Harbour Post, 11 Apr 2026 (retracted 20 April 2026)"),
    ("reactions", "Isle of Vey: Whoever cuts nets has no friends on the Isle."),
    ("/topics/nets", "[The Gull, 12 Apr 2026, para 2] (rests on a retracted source)"),
    ("/actors/vey", "[The Gull, 12 Apr 2026, para 2] (rests on a retracted source)"),
    ("/sources/post-nets", "retracted on 20 April 2026: Its reporter had not been on the quay."),
    # Said jointly.
    ("call", "Jointly: The pilots of both towns did their work well."),
    ("call", "Jointly: “The two towns will dredge the channel together before winter”"),
    ("call", "Pilots all speak of it"),
    ("call", "Dredging of the channel Merrin and Tolvay speak of it"),
    # Silence: counted in the text, or no entry.
    ("call", "Toll at the strait cannot be compared"),
    ("call", "Never: Dredging of the channel, The old lighthouse"),  # Merrin's readout
    ("call", "No entry: 3 topics"),
    # Accounts.
    ("call", "Guard boats they differ"),
    ("call", "The eastern dock Merrin and Tolvay speak of it"),
    ("call", "The old lighthouse cannot be compared"),
    # Other scope.
    ("call", "thirty, as Merrin’s spokesman has it answers a different question by Merrin’s account"),
    ("call", "forty, as Tolvay asks by Tolvay’s account"),
    # Read in translation.
    ("statements", "cited, not verified · read in English, machine translation"),
    ("/sources/quorra-letter", "How it is known a document, in translation"),
    # What rests on a text, and of what it is an account.
    ("/sources/quorra-letter", "An account of: Merrin and Tolvay talk at Cape Lull"),
    (
        "/sources/merrin-readout",
        "An account of: Merrin and Tolvay talk at Cape Lull · Also rests on it: ",
    ),
    # Plans.
    ("plans", "Guard boats stances opposed"),
    ("/topics/tolls", "The harbour paper on Toll at the strait silent"),
    ("/topics/tolls", "The second harbour paper on Toll at the strait no point found"),
    ("plans", "not traced"),
    ("plans", "The second harbour paper was read in part; no point found on: Toll at the strait."),
]
"""A page, and words on it."""

STANDS_ON_PAPER: list[str] = [
    "as told by Oke Rhun, in Tide Times",
    "Ilsa Brandt, envoy (as told by Oke Rhun): Merrin gives the old lighthouse to Tolvay.",
    "18 Council of Merrin, published by Quorra, 12 Apr 2026",
    "Denied by: 16 Quorra: There was no dinner on the pier",
    "withdrawn; later: against, 10 April 2026, 20:00 (UTC+2)",
    "withdrawn, as Tide Times reads it: 13 Tide Times: Merrin has gone back on its word about the dock",
    "2 sources, one origin known: Bay Wire, 10 Apr 2026 rests on Merrin’s readout, 9 Apr 2026",
    "[The Gull, 12 Apr 2026, para 2] (rests on a retracted source)",
    "Toll at the strait (cannot be compared)",
    "No entry: Toll at the strait, Pilots, Nets",
    "Never: Dredging of the channel, The old lighthouse",
    "Jointly: 7 The pilots of both towns did their work well.",
    "Jointly: “The two towns will dredge the channel together before winter”",
    "Guard boats (they differ)",
    "The eastern dock (Merrin and Tolvay speak of it)",
    "answers a different question; by Merrin’s account",
    "12 Tide Times (in its own voice, on Quorra’s view)",
    "ascribed by Tide Times",
    "read in English, machine translation",
]


@pytest.mark.parametrize(("page", "words"), STANDS)
def test_it_says_so(page: str, words: str) -> None:
    assert words in re.sub(r"\s+", " ", pages()[page])


@pytest.mark.parametrize("words", STANDS_ON_PAPER)
def test_the_pdf_says_so(words: str) -> None:
    assert pdfs.folded(words) in paper()[BRIEFING]


# --- what must stand nowhere

NOWHERE: list[str] = [
    # never of a text, or of a party, that has the words or was not read
    r"Merrin’s readout, 9 Apr 2026\s+Guard boats \(1\)[^\n]*\s+Never: [^\n]*(?:Toll|Pilots)",
    r"Tolvay’s readout, 10 Apr 2026\s+Toll at[^\n]*\s+Never: [^\n]*lighthouse",
    r"Quorra, 11 Apr 2026\s+Pilots \(1\)\s+Never",
    r"not mentioned\s+(?:no entry|in the words)",
    r"Merrin does not mention",
    r"only Tolvay",
    r"[Ii]ndependent",
    r"2 origins",
    r"no common origin",
    # who said it
    r"Ilsa Brandt(?:, envoy)?: Merrin gives",
    r"Ilsa Brandt, in Tide Times",
    r"Ilsa Brandt → Tide Times",
    r"Quorra: The bay is common ground",
    r"Quorra \(in its own voice\): The bay",
    r"\[Council of Merrin, Quorra",
    r"Ilsa Brandt: Merrin will open [^\n\[]*“will open",
    # what became of it
    r"withdrawn by: Tide Times",
    r"withdraws: Ilsa Brandt",
    r"withdrawn by Tide Times",
    r"in the speaker's view",
    r"later: for",
    r"against The harbour paper \(",
    # by whose account
    r"denies the first;? by Merrin’s account",
    r"as Rhun tells it,? by",
    # what is not known of a source
    r"the words of those who speak in it",
    r"An account of: Merrin and Tolvay talk at Cape Lull; Merrin",
    r"first.?hand",
]
"""Patterns of sentences that the texts or the files refute."""


@pytest.mark.parametrize("pattern", NOWHERE)
def test_it_stands_nowhere(pattern: str) -> None:
    """Neither on a page nor in a PDF."""
    assert [name for name, text in pages().items() if re.search(pattern, text)] == []
    tight = re.sub(r" (?![^\[]*\])", "", pattern)
    assert [name for name, text in paper().items() if re.search(tight, text)] == []


def test_a_question_of_another_scope_is_not_contested() -> None:
    facts, contested = pages()["call"].split("## Contested")
    assert "How many barges a day" in facts
    assert "How many barges a day" not in contested.partition("## Not known")[0]
    contested_on_paper = re.search("ContestedWas.*?Notknown", paper()[BRIEFING])
    assert contested_on_paper is not None
    assert "barges" not in contested_on_paper[0]


def test_the_silent_party_is_not_in_what_two_say_jointly() -> None:
    """Quorra has no entry on dredging, and it has one of its own on pilots."""
    rows = pages()["call"].partition("Accounts by topic")[2]
    dredging = rows.partition("Dredging of the channel")[2].partition("The eastern dock")[0]
    assert dredging.count("Jointly:") == 2
    assert dredging.rstrip().endswith("no entry")
    toll = rows.partition("Toll at the strait")[2].partition("Guard boats")[0]
    assert toll.count("no entry") == 2


@pytest.mark.parametrize("name", [BRIEFING, "timeline"])
def test_moments_are_in_order_whatever_the_clock_shows(name: str) -> None:
    text = pages()[name] if name in pages() else paper()[name]
    bell, horn = pdfs.folded("The storm bell rings"), pdfs.folded("The fog horn sounds")
    listed = pdfs.folded(text).partition("withoutanhour")[2]
    assert 0 < listed.index(bell) < listed.index(horn)


def test_what_was_taken_back_counts_as_taken_back() -> None:
    """Half past midnight in Tolvay is before eight in the evening of the day before in Merrin."""
    said = pages()["statements"]
    assert said.index("The harbour paper is a good beginning") < said.index("He takes back what he said")
