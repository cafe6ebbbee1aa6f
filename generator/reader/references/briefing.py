"""Makes one briefing, with all entries of its folder, of their records."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.model.briefing import (
    Assessment,
    Briefing,
    Edition,
    KeyPoint,
)
from generator.model.references import EVENT
from generator.reader.input import WrittenAt
from generator.reader.records import BriefingRecord, EntriesRecord
from generator.reader.references.entries import make_event, make_plan, make_question, make_statement
from generator.reader.references.ledger import make_ledger
from generator.reader.references.reading_order import in_reading_order
from generator.reader.references.reports import make_evidence
from generator.reader.references.resolver import Resolver

if TYPE_CHECKING:
    from collections.abc import Mapping

    from generator.diagnostics import Diagnostics
    from generator.model.event import Event
    from generator.model.plan import Plan
    from generator.model.question import Question
    from generator.model.statement import Statement
    from generator.reader.input import InputFile
    from generator.reader.records.briefing import KeyPointRecord
    from generator.reader.references.decoded_file import DecodedFile
    from generator.reader.references.resolver import KnownIds


def make_briefing(
    files: tuple[DecodedFile, ...],
    ids: KnownIds,
    ids_by_folder: Mapping[str, KnownIds],
    diagnostics: Diagnostics,
) -> Briefing:
    """Return the briefing of one folder; ``files`` are its files, exactly one of them ``briefing.yml``."""
    resolve = Resolver(ids, ids_by_folder, diagnostics)
    folder = ids.folder
    events: list[Event] = []
    plans: list[Plan] = []
    statements: list[Statement] = []
    questions: list[Question] = []
    for decoded in files:
        record, file = decoded.record, decoded.file
        if isinstance(record, EntriesRecord):
            events += (
                make_event(entry, folder, WrittenAt(file, ("events", index)), resolve)
                for index, entry in enumerate(record.events)
            )
            plans += (
                make_plan(entry, folder, WrittenAt(file, ("plans", index)), resolve)
                for index, entry in enumerate(record.plans)
            )
            statements += (
                make_statement(entry, folder, WrittenAt(file, ("statements", index)), resolve)
                for index, entry in enumerate(record.statements)
            )
            questions += (
                make_question(entry, folder, WrittenAt(file, ("questions", index)), resolve)
                for index, entry in enumerate(record.questions)
            )
    front = next(decoded for decoded in files if isinstance(decoded.record, BriefingRecord))
    assert isinstance(front.record, BriefingRecord)  # noqa: S101  # what the line above chose
    return _briefing(
        front.record,
        front.file,
        resolve,
        tuple(events),
        tuple(plans),
        in_reading_order(statements),
        tuple(questions),
    )


def _briefing(  # noqa: PLR0913, PLR0917  # the four kinds of entries a briefing is made of
    record: BriefingRecord,
    file: InputFile,
    resolve: Resolver,
    events: tuple[Event, ...],
    plans: tuple[Plan, ...],
    statements: tuple[Statement, ...],
    questions: tuple[Question, ...],
) -> Briefing:
    folder, place = file.folder, WrittenAt(file, ())
    ledger = make_ledger(record.corrections, place, resolve)
    return Briefing(
        id=folder,
        title=record.title,
        lang=record.lang,
        event=resolve.maybe(record.event, EVENT, place, "event"),
        bottom_line=_key_point(record.bottom_line, place.at("bottom_line"), resolve),
        key_points=tuple(
            _key_point(point, place.at("key_points", index), resolve)
            for index, point in enumerate(record.key_points)
        ),
        scale=record.scale,
        assessments=_assessments(record, file, resolve),
        editions=tuple(
            Edition(
                number=edition.number,
                date=edition.date,
                data_until=edition.data_until,
                change=edition.change,
                says=edition.says,
                not_kept=edition.not_kept,
                place=place.at("editions", index),
            )
            for index, edition in enumerate(record.editions)
        ),
        corrections=ledger.of_entries,
        summary_corrections=ledger.of_summary,
        withdrawals=ledger.withdrawals,
        past_corrections=ledger.of_past,
        todo=record.todo,
        formerly=record.formerly,
        note=record.note,
        events=events,
        plans=plans,
        statements=statements,
        questions=questions,
        place=place,
    )


def _key_point(record: KeyPointRecord, place: WrittenAt, resolve: Resolver) -> KeyPoint:
    return KeyPoint(says=record.says, evidence=make_evidence(record.evidence, place, resolve), place=place)


def _assessments(record: BriefingRecord, file: InputFile, resolve: Resolver) -> tuple[Assessment, ...]:
    return tuple(
        Assessment(
            id=f"{file.folder}/{assessment.id}",
            says=assessment.says,
            likelihood=assessment.likelihood,
            likelihood_because=assessment.likelihood_because,
            confidence=assessment.confidence,
            because=assessment.because,
            evidence=make_evidence(assessment.evidence, WrittenAt(file, ("assessments", index)), resolve),
            alternatives=tuple(assessment.alternatives),
            would_change=tuple(assessment.would_change),
            changed_because=assessment.changed_because,
            todo=assessment.todo,
            formerly=tuple(f"{file.folder}/{name}" for name in assessment.formerly),
            place=WrittenAt(file, ("assessments", index)),
        )
        for index, assessment in enumerate(record.assessments)
    )
