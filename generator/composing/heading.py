"""Says what answers about the head of a briefing change: its title, its bottom line, its key points, its edition."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.composing.todo import (
    WRITE_BOTTOM_LINE,
    WRITE_KEY_POINTS,
    WRITE_TITLE,
    without_head_todo,
)
from generator.document.markup import to_text
from generator.editing import Append, Put, Remove
from generator.judging import NotUnderstood
from generator.model.unconfirmed import NOT_WRITTEN
from generator.text.word_count import count_words
from generator.upkeep.naming import place_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from generator.editing import Change
    from generator.model.briefing import Briefing, KeyPoint
    from generator.reader.tree import Value

MOST_WORDS = 60
"""Of a bottom line, as `briefings check` advises."""
FEWEST_POINTS, MOST_POINTS = 2, 5


def title_changes(title: str, briefing: Briefing) -> Sequence[Change]:
    """Return what gives ``briefing`` its title."""
    return [Put((*place_of(briefing).keys, "title"), title), *without_head_todo(briefing, WRITE_TITLE)]


def is_written(point: KeyPoint) -> bool:
    """Tell whether somebody has written what a bottom line or a key point says."""
    return point.says.source != NOT_WRITTEN


def words_in(says: str) -> int:
    """Return how many words a bottom line has, as they are counted for it."""
    return count_words(to_text(says))


def bottom_line_changes(says: str, evidence: Sequence[Value], briefing: Briefing) -> Sequence[Change]:
    """Return what gives ``briefing`` its bottom line, which rests on ``evidence``."""
    keys = (*place_of(briefing).keys, "bottom_line")
    return [
        Put((*keys, "says"), says),
        Put((*keys, "evidence"), [*evidence]),
        *without_head_todo(briefing, WRITE_BOTTOM_LINE),
    ]


def written_points(briefing: Briefing) -> list[KeyPoint]:
    """Return the key points of ``briefing`` that say something."""
    return [point for point in briefing.key_points if is_written(point)]


def key_point_changes(
    says: str, evidence: Sequence[Value], briefing: Briefing, number: int | None = None
) -> Sequence[Change]:
    """Return what gives ``briefing`` another key point: where one is still to be written, else behind the others.

    With ``number``, from 0, it stands in place of that one.
    """
    keys = (*place_of(briefing).keys, "key_points")
    open_ones = [index for index, point in enumerate(briefing.key_points) if not is_written(point)]
    at = number if number is not None else next(iter(open_ones), None)
    written = [index for index in range(len(briefing.key_points)) if index not in open_ones and index != at]
    is_enough = len(written) + 1 >= FEWEST_POINTS and not [index for index in open_ones if index != at]
    done = without_head_todo(briefing, WRITE_KEY_POINTS) if is_enough else []
    if at is None:
        return [Append(keys, {"says": says, "evidence": [*evidence]}), *done]
    return [Put((*keys, at, "says"), says), Put((*keys, at, "evidence"), [*evidence]), *done]


def without_point_changes(index: int, briefing: Briefing) -> Sequence[Change]:
    """Return what takes a key point out. Raises `NotUnderstood` for the only one."""
    if len(briefing.key_points) == 1:
        raise NotUnderstood("a briefing has at least one key point: write another one first")
    return [Remove((*place_of(briefing).keys, "key_points", index))]


def edition_changes(day: str, briefing: Briefing, *fields: str) -> Sequence[Change]:
    """Return what gives the first edition of ``briefing`` another day in ``fields``: `date`, `data_until` or both."""
    return [Put((*place_of(briefing).keys, "editions", 0, field), day) for field in fields]
