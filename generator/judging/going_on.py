"""Finds the drafts that have their speaker from the same words as one before: if that is wrong, all are."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.judging.guesses import CARRIED, is_dependent

if TYPE_CHECKING:
    from collections.abc import Sequence

    from generator.model.statement import Statement


def going_on_from(statement: Statement, statements: Sequence[Statement]) -> list[Statement]:
    """Return the drafts right behind ``statement`` of which the speaker was read from whoever spoke in it.

    ``statements`` are those of its briefing, in their order. They end at the first with a speaker of its own, and with
    the paragraph, unless the speech goes on in the next.
    """
    source = statement.reports[0].source
    there = [known for known in statements if known.reports[0].source == source]
    at = next((at for at, known in enumerate(there) if known.id == statement.id), len(there))
    found: list[Statement] = []
    for known in there[at + 1 :]:
        before = found[-1] if found else statement
        is_here = known.reports[0].locator == before.reports[0].locator
        if (
            not known.todo
            or known.speakers != statement.speakers
            or not is_dependent(known)
            or not (is_here or any(CARRIED in sentence for sentence in known.todo))
        ):
            break
        found.append(known)
    return found
