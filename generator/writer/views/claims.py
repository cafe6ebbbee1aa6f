"""Says what a statement claims besides its sentence: to be the first of something, that words are missing."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.document.inline import Foreign
from generator.document.joining import join, phrase
from generator.model.dates import Date
from generator.writer.views.source_words import absent_words
from generator.writer.views.verdicts import checked_absence

if TYPE_CHECKING:
    from generator.analysis.findings import BriefingFindings
    from generator.document.inline import Content
    from generator.model.statement import Statement
    from generator.writer.views.entry_links import EntryLinks


def superlative(statement: Statement, links: EntryLinks) -> Content:
    """Return of what a statement claims to be the first, or the most, and since when; "" if of nothing."""
    claim = statement.superlative
    if claim is None:
        return ""
    claimed = phrase(Foreign(claim.rank), " ", Foreign(claim.of))
    if claim.since is None:
        return claimed
    since = links.date(claim.since) if isinstance(claim.since, Date) else links.to(claim.since)
    return phrase(claimed, " since ", since)


def absent(statement: Statement, found: BriefingFindings, links: EntryLinks) -> Content:
    """Return from what a statement says which words are missing, and what is known of that; "" if from nothing."""
    said = statement.absent
    if said is None:
        return ""
    lacking = absent_words(said.words, said.target, links.library)
    missing = join([phrase("“", word, "”") for word in lacking])
    verdict = checked_absence(found.absences.get(statement.id))
    return phrase(links.to(said.target), ": ", missing, " ", verdict)
