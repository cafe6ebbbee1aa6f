"""Reads transcripts: who asks, who answers, by what stands before the colon of a line."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

from generator.drafting.dash_turns import ANSWERS, ASKS, UNWRITTEN, behind_dash, dash_turns, plain_turns
from generator.drafting.languages import LANGUAGES
from generator.drafting.sentences import plain_spans
from generator.drafting.turn_labels import (
    ENDS,
    LABEL,
    OF_ANSWERS,
    OF_QUESTIONS,
    is_no_turn,
    unlabelled_questions,
    whole_labels,
    written_labels,
)
from generator.text.compiled import compiled

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from generator.quotes.text.source_text import SourceText

_ASIDE = re.compile(r"[(\[（][^()\[\]（）]{1,40}[)\]）]\s*")
"""What a transcript tells of the room: (Laughter.)"""
_TURNS = 2
_MOSTLY = 0.7
"""Of the lines of a text, so many have a label where two speak in turns, and one of them but once."""
_LONGEST = 60
"""Words that are drafted as one at most."""
_ALONE = 5
"""Words of a sentence that can be understood alone: fewer go with its neighbour."""
_COURTEOUS = 12
"""Words of a greeting or of thanks at most: more may say something."""


def is_salutation(words: str, lang: str) -> bool:
    """Tell whether a quotation only greets those to whom a letter goes, as “Dear Mr Valen!” does."""
    return words.endswith(("!", ",", "！", "，", "：", ":")) and _is_courtesy(words, lang)


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of an answer."""

    start: int
    end: int
    is_courtesy: bool = False
    """Whether it only greets, thanks, or gives the word to somebody."""


@dataclass(frozen=True, slots=True)
class Turn:
    """A paragraph of a transcript."""

    label: str
    """Who speaks, as the line says; "" where it goes on with the one before."""
    start: int
    """Where the words begin."""
    is_question: bool
    is_answer: bool
    """Whether the label says no more than that this is an answer."""


@dataclass(frozen=True, slots=True)
class Turns:
    """The lines of a transcript."""

    lang: str
    labels: Mapping[int, str]
    """By the number of the paragraph."""
    last: int
    asks: frozenset[str] = frozenset()
    """Labels of whoever asks most of the time: the paper of an interview."""

    @classmethod
    def of(cls, text: SourceText, lang: str) -> Turns | None:
        """Return the turns of a transcript, None if a text is none."""
        labels, quoting = written_labels(text)
        labels = {number: label for number, label in labels.items() if not is_no_turn(text, labels, number)}
        known = {label.casefold() for label in labels.values()}
        opens = min(labels, default=0)  # what stands before the first turn is a headline
        labels |= {n: label for n, label in quoting.items() if n > opens and label.casefold() in known}
        labels = dict(sorted(labels.items()))
        by_dashes = dash_turns(text) if len(labels) < _TURNS else {}  # a colon of the preface makes no turn
        labels = by_dashes or labels or plain_turns(text, lang)
        if labels and not by_dashes:
            labels = dash_turns(text, behind=max(labels)) | labels
        whole = whole_labels(labels.values())
        labels = {number: whole.get(label, label) for number, label in labels.items()}
        labels |= unlabelled_questions(labels)
        counted = Counter(label.casefold() for label in labels.values())
        asked = [label for label in labels.values() if OF_QUESTIONS.fullmatch(label)]
        asked += [
            label
            for number, label in labels.items()
            if text.raw[text.paragraphs[number].start : text.paragraphs[number].end]
            .rstrip()
            .endswith(("?", "？"))
        ]
        repeated = [label for label, count in counted.items() if count >= _TURNS]
        again = [label for label in labels.values() if counted[label.casefold()] >= _TURNS] or [
            *labels.values()
        ]
        others = [label for label in labels.values() if label not in asked]
        is_dialogue = bool(repeated) and len(labels) >= _MOSTLY * len(text.paragraphs)
        if not (asked and others) and len(repeated) < _TURNS and not is_dialogue:
            return None
        asks = frozenset(
            label for label in again if asked.count(label) * 2 >= counted[label.casefold()] > _TURNS
        )
        first = min(number for number, label in labels.items() if label in asked or label in again)
        labels = {
            number: label
            for number, label in labels.items()
            if number >= first or ENDS.search(text.raw[: text.paragraphs[number].end])
        }
        return cls(lang, labels, max(labels), asks)

    def is_turn(self, number: int) -> bool:
        """Tell whether a paragraph belongs to the transcript."""
        return min(self.labels) <= number and (number <= self.last or number in self.labels)

    def turn(self, number: int, raw: str) -> Turn:
        """Return the turn that the paragraph ``number`` is."""
        label = self.labels.get(number)
        if label is None:
            return Turn("", 0, is_question=False, is_answer=False)
        found = LABEL.match(raw)
        if label in UNWRITTEN:
            return Turn(label, behind_dash(raw), is_question=label == ASKS, is_answer=label == ANSWERS)
        is_question = bool(OF_QUESTIONS.fullmatch(label)) or label in self.asks
        return Turn(label, found.end() if found else 0, is_question, bool(OF_ANSWERS.fullmatch(label)))

    def pieces(self, raw: str, start: int) -> Iterator[Piece]:
        """Yield the sentences of an answer, each a proposition of its own.

        What is too short to say anything alone goes with its neighbour, and a question with what follows it.
        """
        body = raw[start : len(raw.rstrip())]
        waiting: list[tuple[int, int]] = []
        ready: Piece | None = None
        for opens, end in plain_spans(body, self.lang):
            aside = _ASIDE.match(body, opens, end)
            low = aside.end() if aside and body[aside.end() : end].strip() else opens
            high = low + len(body[low:end].rstrip())
            if low != opens:  # what was said before something happened in the room is told apart
                yield from self._pieces_of(ready, waiting, start)
                ready, waiting = None, []
            if _ASIDE.fullmatch(body[low:high]):
                yield from self._pieces_of(ready, waiting, start)
                ready, waiting = None, []
                continue
            if _is_courtesy(body[low:high], self.lang):
                yield from self._pieces_of(ready, waiting, start)
                ready, waiting = None, []
                yield Piece(start + low, start + high, is_courtesy=True)
                continue
            begin = waiting[0][0] if waiting else low
            is_short = _count(body[low:high], self.lang) < _ALONE
            if ready and not waiting and is_short and self._fits(body, ready.start - start, high):
                ready = Piece(ready.start, start + high)
            elif self._is_open(body[begin:high]) and self._fits(body, begin, high):
                waiting.append((low, high))
            else:
                yield from [ready] if ready else []
                ready, waiting = Piece(start + begin, start + high), []
        yield from self._pieces_of(ready, waiting, start)

    def _pieces_of(self, ready: Piece | None, waiting: list[tuple[int, int]], start: int) -> Iterator[Piece]:
        if ready:
            yield ready
        if waiting:
            yield Piece(start + waiting[0][0], start + waiting[-1][1])

    def _is_open(self, text: str) -> bool:
        """Tell whether words say too little alone: Yes. Or ask something that is answered next."""
        return _count(text, self.lang) < _ALONE or text.endswith(("?", "？"))

    def _fits(self, body: str, low: int, high: int) -> bool:
        return _count(body[low:high], self.lang) <= _LONGEST


def _is_courtesy(sentence: str, lang: str) -> bool:
    """Tell a sentence that only greets, thanks or gives the word."""
    body = LANGUAGES[lang].courtesies
    is_short = _count(sentence, lang) <= _COURTEOUS
    return is_short and compiled(rf"(?:{body})\W*", re.IGNORECASE).fullmatch(sentence) is not None


def _count(text: str, lang: str) -> int:
    return len(text.split()) if LANGUAGES[lang].is_spaced else (len(text) + 1) // 2
