"""The six warnings on a quotation whose words are all there: what was cut at its edge, and whose words they are.

A warning accepts or refuses nothing.
"""

from __future__ import annotations

import re
from enum import StrEnum
from typing import TYPE_CHECKING

from generator.quotes.attribution.speakers import guess_speaker, hide_quotations, tells_a_name
from generator.quotes.matching.negation import BOUNDARY, negations, negations_read_as_one
from generator.quotes.text.language_groups import word_list_language
from generator.quotes.text.lexicon import JOINING, VERB_LAST, turns_clause, words_for
from generator.quotes.text.segmentation import keys_of, weight_of
from generator.quotes.text.source_text import LONGEST_GAP
from generator.quotes.text.spelling import cased_letters

if TYPE_CHECKING:
    from generator.quotes.attribution.actor_names import ClaimedSpeaker
    from generator.quotes.matching.alignment import Alignment
    from generator.quotes.text.source_text import Paragraph, SourceText


class QuoteWarning(StrEnum):
    """What an editor should look at before printing a quotation."""

    NEGATION = "negation-at-edge"
    """A "not" stands right before or behind the quotation, or in what was left out of it."""
    QUESTION = "question-as-statement"
    """The source asks what the quotation states."""
    INSIDE_ANOTHER = "inside-another-quote"
    """In the source the words stand inside what another person is quoted with."""
    CLAUSE_CUT = "clause-cut"
    """The sentence goes on with a clause that changes it: but, if, unless."""
    PARAPHRASE = "paraphrase-in-marks"
    """The source does not print these words in quotation marks: they are its own."""
    RECASED = "recased-word"
    """A word inside has other capitals than in the source: us for US."""


_BEFORE, _BEHIND = 5, 3
"""Words looked at for a negation. 3 before and 2 behind caught 12 of 13 cuts; these are a little more."""
_ENDS = re.compile(r"[.!?。！？]+(?!\w)|[。！？]")
_SCRAP = 3
"""Words of a sentence that may say something only with the one beside it: "We would not"."""
_LONGEST_SHORT_FORM = 3
"""Letters of a word with a capital and a stop behind it that may be cut short: Gov. is longer and rare."""
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


def negation_cut(found: Alignment) -> bool:
    """Tell whether a negation stands at the edge of the quotation or in what was left out of it."""
    text, keys = found.text, found.text.words.keys
    first, last = found.placement.first, found.placement.last
    looked_at = [*((keys[start:stop], keys[stop]) for start, stop in found.omitted)]
    if not _negates_for_itself(text, (first, last), -1):
        looked_at.append((_beside(text, first, -1)[::-1], keys[first]))
    if not _negates_for_itself(text, (first, last), 1):
        looked_at.append((_beside(text, last - 1, 1), ""))
    broken = (*found.omitted, (max(0, first - _BEFORE - 1), first), (last, last + _BEHIND + 1))
    return any(negations(run, text.lang, behind) for run, behind in looked_at) or any(
        negations_read_as_one(text, *stretch) for stretch in broken
    )


def _beside(text: SourceText, at: int, step: int) -> list[str]:
    """Return the words beside word ``at`` within its paragraph; those further off only within the sentence.

    Behind it, where the verb stands last, as far as the end of the clause. A sentence on the other side of a quotation
    mark is another's, however near; and one of more than three words needs none beside it: "No. We sign" are read together.
    """
    words = text.words
    reach, sure = (_BEFORE, 3) if step < 0 else (_BEHIND, 2)
    paragraph = text.paragraph_at(words.starts[at])
    low, high = (paragraph.start, paragraph.end) if paragraph else (0, len(text.raw))
    to_verb = step > 0 and word_list_language(text.lang) in VERB_LAST
    found: list[str] = []
    number, far, ended = at + step, 0.0, False
    while 0 <= number < len(words) and low <= words.starts[number] < high:
        left = words.ends[min(number, number - step)]
        between = text.raw[left : words.starts[max(number, number - step)]]
        to_verb = to_verb and far < LONGEST_GAP and not BOUNDARY.search(between)
        ended = ended or _ENDS.search(between) is not None
        if _ends_sentence(text, min(number, number - step)) and not _is_scrap(
            text, number, step, (low, high)
        ):
            break
        apart = far >= sure or text.depths[number] != text.depths[at]
        if (far >= reach and not to_verb) or (apart and ended):
            break
        found.append(words.keys[number])
        far += weight_of(found[-1:])
        number += step
    return found


def _ends_sentence(text: SourceText, number: int) -> bool:
    """Tell whether a sentence certainly ends with word ``number``: behind "Mr." or "U.S." none need end."""
    words, raw = text.words, text.raw
    if number + 1 >= len(words) or not _ENDS.search(raw, words.ends[number], words.starts[number + 1]):
        return False
    word, following = raw[words.starts[number] : words.ends[number]], raw[words.starts[number + 1]]
    return not following.islower() and not (len(word) <= _LONGEST_SHORT_FORM and word[0].isupper())


def _is_scrap(text: SourceText, number: int, step: int, within: tuple[int, int]) -> bool:
    """Tell whether the sentence that word ``number`` begins, or ends, has so few words that it needs its neighbour."""
    low, high = within
    for further in range(number, number + _SCRAP * step, step):
        beyond = further + step
        if not 0 <= beyond < len(text.words) or not low <= text.words.starts[beyond] < high:
            return True
        if _ENDS.search(
            text.raw,
            text.words.ends[min(further, beyond)],
            text.words.starts[max(further, beyond)],
        ):
            return True
    return False


def _negates_for_itself(text: SourceText, span: tuple[int, int], step: int) -> bool:
    """Tell whether the clause at an edge has a negation and another is joined to it: "no shots fell | and none may".

    One negation takes nothing from the other. A clause without any may depend on the one outside: "he did not sing
    and | dance"; so may one with no comma before it: "he did not say we sang and | nobody danced".
    """
    words, raw = text.words, text.raw
    first, last = span
    edge = first if step < 0 else last - 1
    outside = edge + step
    if not 0 <= outside < len(words):
        return False
    before_it = raw[words.ends[outside - 1] : words.starts[outside]] if outside else ""
    if words.keys[outside] not in words_for(JOINING, text.lang) or (
        step < 0 and not BOUNDARY.search(before_it)
    ):
        return False
    stop = edge
    while first <= stop - step < last and not BOUNDARY.search(
        raw, words.ends[min(stop, stop - step)], words.starts[max(stop, stop - step)]
    ):
        stop -= step
    begin, end = sorted((edge, stop))
    return bool(negations(words.keys[begin : end + 1], text.lang))


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
    end = _ENDS.search(text.raw, found.end, stop)
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
