"""Explains mistakes with colons: one too many, one too few, or fields held together by brackets that YAML has not."""

from __future__ import annotations

import re

from generator.diagnostics import short
from generator.reader.tree.delimiters import FENCE, code_fence
from generator.reader.tree.indentation import FIELD, behind_hyphens, misplaced, not_below
from generator.reader.tree.lookalikes import QUOTATION_MARKS, describe_character
from generator.reader.tree.parser_error import TEXT_BELOW, Explanation, ParserError
from generator.text.merge_conflicts import MARK

_NOTE = re.compile(r"//+|<!--|/\*|--+(?=\s)|;+|%")
"""What a comment begins with elsewhere."""
_BRACKETS = {"(": "{", "（": "{", "｛": "{", "［": "[", "【": "["}
"""Brackets that are none to YAML, and what is probably meant."""
_NEXT_FIELD = re.compile(r"\A[\w./#-]+[,;] +([a-z][a-z_]*)\Z")
"""An id, or another word, and behind it the name of a second field."""
_NAMES = frozenset({"name", "heading"})
"""Fields that take a text for each language: `name: {en: Kyiv}`."""


def colon_not_allowed(problem: ParserError) -> Explanation | None:
    """Explain a colon where YAML allows none."""
    value = FIELD.match(problem.before, behind_hyphens(problem.before))
    if value:
        text = problem.before[value.end() :].strip()
        return (
            _bracket_round_value(problem, value[1], text)
            or _several_fields(problem, value[1], text)
            or _second_colon(problem, value[1], text)
        )
    hyphen = problem.before.find("-")
    if hyphen >= 0 and problem.before.strip().startswith("-:"):
        return Explanation(
            "a list item begins with a hyphen and a space, not with `-:`",
            problem.span(problem.line, hyphen, 2),
            ("write `- ` in its place",),
        )
    begins = problem.before[behind_hyphens(problem.before) :][:1]
    if begins and begins in _BRACKETS:
        return _other_bracket(problem, begins)
    above = problem.above(problem.line)
    if above >= 0 and not FIELD.match(problem.on(above), behind_hyphens(problem.on(above))):
        return _no_field(problem, above, behind_hyphens(problem.on(above)))
    return misplaced(problem, problem.line) or _below_value(problem, above)


def _below_value(problem: ParserError, above: int) -> Explanation | None:
    """Explain a line that is indented deeper than the field above it, which has its value already."""
    field = FIELD.match(problem.on(above), behind_hyphens(problem.on(above))) if above >= 0 else None
    if field is None:
        return None
    return Explanation(
        f"this line is indented deeper than `{field[1]}` above it, which has its value already",
        problem.span(problem.line, behind_hyphens(problem.here)),
        ("indent both like the lines to which they belong",),
    )


def colon_crowded(problem: ParserError) -> Explanation | None:
    """Explain a colon within brackets behind which no space stands."""
    if problem.rest[:1] != ":":
        return None
    return Explanation(
        "behind this colon no space stands",
        problem.span(problem.line, problem.column),
        ("if a value follows, put a space between; if none does, take the colon out",),
    )


def _bracket_round_value(problem: ParserError, field: str, text: str) -> Explanation | None:
    """Explain a bracket that is none to YAML round what stands behind ``field``."""
    if text[:1] not in _BRACKETS or not text:
        return None
    language = re.fullmatch(r"\(\s*([a-z]{2,3})", text)
    if field not in _NAMES or not language:
        return None if text[0] == "(" and field in _NAMES else _other_bracket(problem, text[0])
    return Explanation(
        "round brackets do not hold a text for each language",
        problem.span(problem.line, problem.before.index("(")),
        (f"put them in braces: `{field}: {{{language[1]}: …, uk: …}}`",),
    )


def _several_fields(problem: ParserError, field: str, text: str) -> Explanation | None:
    """Explain two fields on one line."""
    several = _NEXT_FIELD.search(text)
    if several is None:
        return None
    return Explanation(
        "a second field on this line",
        problem.span(problem.line, problem.before.rindex(several[1]), len(several[1])),
        (
            f"put `{several[1]}: …` on a line of its own",
            f"or hold the fields together with braces: `{{{field}: …, {several[1]}: …}}`",
            "if it is a text with `: ` in it, put it after > on the next line, indented",
        ),
    )


def _second_colon(problem: ParserError, field: str, text: str) -> Explanation:
    """Explain a text with a colon in it."""
    message = (
        "a second `: ` on this line"
        if problem.rest[1:].strip()
        else "a second colon on this line, at the end of a text"
    )
    at = problem.span(problem.line, problem.column)
    if field == "stance" or (field in _NAMES and re.fullmatch("[a-z]{2,3}", text)):
        pair = f"{text}: {problem.rest[1:].strip()}"
        return Explanation(message, at, (f"put the pair in braces: `{field}: {{{pair[:60]}}}`",))
    marked = bool(text) and text[0] in QUOTATION_MARKS
    return Explanation(
        message,
        at,
        (
            "a text with `: ` in it goes after > on the next line, indented:",
            f"{field}: >",
            f"  {(text + problem.rest)[:60].strip()}",
            *(
                (f"curly marks like {text[0]} are part of the text: they do not protect a colon",)
                if marked
                else ()
            ),
        ),
    )


def _other_bracket(problem: ParserError, bracket: str) -> Explanation:
    """Explain a bracket that holds no fields."""
    called = "a round bracket" if bracket == "(" else describe_character(bracket)
    return Explanation(
        f"{called} holds no fields together",
        problem.span(problem.line, problem.before.index(bracket)),
        (
            f"write `{_BRACKETS[bracket]}`, and close it with `{'}' if _BRACKETS[bracket] == '{' else ']'}`",
            TEXT_BELOW,
        ),
    )


def colon_missing(problem: ParserError) -> Explanation | None:
    """Explain a line of words without a colon where a field is expected."""
    line, column = problem.opened or (problem.line, problem.column)
    return not_below(problem, line) or _no_field(problem, line, column)


def _no_field(problem: ParserError, line: int, column: int) -> Explanation:
    written = problem.on(line)[column:].rstrip()
    if FENCE.match(written):
        return code_fence(problem, line, column)
    if column == 0 and MARK.match(written):
        return Explanation(
            f"`{written[:7]}` is a mark of version control: something is left of a merge",
            problem.span(line, 0, 7),
            ("of the lines before it and behind it keep the right ones, then take this line out",),
        )
    note = _NOTE.match(written)
    if note:
        return Explanation(
            f"`{note[0]}` does not begin a comment",
            problem.span(line, column, len(note[0])),
            (f"a note for yourself begins with #: `# {short(written[note.end() :].strip(), 40)}`",),
        )
    word = short(written.split(" ")[0].rstrip(";,."), 40)
    scalar = problem.scalar
    text_above = (
        scalar is not None and scalar.style in {">", "|"} and problem.above(line) == scalar.end_mark.line - 1
    )
    return Explanation(
        "this line is neither a field nor indented like the text above it"
        if text_above and " " in written
        else "a colon is missing behind a field's name",
        problem.span(line, column, len(written)),
        (
            f"if `{word}` is a field, write `{word}: …`",
            "if the line goes on with the text above, indent it like that text, behind >",
        ),
    )
