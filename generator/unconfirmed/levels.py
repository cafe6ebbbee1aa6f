"""Says how much it matters that something is still to be done: while it is written, and when it is published."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.diagnostics import Code, Severity

if TYPE_CHECKING:
    from generator.diagnostics.levels import Levels

_OWN = {
    Code.TODO: Severity.ADVICE,
    Code.RESTS_ON_TODO: Severity.ERROR,
    Code.TODO_ON_PUBLISHED: Severity.ERROR,
}


def to_publish(levels: Levels) -> Levels:
    """Return the levels of a build: it says how much it leaves out, and a desk may want to hear of each, or stop at it.

    >>> to_publish({}), to_publish({Code.TODO: Severity.ERROR})
    ({<Code.TODO: 'todo'>: None}, {<Code.TODO: 'todo'>: <Severity.ERROR: 'error'>})
    """
    return {Code.TODO: None, **levels}


def while_writing(levels: Levels) -> Levels:
    """Return the levels at which nothing that is still to be done keeps a page from being looked at.

    >>> while_writing({Code.TODO: Severity.ERROR})[Code.TODO].value
    'warning'
    """
    stopping = (code for code, own in _OWN.items() if levels.get(code, own) is Severity.ERROR)
    return {**levels, **dict.fromkeys(stopping, Severity.WARNING)}
