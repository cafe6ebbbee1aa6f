"""Diagnostics: what is wrong in an editor's files, where, and what to do.

A stage adds to a `Diagnostics`; `generator.diagnostics.rendering` prints it, `generator.diagnostics.suggest` finds the
nearest right word for a wrong one.
"""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from enum import StrEnum
from typing import TYPE_CHECKING, Protocol

from generator.diagnostics.codes import Code
from generator.text.printable import printable

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from types import TracebackType

__all__ = [
    "BuildFailed",
    "Code",
    "Diagnostic",
    "Diagnostics",
    "Place",
    "Severity",
    "Span",
    "WorkingOn",
    "short",
    "worked_on",
]

_WORKED_ON = "while working on "


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """Where something is written: 1-based lines and columns, columns counted in characters, the end exclusive.

    ``line == 0`` means the whole file (it could not be read as text, or does not exist). Spans are ordered by file,
    then by place.

    >>> span = Span("briefings/call/entries.yml", 12, 15, 12, 20)  # five characters on line 12
    >>> str(span), str(Span("briefings/call/entries.yml"))
    ('briefings/call/entries.yml:12:15', 'briefings/call/entries.yml')
    """

    path: str
    """Path of the file, relative to the project, with ``/``."""
    line: int = 0
    column: int = 0
    end_line: int = 0
    end_column: int = 0

    def __str__(self) -> str:
        """Return ``path:line:column`` as it can be printed, or the path alone for a whole file."""
        path = printable(self.path)
        return f"{path}:{self.line}:{self.column}" if self.line else path


def short(value: object, most: int = 60) -> str:
    """Return what an editor wrote as a message may name it: on one line, its first ``most`` characters."""
    written = str(value)
    line = " ".join(written[: most + 1].split()) if "\n" in written[: most + 1] else written
    return line if len(written) <= most else f"{line[:most]}…"


class Place(Protocol):
    r"""Where an entry or a part of it is written, located only when somebody asks.

    Most builds are clean and ask for no span at all: a place is two references, a span costs a parse. The entries of
    the model have one; the reader's is `generator.reader.input.WrittenAt`.

    >>> from generator.reader.input import InputFile, WrittenAt
    >>> text = "statements:\n  - id: one\n    says: Talks began.\n"
    >>> place = WrittenAt(InputFile("call/entries.yml", "call", text, is_briefing=False), ("statements", 0))
    >>> str(place.span("says")), str(place.key_span("says"))  # the value, and the name of the field
    ('call/entries.yml:3:11', 'call/entries.yml:3:5')
    """

    @property
    def path(self) -> str:
        """The file of its spans, which costs no parse."""

    def span(self, *keys: str | int) -> Span:
        """Return the span of the value under ``keys``; of the nearest written value above it if there is none."""

    def key_span(self, *keys: str | int) -> Span:
        """Return the span of the last of ``keys`` itself (the field's name), or as `span` for a list item."""


class Severity(StrEnum):
    """How much a diagnostic matters: an error stops the build, a warning only under ``--strict``, advice never."""

    ERROR = "error"
    WARNING = "warning"
    ADVICE = "advice"
    """Nothing that a page says is untrue for it: what could be better, or is still to be done."""


@dataclass(frozen=True, slots=True)
class Diagnostic:
    """One thing wrong, said once, in the editor's words."""

    code: Code
    message: str
    """What is wrong; repeats neither code nor position."""
    span: Span
    severity: Severity = Severity.ERROR
    hints: tuple[str, ...] = ()
    """What to do about it."""
    related: tuple[tuple[str, Span], ...] = ()
    """Other places that matter, each with a word on why."""
    cause: str = ""
    """What it has in common with others of the same code: whoever reports them may tell them as one."""


class BuildFailed(Exception):  # noqa: N818  # the field's word: the build failed
    """Raised by `Diagnostics.stop_on_errors`; carries everything found so far."""

    def __init__(self, diagnostics: Diagnostics) -> None:
        super().__init__(f"{len(diagnostics)} diagnostics")
        self.diagnostics = diagnostics


@dataclass(slots=True)
class Diagnostics:
    """Collects diagnostics; a stage adds all it finds, and the next begins only on clean input.

    A code among ``levels`` counts as much as is said there, whatever the rule says; one whose level is None is left
    out.

    >>> found = Diagnostics({Code.IGNORED_FILE: Severity.ADVICE, Code.LENGTH: None})
    >>> found.warning(Code.IGNORED_FILE, "this file is not read", Span("briefings/notes.yaml"))
    >>> found.warning(Code.LENGTH, "this is long", Span("briefings/call/briefing.yml"))
    >>> [(diagnostic.code.value, diagnostic.severity.value) for diagnostic in found]
    [('ignored-file', 'advice')]
    """

    levels: Mapping[Code, Severity | None] = field(default_factory=dict)
    _found: dict[Diagnostic, None] = field(default_factory=dict)

    def error(
        self,
        code: Code,
        message: str,
        span: Span,
        *hints: str,
        related: tuple[tuple[str, Span], ...] = (),
        cause: str = "",
    ) -> None:
        r"""Add an error; adding the same twice counts once.

        ``message`` says what is wrong in the editor's words, without code or place; each of ``hints`` says one thing
        to do. What the editor then sees:

        >>> from generator.diagnostics.rendering import Format, render
        >>> text = "statements:\n  - id: one\n    kind: postion\n"
        >>> diagnostics = Diagnostics()
        >>> diagnostics.error(
        ...     Code.INVALID_VALUE,
        ...     "`postion` is not one of position, legal",
        ...     Span("call/entries.yml", 3, 11, 3, 18),
        ...     "did you mean `position`?",
        ... )
        >>> print(render(diagnostics, lambda path: text, Format.TEXT), end="")
        call/entries.yml:3:11: error: `postion` is not one of position, legal [invalid-value]
          |
        3 |     kind: postion
          |           ^^^^^^^
          = hint: did you mean `position`?
        """
        self.add(Diagnostic(code, message, span, Severity.ERROR, hints, related, cause))

    def warning(
        self,
        code: Code,
        message: str,
        span: Span,
        *hints: str,
        related: tuple[tuple[str, Span], ...] = (),
    ) -> None:
        """Add a warning, as `error`: the build goes on, unless it is strict."""
        self.add(Diagnostic(code, message, span, Severity.WARNING, hints, related))

    def advice(
        self,
        code: Code,
        message: str,
        span: Span,
        *hints: str,
        related: tuple[tuple[str, Span], ...] = (),
    ) -> None:
        """Add advice, as `error`: the build goes on."""
        self.add(Diagnostic(code, message, span, Severity.ADVICE, hints, related))

    def add(self, diagnostic: Diagnostic) -> None:
        """Add a diagnostic made elsewhere."""
        level = self.levels.get(diagnostic.code, diagnostic.severity)
        if level is not None:
            self._found[
                diagnostic if level is diagnostic.severity else replace(diagnostic, severity=level)
            ] = None

    def __iter__(self) -> Iterator[Diagnostic]:
        """Yield by place in the files, from top to bottom."""
        return iter(sorted(self._found, key=lambda diagnostic: (diagnostic.span, diagnostic.code)))

    def __len__(self) -> int:
        return len(self._found)

    def count(self, severity: Severity) -> int:
        """Return how many diagnostics of ``severity`` there are."""
        return sum(diagnostic.severity is severity for diagnostic in self._found)

    def errors(self) -> Diagnostics:
        """Return the errors alone."""
        return Diagnostics(_found={found: None for found in self._found if found.severity is Severity.ERROR})

    def stop_on_errors(self, *, strict: bool = False) -> None:
        """Raise `BuildFailed` if there is an error (or, if ``strict``, a warning)."""
        if self.stops_a_build(strict=strict):
            raise BuildFailed(self)

    def stops_a_build(self, *, strict: bool) -> bool:
        """Tell whether there is an error (or, if ``strict``, a warning)."""
        stopping = {Severity.ERROR, Severity.WARNING} if strict else {Severity.ERROR}
        return any(diagnostic.severity in stopping for diagnostic in self._found)


@dataclass(frozen=True, slots=True)
class WorkingOn:
    """Names the file that is being read or made, on whatever is raised meanwhile: for the last sentence of a failure.

    ``with WorkingOn("briefings/actors.yml"): …``; it costs nothing while all goes well.
    """

    path: str

    def __enter__(self) -> None:
        """Do nothing."""

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Note the file on ``error``."""
        if isinstance(error, Exception):
            error.add_note(_WORKED_ON + self.path)


def worked_on(error: BaseException) -> str:
    """Return the file that was being worked on when ``error`` was raised; "" if nobody knows."""
    notes: list[str] = getattr(error, "__notes__", [])
    return next((note.removeprefix(_WORKED_ON) for note in notes if note.startswith(_WORKED_ON)), "")
