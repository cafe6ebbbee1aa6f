"""What references in a folder lead to, and how they are written when entries are called otherwise."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from generator.diagnostics import Diagnostics
from generator.diagnostics.suggest import did_you_mean
from generator.editing import Put, Rename
from generator.model.nouns import LISTS, OF_LIBRARY
from generator.reader.input import WrittenAt
from generator.reader.tree import NO_RULES, parse
from generator.reader.written_references import references_in
from generator.upkeep.draft import Refused

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Mapping

    from generator.editing import Change
    from generator.model.briefing import Briefing
    from generator.model.library import Entry, Library
    from generator.model.report import Id
    from generator.reader.input import InputFile
    from generator.reader.tree import Value
    from generator.upkeep.draft import Draft


@dataclass(frozen=True, slots=True)
class Naming:
    """The entries of a library, and what some of them are called from now on."""

    known: Collection[Id]
    names: Mapping[Id, Id]
    """New full ids by the old, of briefings and entries; points are called by their plans."""

    @classmethod
    def of(cls, library: Library, names: Mapping[Id, Id]) -> Naming:
        """Return the naming of a library's entries."""
        return cls({*library.entries, *library.briefings}, names)

    def full_id(self, ref: str, folder: str) -> Id:
        """Return what a reference in a folder leads to, without the point of a plan; "" if to nothing."""
        name = ref.partition("#")[0]
        for full in (f"{folder}/{name}", name):
            if full in self.known:
                return full
        return ""

    def now(self, ref: str, folder: str, new_folder: str | None = None) -> str:
        """Return what to write for a reference in ``folder``, or in ``new_folder``, if its text has moved there."""
        new_folder = self.names.get(folder, folder) if new_folder is None else new_folder
        _, mark, point = ref.partition("#")
        old = self.full_id(ref, folder)
        if not old:
            return ref
        new = self.names.get(old, old)
        briefing, slash, local = new.partition("/")
        is_in_full = (
            ref.partition("#")[0] == old and old.partition("/")[0] == folder
        )  # as its writer likes it
        is_near = slash and briefing == new_folder and not is_in_full
        return f"{local if is_near else new}{mark}{point}"


def entry_named(draft: Draft, library: Library, name: str) -> Id:
    """Return the full id of the entry called ``name``, in full or as its briefing calls it. Raises `Refused`."""
    if name in library.entries:
        return name
    found = [id_ for id_ in library.entries if id_.partition("/")[2] == name]
    if len(found) == 1:
        return found[0]
    if found:
        raise Refused(f"several briefings have an entry `{name}`: {', '.join(found)}")
    wrong = next((wrong for wrong in draft.wrong_drafts() if wrong.is_called(name)), None)
    if wrong is not None:
        raise Refused(
            f"`{name}` ({wrong.path}:{wrong.first}) holds mistakes; mend first what briefings check says of it"
        )
    known = [*library.entries, *(id_.partition("/")[2] for id_ in library.entries), *library.briefings]
    hints = did_you_mean(name, known) or ("an id is written as in the files: `kirby`, or `its-folder/id`",)
    raise Refused(f"there is no entry or briefing `{name}`", hints=hints)


def require_no_draft(draft: Draft, name: str, folder: str) -> None:
    """Refuse an id in a folder, "" for the library, that an entry has which cannot be read. Raises `Refused`."""
    for wrong in draft.wrong_drafts():
        is_near = not folder or folder == wrong.folder or LISTS.get(wrong.field) in OF_LIBRARY
        if wrong.id == name and is_near:
            raise Refused(
                f"`{name}` is an entry that holds mistakes already ({wrong.path}:{wrong.first})",
                hints=("choose another id",),
            )


def place_of(entry: Entry | Briefing) -> WrittenAt:
    """Return where an entry is written."""
    if not isinstance(entry.place, WrittenAt):
        raise TypeError(entry.place)
    return entry.place


def value_of(file: InputFile) -> Value:
    """Return what a file holds, of which it is known that it can be parsed."""
    tree = parse(file.path, file.text, NO_RULES, Diagnostics())
    return {} if tree is None else tree.value


def changes_of_references(file: InputFile, naming: Naming) -> Iterator[Change]:
    """Yield what makes the references of a file lead where they led, when entries are called otherwise."""
    for found in references_in(file, value_of(file)):
        now = naming.now(found.ref, file.folder)
        if now != found.ref:
            yield Rename(found.keys, now) if found.is_name else Put(found.keys, now)
