"""The order of the timeline, and the mark of the event that a briefing is about."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from generator.writer.views.chart import draw
from generator.writer.views.drawing import PAPER
from generator.writer.views.drawing_layout import lay_out
from generator.writer.views.timeline import in_order
from tests import factories as make

if TYPE_CHECKING:
    from generator.model.event import Event


def dated(number: int, when: str) -> Event:
    """Return an event of that date."""
    return make.event(f"e{number}", date=make.date(when))


@pytest.mark.parametrize(
    ("listed", "own"),
    [
        # of a day, those with an hour first: nobody knows when the others were
        (("2024-05-01T14:24+03:00", "2024-05-01T18:33+03:00", "2024-05-01"), None),
        # across zones by the moment, and a day never behind the next
        (("2024-05-01T18:33+03:00", "2024-05-01", "2024-05-02", "2024-05-01T23:30-05:00"), None),
        # without hours the order is that of the file
        (("2024-04", "2024-05-01", "2024-05-02"), None),
        (("2024-05-01/2024-05-02", "2024-05-01T09:00", "2024-05-01"), None),
        # what the briefing is about stands before all of its day
        (("2024-04-30", "2024-05-01", "2024-05-01T14:24", "2024-05-01"), 1),
    ],
)
def test_an_event_without_an_hour_is_not_put_before_one_that_has_one(
    listed: tuple[str, ...], own: int | None
) -> None:
    events = [dated(number, when) for number, when in enumerate(listed)]
    about = None if own is None else events[own].id
    assert [event.id for event in in_order(events[::-1], about)] == [event.id for event in events]


def test_the_event_of_the_briefing_is_marked_in_words_and_shape() -> None:
    events = [dated(number, when) for number, when in enumerate(("2024-05-01", "2024-05~"))]
    chart = draw(events, "en", events[0].id)
    marks = [mark for panel in chart.panels for mark in panel.marks]
    assert [(mark.anchor, mark.kind) for mark in marks] == [("e0", "own"), ("e1", "about")]
    assert [mark.title.endswith("(the event of this briefing)") for mark in marks] == [True, False]
    assert ("own", "the event of this briefing") in chart.shapes
    assert "own" not in {shape for shape, _ in draw(events, "en").shapes}
    (panel,) = lay_out(events, "en", PAPER, events[1].id).panels
    assert [event.own for event in panel.events] == [False, True]
