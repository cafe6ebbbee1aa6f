"""Makes the actors, sources, topics and terms of the library of their records, and what is withheld or permitted."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from generator.model.actor import Actor, Office
from generator.model.permitted import Permitted
from generator.model.references import ACTOR, SOURCE, TOPIC
from generator.model.source import Read, Source, Waivers
from generator.model.topic import OtherSense, Term, Topic, Word
from generator.model.withheld import INSTEAD, Withheld
from generator.reader.input import WrittenAt
from generator.reader.records import EntriesRecord
from generator.reader.references.reports import make_evidence
from generator.reader.references.resolver import Resolver

if TYPE_CHECKING:
    from collections.abc import Mapping

    from generator.diagnostics import Diagnostics
    from generator.model.report import Id
    from generator.reader.records.entries import WithheldRecord
    from generator.reader.records.registers import (
        ActorRecord,
        OfficeRecord,
        SourceRecord,
        TermRecord,
        TopicRecord,
        WaiversRecord,
        WordRecord,
    )
    from generator.reader.references.decoded_file import DecodedFile
    from generator.reader.references.resolver import KnownIds


@dataclass(frozen=True, slots=True, eq=False)
class Registers:
    """The entries that all briefings share, and what is left out of every output, or permitted in it."""

    actors: Mapping[Id, Actor]
    sources: Mapping[Id, Source]
    topics: Mapping[Id, Topic]
    terms: Mapping[Id, Term]
    withheld: tuple[Withheld, ...]
    permitted: tuple[Permitted, ...]


def make_registers(
    files: tuple[DecodedFile, ...], ids_by_folder: Mapping[str, KnownIds], diagnostics: Diagnostics
) -> Registers:
    """Return the registers of the ``files`` that hold any, in the order written."""
    actors: dict[Id, Actor] = {}
    sources: dict[Id, Source] = {}
    topics: dict[Id, Topic] = {}
    terms: dict[Id, Term] = {}
    withheld: list[Withheld] = []
    permitted: list[Permitted] = []
    for decoded in files:
        record = decoded.record
        if not isinstance(record, EntriesRecord):
            continue
        resolve = Resolver(ids_by_folder[decoded.file.folder], ids_by_folder, diagnostics)
        for index, actor in enumerate(record.actors):
            actors[actor.id] = _actor(actor, WrittenAt(decoded.file, ("actors", index)), resolve)
        for index, source in enumerate(record.sources):
            sources[source.id] = _source(source, WrittenAt(decoded.file, ("sources", index)), resolve)
        for index, topic in enumerate(record.topics):
            topics[topic.id] = _topic(topic, WrittenAt(decoded.file, ("topics", index)), resolve)
        for index, term in enumerate(record.terms):
            terms[term.id] = _term(term, WrittenAt(decoded.file, ("terms", index)))
        withheld += (
            _withheld(words, WrittenAt(decoded.file, ("withhold", index)))
            for index, words in enumerate(record.withhold)
        )
        permitted += (
            Permitted(words=permit.words, place=WrittenAt(decoded.file, ("permit", index)))
            for index, permit in enumerate(record.permit)
        )
    return Registers(actors, sources, topics, terms, tuple(withheld), tuple(permitted))


def _actor(record: ActorRecord, place: WrittenAt, resolve: Resolver) -> Actor:
    return Actor(
        id=record.id,
        name=record.name,
        type=record.type,
        short=record.short,
        other_names=tuple(record.other_names),
        offices=tuple(
            _office(office, place.at("offices", index), resolve)
            for index, office in enumerate(record.offices)
        ),
        part_of=resolve.maybe(record.part_of, ACTOR, place, "part_of"),
        meant=resolve.maybe(record.meant, ACTOR, place, "meant"),
        members=resolve.many(record.members, ACTOR, place, "members"),
        reason=record.reason,
        evidence=make_evidence(record.evidence, place, resolve),
        same_as=tuple(record.same_as),
        todo=record.todo,
        formerly=record.formerly,
        note=record.note,
        folder=place.file.folder,
        place=place,
    )


def _office(record: OfficeRecord, place: WrittenAt, resolve: Resolver) -> Office:
    return Office(
        title=record.title,
        of=resolve.maybe(record.of, ACTOR, place, "of"),
        since=record.since,
        until=record.until,
        evidence=make_evidence(record.evidence, place, resolve),
        place=place,
    )


def _source(record: SourceRecord, place: WrittenAt, resolve: Resolver) -> Source:
    return Source(
        id=record.id,
        type=record.type,
        publisher=resolve.one(record.publisher, ACTOR, place, "publisher"),
        lang=record.lang,
        read_in=record.read_in,
        read_in_by=record.read_in_by,
        title=record.title,
        short=record.short,
        authors=tuple(record.authors),
        contributors=tuple(record.contributors),
        date=record.date,
        updated=record.updated,
        url=record.url,
        mirror=record.mirror,
        archive=record.archive,
        archived=record.archived,
        version=record.version,
        version_of=resolve.maybe(record.version_of, SOURCE, place, "version_of"),
        origin=resolve.maybe(record.origin, SOURCE, place, "origin"),
        read=record.read or (Read.WHOLE if record.text else Read.PART),
        text=record.text,
        skip=tuple(record.skip),
        status=record.status,
        status_since=record.status_since,
        status_note=record.status_note,
        silent_on=resolve.many(record.silent_on, TOPIC, place, "silent_on"),
        reliability=record.reliability,
        waive=_waivers(record.waive, place.at("waive")) if record.waive else None,
        todo=record.todo,
        formerly=record.formerly,
        note=record.note,
        folder=place.file.folder,
        place=place,
    )


def _waivers(record: WaiversRecord, place: WrittenAt) -> Waivers:
    return Waivers(missing_archive=record.missing_archive, quote_budget=record.quote_budget, place=place)


def _topic(record: TopicRecord, place: WrittenAt, resolve: Resolver) -> Topic:
    return Topic(
        id=record.id,
        name=record.name,
        broader=resolve.maybe(record.broader, TOPIC, place, "broader"),
        stance_on=record.stance_on,
        words=_words(record.words),
        same_as=tuple(record.same_as),
        todo=record.todo,
        formerly=record.formerly,
        note=record.note,
        folder=place.file.folder,
        place=place,
    )


def _term(record: TermRecord, place: WrittenAt) -> Term:
    return Term(
        id=record.id,
        name=record.name,
        words=_words(record.words),
        other_senses=tuple(OtherSense(words=sense.words, because=sense.because) for sense in record.except_),
        ours=record.ours,
        todo=record.todo,
        formerly=record.formerly,
        note=record.note,
        folder=place.file.folder,
        place=place,
    )


def _words(records: tuple[WordRecord, ...]) -> tuple[Word, ...]:
    return tuple(
        Word(word=word.word, forms=tuple(word.forms) or (word.word,), lang=word.lang, note=word.note)
        for word in records
    )


def _withheld(record: WithheldRecord, place: WrittenAt) -> Withheld:
    return Withheld(
        words=record.words, forms=tuple(record.forms), instead=record.instead or INSTEAD, place=place
    )
