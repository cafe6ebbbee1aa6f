"""A state of a briefing, and the entries that belong to it: its own, and those of the registers that it leads to."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from generator.model.proofs import NO_LIBRARY_PROOFS, NO_PROOFS, PROVED, REFUTED
from generator.model.walks import entries_in, quotations_in, references_below, report_lists_of

if TYPE_CHECKING:
    from collections.abc import Mapping

    from generator.model.briefing import Briefing
    from generator.model.library import Entry, Library
    from generator.model.proofs import LibraryProofs, Proof
    from generator.model.report import Id


@dataclass(frozen=True)  # without slots, for the cached property
class State:
    """A briefing as it is, or was, with the library that it stands in and what is proved of its quotations."""

    library: Library
    briefing: Id
    """The name of its folder; raises `KeyError` where it is looked for and the library has none of that name."""
    proofs: LibraryProofs = NO_LIBRARY_PROOFS

    @property
    def content(self) -> Briefing:
        """The briefing itself."""
        return self.library.briefings[self.briefing]

    @cached_property
    def entries(self) -> Mapping[Id, Entry]:
        """The entries of the briefing, in its order, then those of the registers that it leads to, by their ids.

        An entry of a register leads to others: a source to its publisher, a topic to a wider one.
        """
        own = {entry.id: entry for entry in entries_in(self.content)}
        registers: dict[Id, Entry] = {
            id_: entry for register in self.library.registers for id_, entry in register.items()
        }
        found: dict[Id, Entry] = {}
        pending = _named_by(self.content)
        while pending:
            reached = {id_: registers[id_] for id_ in pending if id_ in registers and id_ not in found}
            found |= reached
            pending = {id_: None for entry in reached.values() for id_ in _named_by(entry)}
        return own | found


def _named_by(entry: object) -> dict[Id, None]:
    """Return all that an entry, or a briefing, refers to, each once, in order."""
    return {id_: None for *_, targets in references_below(entry) for id_ in targets}


def verdicts_of(state: State, entry: Entry | Briefing) -> Mapping[tuple[Id, str], str]:
    """Return what is known about the words of each quotation of an entry, by source and words: proved, or why not.

    Quotations of entries in it are left to these.
    """
    found = {}
    for quotation in quotations_in(report_lists_of(entry)):
        if quotation.entry == entry.id:
            report = quotation.report
            proof = _kept(state, entry.id, (report.source, report.quote or ""))
            found[report.source, report.quote or ""] = _group(proof)
    return found


def _kept(state: State, entry: Id, words: tuple[Id, str]) -> Proof | None:
    key = (entry, *words)
    kept = state.proofs.quotes.get(entry.partition("/")[0], NO_PROOFS).get(key)
    return kept or state.proofs.quotes.get("", NO_PROOFS).get(key)


def _group(proof: Proof | None) -> str:
    """Return one word for verdicts that say the same to a reader; "" where nothing is known."""
    if proof is None:
        return ""
    if proof.verdict in PROVED:
        return "proved"
    return "refuted" if proof.verdict in REFUTED else str(proof.verdict)
