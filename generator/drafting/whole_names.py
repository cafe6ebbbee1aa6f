"""Remembers who is called by the whole name in one of several texts, and in others by an office and the surname."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from generator.drafting.mention import MentionKind
from generator.drafting.text_mentions import text_mentions

if TYPE_CHECKING:
    from generator.drafting.register_names import RegisterNames
    from generator.drafting.speaker import Speaker
    from generator.model.report import Id
    from generator.quotes.text.source_text import SourceText

_DECLINED = frozenset({"uk", "ru", "zh"})
"""Languages in which one name has several forms, or no words."""


@dataclass(slots=True)
class WholeNames:
    """The names of two words or more that texts have and the registers have not."""

    _by_last: defaultdict[str, set[str]] = field(default_factory=lambda: defaultdict(set))
    """By their last word, in small letters."""
    _read: set[Id] = field(default_factory=set)
    """The sources whose texts have been read."""

    def read(self, source: Id, text: SourceText, registers: RegisterNames, lang: str) -> None:
        """Remember the names of a text of ``source``, which is read once."""
        if source in self._read or lang in _DECLINED:
            return
        self._read.add(source)
        for paragraph in text_mentions(text, registers.in_language(lang)).paragraphs:
            for mention in paragraph.mentions:
                words = paragraph.hidden[mention.name_start : mention.name_end or mention.end].split()
                if mention.kind is MentionKind.UNKNOWN and len(words) > 1:
                    self._by_last[words[-1].casefold()].add(" ".join(words))

    def whole(self, speaker: Speaker | None) -> Speaker | None:
        """Return whoever is called by a surname with the whole name, if the texts have one such name only."""
        if speaker is None or speaker.actor is not None or not speaker.is_named:
            return speaker
        names = self._by_last.get(speaker.name.casefold(), set())
        if len(names) != 1:
            return speaker
        name = next(iter(names))
        told = f"{speaker.guess}; " if speaker.guess else ""
        return replace(speaker, name=name, guess=f"{told}{speaker.name} taken for {name}")
