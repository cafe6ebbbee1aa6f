"""What the registers call everybody, in each language that texts are in: indexed once, for all texts."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from generator.drafting.joined_mentions import MentionJoiner
from generator.drafting.names import NameIndex
from generator.drafting.offices import state_of
from generator.drafting.states import StateWords
from generator.model.actor import STATES, ActorType

if TYPE_CHECKING:
    from collections.abc import Set as AbstractSet

    from generator.drafting.text_mentions import TextMentions
    from generator.model.library import Library
    from generator.model.report import Id


@dataclass(frozen=True, slots=True)
class NamesInLanguage:
    """The names of the registers as texts of one language have them."""

    lang: str
    states: StateWords
    names: NameIndex
    state_ids: AbstractSet[Id]
    joiner: MentionJoiner
    found: dict[tuple[str, str], TextMentions] = field(default_factory=dict)
    """Whom texts mention (`text_mentions`), by their words and their language."""

    @classmethod
    def of(cls, library: Library, lang: str) -> NamesInLanguage:
        """Index the registers of ``library``; ``lang`` is one of `generator.drafting.languages.LANGUAGES`."""
        actors = library.actors.values()
        states = StateWords(library, lang)
        state_ids = frozenset(actor.id for actor in actors if actor.type in STATES)
        body_ids = frozenset(
            actor.id for actor in actors if actor.type in {ActorType.ORGANISATION, ActorType.GROUP}
        )
        belonging = {
            actor.id: state
            for actor in actors
            if actor.type is ActorType.METONYM and (state := state_of(actor.id, library))
        }
        joiner = MentionJoiner(lang, states, state_ids, body_ids, belonging)
        return cls(lang, states, NameIndex(actors, states.names), state_ids, joiner)


@dataclass(frozen=True, slots=True)
class RegisterNames:
    """The names of a library's registers, by language; each is indexed when a text first needs it."""

    library: Library
    _indexed: dict[str, NamesInLanguage] = field(default_factory=dict)

    def in_language(self, lang: str) -> NamesInLanguage:
        """Return the names as texts have them that are in one of `generator.drafting.languages.LANGUAGES`."""
        if lang not in self._indexed:
            self._indexed[lang] = NamesInLanguage.of(self.library, lang)
        return self._indexed[lang]
