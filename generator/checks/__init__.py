"""Editorial rules on a library whose references are resolved: `CHECKS` lists them, `check` runs them."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, TypeAlias

from generator.checks import (
    accounts,
    actors,
    addresses,
    assessments,
    briefings,
    corrections,
    data_until,
    date_sources,
    date_words,
    dates,
    editions,
    evidence,
    gone_corrections,
    gone_ids,
    handbook,
    head,
    hollow_corrections,
    lineage,
    links,
    origins,
    own_words,
    personal_data,
    plans,
    published_corrections,
    published_values,
    questions,
    quotes,
    readings,
    reused_ids,
    reused_register_ids,
    reviews,
    rights,
    same_names,
    same_things,
    silences,
    stances,
    statuses,
    terms,
    unconfirmed,
    unused,
    wording,
)
from generator.model.references import Role
from generator.model.walks import (
    evidence_of_registers,
    report_lists_of,
    reports_in,
    texts_of_briefing,
    texts_of_registers,
)

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from generator.analysis.findings import BriefingFindings, Findings
    from generator.diagnostics import Diagnostics
    from generator.memo import Memo
    from generator.model.briefing import Briefing
    from generator.model.handbook import HandbookPage
    from generator.model.library import Library
    from generator.model.permitted import Permitted
    from generator.model.report import Report
    from generator.model.walks import EvidenceList, Text

    BriefingCheck: TypeAlias = Callable[[Briefing, Library, Diagnostics], None]
    RegisterCheck: TypeAlias = Callable[[Library, Diagnostics], None]
    EvidenceCheck: TypeAlias = Callable[[Sequence[EvidenceList], Library, Diagnostics], None]
    ReportCheck: TypeAlias = Callable[[Sequence[Report], Library, Diagnostics], None]
    TextCheck: TypeAlias = Callable[[Sequence[Text], Library, Diagnostics], None]
    WithheldCheck: TypeAlias = Callable[[Library, Diagnostics], None]
    PageCheck: TypeAlias = Callable[[str, HandbookPage, Sequence[Permitted], Diagnostics], None]
    LibraryCheck: TypeAlias = Callable[[Library, Findings, Diagnostics], None]

BRIEFING_CHECKS: tuple[BriefingCheck, ...] = (
    dates.said_before_event,
    dates.said_after_event,
    dates.reported_before_said,
    dates.reported_before_event,
    dates.ends_before_it_begins,
    dates.linked_to_later,
    date_sources.date_source_without_date,
    date_sources.date_not_from_source,
    date_sources.date_against_evidence,
    stances.withdrawn_for_another,
    stances.stance_before_plan,
    stances.opposite_stances,
    date_words.date_outside_words,
    actors.member_beside_group,
    quotes.own_voice_quote,
    own_words.says_copies_quote,
    readings.reported_in_own_voice,
    quotes.missing_locator,
    evidence.about_nothing,
    evidence.unread_reports,
    origins.suspicious_credibility,
    origins.origin_not_named,
    evidence.key_point_anonymous,
    evidence.expected_event,
    accounts.account_overlap,
    accounts.complete_without_reading,
    plans.positions,
    lineage.points_of_earlier_plans,
    links.links_of_others,
    questions.relations,
    questions.gap_without_search,
    assessments.scale_words,
    assessments.likelihood_and_confidence,
    assessments.vague_possibility,
    assessments.repeated_likelihood,
    assessments.mixed_scale,
    assessments.missing_reason,
    assessments.missing_alternative,
    head.unattributed_assertion,
    head.future_in_head,
    head.editorial_connective,
    head.metonym_without_actor,
    head.confirmed_by_one,
    briefings.length,
    briefings.edition_order,
)
"""Run on one briefing; they may look into the registers and into briefings it refers to."""
REGISTER_CHECKS: tuple[RegisterCheck, ...] = (
    dates.registers_reversed,
    actors.unnamed_without_evidence,
    actors.anonymous_undescribed,
    actors.undated_office,
    statuses.incomplete_status,
    readings.incomplete_reading,
    terms.form_in_two_words,
    terms.needless_exception,
    silences.silent_without_reading,
)
"""Run on actors, sources, topics and terms; they look into no briefing."""
EVIDENCE_CHECKS: tuple[EvidenceCheck, ...] = (
    quotes.missing_locator_of_evidence,
    evidence.unread_evidence,
)
"""Run on every list of evidence, of briefings and registers alike."""
REPORT_CHECKS: tuple[ReportCheck, ...] = (
    date_words.date_of_report_outside_words,
    quotes.translations,
    quotes.brackets_undeclared,
    readings.quote_in_unread_language,
    readings.misplaced_wording,
)
"""Run on every report: of statements and among the evidence of briefings and registers."""
TEXT_CHECKS: tuple[TextCheck, ...] = (
    personal_data.personal_data,
    wording.loaded_verb,
    wording.placeholder_text,
)
"""Run on every text."""
LIBRARY_CHECKS: tuple[LibraryCheck, ...] = (
    unconfirmed.todo,
    unconfirmed.rests_on_todo,
    unconfirmed.todo_on_published,
    unused.unused_entry,
    same_names.same_name,
    same_names.same_spelling,
    same_names.name_with_initials,
    same_things.same_as,
    rights.quote_budget,
    rights.missing_archive,
    statuses.retracted_evidence,
    reviews.suspect_review,
    accounts.contrast_without_accounts,
    silences.silent_with_entries,
    silences.refuted_silence,
    addresses.dead_link,
    data_until.data_until_before_source,
    editions.edition_rows,
    published_corrections.published_corrections,
    corrections.correction_now,
    hollow_corrections.corrections_of_nothing,
    corrections.correction_was,
    gone_corrections.corrections_of_gone,
    corrections.correction_after_edition,
    published_values.unexplained_changes,
    gone_ids.gone_ids,
    reused_ids.reused_ids,
    reused_ids.exchanged_ids,
    reused_register_ids.reused_register_ids,
)
"""Run on the whole."""
WITHHELD_CHECKS: tuple[WithheldCheck, ...] = (personal_data.personal_data_instead,)
"""Run on what is withheld, which is no longer in the library when the other rules run."""
PAGE_CHECKS: tuple[PageCheck, ...] = (handbook.personal_data_in_page,)
"""Run on every page of the handbook."""
CHECKS: tuple[Callable[..., None], ...] = (
    *BRIEFING_CHECKS,
    *REGISTER_CHECKS,
    *EVIDENCE_CHECKS,
    *REPORT_CHECKS,
    *TEXT_CHECKS,
    *LIBRARY_CHECKS,
    *WITHHELD_CHECKS,
    *PAGE_CHECKS,
)
"""Every rule. A new one is a function, its code in `generator.diagnostics.codes`, and a line above."""


def check(library: Library, findings: Findings, diagnostics: Diagnostics, memo: Memo) -> None:
    """Add to ``diagnostics`` all that is wrong with ``library``; what has not changed is not asked again."""
    registers = library.registers
    memo.replay(
        ("checks of registers",),
        (*registers, library.permitted),
        partial(_check_registers, library),
        diagnostics,
    )
    for briefing in library.briefings.values():
        found = findings.briefings[briefing.id]
        others = memo.get(("neighbours", briefing.id), (found,), partial(_neighbours, briefing, found))
        memo.replay(
            ("checks of briefing", briefing.id),
            (
                briefing,
                *registers,
                library.permitted,
                *(library.briefings.get(neighbour) for neighbour in others),
            ),
            partial(_check_briefing, briefing, library),
            diagnostics,
        )
    memo.replay(("checks of the whole",), (findings,), partial(_check_whole, library, findings), diagnostics)


def check_withheld(library: Library, diagnostics: Diagnostics) -> None:
    """Add to ``diagnostics`` what is wrong with what ``library`` shows instead of the words that it still withholds."""
    for rule in WITHHELD_CHECKS:
        rule(library, diagnostics)


def check_handbook(
    pages: Mapping[str, HandbookPage], permitted: Sequence[Permitted], diagnostics: Diagnostics, memo: Memo
) -> None:
    """Add to ``diagnostics`` all that is wrong with the words of ``pages``, each under its file's path."""
    for path, page in pages.items():
        memo.replay(
            ("checks of page", path),
            (page, permitted),
            partial(_check_page, path, page, permitted),
            diagnostics,
        )


def _check_page(
    path: str, page: HandbookPage, permitted: Sequence[Permitted], diagnostics: Diagnostics
) -> None:
    for rule in PAGE_CHECKS:
        rule(path, page, permitted, diagnostics)


def _neighbours(briefing: Briefing, findings: BriefingFindings) -> tuple[str, ...]:
    """Return the other briefings that ``briefing`` refers to."""
    folders = {id_.partition("/")[0] for id_ in findings.uses if "/" in id_}
    return tuple(sorted(folders - {briefing.id}))


def _check_registers(library: Library, diagnostics: Diagnostics) -> None:
    for rule in REGISTER_CHECKS:
        rule(library, diagnostics)
    _check_parts(evidence_of_registers(library), texts_of_registers(library), library, diagnostics)


def _check_briefing(briefing: Briefing, library: Library, diagnostics: Diagnostics) -> None:
    for rule in BRIEFING_CHECKS:
        rule(briefing, library, diagnostics)
    _check_parts(report_lists_of(briefing), texts_of_briefing(briefing), library, diagnostics)


def _check_parts(
    lists: Sequence[EvidenceList],
    texts: Sequence[Text],
    library: Library,
    diagnostics: Diagnostics,
) -> None:
    evidence = [report_list for report_list in lists if report_list.role is Role.EVIDENCE]
    for rule_on_evidence in EVIDENCE_CHECKS:
        rule_on_evidence(evidence, library, diagnostics)
    reports = reports_in(lists)
    for rule_on_reports in REPORT_CHECKS:
        rule_on_reports(reports, library, diagnostics)
    for rule_on_texts in TEXT_CHECKS:
        rule_on_texts(texts, library, diagnostics)


def _check_whole(library: Library, findings: Findings, diagnostics: Diagnostics) -> None:
    for rule in LIBRARY_CHECKS:
        rule(library, findings, diagnostics)
