"""Takes out of a library what its editors withhold, before anything is made of it.

`generator.outgoing` looks again.
"""

from __future__ import annotations

import hashlib
from functools import partial
from typing import TYPE_CHECKING, NamedTuple, TypeVar

from generator.diagnostics import Code, short
from generator.model.library import Library
from generator.model.plan import Point
from generator.withholding.addresses import hide_in_checks
from generator.withholding.letters import keys_of
from generator.withholding.matching import WithheldMatcher, withheld_matcher
from generator.withholding.proofs import hide_in_library_proofs
from generator.withholding.records import hide_in, hide_in_table

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from generator.diagnostics import Diagnostics, Place
    from generator.memo import Memo
    from generator.model.actor import Actor
    from generator.model.proofs import LibraryProofs
    from generator.model.report import Id
    from generator.model.withheld import Withheld

T = TypeVar("T")
_FEWEST_LETTERS = 2
_SHOWN = 4

__all__ = ["NOTHING", "Shown", "WithheldMatcher", "hide_in_checks", "matcher_of", "withhold"]

NOTHING = withheld_matcher(())
"""Where no words are withheld."""


class Shown(NamedTuple):
    """A library as it may be shown, and what was left out of it."""

    library: Library
    library_proofs: LibraryProofs
    words: WithheldMatcher


def withhold(library: Library, library_proofs: LibraryProofs, diagnostics: Diagnostics, memo: Memo) -> Shown:
    """Return ``library`` and ``library_proofs`` without the words that the library withholds.

    What holds none of them stays the very same object; what is equal to what was shown the last time is that object. An
    id that holds them is an error: it would be in addresses.
    """
    if not library.withheld:
        return Shown(library, library_proofs, NOTHING)
    spelt, words = _spelt(library.withheld), matcher_of(library.withheld, memo)
    _refuse_unfindable(library, diagnostics)
    _refuse_instead(library, words, diagnostics)
    warn = partial(_warn_of_other_names, library.actors, words)
    memo.replay(("withheld", "other names"), (library.actors, words), warn, diagnostics)
    _refuse_ids(library, words, diagnostics)
    shown = Library(
        actors=_table("actors", library.actors, words, memo),
        sources=_table("sources", library.sources, words, memo),
        topics=_table("topics", library.topics, words, memo),
        terms=_table("terms", library.terms, words, memo),
        briefings={
            id_: memo.same(
                ("shown", "briefing", id_),
                memo.get(("withheld", "briefing", id_), (briefing, words), partial(hide_in, briefing, words)),
            )
            for id_, briefing in library.briefings.items()
        },
        permitted=memo.same(("shown", "permitted"), library.permitted),
        left_out=hashlib.sha256(repr(spelt).encode()).hexdigest(),
    )
    return Shown(shown, hide_in_library_proofs(library_proofs, words, memo), words)


def matcher_of(withheld: Sequence[Withheld], memo: Memo) -> WithheldMatcher:
    """Return what finds the words of wishes: the same object as the last time for the same."""
    return (
        memo.get(("withholding", _spelt(withheld)), (), lambda: withheld_matcher(withheld))
        if withheld
        else NOTHING
    )


def _spelt(withheld: Sequence[Withheld]) -> tuple[tuple[str, tuple[str, ...], str], ...]:
    return tuple((wish.words, wish.forms, wish.instead) for wish in withheld)


def _table(name: str, table: Mapping[Id, T], words: WithheldMatcher, memo: Memo) -> Mapping[Id, T]:
    hidden = memo.get(("withheld", name), (table, words), lambda: hide_in_table(table, words))
    return memo.same(("shown", name), hidden)


def _refuse_unfindable(library: Library, diagnostics: Diagnostics) -> None:
    """Refuse words of which too few letters are left when they are folded: `A²` would be found in every text."""
    for wish in library.withheld:
        places = [("words",), *(("forms", number) for number in range(len(wish.forms)))]
        for words, keys in zip((wish.words, *wish.forms), places, strict=True):
            if len(keys_of(words)[0]) < _FEWEST_LETTERS:
                diagnostics.error(
                    Code.WITHHELD_WORD,
                    f"`{short(words)}` has too few letters to be found: signs and marks are not looked for",
                    wish.place.span(*keys),
                    "write the whole name or passage",
                )


def _refuse_instead(library: Library, words: WithheldMatcher, diagnostics: Diagnostics) -> None:
    for wish in library.withheld:
        if words.find(wish.instead):
            diagnostics.error(
                Code.WITHHELD_WORD,
                f"`{wish.instead}` is shown instead of withheld words, and holds such words itself",
                wish.place.span("instead"),
                "describe the person without the name: a witness",
            )


def _warn_of_other_names(
    actors: Mapping[Id, Actor], words: WithheldMatcher, diagnostics: Diagnostics
) -> None:
    """Warn of an actor of whom one name is withheld and another is not: a surname, a name in another script."""
    for actor in actors.values():
        names = dict.fromkeys((*(text for _, text in actor.name.texts), actor.short, *actor.other_names))
        spelt = [name for name in names if name]
        left = [name for name in spelt if not words.find(name)]
        if left and any(map(words.is_nothing_else, spelt)):
            shown = ", ".join(f"`{short(name)}`" for name in left[:_SHOWN]) + ", …" * (len(left) > _SHOWN)
            diagnostics.warning(
                Code.WITHHELD_PARTLY,
                f"one name of `{actor.id}` is withheld, and this is still shown: {shown}",
                actor.place.span("name"),
                "if it is to go too, list it under `forms` of the same wish",
                "else take the other name out here, and write one that may be shown",
            )


def _refuse_ids(library: Library, words: WithheldMatcher, diagnostics: Diagnostics) -> None:
    for id_, entry in library.entries.items():
        is_point = isinstance(entry, Point)
        what = "number" if is_point else "id"
        own, *former = (name.rpartition("#" if is_point else "/")[2] for name in (id_, *entry.formerly))
        if words.find(own):
            diagnostics.error(
                Code.WITHHELD_WORD,
                f"the {what} `{own}` holds withheld words, and stands in addresses and links",
                entry.place.span("n" if is_point else "id"),
                f"give the entry another {what}, here and wherever it is referred to",
            )
        _refuse_former(former, f"the former {what}", entry.place, words, diagnostics)
    for id_, briefing in library.briefings.items():
        if words.find(id_):
            diagnostics.error(
                Code.WITHHELD_WORD,
                f"the name of the folder `{id_}` holds withheld words, and stands in addresses",
                briefing.place.span("title"),
                "call the folder otherwise, here and wherever an entry of it is referred to",
            )
        _refuse_former(briefing.formerly, "the former folder", briefing.place, words, diagnostics)
        for row in briefing.of_gone:
            if words.find(row.of):
                diagnostics.error(
                    Code.WITHHELD_WORD,
                    f"the id `{row.of}` of what was withdrawn holds withheld words, and is shown",
                    row.place.span("of"),
                    "take the correction out: an edition with that id is not shown any more either",
                )


def _refuse_former(
    names: Iterable[str], what: str, place: Place, words: WithheldMatcher, diagnostics: Diagnostics
) -> None:
    for number, name in enumerate(names):
        if words.find(name):
            diagnostics.error(
                Code.WITHHELD_WORD,
                f"{what} `{name}` holds withheld words, and stands in addresses",
                place.span("formerly", number),
                "take it out here: links to it lead nowhere from then on",
            )
