"""Guesses the language of a text from its words; a language that is named is put into the form of BCP 47."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

import py3langid
from babel import Locale

from generator.intake.document import Fact
from generator.text.languages import UnknownLanguageError, canonical, same_language

if TYPE_CHECKING:
    from collections.abc import Collection, Container, Mapping

_OF_BABEL = {"american": "en-US", "british": "en-GB", "ngerman": "de", "francais": "fr", "brazilian": "pt-BR"}
"""Names of LaTeX's package babel that are no English names of languages."""
_TOLD_BY_REGION = frozenset({"pt", "zh"})
"""Languages that are written otherwise from region to region, so that a text shows of which it is."""
_FEWEST = 200
"""Letters that tell a language well enough to doubt the one that is named."""
_NEARLY = 10.0
"""By how much a language may fit worse than the best (logarithms of probability)."""
_LETTERS_OF_SCRIPT = 4
_ENOUGH = 20_000
"""Characters that tell a language."""


def language_of(text: str, named: Fact | None = None, likely: Collection[str] = ()) -> Fact | None:
    """Return the language that a document names, if there is such a one, else that of its words; None of no words.

    A few words tell little: they are taken for one of the ``likely`` languages if these fit nearly as well.
    """
    found = _registered(named) if named is not None else None
    letters = sum(map(str.isalpha, text))
    if not letters or (found is not None and letters < _FEWEST):
        return found
    guess = _guessed(text[:_ENOUGH], {lang.partition("-")[0] for lang in likely})
    if found is None:
        return Fact(guess, "the language is guessed from the words")
    if not same_language(found.value, guess):
        return Fact(
            found.value, f"the language is `{found.value}` by what the file says, `{guess}` by its words"
        )
    return found


def _guessed(text: str, likely: Container[str]) -> str:
    ranked = py3langid.rank(text)
    best = ranked[0][1]
    return str(next((lang for lang, fit in ranked if lang in likely and best - fit < _NEARLY), ranked[0][0]))


def _registered(named: Fact) -> Fact | None:
    """Return a language that is named by its tag, as programs do, or by its English name, as people do."""
    written = named.value.strip()
    try:
        tag = canonical(_by_name().get(written.lower(), written).replace("_", "-"))
        return Fact(_without_region(tag), named.guess)
    except UnknownLanguageError as error:
        return Fact(_without_region(error.meant), named.guess) if error.meant else None


def _without_region(tag: str) -> str:
    """Return a tag without its region, which programs fill in by themselves (``en-US``); a script stays."""
    language, *subtags = tag.split("-")
    if language in _TOLD_BY_REGION:
        return tag
    script = [subtag for subtag in subtags[:1] if len(subtag) == _LETTERS_OF_SCRIPT and subtag.isalpha()]
    return "-".join([language, *script])


@lru_cache(maxsize=1)
def _by_name() -> Mapping[str, str]:
    names = {name.lower(): tag for tag, name in Locale("en").languages.items()}
    return {**names, **_OF_BABEL}
