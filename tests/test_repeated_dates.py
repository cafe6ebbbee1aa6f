"""Words of a source for a date are printed beside it where they say something else than the date, and only there."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import pytest

from generator.analysis import derive
from generator.document.repeated_dates import repeats
from generator.exports.calendar.calendar_file import write
from generator.exports.export_format import export_input
from generator.memo import Memo
from generator.model.publication import UNSIGNED
from generator.writer.search.words import SearchedWords
from generator.writer.views.entry_links import EntryLinks
from generator.writer.views.labels import label_registers
from tests import factories as make
from tests.outputs import outputs_of

if TYPE_CHECKING:
    from generator.model.library import Library

REPEATED = """
en | 2026-06-18 | 18 June 2026
en | 2026-06-18 | June 18
en | 2026-06-18 | June 18, 2026
en | 2026-06-18 | on 18 June
en | 2026-06-18 | on the 18th of June
en | 2026-06-18 | 18 Jun 2026
en | 2026-06-18 | 2026-06-18
en | 2026-06-18 | 06/18/2026
en | 2026-06-06 | 06/06/2026
en | 2026-06 | June 2026
en | 2026-06 | in June
en | 2026 | in 2026
de | 2026-06-18 | 18. Juni 2026
de | 2026-06-18 | am 18. Juni
de | 2026-06-18 | 18.06.2026
fr | 2026-06-18 | le 18 juin 2026
fr | 2026-06-01 | le 1er juin
es | 2026-06-18 | el 18 de junio de 2026
uk | 2026-06-18 | 18 червня 2026 року
ru | 2026-06-18 | 18 июня 2026 г.
zh | 2026-06-18 | 2026年6月18日
zh | 2026-06-18 | June 18
"""
TELLING = """
en | 2026-06-18 | Thursday
en | 2026-06-18 | Thursday, 18 June 2026
en | 2026-06-18 | yesterday
en | 2026-06-18 | the evening of 18 June
en | 2026-06-18 | in June 2026
en | 2026-06-18 | 19 June 2026
en | 2026-06-18 | 18 June 2025
en | 2026-06-18 | before 18 June
en | 2026-06-18 | 18
en | 2026-06 | 18 June 2026
en | 2026-06~ | June 2026
en | 2026-06-18T17:30 | 18 June 2026
en | 2026-07-06 | 06/07/2026
en | 2026-06-17/2026-06-18 | 17 and 18 June
de | 2026-06-18 | Mitte Juni
uk | 2026-06-18 | у четвер
xx | 2026-06-18 | 18 Brachet
"""


def _rows(table: str) -> list[list[str]]:
    return [[cell.strip() for cell in line.split("|")] for line in table.strip().splitlines()]


@pytest.mark.parametrize(("lang", "date", "words"), _rows(REPEATED))
def test_words_that_only_repeat_a_date_are_known(lang: str, date: str, words: str) -> None:
    assert repeats(words, make.date(date), lang)


@pytest.mark.parametrize(("lang", "date", "words"), _rows(TELLING))
def test_words_that_say_more_less_or_something_else_are_no_repetition(
    lang: str, date: str, words: str
) -> None:
    assert not repeats(words, make.date(date), lang)


def _dated(words: str) -> Library:
    """Return a statement, a report, an event and a plan of one day, for which their sources have ``words``."""
    dated: dict[str, Any] = {"date": make.date("2026-06-18"), "date_words": words}
    reports = (make.report(), make.report(locator="b", **dated))
    return make.library(
        make.briefing(
            statements=(make.statement(**dated, reports=reports),),
            events=(make.event(**dated),),
            plans=(make.plan(**dated),),
        )
    )


WORDS = [("18 June 2026", False), ("on June 18", False), ("a Thursday", True)]


@pytest.mark.parametrize(("words", "printed"), WORDS)
def test_a_date_stands_once_everywhere(words: str, printed: bool) -> None:  # noqa: FBT001
    made = outputs_of(_dated(words))
    shown = f"“{words}”"
    for page in ("statements", "timeline", "plans"):
        assert (shown in made.pages[page]) == printed, page
    assert (shown in json.dumps(made.paper, ensure_ascii=False)) == printed


@pytest.mark.parametrize(("words", "printed"), WORDS)
def test_a_date_stands_once_in_a_calendar_and_in_what_a_search_finds(words: str, *, printed: bool) -> None:
    library = _dated(words)
    findings = derive(library, Memo())
    calendar = write(export_input(make.BRIEFING, library, findings, UNSIGNED)).decode()
    assert (f"“{words}”" in calendar.replace("\r\n ", "")) == printed
    found = SearchedWords(EntryLinks(library, findings, label_registers(library, "en"), home=make.BRIEFING))
    (briefing,) = library.briefings.values()
    expected = f"“{words}”" if printed else ""
    assert found.date(briefing.statements[0]) == expected
    assert found.date(briefing.events[0]) == expected
    assert found.date(briefing.plans[0]) == expected
    assert (f"“{words}”" in next(iter(found.report(briefing.statements[0].reports[1])))) == printed
