"""Finds ids of registers that were published, then gone, and stand for another thing now.

A register's entry changes with the world, and what the newest edition of a briefing has of it is another check's
matter. So an id is another's only where nothing by which the two could be one is the same.
"""

from __future__ import annotations

import unicodedata
from difflib import SequenceMatcher
from itertools import product
from typing import TYPE_CHECKING

from generator.comparing.pairing import sentence_of
from generator.comparing.words import likeness
from generator.diagnostics import Code, short
from generator.model.actor import Actor
from generator.model.former_ids import current_ids
from generator.model.source import Source
from generator.model.topic import Term, Topic
from generator.text.compared_words import compared_words

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from generator.analysis.findings import Findings
    from generator.diagnostics import Diagnostics
    from generator.model.library import Entry, Library
    from generator.model.report import Id
    from generator.model.snapshot import FrozenEdition
    from generator.model.text import Name

_ALIKE = 0.5
"""From where on two titles count as one that was reworded: half of their words."""
_SPELT_ALIKE = 0.6
"""From where on two words count as spellings of one (Ratcliff and Metzener 1988): Zelensky, Selenskyj."""
_SMALL = 3
"""Letters of a word that many names have."""
_SHOWN = 60


def reused_register_ids(library: Library, findings: Findings, diagnostics: Diagnostics) -> None:
    """Refuse an id of a register that an older edition gave to another thing, and that no newest edition has.

    What is the same may come back, under another name too: a source by its address, its title, or its publisher and
    day; an actor, a topic, a term by any of its names and words, however spelt, in scripts that can be compared.
    """
    if all(len(frozen) < 2 for frozen in findings.editions.values()):  # nothing is gone from the first
        return
    standing = {id_ for frozen in findings.editions.values() for id_ in _registered(frozen[-1])}
    names = current_ids(library)
    for register in library.registers:
        for id_, entry in register.items():
            edition = None if id_ in standing else _last_with(id_, findings)
            if edition is not None and _is_another(edition.snapshot.library.entries[id_], entry, names):
                _refuse(entry, edition, diagnostics)


def _registered(edition: FrozenEdition) -> Iterator[Id]:
    for register in edition.snapshot.library.registers:
        yield from register


def _last_with(id_: Id, findings: Findings) -> FrozenEdition | None:
    """Return the latest edition of any briefing that has an id."""
    found = [
        edition
        for frozen in findings.editions.values()
        for edition in frozen[:-1]
        if id_ in edition.snapshot.library.entries
    ]
    return max(found, key=lambda edition: (str(edition.row.date), edition.number), default=None)


def _is_another(was: Entry, now: Entry, names: Mapping[Id, Id]) -> bool:
    if isinstance(was, Source) and isinstance(now, Source):
        return _is_another_source(was, now, names)
    if was.__class__ is not now.__class__:
        return True
    if not isinstance(was, Actor | Topic | Term) or not isinstance(now, Actor | Topic | Term):
        return False
    if set(_same_as(was)) & set(_same_as(now)):
        return False
    return _are_others(_names(was), _names(now))


def _is_another_source(was: Source, now: Source, names: Mapping[Id, Id]) -> bool:
    """Tell whether two sources have neither an address nor a title in common, nor a day of one publisher."""
    mine, theirs = ({found for found in (of.url, of.mirror, of.archive) if found} for of in (was, now))
    if mine & theirs:
        return False
    same_publisher = names.get(was.publisher, was.publisher) == now.publisher
    if same_publisher and (was.date == now.date or not (was.date and now.date)):
        return False
    said, says = (str(of.title) if of.title else "" for of in (was, now))
    if said and says and was.lang == now.lang:
        return likeness(said, says) < _ALIKE
    return bool(mine and theirs)


def _same_as(entry: Actor | Topic | Term) -> tuple[str, ...]:
    return () if isinstance(entry, Term) else entry.same_as


def _names(entry: Actor | Topic | Term) -> Iterator[str]:
    """Yield all that an entry is called, and the words by which texts speak of it."""
    yield from _texts(entry.name)
    if isinstance(entry, Actor):
        yield from (name for name in (entry.short, *entry.other_names) if name)
    else:
        yield from (form for word in entry.words for form in (word.word, *word.forms))


def _texts(name: Name) -> Iterator[str]:
    yield from (text for _, text in name.texts)


def _are_others(was: Iterator[str], now: Iterator[str]) -> bool:
    """Tell whether no name of one can be one of the other, of those in a script that both have."""
    pairs = [(mine, theirs) for mine, theirs in product(was, now) if _script(mine) == _script(theirs)]
    return bool(pairs) and not any(_may_be_one(mine, theirs) for mine, theirs in pairs)


def _may_be_one(mine: str, theirs: str) -> bool:
    first, second = compared_words(mine), compared_words(theirs)
    if first == second:
        return True
    if _initials(first) == "".join(second) or _initials(second) == "".join(first):
        return True
    return any(
        SequenceMatcher(None, word, other, autojunk=False).ratio() >= _SPELT_ALIKE
        for word, other in product(_telling(first), _telling(second))
    )


def _telling(words: Sequence[str]) -> Sequence[str]:
    """Return the words that tell a name from others: of, the, and are in many."""
    return [word for word in words if len(word) > _SMALL or not word.isascii()] or words


def _script(text: str) -> str:
    """Return what the script of the first letter is called in the Unicode Standard."""
    letter = next(filter(str.isalpha, text), "")
    return unicodedata.name(letter, "").partition(" ")[0] if letter else ""


def _initials(words: Iterable[str]) -> str:
    return "".join(word[0] for word in words)


def _refuse(entry: Entry, edition: FrozenEdition, diagnostics: Diagnostics) -> None:
    was = sentence_of(edition.snapshot.library.entries[entry.id])
    said = f": {short(was, _SHOWN)}" if was else ""
    named = "; one and the same has its former name under `other_names`" if isinstance(entry, Actor) else ""
    diagnostics.error(
        Code.REUSED_ID,
        f"`{entry.id}` was another entry in edition {edition.number} of `{edition.snapshot.briefing}`{said}",
        entry.place.span("id"),
        f"no newest edition has that one, and old links to it would lead here: give this one an id of its own{named}",
        related=(("this is the edition", edition.snapshot.subject.place.span()),),
    )
