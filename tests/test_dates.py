"""Dates: what they can mean, which is certainly earlier, and agreement with the EDTF library."""

from __future__ import annotations

from contextlib import suppress
from datetime import datetime

import edtf
import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.model.dates import Precision, parse_date

DATES = st.one_of(
    st.dates().map(lambda day: f"{day:%Y-%m-%d}".zfill(10)),
    st.dates().map(lambda day: f"{day:%Y-%m}".zfill(7)),
    st.dates().map(lambda day: f"{day:%Y}".zfill(4)),
)


@pytest.mark.parametrize(
    ("text", "first", "last", "precision"),
    [
        ("2023", "2023-01-01T00:00", "2023-12-31T23:59", Precision.YEAR),
        ("2024-02", "2024-02-01T00:00", "2024-02-29T23:59", Precision.MONTH),
        ("2023-04-26", "2023-04-26T00:00", "2023-04-26T23:59", Precision.DAY),
        ("2023-04-26T09:41", "2023-04-26T09:41", "2023-04-26T09:41", Precision.MINUTE),
        ("2023-04-26T18:33+03:00", "2023-04-26T18:33+03:00", "2023-04-26T18:33+03:00", Precision.MINUTE),
        ("2023-04-22/2023-04-23", "2023-04-22T00:00", "2023-04-23T23:59", Precision.RANGE),
        ("../2023-04-26", None, "2023-04-26T23:59", Precision.RANGE),
        ("2022-02/..", "2022-02-01T00:00", None, Precision.RANGE),
    ],
)
def test_parse(text: str, first: str | None, last: str | None, precision: Precision) -> None:
    """What is written is the precision."""
    date = parse_date(text)
    assert date.first == (datetime.fromisoformat(first) if first else None)
    assert date.last == (datetime.fromisoformat(last) if last else None)
    assert date.precision is precision


def test_marks() -> None:
    """About and doubtful."""
    assert parse_date("2023-03~").approximate
    assert parse_date("2023-03?").doubtful
    assert parse_date("2023-03~/2023-04").approximate


@pytest.mark.parametrize(
    "text",
    [
        *(
            "",
            "yesterday",
            "2023-13",
            "2023-02-29",
            "2023-4-1",
            "26.04.2023",
            "2023-04-26T25:00",
            "0000",
            "NO",
        ),
        *(
            "2023-04-26T10:00+15:00",
            "0001-01-01T00:00+14:00",
            "9999-12-31T23:59-12:00",
            "../..",
            "2023-05/2023-04",
            "2023/2024/2025",
            "2023-04-26 10:00",
            "1682467200",
        ),
        "２０２３",
    ],
)
def test_refused(text: str) -> None:
    """Nothing else is a date."""
    with pytest.raises(ValueError, match=r".+"):
        parse_date(text)


@pytest.mark.parametrize(
    ("one", "other", "certain"),
    [
        ("2023-04-25", "2023-04-26", False),
        ("2023-04-24", "2023-04-26", True),
        ("2023-04-26", "2023-04-26", False),
        ("2023-04", "2023-04-26", False),
        ("2023-03", "2023-04-26", True),
        ("2023-03~", "2023-04-26", False),
        ("2023-04-22/2023-04-26", "2023-04-26", False),
        ("../2023-04-25", "2023-04-26", False),
        ("../2023-04-24", "2023-04-26", True),
        ("2023-04-25/..", "2023-04-26", False),
        ("2023-04-26T09:41", "2023-04-26T18:33+03:00", False),
        ("2023-04-26T09:41Z", "2023-04-26T18:33+03:00", True),
        ("2023-04-26T23:30-05:00", "2023-04-27T08:00+03:00", True),
        ("2026-03-01", "2026-03-02T00:30+09:00", False),
        ("2026-03-01", "2026-03-02T12:00Z", True),
        ("2026-03-01T20:00", "2026-03-02T20:00", False),
        ("2026-03-01T20:00", "2026-03-02T22:01", True),
        ("0001-01-01T00:00Z", "0001-01-01", False),
        ("9999-12-31", "9999-12-31T23:59Z", False),
        ("9999-12-30", "9999-12-31T23:59Z", True),
    ],
)
def test_before(one: str, other: str, certain: bool) -> None:  # noqa: FBT001  # a table of cases
    """Earlier only if no possible moment is later."""
    assert parse_date(one).before(parse_date(other)) is certain


@pytest.mark.parametrize(
    ("one", "other", "certain"),
    [
        ("2023-04-25", "2023-04-26", True),
        ("2023-04-26", "2023-04-26", False),
        ("2023-04-25~", "2023-04-26", False),
        ("2023-04-25", "2023-04-26?", False),
        ("2023-04", "2023-05", True),
        ("2023-04-25", "../2023-04-26", False),
        ("2023-04-25T23:59+08:00", "2023-04-26", True),
        ("2023-04-26T09:41+08:00", "2023-04-26T09:41Z", True),
    ],
)
def test_before_on_one_calendar(one: str, other: str, certain: bool) -> None:  # noqa: FBT001  # as above
    """Days of one place count as they are written."""
    assert parse_date(one).before_on_calendar(parse_date(other)) is certain


@pytest.mark.parametrize(
    "in_order",
    [
        ("2026-03-01T20:00Z", "2026-03-02T07:10+08:00", "2026-03-01T20:00-05:00"),
        ("2026-02-28T23:00Z", "2026-03-01", "2026-03", "2026-03-01T02:00+01:00"),
        ("0001-01-01T00:00Z", "../2026-03", "2026", "9999-12-31T23:59Z"),
    ],
)
def test_dates_are_sorted_by_moments(in_order: tuple[str, ...]) -> None:
    """A zone counts; what has none stands where it would in UTC."""
    assert [
        str(date) for date in sorted(map(parse_date, in_order[::-1]), key=lambda date: date.order)
    ] == list(in_order)


@given(DATES)
def test_bounds_agree_with_edtf(text: str) -> None:
    """The Library of Congress' notation, read by its own library, has the same first and last day."""
    date, oracle = parse_date(text), edtf.parse_edtf(text)
    assert date.first is not None
    assert date.last is not None
    assert date.first.timetuple()[:3] == oracle.lower_strict()[:3]
    assert date.last.timetuple()[:3] == oracle.upper_strict()[:3]


@given(DATES, DATES)
def test_before_is_a_strict_order(one: str, other: str) -> None:
    """Never both, and never earlier than oneself."""
    left, right = parse_date(one), parse_date(other)
    assert not (left.before(right) and right.before(left))
    assert not left.before(left)


@given(st.text())
def test_any_text_parses_or_raises_value_error(text: str) -> None:
    """No other exception."""
    with suppress(ValueError):
        parse_date(text)
