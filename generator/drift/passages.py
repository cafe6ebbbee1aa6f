"""Finds the passages in which two versions of a text differ, and which paragraph of the one is which of the other.

Line breaks, spaces, and signs that only look different (curly and straight marks, dashes of any length) are no
difference; a comma, a capital, a figure are.
"""

from __future__ import annotations

import re
import unicodedata
from difflib import SequenceMatcher
from typing import TYPE_CHECKING, NamedTuple

from generator.comparing import BOTH, NEW, OLD, Piece
from generator.comparing.words import likeness, word_pieces

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from generator.quotes.text.source_text import SourceText

_SHOWN = 6
"""Words shown before and after what differs."""
_JOINED = 30
"""Of so many shared words what differs before and behind is one passage, where no sentence ends among them."""
_LONG = 1_500
"""Words of a stretch without a paragraph alike; a longer one is compared paragraph by paragraph."""
_MOST_PAIRS = 40_000
"""Pairs of paragraphs that are weighed against each other in one stretch."""
_ALIKE = 0.5
"""Share of words that a paragraph and its next version have in common at least."""
_SENTENCE = re.compile(r".+?(?:[.!?;:]+ |[。！？；]|\Z)", re.DOTALL)
_SENTENCE_ENDS = re.compile(r"[.!?]+[\"')\]]*(?: |\Z)|[。！？]")
_LONGEST_END = 4
"""Characters of a sentence's end, with the space behind it."""
_SIGNS = {
    **dict.fromkeys("‘’‚‛`´′", "'"),
    **dict.fromkeys("“”„‟«»″", '"'),
    **dict.fromkeys("‐‑‒–—―−", "-"),
    "…": "...",
    **dict.fromkeys("\u00ad\u200b\u200c\u200d\u2060\ufeff", ""),
}


class Stretch(NamedTuple):
    """A part of a text; what is not there has no length, and stands where it would be."""

    start: int
    """In characters of the raw text."""
    end: int
    line: int
    """Of its beginning, from 1."""


class Passage(NamedTuple):
    """One place at which two versions differ: all that does in a sentence, but for a very long one."""

    pieces: tuple[Piece, ...]
    """The words of both, with those that they share between, and some before and after."""
    old: Stretch
    new: Stretch


class Differences(NamedTuple):
    """How two versions of a text differ."""

    passages: tuple[Passage, ...]
    """In the order of the older one."""
    paragraphs: Mapping[int, int | None]
    """Which paragraph of the newer one each of the older is, from 0; None: it is in none. One of which it is not known
    is missing."""
    changed: frozenset[int]
    """The paragraphs of the older one that have other words in the newer one."""


class _Plain(NamedTuple):
    """A stretch of a text as it is compared, and the place of each of its characters in the raw text."""

    text: str
    at: Sequence[int]
    """With the end, one more than there are characters."""


def compare_texts(old: SourceText, new: SourceText) -> Differences:
    r"""Return how two versions of a text differ.

    >>> from generator.quotes.text.source_text import index
    >>> found = compare_texts(index("They will meet in May.", "en"), index("They will meet\nin June.", "en"))
    >>> [(piece.is_in, piece.text) for piece in found.passages[0].pieces]
    [('both', 'They will meet in '), ('old', 'May'), ('new', 'June'), ('both', '.')]
    """
    mine, theirs = (
        [_plain(text, number, number + 1).text for number in range(len(text.paragraphs))]
        for text in (old, new)
    )
    counterparts: dict[int, int | None] = {}
    passages: list[Passage] = []
    for tag, *places in SequenceMatcher(None, mine, theirs, autojunk=False).get_opcodes():
        first, last, start, end = places
        if tag == "equal":
            counterparts |= zip(range(first, last), range(start, end), strict=True)
            continue
        pairs = _pairs(mine, theirs, range(first, last), range(start, end))
        counterparts |= pairs
        for before, after in _stretches(mine, theirs, range(first, last), range(start, end), pairs):
            passages += _passages(old, before, new, after)
    changed = frozenset(
        number
        for number, other in counterparts.items()
        if other is not None and mine[number] != theirs[other]
    )
    return Differences(tuple(passages), counterparts, changed)


def _plain(text: SourceText, first: int, last: int) -> _Plain:
    """Return the paragraphs from ``first`` to before ``last`` as they are compared."""
    if first == last:
        here = text.paragraphs[first - 1].end if first else 0
        return _Plain("", (here,))
    start, end = text.paragraphs[first].start, text.paragraphs[last - 1].end
    letters: list[str] = []
    at: list[int] = []
    for place, char in _clusters(text.raw, start, end):
        is_space = char.isspace()
        if is_space and (not letters or letters[-1] == " "):
            continue
        for letter in " " if is_space else _SIGNS.get(char, char):
            letters.append(letter)
            at.append(place)
    if letters and letters[-1] == " ":
        letters.pop()
        at.pop()
    return _Plain("".join(letters), (*at, end))


def _clusters(raw: str, start: int, end: int) -> Iterator[tuple[int, str]]:
    """Yield each letter with its accents, composed, and its place."""
    at = start
    while at < end:
        after = at + 1
        while after < end and unicodedata.combining(raw[after]):
            after += 1
        yield at, raw[at] if after == at + 1 else unicodedata.normalize("NFC", raw[at:after])
        at = after


def _pairs(mine: Sequence[str], theirs: Sequence[str], old: range, new: range) -> dict[int, int | None]:
    """Return which paragraph each of ``old`` is among ``new``.

    Of very many only those about as far on are weighed: one that is like none of these may be like another, and is
    missing.
    """
    found: dict[int, int | None] = {}
    width = _MOST_PAIRS // max(1, len(old))
    for number in old:
        about = new.start + (number - old.start) * len(new) // len(old)
        near = range(max(new.start, about - width // 2), min(new.stop, about + width // 2 + 1))
        weighed = [(likeness(mine[number], theirs[other]), -other) for other in near]
        best, other = max(weighed, default=(0.0, 0))
        if best >= _ALIKE:
            found[number] = -other
        elif near == new:
            found[number] = None
    return found


def _stretches(
    mine: Sequence[str],
    theirs: Sequence[str],
    old: range,
    new: range,
    pairs: Mapping[int, int | None],
) -> Iterator[tuple[range, range]]:
    """Yield what is compared word by word: all together, or if that is long, paragraph by paragraph."""
    words = max(
        sum(len(text[number].split()) for number in numbers) for text, numbers in ((mine, old), (theirs, new))
    )
    if words <= _LONG:
        yield old, new
        return
    here, there = old.start, new.start
    for number in old:
        other = pairs.get(number)
        if other is None or other < there:
            continue
        if here < number or there < other:
            yield range(here, number), range(there, other)
        yield range(number, number + 1), range(other, other + 1)
        here, there = number + 1, other + 1
    if here < old.stop or there < new.stop:
        yield range(here, old.stop), range(there, new.stop)


def _passages(old: SourceText, before: range, new: SourceText, after: range) -> Iterator[Passage]:
    """Yield the places at which two stretches differ."""
    mine, theirs = _plain(old, before.start, before.stop), _plain(new, after.start, after.stop)
    pieces = _pieces(mine.text, theirs.text)
    here = there = number = 0
    while number < len(pieces):
        piece = pieces[number]
        if piece.is_in == BOTH:
            here, there, number = here + len(piece.text), there + len(piece.text), number + 1
            continue
        first, start, begin = number, here, there
        while number < len(pieces) and (pieces[number].is_in != BOTH or _joins(pieces, number)):
            where, text = pieces[number]
            here += len(text) if where != NEW else 0
            there += len(text) if where != OLD else 0
            number += 1
        shown = (*_before(pieces, first), *pieces[first:number], *_behind(pieces, number))
        yield Passage(shown, _stretch(old, mine, start, here), _stretch(new, theirs, begin, there))


def _joins(pieces: Sequence[Piece], number: int) -> bool:
    """Tell whether what differs before and behind shared words stands in one sentence, and is told together."""
    if number + 1 == len(pieces):
        return False
    text = pieces[number].text
    ends = _SENTENCE_ENDS.search(text) or _SENTENCE_ENDS.search(pieces[number - 1].text[-_LONGEST_END:])
    return not ends and len(text.split()) <= _JOINED


def _pieces(old: str, new: str) -> list[Piece]:
    """Return the words of both; of long stretches, such as a text in one block, sentences are found first."""
    if max(len(old.split()), len(new.split())) <= _LONG:
        return list(word_pieces(old, new))
    mine, theirs = _SENTENCE.findall(old), _SENTENCE.findall(new)
    pieces: list[Piece] = []
    for tag, first, last, start, end in SequenceMatcher(None, mine, theirs, autojunk=False).get_opcodes():
        left, right = "".join(mine[first:last]), "".join(theirs[start:end])
        pieces += [Piece(BOTH, left)] if tag == "equal" else word_pieces(left, right)
    return pieces


def _before(pieces: Sequence[Piece], first: int) -> tuple[Piece, ...]:
    """Return the shared words before what differs; of few between two passages those of its own sentence."""
    if not first:
        return ()
    text = pieces[first - 1].text
    if first > 1 and _is_short(text):
        text = text[max((end.end() for end in _SENTENCE_ENDS.finditer(text)), default=0) :]
    words = text.split(" ")
    if len(words) > _SHOWN + 1:
        text = f"…{' '.join(words[-_SHOWN - 1 :])}"
    return _shared(text)


def _behind(pieces: Sequence[Piece], number: int) -> tuple[Piece, ...]:
    """Return the shared words behind what differs, up to before another passage."""
    if number == len(pieces):
        return ()
    text = pieces[number].text
    if number + 1 < len(pieces) and _is_short(text):
        end = _SENTENCE_ENDS.search(text)
        text = text[: end.end()] if end else ""
    words = text.split(" ")
    if len(words) > _SHOWN + 1:
        text = f"{' '.join(words[: _SHOWN + 1])}…"
    return _shared(text)


def _is_short(text: str) -> bool:
    """Tell whether words that are shown both behind one passage and before the next would be the same."""
    return len(text.split()) <= 2 * _SHOWN


def _shared(text: str) -> tuple[Piece, ...]:
    return (Piece(BOTH, text),) if text else ()


def _stretch(text: SourceText, plain: _Plain, start: int, end: int) -> Stretch:
    begin = plain.at[start]
    # The place behind a letter, not that of the next one: a line may end between them.
    stop = begin if start == end else plain.at[end - 1] + 1
    return Stretch(begin, max(begin, stop), text.line(begin))
