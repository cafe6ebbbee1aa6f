"""Puts together a quotation that an attribution splits, as in “We will sail,” Ada said, “at noon.”."""

from __future__ import annotations

import re
from dataclasses import replace
from functools import cache
from typing import TYPE_CHECKING

from generator.drafting.according import whom_of
from generator.drafting.languages import LANGUAGES
from generator.drafting.languages.language_words import words
from generator.drafting.surroundings import verbs_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from generator.drafting.said import Said
    from generator.quotes.text.source_text import SourceText


_FIRST_WORD = re.compile(r"\w+")
_JOINS = words(
    "and or but that which while und oder aber dass et ou mais que qu та і й або але що и или но что"
)
"""Words that begin a clause of the source's own between two quotations: what splits one begins with its speaker."""


def joined(found: Sequence[Said], text: SourceText, lang: str) -> Iterator[Said]:
    """Yield what is said, a quotation that an attribution splits as one.

    ``lang`` is one of `generator.drafting.languages.LANGUAGES`.
    """
    at = 0
    while at < len(found):
        said = found[at]
        at += 1
        while at < len(found) and _is_split(said, found[at], text, lang):
            following = found[at]
            said = replace(
                said,
                end=following.end,
                words=_joint(said, following, lang),
                marked_words=f"{said.words.rstrip(' ,，')} … {following.words}",
                time=said.time or following.time,
            )
            at += 1
        yield _without_comma(said)


def _without_comma(said: Said) -> Said:
    """Return what is said without the comma that only leads on to the attribution."""
    return replace(said, words=said.words.rstrip(",，;；、 "))


def _joint(left: Said, right: Said, lang: str) -> str:
    """Return both parts in one; what stood inside the marks between them is marked as left out."""
    if right.is_second_part:
        return f"{left.words.rstrip(' ,，')} … {right.words}"
    return left.words + (" " if LANGUAGES[lang].is_spaced else "") + right.words


def _tells_more(between: str, lang: str) -> bool:
    """Tell whether what stands between attributes both: “…”, he said, promising “…”; “…”, told Duarte to “…”."""
    if re.search(r"\b(?:avant de|avant d['’]|before|bevor|then|puis|dann)\b", between, re.IGNORECASE):
        return True
    takes = re.match(rf"\W*(?:{LANGUAGES[lang].takes_object})\b", between, re.IGNORECASE)
    return takes is not None or len([*verbs_of(lang).finditer(between)]) > 1


def _is_split(left: Said, right: Said, text: SourceText, lang: str) -> bool:
    """Tell whether ``right`` goes on with the sentence of ``left`` behind an attribution."""
    if left.speaker is None or right.speaker is None or left.speaker.key != right.speaker.key:
        return False
    if left.sentence != right.sentence or left.is_reported or right.is_reported:
        return False
    between = text.raw[left.end + 1 : right.start - 1]
    if whom_of(lang).search(between):
        return False  # “The text is bad”, said Pell, for whom Orland “mistakes a strait for a bathtub”
    if _tells_more(between, lang) or (lang == "zh" and not _closes_of(lang).search(between)):
        return False
    first = _FIRST_WORD.search(between)
    if first and first[0].casefold() in _JOINS and not right.is_second_part:
        return False  # it was “a net without a knot”, and that they would “mend it by hand”
    unfinished = left.words.rstrip()[-1:] in ",，、" or (
        left.words.rstrip()[-1:] not in ".!?。！？…" and between.lstrip()[:1] in (",", "，", "—", "–")
    )
    goes_on = right.words[:1].islower() or not LANGUAGES[lang].is_spaced
    last = text.next_word(left.end) - 1
    between_marks = text.attribution_gaps.get(last) == text.next_word(right.start)
    return right.is_second_part or (unfinished and goes_on and between_marks)


@cache
def _closes_of(lang: str) -> re.Pattern[str]:
    """Return what finds that no more than an attribution stands between two quotations, with its verb last."""
    return re.compile(rf"(?:{LANGUAGES[lang].verbs})(?:了)?[^\w“”「」]*$")
