"""What is kept out of every output: the words, where each is withheld, and the program's own words, which are not."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cached_property
from types import MappingProxyType
from typing import TYPE_CHECKING

from generator.outgoing.values import languages_of
from generator.withholding import NOTHING

if TYPE_CHECKING:
    from collections.abc import Mapping

    from generator.diagnostics import Place, Span
    from generator.model.library import Library
    from generator.withholding import WithheldMatcher
    from generator.withholding.fixed import FixedTexts
    from generator.withholding.matching import WithheldMatch


@dataclass(frozen=True, eq=False)
class Exclusions:
    """What no output may hold."""

    words: WithheldMatcher = NOTHING
    places: Mapping[str, Place] = field(default_factory=lambda: MappingProxyType({}))
    """By the words as the editor wrote them: where they are withheld."""
    library: Library | None = None
    """What pages are made of."""
    token: str = ""
    """What stands for the words where results are kept, which must not hold them; "" if none are."""

    def __bool__(self) -> bool:
        """Tell whether there is anything."""
        return bool(self.words)

    def found_in(self, text: str) -> tuple[list[WithheldMatch], bool]:
        """Return the words in an output, and whether others are in what the program says whatever editors write."""
        found = self.words.find(text)
        if not found:
            return found, False
        left = self._own_words.others(text, found)
        return left, len(left) < len(found)

    @cached_property
    def _own_words(self) -> FixedTexts:
        from generator.outgoing.own_words import own_words

        if self.library is None:
            return own_words(frozenset(), frozenset())
        langs = frozenset(briefing.lang for briefing in self.library.briefings.values())
        return own_words(langs, frozenset(languages_of(self.library)))

    def told_at(self, spelling: str) -> tuple[tuple[str, Span], ...]:
        """Return where words are withheld, as no message repeats them; nothing if nobody knows."""
        place = self.places.get(spelling)
        return (("these words are withheld here", place.span("words")),) if place else ()


def exclusions_of(library: Library, words: WithheldMatcher) -> Exclusions:
    """Return what is kept out, by the library as written and its ``words``, ready for matching."""
    return Exclusions(
        words,
        {spelling: wish.place for wish in library.withheld for spelling in (*wish.forms, wish.words)},
        library,
    )
