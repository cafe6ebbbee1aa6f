"""Reports and evidence as they are written, alone or inside other entries."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated, Any, TypeAlias

from pydantic import Field, WrapValidator

from generator.model.report import Attribution, Brackets, TranslationBy, Wording
from generator.reader.records.fields import (
    DateText,
    Label,
    Lang,
    Markdown,
    Record,
    Ref,
    Text,
    Words,
    as_ref,
)

if TYPE_CHECKING:
    from pydantic import ValidatorFunctionWrapHandler


class QuoteWaiversRecord(Record):
    """Warnings on a quotation that are answered for, each with the reason; readers see it."""

    negation_at_edge: Text | None = None
    """Why it is right to begin or end beside a "not"."""
    question_as_statement: Text | None = None
    """Why a question of the source stands as a statement."""
    inside_another_quote: Text | None = None
    """Why words inside another quotation are this speaker's."""
    clause_cut: Text | None = None
    """Why the clause that follows may be left out."""
    paraphrase_in_marks: Text | None = None
    """Why words that the source does not set in marks are quoted: a readout's own."""
    recased_word: Text | None = None
    """Why a word has other capitals."""


class SightingFields(Record):
    """What one source gives, wherever a report is written."""

    source: Ref
    """The source it was seen in."""
    locator: Label | None = None
    """The place in the source: para 7, page 3, 12:30."""
    via: tuple[Ref, ...] = ()
    """The relays from the speaker towards the source: people, offices, channels."""
    attribution: Attribution = Attribution.STATED
    """How the source ties it to the speaker."""
    venue: Text | None = None
    """Where, or to whom, it was said."""
    date_words: Label | None = None
    """The source's own words for the date, verbatim."""
    quote: Words | None = None
    """One run of words, verbatim. … marks a cut, [x] an insertion."""
    quote_lang: Lang | None = None
    """Language of the quotation, if not the source's."""
    wording: Wording | None = None
    """Whose words they are, if not the speaker's: `reported` for a readout's "Xi stressed that …"."""
    brackets: Brackets | None = None
    """Whose [x] is; needed only where the text is not held."""
    translated_from: Lang | None = None
    """Language it was said in, where the source prints a translation."""
    translation: Words | None = None
    """The quotation in the briefing's language."""
    translation_by: TranslationBy | None = None
    """Who translated."""
    checked_by: Label | None = None
    """Who checked a machine's translation."""
    origin: Ref | None = None
    """The one text behind several reports, which count once; the report's own source, if it heard it for itself."""
    waive: QuoteWaiversRecord | None = None
    """Warnings on the quotation that are answered for, with the reason."""


class ReportRecord(SightingFields):
    """A further report: one source and what it gives."""

    speaker: Ref | None = None
    """Whom this source names, if not the statement's speaker."""
    date: DateText | None = None
    """The date as this source gives it."""
    note: Markdown | None = None
    """For the reader: an unclosed mark, what "that" refers to."""


def _id_or_report(value: Any, handler: ValidatorFunctionWrapHandler) -> Any:  # noqa: ANN401  # as pydantic calls it
    if isinstance(value, str):
        return as_ref(value)
    return handler(value)


if TYPE_CHECKING:
    EvidenceItem: TypeAlias = str | ReportRecord
else:  # a union proper would put the names of its members into the place of every error
    EvidenceItem = Annotated[
        ReportRecord, WrapValidator(_id_or_report, json_schema_input_type=Ref | ReportRecord)
    ]
"""An id or a report."""
EvidenceList = tuple[EvidenceItem, ...]
SomeEvidence = Annotated[EvidenceList, Field(min_length=1)]
"""Where something must rest on at least one thing."""
