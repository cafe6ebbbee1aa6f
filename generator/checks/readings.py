"""Checks that a source read in a translation says so whole, and that a quotation says rightly whose words it has."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.diagnostics import Code
from generator.text.languages import same_language

if TYPE_CHECKING:
    from collections.abc import Sequence

    from generator.diagnostics import Diagnostics
    from generator.model.briefing import Briefing
    from generator.model.library import Library
    from generator.model.report import Report
    from generator.model.source import Source


def incomplete_reading(library: Library, diagnostics: Diagnostics) -> None:
    """Refuse a translation without its translator or its language, or that is none (format.md, Source)."""
    for source in library.sources.values():
        if source.read_in is None and source.read_in_by is None:
            continue
        key, message, hint = _fault(source)
        if message:
            diagnostics.error(Code.INCOMPLETE_READING, message, source.place.span(key), hint)


def _fault(source: Source) -> tuple[str, str, str]:
    if source.read_in is None:
        return (
            "read_in_by",
            "this says who translated, but not into which language",
            "add `read_in`: en, fr, …",
        )
    if same_language(source.read_in, source.lang):
        return (
            "read_in",
            f"`{source.read_in}` is the language of the document itself, so no translation of it was read",
            "leave `read_in` and `read_in_by` out; or correct `lang`, which is the language of the document",
        )
    if source.read_in_by is None:
        return (
            "read_in",
            "a reader cannot see whose translation was read",
            "add `read_in_by`: own, official or machine",
        )
    return "", "", ""


def quote_in_unread_language(reports: Sequence[Report], library: Library, diagnostics: Diagnostics) -> None:
    """Warn of words in the language of a document that was read in another only."""
    for report in reports:
        if not (report.quote and report.quote_lang):
            continue
        source = library.sources[report.source]
        if source.read_in and not source.is_translated(report.quote_lang):
            diagnostics.warning(
                Code.QUOTE_IN_UNREAD_LANGUAGE,
                f"`{source.id}` was read in `{source.read_in}`, and these words are said to be `{report.quote_lang}`",
                report.place.span("quote_lang"),
                "if they are from the translation, leave `quote_lang` out",
                "if somebody has read the document itself, enter it as a source of its own, without `read_in`",
            )


def misplaced_wording(reports: Sequence[Report], _library: Library, diagnostics: Diagnostics) -> None:
    """Refuse to say whose words a quotation has where there is none (format.md, Report, ``wording``)."""
    for report in reports:
        if report.wording and not report.quote:
            diagnostics.error(
                Code.MISPLACED_WORDING,
                "this says whose words are quoted, but no words are",
                report.place.span("wording"),
                "add the words as `quote`, or leave `wording` out",
            )


def reported_in_own_voice(briefing: Briefing, _library: Library, diagnostics: Diagnostics) -> None:
    """Refuse words of a source for what somebody said where nobody but the source speaks."""
    for statement in briefing.statements:
        for report in statement.reports:
            if report.is_reported_speech and not statement.speakers_in(report):
                diagnostics.error(
                    Code.MISPLACED_WORDING,
                    "in a statement of the source itself all words are its own",
                    report.place.span("wording"),
                    "leave `wording` out; or, if the source tells what somebody said, make that one the `speaker`",
                )
