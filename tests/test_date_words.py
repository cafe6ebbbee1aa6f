"""Dates and the words they were read from: which words plainly name another time, in the languages that are read."""

from __future__ import annotations

from datetime import date, timedelta
from pathlib import Path

import pytest
from babel import Locale
from babel.dates import format_date
from hypothesis import given
from hypothesis import strategies as st

from generator.checks.calendar_words import FROM_PUBLICATION, MONTHS, SET_OFF, WEEKDAYS
from generator.checks.date_phrases import read_phrase
from generator.checks.date_words import contradict
from generator.checks.named_date import Named
from generator.checks.plain_date_words import BESIDE, PLAIN_MONTHS, PLAIN_WEEKDAYS
from tests import factories as make


@pytest.mark.parametrize(
    ("words", "when", "wrong"),
    [
        ("in March", "2023-03-20", False),
        ("in March", "2023-04", True),
        ("in March", "2023", False),
        ("in March or April", "2023-04-02", False),
        ("in March", "2023-04~", False),
        ("in March", "../2023-04", False),
        ("in March", "2022-02/2023-04", False),
        ("they may march", "2023-01", False),
        ("February 2022", "2022-02-24", False),
        ("February 2022", "2023-02", True),
        ("in the 1990s", "1989", False),
        ("since March", "2023-04", False),
        ("two years before 2022", "2020", False),
        ("resolution 2202/2015", "2023", False),
        ("on Wednesday", "2023-04-26", False),
        ("on Wednesday", "2023-04-27", True),
        ("on Wednesday", "2023-04-24/2023-04-30", False),
        ("last weekend", "2023-04-22/2023-04-23", False),
        ("late last month", "2023-03-21/2023-03-31", False),
    ],
)
def test_a_date_fits_its_words(words: str, when: str, *, wrong: bool) -> None:
    assert contradict(words, make.date(when)) is wrong


@pytest.mark.parametrize(
    ("words", "lang", "right", "wrong"),
    [
        ("on 10 May", "en", "2023-05-10", "2023-05-11"),
        ("May 10", "en", "2023-05-10", "2023-05-11"),
        ("the 10th of May", "en", "2023-05-10", "2023-05-11"),
        ("10 and 12 May", "en", "2023-05-10", "2023-05-11"),
        ("10 Sept 2023", "en", "2023-09-10", "2023-10-10"),
        ("Apr. 26", "en", "2023-04-26", "2023-03-26"),
        ("Wednesday, 26 April 2023", "en", "2023-04-26", "2023-04-19"),
        ("Wed., 26 April", "en", "2023-04-26", "2023-04-27"),
        ("26.04.2023", "de", "2023-04-26", "2023-04-25"),
        ("am 26. April", "de", "2023-04-26", "2023-04-25"),
        ("am Mittwoch", "de", "2023-04-26", "2023-04-27"),
        ("im März", "de", "2023-03", "2023-05"),
        ("10 мая", "ru", "2023-05-10", "2023-05-11"),
        ("в марте", "ru", "2023-03-02", "2023-05-02"),
        ("в среду", "ru", "2023-04-26", "2023-04-27"),
        ("24 лютого 2023 року", "uk", "2023-02-24", "2023-02-23"),
        ("у травні", "uk", "2023-05", "2023-06"),
        ("в п’ятницю", "uk", "2023-04-28", "2023-04-27"),
        ("5月3日", "zh", "2023-05-03", "2023-05-04"),
        ("５月３日", "ja", "2023-05-03", "2023-05-04"),
        ("2023年4月26日", "zh", "2023-04-26", "2022-04-26"),
        ("十一月", "zh", "2023-11", "2023-01"),
        ("星期三", "zh", "2023-04-26", "2023-04-27"),
        ("水曜日", "ja", "2023-04-26", "2023-04-27"),
        ("4월 26일", "ko", "2023-04-26", "2023-04-25"),
        ("수요일", "ko", "2023-04-26", "2023-04-27"),
        ("le 26 avril", "fr", "2023-04-26", "2023-04-25"),
        ("1er mai", "fr", "2023-05-01", "2023-05-02"),
        ("mercredi", "fr", "2023-04-26", "2023-04-27"),
        ("el 3 de mayo", "es", "2023-05-03", "2023-05-04"),
        ("miércoles", "es", "2023-04-26", "2023-04-27"),
        ("3 de março", "pt", "2023-03-03", "2023-05-03"),
        ("quarta-feira", "pt", "2023-04-26", "2023-04-27"),
        ("il 3 maggio", "it", "2023-05-03", "2023-05-04"),
        ("3 maja", "pl", "2023-05-03", "2023-05-04"),
        ("w kwietniu", "pl", "2023-04", "2023-05"),
        ("3 Mayıs", "tr", "2023-05-03", "2023-05-04"),
        ("26 أبريل", "ar", "2023-04-26", "2023-04-25"),
        ("كانون الثاني 2023", "ar", "2023-01", "2023-02"),
        ("March 2023", "ta", "2023-03", "2023-04"),
        ("2023-05-03", "en", "2023-05-03", "2023-06-03"),
        ("3 MAY", "en", "2023-05-03", "2023-05-04"),
        ("Friday, 31 March", "en", "2023-04-01T08:00+08:00", "2023-04-02T08:00+08:00"),
        ("Saturday morning", "en", "2023-03-31T19:00-05:00", "2023-03-30T08:00-05:00"),
    ],
)
def test_words_of_many_languages_are_compared(words: str, lang: str, right: str, wrong: str) -> None:
    sources = (make.source(lang=lang),)
    assert not contradict(words, make.date(right), sources)
    assert contradict(words, make.date(wrong), sources)


@pytest.mark.parametrize(
    ("words", "lang", "when"),
    [
        ("FY2025", "en", "2024-10"),
        ("in fiscal year 2025", "en", "2024-10"),
        ("the school year 2024/25", "en", "2026"),
        ("2024–2025", "en", "2026"),
        ("im Haushaltsjahr 2025", "de", "2024-10"),
        ("2024年度", "ja", "2025-02"),
        ("2025 финансовом году", "ru", "2024-10"),
        ("10–12 May", "en", "2023-05-11"),
        ("March – May", "en", "2023-04"),
        ("до 10 мая", "ru", "2023-05-02"),
        ("після травня", "uk", "2023-06"),
        ("5月3日前", "zh", "2023-05-01"),
        ("nach dem 3. Mai", "de", "2023-06"),
        ("du 3 au 5 mai", "fr", "2023-05-04"),
        ("at 10:30 on 3 May", "en", "2023-05-03"),
        ("she may march on", "en", "2023-01"),
        ("Sun and Sat sat", "en", "2023-04-26"),
        ("mar.", "es", "2023-01"),
        ("5个月", "zh", "2023-01"),
        ("last May", "en", "2023-01"),
        ("", "en", "2023-01"),
        ("в ночь на 4 мая", "ru", "2023-05-03"),
        ("у ніч на 4 травня", "uk", "2023-05-03"),
        ("in der Nacht auf den 4. Mai", "de", "2023-05-03"),
        ("overnight on 3 May", "en", "2023-05-04"),
        ("late Friday 31 March", "en", "2023-04-01"),
        ("5월 3일부터 7일까지", "en", "2023-05-05"),
    ],
)
def test_words_that_set_a_date_off_or_name_no_calendar_day_are_left_alone(
    words: str, lang: str, when: str
) -> None:
    assert not contradict(words, make.date(when), (make.source(lang=lang),))


@pytest.mark.parametrize(
    ("words", "lang", "right", "wrong"),
    [
        ("last month", "en", "2023-03", "2023-04-20"),
        ("late last month", "en", "2023-03-21/2023-03-31", "2023-02"),
        ("earlier this month", "en", "2023-04-02", "2023-03-29"),
        ("last year", "en", "2022-07", "2023-01"),
        ("yesterday", "en", "2023-04-25", "2023-04-22"),
        ("today", "en", "2023-04-26", "2023-04-29"),
        ("в прошлом месяце", "ru", "2023-03", "2023-04"),
        ("минулого року", "uk", "2022", "2021"),
        ("上个月", "zh", "2023-03", "2023-04"),
        ("letzten Monat", "de", "2023-03-15", "2023-04-20"),
        ("hier", "fr", "2023-04-25", "2023-04-20"),
        ("le mois dernier", "fr", "2023-03-15", "2023-04-20"),
        ("el año pasado", "es", "2022", "2021"),
        ("지난달", "ko", "2023-03", "2023-05"),
    ],
)
def test_a_time_told_from_the_day_of_publication_is_compared(
    words: str, lang: str, right: str, wrong: str
) -> None:
    sources = (make.source(lang=lang, date=make.date("2023-04-26")),)
    assert not contradict(words, make.date(right), sources)
    assert contradict(words, make.date(wrong), sources)
    assert not contradict(words, make.date(wrong)), "without a source nothing can be said"
    assert not contradict(words, make.date(wrong), (make.source(lang=lang, date=make.date("2023")),))


def test_words_of_the_first_of_a_month_may_be_of_the_day_before_elsewhere() -> None:
    sources = (make.source(lang="en", date=make.date("2023-05-01")),)
    assert not contradict("last month", make.date("2023-04"), sources)
    assert not contradict("last month", make.date("2023-03"), sources)
    assert contradict("last month", make.date("2023-02"), sources)


def test_of_several_sources_all_must_contradict() -> None:
    sources = tuple(make.source(lang="en", date=make.date(day)) for day in ("2023-04-26", "2023-06-26"))
    assert not contradict("last month", make.date("2023-05"), sources)
    assert contradict("last month", make.date("2023-04"), sources)
    changed = make.source(lang="en", date=make.date("2023-04-26"), updated=make.date("2023-06-26"))
    assert not contradict("last month", make.date("2023-05"), (changed,))


@pytest.mark.parametrize("language", sorted(MONTHS))
def test_every_name_of_the_cldr_is_known(language: str) -> None:
    assert WEEKDAYS.keys() == SET_OFF.keys() == MONTHS.keys()
    locale = Locale.parse(language)
    for number, name in locale.months["format"]["wide"].items():
        named = read_phrase(f"10 {name}", frozenset({language}))
        assert named, name
        assert named.months == {number}, name
    for number, name in locale.days["format"]["wide"].items():
        named = read_phrase(name, frozenset({language}))
        assert named, name
        assert named.weekdays == {number}, name


@pytest.mark.parametrize("language", sorted(PLAIN_MONTHS))
def test_every_name_of_the_cldr_is_known_in_a_plain_date(language: str) -> None:
    assert PLAIN_WEEKDAYS.keys() == PLAIN_MONTHS.keys() == BESIDE.keys() - {"en"}
    assert not PLAIN_MONTHS.keys() & MONTHS.keys()
    locale = Locale.parse(language)
    for number, name in locale.months["format"]["wide"].items():
        named = read_phrase(f"10 {name}", frozenset({language}))
        assert named == Named(months=frozenset({number}), days=frozenset({10})), name
    for number, name in locale.days["format"]["wide"].items():
        named = read_phrase(f"{name} 10 May", frozenset({language}))
        assert named, name
        assert named.weekdays == {number}, name


@pytest.mark.parametrize("language", sorted(MONTHS | PLAIN_MONTHS))
def test_no_date_as_the_cldr_writes_it_is_refused(language: str) -> None:
    """In each of its lengths; most of them are found wrong for another day."""
    sources, found = (make.source(lang=language),), 0
    days = [date(2023, 1, 2), date(2023, 4, 26), date(2023, 8, 11), date(2023, 10, 31), date(2024, 2, 29)]
    forms = ["full", "long", "medium", "short", "d MMMM", "d MMM", "EEEE d MMMM", "MMMM y"]
    for day in days:
        for form in forms:
            words = format_date(day, form, locale=language)
            assert not contradict(words, make.date(str(day)), sources), words
            found += contradict(words, make.date(str(day + timedelta(days=33))), sources)
    assert found > len(days) * len(forms) * 0.6


@given(
    st.text() | st.sampled_from(sorted(FROM_PUBLICATION.values())),
    st.sampled_from(sorted(MONTHS | PLAIN_MONTHS)),
)
def test_any_words_can_be_read(words: str, lang: str) -> None:
    for day in ("0001-01-01", "9999-12-31", "2023-02-28"):
        contradict(words, make.date(day), (make.source(lang=lang, date=make.date(day)),))


def _written() -> list[tuple[str, str, list[str]]]:
    """Return what ``date_words.txt`` holds: a language, words, a date that fits, or that and one that does not."""
    language, found = "", []
    for line in Path(__file__).with_name("date_words.txt").read_text("utf-8").splitlines():
        if line.startswith("["):
            language = line.strip("[]")
        elif line and not line.startswith("#"):
            words, *dates = line.split(" | ")
            found.append((language, words, dates))
    return found


@pytest.mark.parametrize(("language", "words", "dates"), _written())
def test_words_as_sources_write_them(language: str, words: str, dates: list[str]) -> None:
    sources = (make.source(lang=language),)
    right, *wrong = map(make.date, dates)
    assert not contradict(words, right, sources)
    assert all(contradict(words, one, sources) for one in wrong)
