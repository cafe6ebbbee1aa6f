"""Walks through a library to all that a source's text can prove: quotations, words for a date, absences."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import TYPE_CHECKING

from generator.model.evidence import evidence_by_entry
from generator.model.plan import Plan
from generator.model.report import Report, TranslationBy
from generator.model.source import DOCUMENTS

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from generator.diagnostics import Place
    from generator.model.briefing import Briefing
    from generator.model.event import Event
    from generator.model.library import Library
    from generator.model.report import Evidence, Id, QuoteWaivers
    from generator.model.source import Source
    from generator.model.statement import Absent, Statement


_FINGERPRINT = 16
"""Digits kept of the fingerprint of a speaker."""


class Field(StrEnum):
    """Where the words are written."""

    QUOTE = "quote"
    DATE_WORDS = "date_words"
    TRANSLATION = "translation"


@dataclass(frozen=True, slots=True, kw_only=True)
class Claim:
    """Words said to stand in a source."""

    entry: Id
    """The entry they are written in; a briefing's id for its key points."""
    field: Field
    words: str
    source: Id
    others: tuple[Id, ...] = ()
    """Further sources that may have them, where the entry names no single one (the date of an event)."""
    lang: str
    """Language of the words."""
    translated_from: str | None = None
    """Language they were said in, where the source prints a translation."""
    speakers: tuple[Id, ...] = ()
    """Who is claimed to have said them, with the relays; none for a date."""
    own_voice: bool = False
    marked: bool = False
    """Whether the source sets quotations in marks."""
    locator: str | None = None
    waive: QuoteWaivers | None = None
    """Warnings that the editors answer for."""
    beside: str | None = None
    """The quotation that words for a date belong to: where both stand is one paragraph."""
    place: Place

    @property
    def said_by(self) -> str:
        """A fingerprint of the speaker that a proof of a quotation is made for; "" for words without one.

        Of the ids, not of the names: another spelling in the register makes nobody somebody else. Relays are left out;
        one named later takes no proof back.
        """
        if self.field is not Field.QUOTE or not self.speakers:
            return ""
        named = f"{self.speakers[0]} {'own-voice' if self.own_voice else 'speaker'}"
        return hashlib.sha256(named.encode("utf-8", "surrogatepass")).hexdigest()[:_FINGERPRINT]

    @property
    def says_it_is_no_copy(self) -> bool:
        """Whether the entry says that the source prints a translation of these words, and so not the words."""
        return self.translated_from is not None and same_language(self.translated_from, self.lang)


@dataclass(frozen=True, slots=True, kw_only=True)
class AbsenceClaim:
    """Words said to be missing from sources."""

    entry: Id
    absent: Absent
    sources: tuple[Id, ...]
    """Texts that have to lack them: the source, or those a plan was read in."""
    lang: str
    place: Place


@dataclass(frozen=True, slots=True)
class _Within:
    """Where reports stand."""

    entry: Id
    lang: str
    """Of the briefing; "" in the registers."""
    library: Library


@dataclass(frozen=True, slots=True)
class _Said:
    """Who says what a report quotes."""

    speakers: tuple[Id, ...]
    own_voice: bool = False
    marked: bool = False


def claims_of_briefing(briefing: Briefing, library: Library) -> Iterator[Claim]:
    """Yield every claim of words in ``briefing``, in the order it is written."""
    for statement in briefing.statements:
        yield from _statement(statement, _Within(statement.id, briefing.lang, library))
    dated: tuple[Event | Plan, ...] = (*briefing.events, *briefing.plans)
    for thing in dated:
        yield from _dated(thing, library)
    for entry, evidence in evidence_by_entry(briefing):
        yield from _evidence(evidence, _Within(entry, briefing.lang, library))


def claims_of_registers(library: Library) -> Iterator[Claim]:
    """Yield the claims among the evidence of actors and their offices."""
    for actor in library.actors.values():
        for evidence in (actor.evidence, *(office.evidence for office in actor.offices)):
            yield from _evidence(evidence, _Within(actor.id, "", library))


def claims_of(library: Library) -> Iterator[Claim]:
    """Yield every claim of words in ``library``."""
    for briefing in library.briefings.values():
        yield from claims_of_briefing(briefing, library)
    yield from claims_of_registers(library)


def absences_of(library: Library) -> Iterator[AbsenceClaim]:
    """Yield every claim that words are missing."""
    for briefing in library.briefings.values():
        for statement in briefing.statements:
            if statement.absent:
                target = statement.absent.target
                plan = library.plans.get(target)
                yield AbsenceClaim(
                    entry=statement.id,
                    absent=statement.absent,
                    sources=plan.texts if plan else (target,),
                    lang=briefing.lang,
                    place=statement.place,
                )


def _statement(one: Statement, within: _Within) -> Iterator[Claim]:
    if one.date_words:
        yield _date(within, one.date_words, one.reports[0].source, one.place, one.reports[0])
    for report in one.reports:
        source = within.library.sources[report.source]
        speakers = (report.speaker, one.speaker, *report.via, *one.holders)
        named = tuple(dict.fromkeys(id_ for id_ in speakers if id_))
        own_voice = one.own_voice and report.speaker is None
        marked = not own_voice and source.type not in DOCUMENTS and source.publisher not in named
        yield from _report(report, _Said(named or (source.publisher,), own_voice, marked), within)


def _report(report: Report, said: _Said, within: _Within) -> Iterator[Claim]:
    source = within.library.sources[report.source]
    if report.date_words:
        yield _date(within, report.date_words, source.id, report.place, report)
    if report.quote:
        yield Claim(
            entry=within.entry,
            field=Field.QUOTE,
            words=report.quote,
            source=source.id,
            lang=report.quote_lang or source.lang,
            translated_from=report.translated_from,
            speakers=said.speakers,
            own_voice=said.own_voice,
            marked=said.marked,
            locator=report.locator,
            waive=report.waive,
            place=report.place,
        )
    if report.translation and report.translation_by is TranslationBy.OFFICIAL and within.lang:
        translated = _in_language(source, within.lang, within.library)
        if translated:
            yield Claim(
                entry=within.entry,
                field=Field.TRANSLATION,
                words=report.translation,
                source=translated,
                lang=within.lang,
                speakers=said.speakers,
                place=report.place,
            )


def _in_language(source: Source, lang: str, library: Library) -> Id | None:
    """Return the version of ``source`` with a text in ``lang``: a translation is checked against no other."""
    versions = [
        one
        for one in library.sources.values()
        if one.text
        and same_language(one.lang, lang)
        and (
            one.id in (source.id, source.version_of)
            or one.version_of in (source.id, source.version_of or source.id)
        )
    ]
    return versions[0].id if versions else None


def _evidence(evidence: Sequence[Evidence], within: _Within) -> Iterator[Claim]:
    for item in evidence:
        if isinstance(item, Report):
            speakers = tuple(id_ for id_ in (item.speaker, *item.via) if id_)
            yield from _report(item, _Said(speakers), within)


def _dated(thing: Event | Plan, library: Library) -> Iterator[Claim]:
    """Yield the words for the date of an event: they stand in one of the sources it rests on."""
    if not thing.date_words:
        return
    sources: dict[Id, None] = {}
    for item in thing.evidence:
        if isinstance(item, Report):
            sources[item.source] = None
        elif item in library.statements:
            sources.update(dict.fromkeys(report.source for report in library.statements[item].reports))
    if thing.date_source:
        sources.setdefault(thing.date_source, None)
    sources.update(dict.fromkeys(thing.texts) if isinstance(thing, Plan) else {})
    if sources:
        first, *others = sources
        within = _Within(thing.id, "", library)
        yield replace(_date(within, thing.date_words, first, thing.place), others=tuple(others))


def _date(within: _Within, words: str, source: Id, place: Place, report: Report | None = None) -> Claim:
    return Claim(
        entry=within.entry,
        field=Field.DATE_WORDS,
        words=words,
        source=source,
        lang=within.library.sources[source].lang,
        locator=report.locator if report else None,
        beside=report.quote if report else None,
        place=place,
    )


def same_language(one: str, other: str) -> bool:
    """Tell whether two language tags are of one language, in whatever country or script."""
    return one.partition("-")[0].lower() == other.partition("-")[0].lower()
