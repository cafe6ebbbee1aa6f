"""Finds the states that the command ``diff`` compares: what stands on the disk, an edition, a revision, a folder."""

from __future__ import annotations

from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

from generator.cli.terminal import fail, progress, wrong_use
from generator.comparing import State
from generator.diagnostics import BuildFailed, Diagnostics
from generator.memo import Memo
from generator.model.unconfirmed import resting_on, unconfirmed
from generator.project import CONFIG, Project
from generator.storage.git_revision import NoRevision, files_at
from generator.storage.safe_read import read_file, reason
from generator.storage.temporary import temporary_folder
from generator.text.printable import disk_refusal
from generator.unconfirmed import leave_out_unconfirmed
from generator.withholding import withhold

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from generator.diagnostics import Diagnostic
    from generator.model.report import Id
    from generator.model.withheld import Withheld

_EDITIONS = "editions"
_READ = (".yml", ".yaml", ".json")
"""What of an older state may be of a library: entries, lists, locks."""
_LARGEST_EDITION = 64 * 1024 * 1024


@dataclass(frozen=True, slots=True)
class States:
    """The briefings of one side of a comparison, by their ids."""

    called: str
    """In words, for whoever reads the comparison."""
    by_briefing: Mapping[Id, State]


def wishes_of(listed: Sequence[Withheld], *sides: States) -> tuple[Withheld, ...]:
    """Return all that is withheld now, or was in one of the states: of the same words one wish, that of a state first.

    Both states go by the same wishes: else other words in the place of a name would be a difference between them.
    """
    of_states = [
        wish
        for states in reversed(sides)
        for state in states.by_briefing.values()
        for wish in state.library.withheld
    ]
    return tuple({wish.words: wish for wish in reversed([*of_states, *listed])}.values())


def without_withheld(states: States, withheld: Sequence[Withheld]) -> States:
    """Return the states without the words that are ``withheld`` (`wishes_of`).

    It is done before anything is compared: between the marks of a difference nobody would find the words again.
    """
    hidden = {}
    for id_, state in states.by_briefing.items():
        library = replace(state.library, withheld=tuple(withheld))
        shown, library_proofs, _ = withhold(
            library, state.proofs, Diagnostics(), Memo(forgets=True, once=True)
        )
        hidden[id_] = State(shown, id_, library_proofs)
    return replace(states, by_briefing=hidden)


def as_published(states: States) -> States:
    """Return the states without what a `todo` keeps back: nobody is told of it, so it came or went for nobody.

    Where something confirmed refers to it, nothing could be published: all is compared as it is written.
    """
    shown: dict[Id, State] = {}
    for id_, state in states.by_briefing.items():
        waiting = unconfirmed(state.library)
        if any(True for _ in resting_on(waiting, state.library)):
            shown[id_] = state
        elif id_ not in waiting:
            library, proofs, _ = leave_out_unconfirmed(
                state.library, state.proofs, Memo(forgets=True, once=True)
            )
            shown[id_] = State(library, id_, proofs)
    return replace(states, by_briefing=shown)


def states_named(project: Project, name: str | None, briefing: Id | None) -> States:
    """Return the states that ``name`` stands for; None: what stands on the disk now.

    A number is an edition of ``briefing``; else it is a folder with a project in it, a file of an edition, or a
    revision of git. Ends with a sentence where it is none of these, or cannot be read.
    """
    if name is None:
        return States("now", _states_in(project.root, "the project"))
    if name.isascii() and name.isdigit() and len(name) < 6:
        return _edition(project, int(name), briefing)
    path = Path(name)
    try:
        if path.is_dir():
            return _folder(path)
        if path.is_file():
            return _file(path)
    except (OSError, ValueError) as error:
        fail(f"`{name}` cannot be read: {disk_refusal(error) if isinstance(error, OSError) else error}")
    return _revision(project, name)


def _edition(project: Project, number: int, briefing: Id | None) -> States:
    """Return an edition by its number; of the only briefing that has editions, where none is named."""
    if briefing is None:
        folders = sorted(
            folder.parent.name for folder in project.briefings.glob(f"*/{_EDITIONS}") if folder.is_dir()
        )
        if len(folders) != 1:
            wrong_use(
                f"of which briefing is edition {number}?",
                "name it: --briefing ID",
                f"those with editions: {', '.join(folders) or 'none'}",
            )
        (briefing,) = folders
    folder = project.briefings / briefing / _EDITIONS
    path = folder / f"{number}.json"
    if not path.is_file():
        frozen = sorted(int(file.stem) for file in folder.glob("*.json") if file.stem.isdecimal())
        fail(
            f"briefing `{briefing}` has no edition {number} that was kept; there are: "
            f"{', '.join(map(str, frozen)) or 'none yet'}"
        )
    return States(f"edition {number}", _file(path).by_briefing)


def _file(path: Path) -> States:
    from generator import snapshot

    diagnostics = Diagnostics()
    try:
        data = read_file(path, _LARGEST_EDITION)
    except OSError as error:
        fail(f"`{path}` cannot be read: {reason(error)}")
    taken = snapshot.from_json(data, path.name, diagnostics)
    if taken is None:
        fail(_told(str(path), diagnostics))
    return States(path.name, {taken.briefing: State(taken.library, taken.briefing, taken.library_proofs)})


def _folder(path: Path) -> States:
    if not (path / CONFIG).is_file():
        fail(f"the folder `{path}` holds no {CONFIG}: it is not a project of briefings")
    return States(f"the folder {path.name or path}", _states_in(path, f"the folder `{path}`"))


def _revision(project: Project, name: str) -> States:
    """Return the library as it was in a revision; a folder holds it only while it is read."""
    progress(f"Reading revision {name} …")
    folder = project.briefings.name
    try:
        files = files_at(project.root, name, folder, _READ)
    except NoRevision as error:
        fail(str(error))
    if not files:
        fail(f"in revision `{name}` there is nothing below {folder}/")
    try:
        with temporary_folder(project.build / "diff") as root:
            for path, data in files.items():
                file = root / path
                file.parent.mkdir(parents=True, exist_ok=True)
                file.write_bytes(data)
            return States(f"revision {name}", _states_in(root, f"revision `{name}`"))
    except OSError as error:
        fail(f"revision `{name}` cannot be read: {disk_refusal(error)}")


def _states_in(root: Path, called: str) -> Mapping[Id, State]:
    """Return every briefing below ``root``, as its editors wrote it."""
    from generator import quotes, reader

    diagnostics, memo = Diagnostics(), Memo(forgets=True, once=True)
    try:
        project = Project(root.absolute())
        library = reader.read(project.root, project.briefings.name, diagnostics, memo, 1)
        library_proofs = quotes.proofs_of(
            library, quotes.lock_of(project.briefings, diagnostics, memo), diagnostics, memo
        )
    except BuildFailed as failed:
        fail(_told(called, failed.diagnostics))
    return {id_: State(library, id_, library_proofs) for id_ in library.briefings}


def _told(called: str, diagnostics: Iterable[Diagnostic]) -> str:
    """Return why a state cannot be read; its lines are not shown, for they are of another state than the disk's."""
    found = list(diagnostics)
    first = "; ".join(f"{diagnostic.span}: {diagnostic.message}" for diagnostic in found[:3])
    more = f"; and {len(found) - 3} more" if len(found) > 3 else ""
    return f"{called} cannot be read by this version of the program: {first}{more}"
