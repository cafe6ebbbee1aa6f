"""Explains mistakes with quotation marks, brackets and other marks round a value or before it."""

from __future__ import annotations

import re

from generator.diagnostics import short
from generator.reader.tree.indentation import FIELD, behind_hyphens
from generator.reader.tree.lookalikes import QUOTATION_MARKS
from generator.reader.tree.parser_error import TEXT_BELOW, Explanation, ParserError

_ID = re.compile(r"[a-z][a-z0-9]*(?:-[a-z0-9]+)*")
FENCE = re.compile(r"(?:`{3,}|~{3,}) ?\w*\s*\Z")
"""The first and the last line of a block of code in Markdown."""
_STRONG = re.compile(r"\*{1,2}([a-z_]+)(?:\*{1,2}:|:\*{1,2})(?=\s|\Z)")
"""A field's name between asterisks."""
_CLOSING = {"[": "]", "{": "}"}


def behind_marks(problem: ParserError) -> Explanation:
    """Explain a text that goes on behind its closing quotation mark."""
    scalar = problem.scalar
    if scalar is not None and scalar.style in {"'", '"'} and scalar.start_mark.line < problem.line:
        return Explanation(
            f"the quotation mark opened here is closed only on line {problem.line + 1}",
            problem.span(scalar.start_mark.line, scalar.start_mark.column),
            ("close it where the text ends", "marks round a text are not needed: leave them out"),
        )
    behind = problem.rest[1:].strip()
    if problem.rest[:1] == "," and (not behind or behind[0] == "#" or FIELD.match(behind)):
        return Explanation(
            "a comma behind a value",
            problem.span(problem.line, problem.column),
            ("take it out: each field ends with its line",),
        )
    return Explanation(
        "the text goes on behind its closing quotation mark",
        problem.span(problem.line, problem.column),
        (
            "a text that begins with a quotation mark goes after > on the next line, indented",
            "there quotation marks and apostrophes inside it need nothing",
        ),
    )


def mark_not_closed(problem: ParserError) -> Explanation | None:
    """Explain a quotation mark that is never closed."""
    if problem.opened is None:
        return None
    line, column = problem.opened
    curly = next((sign for sign in problem.on(line)[column:] if sign in QUOTATION_MARKS), "")
    return Explanation(
        "a quotation mark is opened here and never closed",
        problem.span(line, column),
        (
            *((f"`{curly}` does not close `{problem.on(line)[column]}`",) if curly else ()),
            "marks round a text are not needed: leave them out",
        ),
    )


def bracket_not_closed(problem: ParserError) -> Explanation | None:
    """Explain a bracket that is not closed, or closed with another, or whose parts no comma parts."""
    if problem.opened is None:
        return None
    line, column = problem.opened
    bracket = problem.on(line)[column : column + 1]
    text_below = "if it belongs to a text, put the text after > on the next line, indented"
    if problem.rest[:1] in _CLOSING.values():
        return Explanation(
            f"`{bracket}` is closed with `{problem.rest[0]}`",
            problem.span(problem.line, problem.column),
            (f"write `{_CLOSING.get(bracket, ']')}`", text_below),
        )
    if line == problem.line and problem.rest.strip():
        return Explanation(
            f"a comma, or the end of the bracket `{bracket}`, is missing before this",
            problem.span(problem.line, problem.column),
            ("put a comma between its parts, and close it at the end", text_below),
        )
    commented = " #" in problem.on(line)[column:]
    return Explanation(
        f"the bracket `{bracket}` is opened here and not closed",
        problem.span(line, column),
        ("what stands behind ` #` is a comment" if commented else "close it on this line", text_below),
    )


def bracket_left_open(problem: ParserError) -> Explanation | None:
    """Explain a bracket that is still open where another field begins, whatever the parser found there."""
    if problem.bracket is None or problem.bracket[0] >= problem.line:
        return None
    line, column = problem.bracket
    if not any(
        FIELD.match(problem.on(number), behind_hyphens(problem.on(number)))
        for number in range(line + 1, problem.line + 1)
    ):
        return None
    return _left_open(problem, line, column)


def _left_open(problem: ParserError, line: int, column: int) -> Explanation:
    bracket = problem.on(line)[column : column + 1]
    behind = re.search(r"\s(#.*)", problem.on(line)[column:])
    return Explanation(
        f"the bracket `{bracket}` is opened here and not closed",
        problem.span(line, column),
        (
            f"`{short(behind[1].rstrip(), 30)}` is a comment to YAML: close the bracket before it"
            if behind
            else "close it on this line",
            "if it belongs to a text, put the text after > on the next line, indented",
        ),
    )


def nothing_here(problem: ParserError) -> Explanation | None:
    """Explain a comma, a closing bracket, or the end of what is written, where a value was expected."""
    mark = problem.rest[:1]
    if mark in ("]", "}"):
        return Explanation(
            f"`{mark}` closes a bracket that was not opened",
            problem.span(problem.line, problem.column),
            ("take it out, or open the bracket before", TEXT_BELOW),
        )
    if mark == ",":
        return Explanation(
            "nothing stands before this comma",
            problem.span(problem.line, problem.column),
            ("take the comma out", TEXT_BELOW),
        )
    if mark.strip():
        return mark_begins(problem)
    return None if problem.bracket is None else _left_open(problem, *problem.bracket)


def escape(problem: ParserError) -> Explanation | None:
    """Explain a backslash inside straight quotation marks."""
    return Explanation(
        "a backslash inside straight quotation marks begins a code that does not exist",
        problem.span(problem.line, problem.column),
        ("marks round a text are not needed: without them, or after >, a backslash is a backslash",),
    )


def _of_markdown(problem: ParserError, line: int, column: int) -> Explanation | None:
    """Explain what Markdown, or a program that shows YAML in it, puts before and round lines."""
    written = problem.on(line)[column:]
    if not problem.on(line)[:column].strip() and FENCE.match(written):
        return code_fence(problem, line, column)
    name = _STRONG.match(written)
    if name is None:
        return None
    return Explanation(
        f"asterisks stand round `{name[1]}`",
        problem.span(line, column),
        (f"take them out: `{name[1]}: …`",),
    )


def code_fence(problem: ParserError, line: int, column: int) -> Explanation:
    """Explain a line that begins or ends code in Markdown."""
    marks = "backticks" if problem.on(line)[column] == "`" else "tildes"
    return Explanation(
        f"a line of {marks} begins or ends a block of code in Markdown, and means nothing here",
        problem.span(line, column, 3),
        ("take the whole line out",),
    )


def mark_begins(problem: ParserError) -> Explanation | None:
    """Explain a value that begins with a mark."""
    line, column = (problem.line, problem.column) if problem.opened is None else problem.opened
    mark, following = problem.on(line)[column : column + 1], problem.on(line)[column + 1 :].rstrip()
    if not mark.strip():
        return None
    markdown = _of_markdown(problem, line, column)
    if markdown:
        return markdown
    if mark == "-" and problem.bracket is not None:
        return Explanation(
            "inside brackets no hyphen stands before an item",
            problem.span(line, column),
            (
                "take it out: commas part the items",
                "or write each on a line of its own after `- `, without brackets",
            ),
        )
    return Explanation(
        f"a value cannot begin with this mark: `{mark}`",
        problem.span(line, column),
        (
            TEXT_BELOW,
            *(
                (f"if an id belongs here, take the mark out: `{following}`",)
                if _ID.fullmatch(following)
                else ()
            ),
        ),
    )
