"""Finds the people whom texts name with an office: who took part is likely among them, and how texts spell them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.composing.named_with_titles import named_with_titles
from generator.document import dates
from generator.drafting.languages import drafted_language
from generator.drafting.named_with_offices import named_with_offices
from generator.drafting.names_by_ear import sounds_as
from generator.quotes.occurrences import occurrences_of
from generator.quotes.text.segmentation import words_of
from generator.text.scripts import is_in_script_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from generator.drafting.register_names import RegisterNames
    from generator.model.actor import Actor
    from generator.model.kinds import Language
    from generator.quotes.text.source_text import SourceText

_MOST = 15


def named_people(texts: Sequence[SourceText], registers: RegisterNames, lang: Language) -> list[str]:
    """Return the whole names, in letters of ``lang``, of whom ``texts`` name with an office, the oftenest named first.

    Of a name of two texts, or of a register, it is the one that stands there.
    """
    found = dict.fromkeys(
        name for text in texts for name in _whole_names(text, registers) if is_in_script_of(name, lang)
    )
    counts = {name: sum(_times(name.split()[-1], text) for text in texts) for name in found}
    return sorted(counts, key=lambda name: -counts[name])[:_MOST]


def spelling_of(actor: Actor, lang: Language, texts: Sequence[SourceText], registers: RegisterNames) -> str:
    """Return how texts in ``lang``, of other letters, spell ``actor``, by the sound of its name; "" if none does."""
    names = [name for _, name in actor.name.texts]
    return next(
        (
            spelt
            for text in texts
            if text.lang == lang
            for spelt in _whole_names(text, registers)
            if any(sounds_as(name, spelt) for name in names)
        ),
        "",
    )


def language_called(lang: Language) -> str:
    """Return what readers call a language: ``Ukrainian``, not ``uk``.

    >>> language_called("uk")
    'Ukrainian'
    """
    return dates.language(lang)


def _whole_names(text: SourceText, registers: RegisterNames) -> list[str]:
    """Return the names of two words or more whom a text names with an office."""
    lang = drafted_language(text.lang)
    if lang is None:
        return []
    names_in = registers.in_language(lang)
    named = named_with_offices(text, names_in)
    known = [(mention.name, registers.library.actors.get(mention.actor or "")) for mention in named]
    names = (str(actor.name) if actor else name for name, actor in known)
    return [name for name in dict.fromkeys((*names, *named_with_titles(text, names_in))) if " " in name]


def _times(word: str, text: SourceText) -> int:
    return sum(1 for _ in occurrences_of(words_of(word), text))
