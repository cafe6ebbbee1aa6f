"""Makes one of two actors who are the same: a text spells somebody otherwise, or a draft did not know them."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING, NamedTuple

from generator.editing import Put
from generator.model.reference_places import written_references
from generator.model.unconfirmed import everything
from generator.upkeep.drafts_of import drafts_called_after
from generator.upkeep.merging import merge
from generator.upkeep.naming import place_of

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from generator.editing import Change
    from generator.model.report import Id
    from generator.reader.ids_in_use import IdsInUse
    from generator.reader.input import InputFile
    from generator.upkeep.draft import Draft


class OneOfTwo(NamedTuple):
    """What was done."""

    told: Sequence[str]
    """Sentences for the editor."""
    names: Mapping[Id, Id]
    """What drafts are called now that were called after the one who is gone, by their ids before."""


def made_one(draft: Draft, gone: Id, kept: Id, in_use: IdsInUse) -> OneOfTwo:
    """Make one of two actors in the draft, as `generator.upkeep.merging.merge`, and call drafts after the one kept.

    A draft keeps its id if something refers to it. ``in_use`` are the ids that none gets. Raises as `merge`.
    """
    before = draft.read()
    done = merge(draft, before, gone, kept)
    library = before.library
    referred = {found.target for entry in everything(library) for found in written_references(entry)}
    names = {
        old: new
        for old, new in drafts_called_after(library.actors[gone], kept, library).items()
        if old not in referred and not in_use.holds(new.rpartition("/")[2])
    }
    if names:
        changes: defaultdict[InputFile, list[Change]] = defaultdict(list)
        after = draft.read().library
        for old, new in names.items():
            place = place_of(after.entries[old])
            changes[place.file].append(Put((*place.keys, "id"), new.rpartition("/")[2]))
        for file, in_it in changes.items():
            draft.change(file, in_it)
    return OneOfTwo(done.told, names)
