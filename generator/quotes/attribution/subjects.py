"""Finds the subject of a verb in a sentence: a name, a pronoun or a description; by simple rules on its words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.quotes.attribution.descriptions import (
    BY_ENDING,
    apposed_name,
    begins_description,
    last_name,
)
from generator.quotes.attribution.tokens import HIDDEN, as_printed, name_end, name_start
from generator.quotes.text.language_groups import word_list_language
from generator.quotes.text.lexicon import (
    DETERMINERS,
    FILLER,
    NOT_NAMES,
    PRONOUNS,
    SPEECH,
    auxiliaries_of,
    prepositions_of,
    words_for,
)
from generator.text.name_particles import NAME_PARTICLES

if TYPE_CHECKING:
    from collections.abc import Sequence

    from generator.quotes.attribution.tokens import Token

_NOBODY = frozenset("who it we you i".split())  # noqa: SIM905  # a list of words reads better as a line
"""Pronouns that name no speaker."""
_CLAUSES = frozenset({"but", "and", "while", "whereas", "though", "although", "yet", "so"})
"""Words that, behind a comma, begin another clause."""
_LONGEST = 6
"""Words of a description: the senior official of the ministry."""


def verbs_in(tokens: Sequence[Token], lang: str) -> list[int]:
    """Return where verbs of speech stand."""
    verbs = words_for(SPEECH, lang)
    asked_for = {at - 1 for at, token in enumerate(tokens) if token.low == "for"}
    return [
        at
        for at, token in enumerate(tokens)
        if token.low in verbs and not token.text[0].isupper() and at not in asked_for
    ]


def subject_before(tokens: Sequence[Token], verb: int, lang: str) -> str | None:
    """Return the subject that ends right before the verb: Kirby said; Kirby, the spokesman, said; he also said."""
    at = verb - 1
    between = FILLER | auxiliaries_of(lang)
    while at >= 0 and verb - at <= _LONGEST and tokens[at].low in between:
        at -= 1
    if at < 0:
        return None
    last = tokens[at]
    if last.text in ",–—)":
        return _apposition(tokens, at, lang)
    if not last.word or last.low in words_for(PRONOUNS, lang):
        return last.text if last.word and last.low not in _NOBODY else None
    if not last.capital:
        return _description(tokens, at, lang)
    start = name_start(tokens, at)
    if start and tokens[start - 1].low in prepositions_of(lang):
        return first_name(tokens[_clause(tokens, start) : start], lang)
    return as_printed(tokens[start : at + 1])


def subject_after(tokens: Sequence[Token], verb: int, lang: str) -> str | None:
    """Return the subject that follows its verb: said Kirby; said spokesman John Kirby; said the official."""
    at = verb + 1
    if at < len(tokens) and tokens[at].low == "by":
        at += 1
    if at >= len(tokens) or not tokens[at].word:
        return None
    if tokens[at].low in words_for(PRONOUNS, lang):
        return None if tokens[at].low in _NOBODY else tokens[at].text
    return apposed_name(tokens, at, lang) or _behind_verb(tokens, at, lang)


def _behind_verb(tokens: Sequence[Token], at: int, lang: str) -> str | None:
    end = at
    if begins_description(tokens[at]):
        end = _run(tokens, at + 1, at + _LONGEST, lang)
        if end > at + 1 and end < len(tokens) and tokens[end].low in ("of", "for", "at"):
            end = max(end, _run(tokens, end + 1, end + 4, lang))
        return as_printed(tokens[at:end]) if end > at + 1 else None
    if not tokens[at].capital and word_list_language(lang) in BY_ENDING:
        end = _run(tokens, at, at + _LONGEST, lang)
        found = last_name(tokens, at, end)
        return as_printed(tokens[found[0] : found[1]] if found else tokens[at:end])
    if not tokens[at].capital:
        at = next((near for near in range(at, _run(tokens, at, at + 4, lang)) if tokens[near].capital), at)
        at = at + 1 if at + 1 < len(tokens) and not tokens[at].capital and tokens[at + 1].capital else at
    end = name_end(tokens, at)
    if end > at and tokens[end - 1].text[-2:] in ("’s", "'s"):
        return _of_owner(tokens, at, end, lang)
    return as_printed(tokens[at:end]) if end > at else None


def first_name(tokens: Sequence[Token], lang: str) -> str | None:
    """Return the first name or description of a clause that no preposition governs: whom the clause is about."""
    for at, token in enumerate(tokens):
        if at and tokens[at - 1].low in prepositions_of(lang):
            continue
        if token.capital:
            end = name_end(tokens, at)
            if tokens[end - 1].text[-2:] in ("’s", "'s"):
                return _of_owner(tokens, at, end, lang)
            if not _title_of_another(tokens, end, lang):
                return as_printed(tokens[at:end])
        elif token.low in DETERMINERS:
            return _described(tokens, at, lang)
    return None


def _apposition(tokens: Sequence[Token], comma: int, lang: str) -> str | None:
    """Return the subject before “…, a senior adviser, said”: the name between the commas, or the one before them."""
    previous = next((at for at in range(comma - 1, -1, -1) if tokens[at].text in ",–—("), -1)
    between = tokens[previous + 1 : comma]
    if between and all(token.capital or token.low in NAME_PARTICLES for token in between):
        return as_printed(between)
    clause = _clause(tokens, comma)
    described = _description(tokens, previous - 1, lang) if previous > clause else None
    named = first_name(tokens[clause : max(previous, clause)], lang)
    return named or described or first_name(tokens[clause:comma], lang)


def _clause(tokens: Sequence[Token], end: int) -> int:
    """Return where the clause begins that goes up to ``end``."""
    for at in range(end - 1, 0, -1):
        if tokens[at].text in f';:{HIDDEN}"”»' or (tokens[at - 1].text == "," and tokens[at].low in _CLAUSES):
            return at
    return 0


def _of_owner(tokens: Sequence[Token], start: int, end: int, lang: str) -> str:
    """Return the name in “Orland's deputy minister Eva Strand”, else the description."""
    at = end
    while at < len(tokens) and at - end < _LONGEST - 1 and tokens[at].word and not tokens[at].capital:
        if tokens[at].low in prepositions_of(lang) | words_for(SPEECH, lang) | FILLER:
            break
        at += 1
    if at < len(tokens) and tokens[at].capital:
        return as_printed(tokens[at : name_end(tokens, at)])
    return _named_behind(tokens, start, _owned(tokens, end - 1, lang) + 1)


def _named_behind(tokens: Sequence[Token], start: int, end: int) -> str:
    """Return the name set behind a description between commas, else the description: Finn's deputy, Agnes Tull, …"""  # noqa: D400
    if end < len(tokens) and tokens[end].text == ",":
        stop = name_end(tokens, end + 1)
        if end + 1 < stop and (stop == len(tokens) or tokens[stop].text == ","):
            return as_printed(tokens[end + 1 : stop])
    return as_printed(tokens[start:end])


def _title_of_another(tokens: Sequence[Token], end: int, lang: str) -> bool:
    """Tell whether a name is only the beginning of a title before another: Russian president Vladimir Putin."""
    at = end
    stops = prepositions_of(lang) | words_for(SPEECH, lang) | FILLER
    while at < len(tokens) and at - end < _LONGEST - 1 and tokens[at].word and tokens[at].low not in stops:
        if tokens[at].capital:
            return at > end
        at += 1
    return at > end and at < len(tokens) and tokens[at].capital


def _described(tokens: Sequence[Token], at: int, lang: str) -> str | None:
    """Return “the senior official” from its article on; the name, if it ends with one: the envoy Li Hui."""
    named = apposed_name(tokens, at, lang)
    if named:
        return named
    end = at + 1
    while end < len(tokens) and end - at < _LONGEST and tokens[end].word:
        if tokens[end].low in prepositions_of(lang) | words_for(SPEECH, lang):
            break
        end += 1
    if end > at + 1 and tokens[end - 1].capital:
        return as_printed(tokens[name_start(tokens, end - 1) : end])
    return _named_behind(tokens, at, end) if end > at + 1 else None


def _owned(tokens: Sequence[Token], last: int, lang: str) -> int:
    """Return where “China's ambassador to France” ends, which begins with a name in the genitive."""
    end = last
    stops = words_for(SPEECH, lang) | FILLER
    while end + 1 < len(tokens) and end - last < 4 and tokens[end + 1].word:
        following = tokens[end + 1]
        if following.low in prepositions_of(lang):
            place = end + 2 < len(tokens) and tokens[end + 2].capital and following.low in ("to", "of", "for")
            return end + 2 if place else end
        if following.low in stops:
            break
        end += 1
    return end


def _description(tokens: Sequence[Token], last: int, lang: str) -> str | None:
    """Return “the senior official” for its noun: back to the article, or to where the clause begins."""
    start = last
    while start > 0 and last - start < _LONGEST and tokens[start].low not in DETERMINERS:
        before = tokens[start - 1]
        if not before.word or before.low in prepositions_of(lang):
            break
        start -= 1
    if start and tokens[start - 1].low in prepositions_of(lang):
        return first_name(tokens[_clause(tokens, start - 1) : start - 1], lang)
    begins = start == 0 or not tokens[start - 1].word
    while start < last and tokens[start].low in NOT_NAMES - DETERMINERS:
        start += 1
    if tokens[start].low in NOT_NAMES - DETERMINERS:
        return None
    if tokens[start].low in DETERMINERS or (begins and last - start < _LONGEST - 1):
        return as_printed(tokens[start : last + 1])
    return None


def _run(tokens: Sequence[Token], start: int, stop: int, lang: str) -> int:
    """Return where a run of words ends that no preposition and no mark breaks."""
    end = start
    while end < min(stop, len(tokens)) and tokens[end].word and tokens[end].low not in prepositions_of(lang):
        end += 1
    return end
