"""Finds the source that says which office somebody holds: its text has the words of the office beside the name."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from generator.quotes.text.segmentation import keys_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from generator.model.actor import Actor
    from generator.model.library import Library
    from generator.model.report import Id
    from generator.quotes.text.source_text import SourceText

_BESIDE = 8
"""Words between a name and the words of an office that stand beside it."""
_OWNER = re.compile(r"\s(?:of|for|at|in)\s", re.IGNORECASE)
_SMALL = frozenset({"of", "for", "at", "in", "the", "a", "an", "and"})


def sources_for_office(library: Library, seen_in: Id = "") -> list[Id]:
    """Return the sources that may say which office somebody holds: the one at hand first, then the confirmed."""
    known = (source.id for source in library.sources.values() if not source.todo and not source.status)
    return [*dict.fromkeys((*([seen_in] if seen_in else ()), *known))]


def source_of_office(title: str, actor: Actor, sources: Iterable[Id], texts: Mapping[Id, SourceText]) -> Id:
    """Return the first of ``sources`` whose text has the office ``title`` beside a name of ``actor``; "" if none has.

    Whose office it is may stand anywhere in the same paragraph.
    """
    return next((id_ for id_ in sources if id_ in texts and _has_beside(title, actor, texts[id_])), "")


def likely_source(
    title: str, actor: Actor, sources: Sequence[Id], texts: Mapping[Id, SourceText], at_hand: Id = ""
) -> Id:
    """Return the first source that has both the whole title and the name, or what the office is beside the name.

    Else ``at_hand``, the one that the person has before them.
    """
    run = keys_of(title)
    beside = (id_ for id_ in sources if id_ in texts and _has_beside(title, actor, texts[id_], whose=False))
    return next(
        (
            id_
            for id_ in sources
            if id_ in texts
            and any(_places(run, texts[id_].words.keys))
            and any(any(_places(name, texts[id_].words.keys)) for name in _names(actor))
        ),
        next(beside, at_hand),
    )


def _has_beside(title: str, actor: Actor, text: SourceText, *, whose: bool = True) -> bool:
    """Tell whether an office stands beside a name; and ``whose`` it is, in the same paragraph."""
    head = [key for key in keys_of(_OWNER.split(title)[0]) if key not in _SMALL]
    everything = {key for key in keys_of(title) if key not in _SMALL}
    names = [*_names(actor)]
    if not head or not any(any(_places(name, text.words.keys)) for name in names):
        return False
    short = {name[-1:] for name in names if text.is_spaced}  # a surname, once the text has named them in full
    for paragraph in text.paragraphs:
        keys = keys_of(text.raw[paragraph.start : paragraph.end])
        if whose and not everything <= {*keys}:
            continue
        for name in {*names, *short}:
            for first in _places(name, keys):
                near = {*keys[max(first - _BESIDE, 0) : first + len(name) + _BESIDE]}
                if near.issuperset(head):
                    return True
    return False


def _names(actor: Actor) -> Iterator[tuple[str, ...]]:
    texts = (*(text for _, text in actor.name.texts), *actor.other_names)
    yield from filter(None, map(keys_of, texts))


def _places(wanted: Sequence[str], keys: Sequence[str]) -> Iterator[int]:
    """Yield where ``wanted`` stands in ``keys``, word after word."""
    size = len(wanted)
    for at, key in enumerate(keys):
        if size and key == wanted[0] and tuple(keys[at : at + size]) == tuple(wanted):
            yield at
