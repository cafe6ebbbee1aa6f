"""Says in which order drafts are judged: those that somebody has left aside when no others wait."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from generator.judging.trial import drafts_in
from generator.model.unconfirmed import is_left_aside

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from generator.model.library import Library
    from generator.model.report import Id
    from generator.model.statement import Statement


class DraftQueue(NamedTuple):
    """Drafts in the order in which they are asked about."""

    drafts: Sequence[Statement]
    left: int
    """How many more were left aside, and are asked about when these are done."""


def draft_queue(library: Library, briefing: Id, sources: Iterable[Id] = ()) -> DraftQueue:
    """Return the drafts of a briefing, of ``sources`` if any are named, that are asked about next.

    Those that somebody has left aside are, if there are no others. A second draft of words comes behind the first.
    """
    drafts = drafts_in(library, briefing, sources)
    files = {draft.place.path for draft in drafts}
    there = [known for known in library.briefings[briefing].statements if known.place.path in files]
    wanted = {draft.id for draft in drafts}
    order = [known for known in _with_second_drafts(there) if known.id in wanted]
    fresh = [draft for draft in order if not is_left_aside(draft)]
    return DraftQueue(fresh or order, len(order) - len(fresh) if fresh else 0)


def _with_second_drafts(statements: Sequence[Statement]) -> list[Statement]:
    """Return statements in their order, but each draft of words that an earlier one has right behind that.

    The first may have been cut since: then the second has its words, and more.
    """
    order: list[Statement] = []
    for statement in statements:
        report = statement.reports[0]
        first = next(
            (
                at
                for at, known in enumerate(order)
                if statement.todo
                and (quote := known.reports[0].quote)
                and report.quote
                and quote in report.quote
                and known.reports[0].source == report.source
                and known.place.path == statement.place.path
            ),
            None,
        )
        order.insert(len(order) if first is None else first + 1, statement)
    return order
