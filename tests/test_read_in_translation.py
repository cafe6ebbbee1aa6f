"""A source of which only a translation was read: said with it and at each report; its words are a translator's."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

import pytest

from generator.model.report import TranslationBy
from tests import factories as make
from tests.outputs import Outputs, outputs_of
from tests.quotes.project import FILES, change, locked, run

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from pathlib import Path

REMARK = "read in English, machine translation"


@cache
def made() -> Outputs:
    """A library with a Chinese readout that was read in English."""
    readout = make.source(
        "readout",
        publisher="bob",
        lang="zh",
        read_in="en",
        read_in_by=TranslationBy.MACHINE,
        url="https://b.example/readout",
    )
    statements = (
        make.statement("told", reports=(make.report("readout", quote="the war must end"),)),
        make.statement("plain", reports=(make.report("readout"),)),
        make.statement("spoken", reports=(make.report(quote="no war"),)),
    )
    return outputs_of(
        make.library(
            make.briefing(statements=statements),
            sources=[readout],
            terms=[make.term("war-or-crisis", make.word("war"), make.word("crisis"))],
        )
    )


def test_it_is_said_with_the_source_and_at_each_report() -> None:
    pages = made().pages
    assert pages["statements"].count(REMARK) == 2
    assert REMARK in pages["sources"]
    source = pages["/sources/readout"]
    assert "Language Chinese" in source
    assert "Read in English, machine translation" in source
    assert "Language read" not in source
    assert "Language read English" in pages["/sources/gazette-1"]
    assert "“the war must end” (machine translation)" in pages["/topics/peace"]


def test_the_pdf_says_the_same() -> None:
    paper = made().paper
    for name in ("told", "plain"):
        (report,) = paper["statements"][name]["reports"]
        assert REMARK in report["remarks"]
    (facts,) = (source["facts"] for source in paper["sources"]["sources"] if source["anchor"] == "readout")
    assert {"LanguageChinese", "Read inEnglish, machine translation"} <= set(facts)


def test_the_words_are_in_the_language_that_was_read_and_lead_to_no_place_in_the_original() -> None:
    cards = made().html["statements"]
    assert "<blockquote>“the war must end”</blockquote>" in cards
    assert 'href="https://b.example/readout"' in cards
    assert "#:~:text" not in cards


def test_a_translators_choice_of_words_is_nobodys() -> None:
    page = made().pages["call"]
    assert "1 utterance" in page
    assert "2 utterances" not in page
    assert "/sources/#readout" not in made().html["call"]


FILES_READ = {
    **FILES,
    "briefings/registers.yml": FILES["briefings/registers.yml"].replace(
        "lang: en, date: 2024-05-01, text: paper.txt",
        "lang: zh, read_in: en, read_in_by: own, text: paper.txt",
    ),
}


@pytest.fixture
def place(project: Callable[[Mapping[str, str]], Path]) -> Path:
    """A project whose one text is a translation."""
    return project(FILES_READ)


def test_words_are_proved_in_the_translation(place: Path) -> None:
    run(place, "verify", "--write", "--today", "2026-11-20")
    entries = [entry for entry in locked(place)["quotes"] if entry["entry"] == "x/opens"]
    assert {entry["verdict"] for entry in entries} == {"exact"}


def test_words_of_the_original_are_not(place: Path) -> None:
    change(
        place,
        "briefings/x/call.yml",
        "quote: We will open the harbour",
        "quote: 我们将开放港口\n    quote_lang: zh",
    )
    found = run(place, "verify").output
    assert "is in another language" in found


def test_a_silence_of_a_translation_proves_nothing(place: Path) -> None:
    run(place, "verify", "--write", "--today", "2026-11-20")
    (absence,) = locked(place)["negative"]
    assert absence["verdict"] != "proved"
