"""What stands above a text is surer than the properties of its file: day, title, by-line, kind, language."""

from __future__ import annotations

import pytest

from generator.intake.datelines import day_above, day_in_masthead
from generator.intake.document import Fact, Facts
from generator.intake.head_lines import headed, names_in
from generator.intake.languages import language_of
from generator.intake.likely_types import typed
from generator.intake.source_drafts import dated
from generator.model.source import SourceType
from generator.quotes.text.source_text import index

GUESS = "the title is from the file's properties"
PIER = "The pier will be mended, said the harbour master, and the ferry stays. " * 5


@pytest.mark.parametrize(
    "line",
    [
        "Lund, Sunday, 3 May 2026, 11:00 a.m.",
        "Lund, 3. Mai 2026, 11:30 Uhr",
        "Lund, le 3 mai 2026 à 11h30",
        "Sunday, May 3, 2026 at 5 pm",
    ],
)
def test_a_time_behind_the_day_is_of_the_line(line: str) -> None:
    day = day_above(line)
    assert day is not None
    assert day.value == "2026-05-03"


@pytest.mark.parametrize(
    ("line", "day"),
    [
        ("THE HARBOUR POST Sunday, May 3, 2026 Region | 5", "2026-05-03"),
        ("The Harbour Post · 3 May 2026 · Page 5", "2026-05-03"),
        ("Der Hafenbote | Sonntag, 3. Mai 2026", "2026-05-03"),
        ("ПОРТОВИЙ ВІСНИК Неділя, 3 травня 2026", "2026-05-03"),
        ("The ferry stayed on Sunday, 3 May 2026", ""),
        ("The Harbour Post. It closed on Sunday, 3 May 2026", ""),
        ("Until Sunday, 3 May 2026 the ferry stays.", ""),
        ("The Harbour Post | Region", ""),
    ],
)
def test_a_day_in_the_first_line_of_a_page(line: str, day: str) -> None:
    found = day_in_masthead(line)
    assert (found.value if found else "") == day


def test_a_day_that_text_and_file_both_have_is_no_question() -> None:
    text = index("A new pier\n\nLund, 3 May 2026\n\nIt opens in June.\n", "en")
    for known, guess in (
        ("2026-05-03", ""),
        ("2026-05-04", "the date is the one that stands above the text"),
    ):
        found = dated(Facts(date=Fact(known, "the date is the day on which the PDF was made")), text).date
        assert found == Fact("2026-05-03", guess)


@pytest.mark.parametrize(
    ("line", "names"),
    [
        ("By Ada Lind", ("Ada Lind",)),
        ("By Ada Lind in Lund and Egil Brask in Orm", ("Ada Lind", "Egil Brask")),
        ("Von Ada Lind und Egil Brask, Lund Korrespondent", ("Ada Lind", "Egil Brask")),
        ("Par Ada Lind et Egil Brask", ("Ada Lind", "Egil Brask")),
        ("By Ada Lind, Harbour Correspondent", ("Ada Lind",)),
        ("By sea and by land", ()),
        ("Von Lund nach Orm", ()),
        ("By Ada Lind and the committee", ()),
        ("By the Harbour Desk", ()),
    ],
)
def test_a_byline_names_its_authors(line: str, names: tuple[str, ...]) -> None:
    assert names_in(line) == names
    of_file = Facts(authors=("Typing Pool",), authors_guess="the author is from the file's properties")
    assert headed(of_file, ["A new pier", line]).authors == (names or of_file.authors)
    said = Facts(authors=("Bo",))
    assert headed(said, [line]) == said


@pytest.mark.parametrize(
    ("line", "is_title"),
    [
        ("Transcript: Press conference by Ada Lind, Minister of Ports", True),
        ("A transcript of the press conference was not made.", False),
        ("Press conference by Ada Lind", False),
        ("Transcript of press conference", True),
    ],
)
def test_a_line_that_says_more_than_the_title_of_the_file_is_the_title(line: str, *, is_title: bool) -> None:
    title = headed(Facts(title=Fact("Transcript of press conference", GUESS)), ["Orland", line, PIER]).title
    assert title is not None
    known = line == "Transcript of press conference"
    assert (title.value == line) == is_title
    assert (title.guess == "") == (is_title and not known)


@pytest.mark.parametrize(
    ("title", "kind"),
    [
        ("Transcript of press conference", SourceType.INTERVIEW),
        ("Unofficial transcript: interview with Ada Lind", SourceType.INTERVIEW),
        ("Стенограма брифінгу", SourceType.INTERVIEW),
        ("Mitschrift der Pressekonferenz", SourceType.INTERVIEW),
        ("Transcript: remarks by Ada Lind", SourceType.SPEECH),
        ("Press conference ends in uproar", SourceType.REPORT),
        ("Transcript of a treaty", SourceType.REPORT),
    ],
)
def test_a_transcript_is_one_whoever_published_it(title: str, kind: SourceType) -> None:
    facts = Facts(type=SourceType.REPORT, type_guess="the type is a guess: a PDF does not say what it is")
    assert typed(facts, title, "Harbour Post", 500).type == kind


@pytest.mark.parametrize(
    ("named", "lang"),
    [
        ("en-US", "en"),
        ("en_GB", "en"),
        ("american", "en"),
        ("de-DE", "de"),
        ("es-419", "es"),
        ("en-UK", "en"),
        ("fr-XX", "fr"),
        ("sr-Latn-RS", "sr-Latn"),
        ("pt-BR", "pt-BR"),
        ("zh-Hans", "zh-Hans"),
        ("zh-Hant-TW", "zh-Hant-TW"),
    ],
)
def test_a_region_that_programs_fill_in_is_not_that_of_the_text(named: str, lang: str) -> None:
    found = language_of("1 2 3 a", Fact(named))
    assert found is not None
    assert found.value == lang
