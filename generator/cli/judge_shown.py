"""Remembers what a session has shown and need not show again: ids beside names, answers beside questions."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from generator.judging import Passage
    from generator.model.report import Id
    from generator.model.statement import Statement


@dataclass(slots=True)
class Shown:
    """What somebody has read in this session."""

    named: set[Id] = field(default_factory=set)
    """Who has been shown with the id beside the name."""
    place: tuple[Id, tuple[int, int]] | None = None
    """The source, and where in it the paragraphs are that stood on the card before."""
    _told: set[tuple[Id, str]] = field(default_factory=set)
    _asked: set[str] = field(default_factory=set)

    def is_new_of(self, source: Id, sentence: str) -> bool:
        """Tell whether a sentence has not been told of a source; it has, from then on."""
        is_new = (source, sentence) not in self._told
        self._told.add((source, sentence))
        return is_new

    def is_of(self, source: Id) -> bool:
        """Tell whether the card before showed words of that source."""
        return self.place is not None and self.place[0] == source

    def note(self, statement: Statement, passage: Passage | None) -> None:
        """Remember whom a card has speaking, and what of the text it shows."""
        self.named.update(statement.speakers)
        self.place = (statement.reports[0].source, passage.covered) if passage is not None else None

    def question(self, words: str, answers: str) -> str:
        """Return a question with its answers, or, as soon as it has been asked so, without them."""
        is_new = words not in self._asked
        self._asked.add(words)
        return f"{words} {answers}" if is_new else words

    def forget_cards(self) -> None:
        """Forget what cards have shown: all is to be shown again."""
        self.named.clear()
        self._told.clear()
        self.place = None
