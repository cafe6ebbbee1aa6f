"""Makes the statements, events, plans and questions of one briefing of their records."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.diagnostics import Code
from generator.diagnostics.suggest import did_you_mean
from generator.model.dates import Date, parse_date
from generator.model.event import Account, Contrast, Event
from generator.model.plan import Plan, Point, Position
from generator.model.question import Answer, Question
from generator.model.references import (
    ACTOR,
    BACKED,
    BASELINE,
    EVENT,
    LACKING,
    PLAN,
    POINT,
    RELATED,
    SOURCE,
    SPEAKER,
    STATEMENT,
    SUBJECT,
    TOPIC,
)
from generator.model.statement import Absent, RelationType, Review, Statement, StatementRelation, Superlative
from generator.reader.records.fields import OWN_VOICE
from generator.reader.references.reports import make_evidence, make_first_report, make_report

if TYPE_CHECKING:
    from generator.model.references import Noun
    from generator.model.report import Id
    from generator.reader.input import WrittenAt
    from generator.reader.records.entries import (
        EventRecord,
        LinkRecord,
        PlanRecord,
        PositionRecord,
        QuestionRecord,
        StatementRecord,
        SuperlativeRecord,
    )
    from generator.reader.references.resolver import Resolver


def make_statement(record: StatementRecord, folder: str, place: WrittenAt, resolve: Resolver) -> Statement:
    """Return the statement; its first report is made of the report fields that stand on it."""
    reports = [make_first_report(record, place, resolve)]
    reports += (
        make_report(report, place.at("also", index), resolve) for index, report in enumerate(record.also)
    )
    absent = record.absent
    return Statement(
        id=f"{folder}/{record.id}",
        speakers=_speakers(record, place, resolve),
        says=record.says,
        reports=tuple(reports),
        date=record.date,
        date_words=record.date_words,
        date_source=resolve.maybe(record.date_source, SOURCE, place, "date_source"),
        when=record.when,
        at=resolve.maybe(record.at, EVENT, place, "at"),
        about=resolve.many(record.about, SUBJECT, place, "about"),
        stance=tuple(
            (resolve.one(ref, BACKED, place, "stance", ref, is_key=True), how)
            for ref, how in (record.stance or {}).items()
        ),
        holders=resolve.many(record.holders, ACTOR, place, "holders"),
        kind=record.kind,
        modality=record.modality,
        superlative=_superlative(record.superlative, place.at("superlative"), resolve)
        if record.superlative
        else None,
        absent=Absent(
            target=resolve.one(absent.in_, LACKING, place, "absent", "in"), words=tuple(absent.words)
        )
        if absent
        else None,
        links=tuple(
            StatementRelation(
                to=resolve.one(link.to, _related(link), place, "links", index, "to"),
                type=link.as_,
                by=resolve.maybe(link.by, ACTOR, place, "links", index, "by"),
            )
            for index, link in enumerate(record.links)
        ),
        credibility=int(record.credibility) if record.credibility else None,
        todo=record.todo,
        formerly=_in_folder(record.formerly, folder),
        note=record.note,
        reviewed=Review(by=record.reviewed.by, on=record.reviewed.on, stamp=record.reviewed.stamp)
        if record.reviewed
        else None,
        folder=folder,
        place=place,
    )


def _speakers(record: StatementRecord, place: WrittenAt, resolve: Resolver) -> tuple[Id, ...]:
    """Return who says it; nobody for the publisher's own voice, which has no part in a joint statement."""
    written = record.speaker
    if isinstance(written, str):
        return () if written == OWN_VOICE else (resolve.one(written, SPEAKER, place, "speaker"),)
    if OWN_VOICE in written:
        resolve.diagnostics.error(
            Code.WRONG_NOUN,
            f"`{OWN_VOICE}` stands for the publisher of the source, and speaks alone",
            place.span("speaker", written.index(OWN_VOICE)),
            f"write `speaker: {OWN_VOICE}` without a list; if the publisher is one of several, name its actor",
        )
    actors = [(index, ref) for index, ref in enumerate(written) if ref != OWN_VOICE]
    return tuple(resolve.one(ref, ACTOR, place, "speaker", index) for index, ref in actors)


def _in_folder(local: tuple[str, ...], folder: str) -> tuple[Id, ...]:
    """Return the full ids of ids of a briefing."""
    return tuple(f"{folder}/{name}" for name in local)


def _related(link: LinkRecord) -> frozenset[Noun]:
    """Return what a link may lead to: an event can be denied, and nothing else can be done to it."""
    return RELATED if link.as_ is RelationType.DENIES else STATEMENT


def _superlative(record: SuperlativeRecord, place: WrittenAt, resolve: Resolver) -> Superlative:
    since: Id | Date | None = None
    if record.since is not None:
        if record.since[:1].isdigit():
            try:
                since = parse_date(record.since)
            except ValueError as error:
                resolve.diagnostics.error(
                    Code.INVALID_DATE,
                    f"`{record.since}`: {error}",
                    place.span("since"),
                    "a date, or an event or plan",
                )
        else:
            since = resolve.one(record.since, BASELINE, place, "since")
    return Superlative(rank=record.rank, of=record.of, since=since)


def make_event(record: EventRecord, folder: str, place: WrittenAt, resolve: Resolver) -> Event:
    """Return the event with its accounts."""
    return Event(
        id=f"{folder}/{record.id}",
        name=record.name,
        date=record.date,
        until=record.until,
        date_words=record.date_words,
        date_source=resolve.maybe(record.date_source, SOURCE, place, "date_source"),
        place_name=record.place,
        participants=resolve.many(record.participants, ACTOR, place, "participants"),
        part_of=resolve.maybe(record.part_of, EVENT, place, "part_of"),
        evidence=make_evidence(record.evidence, place, resolve),
        accounts=tuple(
            Account(
                by=resolve.one(account.by, ACTOR, place, "accounts", index, "by"),
                sources=resolve.many(account.sources, SOURCE, place.at("accounts", index), "sources"),
                voices=resolve.many(account.voices, SPEAKER, place.at("accounts", index), "voices"),
                complete=account.complete,
                note=account.note,
            )
            for index, account in enumerate(record.accounts)
        ),
        contrasts=tuple(
            Contrast(
                topic=resolve.one(contrast.topic, TOPIC, place, "contrasts", index, "topic"),
                says=contrast.says,
                evidence=make_evidence(contrast.evidence, place.at("contrasts", index), resolve),
                place=place.at("contrasts", index),
            )
            for index, contrast in enumerate(record.contrasts)
        ),
        todo=record.todo,
        formerly=_in_folder(record.formerly, folder),
        note=record.note,
        folder=folder,
        place=place,
    )


def make_plan(record: PlanRecord, folder: str, place: WrittenAt, resolve: Resolver) -> Plan:
    """Return the plan with its points and positions."""
    plan_id = f"{folder}/{record.id}"
    return Plan(
        id=plan_id,
        name=record.name,
        by=resolve.one_or_several(record.by, ACTOR, place, "by"),
        date=record.date,
        date_words=record.date_words,
        date_source=resolve.maybe(record.date_source, SOURCE, place, "date_source"),
        texts=resolve.many(record.texts, SOURCE, place, "texts"),
        points=tuple(
            Point(
                id=f"{plan_id}#{point.n}",
                number=point.n,
                says=point.says,
                heading=point.heading,
                made_from=resolve.one_or_several(point.from_ or (), POINT, place.at("points", index), "from"),
                change=point.change,
                status=point.status,
                evidence=make_evidence(point.evidence, place.at("points", index), resolve),
                todo=point.todo,
                formerly=tuple(f"{plan_id}#{number}" for number in point.formerly),
                note=point.note,
                place=place.at("points", index),
            )
            for index, point in enumerate(record.points)
        ),
        positions=tuple(
            _position(position, record, plan_id, place.at("positions", index), resolve)
            for index, position in enumerate(record.positions)
        ),
        evidence=make_evidence(record.evidence, place, resolve),
        version_of=resolve.one_or_several(record.version_of or (), PLAN, place, "version_of"),
        dropped=resolve.one_or_several(record.dropped or (), POINT, place, "dropped"),
        todo=record.todo,
        formerly=_in_folder(record.formerly, folder),
        note=record.note,
        folder=folder,
        place=place,
    )


def _position(
    record: PositionRecord, plan: PlanRecord, plan_id: Id, place: WrittenAt, resolve: Resolver
) -> Position:
    numbers = [point.n for point in plan.points]
    former = {number: point.n for point in plan.points for number in point.formerly}
    for index, number in enumerate(record.points):
        if number not in numbers:
            resolve.diagnostics.error(
                Code.UNKNOWN_REFERENCE,
                f"this plan has no point {number}",
                place.span("points", index),
                *(
                    ((f"it is called otherwise now: write `{former[number]}`",) if number in former else ())
                    or did_you_mean(number, numbers)
                    or (f"its points are {', '.join(numbers) or 'not entered yet'}",)
                ),
            )
    return Position(
        topic=resolve.one(record.topic, TOPIC, place, "topic"),
        level=record.level,
        because=record.because,
        stance=record.stance,
        value=record.value,
        points=tuple(f"{plan_id}#{number}" for number in record.points),
        evidence=make_evidence(record.evidence, place, resolve),
        place=place,
    )


def make_question(record: QuestionRecord, folder: str, place: WrittenAt, resolve: Resolver) -> Question:
    """Return the question with its answers."""
    return Question(
        id=f"{folder}/{record.id}",
        question=record.question,
        answers=tuple(
            Answer(
                says=answer.says,
                evidence=make_evidence(answer.evidence, place.at("answers", index), resolve),
                relation=answer.relation,
                note=answer.note,
                place=place.at("answers", index),
            )
            for index, answer in enumerate(record.answers)
        ),
        looked_in=resolve.many(record.looked_in, SOURCE, place, "looked_in"),
        todo=record.todo,
        formerly=_in_folder(record.formerly, folder),
        note=record.note,
        folder=folder,
        place=place,
    )
