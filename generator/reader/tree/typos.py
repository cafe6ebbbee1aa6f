"""Finds typing mistakes on the lines round an error: a mark that only looks like the right one, or lacks a space."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from generator.reader.tree.lookalikes import COLONS, LIST_MARKS, SPACES, describe_character, likely_ascii
from generator.reader.tree.parser_error import Explanation

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.reader.tree.parser_error import ParserError

_INDENT = re.compile(rf"[ \t{SPACES}]*")
_ITEMS = re.compile(r"(?:- +)*")
_NAME = re.compile(rf"([\w-]+)([ \t{SPACES}]*)([:{COLONS}=])(.?)")
_GLUED = re.compile(r"-(?=\w[\w-]* *:)|--+ *(?=\w)")
_NUMBERED = re.compile(r"(?:\d{1,3}|[a-z])[.)][ \t]+(?=\w[\w-]* *:)")
_FLOW_SIGNS = "，、；［］｛｝【】"
_FAR = 200
"""Lines above an error that are looked at."""

Typo = tuple[int, str, tuple[str, ...]]
"""Column, message, hints."""


def find_typo(problem: ParserError) -> Explanation | None:
    """Return the first typo on the lines between the last thing the parser understood and its complaint."""
    first = problem.above(problem.line)
    scalar = problem.scalar
    if scalar is not None:
        first = min(first, scalar.end_mark.line if scalar.style in {">", "|"} else scalar.start_mark.line)
    if problem.opened is not None and "simple key" in problem.message:
        first = min(first, problem.opened[0])
    for number in range(max(0, first, problem.line - _FAR), problem.line + 1):
        typo = next(_typos(problem.on(number)), None)
        if typo is not None:
            return Explanation(typo[1], problem.span(number, typo[0]), typo[2])
    return None


def find_typo_in_brackets(problem: ParserError) -> Explanation | None:
    """Return the first full-width sign between an open bracket and the place where it should have been closed."""
    if problem.opened is None:
        return None
    start, end = problem.lines.index(*problem.opened), problem.lines.index(problem.line, problem.column)
    for at, character in enumerate(problem.lines.text[start : end + 1], start):
        if character in _FLOW_SIGNS:
            plain = likely_ascii(character)
            return Explanation(
                f"{describe_character(character)} means nothing here",
                problem.lines.span(at),
                (f"write `{plain}`",) if plain.isascii() else ("write `,`, `[ ]` or `{ }`",),
            )
    between = problem.lines.text[start:end]
    if ";" in between and not set(between) & set("\"'"):
        return Explanation(
            "a semicolon does not part what stands in brackets",
            problem.lines.span(start + between.rindex(";")),
            ("write a comma in its place",),
        )
    return None


def find_typo_before_first_word(line: str) -> Typo | None:
    """Return the first typo in the indentation of a line, or in the mark of its item."""
    return next(_before_the_first_word(line), None)


def _typos(line: str) -> Iterator[Typo]:
    yield from _before_the_first_word(line)
    indent = _INDENT.match(line)
    start = indent.end() if indent else 0
    items = _ITEMS.match(line, start)
    name = _NAME.match(line, items.end() if items else start)
    if name:
        yield from _colon(name)


def _before_the_first_word(line: str) -> Iterator[Typo]:
    indent = _INDENT.match(line)
    start = indent.end() if indent else 0
    for column in range(start):
        if line[column] != " ":
            yield (
                column,
                f"this line is indented with {describe_character(line[column])}",
                ("delete what stands before the first word and type spaces",),
            )
    yield from _list_mark(line, start)


def _list_mark(line: str, start: int) -> Iterator[Typo]:
    mark, following = line[start : start + 1], line[start + 1 : start + 2]
    if not mark:
        return
    if mark in LIST_MARKS and (mark not in "*+" or following in " \t"):
        yield (
            start,
            f"a list item begins with a hyphen and a space, not with {describe_character(mark)}",
            ("write `- ` in its place",),
        )
    numbered = _NUMBERED.match(line, start)
    if numbered:
        yield (
            start,
            f"a list item begins with a hyphen and a space, not with `{numbered[0].strip()}`",
            ("write `- ` in its place",),
        )
    glued = _GLUED.match(line, start)
    if glued and len(glued[0]) == 1:
        yield (
            start + 1,
            "a space is missing behind the hyphen",
            ("a list item begins with `- `: a hyphen and a space",),
        )
    elif glued:
        yield (
            start,
            "a list item begins with one hyphen",
            ("write `- `: a hyphen and a space", "if it is a note for yourself, begin it with #"),
        )
    if mark == "-" and following and re.match(rf"[\t{SPACES}]", following):
        yield (
            start + 1,
            f"behind the hyphen stands {describe_character(following)}, not a space",
            ("delete it and type a space",),
        )


def _colon(name: re.Match[str]) -> Iterator[Typo]:
    word, gap, colon, following = name.groups()
    if not re.fullmatch("[A-Za-z_-]+", likely_ascii(word)):
        return
    if gap.strip(" \t"):
        yield (
            name.start(2),
            f"before the colon stands {describe_character(gap.strip(' ')[0])}",
            (f"delete it: `{word}: …`",),
        )
    elif colon == "=":
        if following != "=":
            yield name.start(3), f"behind `{word}` stands `=`, not a colon", (f"write `{word}: …`",)
    elif colon != ":":
        yield (
            name.start(3),
            f"behind `{word}` stands {describe_character(colon)}, not a colon",
            (f"write `{word}: …`, with the colon of an English keyboard and a space behind it",),
        )
    elif following and re.match(rf"[\t{SPACES}]", following):
        yield (
            name.start(4),
            f"behind the colon of `{word}` stands {describe_character(following)}, not a space",
            ("delete it and type a space",),
        )
    elif following not in ("", " ", "/", ":"):
        yield (
            name.start(4),
            f"a space is missing behind the colon of `{word}`",
            (f"write `{word}: …`",),
        )
