"""The words by which texts say who said what, when and where: data for each language that is drafted from."""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING

from generator.drafting.languages import (
    de,
    de_complements,
    en,
    en_complements,
    fr,
    fr_complements,
    ru,
    uk,
    zh,
)
from generator.quotes.text.language_groups import word_list_language

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from generator.drafting.languages.complement import Complement
    from generator.drafting.languages.language_words import LanguageWords

LANGUAGES: Mapping[str, LanguageWords] = MappingProxyType(
    {"en": en.WORDS, "uk": uk.WORDS, "ru": ru.WORDS, "zh": zh.WORDS, "fr": fr.WORDS, "de": de.WORDS}
)
"""Languages whose texts drafts are made from."""
COMPLEMENTS: Mapping[str, Sequence[Complement]] = MappingProxyType(
    {"de": de_complements.COMPLEMENTS, "en": en_complements.COMPLEMENTS, "fr": fr_complements.COMPLEMENTS}
)
"""How verbs have what is said, of the languages in which they differ in that; the special before the general."""
NEED_MORE: Mapping[str, str] = MappingProxyType(
    {"de": de_complements.NEED_MORE, "en": en_complements.NEED_MORE, "fr": fr_complements.NEED_MORE}
)
"""Verbs that say nothing without one of these."""


def drafted_language(lang: str) -> str | None:
    """Return under which of `LANGUAGES` the words of ``lang`` (BCP 47) are listed; None if under none."""
    listed = word_list_language(lang)
    return listed if listed in LANGUAGES else None
