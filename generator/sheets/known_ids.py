"""The ids that a cell can name, for drop-downs."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.model.references import Noun
from generator.reader.records.fields import OWN_VOICE
from generator.upkeep.report import noun_of

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping, Sequence

    from generator.model.library import Library


def known_ids(library: Library, briefings: Collection[str]) -> Mapping[Noun, Sequence[str]]:
    """Return what may be written for entries of each noun: of the registers, and of ``briefings``.

    Where there is one briefing alone, its own entries are named as within it: ``call``, not ``xi-call/call``.
    """
    found: dict[Noun, list[str]] = {Noun.ACTOR: [OWN_VOICE]}
    for id_, entry in library.entries.items():
        folder, is_of_briefing, local = id_.partition("/")
        if is_of_briefing and folder not in briefings:
            continue
        is_local = bool(is_of_briefing) and len(briefings) == 1
        found.setdefault(noun_of(entry), []).append(local if is_local else id_)
    return {noun: sorted(ids) for noun, ids in found.items()}
