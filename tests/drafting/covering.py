"""Measures drafts by texts of others, who did not know where a draft begins and ends: by the words that it covers.

``python -m tests.drafting.covering`` prints the table for ``outside``: texts by authors who never saw the program, and
which nobody who mends drafting reads, so that what it says holds of a new text; ``--misses`` is for whoever gives that
up. Folders that begin with ``outside_read`` hold those that were read. `tests.drafting.measures` is for labels
that keep to our conventions.

A label is found if most of its words stand in drafts, of whose words most stand in labels of the same speaker: parts
of a split quotation may be one draft or two, an answer one or several.
"""

from __future__ import annotations

import re
import sys
from typing import TYPE_CHECKING, NamedTuple

from generator.quotes.matching.match import match
from generator.quotes.text.source_text import index
from tests.drafting.corpus import texts_in
from tests.drafting.measures import Score, compare, drafts_of, scores_by, show

if TYPE_CHECKING:
    from collections.abc import Sequence

    from generator.drafting.entries import DraftedStatement
    from tests.drafting.corpus import Expected, Labelled

_WORD = re.compile(r"[㐀-䶿一-鿿]|[^\W_]+(?:['’][^\W_]+)*")
"""A word, or a Chinese sign."""
_PARAGRAPH = re.compile(r"para (\d+)")
_COVERED, _TURN_COVERED, _OF_LABELS = 0.85, 0.6, 0.8
"""How much of a label is covered; of a long answer, whose greetings are not drafted; and of a draft by labels."""
_LONG = 12
_TURNS = frozenset({"press", "interview"})


class _Word(NamedTuple):
    text: str
    start: int
    end: int


def covering_score(labelled: Labelled) -> Score:
    """Return how much of a text's labels its drafts cover."""
    drafts = drafts_of(labelled)
    names = {actor.id: actor.name for actor in drafts.actors}
    words = _words(labelled.text)
    labels = _places_of_labels(labelled, words)
    placed = [(drafted, _places_of(drafted, labelled, words)) for drafted in drafts.statements]
    score, used = Score(), set[str]()
    where = f"{labelled.lang} {labelled.kind}"
    for expected, places in zip(labelled.expected, labels, strict=True):
        theirs = {
            place
            for other, of_other in zip(labelled.expected, labels, strict=True)
            if other.speaker == expected.speaker
            for place in of_other
        }
        fit = [
            (drafted, at)
            for drafted, at in placed
            if at & places and len(at & theirs) >= _OF_LABELS * len(at)
        ]
        covered = {place for _, at in fit for place in at & places}
        is_turn = labelled.kind in _TURNS and len(places) > _LONG
        score.quotations[1] += 1
        if not places or len(covered) < (_TURN_COVERED if is_turn else _COVERED) * len(places):
            score.misses.append(f"{where}: not drafted: {expected.begins}")
            continue
        score.quotations[0] += 1
        used |= {drafted.id for drafted, _ in fit}
        compare(_most_of(places, fit), expected, names, labelled, score)
    beyond = [drafted for drafted, _ in placed if drafted.id not in used]
    score.others = len(beyond)
    score.misses += [f"{where}: beyond: {drafted.quote} [{drafted.speaker}]" for drafted in beyond]
    text = index(labelled.text, labelled.lang)
    score.invented += [drafted.quote for drafted, _ in placed if not match(drafted.quote, text).accepted]
    return score


def _most_of(places: set[int], fit: Sequence[tuple[DraftedStatement, set[int]]]) -> DraftedStatement:
    return max(fit, key=lambda item: len(item[1] & places))[0]


def _words(text: str) -> list[_Word]:
    return [
        _Word(found.group().casefold().replace("’", "'"), *found.span()) for found in _WORD.finditer(text)
    ]


def _places_of_labels(labelled: Labelled, words: Sequence[_Word]) -> list[set[int]]:
    """Return for each label the numbers of its words in the text; labels stand in its order."""
    found, behind = [], 0
    for expected in labelled.expected:
        start, end = _span(labelled.text, expected, behind)
        behind = start + 1
        found.append({number for number, word in enumerate(words) if word.start >= start and word.end <= end})
    return found


def _span(text: str, expected: Expected, behind: int) -> tuple[int, int]:
    start = text.find(expected.begins, behind)
    start = text.index(expected.begins) if start < 0 else start
    last = start if expected.begins == expected.ends else start + len(expected.begins)
    return start, text.index(expected.ends, last) + len(expected.ends)


def _places_of(drafted: DraftedStatement, labelled: Labelled, words: Sequence[_Word]) -> set[int]:
    """Return the numbers of a draft's words in the text: of its longest runs, those nearest to its paragraph."""
    paragraphs = [line for line in labelled.text.split("\n") if line.strip()]
    named = _PARAGRAPH.search(drafted.locator or "")
    number = min(int(named[1]), len(paragraphs) - 1) if named else 0
    begin = labelled.text.find(paragraphs[number])
    near = sum(word.start < begin for word in words)
    texts = [word.text for word in words]
    left = [word.text for word in _words(drafted.quote)]
    found: set[int] = set()
    while left:
        length, start = max(
            ((_run(left, texts, at), at) for at, text in enumerate(texts) if text == left[0]),
            key=lambda run: (run[0], -abs(run[1] - near)),
            default=(0, 0),
        )
        found |= {*range(start, start + length)}
        near = start + length
        left = left[max(length, 1) :]
    return found


def _run(left: Sequence[str], texts: Sequence[str], at: int) -> int:
    """Return how many words are the same from here on."""
    length = 0
    for word, text in zip(left, texts[at:], strict=False):
        if word != text:
            break
        length += 1
    return length


def _main(arguments: list[str]) -> None:
    folders = [name for name in arguments if not name.startswith("-")] or ["outside"]
    texts = [text for name in folders for text in texts_in(name)]
    show(scores_by(texts, covering_score), len(texts), misses="--misses" in arguments)


if __name__ == "__main__":
    _main(sys.argv[1:])
