"""Checks that everything rests on something that was read."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.diagnostics import Code
from generator.model.actor import ActorType
from generator.model.report import Report
from generator.model.source import Read
from generator.model.statement import modalities_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from generator.diagnostics import Diagnostics, Place
    from generator.model.briefing import Briefing
    from generator.model.library import Library
    from generator.model.plan import Plan
    from generator.model.report import Evidence, Id
    from generator.model.statement import Statement
    from generator.model.walks import EvidenceList

_READ = "read the source and change its `read`, or name one that was read: `read: none` is for what others rest on"


def unread_reports(briefing: Briefing, library: Library, diagnostics: Diagnostics) -> None:
    """Refuse a statement or a plan that rests only on sources nobody has read (format.md, Source, ``read``)."""
    for statement in briefing.statements:
        if all(library.sources[report.source].read is Read.NONE for report in statement.reports):
            _unread(statement.reports[0].place, ("source",), diagnostics)
    for plan in briefing.plans:
        if _rests_on_texts(plan) and all(library.sources[text].read is Read.NONE for text in plan.texts):
            _unread(plan.place, ("texts", 0), diagnostics)


def unread_evidence(evidence: Sequence[EvidenceList], library: Library, diagnostics: Diagnostics) -> None:
    """Refuse evidence that is nothing but reports in sources nobody has read."""
    for items, place, *_ in evidence:
        if all(isinstance(item, Report) and library.sources[item.source].read is Read.NONE for item in items):
            _unread(place, ("evidence", 0), diagnostics)


def about_nothing(briefing: Briefing, library: Library, diagnostics: Diagnostics) -> None:
    """Point out a statement that no topic, plan or event leads to (format.md, Statement)."""
    for statement in briefing.statements:
        denied = any(link.to in library.events for link in statement.links)
        is_found = statement.about or statement.stance or statement.at or denied
        if not (is_found or statement.todo):  # a draft asks for it itself
            diagnostics.advice(
                Code.ABOUT_NOTHING,
                "no topic, plan or event leads to this statement: it is about nothing and was said at no event",
                statement.place.span("id"),
                "add `about` with a topic, a plan or an event; or `stance`, or `at`",
            )


def key_point_anonymous(briefing: Briefing, library: Library, diagnostics: Diagnostics) -> None:
    """Warn of a key point that only speakers without a name stand behind (AP on anonymous sources)."""
    own = {statement.id: statement for statement in briefing.statements}
    for point in (briefing.bottom_line, *briefing.key_points):
        if point.evidence and all(_is_anonymous(item, own, library) for item in point.evidence):
            diagnostics.warning(
                Code.KEY_POINT_ANONYMOUS,
                "this rests only on speakers whose names are withheld",
                point.place.span("evidence", 0),
                "add evidence from somebody with a name, or move it out of the key points",
            )


def expected_event(briefing: Briefing, library: Library, diagnostics: Diagnostics) -> None:
    """Warn of an event of which nobody says that it took place: it was planned, expected or hoped for (method.md)."""
    for event in briefing.events:
        if modalities_of(event.evidence, library.statements):
            diagnostics.warning(
                Code.EXPECTED_EVENT,
                "this rests only on what was planned, expected or hoped for, or was not said plainly",
                event.place.span("evidence", 0),
                "add evidence that it took place; as long as nobody says so, leave the event out: the statement stands "
                "for itself",
            )


def _is_anonymous(item: Evidence, own: dict[Id, Statement], library: Library) -> bool:
    if isinstance(item, Report):
        return False
    statement = own.get(item) or library.statements.get(item)
    speakers = [library.actors.get(speaker) for speaker in statement.speakers] if statement else []
    return bool(speakers) and all(
        speaker is not None and speaker.type is ActorType.ANONYMOUS for speaker in speakers
    )


def _rests_on_texts(plan: Plan) -> bool:
    points_without = any(not point.evidence for point in plan.points)
    return points_without or any(not position.evidence for position in plan.positions)


def _unread(place: Place, keys: tuple[str | int, ...], diagnostics: Diagnostics) -> None:
    diagnostics.error(
        Code.UNREAD_EVIDENCE, "this rests only on what nobody here has read", place.span(*keys), _READ
    )
