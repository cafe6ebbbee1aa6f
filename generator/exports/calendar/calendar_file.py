"""Writes events as an iCalendar file (RFC 5545, RFC 7986) that calendars subscribe to or import.

The day of the newest edition is the time of the file: it changes when an edition does, and with no clock.
"""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING
from uuid import NAMESPACE_URL, uuid5

from generator.document.markup import to_text
from generator.document.plain import plain_text
from generator.exports.calendar.content_lines import line, listed, text_line
from generator.exports.calendar.event_spans import LeftOut, span_of
from generator.model.event import Event
from generator.model.former_ids import first_id
from generator.writer.pages.urls import address
from generator.writer.views.source_words import date_words

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from generator.exports.calendar.event_spans import Span
    from generator.exports.export_format import ExportInput

_PRODUCT = "-//Briefings//Calendar of events//EN"
_END = b"\r\n"
_FIRST = b"\r\nBEGIN:VEVENT\r\n"
_LAST = b"\r\nEND:VEVENT\r\n"


def write(given: ExportInput) -> bytes:
    """Return the events of a briefing."""
    spans = _spans(given)
    events = (
        piece
        for event, span in spans
        if not isinstance(span, LeftOut)
        for piece in _event(event, span, given)
    )
    return _calendar(str(given.briefing.title), spans, "".join(events).encode("utf-8", "replace"))


def write_all(calendars: Sequence[tuple[ExportInput, bytes]], site_name: str) -> bytes:
    """Return the events of all briefings. Each comes with what `write` made of it: its events stand there already."""
    spans = [found for given, _ in calendars for found in _spans(given)]
    return _calendar(site_name, spans, b"".join(_events_in(calendar) for _, calendar in calendars))


def _spans(given: ExportInput) -> list[tuple[Event, Span | LeftOut]]:
    """Return the events of a briefing as time goes, each with the days on which it stands."""
    events = sorted(given.briefing.events, key=lambda event: (event.date.order, event.id))
    return [(event, span_of(event.date, event.until)) for event in events]


def _events_in(calendar: bytes) -> bytes:
    """Return the events of a calendar as they are written there; no value can hold a line of its own."""
    begin, end = calendar.find(_FIRST), calendar.rfind(_LAST)
    return b"" if begin < 0 else calendar[begin + len(_END) : end + len(_LAST)]


def _calendar(name: str, spans: Iterable[tuple[Event, Span | LeftOut]], events: bytes) -> bytes:
    """Return a calendar of that name with ``events``; it says which of those in ``spans`` are not among them."""
    left_out: dict[LeftOut, list[str]] = {why: [] for why in LeftOut}
    for event, span in spans:
        if isinstance(span, LeftOut):
            left_out[span].append(str(event.name))
    head = [
        line("BEGIN", "VCALENDAR"),
        line("VERSION", "2.0"),
        line("PRODID", _PRODUCT),
        text_line("NAME", name),
        text_line("X-WR-CALNAME", name),
    ]
    told = [f"Not in this calendar, {why}: {'; '.join(names)}." for why, names in left_out.items() if names]
    if told:
        head.append(text_line("DESCRIPTION", "\n".join(told)))
    return "".join(head).encode("utf-8", "replace") + events + line("END", "VCALENDAR").encode()


def _event(event: Event, span: Span, given: ExportInput) -> Iterator[str]:
    words = plain_text(given.links.date(event.date, event.until), given.links.lang)
    name = str(event.name)
    yield line("BEGIN", "VEVENT")
    yield line("UID", _uid(event, given))
    yield line("DTSTAMP", _moment(datetime.fromtimestamp(given.briefing.epoch, UTC)))
    yield from _times(span)
    yield text_line("SUMMARY", f"{name} ({words})" if span.is_vague else name)
    yield text_line("DESCRIPTION", "\n".join(_told(event, span, words, given)))
    if event.place_name:
        yield text_line("LOCATION", event.place_name)
    yield line("CATEGORIES", listed((str(given.briefing.title),)))
    if link := given.publication.full_address(address(Event, event.id)):
        yield line("URL", link)
    yield line("TRANSP", "TRANSPARENT")  # it takes up nobody's time
    yield line("END", "VEVENT")


def _times(span: Span) -> Iterator[str]:
    for name, day in (("DTSTART", span.begin), ("DTEND", span.end)):
        if isinstance(day, datetime):
            yield line(name, _moment(day))
        elif day is not None:
            yield line(f"{name};VALUE=DATE", day.isoformat().replace("-", ""))


def _told(event: Event, span: Span, words: str, given: ExportInput) -> Iterator[str]:
    """Yield what is said of an event, a line each: how exactly it is dated, in whose words, on what it rests."""
    if span.may_be_outside:
        yield f"When exactly is not known: {words}. Other days than those on which it stands here are possible."
    elif span.is_vague:
        yield f"When exactly is not known: {words}. It stands here on all days that are possible."
    else:
        yield f"When: {words}."
    if said := date_words(event, given.library):
        yield f"In the source’s words: {plain_text(said, given.links.lang)}."
    if event.participants:
        took_part = (plain_text(given.links.label(actor), given.links.lang) for actor in event.participants)
        yield f"Took part: {'; '.join(took_part)}."
    if event.note:
        yield to_text(event.note.source)
    cited = dict.fromkeys(plain_text(given.links.evidence(item), given.links.lang) for item in event.evidence)
    yield f"Rests on: {'; '.join(cited)}"


def _uid(event: Event, given: ExportInput) -> str:
    """Return what the event alone is called anywhere, and stays so when its id changes (RFC 7986, 5.3)."""
    site = given.publication.address or f"urn:briefings:{given.publication.site_name}:"
    return str(uuid5(NAMESPACE_URL, f"{site}{first_id(event.id, given.library)}"))


def _moment(moment: datetime) -> str:
    return f"{moment.isoformat()[:19].replace('-', '').replace(':', '')}Z"
