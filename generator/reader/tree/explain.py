"""Explains the YAML parser's errors to an editor: where the mistake is, what it is, and what to do."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import yaml

from generator.diagnostics import Code, Diagnostics
from generator.reader.tree.colons import colon_crowded, colon_missing, colon_not_allowed
from generator.reader.tree.delimiters import (
    behind_marks,
    bracket_left_open,
    bracket_not_closed,
    escape,
    mark_begins,
    mark_not_closed,
    nothing_here,
)
from generator.reader.tree.indentation import deeper_blanks, misplaced
from generator.reader.tree.lookalikes import describe_character
from generator.reader.tree.parser_error import TEXT_BELOW, Explanation, ParserError, read_parser_error
from generator.reader.tree.typos import find_typo, find_typo_in_brackets

if TYPE_CHECKING:
    from collections.abc import Callable

    from generator.reader.tree.lines import Lines


_SIGN = re.compile(r"(?:^\s*|[:-]\s+)([*&!])[^\s,\[\]{}]+(?:\s|\Z)")
"""A mark of YAML at the head of a value, with what it takes for a name behind it."""
_LINK = re.compile(r"\[[^\[\]]*\]\((https?://[^\s)]+)\)")


def explain(lines: Lines, error: yaml.YAMLError, diagnostics: Diagnostics) -> int:
    """Add an error for a mistake of syntax, at its place, in an editor's words.

    Returns the last line, from 1, of what was read whole before it; the line it is on, if that cannot be told.
    """
    if not isinstance(error, yaml.MarkedYAMLError):
        at = int(getattr(error, "position", 0) or 0)
        diagnostics.error(
            Code.YAML_SYNTAX,
            f"an invisible character: {describe_character(lines.text[at : at + 1] or ' ')}",
            lines.span(at),
            "delete it and type the text again",
        )
        return lines.span(at).line
    problem = read_parser_error(error, lines)
    for part, explained in _EXPLAINED:
        if part in problem.message and (explanation := explained(problem)) is not None:
            break
    else:
        explanation = Explanation(
            f"this is not YAML: {problem.message}",
            problem.span(problem.line, problem.column),
            ("compare it with the lines around",),
        )
    diagnostics.error(Code.YAML_SYNTAX, explanation.message, explanation.span, *explanation.hints)
    scalar = problem.scalar
    return explanation.span.line if scalar is None else min(scalar.start_mark.line, explanation.span.line)


def _tab(problem: ParserError) -> Explanation | None:
    if problem.rest[:1] != "\t":
        return None
    indents = not problem.before.strip()
    return Explanation(
        "this line is indented with a tab (U+0009)" if indents else "a tab (U+0009) stands here",
        problem.span(problem.line, problem.column),
        ("indent with spaces, not tabs: delete it and type spaces",)
        if indents
        else ("delete it and type a space",),
    )


def _directive(problem: ParserError) -> Explanation | None:
    line, column = problem.opened or (problem.line, problem.column)
    return Explanation(
        "a line cannot begin with `%`",
        problem.span(line, column),
        ("if it belongs to a text, indent it like the text", "if it is a note, begin it with #"),
    )


def _name_before(problem: ParserError) -> Explanation | None:
    """Explain a text that goes on behind what YAML takes for a name of its own: an anchor, an alias, a tag."""
    sign = _SIGN.search(problem.before)
    if sign is None:
        return None
    message = f"a value cannot begin with this mark: `{sign[1]}`"
    return Explanation(message, problem.span(problem.line, sign.start(1)), (TEXT_BELOW,))


def _nameless(problem: ParserError) -> Explanation | None:
    if problem.before.strip(" -") or not problem.rest.startswith(":"):
        return None
    return Explanation(
        "a field's name is missing before this colon",
        problem.span(problem.line, problem.column),
        ("write `field: value`", TEXT_BELOW),
    )


def _key_expected(problem: ParserError) -> Explanation | None:
    before = problem.before.rstrip()
    if before.strip(" -"):
        if before[-1] in "\"'":
            return behind_marks(problem)
        address = _LINK.search(before + problem.rest)
        if address and "[" in before:
            return Explanation(
                "an address stands here as a link of Markdown",
                problem.span(problem.line, before.index("[")),
                (f"write the address alone: {address[1]}", TEXT_BELOW),
            )
        if before[-1] in "]}" and problem.rest[:1] in ("]", "}"):
            return nothing_here(problem)
        if before[-1] in "]}":
            return Explanation(
                "the text goes on behind a bracket where a field was expected",
                problem.span(problem.line, problem.column),
                ("a text that begins with a bracket goes after > on the next line, indented",),
            )
        return None
    return deeper_blanks(problem) or misplaced(problem, problem.line)


def _behind_sign(problem: ParserError) -> Explanation | None:
    if problem.opened is None:
        return None
    sign = problem.on(problem.opened[0])[problem.opened[1] : problem.opened[1] + 1]
    return Explanation(
        f"the text behind `{sign}` begins on the next line",
        problem.span(problem.line, problem.column),
        (f"put nothing behind `{sign}`, and the text on the next line, indented",),
    )


def _list_not_allowed(problem: ParserError) -> Explanation | None:
    return Explanation(
        "a list cannot begin on the line of its field",
        problem.span(problem.line, problem.column),
        ("begin it on the next line, indented", TEXT_BELOW),
    )


def _document(problem: ParserError) -> Explanation | None:
    line = problem.line
    ends = problem.above(line) if problem.on(line)[:3] not in ("---", "...") else line
    if problem.on(ends)[:3] in ("---", "...") and ends >= 0:
        return Explanation(
            f"the line `{problem.on(ends)[:3]}` ends the content of a file",
            problem.span(ends, 0, 3),
            ("take it out: a file holds one document",),
        )
    return misplaced(problem, line) or Explanation(
        "something stands behind the end of the content",
        problem.span(line, problem.column),
        ("put everything under fields, or take it out",),
    )


def _unlike(problem: ParserError) -> Explanation | None:
    if problem.before.strip() or not problem.rest.strip():
        return None
    is_item = problem.rest.startswith("-")
    return Explanation(
        "a list item stands among fields" if is_item else "this line is no item of the list above it",
        problem.span(problem.line, problem.column),
        (
            "fields of one entry follow each other without `- `; items of a list all begin with it",
            "indent it like the lines to which it belongs",
        ),
    )


_EXPLAINED: tuple[tuple[str, Callable[[ParserError], Explanation | None]], ...] = (
    ("quoted scalar found unexpected end of stream", mark_not_closed),
    ("end of stream", mark_not_closed),
    ("expected ',' or", find_typo_in_brackets),
    ("", bracket_left_open),
    ("expected ',' or", bracket_not_closed),
    ("hexdecimal", escape),
    ("hexadecimal", escape),
    ("escape character", escape),
    ("document indicator", _document),
    ("document separator", _document),
    ("block scalar", _tab),
    ("block scalar", _behind_sign),
    ("", find_typo),
    ("", _tab),
    ("directive", _directive),
    ("document start", _document),
    ("cannot start any token", mark_begins),
    ("mapping values are not allowed", colon_not_allowed),
    ("unexpected ':'", colon_crowded),
    ("could not find expected ':'", colon_missing),
    ("did not find expected key", _nameless),
    ("expected '-' indicator", _nameless),
    ("<block end>", _nameless),
    ("did not find expected key", _name_before),
    ("expected '-' indicator", _name_before),
    ("did not find expected key", _key_expected),
    ("expected '-' indicator", _key_expected),
    ("<block end>", _key_expected),
    ("an alias", mark_begins),
    ("an anchor", mark_begins),
    ("a tag", mark_begins),
    ("entries are not allowed", _list_not_allowed),
    ("mapping keys are not allowed", mark_begins),
    ("node content", nothing_here),
    ("did not find expected key", _unlike),
    ("expected '-' indicator", _unlike),
    ("<block end>", _unlike),
)
"""Part of the parser's words, and who may explain it: the first that can, does."""
