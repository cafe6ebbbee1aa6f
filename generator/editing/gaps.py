"""The lines between two values of a file: comments and blank lines, and to which of the two they belong."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple, TypeAlias

from generator.editing.own_lines import column_of
from generator.editing.scalars import INDENT
from generator.reader.tree.written import WrittenList, WrittenMapping

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.reader.tree.written import Written


class Level(NamedTuple):
    """Fields or items: in which column they stand, and in which they are to stand."""

    old: int
    new: int


Tail: TypeAlias = "tuple[tuple[int, str], ...]"
"""Lines that belong to the end of fields or items: how deep in what ends, and the line; "" for a blank one."""


class Gap(NamedTuple):
    """The lines between two values, each in its new column."""

    tail: Tail
    """What belongs to what ends before it."""
    head: tuple[str, ...]
    """What belongs to what comes after it; "" for a blank line."""


def split_tail(tail: Tail) -> tuple[tuple[str, ...], Tail]:
    """Return what belongs to fields or items themselves, and what to the last of them."""
    own = tuple(line for depth, line in tail if depth == 0)
    return own, tuple((depth - 1, line) for depth, line in tail if depth)


def levels_of(text: str, node: Written, new: int) -> Iterator[Level]:
    """Yield the levels that end with ``node``, the outermost first; ``new`` is the new column of the first."""
    while isinstance(node, WrittenMapping | WrittenList) and not node.is_flow:
        if isinstance(node, WrittenMapping):
            yield Level(column_of(text, node.fields[0].key.start), new)
            node = node.fields[-1].value
        else:
            yield Level(column_of(text, node.start), new)
            node = node.items[-1]
        new += INDENT


def gap_of(lines: str, ending: list[Level], following: Level | None) -> Gap:
    """Return the lines of a gap, of which several blank ones are one, with each comment in the column of its level.

    A comment that is not indented by more than what follows belongs to that; else to the innermost of what ends that
    is not indented by more than the comment.
    """
    found: list[tuple[int, str]] = []
    for line in lines.split("\n"):
        comment = line.strip()
        if comment:
            depth, column = _depth_of(len(line) - len(line.lstrip(" ")), ending, following)
            found.append((depth, f"{' ' * column}{comment}"))
        elif not found or found[-1][1]:
            found.append((_OF_NEXT, ""))
    last = max(
        (number for number, (depth, line) in enumerate(found) if depth != _OF_NEXT and line), default=-1
    )
    tail, depth = [], _OF_NEXT
    for own, line in reversed(found[: last + 1]):
        depth = own if line else depth  # a blank line goes with the comment below it
        tail.append((max(depth, 0), line))
    return Gap(tuple(reversed(tail)), tuple(line for _, line in found[last + 1 :]))


_OF_NEXT = -1


def _depth_of(column: int, ending: list[Level], following: Level | None) -> tuple[int, int]:
    """Return how deep in what ends a comment belongs, and its new column."""
    if following is not None and (column <= following.old or not ending):
        return _OF_NEXT, following.new
    fitting = [depth for depth, level in enumerate(ending) if level.old <= column]
    deepest = max((ending[depth].old for depth in fitting), default=None)
    depth = next((depth for depth in fitting if ending[depth].old == deepest), 0)
    return depth, ending[depth].new if ending else 0
