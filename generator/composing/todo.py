"""Knows the `todo` with which a new briefing begins, and takes out of it what has been answered."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.editing import Put, Remove
from generator.upkeep.naming import place_of

if TYPE_CHECKING:
    from collections.abc import Mapping

    from generator.editing import Change
    from generator.model.briefing import Briefing
    from generator.model.library import Entry
    from generator.reader.tree import Value

WRITE_TITLE = "Write the title."
WRITE_BOTTOM_LINE = "Write the bottom line."
WRITE_KEY_POINTS = "Write two to five key points."
NAME_EVENT = "Name what happened."
NAME_EVENT_AND_DAY = "Name what happened, and the day."
"""As `generator.starter` writes them."""
SAY_DAY = "Say on which day it happened."
SAY_SOURCES = "Say which sources tell of it."
"""Of an event beside the first one, whose sources stand there until then."""
SAY_REST = "Say what it rests on, and where it was and who took part if that is known."
"""What is left of an event once it has its name."""
ANSWER_QUESTION = "Say what the answer is, or in which sources you looked for it."
SAY_RELATION = "Say how each answer stands to the first one."
"""What is left of a question of which somebody has ended before that."""
LOOK_OVER = "Read it as a reader would; `briefings confirm --all-of {briefing}` then takes this out."
"""What is left of a briefing of which everything is written: it is published by whoever has looked at all of it."""


def without_todo(entry: Entry | Briefing, answered: Mapping[str, str]) -> list[Change]:
    """Return what takes the sentences out of the `todo` of ``entry`` that have been ``answered``.

    Each stands there with what is left to do after it; "" if that is nothing. What somebody else wrote stays.
    """
    left: list[Value] = []
    for sentence in entry.todo:
        now = answered.get(sentence, sentence)
        if now and now not in left:
            left.append(now)
    if left == [*entry.todo]:
        return []
    keys = (*place_of(entry).keys, "todo")
    return [Put(keys, left)] if left else [Remove(keys)]


def without_head_todo(briefing: Briefing, *answered: str) -> list[Change]:
    """Return the same for the head of a briefing, which nobody publishes by answering the last question."""
    done = dict.fromkeys(answered, "")
    if briefing.todo and {*briefing.todo} <= {*answered}:
        done[briefing.todo[-1]] = LOOK_OVER.format(briefing=briefing.id)
    return without_todo(briefing, done)
