"""Owns what an editor is told: Span, Code, Severity, Diagnostic, and the collector that stops a build."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum
from typing import TYPE_CHECKING, Protocol

from generator.text.printable import printable

if TYPE_CHECKING:
    from collections.abc import Iterator
    from types import TracebackType

_WORKED_ON = "while working on "


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """Where something is written: 1-based lines and columns, columns counted in characters, the end exclusive.

    ``line == 0`` means the whole file (it could not be read as text, or does not exist).
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
    """Where an entry or a part of it is written, located only when somebody asks.

    Most builds are clean and ask for no span at all: a place is two references, a span costs a parse.
    """

    def span(self, *keys: str | int) -> Span:
        """Return the span of the value under ``keys``; of the nearest written value above it if there is none."""

    def key_span(self, *keys: str | int) -> Span:
        """Return the span of the last of ``keys`` itself (the field's name), or as `span` for a list item."""


class Severity(StrEnum):
    """How much a diagnostic matters: an error stops the build, a warning only under ``--strict``."""

    ERROR = "error"
    WARNING = "warning"


class Code(StrEnum):
    """The permanent names of diagnostics; each has one case file of that name in ``tests/cases/``."""

    # reading files
    UNREADABLE_FILE = "unreadable-file"
    FILE_TOO_LARGE = "file-too-large"
    NOT_UTF8 = "not-utf8"
    NOT_PLAIN_TEXT = "not-plain-text"
    OUTSIDE_PROJECT = "outside-project"
    MISSING_FOLDER = "missing-folder"
    INVALID_FOLDER_NAME = "invalid-folder-name"
    IGNORED_FILE = "ignored-file"
    # YAML
    YAML_SYNTAX = "yaml-syntax"
    NESTED_TOO_DEEP = "nested-too-deep"
    DUPLICATE_KEY = "duplicate-key"
    YAML_ALIAS = "yaml-alias"
    YAML_TAG = "yaml-tag"
    SEVERAL_DOCUMENTS = "several-documents"
    EMPTY_VALUE = "empty-value"
    TEXT_IN_BRACKETS = "text-in-brackets"
    TEXT_CUT_BY_COMMENT = "text-cut-by-comment"
    # decoding
    UNKNOWN_FIELD = "unknown-field"
    MISSING_FIELD = "missing-field"
    WRONG_SHAPE = "wrong-shape"
    INVALID_VALUE = "invalid-value"
    INVALID_ID = "invalid-id"
    INVALID_DATE = "invalid-date"
    INVALID_ADDRESS = "invalid-address"
    INVALID_MARKDOWN = "invalid-markdown"
    RAW_HTML = "raw-html"
    # linking
    DUPLICATE_ID = "duplicate-id"
    UNKNOWN_REFERENCE = "unknown-reference"
    WRONG_NOUN = "wrong-noun"
    CIRCULAR_REFERENCE = "circular-reference"
    MISPLACED_ENTRY = "misplaced-entry"
    # editorial checks
    SAID_BEFORE_EVENT = "said-before-event"
    SAID_AFTER_EVENT = "said-after-event"
    REPORTED_BEFORE_SAID = "reported-before-said"
    DATES_REVERSED = "dates-reversed"
    DATE_OUTSIDE_WORDS = "date-outside-words"
    DATE_SOURCE_WITHOUT_DATE = "date-source-without-date"
    LINK_TO_LATER = "link-to-later"
    OWN_VOICE_QUOTE = "own-voice-quote"
    MISSING_LOCATOR = "missing-locator"
    ABOUT_NOTHING = "about-nothing"
    UNNAMED_WITHOUT_EVIDENCE = "unnamed-without-evidence"
    ANONYMOUS_UNDESCRIBED = "anonymous-undescribed"
    UNDATED_OFFICE = "undated-office"
    MISSING_RELATION = "missing-relation"
    RELATION_ON_FIRST = "relation-on-first"
    GAP_WITHOUT_SEARCH = "gap-without-search"
    SILENT_WITH_POINTS = "silent-with-points"
    SILENT_WITH_STANCE = "silent-with-stance"
    CELL_WITHOUT_EVIDENCE = "cell-without-evidence"
    DUPLICATE_POSITION = "duplicate-position"
    ACCOUNT_OVERLAP = "account-overlap"
    COMPLETE_WITHOUT_READING = "complete-without-reading"
    UNREAD_EVIDENCE = "unread-evidence"
    TRANSLATION_WITHOUT_TRANSLATOR = "translation-without-translator"
    MACHINE_TRANSLATION_UNCHECKED = "machine-translation-unchecked"
    BRACKETS_UNDECLARED = "brackets-undeclared"
    MISSING_SCALE = "missing-scale"
    OFF_SCALE = "off-scale"
    LIKELIHOOD_WITH_CONFIDENCE = "likelihood-with-confidence"
    REPEATED_LIKELIHOOD = "repeated-likelihood"
    VAGUE_POSSIBILITY = "vague-possibility"
    MISSING_ALTERNATIVE = "missing-alternative"
    KEY_POINT_ANONYMOUS = "key-point-anonymous"
    LENGTH = "length"
    EDITION_ORDER = "edition-order"
    PERSONAL_DATA = "personal-data"
    LOADED_VERB = "loaded-verb"
    PLACEHOLDER_TEXT = "placeholder-text"
    FORM_IN_TWO_WORDS = "form-in-two-words"
    UNUSED_ENTRY = "unused-entry"
    SAME_NAME = "same-name"
    SUSPICIOUS_CREDIBILITY = "suspicious-credibility"
    # rights and preservation
    MISSING_ARCHIVE = "missing-archive"
    QUOTE_BUDGET = "quote-budget"
    NEEDLESS_WAIVER = "needless-waiver"
    # the quote lock
    ALTERED_QUOTE = "altered-quote"
    ABSENT_QUOTE = "absent-quote"
    STALE_PROOF = "stale-proof"
    UNCHECKED_QUOTE = "unchecked-quote"
    REFUTED_ABSENCE = "refuted-absence"
    INVALID_LOCK = "invalid-lock"
    MISSING_TEXT = "missing-text"
    NEGATION_AT_EDGE = "negation-at-edge"
    QUESTION_AS_STATEMENT = "question-as-statement"
    INSIDE_ANOTHER_QUOTE = "inside-another-quote"
    CLAUSE_CUT = "clause-cut"
    PARAPHRASE_IN_MARKS = "paraphrase-in-marks"
    RECASED_WORD = "recased-word"
    COPIED_TEXT = "copied-text"
    # reviews
    SUSPECT_REVIEW = "suspect-review"
    # addresses
    DEAD_LINK = "dead-link"
    # withholding
    WITHHELD_WORD = "withheld-word"
    WITHHELD_PARTLY = "withheld-partly"
    # templates and PDF
    TEMPLATE_ERROR = "template-error"
    MISSING_GLYPH = "missing-glyph"
    PDF_NOT_SET = "pdf-not-set"


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


class BuildFailed(Exception):  # noqa: N818  # the field's word: the build failed; it is caught once, in cli.py
    """Raised by `Diagnostics.stop_on_errors`; carries everything found so far."""

    def __init__(self, diagnostics: Diagnostics) -> None:
        super().__init__(f"{len(diagnostics)} diagnostics")
        self.diagnostics = diagnostics


@dataclass(slots=True)
class Diagnostics:
    """Collects diagnostics; a stage reports all it finds, and the next begins only on clean input."""

    _found: dict[Diagnostic, None] = field(default_factory=dict)

    def error(
        self,
        code: Code,
        message: str,
        span: Span,
        *hints: str,
        related: tuple[tuple[str, Span], ...] = (),
    ) -> None:
        """Add an error; saying the same twice counts once."""
        self.add(Diagnostic(code, message, span, Severity.ERROR, hints, related))

    def warning(
        self,
        code: Code,
        message: str,
        span: Span,
        *hints: str,
        related: tuple[tuple[str, Span], ...] = (),
    ) -> None:
        """Add a warning."""
        self.add(Diagnostic(code, message, span, Severity.WARNING, hints, related))

    def add(self, diagnostic: Diagnostic) -> None:
        """Add a diagnostic made elsewhere."""
        self._found[diagnostic] = None

    def __iter__(self) -> Iterator[Diagnostic]:
        """Yield by place in the files, so that a report reads from top to bottom."""
        return iter(sorted(self._found, key=lambda diagnostic: (diagnostic.span, diagnostic.code)))

    def __len__(self) -> int:
        return len(self._found)

    def count(self, severity: Severity) -> int:
        """Return how many diagnostics of ``severity`` there are."""
        return sum(diagnostic.severity is severity for diagnostic in self._found)

    def stop_on_errors(self, *, strict: bool = False) -> None:
        """Raise `BuildFailed` if there is an error (or, if ``strict``, a warning)."""
        if self.count(Severity.ERROR) or (strict and self._found):
            raise BuildFailed(self)


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
