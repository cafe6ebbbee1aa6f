"""Where a proposition was seen: the report, its quotation and its chain; and evidence made of reports and entries."""

from __future__ import annotations

from dataclasses import dataclass, field, fields
from enum import StrEnum
from typing import TYPE_CHECKING, TypeAlias

if TYPE_CHECKING:
    from collections.abc import Mapping

    from generator.diagnostics import Place
    from generator.model.dates import Date
    from generator.model.text import Prose

Id: TypeAlias = str
"""The full name of an entry: ``xi`` for one of the library, ``xi-zelenskyy-call/call`` for one of a briefing,
``xi-zelenskyy-call/china-position-paper#10`` for a plan's point. Linking has proved that it exists."""


class Attribution(StrEnum):
    """How the source ties the words to the speaker."""

    STATED = "stated"
    INHERITED = "inherited"
    UNCLEAR = "unclear"
    PRESUPPOSED = "presupposed"


class Brackets(StrEnum):
    """Whose insertion ``[x]`` in a quotation is."""

    SOURCE = "source"
    OURS = "ours"


class TranslationBy(StrEnum):
    """Who made the translation."""

    OWN = "own"
    OFFICIAL = "official"
    MACHINE = "machine"


@dataclass(frozen=True, slots=True, kw_only=True)
class QuoteWaivers:
    """Warnings on a quotation that the editors answer for, each with their reason; readers see it."""

    negation_at_edge: str | None = None
    question_as_statement: str | None = None
    inside_another_quote: str | None = None
    clause_cut: str | None = None
    paraphrase_in_marks: str | None = None
    recased_word: str | None = None
    place: Place = field(compare=False, repr=False)

    @property
    def reasons(self) -> Mapping[str, str]:
        """The reasons by the name of the warning, as diagnostics have it: ``negation-at-edge``."""
        given = {one.name: getattr(self, one.name) for one in fields(self) if one.name != "place"}
        return {name.replace("_", "-"): reason for name, reason in given.items() if reason}


@dataclass(frozen=True, slots=True, kw_only=True)
class Report:
    """One sighting: a source, the place in it, and what it gives there."""

    source: Id
    locator: str | None = None
    speaker: Id | None = None
    """Whom this source names, if not the statement's speaker."""
    via: tuple[Id, ...] = ()
    """Relays (actors or sources) from the speaker towards the source."""
    attribution: Attribution = Attribution.STATED
    venue: str | None = None
    date: Date | None = None
    date_words: str | None = None
    """The source's own words for the date, verbatim."""
    quote: str | None = None
    """Verbatim words, without the outer marks."""
    quote_lang: str | None = None
    brackets: Brackets | None = None
    translated_from: str | None = None
    """Language it was said in, where the source itself prints a translation."""
    translation: str | None = None
    translation_by: TranslationBy | None = None
    checked_by: str | None = None
    origin: Id | None = None
    """The one text behind several reports; they count once."""
    waive: QuoteWaivers | None = None
    note: Prose | None = None
    place: Place = field(compare=False, repr=False)


Evidence: TypeAlias = Id | Report
"""What an entry rests on: a statement, event, plan or point by its id, or a report. A source named alone is a
report of it without a locator."""
