"""Finds a negation at the edge of a quotation, or in what was left out of it, that may turn its words round."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from generator.quotes.matching.negation import BOUNDARY, negations, negations_read_as_one
from generator.quotes.text.language_groups import word_list_language
from generator.quotes.text.lexicon import JOINING, THAT, VERB_LAST, words_for
from generator.quotes.text.negation_words import NEGATIONS
from generator.quotes.text.segmentation import weight_of
from generator.quotes.text.source_text import LONGEST_GAP

if TYPE_CHECKING:
    from collections.abc import Sequence

    from generator.quotes.matching.alignment import Alignment
    from generator.quotes.text.source_text import SourceText

SENTENCE_END = re.compile(r"[.!?。！？]+(?!\w)|[。！？]")
_BEFORE, _BEHIND = 5, 3
"""Words looked at for a negation. 3 before and 2 behind caught 12 of 13 cuts; these are a little more."""
_SCRAP = 3
"""Words of a sentence that may say something only with the one beside it: "We would not"."""
_LONGEST_SHORT_FORM = 3
"""Letters of a word with a capital and a stop behind it that may be cut short: Gov. is longer and rare."""


def negation_cut(found: Alignment) -> bool:
    """Tell whether a negation stands at the edge of the quotation or in what was left out of it."""
    text, keys = found.text, found.text.words.keys
    first, last = found.placement.first, found.placement.last
    looked_at: list[tuple[Sequence[str], str]] = [
        *((keys[start:stop], keys[stop]) for start, stop in found.omitted)
    ]
    if not _negates_for_itself(text, (first, last), -1):
        looked_at.append((_beside(text, first, -1)[::-1], keys[first]))
    if not _negates_for_itself(text, (first, last), 1) and not _goes_on_with_another(text, last):
        looked_at.append((_beside(text, last - 1, 1), ""))
    broken = (*found.omitted, (max(0, first - _BEFORE - 1), first), (last, last + _BEHIND + 1))
    return any(negations(run, text.lang, behind) for run, behind in looked_at) or any(
        negations_read_as_one(text, *stretch) for stretch in broken
    )


def _beside(text: SourceText, at: int, step: int) -> list[str]:
    """Return the words beside word ``at`` within its paragraph; those further off only within the sentence.

    Behind it, where the verb stands last, as far as the end of the clause. A sentence on the other side of a quotation
    mark is another's, however near. The sentence before takes nothing from one that is quoted from its beginning; one
    of at most three words behind it may: "We sign. Not today."
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
        ended = ended or SENTENCE_END.search(between) is not None
        if _ends_sentence(text, min(number, number - step)) and (
            step < 0 or not _is_scrap(text, number, (low, high))
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
    if number + 1 >= len(words) or not SENTENCE_END.search(raw, words.ends[number], words.starts[number + 1]):
        return False
    word, following = raw[words.starts[number] : words.ends[number]], raw[words.starts[number + 1]]
    is_answer = words.keys[number] in words_for(NEGATIONS, text.lang) and following.isalpha()  # no number
    may_be_cut_short = len(word) <= _LONGEST_SHORT_FORM and word[0].isupper() and not is_answer
    return not following.islower() and not may_be_cut_short


def _is_scrap(text: SourceText, number: int, within: tuple[int, int]) -> bool:
    """Tell whether the sentence that word ``number`` begins has so few words that it needs the one before it."""
    low, high = within
    for further in range(number, number + _SCRAP):
        beyond = further + 1
        if not 0 <= beyond < len(text.words) or not low <= text.words.starts[beyond] < high:
            return True
        if SENTENCE_END.search(
            text.raw,
            text.words.ends[further],
            text.words.starts[beyond],
        ):
            return True
    return False


def _goes_on_with_another(text: SourceText, number: int) -> bool:
    """Tell whether another thing that was said begins with word ``number``: "… that | it is open | and that no …"."""
    match text.words.keys[number : number + 2]:
        case [joining, that]:
            return joining in words_for(JOINING, text.lang) and that in words_for(THAT, text.lang)
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
