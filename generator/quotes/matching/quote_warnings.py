"""The six warnings on a quotation whose words are all there: what was cut at its edge, and whose words they are.

A warning accepts or refuses nothing.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.quotes.attribution.speakers import guess_speaker, hide_quotations, tells_a_name
from generator.quotes.matching.negation_at_edge import SENTENCE_END, negation_cut
from generator.quotes.matching.warned_of import QuoteWarning
from generator.quotes.text.lexicon import turns_clause
from generator.quotes.text.segmentation import keys_of
from generator.quotes.text.spelling import cased_letters

if TYPE_CHECKING:
    from generator.quotes.attribution.actor_names import ClaimedSpeaker
    from generator.quotes.matching.alignment import Alignment
    from generator.quotes.text.source_text import Paragraph, SourceText


_LONGEST_PHRASE = 4
"""Words of a quotation so short that it is no clause of its own."""


def warnings(found: Alignment, claim: ClaimedSpeaker, *, marked: bool) -> tuple[QuoteWarning, ...]:
    """Return the warnings on a quotation.

    ``marked`` tells that the source sets quotations in marks, as an article does and a speech does not.
    """
    holds = {
        QuoteWarning.NEGATION: negation_cut(found),
        QuoteWarning.QUESTION: _question(found),
        QuoteWarning.INSIDE_ANOTHER: _inside_another(found, claim),
        QuoteWarning.CLAUSE_CUT: _clause_cut(found),
        QuoteWarning.PARAPHRASE: marked and not claim.own_voice and _unmarked(found),
        QuoteWarning.RECASED: bool(recased_inside(found)),
    }
    return tuple(warning for warning, is_so in holds.items() if is_so)


def _question(found: Alignment) -> bool:
    """Tell whether a question mark of the source is missing in the quotation."""
    words, raw = found.text.words, found.text.raw
    asked = sum(
        raw.count(mark, words.starts[run.first], words.ends[run.last - 1])
        for run in found.placement.runs
        for mark in "?？"
    )
    written = sum(found.quotation.raw.count(mark) for mark in "?？")
    return written < asked + (_sentence_rest(found)[-1:] in ("?", "？"))


def _sentence_rest(found: Alignment) -> str:
    """Return the source from the end of the quotation to the end of its sentence, the mark included.

    Where the words stand in quotation marks, no further than these.
    """
    text, last = found.text, found.text.words.starts[found.placement.last - 1]
    paragraph = text.paragraph_at(last)
    stop = len(text.raw)
    if paragraph:
        stop = min([paragraph.end, *(span.end for span in paragraph.quoted if span.start <= last < span.end)])
    end = SENTENCE_END.search(text.raw, found.end, stop)
    return text.raw[found.end : end.end() if end else stop]


def _inside_another(found: Alignment, claim: ClaimedSpeaker) -> bool:
    """Tell whether the words are a quotation inside a quotation, or are attributed to somebody else.

    Words said to be the source's own, for what somebody said, stand in no quotation.
    """
    text, placement = found.text, found.placement
    depth = min(text.depths[placement.first], text.depths[placement.last - 1])
    paragraph = text.paragraph_at(found.start)
    if claim.is_reported_speech:
        return depth > 0
    if depth != 1 or paragraph is None or not (claim.own_voice or claim.person):
        return depth > 1
    named = _attributed(paragraph, found.start, text)
    if named is None or claim.own_voice:
        return named is not None
    return tells_a_name(named, text.lang) and not claim.named_by(named)


def _attributed(paragraph: Paragraph, at: int, text: SourceText) -> str | None:
    """Return who stands, with a capital, at the verb that quotes the words at ``at``: a name, or what begins like one.

    Even a pronoun tells that somebody else than the text itself says the words.
    """
    span = next((span for span in paragraph.quoted if span.depth == 1 and span.start <= at < span.end), None)
    if span is None:
        return None
    start, end = span.start - paragraph.start, span.end - paragraph.start
    ended = text.raw[span.end - 1 : span.end] in (".", "。")
    found = guess_speaker(hide_quotations(text.raw, paragraph), start, end, text.lang, ended=ended)
    return found.name if found and any(char.isupper() for char in found.name) else None


def _clause_cut(found: Alignment) -> bool:
    """Tell whether a clause that changes the others is left out: right behind the quotation, or at a cut."""
    keys, lang = found.text.words.keys, found.text.lang
    if any(turns_clause(keys[first:last], lang) for first, last in found.placement.gaps):
        return True
    if found.placement.last - found.placement.first <= _LONGEST_PHRASE:
        return False
    rest = keys_of(_sentence_rest(found))
    return len(rest) > 2 and turns_clause(rest, lang)


def _unmarked(found: Alignment) -> bool:
    """Tell whether some of the words stand outside quotation marks, and nothing else shows that they are speech."""
    return not all(found.text.is_spoken(number) for run in found.word_numbers() for number in run)


def recased_inside(found: Alignment) -> list[tuple[str, str]]:
    """Return the words, beyond the first of each run, whose capitals differ from the source's.

    A quotation or a source in capitals throughout has them by style.
    """
    runs = found.pairs
    written, printed = ([pair[side] for run in runs for pair in run] for side in (0, 1))
    if _all_capitals(written) or _all_capitals(printed):
        return []
    return [
        pair
        for run in runs
        for pair in run[1:]
        if pair[0] != pair[1] and cased_letters(pair[0]) != cased_letters(pair[1])
    ]


def _all_capitals(words: list[str]) -> bool:
    shown = "".join(words)
    return shown.isupper() and len(words) > 1
