"""Language tags (BCP 47): which are registered, how they are spelt, and what somebody meant who wrote another."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple

from generator.text.languages.registry import instead, languages, regions, scripts

__all__ = ["TAG", "UnknownLanguageError", "canonical", "same_language"]

TAG = "[A-Za-z]{2,3}(?:-[A-Za-z]{4})?(?:-(?:[A-Za-z]{2}|[0-9]{3}))?"
"""A language, a script and a region, in any case, as a regular expression; variants and extensions are not used."""
_PARTS = re.compile("([A-Za-z]{2,3})(?:-([A-Za-z]{4}))?(?:-([A-Za-z]{2}|[0-9]{3}))?")
_SHOWN = 40
_BRITISH = re.compile(r"-uk\Z")


class UnknownLanguageError(ValueError):
    """A text that is no registered language tag; it says what is wrong with it."""

    def __init__(self, message: str, meant: str | None) -> None:
        super().__init__(message)
        self.meant = meant
        """The tag that was probably meant, if there is one."""


@lru_cache(maxsize=1024)
def canonical(written: str) -> str:
    """Return a language tag in the case that BCP 47 recommends: ``ZH-hant`` as ``zh-Hant`` (RFC 5646, 2.1.1).

    Raises `UnknownLanguageError` for what is not registered.

    >>> canonical("ZH-hant"), canonical("pt-br")
    ('zh-Hant', 'pt-BR')
    """
    subtags = _subtags(written)
    if not subtags:
        meant = _meant(written)
        if meant and _subtags(_hyphened(written)):
            raise UnknownLanguageError(
                f"`{written[:_SHOWN]}` is no language code: its parts have hyphens", meant
            )
        raise UnknownLanguageError(f"`{written[:_SHOWN]}` is not a language code", meant)
    for subtag in subtags:
        if subtag.text == "UK" and subtag.kind == "region":
            raise UnknownLanguageError("`UK` is no region code: the United Kingdom is `GB`", _meant(written))
        if not subtag.is_registered:
            raise UnknownLanguageError(f"`{subtag.text}` is no {subtag.kind} code", _meant(written))
    return "-".join(subtag.text for subtag in subtags)


class _Subtag(NamedTuple):
    """A part of a tag, in its recommended case."""

    text: str
    kind: str
    is_registered: bool


def _subtags(tag: str) -> list[_Subtag]:
    """Return the parts of what is formed like a tag; none if it is not."""
    parts = _PARTS.fullmatch(tag)
    if parts is None:
        return []
    language, script, region = parts[1].lower(), (parts[2] or "").title(), (parts[3] or "").upper()
    found = [
        _Subtag(language, "language", language in languages()),
        _Subtag(script, "script", script in scripts()),
        _Subtag(region, "region", region in regions()),
    ]
    return [subtag for subtag in found if subtag.text]


def _hyphened(written: str) -> str:
    """Return a tag with hyphens in place of underscores or spaces: ``pt_BR``, ``en US``."""
    return "-".join(written.replace("_", " ").split())


def _meant(written: str) -> str | None:
    """Return the registered tag that is probably meant: for ``ua``, ``pt_BR`` or ``en-UK``, say."""
    tag = _BRITISH.sub("-gb", _hyphened(written).lower())
    language, _, rest = tag.partition("-")
    known = instead()
    with_rest = f"{known.get(language, language)}-{rest}" if rest else ""
    for guess in (tag, known.get(tag), with_rest, known.get(language), language):
        subtags = _subtags(guess or "")
        if subtags and all(subtag.is_registered for subtag in subtags):
            return "-".join(subtag.text for subtag in subtags)
    return None


def same_language(left: str, right: str) -> bool:
    """Tell whether two language tags are of one language, in whatever country or script."""
    return left.partition("-")[0].lower() == right.partition("-")[0].lower()
