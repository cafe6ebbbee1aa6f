"""Asks what somebody is whom an answer names and no register has, and enters them with the answer."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.cli.conversation import asked
from generator.judging import InNoRegister, NotUnderstood, new_actor
from generator.model.actor import ActorType

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from generator.cli.judged_project import JudgedProject
    from generator.editing import Change
    from generator.judging import NewActor
    from generator.model.briefing import Briefing
    from generator.model.library import Entry, Library
    from generator.reader.input import InputFile

BODIES = (ActorType.STATE, ActorType.ORGANISATION, ActorType.GROUP)
"""What somebody can be part of."""
ANYBODY = (ActorType.PERSON, *BODIES)


def with_new_actors(
    judged: JudgedProject,
    user: Entry | Briefing,
    make: Callable[[Library], tuple[InputFile, Sequence[Change]]],
    kinds: Sequence[ActorType] = ANYBODY,
) -> tuple[Mapping[InputFile, Sequence[Change]], Sequence[NewActor]]:
    """Return what ``make`` changes, with what enters those whom it names and no register has.

    ``user`` is the entry that is changed. Raises `NotUnderstood` as ``make`` does, and if the person leaves somebody
    out; `click.Abort` and `CannotGoOn` as `asked`.
    """
    library = judged.library
    new: list[NewActor] = []
    while True:
        try:
            file, changes = make(library)
        except InNoRegister as missing:
            kind = kind_of(judged, missing.name, missing.near, kinds)
            if kind is None:
                raise NotUnderstood(f"“{missing.name}” is left out, and nothing was written") from missing
            in_use = judged.ids_in_use()
            new.append(new_actor(missing.name, kind, user=user, library=library, in_use=in_use))
            library = new[-1].entered(library)
        else:
            return together((file, changes), *((actor.file, [actor.change]) for actor in new)), new


def kind_of(
    judged: JudgedProject, name: str, near: str = "", kinds: Sequence[ActorType] = ANYBODY
) -> ActorType | None:
    """Ask what somebody is; None if the person leaves them out. ``near`` is the id of whom the person may mean."""
    meant = f" (did you mean `{near}`?)" if near else ""
    several = " (of several, leave it out, and write commas between them)" if " and " in name else ""
    question = f"“{judged.lines.shown(name)}” is in no register{meant}{several}. What is it?"
    options = " / ".join(kinds)
    while True:
        answer = asked(f"{question} {options} (Enter leaves it out)").strip().casefold()
        if answer in {"", "-", "n", "no", "q", "quit"}:
            return None
        found = [kind for kind in kinds if kind.startswith(answer)]
        if len(found) == 1:
            return found[0]
        judged.tell(f"Write one of {', '.join(kinds)}, or nothing.")


def tell_of_new(judged: JudgedProject, new: Sequence[NewActor]) -> None:
    """Say who has been entered, and where."""
    for actor in new:
        judged.tell(f"New in {actor.file.path}: the {actor.actor.type} `{actor.actor.id}`.")


def together(
    *parts: tuple[InputFile, Sequence[Change]],
) -> Mapping[InputFile, Sequence[Change]]:
    """Return changes by their files, each file once."""
    files = {file.path: file for file, _ in parts}
    return {
        file: [change for other, changes in parts if other.path == path for change in changes]
        for path, file in files.items()
    }
