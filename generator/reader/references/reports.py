"""Makes reports and evidence of their records; a source's bare id becomes a report of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.model.references import ACTOR, EVIDENCE, SOURCE, SPEAKER, Noun
from generator.model.report import Evidence, QuoteWaivers, Report

if TYPE_CHECKING:
    from generator.reader.input import WrittenAt
    from generator.reader.records.parts import EvidenceList, ReportRecord, SightingFields
    from generator.reader.references.resolver import Resolver


def make_first_report(record: SightingFields, place: WrittenAt, resolve: Resolver) -> Report:
    """Return the report that stands on a statement itself; its date and note are the statement's."""
    return Report(
        source=resolve.one(record.source, SOURCE, place, "source"),
        locator=record.locator,
        via=resolve.many(record.via, SPEAKER, place, "via"),
        attribution=record.attribution,
        venue=record.venue,
        quote=record.quote,
        quote_lang=record.quote_lang,
        wording=record.wording,
        brackets=record.brackets,
        translated_from=record.translated_from,
        translation=record.translation,
        translation_by=record.translation_by,
        checked_by=record.checked_by,
        origin=resolve.maybe(record.origin, SOURCE, place, "origin"),
        waive=_waivers(record, place),
        place=place,
    )


def make_report(record: ReportRecord, place: WrittenAt, resolve: Resolver) -> Report:
    """Return a report that stands by itself, in ``also`` or ``evidence``."""
    return Report(
        source=resolve.one(record.source, SOURCE, place, "source"),
        locator=record.locator,
        speaker=resolve.maybe(record.speaker, ACTOR, place, "speaker"),
        via=resolve.many(record.via, SPEAKER, place, "via"),
        attribution=record.attribution,
        venue=record.venue,
        date=record.date,
        date_words=record.date_words,
        quote=record.quote,
        quote_lang=record.quote_lang,
        wording=record.wording,
        brackets=record.brackets,
        translated_from=record.translated_from,
        translation=record.translation,
        translation_by=record.translation_by,
        checked_by=record.checked_by,
        origin=resolve.maybe(record.origin, SOURCE, place, "origin"),
        waive=_waivers(record, place),
        note=record.note,
        place=place,
    )


def _waivers(record: SightingFields, place: WrittenAt) -> QuoteWaivers | None:
    if record.waive is None:
        return None
    return QuoteWaivers(**record.waive.model_dump(), place=place.at("waive"))


def make_evidence(
    items: EvidenceList, place: WrittenAt, resolve: Resolver, key: str = "evidence"
) -> tuple[Evidence, ...]:
    """Return what ``items`` name: ids of entries, and a report for each source or written report."""
    evidence: list[Evidence] = []
    for index, item in enumerate(items):
        if isinstance(item, str):
            full = resolve.one(item, EVIDENCE, place, key, index)
            is_source = resolve.ids.library.get(item) is Noun.SOURCE
            evidence.append(Report(source=full, place=place.at(key, index)) if is_source else full)
        else:
            evidence.append(make_report(item, place.at(key, index), resolve))
    return tuple(evidence)
