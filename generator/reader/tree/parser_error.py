"""The YAML parser's error with the lines around it, from which an explanation is made."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

import yaml
from yaml.events import MappingEndEvent, MappingStartEvent, ScalarEvent, SequenceEndEvent, SequenceStartEvent

from generator.reader.tree.quick_pass import loader_of

if TYPE_CHECKING:
    from yaml.error import Mark

    from generator.diagnostics import Span
    from generator.reader.tree.lines import Lines
    from generator.reader.tree.rules import YamlEvent

TEXT_BELOW = "a text that begins with a mark goes after > on the next line, indented"
"""The hint that always helps with marks in a text."""


class Explanation(NamedTuple):
    """A syntax error in an editor's words."""

    message: str
    span: Span
    hints: tuple[str, ...]


@dataclass(frozen=True)
class ParserError:
    """A complaint of the parser; its lines and columns count from 0."""

    lines: Lines
    message: str
    """The parser's own words: what it was doing, and what it then found."""
    line: int
    column: int
    """Where it gave up, often behind the mistake."""
    opened: tuple[int, int] | None
    """Where that began which it could not finish, if it told: a bracket, a mark, a field's name."""
    scalar: YamlEvent | None
    """The last text or field's name it read before."""
    bracket: tuple[int, int] | None = None
    """Where the first bracket began that is not yet closed."""

    @property
    def here(self) -> str:
        """The line on which the parser gave up."""
        return self.on(self.line)

    @property
    def before(self) -> str:
        """What stands on that line before it."""
        return self.here[: self.column]

    @property
    def rest(self) -> str:
        """What stands on that line from there on."""
        return self.here[self.column :]

    def on(self, line: int) -> str:
        """Return a line; what lies behind the last is empty."""
        return self.lines.all[line] if line < len(self.lines.all) else ""

    def above(self, line: int) -> int:
        """Return the number of the nearest line above ``line`` on which something is written; -1 for none."""
        number = line - 1
        while number >= 0 and self.on(number).strip(" \t")[:1] in ("", "#"):
            number -= 1
        return number

    def span(self, line: int, column: int, length: int = 1) -> Span:
        """Return the span of ``length`` characters."""
        start = self.lines.index(line, column)
        return self.lines.span(start, start + length)


def read_parser_error(error: yaml.MarkedYAMLError, lines: Lines) -> ParserError:
    """Return what ``error`` says of the text of ``lines``, with the last thing that the parser understood."""
    mark: Mark | None = error.problem_mark or error.context_mark
    opened: Mark | None = error.context_mark
    return ParserError(
        lines,
        f"{error.context or ''} {error.problem or ''}".strip(),
        mark.line if mark else 0,
        mark.column if mark else 0,
        (opened.line, opened.column) if opened else None,
        *_read_before(lines.text),
    )


def _read_before(text: str) -> tuple[YamlEvent | None, tuple[int, int] | None]:
    """Return the last text that can be read before the error in ``text``, and the first bracket that is open there."""
    last = None
    open_: list[Mark | None] = []
    loader = loader_of(text)
    try:
        while loader.check_event():
            event = loader.get_event()
            kind = event.__class__
            if kind is ScalarEvent:
                last = event
            elif kind in (MappingStartEvent, SequenceStartEvent):
                open_.append(event.start_mark if event.flow_style else None)
            elif kind in (MappingEndEvent, SequenceEndEvent):
                open_.pop()
    except yaml.YAMLError:
        pass
    return last, next(((mark.line, mark.column) for mark in open_ if mark), None)
