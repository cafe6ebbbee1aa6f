"""The day that stands alone above a text dates a document, rather than what is known of its file."""

from __future__ import annotations

import io

import docx
import pytest

from generator.intake.datelines import day_above
from generator.intake.document import Fact, Facts
from generator.intake.source_drafts import dated
from generator.intake.word_document import read
from generator.quotes.text.source_text import index

OF_FILE = Fact("2026-06-01", "the date is the day on which the PDF was made")
TEXT = "A new pier\n\n{}\n\nIt opens in June, the minister said on Monday.\n"


@pytest.mark.parametrize(
    "line",
    [
        "3 May 2026",
        "3rd of May 2026",
        "May 3, 2026",
        "Lund, 3 May 2026",
        "LUND – May 3rd, 2026",
        "Port Lund, Sunday, 3 May 2026",
        "Press release, 3 May 2026",
        "Lund, den 3. Mai 2026",
        "Sonntag, 3. Mai 2026",
        "Lund, le 3 mai 2026",
        "Dimanche 3 mai 2026",
        "Лунд, 3 травня 2026 року",
        "3 мая 2026 г.",
        "Lund / Orm, Sunday, 3 May 2026 (22:15)",
        "Sun., 3 May 2026, 22.15 CET",
        "3 May 2026 (Sunday), 10:15 p.m.",
        "Lund/Orm, Sonntag, den 3. Mai 2026 (22.15 Uhr)",
        "Lund, 03.05.2026, 22:15 Uhr",
        "So., 3.5.2026",
        "Lund, dim. 3 mai 2026 (22 h 15)",
        "Dimanche 3 mai 2026 – 22h15",
        "Лунд – Орм, 03.05.2026",
        "У неділю, 3 травня 2026 року (о 22:15)",
        "Лунд, воскресенье, 03.05.2026 г., 22:15 мск",
        "2026-05-03 22:15 UTC",
        "2026年5月3日",
        "伦德，2026年5月3日（星期日）22:15",
        "2026年5月3日(日) 午後10時15分",
        "2026년 5월 3일 (일요일)",
    ],
)
def test_a_day_that_stands_alone_is_that_of_the_document(line: str) -> None:
    text = index(TEXT.format(line), "en")
    for known in (None, OF_FILE):
        found = dated(Facts(title=Fact("A new pier"), date=known), text).date
        assert found is not None
        assert (found.value, found.guess) == ("2026-05-03", "the date is the one that stands above the text")


@pytest.mark.parametrize(
    "line",
    [
        "On 3 May 2026 the ferry stayed.",
        "Until 3 May 2026",
        "Bis 3. Mai 2026",
        "3 May 2026 – 5 May 2026",
        "31 June 2026",
        "May 2026",
        "Embargo till noon, 3 May 2026, please",
        "3 May 2026, and the ferry stays",
        "Lund, 3 Brumaire 2026",
        "1" * 200,
        "03/05/2026",
        "3.13.2026",
        "2026年5月3日港口重新开放。",
        "Lund, Sunday, 3 May 2026 (postponed)",
    ],
)
def test_what_says_more_or_less_is_none(line: str) -> None:
    assert day_above(line) is None
    text = index(TEXT.format(line), "en")
    assert dated(Facts(date=OF_FILE), text).date == OF_FILE


@pytest.mark.parametrize(
    ("day", "stays"), [("2013-12-24", False), ("2025-04-01", False), ("2025-06-01", True)]
)
def test_the_day_of_a_file_long_before_all_that_its_text_names_is_none(day: str, stays: bool) -> None:  # noqa: FBT001
    of_file = Fact(day, OF_FILE.guess)
    text = index("A new pier\n\nThe pier opened on 3 May 2026, as planned since 12.04.2026.\n", "en")
    assert dated(Facts(date=of_file), text).date == (of_file if stays else None)
    assert dated(Facts(date=of_file), index("A new pier\n\nIt opened at noon.\n", "en")).date == of_file


def test_the_day_of_a_template_dates_no_document() -> None:
    document = docx.Document()
    document.add_paragraph("The pier opened at noon, as the minister had said.")
    saved = io.BytesIO()
    document.save(saved)
    assert read(saved.getvalue()).facts.date is None


def test_what_a_document_says_of_itself_stays_and_a_title_dates_nothing() -> None:
    said = Fact("2026-05-04")
    text = index(TEXT.format("3 May 2026"), "en")
    assert dated(Facts(date=said), text).date == said
    title = Fact("Treaty of Lund, 3 May 1926")
    treaty = index(f"{title.value}\n\nThe parties agree that the ferry stays.\n", "en")
    assert dated(Facts(title=title), treaty).date is None
