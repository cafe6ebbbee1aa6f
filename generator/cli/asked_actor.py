"""Asks what somebody is whom an answer names and no register has, and enters them with the answer."""

from __future__ import annotations

import re
from dataclasses import replace
from types import MappingProxyType
from typing import TYPE_CHECKING

from generator.cli.asked_topic import new_topic
from generator.cli.commands import as_run
from generator.cli.conversation import asked
from generator.judging import InNoRegister, NamedInPart, NoSuchTopic, NotUnderstood, needs_latin, new_actor
from generator.model.actor import Actor, ActorType
from generator.model.text import alike

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Mapping, Sequence

    from generator.cli.asked_topic import EnteredTopic
    from generator.cli.judged_project import JudgedProject
    from generator.editing import Change
    from generator.judging import NewActor
    from generator.model.briefing import Briefing
    from generator.model.library import Entry, Library
    from generator.reader.input import InputFile

BODIES = (ActorType.STATE, ActorType.ORGANISATION, ActorType.GROUP)
"""What somebody can be part of."""
ANYBODY = (ActorType.PERSON, *BODIES)
_DESCRIBED = re.compile(r"(?:(?P<article>(?:[Aa]n?|[Oo]ne)\s)|(?:[Tt]he\s|(?!the\s))(?=[a-zа-яіїєґ]))")
"""How words begin that are nobody's name: a senior official, energy official."""
_NOBODY = frozenset({"-", "n", "no", "q", "quit", "b", "back"})


def with_new_actors(  # noqa: PLR0913, PLR0917  # each call names what it adds
    judged: JudgedProject,
    user: Entry | Briefing,
    make: Callable[[Library], tuple[InputFile, Sequence[Change]]],
    kinds: Sequence[ActorType] = ANYBODY,
    likely: Mapping[str, ActorType] = MappingProxyType({}),
    left: set[str] | None = None,
    settled: Mapping[str, ActorType] = MappingProxyType({}),
) -> tuple[Mapping[InputFile, Sequence[Change]], Sequence[NewActor]]:
    """Return what ``make`` changes, with what enters those whom it names and no register has.

    ``user`` is the entry that is changed, ``likely`` says what some names are, such as those that texts set behind a
    person's office: an empty line takes that, and all at once if they are persons; where some are, it takes whoever
    else is named beside them for a person too, as it means the same each time.
    Of those ``settled`` the person has said what they are: they are asked about only where somebody is called nearly
    so. Whom the person leaves out goes into ``left``, for ``make`` to go on without. Raises `NotUnderstood` as ``make``
    does, and if somebody is left out where nothing goes on without; `click.Abort` and `CannotGoOn` as `asked`.
    """
    library = judged.library
    offered = {alike(name): kind for name, kind in likely.items()}
    persons = {name for name, kind in offered.items() if kind is ActorType.PERSON}
    else_ = ActorType.PERSON if persons else None
    agreed_on = _agreed_persons(judged, user, make, persons)
    new: list[NewActor] = []
    topics: list[EnteredTopic] = []
    while True:
        try:
            file, changes = make(library)
        except NoSuchTopic as missing:
            topics.append(new_topic(judged, missing, user))
            library = topics[-1].entered(library)
        except NamedInPart as taken:
            judged.tell(f"“{taken.name}” is taken for {_called(taken.actor)}.")
            library = _called_so(taken.name, taken.actor, library)
        except InNoRegister as missing:
            if not any(map(str.isalpha, missing.name)):  # a number of a list that is shown no more
                raise NotUnderstood(
                    f"“{missing.name}” is nobody's name, and there is no list here"
                ) from missing
            known = ActorType.PERSON if missing.name in agreed_on else settled.get(missing.name)
            found = (
                known
                if known and not missing.near
                else _who_is_meant(
                    judged, missing, kinds, likely=known or offered.get(alike(missing.name), else_)
                )
            )
            if found is None and left is not None:
                left.add(missing.name)
                judged.tell(f"“{missing.name}” is left out.")
                continue
            if found is None:
                raise NotUnderstood(f"“{missing.name}” is left out, and nothing was written") from missing
            if isinstance(found, Actor):
                library = _called_so(missing.name, found, library)
                continue
            in_use = judged.ids_in_use()
            latin = _latin(judged, missing.name) if needs_latin(missing.name) else ""
            new.append(new_actor(missing.name, found, user=user, library=library, in_use=in_use, latin=latin))
            library = new[-1].entered(library)
        else:
            actors = ((actor.file, [actor.change]) for actor in new)
            subjects = ((topic.file, [topic.change]) for topic in topics)
            return together((file, changes), *actors, *subjects), new


def _agreed_persons(
    judged: JudgedProject,
    user: Entry | Briefing,
    make: Callable[[Library], tuple[InputFile, Sequence[Change]]],
    known: Collection[str],
) -> list[str]:
    """Return the new names that ``make`` meets if all of them are ``known`` as persons' and the person says so."""
    if not known:
        return []
    library, in_use = judged.library, judged.ids_in_use()
    names: list[str] = []
    while True:
        try:
            make(library)
        except InNoRegister as missing:
            if missing.near or alike(missing.name) not in known or needs_latin(missing.name):
                return []
            names.append(missing.name)
            entered = new_actor(missing.name, ActorType.PERSON, user=user, library=library, in_use=in_use)
            library = entered.entered(library)
        except NamedInPart as taken:
            library = _called_so(taken.name, taken.actor, library)
        except (NoSuchTopic, NotUnderstood):
            return []
        else:
            break
    if not names:
        return []
    listed = " and ".join(filter(None, (", ".join(names[:-1]), names[-1])))
    several = (
        "are in no register. Are they persons?" if len(names) > 1 else "is in no register. Is it a person?"
    )
    return names if _is_yes(judged, f"{listed} {several} (Enter: yes; n: each is asked about)") else []


def _is_yes(judged: JudgedProject, question: str) -> bool:
    """Ask what an empty line answers with yes."""
    while True:
        answer = (
            asked("\n".join(("", *judged.lines.wrapped(question, "", "")))).strip().casefold().rstrip(".!")
        )
        if answer in {"", "y", "yes", "p", "person", "persons"}:
            return True
        if answer in _NOBODY:
            return False
        judged.tell("Type y or n, or nothing, which is yes.")


def _called_so(name: str, actor: Actor, library: Library) -> Library:
    """Return ``library`` with an actor who is found by ``name``, too; it is never written."""
    known = library.actors[actor.id]
    called = replace(known, other_names=(*known.other_names, name))
    return replace(library, actors={**library.actors, actor.id: called})


def _called(actor: Actor) -> str:
    return f"{actor.name} (`{actor.id}`)"


def _who_is_meant(
    judged: JudgedProject, missing: InNoRegister, kinds: Sequence[ActorType], *, likely: ActorType | None
) -> ActorType | Actor | None:
    """Ask what somebody is, or which of those called nearly so; None if the person leaves them out.

    An empty line takes what they are ``likely``, if something is.
    """
    near = [judged.library.actors[full] for full in missing.near if full in judged.library.actors]
    if ActorType.PERSON in kinds and (described := _DESCRIBED.match(missing.name)):
        kinds = (ActorType.UNNAMED, *kinds)
        likely = likely or (ActorType.UNNAMED if described["article"] else None)
    options: dict[str, ActorType | Actor] = {kind.value: kind for kind in kinds}
    if len(near) == 1:
        meant, choice = f"Do you mean {_called(near[0])}? ", " / that one (m)"
        options["m"] = near[0]
    else:
        listed = ", ".join(f"{actor.name} ({number})" for number, actor in enumerate(near, 1))
        meant, choice = (f"Do you mean one of these: {listed}? ", " / its number") if near else ("", "")
        options |= {str(number): actor for number, actor in enumerate(near, 1)}
    is_of_two = " and " in missing.name and missing.takes_several
    several = "; of several, leave it out, and write commas between them" if is_of_two else ""
    question = f"“{judged.lines.shown(missing.name)}” is in no register{several}. {meant}"
    enter = f"Enter: {likely}; - leaves it out" if likely and not near else "Enter leaves it out"
    question += f"{'Or what is it?' if near else 'What is it?'} {' / '.join(kinds)}{choice} ({enter})"
    while True:
        answer = asked(question).strip().casefold()
        if not answer and not near:
            return likely
        if answer in {"", *_NOBODY}:
            return None
        found = [option for key, option in options.items() if key.startswith(answer)]
        if len(found) == 1:
            return found[0]
        judged.tell(f"Write one of {', '.join(options)}, or nothing.")


def _latin(judged: JudgedProject, name: str) -> str:
    """Ask how a name is written in Latin letters, for its id; "" if the person does not say it."""
    while True:
        answer = asked(
            f"How is {judged.lines.shown(name)} written in Latin letters? It is for the id (Enter: not known)"
        ).strip()
        if answer.casefold() in {"", "-", "q", "quit"}:
            return ""
        if not needs_latin(answer):
            return answer
        judged.tell("Write it in the letters a to z, as Lin Ruoxi.")


def tell_of_new(judged: JudgedProject, new: Sequence[NewActor]) -> None:
    """Say who has been entered, and where."""
    for actor in new:
        judged.tell(f"New in {actor.file.path}: the {actor.actor.type} `{actor.actor.id}`.")
        if actor.actor.type is ActorType.GROUP and not actor.actor.members:
            judged.tell(
                as_run(f"Who is of it is asked for by: briefings judge {actor.actor.id}, as `members: …`")
            )


def together(
    *parts: tuple[InputFile, Sequence[Change]],
) -> Mapping[InputFile, Sequence[Change]]:
    """Return changes by their files, each file once."""
    files = {file.path: file for file, _ in parts}
    return {
        file: [change for other, changes in parts if other.path == path for change in changes]
        for path, file in files.items()
    }
