"""Makes one entry of two: one takes over what only the other has, and every reference to that one."""

from __future__ import annotations

import json
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from generator.diagnostics import short
from generator.editing import Append, Put, Remove, Rename, value_at
from generator.model.plan import Point
from generator.model.text import alike
from generator.model.unconfirmed import unconfirmed
from generator.reader.input import WrittenAt
from generator.reader.written_references import references_in
from generator.upkeep.carried_comments import carry_comments, comments_of, told_of
from generator.upkeep.draft import Refused
from generator.upkeep.drafts_of import formerly
from generator.upkeep.guessed import Drafts, GuessedNames, says_nothing, todos
from generator.upkeep.kept_state import carry_locks, finish
from generator.upkeep.naming import Naming, changes_of_references, entry_named, place_of, value_of
from generator.upkeep.report import Done, counted, leads_on, noun_of, stated, with_article_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from generator.editing import Change
    from generator.editing.changes import Keys
    from generator.model.library import Library
    from generator.model.report import Id
    from generator.reader.input import InputFile
    from generator.reader.tree import Value
    from generator.upkeep.draft import Draft, State

_OWN = frozenset({"id", "formerly", "reviewed"})
"""Fields that say nothing of what an entry stands for."""


def merge(draft: Draft, before: State, gone: str, kept: str) -> Done:
    """Make of the entries ``gone`` and ``kept`` one in the draft, which is called as ``kept`` is.

    Raises `Refused` if they are no two of a kind, or say different things in one field; `ValueError` with a sentence
    for the editor if a file cannot be changed.
    """
    library = before.library
    old, new = (entry_named(draft, library, name) for name in (gone, kept))
    _require_two_of_a_kind(library, old, new)
    names = {old: new}
    references = _lead_to_kept(draft, before, Naming.of(library, names), new)
    was_published = old not in unconfirmed(library)
    union = _take_over(draft, before, old, new, was_published=was_published)
    lines = carry_locks(draft, before, names)
    stamps = finish(draft, before, names, {new})
    local = old.rpartition("/")[2]
    told = f"Merged {noun_of(library.entries[old])} `{old}` into `{new}`, and its references lead there: {references}."
    return Done(
        local, (told, *union.told(), *stated(lines, stamps), leads_on(local, was_published=was_published))
    )


def _require_two_of_a_kind(library: Library, old: Id, new: Id) -> None:
    first, second = library.entries[old], library.entries[new]
    if old == new:
        raise Refused("that is one entry already")
    if type(first) is not type(second):
        raise Refused(
            f"`{old}` is {with_article_of(first)}, `{new}` {with_article_of(second)}: only two of a kind are merged"
        )
    if isinstance(first, Point):
        raise Refused("points are not merged: their numbers are those of their plan")
    if old.rpartition("/")[0] != new.rpartition("/")[0]:
        raise Refused(
            f"`{old}` and `{new}` belong to two briefings: move one of them first (`briefings move`)"
        )


def _lead_to_kept(draft: Draft, before: State, naming: Naming, new: Id) -> str:
    """Have every reference to the entry that goes lead to the one that is kept; say how many there were."""
    count, files = 0, 0
    for file in before.files:
        changes = [*changes_of_references(file, naming)]
        if not changes:
            continue
        count, files = count + len(changes), files + 1
        draft.change(file, [_without_double(change, file) for change in changes])
    for file in draft.files().values():
        if twice := [*_named_twice(file, naming, new)]:
            draft.change(file, twice)
    return counted(count, files)


def _without_double(change: Change, file: InputFile) -> Change:
    """Return the change, or what takes a field out of which there would be two that say the same."""
    if not isinstance(change, Rename):
        return change
    value = value_of(file)
    there = value_at(value, (*change.keys[:-1], change.name))
    if there is None:
        return change
    if there != value_at(value, change.keys):
        span = file.locate().key_span(change.keys)
        raise Refused(
            f"{span}: `{change.keys[-1]}` and `{change.name}` have different values here; nothing was written"
        )
    return Remove(change.keys)


def _named_twice(file: InputFile, naming: Naming, new: Id) -> Iterator[Change]:
    """Yield what takes the entry out of lists in which it is named already."""
    seen: set[tuple[Keys, str]] = set()
    for found in references_in(file, value_of(file)):
        if not isinstance(found.keys[-1], int) or naming.full_id(found.ref, file.folder) != new:
            continue
        where = found.keys[:-1], found.ref
        if where in seen:
            yield Remove(found.keys)
        seen.add(where)


@dataclass(slots=True)
class _Union:
    """What one entry takes over from another."""

    old: WrittenAt
    new: WrittenAt
    drafts: Drafts
    changes: list[Change] = field(default_factory=list)
    taken: list[str] = field(default_factory=list)
    left: list[str] = field(default_factory=list)
    """What a draft guessed, and what gave way therefore."""
    comments: tuple[str, ...] = ()
    are_carried: bool = False
    """Whether those of the entry that goes stand above the other now; nobody knows where in it they belong."""
    guessed: list[str] = field(default_factory=list)
    """Names that a draft guessed, and that were taken over."""
    conflicts: list[str] = field(default_factory=list)

    def told(self) -> Iterator[str]:
        """Yield what was taken over and what was not, in sentences for the editor."""
        unsure = (
            " A draft had it: see whether it is right." if self.drafts.gone and not self.drafts.kept else ""
        )
        yield (
            f"Taken over: {', '.join(self.taken)}.{unsure}"
            if self.taken
            else "It had nothing that the other lacked."
        )
        if self.guessed:
            yield f"Look at `other_names`: a draft guessed {_listed(self.guessed)} from a text."
        if self.left:
            yield f"Left out, as a draft guessed it: {', '.join(self.left)}."
        yield from told_of(self.comments, are_carried=self.are_carried)

    def add(self, name: str, value: Value, other: Value | None) -> None:
        """Take over a field, whose value in the other entry is ``other``."""
        keys = (*self.new.keys, name)
        if value == other:
            return
        if name == "todo":
            self._take_todo(value, other)
        elif other is None and name == "other_names" and isinstance(value, list):
            self._add_items(name, value, [])  # beside names that become spellings
        elif other is None:
            self._take(Put(keys, value), name)
        elif self.drafts.is_actor and name in {"name", "short"}:
            self._take_names(name, value, other)
        elif (stands := self.drafts.stands(name, value, other)) is not None:
            self._stand(name, stands, value, other)
        elif isinstance(value, list) and isinstance(other, list):
            self._add_items(name, value, other)
        elif isinstance(value, dict) and isinstance(other, dict):
            self._add_fields(name, value, other)
        elif not (isinstance(value, str) and isinstance(other, str) and alike(value) == alike(other)):
            self._differ((name,), value, other)

    def confirm(self, todo: Value | None) -> None:
        """Take what is to be done out of a draft that becomes one with somebody whom a person confirmed."""
        if todo is not None and self.drafts.is_actor and self.drafts.kept and not self.drafts.gone:
            self.changes.append(Remove((*self.new.keys, "todo")))

    def _take_todo(self, value: Value, other: Value | None) -> None:
        """Keep what is to be done of both, if neither is confirmed; of an actor that is settled: it is the other."""
        if self.drafts.kept and not self.drafts.is_actor and todos(value, other) != todos(None, other):
            self.changes.append(Put((*self.new.keys, "todo"), todos(value, other)))

    def _stand(self, name: str, stands: Value, value: Value, other: Value) -> None:
        if stands == other:
            gave_way = value
        else:
            gave_way = other
            self._take(Put((*self.new.keys, name), stands), name)
        if not says_nothing(gave_way):
            self.left.append(f"{name} `{_shown(gave_way)}`")

    def _add_items(self, name: str, items: list[Value], others: list[Value]) -> None:
        known = {json.dumps(item, sort_keys=True) for item in others}
        for item in items:
            if json.dumps(item, sort_keys=True) not in known:
                self._take(Append((*self.new.keys, name), item), name)

    def _add_fields(self, name: str, fields: dict[str, Value], others: dict[str, Value]) -> None:
        for key, below in fields.items():
            if key not in others:
                self._take(Put((*self.new.keys, name, key), below), f"{name}.{key}")
            elif others[key] != below:
                self._differ((name, key), below, others[key])

    def _take(self, change: Change, name: str) -> None:
        self.changes.append(change)
        if name not in self.taken:
            self.taken.append(name)

    def _take_names(self, name: str, value: Value, other: Value) -> None:
        """Keep another name of an actor as a spelling, by which it is found; not what a draft guessed."""
        found = value_at(value_of(self.new.file), self.new.keys)
        standing = [
            text for field_ in ("name", "short", "other_names") for text in _texts(_field(found, field_))
        ]
        if self.drafts.kept and not self.drafts.gone:
            self._take(Put((*self.new.keys, name), value), name)
            guessed = _texts(other)
            standing = [*_texts(value), *(text for text in standing if text not in guessed)]
            self._sort_guessed(guessed, standing)
        elif self.drafts.gone:
            self._sort_guessed(_texts(value), standing)
        else:
            known = {alike(text) for text in standing}
            for text in _texts(value):
                if alike(text) not in known:
                    known.add(alike(text))
                    self._take(Append((*self.new.keys, "other_names"), text), "other_names")

    def _sort_guessed(self, guessed: Sequence[str], standing: Sequence[str]) -> None:
        types = (value_at(value_of(place.file), (*place.keys, "type")) for place in (self.old, self.new))
        names = GuessedNames(standing, are_whole=self.drafts.is_misread(*types))
        names.sort(guessed)
        for text in names.taken:
            self._take(Append((*self.new.keys, "other_names"), text), "other_names")
        self.guessed += names.taken
        self.left += [f"the name “{_shown(text)}”" for text in names.left]

    def _differ(self, keys: tuple[str, ...], value: Value, other: Value) -> None:
        pairs = ((self.old, value), (self.new, other))
        said = (f"`{_shown(given)}` ({place.span(*keys)})" for place, given in pairs)
        self.conflicts.append(f"{'.'.join(keys)}: {', '.join(said)}")


def _take_over(draft: Draft, before: State, gone: Id, kept: Id, *, was_published: bool) -> _Union:
    """Write into the entry that is kept what only the other has, and take that out; return what was done."""
    files = draft.files()
    entries = before.library.entries
    old, new = (
        WrittenAt(files[place.file.path], place.keys)
        for place in (place_of(entries[gone]), place_of(entries[kept]))
    )
    written, after = (value_at(value_of(place.file), place.keys) for place in (old, new))
    drafts = Drafts(bool(entries[gone].todo), bool(entries[kept].todo), old.keys[0] == "actors")
    union = _Union(old, new, drafts)
    union.comments = comments_of(old)
    for name, value in written.items() if isinstance(written, dict) else ():
        if name not in _OWN:
            union.add(name, value, _field(after, name))
    union.confirm(_field(after, "todo"))
    if union.conflicts:
        raise Refused(
            "the two differ, and only you can say what is right; nothing was written\n"
            + "\n".join(f"  {conflict}" for conflict in union.conflicts)
            + "\nMake them agree, or take the field out of the entry that goes."
        )
    ids = [*_texts(_field(written, "formerly")), *(_texts(_field(written, "id")) if was_published else ())]
    changes = [*union.changes, *formerly(new.file, new.keys, ids, str(_field(after, "id")))]
    if old.file is new.file:
        draft.change(new.file, [*changes, Remove(old.keys)])
    else:
        draft.change(new.file, changes)
        draft.change(old.file, [Remove(old.keys)])
    union.are_carried = bool(union.comments) and carry_comments(draft, gone, new, union.comments)
    return union


def _shown(value: Value) -> str:
    return short(value if isinstance(value, str) else json.dumps(value, ensure_ascii=False))


def _listed(texts: Sequence[str]) -> str:
    return ", ".join(f"“{_shown(text)}”" for text in texts)


def _field(value: Value | None, name: str) -> Value | None:
    return value.get(name) if isinstance(value, dict) else None


def _texts(value: Value | None) -> list[str]:
    """Return the texts of a name, or of a list of names."""
    if value is None:
        return []
    if isinstance(value, str):
        return [value]
    below = value.values() if isinstance(value, dict) else value
    return [text for item in below for text in _texts(item)]
