"""The day that stands alone above a text dates a document, rather than what is known of its file."""

from __future__ import annotations

import pytest

from generator.intake.datelines import day_above
from generator.intake.document import Fact, Facts
from generator.intake.source_drafts import dated
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
    ],
)
def test_what_says_more_or_less_is_none(line: str) -> None:
    assert day_above(line) is None
    text = index(TEXT.format(line), "en")
    assert dated(Facts(date=OF_FILE), text).date == OF_FILE


def test_what_a_document_says_of_itself_stays_and_a_title_dates_nothing() -> None:
    said = Fact("2026-05-04")
    text = index(TEXT.format("3 May 2026"), "en")
    assert dated(Facts(date=said), text).date == said
    title = Fact("Treaty of Lund, 3 May 1926")
    treaty = index(f"{title.value}\n\nThe parties agree that the ferry stays.\n", "en")
    assert dated(Facts(title=title), treaty).date is None
