"""Finds speech that stands without quotation marks: lines of a dialogue behind dashes, and transcripts.

A dash at the beginning of a line may as well begin an item of a list, and a name with a colon a note on a picture. They
are taken for speech only where something shows it: a verb of speech behind a second dash (— We go, — said Ada), a
sentence before that announces speech, a question with its answer; ``Q:`` and ``A:``, or two names that take turns.
"""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

from generator.quotes.text.language_groups import word_list_language
from generator.quotes.text.lexicon import SPEECH, auxiliaries_of, words_for

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

_LINE = re.compile(r"[^\r\n\u2028\u2029]+")
_DASHED = re.compile(r"[^\S\r\n]*(?:[—–―][^\S\r\n]*|-[^\S\r\n]+)(?=[^\s—–―-])")
_DASH = re.compile(r"(?<!\d)[—–―]|[—–―](?!\d)|(?<=\s)-(?=\s)|(?<=[,.!?…])-(?=\s)")
_INCISE = re.compile(r"(?<=[,?!…»])\s+(?P<words>[^.,;:?!…]+)")
"""A clause between commas, as French sets an attribution."""
_FIRST_WORDS = 3
"""Words of an attribution up to which its verb stands: said Ada, she then said."""
_BEFORE_VERB = frozenset({"t", "il", "elle", "on"})
"""Words in a-t-il dit."""

_LABEL = re.compile(
    r"[^\S\r\n]*(?:(?P<letter>[QA])\d*\.|(?P<label>[^\W\d_][^\r\n:：.?!]{0,40}?)\s?\d*[^\S\r\n]?[:：])[^\S\r\n]*(?=\S)"
)
_PAIRS = tuple(
    tuple(pair.split("/"))
    for pair in """
    q/a question/answer question/réponse q/r вопрос/ответ в/о питання/відповідь запитання/відповідь п/в
    frage/antwort f/a pregunta/respuesta pergunta/resposta p/r domanda/risposta d/r pytanie/odpowiedź p/o
    soru/cevap s/c 问/答 問/答 질문/답변 문/답 س/ج سؤال/جواب
    """.split()  # noqa: SIM905  # pairs are read more easily so
)
"""Labels of questions and answers, in small letters."""
_TURNS = 2
"""Times that each of two names must stand before a colon to take turns."""


@dataclass(frozen=True, slots=True)
class _Line:
    """A line, and whether a paragraph begins with it."""

    start: int
    end: int
    first: bool


def spoken(text: str, paragraphs: Iterable[tuple[int, int]], lang: str) -> tuple[tuple[int, int], ...]:
    """Return the stretches of ``text`` that are speech without quotation marks, in order. Never raises.

    ``paragraphs`` are where its paragraphs begin and end; ``lang`` is a BCP 47 tag, for the verbs of speech.

    >>> text = "— We sail at noon, — said Ada. — The ship is ready."
    >>> [text[start:end].strip(" —") for start, end in spoken(text, [(0, len(text))], "en")]
    ['We sail at noon,', 'The ship is ready.']
    """
    lines = [
        _Line(found.start(), found.end(), first=not number)
        for start, end in paragraphs
        for number, found in enumerate(_LINE.finditer(text, start, end))
    ]
    return tuple(sorted({*_dialogues(text, lines, lang), *_transcript(text, lines)}))


def _dialogues(text: str, lines: Sequence[_Line], lang: str) -> Iterator[tuple[int, int]]:
    """Yield what is said behind dashes."""
    before = ""
    group: list[tuple[int, int]] = []
    for line in lines:
        dashed = _DASHED.match(text, line.start, line.end)
        if dashed:
            group.append((dashed.end(), line.end))
        elif group and not line.first:
            group[-1] = (group[-1][0], line.end)
        else:
            yield from _speech_in(text, group, before, lang)
            group = []
            before = text[line.start : line.end]
    yield from _speech_in(text, group, before, lang)


def _speech_in(
    text: str, group: Sequence[tuple[int, int]], before: str, lang: str
) -> Iterator[tuple[int, int]]:
    """Yield what is said in lines with dashes that follow one another; nothing if they are a list."""
    parts = [_parts(text, start, end, lang) for start, end in group]
    announced = before.rstrip().endswith((":", "：")) and _has_verb(before, lang)
    answered = any(text[start:end].rstrip().endswith(("?", "？", "؟")) for start, end in group[:-1])
    if announced or answered or any(told for line in parts for _, _, told in line):
        yield from ((start, end) for line in parts for start, end, told in line if not told)


def _parts(text: str, start: int, end: int, lang: str) -> list[tuple[int, int, bool]]:
    """Return a line cut at its dashes and incises, each part with whether it tells who speaks."""
    found: list[tuple[int, int, bool]] = []
    at = start
    for stop in [*(dash.start() for dash in _DASH.finditer(text, start, end)), end]:
        part = text[at:stop].lstrip(" —–―-\u00a0\u202f")
        if at > start and part[:1].islower() and _has_verb(" ".join(part.split()[:_FIRST_WORDS]), lang):
            found.append((at, stop, True))
        else:
            begin = at
            for incise in _INCISE.finditer(text, at, stop) if word_list_language(lang) == "fr" else ():
                if _begins_with_verb(incise["words"], lang):
                    found += [(begin, incise.start("words"), False), (*incise.span("words"), True)]
                    begin = incise.end()
            found.append((begin, stop, False))
        at = stop
    return found


def _has_verb(words: str, lang: str) -> bool:
    return not words_for(SPEECH, lang).isdisjoint(re.findall(r"[^\W\d_]+", words.casefold()))


def _begins_with_verb(words: str, lang: str) -> bool:
    """Tell whether words are an attribution that stands behind its verb: dit Ada, a déclaré Ada, dit-elle."""
    helping = auxiliaries_of(lang)
    verb = next((word for word in re.findall(r"[^\W\d_]+", words) if word not in helping | _BEFORE_VERB), "")
    return words[:1].islower() and verb in words_for(SPEECH, lang)


def _transcript(text: str, lines: Sequence[_Line]) -> Iterator[tuple[int, int]]:
    """Yield what stands behind ``Q:`` and ``A:`` and between them, or behind names that take turns."""
    labels = [_LABEL.match(text, line.start, line.end) for line in lines]
    names = [(found["letter"] or found["label"]).casefold() if found else "" for found in labels]
    counted = Counter(found["label"].casefold() for found in labels if found and found["label"])
    pair = next((pair for pair in _PAIRS if set(pair) <= set(names)), ())
    turns = pair or [name for name, count in counted.items() if count >= _TURNS]
    if len(turns) < _TURNS:
        return
    theirs = [number for number, name in enumerate(names) if name in turns]
    speaking = False
    for number, (line, found, name) in enumerate(zip(lines, labels, names, strict=True)):
        if found and name in turns:
            speaking = True
            yield found.end(), line.end
        elif line.first and not (pair and theirs[0] < number < theirs[-1]):
            speaking = False
        elif speaking:
            yield line.start, line.end
