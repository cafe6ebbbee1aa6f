"""Finds what should be said in our own words, and is a quotation's."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.checks.texts import outside_quotes
from generator.diagnostics import Code
from generator.model.report import TranslationBy
from generator.text.compared_words import compared_words, long_runs, stands_in
from generator.text.word_count import count_words

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from generator.diagnostics import Diagnostics
    from generator.model.briefing import Briefing, KeyPoint
    from generator.model.library import Library
    from generator.model.report import Report

_COPIED = 8
"""Words in a row that are no words of our own: as many as drafts of other programs may not take from a source."""
_SHORT = 5
"""Words of a sentence that is taken whole: "Dialogue is important" can hardly be said otherwise."""


def says_copies_quote(briefing: Briefing, library: Library, diagnostics: Diagnostics) -> None:
    """Warn of a sentence of ours, of a statement or at the head, that repeats a quotation (format.md, Statement)."""
    for statement in briefing.statements:
        if _is_copied(statement.says, statement.reports):
            diagnostics.warning(
                Code.SAYS_COPIES_QUOTE,
                "`says` repeats the words of the quotation: readers are to learn from it what they mean",
                statement.place.span("says"),
                "say in your own neutral words what was said; the very words stand in `quote`",
            )
    for point in (briefing.bottom_line, *briefing.key_points):
        if _is_copied(point.says.source, _reports_of(point, library)):
            diagnostics.warning(
                Code.SAYS_COPIES_QUOTE,
                "this repeats words that a statement quotes as if they were our own",
                point.place.span("says"),
                "say it in your own words, or set the words in quotation marks",
            )


def _reports_of(point: KeyPoint, library: Library) -> Iterator[Report]:
    for evidence in point.evidence:
        statement = library.statements.get(evidence) if isinstance(evidence, str) else None
        yield from statement.reports if statement else ()


def _is_copied(sentence: str, reports: Iterable[Report]) -> bool:
    """Tell whether a sentence stands in a quotation as a whole, or has many words in a row that somebody else chose.

    Where the source tells in its own words what was said, or the translation is ours, some of them are hard to avoid.
    """
    quoted = [
        (words, is_chosen and not report.is_reported_speech)
        for report in reports
        for words, is_chosen in (
            (report.quote, True),
            (report.translation, report.translation_by is not TranslationBy.OWN),
        )
        if words
    ]
    if not quoted:
        return False
    ours = outside_quotes(sentence)
    keys = compared_words(ours)
    if not keys or count_words(ours) < _SHORT:
        return False
    return any(
        stands_in(ours, words)
        or (is_chosen and not frozenset(long_runs(ours, _COPIED)).isdisjoint(long_runs(words, _COPIED)))
        for words, is_chosen in quoted
        if _has_enough(keys, words)
    )


def _has_enough(keys: Sequence[str], quotation: str) -> bool:
    """Tell whether so many of our words in a row occur in a quotation, wherever, that they may be copied from it.

    Of most sentences this is known by one look at each word; only of the others their order is compared.
    """
    there = frozenset(compared_words(quotation))
    row = longest = 0
    for key in keys:
        row = row + 1 if key in there else 0
        longest = max(longest, row)
    return longest >= min(_COPIED, len(keys))
