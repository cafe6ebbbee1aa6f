"""Where a proposition was seen: the report, its quotation and its chain; and evidence made of reports and entries."""

from __future__ import annotations

from dataclasses import dataclass, field, fields
from enum import StrEnum
from typing import TYPE_CHECKING, Annotated, TypeAlias

from generator.model.kinds import StringKind
from generator.model.references import EvidenceId, Role

if TYPE_CHECKING:
    from collections.abc import Mapping

    from generator.diagnostics import Place
    from generator.model.dates import Date
    from generator.model.kinds import Label, Language, OwnText, Verbatim
    from generator.model.references import ActorId, SourceId, SpeakerId
    from generator.model.text import Prose

Id: TypeAlias = Annotated[str, StringKind.ID]
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


class Wording(StrEnum):
    """Whose the words of a quotation are, where they are not direct speech."""

    REPORTED = "reported"
    """The source's, in which it tells what was said: "Xi stressed that …"."""


@dataclass(frozen=True, slots=True, kw_only=True)
class QuoteWaivers:
    """Warnings on a quotation that the editors answer for, each with their reason; readers see it."""

    negation_at_edge: OwnText | None = None
    question_as_statement: OwnText | None = None
    inside_another_quote: OwnText | None = None
    clause_cut: OwnText | None = None
    paraphrase_in_marks: OwnText | None = None
    recased_word: OwnText | None = None
    place: Place = field(compare=False, repr=False)

    @property
    def reasons(self) -> Mapping[str, str]:
        """The reasons by the name of the warning, as diagnostics have it: ``negation-at-edge``."""
        given = {waiver.name: getattr(self, waiver.name) for waiver in fields(self) if waiver.name != "place"}
        return {name.replace("_", "-"): reason for name, reason in given.items() if reason}


@dataclass(frozen=True, slots=True, kw_only=True)
class Report:
    """One sighting: a source, the place in it, and what it gives there."""

    source: SourceId
    """Named in the role of the list that the report stands in."""
    locator: Label | None = None
    via: Annotated[tuple[SpeakerId, ...], Role.RELAY] = ()
    """Relays (actors or sources) from the speaker towards the source."""
    speaker: Annotated[ActorId, Role.NAMED] | None = None
    """Whom this source names, if not the statement's speaker."""
    attribution: Attribution = Attribution.STATED
    venue: Label | None = None
    date: Date | None = None
    date_words: Verbatim | None = None
    """The source's own words for the date, verbatim."""
    quote: Verbatim | None = None
    """Verbatim words, without the outer marks."""
    quote_lang: Language | None = None
    wording: Wording | None = None
    """Whose words they are; None: the speaker's, or in an own voice the publisher's."""
    brackets: Brackets | None = None
    translated_from: Language | None = None
    """Language it was said in, where the source itself prints a translation."""
    translation: Verbatim | None = None
    translation_by: TranslationBy | None = None
    checked_by: Label | None = None
    origin: Annotated[SourceId, Role.ORIGIN] | None = None
    """The one text behind several reports; they count once."""
    waive: QuoteWaivers | None = None
    note: Prose | None = None
    place: Place = field(compare=False, repr=False)

    @property
    def is_reported_speech(self) -> bool:
        """Whether its words are the source's own, in which it tells what was said."""
        return self.wording is Wording.REPORTED


Evidence: TypeAlias = EvidenceId | Report
"""What an entry rests on: a statement, event, plan or point by its id, or a report. A source named alone is a
report of it without a locator."""
EvidenceItems: TypeAlias = Annotated[tuple[Evidence, ...], Role.EVIDENCE]
"""All that one thing rests on."""
