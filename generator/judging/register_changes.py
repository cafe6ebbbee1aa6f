"""Says what an answer changes in an actor or a source."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from generator.editing import Append, Put, Remove
from generator.judging.answer import NotUnderstood
from generator.judging.names import id_of, ids_of
from generator.judging.offices import office_of
from generator.judging.parts import parts_of
from generator.model.actor import Actor
from generator.model.text import Name, alike
from generator.text.languages import UnknownLanguageError, canonical
from generator.upkeep.naming import place_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from generator.editing import Change
    from generator.editing.changes import Keys
    from generator.judging.answer import Field
    from generator.model.library import Library
    from generator.model.report import Id
    from generator.model.source import Source
    from generator.reader.input import InputFile
    from generator.reader.tree import Value

_FIELDS = {"office": "offices", "also": "other_names"}
"""What fields are called in files that are typed otherwise."""
_NAMED = frozenset({"part_of", "publisher", "members", "meant", "origin"})
_REQUIRED = frozenset({"name", "type", "publisher", "lang"})
_SMALL = frozenset({"type"})
"""Fields whose values are words of the format in small letters."""
_ASKED_FOR: Mapping[str, tuple[str, ...]] = {
    "part_of": ("part of ",),
    "office": ("office “",),
    "date": ("No date is known", "The date is "),
    "title": ("No title is known",),
    "url": ("No address is known", "The address is "),
    "lang": ("The language is ",),
    "type": ("The type is a guess",),
    "publisher": ("The publisher is ",),
    "authors": ("The author is ",),
}
"""How the sentences begin by which `generator.intake` and `generator.drafting` ask for a field."""
_IN_LANGUAGE = re.compile(r"([a-z]{2,3}(?:-[A-Za-z0-9]+)*)\s*:\s*(\S.*)")
_SEMICOLON, _COMMA = re.compile(r"\s*[;；]\s*"), re.compile(r"\s*[,，、،]\s*")


def register_changes(
    answer: Field, entry: Actor | Source, library: Library, seen_in: Id = ""
) -> tuple[InputFile, Sequence[Change]]:
    """Return the file in which ``entry`` stands, and what is to be changed there: the field, and the `todo` of it.

    ``seen_in`` is the source that says what the answer does, "" if none is at hand. Raises `NotUnderstood` if a name
    is nobody's, or there is nothing to take out; `generator.judging.InNoRegister` if it may be somebody new.
    """
    place = place_of(entry)
    changes = [*_changes(answer, entry, place.keys, library, seen_in)]
    done = _ASKED_FOR.get(answer.name, ())
    left: list[Value] = [sentence for sentence in entry.todo if not sentence.startswith(done)]
    if left and len(left) < len(entry.todo):  # without any, it would be confirmed
        changes.append(Put((*place.keys, "todo"), left))
    return place.file, changes


def _changes(
    answer: Field, entry: Actor | Source, place: Keys, library: Library, seen_in: Id
) -> Iterator[Change]:
    name = answer.name
    keys = (*place, _FIELDS.get(name, name))
    there = getattr(entry, _FIELDS.get(name, name))
    if not answer.value:
        if name in _REQUIRED:
            raise NotUnderstood(f"it has a `{name}`: write another")
        if not there:
            raise NotUnderstood(f"there is no `{name}` to take out")
        yield Remove(keys)
    elif name == "office" and isinstance(entry, Actor):
        yield office_of(answer.value, entry, keys, library, seen_in)
    elif name == "also":
        yield from _other_names(answer.value, entry, keys)
    elif name in {"name", "title"}:
        yield _name(answer.value, there, keys)
    elif name == "authors":
        yield Put(keys, _list(_SEMICOLON.split(answer.value)))
    elif name in _NAMED:
        yield Put(keys, _ids(answer, entry, library))
        if name == "meant" and isinstance(entry, Actor) and seen_in and not entry.evidence:
            yield Append((*place, "evidence"), seen_in)
    else:
        yield Put(keys, _as_written(name, answer.value))


def _as_written(name: str, value: str) -> str:
    """Return a value as files have it: words of the format in small letters, a language tag in its own case."""
    if name == "lang":
        try:
            return canonical(value)
        except UnknownLanguageError:  # which is told when it is tried
            return value
    return value.lower() if name in _SMALL else value


def _ids(answer: Field, entry: Actor | Source, library: Library) -> Value:
    names = answer.value.strip("[] ")
    is_one = answer.name != "members" and len(parts_of(names)) == 1  # which may be called Orland and Brask
    meant = (
        [id_of(names, answer.name, entry, library)] if is_one else ids_of(names, answer.name, entry, library)
    )
    ids: list[Value] = [*meant]
    if not ids or (len(ids) > 1 and answer.name != "members"):
        raise NotUnderstood(f"write one id or name behind `{answer.name}:`")
    return ids if answer.name == "members" else ids[0]


def _other_names(value: str, entry: Actor | Source, keys: Keys) -> Iterator[Change]:
    """Yield what enters names, with commas between; with semicolons, a comma is a part of a name."""
    known = {alike(text) for text in _texts(entry)}
    new = [
        name
        for name in _list((_SEMICOLON if _SEMICOLON.search(value) else _COMMA).split(value))
        if isinstance(name, str) and alike(name) not in known
    ]
    if not new:
        raise NotUnderstood("it is called so already")
    yield from (Append(keys, name) for name in dict.fromkeys(new))


def _name(value: str, there: Name | None, keys: Keys) -> Change:
    """Return the change for a name: one text, or one for each language, as ``en: Ann Reed; uk: Енн Рід``."""
    parts = [_IN_LANGUAGE.fullmatch(part) for part in _SEMICOLON.split(value)]
    texts = {part[1]: part[2] for part in parts if part}
    langs = {lang for lang, _ in there.texts if lang} if there else set()
    if len(texts) == len(parts) and (len(texts) > 1 or texts.keys() <= langs):
        return Put(keys, {**dict(_by_language(there)), **texts})
    if len(langs) > 1:
        raise NotUnderstood(
            f"it has a name in {len(langs)} languages: write which, as `{keys[-1]}: {min(langs)}: …`"
        )
    return Put(keys, value)


def _by_language(name: Name | None) -> Iterator[tuple[str, Value]]:
    yield from ((lang, text) for lang, text in name.texts if lang) if name else ()


def _texts(entry: Actor | Source) -> Iterator[str]:
    if isinstance(entry, Actor):
        yield from (text for _, text in entry.name.texts)
        yield from entry.other_names


def _list(values: Sequence[str]) -> list[Value]:
    return [value for value in (value.strip() for value in values) if value]
