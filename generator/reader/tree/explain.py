"""What the YAML parser's complaints mean to an editor: part of its message, ours, and what to do."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.diagnostics import Code, Diagnostics, Span

if TYPE_CHECKING:
    import yaml
    from yaml.error import Mark

_EXPLANATIONS: tuple[tuple[str, str, tuple[str, ...]], ...] = (
    (
        "mapping values are not allowed",
        "a second `: ` on this line",
        (
            "a text with `: ` in it goes after > on the next line, indented:",
            "says: >",
            "  Beijing's line: talks first",
        ),
    ),
    (
        "found character that cannot start any token",
        "a value cannot begin with this mark",
        (
            "a text that begins with a mark goes after > on the next line, indented",
            "indent with spaces, not tabs",
        ),
    ),
    (
        "found unexpected end of stream",
        "a quotation mark is opened and never closed",
        ("marks round a text are not needed: leave them out",),
    ),
    (
        "did not find expected ',' or",
        "a bracket `[` or `{` is opened and not closed as expected",
        ("close it, or, if it belongs to a text, put the text after > on the next line, indented",),
    ),
    (
        "did not find expected key",
        "the text goes on where a field was expected",
        (
            "a text that begins with a quotation mark or a bracket goes after > on the next line, indented",
            "or the line is indented differently from its neighbours",
        ),
    ),
    (
        "did not find expected '-' indicator",
        "a list item was expected here",
        ("begin it with `- `, in line with the other items",),
    ),
    (
        "could not find expected ':'",
        "a colon is missing behind a field's name",
        ("write `field: value`; a text over several lines goes after > and is indented",),
    ),
    (
        "control characters are not allowed",
        "an invisible control character",
        ("delete it and type the text again",),
    ),
)


def explain(path: str, text: str, error: yaml.YAMLError, diagnostics: Diagnostics) -> None:
    """Report a syntax error at its place, in an editor's words."""
    problem = str(getattr(error, "problem", None) or getattr(error, "reason", None) or error)
    mark: Mark | None = getattr(error, "problem_mark", None) or getattr(error, "context_mark", None)
    if mark is not None:
        span = Span(path, mark.line + 1, mark.column + 1, mark.line + 1, mark.column + 2)
    else:
        at = min(getattr(error, "position", 0) or 0, len(text))
        line, column = text.count("\n", 0, at) + 1, at - (text.rfind("\n", 0, at) + 1) + 1
        span = Span(path, line, column, line, column + 1)
    for part, message, hints in _EXPLANATIONS:
        if part in problem:
            diagnostics.error(Code.YAML_SYNTAX, message, span, *hints)
            return
    diagnostics.error(
        Code.YAML_SYNTAX, f"this is not YAML: {problem}", span, "compare it with the lines around"
    )
