"""Events as a calendar, read back by a library for calendars: dated no more precisely than they are known."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from typing import TYPE_CHECKING, Any

import pytest
from icalendar import Calendar

from generator.analysis import derive
from generator.exports.calendar.calendar_file import write, write_all
from generator.exports.export_format import export_input, export_inputs
from generator.memo import Memo
from generator.model.publication import UNSIGNED, Publication
from generator.model.text import Prose
from generator.text.passages import strings_of
from tests import factories as make
from tests.shipped import shipped

if TYPE_CHECKING:
    from generator.model.event import Event

    Read = Any
    """An event as the library reads it, whose properties are of thirty types."""

PUBLICATION = Publication(site_name="Desk", address="https://desk.org/briefs/")
HOSTILE = 'A; B, C\\n "D": =E \r'
"""Signs that mean something in a calendar."""


def _written(*events: Event, publication: Publication = UNSIGNED, **fields: Any) -> bytes:  # noqa: ANN401  # as the factory takes them
    library = make.library(make.briefing(events=events, **fields))
    return write(export_input(make.BRIEFING, library, derive(library, Memo()), publication))


def _read(content: bytes) -> list[Read]:
    return [*_calendar(content).walk("VEVENT")]


def _calendar(content: bytes) -> Any:  # noqa: ANN401  # as for an event
    return Calendar.from_ical(content)


def _named(content: bytes) -> str:
    """Return the name of a calendar; the library knows no type of it, and is told that of another text."""
    return str(_calendar(content.replace(b"\r\nNAME:", b"\r\nDESCRIPTION:"))["DESCRIPTION"])


def _only(event: Event) -> Read:
    (found,) = _read(_written(event))
    return found


@pytest.mark.parametrize(
    ("written", "until", "begin", "end", "vague"),
    [
        ("2024-05-01T18:33+03:00", None, datetime(2024, 5, 1, 15, 33, tzinfo=UTC), None, False),
        (
            "2024-05-01T23:00+03:00",
            "2024-05-02T01:00+03:00",
            datetime(2024, 5, 1, 20, tzinfo=UTC),
            datetime(2024, 5, 1, 22, tzinfo=UTC),
            False,
        ),
        ("2024-05-01T18:33", None, date(2024, 5, 1), date(2024, 5, 2), False),
        ("2024-05-01T18:33~", None, date(2024, 5, 1), date(2024, 5, 2), True),
        ("2024-05-01", None, date(2024, 5, 1), date(2024, 5, 2), False),
        ("2024-02-29", "2024-03-02", date(2024, 2, 29), date(2024, 3, 3), False),
        ("2024-05-01T18:33Z", "2024-05-02", date(2024, 5, 1), date(2024, 5, 3), False),
        ("2024-05", None, date(2024, 5, 1), date(2024, 6, 1), True),
        ("2024", None, date(2024, 1, 1), date(2025, 1, 1), True),
        ("2024-05-01?", None, date(2024, 5, 1), date(2024, 5, 2), True),
        ("2024-04-22/2024-04-30", None, date(2024, 4, 22), date(2024, 5, 1), True),
        ("2024-04-22", "2024-05", date(2024, 4, 22), date(2024, 6, 1), True),
    ],
)
def test_an_event_stands_where_it_may_have_been(
    written: str, until: str | None, begin: date, end: date | None, *, vague: bool
) -> None:
    event = make.event(date=make.date(written), until=make.date(until) if until else None)
    found = _only(event)
    assert found["DTSTART"].dt == begin
    assert found.get("DTEND") is None if end is None else found["DTEND"].dt == end
    summary, told = str(found["SUMMARY"]), str(found["DESCRIPTION"])
    assert summary.startswith(str(event.name))
    assert (summary != str(event.name)) is vague
    assert ("When exactly is not known: " in told) is vague
    assert vague or told.startswith("When: ")


def test_no_day_is_said_to_be_the_only_possible_one_that_is_not() -> None:
    """About a day is on others too; a doubted one as well; so is a span of which an end is one of these."""

    def told(date: str, until: str | None = None) -> str:
        event = make.event(date=make.date(date), until=make.date(until) if until else None)
        return str(_only(event)["DESCRIPTION"])

    for dates in (
        ("2026-04-08~",),
        ("2026-04~",),
        ("2026-04-08?",),
        ("2026-04-08T10:00Z~",),
        ("2026-04-08~/2026-04-12",),
        ("2026-04-08", "2026-04-12~"),
    ):
        assert "Other days than those on which it stands here are possible." in told(*dates), dates
        assert "all days that are possible" not in told(*dates), dates
    for bounded in ("2026-04", "2026-04-08/2026-04-12"):
        assert "It stands here on all days that are possible." in told(bounded)
        assert "Other days" not in told(bounded)


@pytest.mark.parametrize("written", ["../2024-05-01", "2024-05-01/.."])
def test_what_has_no_bounds_is_left_out_and_named(written: str) -> None:
    known = make.event("fair")
    content = _written(make.event(date=make.date(written), name=make.name("The talks")), known)
    assert [str(found["SUMMARY"]) for found in _read(content)] == [str(known.name)]
    told = str(_calendar(content)["DESCRIPTION"])
    assert told == "Not in this calendar, for their beginning or end is not known: The talks."
    assert "DESCRIPTION" not in _calendar(_written(known))


@pytest.mark.parametrize(
    ("written", "until"), [("9999-12-31", None), ("9999", None), ("2026-04-08", "9999-12-31")]
)
def test_what_has_no_day_behind_it_is_not_said_to_be_unknown(written: str, until: str | None) -> None:
    event = make.event(
        date=make.date(written), until=make.date(until) if until else None, name=make.name("The talks")
    )
    unbounded = make.event("fair", date=make.date("2024-05-01/.."), name=make.name("The fair"))
    content = _written(event, unbounded)
    assert _read(content) == []
    assert str(_calendar(content)["DESCRIPTION"]) == (
        "Not in this calendar, for their beginning or end is not known: The fair.\n"
        "Not in this calendar, for they may last until the end of the year 9999, "
        "and no calendar has a day after it: The talks."
    )


@pytest.mark.parametrize(
    ("written", "begin"),
    [
        ("0001-01-01T00:00Z", datetime(1, 1, 1, tzinfo=UTC)),
        ("9999-12-31T23:59+14:00", datetime(9999, 12, 31, 9, 59, tzinfo=UTC)),
        ("0001-01-01", date(1, 1, 1)),
    ],
)
def test_the_first_and_last_dates_that_there_are(written: str, begin: date) -> None:
    assert _only(make.event(date=make.date(written)))["DTSTART"].dt == begin


def test_texts_come_back_as_they_were_written() -> None:
    event = make.event(
        name=make.name(HOSTILE.strip()), place_name=HOSTILE.strip(), date_words="on a\\Monday; in, May"
    )
    content = _written(event, title=HOSTILE.strip())
    (found,) = _read(content)
    assert str(found["SUMMARY"]) == str(found["LOCATION"]) == HOSTILE.strip()
    assert "“on a\\Monday; in, May”" in str(found["DESCRIPTION"])
    assert _named(content) == HOSTILE.strip()
    assert [str(category) for category in found["CATEGORIES"].cats] == [HOSTILE.strip()]


def test_a_setting_with_controls_makes_no_line_of_its_own() -> None:
    library = make.library(make.briefing(events=(make.event(),)))
    inputs = tuple(export_inputs(library, derive(library, Memo()), UNSIGNED))
    content = write_all([(given, write(given)) for given in inputs], "Desk\x00\r\nBEGIN:VEVENT")
    assert _named(content) == "Desk\nBEGIN:VEVENT"
    assert len(_read(content)) == 1


def test_lines_are_short_and_end_as_they_should() -> None:
    content = _written(make.event(name=make.name("中" * 200 + "é" * 100 + "a" * 300)))
    lines = content.split(b"\r\n")
    assert lines[0] == b"BEGIN:VCALENDAR"
    assert lines[-1] == b""
    assert not [line for line in lines if len(line) > 75 or b"\n" in line or b"\r" in line]
    for line in lines:
        line.decode()  # no character is cut in two


def test_a_name_stays_while_what_it_is_made_of_is_renamed() -> None:
    def uid(event: Event, publication: Publication = PUBLICATION, **fields: Any) -> str:  # noqa: ANN401  # as above
        library = make.library(make.briefing(events=(event,), **fields))
        given = export_input(
            str(fields.get("id", make.BRIEFING)), library, derive(library, Memo()), publication
        )
        (found,) = _read(write(given))
        return str(found["UID"])

    event = make.event("talks")
    known = uid(event)
    assert uid(make.event("meeting", formerly=(event.id,))) == known
    moved = replace(event, id="may/talks", folder="may")
    assert uid(moved, id="may", formerly=(make.BRIEFING,)) == known
    assert len({known, uid(make.event("meeting")), uid(event, UNSIGNED), uid(moved, id="may")}) == 4


def test_the_time_of_a_calendar_is_that_of_the_newest_edition() -> None:
    event = make.event()
    edition = make.edition(date=make.date("2024-06-01"))
    (found,) = _read(_written(event, publication=PUBLICATION, editions=(edition,)))
    assert found["DTSTAMP"].dt == datetime(2024, 6, 1, 23, 59, tzinfo=UTC)
    assert found["URL"] == f"https://desk.org/briefs/briefings/{make.BRIEFING}/timeline/#talks"
    assert "URL" not in _only(event)


def test_all_events_of_the_shipped_briefing_are_read_back() -> None:
    given = tuple(export_inputs(shipped().library, shipped().findings, PUBLICATION))
    found = {
        str(read["UID"]): read for read in _read(write_all([(part, write(part)) for part in given], "Desk"))
    }
    events = shipped().library.events.values()
    dated = [event for event in events if event.date.first and (event.until or event.date).last]
    assert len(dated) > 20
    assert len(found) == len(dated)
    for read in found.values():
        begin, end = read["DTSTART"].dt, read.get("DTEND")
        assert end is None or end.dt - begin >= timedelta(minutes=1)
        assert "Rests on: " in str(read["DESCRIPTION"])


def test_folded_words_are_looked_through() -> None:
    name = "Waldemar Grubenhagen"
    for before in range(60):
        event = make.event(name=make.name("x" * before + f" {name}"), note=Prose(f"{name} left."))
        texts = "\n".join(strings_of("events.ics", _written(event)))
        assert f" {name}\r\n" in texts
        assert f"\n{name} left." in texts
