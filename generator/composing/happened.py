"""Says what answers about an event change: its name, its day, its place, who took part, what it rests on."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from generator.composing.blanks import blank_source, removing_blanks
from generator.composing.todo import (
    NAME_EVENT,
    NAME_EVENT_AND_DAY,
    SAY_DAY,
    SAY_REST,
    SAY_SOURCES,
    without_todo,
)
from generator.document.dates import show_span
from generator.drafting.new_ids import NewIds, id_of_name, id_of_words
from generator.editing import Append, Put, Remove, value_at
from generator.judging import NotUnderstood
from generator.model.actor import ActorType
from generator.model.reference_places import written_references
from generator.model.report import Report
from generator.model.source import DOCUMENTS
from generator.model.unconfirmed import called, local_name, referring_to
from generator.model.walks import entries_in
from generator.text.direction import script_of
from generator.text.scripts import is_in_script_of
from generator.upkeep.naming import place_of, value_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from generator.editing import Change
    from generator.model.actor import Actor
    from generator.model.briefing import Briefing
    from generator.model.event import Event
    from generator.model.kinds import Language
    from generator.model.library import Library
    from generator.model.report import Id
    from generator.model.source import Source
    from generator.quotes.text.source_text import SourceText
    from generator.reader.ids_in_use import IdsInUse
    from generator.reader.input import InputFile
    from generator.reader.tree import Value

_TWO_DAYS = re.compile(r"(\d{4}-\d\d-\d\d)\s*(?:/|–|-|to|until|,|and)\s*(\d{4}-\d\d-\d\d)")


def event_of(briefing: Briefing, library: Library) -> Event | None:
    """Return the event that ``briefing`` is about, if it is its own."""
    event = library.events.get(briefing.event or "")
    return event if event is not None and event.folder == briefing.id else None


def events_of(briefing: Briefing, library: Library) -> list[Event]:
    """Return the events of ``briefing`` itself: the one that it is about first, if there is one."""
    first = event_of(briefing, library)
    return sorted(briefing.events, key=lambda event: first is None or event.id != first.id)


def event_changes(name: str, first: Event, lang: Language, in_use: IdsInUse) -> tuple[Id, Sequence[Change]]:
    """Return the id of a new event beside ``first``, and what enters it; its day and its sources are still asked for.

    ``lang`` is the language of the briefing, ``in_use`` the ids that it does not get.
    """
    id_ = NewIds(in_use).new(id_of_words(name, lang) or id_of_name(name, lang) or "event")
    written = value_of(place_of(first).file)
    fields: dict[str, Value] = {
        "id": id_,
        "todo": [SAY_DAY, SAY_SOURCES, SAY_REST],
        "name": name,
        **{
            field: value
            for field in ("date", "until", "evidence")
            if (value := value_at(written, (*place_of(first).keys, field))) is not None
        },
    }
    return id_, [Append(("events",), fields)]


def removing_event(event: Event, library: Library) -> Sequence[Change]:
    """Return what takes ``event`` out. Raises `NotUnderstood` if something refers to it."""
    if users := referring_to(event.id, library):
        several = f"{len(users)} entries refer" if len(users) > 1 else f"{called(users[0])} refers"
        raise NotUnderstood(f"{several} to it: change that first")
    return [Remove(place_of(event).keys)]


def file_for_entries(briefing: Briefing, library: Library) -> InputFile | None:
    """Return the file into which new entries of ``briefing`` are written: that of its event, else of another entry."""
    event = event_of(briefing, library)
    entries = (*([event] if event else ()), *entries_in(briefing))
    files = (place_of(entry).file for entry in entries)
    return next((file for file in files if not file.is_briefing), None)


def name_changes(name: str, event: Event) -> Sequence[Change]:
    """Return what names ``event``, in the language that is shown first; and what is left to do after that."""
    keys = (*place_of(event).keys, "name")
    if event.name.lang:
        keys = (*keys, event.name.lang)
    return [Put(keys, name), *_named(event)]


def _named(event: Event) -> list[Change]:
    """Return what takes out that ``event`` is to be named; of its day, that is still asked."""
    if NAME_EVENT_AND_DAY not in event.todo:
        return without_todo(event, {NAME_EVENT: SAY_REST})
    others = [sentence for sentence in event.todo if sentence != NAME_EVENT_AND_DAY]
    left: list[Value] = [SAY_DAY, *others, SAY_REST]
    return [Put((*place_of(event).keys, "todo"), left)]


def told_days(event: Event) -> str:
    """Return when ``event`` happened, in plain words."""
    return show_span(event.date, event.until)


def days_of(line: str) -> tuple[str, str] | None:
    """Return the two days of a line, of which nobody can tell whether something lasted so long; None of any other.

    >>> days_of("2026-03-04/2026-03-05"), days_of("2026-03-04 to 2026-03-05"), days_of("2026-03-04/..")
    (('2026-03-04', '2026-03-05'), ('2026-03-04', '2026-03-05'), None)
    """
    found = _TWO_DAYS.fullmatch(line)
    return (found[1], found[2]) if found else None


def day_changes(day: str, event: Event, until: str = "") -> Sequence[Change]:
    """Return what says on which day ``event`` happened, or began, if it lasted ``until`` another."""
    keys = place_of(event).keys
    gone = [Remove((*keys, "until"))] if event.until and not until else []
    return [
        Put((*keys, "date"), day),
        *([Put((*keys, "until"), until)] if until else gone),
        *same_days_changes(event),
    ]


def same_days_changes(event: Event) -> Sequence[Change]:
    """Return what says that it is known when ``event`` happened, as it is written."""
    return without_todo(event, {SAY_DAY: "", NAME_EVENT_AND_DAY: NAME_EVENT})


def place_changes(place: str, event: Event) -> Sequence[Change]:
    """Return what says where ``event`` happened."""
    return [Put((*place_of(event).keys, "place"), place)]


def participants_changes(ids: Sequence[Id], event: Event) -> Sequence[Change]:
    """Return what says who took part in ``event``."""
    return [Put((*place_of(event).keys, "participants"), [*ids])]


def scripts_missing(actor: Actor, own: Language, texts: Iterable[SourceText]) -> list[Language]:
    """Return the languages of ``texts`` in whose script no name of a person is; ``own`` is that of the briefing."""
    names = [*(name for _, name in actor.name.texts), *actor.other_names]
    return [
        lang
        for lang in dict.fromkeys(text.lang for text in texts)
        if actor.type is ActorType.PERSON
        and script_of(lang) != script_of(own)
        and not any(is_in_script_of(name, lang) for name in names)
    ]


def spelling_changes(name: str, lang: Language, actor: Actor, own: Language) -> Sequence[Change]:
    """Return what gives ``actor`` a name in another language; ``own`` is that of a name written without one."""
    texts: dict[str, Value] = {of or own: text for of, text in actor.name.texts}
    return [Put((*place_of(actor).keys, "name"), {**texts, lang: name})]


def sources_for(briefing: Id, library: Library) -> list[Source]:
    """Return the sources on which what ``briefing`` tells may rest: its own, and those that no other one cites."""
    blank = blank_source(briefing, library)
    others = {
        found.target
        for other in library.briefings.values()
        if other.id != briefing
        for entry in (other, *entries_in(other))
        for found in written_references(entry)
    }
    own = {
        found.target
        for entry in entries_in(library.briefings[briefing])
        for found in written_references(entry)
    }
    return [
        source
        for source in library.sources.values()
        if source.id != blank and (source.id not in others or source.id in own or source.folder == briefing)
    ]


def sources_of(event: Event, library: Library) -> list[Id]:
    """Return the sources that ``event`` names as evidence, without the one with which its briefing began.

    None where they are still to be said.
    """
    if SAY_SOURCES in event.todo:
        return []
    blank = blank_source(event.folder, library)
    return [item.source for item in event.evidence if isinstance(item, Report) and item.source != blank]


def evidence_changes(
    sources: Sequence[Id], event: Event, library: Library, *, keeps_blanks: bool = False
) -> Mapping[InputFile, Sequence[Change]]:
    """Return what says on which ``sources`` ``event`` rests, and takes out what a new briefing began with.

    That stays if it ``keeps_blanks``.

    What is written of a source already, as its locator, stays; so does what is no source.
    """
    place = place_of(event)
    keys = (*place.keys, "evidence")
    written = value_at(value_of(place.file), keys)
    items: Sequence[Value] = written if isinstance(written, list) else [] if written is None else [written]
    known = {_source_in(item, library): item for item in items}
    others = [item for item in items if not _source_in(item, library)]
    changes = {} if keeps_blanks else removing_blanks(event.folder, library)
    put = Put(keys, [*others, *(known.get(id_, id_) for id_ in sources)])
    said = without_todo(event, {SAY_SOURCES: ""})
    return {**changes, place.file: [put, *said, *changes.get(place.file, ())]}


def _source_in(item: Value, library: Library) -> Id:
    """Return the source that an item of evidence names; "" if it names another entry."""
    named = item.get("source", "") if isinstance(item, dict) else item
    return str(named) if named in library.sources else ""


def possible_accounts(event: Event, library: Library) -> Iterator[Source]:
    """Yield the sources of ``event`` that may be the account of whoever published them, and are in no account yet."""
    told = {id_ for account in event.accounts for id_ in account.sources}
    for id_ in sources_of(event, library):
        if library.sources[id_].type in DOCUMENTS and id_ not in told:
            yield library.sources[id_]


def account_changes(source: Source, event: Event) -> Sequence[Change]:
    """Return what makes ``source`` the account of whoever published it, or a part of that."""
    keys = (*place_of(event).keys, "accounts")
    for index, account in enumerate(event.accounts):
        if account.by == source.publisher:
            return [Append((*keys, index, "sources"), local_name(source.id, event))]
    return [Append(keys, {"by": source.publisher, "sources": [source.id]})]


def is_open(event: Event) -> bool:
    """Tell whether what happened is still being asked about."""
    return bool({NAME_EVENT, NAME_EVENT_AND_DAY, SAY_DAY, SAY_SOURCES, SAY_REST} & {*event.todo})


def done_changes(event: Event, library: Library) -> Sequence[Change]:
    """Return what takes out that more is to be said of ``event``; nothing as long as it rests on nothing real."""
    return without_todo(event, {SAY_REST: ""}) if sources_of(event, library) else []
