"""Calls a frozen edition as its briefing is called now, if its folder had another name when it was published."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, TypeVar

from generator.comparing.renaming import renamed
from generator.model.former_ids import current_ids

if TYPE_CHECKING:
    from collections.abc import Mapping

    from generator.model.report import Id
    from generator.model.snapshot import Snapshot

T = TypeVar("T")


def as_called_now(taken: Snapshot, briefing: Id) -> Snapshot:
    """Return an edition in which the briefing is called ``briefing``, and its entries by that."""
    library, proofs, before = taken.library, taken.library_proofs, taken.briefing
    if before == briefing:
        return taken
    names = {before: briefing} | {
        id_: f"{briefing}{id_.removeprefix(before)}"
        for id_ in (*library.entries, *current_ids(library))
        if id_.startswith(f"{before}/")
    }

    def table(entries: Mapping[Id, T]) -> Mapping[Id, T]:
        return {names.get(id_, id_): renamed(entry, names) for id_, entry in entries.items()}

    return replace(
        taken,
        briefing=briefing,
        library=replace(
            library,
            actors=table(library.actors),
            sources=table(library.sources),
            topics=table(library.topics),
            terms=table(library.terms),
            briefings=table(library.briefings),
        ),
        library_proofs=replace(
            proofs,
            quotes={
                names.get(folder, folder): {
                    (names.get(entry, entry), source, words): proof
                    for (entry, source, words), proof in quotes.items()
                }
                for folder, quotes in proofs.quotes.items()
            },
            absences={
                names.get(folder, folder): {
                    names.get(entry, entry): proof for entry, proof in absences.items()
                }
                for folder, absences in proofs.absences.items()
            },
        ),
    )
