"""Completes the tag of a language with a region, which word processors need to check spelling: ``uk`` is ``uk-UA``."""

from __future__ import annotations

from functools import cache

from babel.core import get_global

_BRITISH = "en-GB"
"""The program's own English is British; CLDR's guess at the region of a bare ``en`` is the United States."""
_NAMED_BY_REGION = "zh"
"""Its scripts go without saying once the region is there."""


@cache
def locale_of(tag: str) -> str:
    """Return a language's tag (BCP 47) with the region where it is chiefly written (CLDR, likely subtags).

    A script stands in it only if ``tag`` names one that the region does not say. Of a language that nobody has told
    the region of, its tag comes back.

    >>> [locale_of(tag) for tag in ("uk", "zh", "zh-Hant", "en", "pt-BR", "sr-Latn", "tlh")]
    ['uk-UA', 'zh-CN', 'zh-TW', 'en-GB', 'pt-BR', 'sr-Latn-RS', 'tlh']
    """
    parts = tag.replace("_", "-").split("-")
    language = parts[0].lower()
    script = next((part.title() for part in parts[1:] if len(part) == 4 and part.isalpha()), "")
    region = next((part.upper() for part in parts[1:] if len(part) == 2 and part.isalpha()), "")
    if not region:
        if language == "en":
            return _BRITISH
        likely = get_global("likely_subtags")
        full = likely.get(f"{language}_{script}") or likely.get(language, "")
        region = full.split("_")[-1] if full.count("_") == 2 else ""
    if not region:
        return tag
    return "-".join(
        part for part in (language, "" if language == _NAMED_BY_REGION else script, region) if part
    )
