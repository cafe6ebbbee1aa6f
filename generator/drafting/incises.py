"""Finds attributions set inside the marks of a quotation, as in «Ми йдемо, — сказав він, — додому»."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from functools import cache
from typing import TYPE_CHECKING

from generator.drafting.chinese_bylines import without_byline
from generator.drafting.dash_speech import speech_before_dash, speech_between_dashes
from generator.drafting.joined_words import any_of
from generator.drafting.languages import LANGUAGES
from generator.drafting.names_in_marks import is_name_in_marks, is_of_a_body
from generator.quotes.attribution.tokens import HIDDEN

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from generator.quotes.text.quotation_marks import QuotedSpan
    from generator.quotes.text.source_text import Paragraph

_LEADS_ON = re.compile(r"[,，!?！？…]|\s?[—–-]\s")
_LONGEST = 90
"""Characters of an attribution between commas or dashes."""


@dataclass(frozen=True, slots=True)
class QuotedPart:
    """Words in quotation marks, up to an attribution inside them or from it on."""

    start: int
    end: int
    closed: bool
    leads_on: bool
    """Whether a comma or a dash behind it, or a sign that ends no sentence there, leads on to an attribution."""
    goes_on: bool = False
    """Whether it is the second part of a quotation with an attribution inside."""
    is_unmarked: bool = False
    """Whether no marks say that these are the words of whoever speaks."""


@dataclass(frozen=True, slots=True)
class QuotedParagraph:
    """A paragraph without the words of its quotations, and where these stand in the text."""

    hidden: str
    parts: tuple[QuotedPart, ...]


def quoted_paragraph(text: str, paragraph: Paragraph, lang: str) -> QuotedParagraph:
    """Return a paragraph with its quotations blanked, and what stands in them; attributions inside them are shown.

    What dashes mark as speech is a quotation too; what papers and ships are called is none, and names nobody.
    """
    shown: list[str] = []
    parts: list[QuotedPart] = []
    at = paragraph.start
    dashed = speech_between_dashes(text, paragraph, lang)
    unmarked = [] if dashed else speech_before_dash(text, paragraph, lang)
    quoted = [span for span in paragraph.quoted if span.depth == 1 and not _lies_in(span, dashed)]
    for span in sorted([*quoted, *dashed, *unmarked], key=lambda span: span.start):
        if span in quoted and is_name_in_marks(text, paragraph, span, lang):
            called = text[span.start : span.end]
            is_body = is_of_a_body(text, paragraph, span, lang)
            shown += [text[at : span.start], called if is_body else " " * len(called)]
            at = span.end
            continue
        for part in _parts(text, span, lang):
            shown += [text[at : part.start], HIDDEN * (part.end - part.start)]
            at = part.end
            parts.append(replace(part, is_unmarked=span in unmarked))
    hidden = "".join([*shown, text[at : paragraph.end]])
    for span in paragraph.quoted:
        if _lies_in(span, dashed):  # what is quoted within, and names in marks: none of these speaks
            low, high = span.start - paragraph.start, span.end - paragraph.start
            hidden = hidden[:low] + re.sub(rf"[^{HIDDEN}]", " ", hidden[low:high]) + hidden[high:]
    return QuotedParagraph(without_byline(hidden) if lang == "zh" else hidden, tuple(parts))


def _lies_in(span: QuotedSpan, others: Sequence[QuotedSpan]) -> bool:
    return any(other.start <= span.start < other.end for other in others)


def _parts(text: str, span: QuotedSpan, lang: str) -> Iterator[QuotedPart]:
    at, goes_on = span.start, False
    for match in _incise_of(lang).finditer(text, span.start, span.end):
        tells = _is_attribution(match[0], lang)
        if tells and match.start() > at + 1 and match.end() < span.end:
            yield QuotedPart(at, match.start(), closed=True, leads_on=True, goes_on=goes_on)
            at, goes_on = match.end(), not match[0].rstrip(" —–-").endswith(".")
    leads_on = bool(_LEADS_ON.search(text, max(at, span.end - 1), span.end + 4))
    yield QuotedPart(at, span.end, span.closed, leads_on, goes_on)


def _is_attribution(incise: str, lang: str) -> bool:
    """Tell an attribution from another insertion: it has a verb of speech, or somebody's name or pronoun."""
    if lang == "fr":
        return True
    return bool(_attributes_of(lang).search(incise)) or bool(re.search(r"\s[A-ZА-ЯЁІЇЄҐ]\w", incise))


@cache
def _attributes_of(lang: str) -> re.Pattern[str]:
    words = LANGUAGES[lang]
    return re.compile(rf"\b(?:{words.verbs}|{any_of(words.pronouns)})\b", re.IGNORECASE)


@cache
def _incise_of(lang: str) -> re.Pattern[str]:
    if lang in ("uk", "ru"):
        within = rf"(?:(?![.!?…]\s)[^“”„\n—–]){{0,{_LONGEST}}}?"
        return re.compile(rf"[,!?…]\s[—–-]\s(?=[а-яёіїєґ]){within}[,.:]\s[—–-]\s")
    if lang == "fr":
        name = r"(?:M\.\s[A-ZÀ-Þ]|[A-ZÀ-Þ](?!\.\s)|l[ea]s?\s|l['’]|Mme)"
        no_verb = (
            r"(?!(?:j[e’']|tu|on|nous|vous|que|qui|ce|ne|de|et|une?|comme|cette|entre|contre|même|toute?|quelle|dans|"
            r"pour|sur|vers|mais|sans|dont|car|puis|sauf|malgré|devant|pendant|durant|avant|comment|est|sont|dès)\b)"
        )
        somebody = r"(?:un|une|des|cet?|cette|ces|son|sa|ses|plusieurs|certains)\s"
        known = rf"(?:{LANGUAGES[lang].verbs})"
        day = (
            r"(?:(?:hier|avant-hier|ce|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche)"
            r"(?:\s(?:matin|soir|dernier))?\s)?"
        )
        said = (
            rf"(?:(?:a|ont|avait|s['’]est)\s(?:\w+\s)?\w+(?:é|i|u|it|is|ert)\s{day}{name}"
            rf"|(?:a|ont)-t-(?:il|elle)s?\s\w+|\w+(?:-t)?-(?:il|elle)s?\b|{no_verb}\w+(?:t|e|ait|ient|nt)\s{day}{name}|{known}\s{day}{somebody})"
        )
        return re.compile(rf",\s(?=[a-zà-þ])(?:{said})[^«»“”„\n.,]{{0,60}}(?:,[^«»“”„\n.,]{{1,50}})??[,.]\s")
    return re.compile("(?!)")
