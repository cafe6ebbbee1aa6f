"""Words that stand in a source and are no quotation of what was said: for a date, for what a text lacks."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.document.inline import Foreign
from generator.document.joining import phrase
from generator.document.repeated_dates import repeats
from generator.model.event import Event
from generator.model.plan import Plan
from generator.model.report import Report
from generator.model.statement import Statement
from generator.text.scripts import letters_are_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from generator.document.inline import Content
    from generator.model.dates import Date
    from generator.model.library import Library
    from generator.model.report import Id


def in_source(words: str, sources: Iterable[Id], library: Library) -> Foreign:
    """Return words that stand in one of ``sources``, in the language of their texts, if it is one."""
    languages = {library.sources[id_].text_lang for id_ in sources if id_ in library.sources}
    return Foreign(words, languages.pop() if len(languages) == 1 else "")


def _words_for_date(words: str | None, date: Date | None, sources: Iterable[Id], library: Library) -> Content:
    """Return in quotation marks the words of ``sources`` for a date; "" where they only repeat ``date``."""
    if not words:
        return ""
    shown = in_source(words, sources, library)
    return "" if date and repeats(words, date, shown.lang) else phrase("“", shown, "”")


def date_words(entry: Event | Plan | Statement, library: Library) -> Content:
    """Return the words for the date of an entry, which stand in one of the sources that it rests on; "" for none.

    Those of a statement stand in the first that reports it.
    """
    if isinstance(entry, Statement):
        return _words_for_date(entry.date_words, entry.date, (entry.reports[0].source,), library)
    sources = [entry.date_source] if entry.date_source else _sources(entry, library)
    until = entry.until if isinstance(entry, Event) else None
    return _words_for_date(entry.date_words, None if until else entry.date, sources, library)


def _sources(entry: Event | Plan, library: Library) -> Iterator[Id]:
    for cited in entry.evidence:
        if isinstance(cited, Report):
            yield cited.source
        elif cited in library.statements:
            yield from (report.source for report in library.statements[cited].reports)
    if isinstance(entry, Plan):
        yield from entry.texts


def date_words_in(report: Report, library: Library) -> Content:
    """Return the words of a report for the date that it gives."""
    return _words_for_date(report.date_words, report.date, (report.source,), library)


def absent_words(words: Iterable[str], target: Id, library: Library) -> list[Foreign]:
    """Return words that are missing from a source, or from the texts of a plan.

    They may be those of a translation: they have the language of the text only if they are in its letters.
    """
    plan = library.plans.get(target)
    found = [in_source(word, plan.texts if plan else (target,), library) for word in words]
    return [shown if letters_are_of(shown.text, shown.lang) else Foreign(shown.text) for shown in found]
