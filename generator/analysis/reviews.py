"""Fingerprints of reviewed statements: what somebody has approved, and whether it has changed since.

A stamp is one token of a version and three parts: ``1-<words>-<quotations>-<texts>``. The first part stands for every
field of the statement but the quotations and the review itself, the second for the quotations with their translations,
the third for the private texts that the quote lock knows, so that what has changed can be told. Whether a review is
suspect is worked out anew each time and never stored (Doorstop's fingerprints; quarto-needs' derived state).

A text counts as changed only where the stamp and the quote lock both know it, and differ. A text that comes to be held
later changes nothing that the reviewer relied on, and the quote lock proves or refutes each quotation in it. A text
that is no longer held takes nothing back, as with proofs.
"""

from __future__ import annotations

import hashlib
import json
import re
from dataclasses import dataclass, fields, is_dataclass, replace
from enum import StrEnum
from functools import partial
from typing import TYPE_CHECKING, TypeAlias

from generator.model.dates import Date
from generator.model.report import Report
from generator.model.text import Prose

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from generator.model.proofs import TextFigures
    from generator.model.report import Id
    from generator.model.statement import Review, Statement

VERSION = "1"
_TOKEN = re.compile(r"1-([0-9a-f]{12})-([0-9a-f]{12})-(0|[0-9a-f]{14}(?:\.[0-9a-f]{14})*)")
_SOURCE_MARK = 6
"""Digits that stand for a source in the third part; eight of its text follow."""
_QUOTATION = (
    "quote",
    "quote_lang",
    "wording",
    "brackets",
    "translation",
    "translation_by",
    "checked_by",
    "waive",
)
"""Fields of a report that hold its quotation, or say how to read it."""
_LEFT_OUT = ("folder", "formerly", "reviewed", "todo")
"""Where a statement is written is in its id too, former ids say nothing, the review cannot stand for itself, and what
is still to be done is no part of what is said."""


class Part(StrEnum):
    """What of a statement has changed since its review."""

    WORDS = "words"
    """What it says, or any other field of ours."""
    QUOTATION = "quotation"
    TEXT = "text"
    """The private text of a source."""
    UNKNOWN = "unknown"
    """The stamp was made by another version, or by hand: nothing can be told."""


@dataclass(frozen=True, slots=True)
class Changed:
    """One thing that has changed since a review."""

    part: Part
    source: Id = ""
    """Whose text it is."""

    def __str__(self) -> str:
        """Return it in an editor's words."""
        return f"the text of `{self.source}`" if self.part is Part.TEXT else PART_NAMES[self.part]


PART_NAMES: Mapping[Part, str] = {
    Part.WORDS: "its words or fields",
    Part.QUOTATION: "a quotation",
    Part.TEXT: "the text of a source",
    Part.UNKNOWN: "nobody can tell what",
}


ChangesOfBriefing: TypeAlias = "Mapping[Id, tuple[Changed, ...]]"
"""By statement."""
Changes: TypeAlias = "Mapping[Id, ChangesOfBriefing]"
"""By briefing."""


@dataclass(frozen=True, slots=True)
class ReviewState:
    """A review, and what has changed since; nothing, if it still stands."""

    review: Review
    changed: tuple[Changed, ...]

    def __str__(self) -> str:
        """Return it in an editor's words."""
        said = f"reviewed by {self.review.by} on {self.review.on}"
        if any(change.part is Part.UNKNOWN for change in self.changed):
            return f"{said}; its stamp is of another kind, so nobody can tell what has changed since"
        return f"{said}; changed since: {'; '.join(map(str, self.changed))}" if self.changed else said


def changes_of(statements: Iterable[Statement], texts: Mapping[Id, TextFigures]) -> ChangesOfBriefing:
    """Return what has changed of each reviewed statement; ``texts`` is what the quote lock knows of them."""
    return {
        statement.id: changed_since(statement.reviewed.stamp, statement, texts)
        for statement in statements
        if statement.reviewed is not None
    }


def review_states(statements: Iterable[Statement], changes: ChangesOfBriefing) -> Mapping[Id, ReviewState]:
    """Return how the review of each reviewed statement stands."""
    return {
        statement.id: ReviewState(statement.reviewed, changes.get(statement.id, ()))
        for statement in statements
        if statement.reviewed is not None
    }


def stamp(statement: Statement, texts: Mapping[Id, TextFigures]) -> str:
    """Return what ``statement`` is now, as one token; fields left empty do not count, so a new one changes no stamp."""
    quotations = [[report.source, found] for report in statement.reports if (found := _quotation(report))]
    held = sorted(_source_mark(id_) + _text_mark(texts[id_]) for id_ in _sources(statement) if id_ in texts)
    parts = (_digest(_canonical(statement)), _digest(quotations), ".".join(held) or "0")
    return "-".join((VERSION, *parts))


def changed_since(token: str, statement: Statement, texts: Mapping[Id, TextFigures]) -> tuple[Changed, ...]:
    """Return what has changed since ``token`` was made of ``statement``."""
    before = _TOKEN.fullmatch(token)
    if before is None:
        return (Changed(Part.UNKNOWN),)
    _, own, quotations, _ = stamp(statement, texts).split("-")
    found = []
    if before[1] != own and before[1] not in map(partial(_own_as, statement), statement.formerly):
        found.append(Changed(Part.WORDS))
    if before[2] != quotations:
        found.append(Changed(Part.QUOTATION))
    known = {mark[:_SOURCE_MARK]: mark[_SOURCE_MARK:] for mark in before[3].split(".")}
    for id_ in sorted(_sources(statement) & texts.keys()):
        now = _text_mark(texts[id_])
        if known.get(_source_mark(id_), now) != now:
            found.append(Changed(Part.TEXT, id_))
    return tuple(found)


def _sources(statement: Statement) -> set[Id]:
    """Return what a statement rests on, as far as it may be a source with a text."""
    found = {id_ for report in statement.reports for id_ in (report.source, report.origin, *report.via)}
    return {
        id_ for id_ in (*found, statement.date_source, statement.absent and statement.absent.target) if id_
    }


def _quotation(report: Report) -> Mapping[str, object]:
    given = {name: _canonical(getattr(report, name)) for name in _QUOTATION}
    return {name: text for name, text in given.items() if text is not None}


def _own_as(statement: Statement, id_: Id) -> str:
    """Return the first part of a stamp as it was while the statement had another id."""
    return _digest(_canonical(replace(statement, id=id_)))


def _canonical(value: object) -> object:
    """Return ``value`` as plain JSON that keeps what was meant and nothing of how or where it was written."""
    if isinstance(value, Date):
        return value.text
    if isinstance(value, Prose):
        return value.source
    if isinstance(value, tuple):
        return [_canonical(below) for below in value]
    if not is_dataclass(value) or isinstance(value, type):
        return value
    left_out = _QUOTATION if isinstance(value, Report) else _LEFT_OUT
    given = {field.name: (getattr(value, field.name), field.default) for field in fields(value)}
    if "speakers" in given:  # one of them counts as in stamps made before there could be several
        speakers, default = given.pop("speakers")
        given["speaker"] = (speakers[0] if len(speakers) == 1 else speakers or None, default)
    return {
        name: _canonical(tuple(sorted(written)) if name == "stance" else written)
        for name, (written, default) in given.items()
        if name != "place" and name not in left_out and written != default and written is not None
    }


def _digest(value: object, length: int = 12) -> str:
    """Return the first hexadecimal digits of a SHA-256."""
    return hashlib.sha256(json.dumps(value, sort_keys=True).encode()).hexdigest()[:length]


def _source_mark(id_: Id) -> str:
    return _digest(id_, _SOURCE_MARK)


def _text_mark(text: TextFigures) -> str:
    return text.sha256[:8]
