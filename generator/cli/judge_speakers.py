"""Writes who speaks in a draft, and offers the same for those that have their speaker from the same words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.cli.asked_actor import tell_of_new, together, with_new_actors
from generator.cli.conversation import agreed
from generator.editing import Put, Remove
from generator.judging import (
    Field,
    asking_the_same,
    changes_for,
    going_on_from,
    id_after,
    ids_of,
    left_over,
    unnamed_in,
)
from generator.upkeep.naming import place_of

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from generator.cli.judged_project import JudgedProject
    from generator.editing import Change
    from generator.judging import NewActor
    from generator.model.library import Library
    from generator.model.report import Id
    from generator.model.statement import Statement
    from generator.reader.input import InputFile


def name_speakers(
    judged: JudgedProject, names: str, draft: Statement, ids: Sequence[Id]
) -> Mapping[Id, Id] | None:
    """Write who speaks in a draft and, if the person says so, in those that have their speaker from the same words.

    ``ids`` are the drafts that are asked about. Returns what drafts are called now that have another id by that; None
    if nothing was written. Raises as `JudgedProject.write`, and `click.Abort` if nothing more is answered.
    """
    same = asking_the_same(draft, filter(None, map(judged.draft, ids)))
    there = judged.library.briefings[draft.folder].statements
    going_on = [] if same else going_on_from(draft, there)
    names_now: dict[Id, Id] = {}
    if not _write_speakers(judged, names, draft, names_now):
        return None
    others = same or going_on
    if others and agreed(_same_in(same, draft) if same else _same_behind(len(going_on))):
        for other in others:
            now = judged.draft(other.id)
            if now is not None:
                _write_speakers(judged, names, now, names_now)
    return names_now


def _same_in(same: Sequence[Statement], draft: Statement) -> str:
    drafts, them = ("1 more draft has", "it") if len(same) == 1 else (f"{len(same)} more drafts have", "them")
    return f"{drafts} “{unnamed_in(draft)}” speaking: the same in {them}?"


def _same_behind(count: int) -> str:
    if count == 1:
        return "The next draft has its speaker from the same words: change it too?"
    return f"The next {count} drafts have their speaker from the same words: change them too?"


def _write_speakers(judged: JudgedProject, names: str, draft: Statement, names_now: dict[Id, Id]) -> bool:
    """Write who speaks, and have the id of the draft say so, too, unless something is wrong with that."""
    ids: list[Id] = []

    def make(library: Library) -> tuple[InputFile, Sequence[Change]]:
        ids[:] = ids_of(names, "speaker", draft, library)
        return changes_for(Field("speaker", names), draft, library)

    changes, entered = with_new_actors(judged, draft, make)
    gone = left_over(draft, ids, judged.library)
    removed = [((place := place_of(actor)).file, [Remove(place.keys)]) for actor in gone]
    changes = together(*changes.items(), *removed)
    done = _write_with_id(judged, draft, ids, changes, entered, names_now)
    if done and gone:
        told = ", ".join(f"`{actor.id}`" for actor in gone)
        judged.tell(f"Nothing refers to {told} any more, which stood for a speaker: it is taken out.")
    return done


def _write_with_id(  # noqa: PLR0913, PLR0917  # all that is written at once
    judged: JudgedProject,
    draft: Statement,
    ids: Sequence[Id],
    changes: Mapping[InputFile, Sequence[Change]],
    entered: Sequence[NewActor],
    names_now: dict[Id, Id],
) -> bool:
    new = id_after(ids, draft, judged.library, judged.ids_in_use()) if draft.todo else None
    ways = [changes]
    if new is not None:  # else it keeps its id, as all do that are confirmed
        place = place_of(draft)
        ways.insert(0, together(*changes.items(), (place.file, [Put((*place.keys, "id"), new)])))
    done = judged.write(draft, *ways)
    if done:
        tell_of_new(judged, entered)
    full = f"{draft.folder}/{new}"
    if done and new is not None and judged.draft(full) is not None:
        names_now[draft.id] = full
        judged.tell(f"Its id, a part of its address, is {new} now.")
    return done
