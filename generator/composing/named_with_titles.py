"""Finds whom a text names with a title or a post that drafts know as no office: Commissioner, head of a port."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from generator.drafting.body_names import is_body_name
from generator.drafting.mention import MentionKind
from generator.drafting.text_mentions import text_mentions

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from generator.drafting.mention import Mention
    from generator.drafting.register_names import NamesInLanguage
    from generator.quotes.text.source_text import SourceText

_POSTS: Mapping[str, str] = {
    "en": r"commissioner|senator|governor|admiral|general|colonel|commander|marshal|secretary(?:[ -]general)?|prince|"
    r"princess|emperor|emir|sheikh|sultan|chief|head|director(?:[ -]general)?|chair(?:man|woman|person)?|speaker|judge|"
    r"justice|prosecutor|archbishop|bishop|cardinal|delegate|representative|negotiator|mediator|deputy|member|leader|"
    r"mayor|premier|minister|president|chancellor|ambassador|consul|envoy|adviser|advisor|inspector|councillor|"
    r"lawmaker|professor|spokes(?:man|woman|person)|counterpart|host|guest",
    "de": r"Kommissar(?:in)?|Senator(?:in)?|Gouverneur(?:in)?|Admiral|General|Oberst|Prinz(?:essin)?|Fürst(?:in)?|"
    r"Chef(?:in)?|Leiter(?:in)?|Direktor(?:in)?|Vorsitzende[rn]?|Richter(?:in)?|Bischof|Bischöfin|Kardinal|"
    r"Abgeordnete[rn]?|Beauftragte[rn]?|Unterhändler(?:in)?|Staatssekretär(?:in)?|Amtskolleg(?:e|in|en)",
    "fr": r"commissaire|sénat(?:eur|rice)|gouvern(?:eur|euse)|amiral|général|colonel|prince(?:sse)?|chef|cheffe|"
    r"direct(?:eur|rice)|secrétaire|présidente?|juge|procureure?|archevêque|évêque|cardinal|députée?|représentante?|"
    r"négociat(?:eur|rice)|médiat(?:eur|rice)|homologue",
}
"""Words for posts, which stand before a name or behind it."""
_OF_WHOM = {
    "en": r"(?:\s(?:of|for|from|to|at|in)\s[^,.;]{1,40})?",
    "de": r"(?:\s(?:von|der|des|für|aus)\s[^,.;]{1,40})?",
    "fr": r"(?:\s(?:du|de|des|d['’]|à)\s?[^,.;]{1,40})?",
}
"""What may stand between a post and a comma before the name."""
_NO_APPOSITION = (
    r"and|or|but|said|says|told|tells|while|as|when|which|where|that|then|und|oder|aber|sagte|während|als|et|ou|mais|"
    r"a|ont|quand|que"
)
"""Words by which what stands behind a comma tells of somebody else."""
_NEAR = 80
"""Characters before and behind a name in which the post is looked for."""
_FEW = 4
"""Words before a name that may be its title."""


def named_with_titles(text: SourceText, registers: NamesInLanguage) -> list[str]:
    """Return the names of two words or more, without titles, of whom a text sets a post beside the name."""
    patterns = _patterns(registers.lang)
    if patterns is None:
        return []
    return [
        name
        for paragraph in text_mentions(text, registers).paragraphs
        for name in _names(registers.lang, paragraph.hidden, paragraph.mentions, *patterns)
    ]


def _patterns(lang: str) -> tuple[re.Pattern[str], ...] | None:
    posts = _POSTS.get(lang)
    if posts is None:
        return None
    flags = re.IGNORECASE
    post = rf"(?:(?!(?:{_NO_APPOSITION})\b)[\w’'-]+[\s-]){{0,3}}(?:{posts})s?"
    article = r"(?:(?:the|an?|der|die|das|le|la|who (?:is|was)(?: the)?|qui est)\s|l['’])?"
    before = re.compile(rf"\b(?:{posts})s?(?:{_OF_WHOM[lang]},)?\s\Z", flags)
    behind = re.compile(rf",\s{article}{post}\b", flags)
    title = re.compile(rf"(?:(?:{posts})\b\s*)+", flags)
    return before, behind, title


def _names(  # noqa: PLR0913, PLR0917  # the patterns of a language
    lang: str,
    text: str,
    mentions: Sequence[Mention],
    before: re.Pattern[str],
    behind: re.Pattern[str],
    title: re.Pattern[str],
) -> Iterator[str]:
    for mention in mentions:
        if mention.kind is not MentionKind.UNKNOWN or mention.role is not None or mention.is_state:
            continue
        end = mention.name_end or mention.end
        written = " ".join(text[mention.name_start : end].split())
        bare = _without(title, written)
        has_post = (
            bare != written
            or before.search(text[max(0, mention.start - _NEAR) : mention.start])
            or behind.match(text, end)
        )
        if has_post and 1 < len(bare.split()) <= _FEW and not is_body_name(lang, bare):
            yield bare


def _without(title: re.Pattern[str], name: str) -> str:
    found = title.match(name)
    return name[found.end() :] if found else name
