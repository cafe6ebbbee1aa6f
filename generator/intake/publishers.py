"""Finds who published a document among the actors, or drafts an actor for it."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from generator.intake.ids import id_from, id_from_address, unused
from generator.model.actor import ActorType
from generator.model.source import DOCUMENTS
from generator.text.plain_letters import plain_spellings

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from generator.intake.document import Fact
    from generator.model.actor import Actor
    from generator.model.library import Library
    from generator.model.source import SourceType
    from generator.reader.tree import Value

_ARTICLE = re.compile(r"\A(?:the|der|die|das|le|la|les|el|il)\s+", re.IGNORECASE)

_ASKED = "No actor has this name: is it in the register under another one? If not, is it an organisation?"
_OF_A_BODY = "Part of a state or a council, it has `part_of`; a council of states has these as `members`."
"""What is asked of who published a document of its own words, as states and councils do."""


@dataclass(frozen=True, slots=True)
class ActorDraft:
    """An actor that nobody has confirmed."""

    id: str
    name: str
    todo: tuple[str, ...]

    def value(self) -> Value:
        """Return it as it is written."""
        return {
            "id": self.id,
            "name": self.name,
            "type": ActorType.ORGANISATION.value,
            "todo": list(self.todo),
        }

    def asked_for(self, type_: SourceType) -> ActorDraft:
        """Return it with what is to be asked of who published such a source; a newspaper is part of no state."""
        return replace(self, todo=(f"{_ASKED} {_OF_A_BODY}",)) if type_ in DOCUMENTS else self


@dataclass(frozen=True, slots=True)
class FoundPublisher:
    """Who published a document."""

    id: str
    guess: str = ""
    """What a person must look at."""
    draft: ActorDraft | None = None
    """The actor, if nobody has written it."""


class Publishers:
    """The actors of a library, and those drafted since."""

    def __init__(self, library: Library, is_taken: Callable[[str], bool]) -> None:
        self._is_taken = is_taken
        self._ids = set(library.actors)
        self._by_name: dict[str, str] = {}
        self._by_host: dict[str, set[str]] = {}
        for actor in library.actors.values():
            self._note(actor.id, _names(actor))
        for source in library.sources.values():
            host = host_of(source.url or "")
            self._by_host.setdefault(host, set()).add(source.publisher)

    def has(self, id_: str) -> bool:
        """Tell whether an actor has this id, of those that are written or drafted."""
        return id_ in self._ids

    def named(self, given: str, source: str = "") -> FoundPublisher:
        """Return the actor that a person named by its id or its name; one that is not there is drafted.

        ``source`` is the id that the document gets, if that is known: an actor has another.
        """
        if given in self._ids:
            return FoundPublisher(given)
        known = self._by_name.get(_key(given))
        return FoundPublisher(known) if known else self._drafted(given, "", source)

    def publisher_of(self, named: Fact | None, address: str, source: str = "") -> FoundPublisher | None:
        """Return who published a document: whom it names, else who published others of its host; None if nobody knows.

        Whoever is in no register is drafted, with another id than ``source``, which the document gets.
        """
        known = self._by_name.get(_key(named.value)) if named else None
        if known and named:
            return FoundPublisher(known, named.guess)
        of_host = self._by_host.get(host_of(address), set()) if address else set()
        if len(of_host) == 1:
            only = next(iter(of_host))
            called = f", which calls itself “{named.value}”" if named and not named.guess else ""
            return FoundPublisher(
                only, f"the publisher is that of other sources from {host_of(address)}{called}"
            )
        return self._drafted(named.value, address, source, named.guess) if named else None

    def _drafted(self, name: str, address: str, source: str, guess: str = "") -> FoundPublisher:
        wanted = id_from(name) or id_from_address(address) or "publisher"
        id_ = unused(wanted, lambda id_: id_ == source or id_ in self._ids or self._is_taken(id_))
        return FoundPublisher(id_, guess, ActorDraft(id_, name, (_ASKED,)))

    def adopt(self, draft: ActorDraft) -> None:
        """Remember an actor that was drafted, as it will be written."""
        self._note(draft.id, [draft.name])
        self._ids.add(draft.id)

    def _note(self, id_: str, names: Iterable[str]) -> None:
        for name in names:
            for spelling in (name, *plain_spellings(name)):
                self._by_name.setdefault(_key(spelling), id_)


def host_of(address: str) -> str:
    """Return the host of an address, without what stands before it by custom; "" if it has none."""
    try:
        return (urlsplit(address).hostname or "").removeprefix("www.").removeprefix("m.")
    except ValueError:
        return ""


def _names(actor: Actor) -> Iterator[str]:
    yield from (name for _, name in actor.name.texts)
    yield from filter(None, (actor.short, *actor.other_names))


def _key(name: str) -> str:
    """Return a name as it is compared: without its article, its case and its marks."""
    bare = _ARTICLE.sub("", unicodedata.normalize("NFKC", name).strip())
    return re.sub(r"[\W_]+", "", bare).casefold()
