"""Editorial rules on a linked Library: `CHECKS` is the visible list, `check` the room's only door."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, TypeAlias

from generator.checks import (
    accounts,
    actors,
    assessments,
    briefings,
    date_words,
    dates,
    evidence,
    personal_data,
    plans,
    questions,
    quotes,
    terms,
    unused,
    wording,
)
from generator.checks.texts import Text, texts_of_briefing, texts_of_registers

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from generator.analysis.findings import BriefingFindings, Findings
    from generator.diagnostics import Diagnostics
    from generator.memo import Memo
    from generator.model.briefing import Briefing
    from generator.model.library import Library

    BriefingCheck: TypeAlias = Callable[[Briefing, Library, Diagnostics], None]
    RegisterCheck: TypeAlias = Callable[[Library, Diagnostics], None]
    TextCheck: TypeAlias = Callable[[Sequence[Text], Diagnostics], None]
    LibraryCheck: TypeAlias = Callable[[Library, Findings, Diagnostics], None]

BRIEFING_CHECKS: tuple[BriefingCheck, ...] = (
    dates.said_before_event,
    dates.said_after_event,
    dates.reported_before_said,
    dates.reported_before_event,
    dates.ends_before_it_begins,
    dates.linked_to_later,
    dates.date_source_without_date,
    date_words.date_outside_words,
    quotes.own_voice_quote,
    quotes.missing_locator,
    quotes.translations,
    quotes.brackets_undeclared,
    evidence.about_nothing,
    evidence.unread_evidence,
    evidence.suspicious_credibility,
    evidence.key_point_anonymous,
    accounts.account_overlap,
    accounts.complete_without_reading,
    plans.positions,
    questions.relations,
    questions.gap_without_search,
    assessments.scale_words,
    assessments.likelihood_and_confidence,
    assessments.vague_possibility,
    assessments.repeated_likelihood,
    assessments.missing_alternative,
    briefings.length,
    briefings.edition_order,
)
"""Asked of one briefing; they may look into the registers and into briefings it refers to."""
REGISTER_CHECKS: tuple[RegisterCheck, ...] = (
    dates.registers_reversed,
    quotes.translations_in_registers,
    quotes.brackets_in_registers,
    evidence.unread_evidence_in_registers,
    actors.unnamed_without_evidence,
    actors.anonymous_undescribed,
    actors.undated_office,
    terms.form_in_two_words,
)
"""Asked of actors, sources, topics and terms; they look into no briefing."""
TEXT_CHECKS: tuple[TextCheck, ...] = (
    personal_data.personal_data,
    wording.loaded_verb,
    wording.placeholder_text,
)
"""Asked of every text, of briefings and registers alike."""
LIBRARY_CHECKS: tuple[LibraryCheck, ...] = (unused.unused_entry,)
"""Asked of the whole."""
CHECKS: tuple[Callable[..., None], ...] = (*BRIEFING_CHECKS, *REGISTER_CHECKS, *TEXT_CHECKS, *LIBRARY_CHECKS)
"""Every rule of the house. A new one is a function, its code in `generator.diagnostics`, and a line above."""


def check(library: Library, findings: Findings, diagnostics: Diagnostics, memo: Memo) -> None:
    """Add to ``diagnostics`` all that is wrong with ``library``; what has not changed is not asked again."""
    registers = (library.actors, library.sources, library.topics, library.terms)
    memo.replay(("checks of registers",), registers, partial(_check_registers, library), diagnostics)
    for briefing in library.briefings.values():
        found = findings.briefings[briefing.id]
        others = memo.get(("neighbours", briefing.id), (found,), partial(_neighbours, briefing, found))
        memo.replay(
            ("checks of briefing", briefing.id),
            (briefing, *registers, *(library.briefings.get(other) for other in others)),
            partial(_check_briefing, briefing, library),
            diagnostics,
        )
    memo.replay(("checks of the whole",), (findings,), partial(_check_whole, library, findings), diagnostics)


def _neighbours(briefing: Briefing, findings: BriefingFindings) -> tuple[str, ...]:
    """Return the other briefings that ``briefing`` refers to."""
    folders = {id_.partition("/")[0] for id_ in findings.uses if "/" in id_}
    return tuple(sorted(folders - {briefing.id}))


def _check_registers(library: Library, diagnostics: Diagnostics) -> None:
    for ask in REGISTER_CHECKS:
        ask(library, diagnostics)
    _check_texts(texts_of_registers(library), diagnostics)


def _check_briefing(briefing: Briefing, library: Library, diagnostics: Diagnostics) -> None:
    for ask in BRIEFING_CHECKS:
        ask(briefing, library, diagnostics)
    _check_texts(texts_of_briefing(briefing), diagnostics)


def _check_texts(texts: Sequence[Text], diagnostics: Diagnostics) -> None:
    for ask in TEXT_CHECKS:
        ask(texts, diagnostics)


def _check_whole(library: Library, findings: Findings, diagnostics: Diagnostics) -> None:
    for ask in LIBRARY_CHECKS:
        ask(library, findings, diagnostics)
