"""Carries proofs, checks of addresses and reviews over to what entries are called from now on."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.addresses.lock import NAME as ADDRESSES
from generator.addresses.lock import lock_text as addresses_text
from generator.analysis.reviews import changed_since, stamp
from generator.editing import Put
from generator.quotes import lock_path
from generator.quotes.lock import lock_text
from generator.quotes.renamed_lock import renamed
from generator.reader.input import WrittenAt
from generator.upkeep.draft import Refused
from generator.upkeep.sameness import differing

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping

    from generator.editing import Change
    from generator.model.report import Id
    from generator.reader.input import InputFile
    from generator.upkeep.draft import Draft, State


def carry_locks(draft: Draft, before: State, names: Mapping[Id, Id]) -> int:
    """Write what is kept of entries under their new names, and return how many lines of the quote lock that were."""
    briefings = draft.project.briefings
    count = 0
    if before.lock is not None:
        lock = renamed(before.lock, _with_points(before, names), before.library)
        old, new = lock_text(before.lock), lock_text(lock)
        count = len(set(new.split("\n")) - set(old.split("\n")))
        if count:
            draft.put(lock_path(briefings), new)
    if before.address_checks.keys() & names.keys():
        checks = {id_: found for id_, found in before.address_checks.items() if id_ not in names}
        for old_id, found in before.address_checks.items():
            if old_id in names:
                have = checks.get(names[old_id], ())
                fields = {check.field for check in have}
                checks[names[old_id]] = (*have, *(check for check in found if check.field not in fields))
        draft.put(briefings / ADDRESSES, addresses_text(checks))
    return count


def _carry_reviews(
    draft: Draft, before: State, after: State, names: Mapping[Id, Id], changed: Collection[Id]
) -> int:
    """Renew the stamps of reviews that stood before, but of what has ``changed``; return how many."""
    changes: dict[InputFile, list[Change]] = {}
    texts = before.findings.library_proofs.texts
    for old in before.library.statements.values():
        if old.reviewed is None or old.id in changed or changed_since(old.reviewed.stamp, old, texts):
            continue
        new = after.library.statements[names.get(old.id, old.id)]
        known = {names.get(source, source): figures for source, figures in texts.items()}
        token = stamp(new, known)
        if isinstance(new.place, WrittenAt) and new.reviewed is not None and token != stamp(old, texts):
            changes.setdefault(new.place.file, []).append(Put((*new.place.keys, "reviewed", "stamp"), token))
    for file, puts in changes.items():
        draft.change(file, puts)
    return sum(map(len, changes.values()))


def finish(draft: Draft, before: State, names: Mapping[Id, Id], changed: Collection[Id] = ()) -> int:
    """Read the draft back, and renew the reviews whose statements mean what they meant; return how many.

    Raises `Refused` if anything means something else but for ``names`` and what shall be ``changed``.
    """
    after = draft.read()
    other = [id_ for id_ in differing(before.library, after.library, names) if id_ not in changed]
    if other:
        raise Refused(f"that would change what {', '.join(other[:5])} says; nothing was written")
    return _carry_reviews(
        draft, before, after, names, {*changed, *(old for old in names if names[old] in changed)}
    )


def _with_points(state: State, names: Mapping[Id, Id]) -> Mapping[Id, Id]:
    points = ((id_, id_.partition("#")) for id_ in state.library.points)
    return {**names, **{id_: f"{names[plan]}#{n}" for id_, (plan, _, n) in points if plan in names}}
