"""Prints diagnostics: for people with excerpt and caret, for programs as JSON or SARIF, for GitHub as annotations."""

from __future__ import annotations

import json
import posixpath
from collections import Counter
from dataclasses import replace
from enum import StrEnum
from typing import TYPE_CHECKING, Protocol

from generator.diagnostics import Code, Severity
from generator.diagnostics.excerpts import excerpt_of
from generator.diagnostics.sarif import Run, as_sarif
from generator.text.printable import printable, printable_lines
from generator.text.web_address import without_user

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping

    from generator.diagnostics import Diagnostic, Span

MOST_SHOWN = 1000
"""Diagnostics a person is shown; programs get all."""
MESSAGE_LENGTH = 1000
"""Characters of a message or hint shown to a person."""

_BY_WEIGHT = tuple(Severity)
_GITHUB_LEVELS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.ADVICE: "notice"}
"""What GitHub calls each of them."""


class Format(StrEnum):
    """How to print diagnostics."""

    TEXT = "text"
    JSON = "json"
    GITHUB = "github"
    SARIF = "sarif"


class Masking(Protocol):
    """Takes out of what is printed what nobody may read."""

    def __call__(self, text: str) -> str:
        """Return ``text`` without it."""

    def diagnostic(self, diagnostic: Diagnostic) -> Diagnostic:
        """Return a diagnostic without it."""


def render(  # noqa: PLR0913  # the last by name
    diagnostics: Iterable[Diagnostic],
    text_of: Callable[[str], str | None],
    form: Format,
    style: Callable[[str, str], str] = lambda text, _: text,
    mask: Masking | None = None,
    *,
    run: Run = Run(),  # noqa: B008  # frozen
) -> str:
    """Return ``diagnostics`` as they are printed.

    ``text_of`` gives the text of a file by its path, or None; ``style`` colours a text by a role: error, warning,
    advice, hint, place; ``mask`` takes out of a text what nobody may read, and is asked about lines of files too.
    What code hosts read has paths from the top of the repository, as ``run`` says.
    """
    found = list(diagnostics)
    if form is Format.JSON:
        return _json([as_json(_masked(diagnostic, mask)) for diagnostic in found])
    if form is Format.SARIF:
        return _json(as_sarif((_from_top(_masked(found_one, mask), run.below) for found_one in found), run))
    if form is Format.GITHUB:
        from_top = (_from_top(_masked(diagnostic, mask), run.below) for diagnostic in found)
        return "".join(_as_annotation(diagnostic) + "\n" for diagnostic in from_top)
    lines: dict[str, list[str]] = {}
    shown = "\n".join(
        _as_text(_masked(diagnostic, mask), _line_of(diagnostic.span, lines, text_of), style, mask)
        for diagnostic in _first(found)
    )
    left = len(found) - MOST_SHOWN
    return f"{shown}\n… and {left} more: put these right first\n" if left > 0 else shown


def _json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, indent=2) + "\n"


def _first(found: list[Diagnostic]) -> list[Diagnostic]:
    """Return as many as a person is shown, in the order of the files; what matters least is left out first."""
    if len(found) <= MOST_SHOWN:
        return found
    kept = sorted(found, key=lambda diagnostic: _BY_WEIGHT.index(diagnostic.severity))[:MOST_SHOWN]
    return sorted(kept, key=lambda diagnostic: diagnostic.span)


def summary(diagnostics: Iterable[Diagnostic]) -> str:
    """Return the closing line: how many errors, warnings, pieces of advice, and entries that wait for somebody.

    >>> from generator.diagnostics import Code, Diagnostic, Span
    >>> path = Span("briefings/actors.yml")
    >>> advice = Diagnostic(Code.MISSING_ARCHIVE, "no archived copy", path, Severity.ADVICE)
    >>> waiting = Diagnostic(Code.TODO, "to do: …", path, Severity.ADVICE)
    >>> summary([]), summary([advice])
    ('no mistakes found', 'no mistakes found, 1 piece of advice')
    >>> summary([advice, waiting])
    'no mistakes found, 1 piece of advice, 1 entry with `todo`'
    """
    found = tuple(diagnostics)
    waiting = sum(
        diagnostic.code is Code.TODO and diagnostic.severity is Severity.ADVICE for diagnostic in found
    )
    counts = Counter(diagnostic.severity for diagnostic in found)
    counts[Severity.ADVICE] -= waiting
    mistakes = [
        _count(counts[severity], severity)
        for severity in (Severity.ERROR, Severity.WARNING)
        if counts[severity]
    ]
    advice = [_count(counts[Severity.ADVICE], "piece", " of advice")] if counts[Severity.ADVICE] else []
    waits = [f"{waiting} {'entry' if waiting == 1 else 'entries'} with `todo`"] if waiting else []
    return ", ".join([*(mistakes or ["no mistakes found"]), *advice, *waits])


def _count(number: int, noun: str, of: str = "") -> str:
    return f"{number} {noun}{'' if number == 1 else 's'}{of}"


def _masked(diagnostic: Diagnostic, mask: Masking | None) -> Diagnostic:
    return mask.diagnostic(diagnostic) if mask else diagnostic


def _from_top(diagnostic: Diagnostic, below: str) -> Diagnostic:
    """Return a diagnostic of a project ``below`` a folder with its paths from there."""
    if not below:
        return diagnostic

    def moved(span: Span) -> Span:
        return replace(span, path=posixpath.normpath(posixpath.join(below, span.path)))

    related = tuple((message, moved(span)) for message, span in diagnostic.related)
    return replace(diagnostic, span=moved(diagnostic.span), related=related)


def _line_of(span: Span, lines: dict[str, list[str]], text_of: Callable[[str], str | None]) -> str | None:
    """Return the line of its file in which ``span`` begins; None if there is none."""
    if not span.line:
        return None
    if span.path not in lines:
        lines[span.path] = (text_of(span.path) or "").split("\n")
    return lines[span.path][span.line - 1] if span.line <= len(lines[span.path]) else None


def as_json(diagnostic: Diagnostic) -> Mapping[str, object]:
    """Return a diagnostic as programs are told it."""
    return {
        "code": diagnostic.code,
        "severity": diagnostic.severity,
        "message": diagnostic.message,
        **_position(diagnostic.span),
        "hints": list(diagnostic.hints),
        "related": [{"message": message, **_position(span)} for message, span in diagnostic.related],
    }


def _position(span: Span) -> Mapping[str, object]:
    return {
        "path": span.path,
        "line": span.line or None,
        "column": span.column or None,
        "end_line": span.end_line or None,
        "end_column": span.end_column or None,
    }


def as_excerpts(
    diagnostics: Iterable[Diagnostic], text_of: Callable[[str], str | None], mask: Masking | None = None
) -> Iterator[tuple[Diagnostic, dict[str, object]]]:
    """Yield each diagnostic with what a page shows of it: plain texts, the excerpt as the terminal has it.

    The arguments are those of `render`.
    """
    lines: dict[str, list[str]] = {}
    for diagnostic in diagnostics:
        shown, span = _masked(diagnostic, mask), diagnostic.span
        line = _line_of(span, lines, text_of)
        excerpt = "" if line is None else "\n".join(excerpt_of(*_masked_line(line, span, mask)))
        yield (
            diagnostic,
            {
                "severity": shown.severity.value,
                "code": shown.code.value,
                "place": str(shown.span),
                "message": _short(shown.message),
                "excerpt": excerpt,
                "hints": [_short(hint) for hint in shown.hints],
            },
        )


def _as_annotation(diagnostic: Diagnostic) -> str:
    span = diagnostic.span
    place = f"file={_property(printable(span.path))}"
    if span.line:
        place += f",line={span.line},col={span.column},endLine={span.end_line}"
        if span.end_line == span.line:
            place += f",endColumn={span.end_column}"
    others = (f"{message}: {place}" for message, place in diagnostic.related)
    message = printable_lines(
        "\n".join((diagnostic.message, *others, *(f"hint: {hint}" for hint in diagnostic.hints)))
    )
    escaped = message.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")
    return f"::{_GITHUB_LEVELS[diagnostic.severity]} {place},title={_property(diagnostic.code)}::{escaped}"


def _property(text: str) -> str:
    for mark, code in (("%", "%25"), ("\r", "%0D"), ("\n", "%0A"), (":", "%3A"), (",", "%2C")):
        text = text.replace(mark, code)
    return text


def headline(diagnostic: Diagnostic, style: Callable[[str, str], str]) -> str:
    """Return place, weight, message and code on one line, as `render` begins each diagnostic."""
    severity = diagnostic.severity
    what = f"{_short(diagnostic.message)} [{diagnostic.code}]"
    return f"{style(str(diagnostic.span), 'place')}: {style(str(severity), severity)}: {what}"


def _as_text(
    diagnostic: Diagnostic, line: str | None, style: Callable[[str, str], str], mask: Masking | None
) -> str:
    span, severity = diagnostic.span, diagnostic.severity
    shown = [headline(diagnostic, style)]
    margin = " " * len(str(span.line))
    if line is not None:
        excerpt, caret = excerpt_of(*_masked_line(line, span, mask))
        shown += [
            f"{margin} |",
            f"{span.line} | {excerpt}",
            f"{margin} | {style(caret, severity)}",
        ]
    shown += [
        f"{margin} = {style(printable(message), 'hint')}: {place}" for message, place in diagnostic.related
    ]
    shown += [f"{margin} = {style('hint', 'hint')}: {_short(hint)}" for hint in diagnostic.hints]
    return "\n".join(shown) + "\n"


def _masked_line(line: str, span: Span, mask: Masking | None) -> tuple[str, Span]:
    """Return a line of a file without what nobody may read, and a span that begins no later than what was there.

    That is what is withheld, and a user's name and password in an address, which a log would keep.
    """
    shown = without_user(mask(line) if mask else line)
    if shown == line:
        return line, span
    same = next((at for at, (a, b) in enumerate(zip(line, shown, strict=False)) if a != b), len(shown))
    column = min(span.column, same + 1)
    return shown, replace(span, column=column, end_line=span.line, end_column=column + 1)


def _short(text: str) -> str:
    return printable(text if len(text) <= MESSAGE_LENGTH else f"{text[:MESSAGE_LENGTH]}…")
