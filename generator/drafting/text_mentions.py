"""Whom a whole text mentions, paragraph by paragraph: looked through once for all who ask."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from generator.drafting.incises import quoted_paragraph
from generator.drafting.mentions import MentionFinder

if TYPE_CHECKING:
    from collections.abc import Sequence

    from generator.drafting.mention import Mention
    from generator.drafting.register_names import NamesInLanguage
    from generator.quotes.text.source_text import SourceText


@dataclass(frozen=True, slots=True)
class ParagraphMentions:
    """Whom a paragraph mentions outside of its quotations."""

    hidden: str
    """The paragraph with its quotations blanked."""
    mentions: Sequence[Mention]


@dataclass(frozen=True, slots=True)
class TextMentions:
    """Whom a text mentions outside of its quotations."""

    paragraphs: tuple[ParagraphMentions, ...]
    words_of_names: frozenset[str]
    """Of whole names that the registers do not have."""


def text_mentions(text: SourceText, registers: NamesInLanguage) -> TextMentions:
    """Return whom ``text`` mentions; what was found is kept with the names of the registers."""
    key = text.raw, text.lang
    if key not in registers.found:
        finder = MentionFinder(registers)
        hidden = [quoted_paragraph(text.raw, part, registers.lang).hidden for part in text.paragraphs]
        paragraphs = tuple(ParagraphMentions(words, finder.find(words)) for words in hidden)
        registers.found[key] = TextMentions(paragraphs, finder.words_of_names)
    return registers.found[key]
