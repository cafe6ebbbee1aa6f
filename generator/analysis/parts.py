"""Lists every part of a library that rests on something, as `impact` and `without` name it: kind, place, evidence."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.diagnostics import Place
    from generator.model.briefing import Briefing
    from generator.model.event import Event
    from generator.model.library import Library
    from generator.model.plan import Plan
    from generator.model.report import Evidence, Id
    from generator.model.statement import Statement


class Kind(StrEnum):
    """What rests on a source."""

    STATEMENT = "statement"
    QUOTE = "quote"
    CELL = "cell"
    KEY_POINT = "key point"
    BOTTOM_LINE = "bottom line"
    ASSESSMENT = "assessment"
    ANSWER = "answer"
    EVENT = "event"
    PLAN = "plan"
    POINT = "point"
    QUESTION = "question"
    ACTOR = "actor"
    OFFICE = "office"
    SOURCE = "source"
    ACCOUNT = "account"
    CONTRAST = "contrast"
    DATE = "date"
    ABSENCE = "absence"


class Part(NamedTuple):
    """An entry, or a part of one, with what it rests on.

    A named tuple, as there is one for each statement and it is made in half the time of a frozen dataclass.
    """

    kind: Kind
    entry: Id
    """A briefing's own id for its bottom line and key points, a plan's for its points and positions."""
    part: str
    """Where in the entry, as `generator.analysis.findings.Use` has it: ``key-point-2``; "" for the entry itself."""
    place: Place
    words: str
    """What it says, or is called."""
    evidence: tuple[Evidence, ...] = ()
    """Its reports and its evidence; not that of parts in it."""
    texts: tuple[Id, ...] = ()
    """The sources that it rests on as a whole: a plan's texts, the one of a date, the one that is said to lack words,
    those of a party's account without voices elsewhere."""


def parts_of_briefing(briefing: Briefing) -> Iterator[Part]:
    """Yield the parts of a briefing, what it says itself first."""
    bottom_line = briefing.bottom_line
    yield Part(
        Kind.BOTTOM_LINE,
        briefing.id,
        "bottom-line",
        bottom_line.place,
        bottom_line.says.source,
        bottom_line.evidence,
    )
    for number, point in enumerate(briefing.key_points, 1):
        name = f"key-point-{number}"
        yield Part(Kind.KEY_POINT, briefing.id, name, point.place, point.says.source, point.evidence)
    for judged in briefing.assessments:
        yield Part(Kind.ASSESSMENT, judged.id, "", judged.place, judged.says.source, judged.evidence)
    for question in briefing.questions:
        yield Part(Kind.QUESTION, question.id, "", question.place, question.question)
        for number, answer in enumerate(question.answers, 1):
            name = f"answer-{number}"
            yield Part(Kind.ANSWER, question.id, name, answer.place, answer.says, answer.evidence)
    for said in briefing.statements:
        yield Part(Kind.STATEMENT, said.id, "", said.place, said.says, said.reports)
        yield from _date_of(said)
        yield from _absence_in(said)
    for event in briefing.events:
        yield from _parts_of_event(event)
    for plan in briefing.plans:
        yield from _parts_of_plan(plan)


def parts_of_registers(library: Library) -> Iterator[Part]:
    """Yield the parts of the entries that briefings share: actors with their offices, sources."""
    for actor in library.actors.values():
        yield Part(Kind.ACTOR, actor.id, "", actor.place, str(actor.name), actor.evidence)
        for number, office in enumerate(actor.offices, 1):
            yield Part(Kind.OFFICE, actor.id, f"office-{number}", office.place, office.title, office.evidence)
    for source in library.sources.values():
        yield Part(Kind.SOURCE, source.id, "", source.place, str(source.title or source.id))


def _parts_of_event(event: Event) -> Iterator[Part]:
    name = str(event.name)
    yield Part(Kind.EVENT, event.id, "", event.place, name, event.evidence)
    yield from _date_of(event)
    for account in event.accounts:
        texts = () if account.voices else account.sources
        yield Part(Kind.ACCOUNT, event.id, f"account-{account.by}", event.place, name, texts=texts)
    for contrast in event.contrasts:
        part = f"contrast-{contrast.topic}"
        yield Part(Kind.CONTRAST, event.id, part, contrast.place, contrast.says, contrast.evidence)


def _parts_of_plan(plan: Plan) -> Iterator[Part]:
    """Yield a plan with its points and positions; those are judged on its texts (format.md, Plan)."""
    yield Part(Kind.PLAN, plan.id, "", plan.place, str(plan.name), plan.evidence, plan.texts)
    yield from _date_of(plan)
    for point in plan.points:
        texts = () if point.evidence else plan.texts
        part = f"point-{point.number}"
        yield Part(Kind.POINT, plan.id, part, point.place, point.says, point.evidence, texts)
    for cell in plan.positions:
        part = f"position-{cell.topic}"
        yield Part(Kind.CELL, plan.id, part, cell.place, cell.because.source, cell.evidence, plan.texts)


def _absence_in(said: Statement) -> Iterator[Part]:
    """Yield the claim that words are absent from a source or plan, which is mostly another than the statement's own."""
    if not said.absent:
        return
    target, words = said.absent.target, ", ".join(said.absent.words)
    evidence, texts = ((target,), ()) if "/" in target else ((), (target,))
    yield Part(Kind.ABSENCE, said.id, "absent", said.place, words, evidence, texts)


def _date_of(entry: Statement | Event | Plan) -> Iterator[Part]:
    """Yield the date of an entry, where it is another source's than the rest."""
    if entry.date and entry.date_source:
        texts = (entry.date_source,)
        yield Part(Kind.DATE, entry.id, "date", entry.place, entry.date.text, texts=texts)
