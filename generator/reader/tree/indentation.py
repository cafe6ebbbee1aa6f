"""Explains wrong indentation: finds in the lines above what a line should stand under."""

from __future__ import annotations

import re
import sys
from typing import TYPE_CHECKING, NamedTuple

from generator.reader.tree.parser_error import Explanation

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.reader.tree.parser_error import ParserError

_LEAD = re.compile(r" *(?:- +)*")
FIELD = re.compile(r"[\"'“‘]?([\w][\w -]{0,60}?)[\"'”’]? *:(?=\s|\Z)")
"""A field's name and its colon."""
_TEXT_BELOW = re.compile(r"[:-] +[>|][-+0-9]* *(?:#.*)?\Z")


class Beginning(NamedTuple):
    """Where a field or an item of a list begins that is still open."""

    column: int
    name: str
    """The field's name, or ``-`` for an item."""
    line: int


def open_above(problem: ParserError, line: int) -> Iterator[Beginning]:
    """Yield what is open above ``line``, the nearest first: what a line below could belong to."""
    line = problem.above(line)
    limit, last = sys.maxsize, ""
    while line >= 0 and limit > 0:
        written = problem.on(line)
        lead = _LEAD.match(written)
        columns = [at for at in range(lead.end()) if written[at] == "-"] if lead else []
        field = FIELD.match(written, lead.end() if lead else 0)
        found = [Beginning(at, "-", line) for at in columns]
        if field:
            found.append(Beginning(field.start(), field[1], line))
        for beginning in reversed(found):
            holds_list = last == "-" != beginning.name and beginning.column == limit
            if beginning.column < limit or holds_list:
                limit, last = beginning.column, beginning.name
                yield beginning
        line = problem.above(line)


def misplaced(problem: ParserError, line: int) -> Explanation | None:
    """Return how ``line`` is indented and how it should be; None if nothing above it is like it."""
    written = problem.on(line)
    indent = len(written) - len(written.lstrip(" "))
    broken = None if FIELD.match(written, indent) else text_broken_off(problem, line, indent)
    if broken:
        return broken
    is_item = written[indent : indent + 1] == "-"
    likely = [beginning for beginning in open_above(problem, line) if (beginning.name == "-") == is_item]
    if not likely or likely[0].column == indent:
        return None
    owner = _list_begun(problem, line, indent) if is_item else None
    if owner:
        return Explanation(
            f"this list item is indented by {spaces(indent)}, `{owner.name}` of line {owner.line + 1} by "
            f"{spaces(owner.column)}",
            problem.span(line, indent),
            (
                f"if it is an item of `{owner.name}`, indent it by {spaces(owner.column + 2)}",
                f"if another entry begins here, indent it like the others, and give `{owner.name}` a value",
            ),
        )
    items = [beginning for beginning in open_above(problem, line) if beginning.name == "-"]
    field = FIELD.match(written, indent)
    hyphen = field and any(
        beginning.column == indent
        and (first := FIELD.match(problem.on(beginning.line), behind_hyphens(problem.on(beginning.line))))
        and first[1] == field[1]
        for beginning in items
    )
    nearest = min(likely, key=lambda beginning: abs(beginning.column - indent))
    what = "the list item" if is_item else f"`{nearest.name}`"
    return Explanation(
        f"this line is indented by {spaces(indent)}, {what} of line {nearest.line + 1} by {spaces(nearest.column)}",
        problem.span(line, indent),
        (
            *(
                (f"if another item of the list begins here, its hyphen is missing: `- {field[1]}: …`",)
                if field and hyphen
                else ()
            ),
            f"indent it by {spaces(nearest.column)} too, if they belong together"
            if nearest.column
            else "begin it at the margin too, if they belong together",
            "if it goes on with a text, put the whole text after > on the next line, indented",
        ),
    )


def _list_begun(problem: ParserError, line: int, indent: int) -> Beginning | None:
    """Return the field without a value right above an item that stands further to the left; None if there is none."""
    item = FIELD.match(problem.on(line), behind_hyphens(problem.on(line)))
    if item and item[1] == "id":
        return None
    above = next(open_above(problem, line), None)
    if above is None or above.name == "-" or above.line != problem.above(line) or above.column <= indent:
        return None
    return above if problem.on(above.line).rstrip().endswith(":") else None


def text_broken_off(problem: ParserError, line: int, indent: int) -> Explanation | None:
    """Return why ``line`` does not go on with the text behind ``>`` or ``|`` above it; None if there is none."""
    scalar = problem.scalar
    if scalar is None or scalar.style not in {">", "|"} or problem.on(line).lstrip()[:1] == "-":
        return None
    first = next(
        (number for number in range(scalar.start_mark.line + 1, line) if problem.on(number).strip()), line
    )
    column = len(problem.on(first)) - len(problem.on(first).lstrip(" "))
    for number in range(first + 1, line):
        above = problem.on(number)
        at = len(above) - len(above.lstrip(" "))
        if above[at : at + 1] == "#" and at < column:
            return Explanation(
                "this comment ends the text above it",
                problem.span(number, at),
                (f"put it above the field: inside a text behind `{scalar.style}` there are no comments",),
            )
    if first == line or indent >= column or indent == 0:
        return None
    return Explanation(
        f"this line is indented by {spaces(indent)}, the text above it by {spaces(column)}",
        problem.span(line, indent),
        (f"if it goes on with that text, indent it by {spaces(column)} too",),
    )


def behind_hyphens(line: str) -> int:
    """Return where the text of a line begins."""
    lead = _LEAD.match(line)
    return lead.end() if lead else 0


def not_below(problem: ParserError, line: int) -> Explanation | None:
    """Return how to indent ``line`` if it is a text behind ``>`` or ``|`` that begins too far to the left."""
    above = problem.above(line)
    if above < 0 or not _TEXT_BELOW.search(problem.on(above)):
        return None
    opening = next(iter(open_above(problem, line)), None)
    column = opening.column + 2 if opening else 2
    mark = problem.on(above).rstrip()[-1]
    written = problem.on(line)
    return Explanation(
        f"the text behind `{mark}` is not indented",
        problem.span(line, len(written) - len(written.lstrip())),
        (f"indent each of its lines by {spaces(column)}, two more than the field",),
    )


def deeper_blanks(problem: ParserError) -> Explanation | None:
    """Return what is wrong if a text behind ``>`` or ``|`` begins with a line of spaces that is longer than its own."""
    above = problem.above(problem.line)
    if above < 0 or above + 1 >= problem.line or not _TEXT_BELOW.search(problem.on(above)):
        return None
    return Explanation(
        "an empty line of more spaces than the text below it has",
        problem.span(above + 1, 0),
        ("delete the spaces on it: a text behind `>` is indented like its first line",),
    )


def spaces(count: int) -> str:
    """Return ``count`` in words that go with it."""
    return f"{count} space" + ("" if count == 1 else "s")
