"""Checks that a reader can find the place of every report, and knows whose each word is."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from generator.diagnostics import Code
from generator.model.report import TranslationBy
from generator.model.source import SourceType
from generator.model.walks import reports_in

if TYPE_CHECKING:
    from collections.abc import Sequence

    from generator.diagnostics import Diagnostics
    from generator.model.briefing import Briefing
    from generator.model.library import Library
    from generator.model.report import Report
    from generator.model.walks import EvidenceList

_INSERTION = re.compile(r"[\[［〔](?=[^\[\]［］〔〕]*\w)[^\[\]［］〔〕]*[\]］〕]")
"""``[x]``; ``[…]``, ``[...]`` and ``[---]`` are cuts."""


def own_voice_quote(briefing: Briefing, library: Library, diagnostics: Diagnostics) -> None:
    """Warn of a publisher's own words that stand after another's name (format.md, Statement, Speaker)."""
    for statement in briefing.statements:
        if not (statement.own_voice and statement.holders):
            continue
        for report in statement.reports:
            if not report.quote:
                continue
            publisher = library.sources[report.source].publisher
            others = [library.actors[holder].label for holder in statement.holders if holder != publisher]
            named = library.actors[publisher].label
            if others:
                diagnostics.warning(
                    Code.OWN_VOICE_QUOTE,
                    f"these are words of {named}, but a reader will take them for words of {', '.join(others)}",
                    report.place.span("quote"),
                    "if the source quotes them, make them the `speaker`",
                    "if it tells in its own words what they said, make them the `speaker`, with `wording: reported`",
                    "if neither, leave the quote out and give a `locator`",
                )
            else:
                diagnostics.warning(
                    Code.OWN_VOICE_QUOTE,
                    f"{named} is the publisher of the source: what it says in its own voice is its own view",
                    statement.place.span("holders"),
                    "leave `holders` out: it is for the view of somebody else",
                )


def missing_locator(briefing: Briefing, library: Library, diagnostics: Diagnostics) -> None:
    """Warn of a report of a statement with neither a quote nor a locator (format.md, Report).

    A post is short enough to be its own locator.
    """
    for statement in briefing.statements:
        for report in statement.reports:
            if report.quote or report.locator:
                continue
            if library.sources[report.source].type is not SourceType.POST:
                _no_locator(report, diagnostics)


def missing_locator_of_evidence(
    evidence: Sequence[EvidenceList], _library: Library, diagnostics: Diagnostics
) -> None:
    """Warn of a report that says more than a source, but has neither of them: a source alone means itself."""
    for report in reports_in(evidence):
        says_more = report.via or report.venue or report.translated_from or report.origin or report.speaker
        if says_more and not (report.quote or report.locator or report.date_words):
            _no_locator(report, diagnostics)


def translations(reports: Sequence[Report], _library: Library, diagnostics: Diagnostics) -> None:
    """Refuse a translation without a translator, or a machine's unchecked (format.md, Report; ICS 206-01)."""
    for report in reports:
        if report.translation and report.translation_by is None:
            diagnostics.error(
                Code.TRANSLATION_WITHOUT_TRANSLATOR,
                "a reader cannot see whose translation this is",
                report.place.span("translation"),
                "add `translation_by`: own, official or machine",
            )
        elif report.translation_by is TranslationBy.MACHINE and not report.checked_by:
            diagnostics.error(
                Code.MACHINE_TRANSLATION_UNCHECKED,
                "nobody has checked this machine's translation",
                report.place.span("translation_by"),
                "let somebody who reads the language check it, and give the name in `checked_by`",
            )


def brackets_undeclared(reports: Sequence[Report], library: Library, diagnostics: Diagnostics) -> None:
    """Refuse an insertion if neither field nor held text tells whose it is (format.md, Report, ``brackets``)."""
    for report in reports:
        if not report.quote or report.brackets:
            continue
        inserted = _INSERTION.search(report.quote)
        if inserted and library.sources[report.source].text is None:
            diagnostics.error(
                Code.BRACKETS_UNDECLARED,
                f"whose insertion is `{inserted[0]}`? We hold no text of this source to tell",
                report.place.span("quote"),
                "add `brackets: source` if the source prints it, `brackets: ours` if we put it in",
            )


def _no_locator(report: Report, diagnostics: Diagnostics) -> None:
    diagnostics.warning(
        Code.MISSING_LOCATOR,
        f"a reader cannot find this in `{report.source}`: there is neither a quote nor a place",
        report.place.span("source"),
        "add `locator`: para 7, page 3, 12:30; or the words themselves as `quote`",
    )
