"""Says in which order drafts are judged: behind the last that somebody confirmed, and then those that were left."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from generator.judging.trial import drafts_in

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from generator.model.library import Library
    from generator.model.report import Id
    from generator.model.statement import Statement


class DraftQueue(NamedTuple):
    """Drafts in the order in which they are asked about."""

    drafts: Sequence[Statement]
    left: int
    """How many of them, the last, stand before one that is confirmed: somebody has seen and left these."""


def draft_queue(library: Library, briefing: Id, sources: Iterable[Id] = ()) -> DraftQueue:
    """Return the drafts of a briefing, of ``sources`` if any are named, from where judging them was left.

    Where that was is read from the files: drafts are confirmed in their order, so what stands before the last that is
    confirmed was left. A second draft of words comes behind the first.
    """
    drafts = drafts_in(library, briefing, sources)
    files = {draft.place.path for draft in drafts}
    there = [known for known in library.briefings[briefing].statements if known.place.path in files]
    order = _with_second_drafts(there)
    last = max((at for at, known in enumerate(order) if not known.todo), default=-1)
    wanted = {draft.id for draft in drafts}
    before = [known for known in order[: last + 1] if known.id in wanted]
    behind = [known for known in order[last + 1 :] if known.id in wanted]
    return DraftQueue([*behind, *before], len(before) if behind else 0)


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
