"""Walks through a library to all that a source's text can prove: quotations, words for a date, absences."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import TYPE_CHECKING

from generator.model.plan import Plan
from generator.model.report import Report, TranslationBy
from generator.model.source import DOCUMENTS
from generator.model.walks import evidence_of_briefing, evidence_of_registers
from generator.text.languages import same_language

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from generator.diagnostics import Place
    from generator.model.briefing import Briefing
    from generator.model.event import Event
    from generator.model.library import Library
    from generator.model.report import Evidence, Id, QuoteWaivers
    from generator.model.source import Source
    from generator.model.statement import Absent, Statement


_FINGERPRINT = 16
"""Digits kept of the fingerprint of a speaker."""
HOW = ("own-voice", "reported", "speaker")
"""In which ways words are somebody's."""


class ClaimField(StrEnum):
    """Where the words are written."""

    QUOTE = "quote"
    DATE_WORDS = "date_words"
    TRANSLATION = "translation"


@dataclass(frozen=True, slots=True, kw_only=True)
class Claim:
    """Words said to stand in a source."""

    entry: Id
    """The entry they are written in; a briefing's id for its key points."""
    field: ClaimField
    words: str
    source: Id
    other_sources: tuple[Id, ...] = ()
    """Further sources that may have them, where the entry names no single one (the date of an event)."""
    lang: str
    """Language of the words."""
    translated_from: str | None = None
    """Language they were said in, where the source prints a translation."""
    speakers: tuple[Id, ...] = ()
    """Who is claimed to have said them, with the relays; none for a date."""
    jointly: tuple[Id, ...] = ()
    """The first of ``speakers``, where several say them together."""
    own_voice: bool = False
    """Whether the source says it itself."""
    is_reported_speech: bool = False
    """Whether the words are the source's own, in which it tells what the speaker said."""
    marked: bool = False
    """Whether the source sets quotations in marks."""
    locator: str | None = None
    locators: tuple[tuple[Id, str], ...] | None = None
    """By source the place to which the evidence of an event points, if that is one; None: the entry has ``locator``."""
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
        if self.field is not ClaimField.QUOTE or not self.speakers:
            return ""
        how = "own-voice" if self.own_voice else "reported" if self.is_reported_speech else "speaker"
        return fingerprint(self.jointly or self.speakers[:1], how)

    @property
    def says_it_is_no_copy(self) -> bool:
        """Whether the entry says that the source prints a translation of these words, and so not the words."""
        return self.translated_from is not None and same_language(self.translated_from, self.lang)


def fingerprint(speakers: Iterable[Id], how: str) -> str:
    """Return the digits by which a proof knows who says it, jointly if they are several, and ``how``."""
    named = f"{' '.join(sorted(speakers))} {how}"
    return hashlib.sha256(named.encode("utf-8", "surrogatepass")).hexdigest()[:_FINGERPRINT]


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
class _Scope:
    """Where reports stand."""

    entry: Id
    lang: str
    """Of the briefing; "" in the registers."""
    library: Library


@dataclass(frozen=True, slots=True)
class _Attribution:
    """Who says what a report quotes."""

    speakers: tuple[Id, ...]
    jointly: tuple[Id, ...] = ()
    own_voice: bool = False
    marked: bool = False


def claims_of_briefing(briefing: Briefing, library: Library) -> Iterator[Claim]:
    """Yield every claim of words in ``briefing``, in the order it is written."""
    for statement in briefing.statements:
        yield from _statement(statement, _Scope(statement.id, briefing.lang, library))
    dated: tuple[Event | Plan, ...] = (*briefing.events, *briefing.plans)
    for dated_entry in dated:
        yield from _dated(dated_entry, library)
    for evidence in evidence_of_briefing(briefing):
        yield from _evidence(evidence.items, _Scope(evidence.entry, briefing.lang, library))


def claims_of_registers(library: Library) -> Iterator[Claim]:
    """Yield the claims among the evidence of actors and their offices."""
    for evidence in evidence_of_registers(library):
        yield from _evidence(evidence.items, _Scope(evidence.entry, "", library))


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


def _statement(statement: Statement, scope: _Scope) -> Iterator[Claim]:
    if statement.date_words:
        yield _date(
            scope, statement.date_words, statement.reports[0].source, statement.place, statement.reports[0]
        )
    for report in statement.reports:
        source = scope.library.sources[report.source]
        speakers = (report.speaker, *statement.speakers, *report.via, *statement.holders)
        named = tuple(dict.fromkeys(id_ for id_ in speakers if id_))
        own_voice = statement.own_voice and report.speaker is None
        marked = not own_voice and source.type not in DOCUMENTS and source.publisher not in named
        jointly = statement.speakers if len(statement.speakers) > 1 and report.speaker is None else ()
        yield from _report(
            report, _Attribution(named or (source.publisher,), jointly, own_voice, marked), scope
        )


def _report(report: Report, attribution: _Attribution, scope: _Scope) -> Iterator[Claim]:
    source = scope.library.sources[report.source]
    if report.date_words:
        yield _date(scope, report.date_words, source.id, report.place, report)
    if report.quote:
        yield Claim(
            entry=scope.entry,
            field=ClaimField.QUOTE,
            words=report.quote,
            source=source.id,
            lang=report.quote_lang or source.text_lang,
            translated_from=report.translated_from,
            speakers=attribution.speakers,
            jointly=attribution.jointly,
            own_voice=attribution.own_voice,
            is_reported_speech=report.is_reported_speech,
            marked=attribution.marked and not report.is_reported_speech,
            locator=report.locator,
            waive=report.waive,
            place=report.place,
        )
    if report.translation and report.translation_by is TranslationBy.OFFICIAL and scope.lang:
        translated = _in_language(source, scope.lang, scope.library)
        if translated:
            yield Claim(
                entry=scope.entry,
                field=ClaimField.TRANSLATION,
                words=report.translation,
                source=translated,
                lang=scope.lang,
                speakers=attribution.speakers,
                jointly=attribution.jointly,
                place=report.place,
            )


def _in_language(source: Source, lang: str, library: Library) -> Id | None:
    """Return the version of ``source`` with a text in ``lang``: a translation is checked against no other."""
    versions = [
        version
        for version in library.sources.values()
        if version.text
        and same_language(version.text_lang, lang)
        and version.read_in_by in (None, TranslationBy.OFFICIAL)
        and (
            version.id in (source.id, source.version_of)
            or version.version_of in (source.id, source.version_of or source.id)
        )
    ]
    return versions[0].id if versions else None


def _evidence(evidence: Sequence[Evidence], scope: _Scope) -> Iterator[Claim]:
    for cited in evidence:
        if isinstance(cited, Report):
            speakers = tuple(id_ for id_ in (cited.speaker, *cited.via) if id_)
            yield from _report(cited, _Attribution(speakers), scope)


def _dated(entry: Event | Plan, library: Library) -> Iterator[Claim]:
    """Yield the words for the date of an event: they stand in one of the sources it rests on."""
    if not entry.date_words:
        return
    sources: dict[Id, set[str]] = {}
    for cited in entry.evidence:
        if isinstance(cited, Report):
            reports: Sequence[Report] = (cited,)
        else:
            reports = library.statements[cited].reports if cited in library.statements else ()
        for report in reports:
            sources.setdefault(report.source, set()).update(filter(None, [report.locator]))
    if entry.date_source:
        sources.setdefault(entry.date_source, set())
    for source in entry.texts if isinstance(entry, Plan) else ():
        sources.setdefault(source, set())
    if sources:
        first, *other_sources = sources
        yield replace(
            _date(_Scope(entry.id, "", library), entry.date_words, first, entry.place),
            other_sources=tuple(other_sources),
            locators=tuple((source, min(found)) for source, found in sources.items() if len(found) == 1),
        )


def _date(scope: _Scope, words: str, source: Id, place: Place, report: Report | None = None) -> Claim:
    return Claim(
        entry=scope.entry,
        field=ClaimField.DATE_WORDS,
        words=words,
        source=source,
        lang=scope.library.sources[source].text_lang,
        locator=report.locator if report else None,
        beside=report.quote if report else None,
        place=place,
    )
