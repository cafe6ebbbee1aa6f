"""Reads transcripts: who asks, who answers, by what stands before the colon of a line."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

from generator.drafting.languages import LANGUAGES
from generator.drafting.sentences import sentence_spans

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from generator.quotes.text.source_text import SourceText

_LABEL = re.compile(
    r"\s*(?P<label>(?:(?:M|Mme|Mr|Mrs|Ms|Dr)\.\s|[«《])?[^\W_][^\n:：.?!“”\"„]{0,60}?)\s?[:：]\s*(?=\S)|\s*(?P<letter>[QAПВО])\.\s+(?=\S)"
)
_QUESTIONS = re.compile(
    r"(?:q|question|вопрос|питання|запитання|п|в|frage|f|问|問|提问|记者|記者)\s?\d*|.*\b(?:reporter|journalist\w*|"
    r"correspondent|журналіст\w*|журналист\w*|кореспондент\w*|корреспондент\w*|journaliste|reporterin?|корр)\b.*|.*记者.*",
    re.IGNORECASE,
)
_ANSWERS = re.compile(r"(?:a|answer|ответ|відповідь|réponse|r|antwort|о|答|回答)\s?\d*", re.IGNORECASE)
_TURNS = 2
_LONGEST = 60
"""Words of an answer that are drafted as one."""


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

    @classmethod
    def of(cls, text: SourceText, lang: str) -> Turns | None:
        """Return the turns of a transcript, None if a text is none."""
        labels: dict[int, str] = {}
        for number, paragraph in enumerate(text.paragraphs):
            found = _LABEL.match(text.raw, paragraph.start, paragraph.end)
            if found and not text.raw[found.end() : found.end() + 1].startswith(("“", "«", "„", '"', "「")):
                labels[number] = (found["label"] or found["letter"]).strip()
        counted = Counter(label.casefold() for label in labels.values())
        asked = [label for label in labels.values() if _QUESTIONS.fullmatch(label)]
        asked += [
            label
            for number, label in labels.items()
            if text.raw[text.paragraphs[number].start : text.paragraphs[number].end]
            .rstrip()
            .endswith(("?", "？"))
        ]
        repeated = [label for label, count in counted.items() if count >= _TURNS]
        others = [label for label in labels.values() if label not in asked]
        if not (asked and others) and len(repeated) < _TURNS:
            return None
        return cls(lang, labels, max(labels))

    def is_turn(self, number: int) -> bool:
        """Tell whether a paragraph belongs to the transcript."""
        return min(self.labels) <= number and (number <= self.last or number in self.labels)

    def turn(self, number: int, raw: str) -> Turn:
        """Return the turn that the paragraph ``number`` is."""
        label = self.labels.get(number)
        if label is None:
            return Turn("", 0, is_question=False, is_answer=False)
        found = _LABEL.match(raw)
        is_question = bool(_QUESTIONS.fullmatch(label))
        return Turn(label, found.end() if found else 0, is_question, bool(_ANSWERS.fullmatch(label)))

    def pieces(self, raw: str, start: int) -> Iterator[tuple[int, int]]:
        """Yield the words of an answer: as a whole, or sentence by sentence if it is long."""
        end = len(raw.rstrip())
        spaced = LANGUAGES[self.lang].is_spaced
        count = len(raw[start:end].split()) if spaced else (end - start) // 2
        if count <= _LONGEST:
            yield start, end
            return
        body = raw[start:end]
        for low, high in sentence_spans(body, body, spaced=spaced):
            yield start + low, start + high
