"""Tells once of an id that is gone, however many references name it, and what it may be called now."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING, NamedTuple

from generator.diagnostics import Code, Diagnostics
from generator.model.nouns import LISTS, OF_LIBRARY
from generator.model.text import alike
from generator.reader.tree import NO_RULES, parse
from generator.reader.written_references import references_in
from generator.text.articles import with_article

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from generator.diagnostics import Diagnostic
    from generator.model.references import Noun
    from generator.reader.references.decoded_file import DecodedFile

_NOUNS = re.compile("|".join(LISTS.values()))
_SHOWN = 8
"""Places of one id that are named, beside the first."""


class _Unnamed(NamedTuple):
    """An entry to which nothing refers."""

    noun: Noun
    words: frozenset[str]
    """Of its id and its names."""


def told_once(found: Iterable[Diagnostic], files: Sequence[DecodedFile]) -> Iterator[Diagnostic]:
    """Yield what was found of references; those of one cause as one, at the first place, which names the others."""
    by_cause: dict[tuple[str, str], list[Diagnostic]] = {}
    for diagnostic in found:
        if diagnostic.cause:
            by_cause.setdefault((diagnostic.code, diagnostic.cause), []).append(diagnostic)
        else:
            yield diagnostic
    lost = {
        cause for (code, cause), same in by_cause.items() if code is Code.UNKNOWN_REFERENCE and len(same) > 1
    }
    unnamed = _unnamed(files) if lost else {}
    for (_, cause), same in by_cause.items():
        yield _as_one(same, cause, unnamed if cause in lost else {})


def _as_one(same: Sequence[Diagnostic], cause: str, unnamed: Mapping[str, _Unnamed]) -> Diagnostic:
    first, *others = same
    if not others:
        return first
    narrowest = min(same, key=lambda diagnostic: len(diagnostic.message))  # of the fewest nouns
    ref = cause.partition(" ")[0]
    wanted = set(_NOUNS.findall(narrowest.message.partition("`")[0]))
    now = _called_now(ref, {id_: entry for id_, entry in unnamed.items() if entry.noun in wanted})
    more = f", {len(others) - _SHOWN} more not shown" if len(others) > _SHOWN else ""
    return replace(
        first,
        message=f"{narrowest.message}, which is named in {len(same)} places{more}",
        hints=(_how_to_rename(ref, now, unnamed[now].noun), *narrowest.hints) if now else narrowest.hints,
        related=tuple(("here too", diagnostic.span) for diagnostic in others[:_SHOWN]),
    )


def _called_now(ref: str, unnamed: Mapping[str, _Unnamed]) -> str:
    """Return the entry that may be what is gone: the only one without a reference, or the only one called alike."""
    if len(unnamed) == 1:
        return next(iter(unnamed))
    words = set(ref.rpartition("/")[2].split("-"))
    called = [id_ for id_, entry in unnamed.items() if words & entry.words]
    return called[0] if len(called) == 1 else ""


def _how_to_rename(ref: str, now: str, noun: Noun) -> str:
    return (
        f"nothing refers to `{now}`, {with_article(noun)}: if that is what it is called now, give it its old id again, "
        f"and run `briefings rename {ref} {now}`"
    )


def _unnamed(files: Iterable[DecodedFile]) -> Mapping[str, _Unnamed]:
    """Return the entries of the library to which no file refers."""
    named: set[str] = set()
    given: dict[str, _Unnamed] = {}
    for decoded in files:
        tree = parse(decoded.file.path, decoded.file.text, NO_RULES, Diagnostics())
        value = tree.value if tree is not None and isinstance(tree.value, dict) else {}
        named.update(found.ref.partition("#")[0] for found in references_in(decoded.file, value))
        for field, noun in LISTS.items():
            for item in value.get(field, ()) if noun in OF_LIBRARY else ():
                if isinstance(item, dict):
                    id_, name = str(item.get("id")), item.get("name", "")
                    texts = name.values() if isinstance(name, dict) else [name]
                    words = alike(" ".join(map(str, texts))).split()
                    given[id_] = _Unnamed(noun, frozenset({*id_.split("-"), *words}))
    return {id_: entry for id_, entry in given.items() if id_ not in named}
