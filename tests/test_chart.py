"""The drawn timeline, on the site and in the PDF: every event once, in its place, to scale, and no label on another."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.model.text import Name
from generator.writer.views.chart import NARROW, WIDTH, ChartView, MarkView, _width, draw, draw_narrow
from generator.writer.views.drawing import PAPER, Drawing, DrawnEvent
from generator.writer.views.drawing_layout import lay_out
from generator.writer.views.timeline import in_order
from generator.writer.views.timescale import place, ticks
from tests import factories as make

if TYPE_CHECKING:
    from collections.abc import Callable

    from generator.model.event import Event

MOMENTS = st.datetimes(datetime(1, 1, 1), datetime(9999, 12, 31))
ZONES = st.sampled_from(["", "Z", "+08:00", "-05:30", "+14:00"])
NAMES = st.text(min_size=1, max_size=90).filter(str.strip)


def drawn(*dates: str | tuple[str, str], name: str = "Talks") -> ChartView:
    """Return the drawing of events of these dates, pairs being first and last day."""
    return draw([_event(n, one, name) for n, one in enumerate(dates)], "en")


def _event(number: int, when: str | tuple[str, str], name: str = "Talks") -> Event:
    first, until = (when, None) if isinstance(when, str) else when
    return make.event(
        f"e{number}",
        date=make.date(first),
        until=make.date(until) if until else None,
        name=make.name(name),
    )


def marks(chart: ChartView) -> list[MarkView]:
    """Return all marks of a drawing."""
    return [mark for panel in chart.panels for mark in panel.marks]


@st.composite
def dates(draw_: st.DrawFn) -> str | tuple[str, str]:
    """Dates of every precision, open ends and spans among them."""
    moment = draw_(MOMENTS)
    year, month, day = f"{moment:%Y}".zfill(4), f"{moment:%m}", f"{moment:%d}"
    later = (
        f"{min(moment, datetime(9999, 1, 1)) + timedelta(days=draw_(st.integers(0, 300))):%Y-%m-%d}".zfill(10)
    )
    day_ = f"{year}-{month}-{day}"
    forms: list[str | tuple[str, str]] = [
        year,
        f"{year}-{month}",
        day_,
        f"{day_}~",
        f"{day_}T{moment:%H:%M}{draw_(ZONES)}",
        f"{day_}/..",
        f"../{year}-{month}",
        (day_, max(later, day_)),
        f"{day_}/{max(later, day_)}",
    ]
    return draw_(st.sampled_from(forms))


def boxes(mark: MarkView) -> list[tuple[int, int, int, int]]:
    """Return left, top, right and bottom of a mark's shapes and label."""
    wide = _width(mark.label)
    left = mark.x - wide if mark.before else mark.x
    return [
        (left, mark.y - 12, left + wide, mark.y + 4),
        *((x - 5, y - 5, x + 5, y + 5) for x, y in mark.dots),
        *((bar.x, bar.y, bar.x + bar.width, bar.y + 12) for bar in mark.bars),
    ]


@pytest.mark.parametrize(("made", "width"), [(draw, WIDTH), (draw_narrow, NARROW)])
@settings(max_examples=100, deadline=None)
@given(given_=st.lists(st.tuples(dates(), NAMES), min_size=1, max_size=25))
def test_any_events_are_drawn_once_inside_and_apart(
    made: Callable[[list[Event], str], ChartView], width: int, given_: list[tuple[str | tuple[str, str], str]]
) -> None:
    events = [_event(n, when, name) for n, (when, name) in enumerate(given_)]
    chart = made(events, "en")
    assert sorted(mark.anchor for mark in marks(chart)) == sorted(f"e{n}" for n in range(len(events)))
    assert chart == made(events, "en")
    for panel in chart.panels:
        placed = [(mark.anchor, box) for mark in panel.marks for box in boxes(mark)]
        for anchor, (left, top, right, bottom) in placed:
            assert left >= 0, anchor
            assert right <= width, anchor
            assert top >= 22
            assert bottom <= panel.height
        for index, (mark, a) in enumerate(placed):
            for neighbour, b in placed[index + 1 :]:
                apart = a[2] <= b[0] or b[2] <= a[0] or a[3] <= b[1] or b[3] <= a[1]
                assert mark == neighbour or apart, (mark, a, neighbour, b)


def test_places_are_to_scale() -> None:
    chart = drawn("2023-01-01", "2023-04-11", "2023-07-20")
    (first,), (second,), (third,) = (mark.dots for mark in marks(chart))
    assert abs((second[0] - first[0]) - (third[0] - second[0])) <= 1


def test_precision_is_a_shape() -> None:
    chart = drawn(
        "2020", "2023-04", "2023-04-26", ("2023-05-01", "2023-09-01"), "../2021-01-01", "2022-01-01~"
    )
    year, month, day, lasted, open_, about = marks(chart)
    assert [bar.kind for bar in (*year.bars, *month.bars)] == ["within", "within"]
    assert month.bars[0].width >= 12, "a month is a bar, however small the scale"
    assert year.bars[0].width > 5 * month.bars[0].width
    assert day.dots
    assert not day.bars
    assert [bar.kind for bar in lasted.bars] == ["sure"]
    assert open_.arrows
    assert not open_.bars
    assert about.kind == "about"
    assert [kind for kind, _ in chart.shapes] == ["dot", "within", "sure", "arrow", "about"]


def test_what_lasted_between_months_is_sure_only_in_between() -> None:
    (mark,) = marks(drawn(("2023-01", "2023-06")))
    within, sure = mark.bars
    assert (within.kind, sure.kind) == ("within", "sure")
    assert within.x < sure.x
    assert sure.x + sure.width < within.x + within.width


def test_a_crowded_part_is_enlarged_and_counted() -> None:
    chart = drawn("1900-01-01", *(f"2023-04-{day:02}" for day in range(1, 29)))
    whole, part = chart.panels
    assert whole.band
    assert whole.more == "28 events in the shaded part, enlarged below"
    assert [mark.anchor for mark in whole.marks] == ["e0"]
    assert len(part.marks) == 28


@pytest.mark.parametrize(
    "given_",
    [("2023-04-26",), ("2023-04-26T10:00Z",), ("2023-04-26",) * 200, ("9999-12-31", "0001-01-01")],
    ids=["one", "one moment", "200 of a day", "all of time"],
)
def test_extremes(given_: tuple[str, ...]) -> None:
    chart = drawn(
        *given_, name="A name of some length that is cut where there is no room for all of its words"
    )
    assert len(marks(chart)) == len(given_)
    assert all(panel.ticks for panel in chart.panels)


def test_one_hour_has_minutes_and_zones_are_compared() -> None:
    chart = drawn("2023-04-26T10:00Z", "2023-04-26T18:30+08:00", "2023-04-26T11:00Z")
    (panel,) = chart.panels
    assert "10:30" in [words for _, words in panel.ticks]
    xs = [mark.dots[0][0] for mark in panel.marks]
    assert xs[1] - xs[0] == xs[2] - xs[1]
    assert "UTC" in panel.about


@given(st.integers(0, 315_000_000_000), st.integers(60, 315_000_000_000))
def test_an_axis_has_few_marks_in_order(low: int, length: int) -> None:
    found = [moment for moment, _ in ticks(low, low + length, 7, "en")]
    assert found == sorted(set(found))
    assert len(found) <= 9
    assert all(low <= moment <= low + length for moment in found)


def test_a_day_ends_with_its_last_minute() -> None:
    first, last = place(_event(0, "2023-04-26"), 1).ends
    assert last - first == 86_400


def test_names_are_literal_and_keep_their_language() -> None:
    hostile = make.event(name=make.name("<script>x</script>"))
    (mark,) = marks(draw([hostile], "en"))
    assert mark.label == "<script>x</script>", "made literal where it is printed"
    arabic = make.event(name=Name((("ar", "اتفاق"),)))
    (mark,) = marks(draw([arabic], "en"))
    assert (mark.label, mark.lang) == ("\u2067اتفاق\u2069", "ar"), "an SVG has no dir"
    (mark,) = marks(draw([arabic], "ar"))
    assert mark.lang == ""


def on_paper(*dates_: str | tuple[str, str]) -> Drawing:
    """Return the PDF's drawing of events of these dates."""
    return lay_out([_event(n, when) for n, when in enumerate(dates_, 1)], "en", PAPER)


def extents(event: DrawnEvent) -> list[tuple[int, int, int]]:
    """Return lane, left and right of an event's shapes and label on paper."""
    wide = PAPER.width_of(event.label.text)
    left = event.label_at - wide if event.before else event.label_at
    return [
        (event.label_lane, left, left + wide),
        *((event.lane, bar.left, bar.right) for bar in event.bars),
        *((event.lane, min(arrow), max(arrow)) for arrow in event.arrows),
        *(((event.lane, event.dot - PAPER.dot, event.dot + PAPER.dot),) if event.dot is not None else ()),
    ]


@settings(max_examples=150, deadline=None)
@given(st.lists(dates(), min_size=1, max_size=30))
def test_on_paper_events_are_drawn_once_by_number_inside_and_apart(
    given_: list[str | tuple[str, str]],
) -> None:
    panels = on_paper(*given_).panels
    numbers = [event.number for panel in panels for event in panel.events]
    assert sorted(numbers) == list(range(1, len(given_) + 1))
    for panel in panels:
        assert all(0 <= x <= PAPER.width for x, _ in panel.ticks)
        assert all(event.label.text == str(event.number) for event in panel.events), "none is cut"
        placed = [(event.number, box) for event in panel.events for box in extents(event)]
        for index, (number, (lane, left, right)) in enumerate(placed):
            assert 0 <= left <= right <= PAPER.width
            assert 0 <= lane < panel.lanes
            for neighbour, (its_lane, its_left, its_right) in placed[index + 1 :]:
                apart = lane != its_lane or right <= its_left or its_right <= left
                assert number == neighbour or apart, (number, neighbour)


@given(st.lists(dates(), max_size=25))
def test_site_and_paper_show_the_same_events_in_the_same_shapes(given_: list[str | tuple[str, str]]) -> None:
    """Only where it is too short on the one does a day or a bar look otherwise: a day of a few hours is a dot."""
    chart, paper = drawn(*given_), on_paper(*given_)
    assert [(panel.title, panel.about, panel.ticks != ()) for panel in chart.panels] == [
        (panel.title, panel.about, panel.ticks != ()) for panel in paper.panels
    ]
    assert [(mark.title, mark.kind, len(mark.arrows)) for panel in chart.panels for mark in panel.marks] == [
        (event.title, "about" * event.about, len(event.arrows))
        for panel in paper.panels
        for event in panel.events
    ]


def test_on_paper_the_enlarged_part_names_its_numbers() -> None:
    """Many events within days of a scale of years get a panel of their own."""
    wide, close = on_paper("1992", "2014-03-18", *(f"2023-04-{day:02}" for day in range(10, 20))).panels
    assert [event.number for event in wide.events] == [1, 2]
    assert wide.band is not None
    assert wide.more == "10 events (3–12) in the shaded part, enlarged below"
    assert [event.number for event in close.events] == list(range(3, 13))
    assert on_paper().panels == ()


def test_events_are_numbered_as_they_are_listed() -> None:
    """By the year of their own date, though round midnight another is earlier: numbers rise from year to year."""
    dated = [
        _event(n, when) for n, when in enumerate(("2023-01-01T05:00+14:00", "2022-12-31T20:00Z", "../2025"))
    ]
    assert [event.id.rpartition("/")[2] for event in in_order(dated)] == ["e2", "e1", "e0"]


@pytest.mark.parametrize(
    ("dates", "days"),
    [
        (("2024-04-20", "2024-05-01"), "20 April 2024 to 1 May 2024"),
        (("../2024-04-20", "2024-05-01"), "20 April 2024 to 1 May 2024"),
        (("2024-05-01", "2024-05-03/.."), "1 May 2024 to 3 May 2024"),
        (("../2024-04-20",), "20 April 2024"),
        (("2024-05-03/..",), "3 May 2024"),
        (("2024-05-01", "2024-05-02T00:00"), "1 May 2024 to 2 May 2024"),
        (("2024-05-01", "2024-05-01T23:59"), "1 May 2024"),
        (("2024-05-01T00:00",), "1 May 2024"),
        (("../0001", "9999/.."), "1 to 9999"),
        ((("2024-05-01", "2024-05-03/.."),), "1 May 2024 to 3 May 2024"),
        (("../2023", "2024-03"), "December 2023 to March 2024"),
    ],
)
def test_a_drawing_is_headed_by_the_days_that_its_dates_name(
    dates: tuple[str | tuple[str, str], ...], days: str
) -> None:
    (panel,) = drawn(*dates).panels
    assert panel.title.partition(":")[0] == days
    assert f" from {days} " in panel.about
