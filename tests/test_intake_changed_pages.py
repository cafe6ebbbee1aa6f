"""A page that was changed later is not said to be of the time of day at which it appeared."""

from __future__ import annotations

import pytest

from generator.intake.web_page import read_page

ARTICLE = (
    "<article><h1>The ferry to Orm stays in the harbour</h1>{line}"
    + "".join(f"<p>The ferry {verb}, the harbour office of Lund said on Tuesday morning.</p>" for verb in
              ("stays in the harbour", "waits for its captain", "leaves when the storm is over"))
    + "</article>"
)  # fmt: skip
PUBLISHED = "2026-05-12T08:30:00+02:00"


def dates(published: str, modified: str = "", line: str = "", *, in_head: bool = False) -> tuple[str, str]:
    """Return date and update of a page that says so, in its head's meta or its JSON-LD."""
    names = ("article:published_time", "article:modified_time")
    metas = "".join(
        f'<meta property="{name}" content="{value}">'
        for name, value in zip(names, (published, modified), strict=True)
    )
    linked = (
        '<script type="application/ld+json">{"@type": "NewsArticle", '
        f'"datePublished": "{published}", "dateModified": "{modified}"}}</script>'
    )
    line = f"<p>{line}</p>" if line else ""
    facts = read_page(f"<head>{metas if in_head else linked}</head>{ARTICLE.format(line=line)}").facts
    assert facts.date is not None
    is_asked = facts.updated is not None and facts.updated.guess != ""
    day, changed = facts.date.value, facts.updated.value if facts.updated else ""
    assert is_asked == (changed != "" and changed[:10] != day[:10])
    return day, changed


@pytest.mark.parametrize(
    ("modified", "date", "updated"),
    [
        ("", "2026-05-12T08:30+02:00", ""),
        ("2026-05-12T08:30:40+02:00", "2026-05-12T08:30+02:00", ""),
        ("2026-05-12T06:30:00Z", "2026-05-12T08:30+02:00", ""),
        ("2026-05-12T07:00:00+02:00", "2026-05-12T08:30+02:00", ""),
        ("2026-05-11", "2026-05-12T08:30+02:00", ""),
        ("2026-05-12T16:40:09+02:00", "2026-05-12", "2026-05-12T16:40+02:00"),
        ("2026-05-12T14:40:09Z", "2026-05-12", "2026-05-12T16:40+02:00"),
        ("2026-05-12T23:10:00Z", "2026-05-12", "2026-05-13T01:10+02:00"),
        ("2026-05-12 16:40", "2026-05-12", ""),
        ("2026-05-14", "2026-05-12", "2026-05-14"),
    ],
)
def test_a_later_change_takes_the_time_of_day_from_the_date(modified: str, date: str, updated: str) -> None:
    for in_head in (False, True):
        assert dates(PUBLISHED, modified, in_head=in_head) == (date, updated)


@pytest.mark.parametrize(
    "line",
    [
        "Updated 4:40 p.m.",
        "Published 8:30 a.m. · Last updated at 16:40",
        "12 May 2026, 8:30 (updated: 16:40)",
        "Aktualisiert am 12. Mai 2026, 16:40 Uhr",
        "Stand: 16.40 Uhr",
        "Mis à jour le 12 mai 2026 à 16h40",
        "Оновлено 12.05.2026 о 16:40",
        "Обновлено: 16:40",
        "更新时间：16:40",
    ],
)
def test_so_does_a_change_that_is_told_beside_the_headline(line: str) -> None:
    assert dates(PUBLISHED, line=line) == ("2026-05-12", "")


def test_a_change_on_another_day_that_is_told_there_is_asked_about() -> None:
    assert dates(PUBLISHED, line="Published 12 May 2026, updated 14 May 2026") == ("2026-05-12", "2026-05-14")
    assert dates(PUBLISHED, line="Updated 3 May 2026") == ("2026-05-12T08:30+02:00", "")


def test_moments_at_the_ends_of_the_calendar_are_no_mistake_of_the_program() -> None:
    assert dates("0001-01-01T00:00:00+14:00", "9999-12-31T23:59:00-14:00")[0] == "0001-01-01"
    assert dates("9999-12-31T23:59:00-14:00", "0001-01-01T00:00:00+14:00")[1] == ""


@pytest.mark.parametrize(
    "line", ["By Ada Lind", "Lund updated its plan of 2026", "An outdated ferry, 30 years old"]
)
def test_other_lines_change_nothing(line: str) -> None:
    assert dates(PUBLISHED, line=line) == ("2026-05-12T08:30+02:00", "")
