"""Finds where an editor wrote a character: the entry, and the place of the text that holds it."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from generator.model.walks import entries_in, texts_below

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from generator.analysis.findings import Findings
    from generator.diagnostics import Span
    from generator.model.briefing import Briefing
    from generator.model.library import Entry, Library
    from generator.model.report import Id


class EntryLocation(NamedTuple):
    """An entry's id, or a briefing's, and where it is written."""

    entry: Id
    span: Span


def find_character(
    character: str, briefings: Iterable[Id], library: Library, findings: Findings
) -> EntryLocation | None:
    """Return the first place in what ``briefings`` print that holds ``character``; None if no text of them does."""
    for entry in _printed(briefings, library, findings):
        for text, _, place, keys in texts_below(entry, entry.place, addresses=True):
            if character in text:
                return EntryLocation(entry.id, place.span(*keys))
    return None


def _printed(briefings: Iterable[Id], library: Library, findings: Findings) -> Iterator[Entry | Briefing]:
    """Yield the entries of ``briefings``, each briefing itself behind them, then what they take from the registers.

    What a briefing uses of the registers comes before all else that stands there: it is what its PDF prints.
    """
    for id_ in briefings:
        yield from entries_in(library.briefings[id_])
        yield library.briefings[id_]
        found = findings.briefings[id_]
        for used in (found.sources, found.actors, found.topics, [choice.term.id for choice in found.words]):
            yield from (library.entries[entry] for entry in used)
    for register in library.registers:
        yield from register.values()
