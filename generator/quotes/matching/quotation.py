"""Reads an editor's quotation: the runs of words that must stand in the source, and what is marked between them.

``…``, ``...``, ``[…]``, ``(…)`` and their like mark a cut, ``[x]`` an insertion; ``[w]e`` is the word "we"
(briefings/handbook/format.md, field ``quote``). In scripts written without spaces every ``[x]`` is an insertion. An
insertion may also be the source's own, so it is read both ways.
"""

from __future__ import annotations

import hashlib
import re
from dataclasses import dataclass, field
from itertools import product
from typing import TYPE_CHECKING

from generator.quotes.text.note_marks import with_notes
from generator.quotes.text.seams import with_joined_words
from generator.quotes.text.segmentation import UNSPACED, Words, keys_of, strict_keys_of, words_of
from generator.text.compiled import compiled

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

_DOTS = r"…+|⋯+|‥+|\.{3,}|\.\s\.\s\.|[・·･]{3,}|。{3,}"
_CUT = (
    rf"[\[\(（［〔【<〈]\s*(?:{_DOTS}|\.\s?\.\s?\.|\.\.)\s*[\]\)）］〕】>〉]"
    rf"|\[\s*(?:-{{2,3}}|[–—]{{1,3}})\s*\]|{_DOTS}"
)
_SPACED = rf"[^\W{UNSPACED}]"
"""A letter or digit of a script written with spaces: brackets beside it belong to its word."""
_INSERTION = (
    rf"(?:(?<!{_SPACED})|(?=[\[［〔]\s*[{UNSPACED}]))[\[［〔]"
    r"([^\[\]［］〔〕]*)"
    rf"[\]］〕](?:(?!{_SPACED})|(?<=[{UNSPACED}].))"
)
_EDITED_ENDING = re.compile(r"(?<!\w)(\w+)\[(\w+)\](?!\w)")
_JOINT = f"(?P<cut>{_CUT})|{_INSERTION}"
_NUMBERED = re.compile(r"[\[［〔]([^\[\]［］〔〕\d]*\d[^\[\]［］〔〕]*)[\]］〕]")
"""What may be the mark of a note: its number is none of the sentence's."""
_WORTH_A_LOOK = re.compile(r"[\[\(<（［〔【〈….⋯‥・·･。]")
_ENDINGS = frozenset({"s", "es", "d", "ed", "ing", "ies", "n", "en", "'s"})
"""Endings an editor may bend a word with: want[ed]. Others (hope[less]) make another word."""
_READINGS = 16
"""Ways to read a quotation with insertions that are tried; beyond four insertions only all or none are the source's."""


@dataclass(frozen=True, slots=True)
class Insertion:
    """``[x]`` in a quotation."""

    raw: str
    keys: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Run:
    """Words that must follow each other in the source."""

    keys: tuple[str, ...]
    first: int
    """Number of its first word in the quotation."""
    variants: Mapping[int, frozenset[str]] = field(default_factory=dict)
    """Words whose ending the editor bent, by number in the run: what the source may have instead."""


@dataclass(frozen=True, slots=True)
class Reading:
    """One way to read a quotation: its runs, and between each two of them what is marked there."""

    runs: tuple[Run, ...]
    marks_between: tuple[str, ...]
    """One less than the runs: the raw marks between them."""
    our_insertions: tuple[Insertion, ...]
    """Insertions taken to be the editor's own."""
    words_behind: tuple[str, ...] = ()
    """The word that follows each of these; "" where none does."""


@dataclass(frozen=True, slots=True)
class Quotation:
    """A quotation as the editor wrote it."""

    raw: str
    words: Words
    """Every word of it, also those inserted."""
    insertions: tuple[Insertion, ...]
    readings: tuple[Reading, ...]
    """To be tried in this order: first with every insertion taken for the source's own."""
    has_joined_words: bool = False
    """Whether words of it are read as one that may stand apart in the source."""

    @property
    def digest(self) -> str:
        """SHA-256 of the folded words: the third part of a quotation's key in the lock."""
        return digest(self.raw)


def digest(text: str) -> str:
    """Return the SHA-256 by which a quotation's words are known: cuts and insertions belong to it, marks do not.

    >>> digest("“We will sail”") == digest("we will sail"), digest("We … sail") == digest("We sail")
    (True, False)
    """
    return hashlib.sha256(" ".join(_canonical(text)).encode("utf-8", "surrogatepass")).hexdigest()


def read_quotation(text: str, *, joining: bool = True) -> Quotation:
    """Return ``text`` taken apart; with ``joining``, ranges and long numbers are one word each. Never raises.

    The insertion below is read first as words that the source has too, then as the editor's own:

    >>> for reading in read_quotation("We … sail [now]").readings:
    ...     print([run.keys for run in reading.runs], reading.marks_between, reading.our_insertions)
    [('we',), ('sail', 'now')] ('…',) ()
    [('we',), ('sail',)] ('…',) (Insertion(raw='[now]', keys=('now',)),)
    """
    single = words_of(text)
    words, _ = with_notes(with_joined_words(single) if joining else single)
    pieces = list(_pieces(text, words))
    insertions = tuple(piece for piece in pieces if isinstance(piece, Insertion))
    readings = tuple(_reading(pieces, our_insertions) for our_insertions in _choices(len(insertions)))
    return Quotation(text, words, insertions, readings, has_joined_words=len(words) < len(single))


def _marks_in(text: str) -> Iterable[re.Match[str]]:
    """Return the cuts and insertions that are marked in ``text``."""
    return compiled(_JOINT).finditer(text) if _WORTH_A_LOOK.search(text) else ()


def _canonical(text: str) -> Iterator[str]:
    at = 0
    for found in _marks_in(text):
        yield from _canonical_run(text[at : found.start()])
        if found["cut"]:
            yield "…"
        else:
            yield from ("[", *strict_keys_of(found[2] or ""), "]")
        at = found.end()
    yield from _canonical_run(text[at:])


def _canonical_run(text: str) -> Iterator[str]:
    at = 0
    for found in _NUMBERED.finditer(text):
        yield from (*strict_keys_of(text[at : found.start()]), "[", *strict_keys_of(found[1]), "]")
        at = found.end()
    yield from strict_keys_of(text[at:])


def _pieces(text: str, words: Words) -> Iterator[Run | Insertion | str]:
    """Yield runs, insertions and the raw marks of cuts in the order they stand in."""
    endings = {found.start(): found for found in _EDITED_ENDING.finditer(text)}
    word = 0
    for found in [*_marks_in(text), None]:
        stop = found.start() if found else len(text)
        run, word = _run(words, word, stop, endings)
        if run.keys:
            yield run
        if found is None:
            return
        if found["cut"]:
            while word < len(words) and words.ends[word] <= found.end():  # the signs of <…>
                word += 1
            yield found[0]
        else:
            inside, word = _run(words, word, found.end(), {})
            yield Insertion(found[0], inside.keys)


def _run(words: Words, first: int, stop: int, endings: Mapping[int, re.Match[str]]) -> tuple[Run, int]:
    """Return the words from number ``first`` that begin before ``stop``, and the number of the next."""
    last = first
    variants = {}
    while last < len(words) and words.starts[last] < stop:
        edited = endings.get(words.starts[last])
        if edited and edited[2].casefold() in _ENDINGS:
            stem = "".join(keys_of(edited[1]))
            variants[last - first] = frozenset(
                {words.keys[last], stem, *(stem + ending for ending in _ENDINGS)}
            )
        last += 1
    return Run(words.keys[first:last], first, variants), last


def _choices(count: int) -> list[tuple[bool, ...]]:
    """Return which insertions to take for ours: none first, all last."""
    if 2**count > _READINGS:
        return [(False,) * count, (True,) * count]
    return sorted(product((False, True), repeat=count), key=sum)


def _reading(pieces: list[Run | Insertion | str], choice: tuple[bool, ...]) -> Reading:
    runs: list[Run] = []
    marks_between: list[str] = []
    our_insertions: list[Insertion] = []
    behind: list[str] = []
    choices = iter(choice)
    pending = ""
    position = 0
    for piece in pieces:
        if isinstance(piece, str):
            pending += piece
            continue
        if isinstance(piece, Insertion):
            start, position = position, position + len(piece.keys)
            if next(choices):
                our_insertions.append(piece)
                pending += piece.raw
                continue
            piece = Run(piece.keys, start, _as_note(piece))  # noqa: PLW2901  # the source's own: words like others
        else:
            position = piece.first + len(piece.keys)
        if not piece.keys:
            continue
        behind += [piece.keys[0]] * (len(our_insertions) - len(behind))
        if runs and not pending:
            runs[-1] = _joined(runs[-1], piece)
        else:
            if runs:
                marks_between.append(pending)
            runs.append(piece)
        pending = ""
    behind += [""] * (len(our_insertions) - len(behind))
    return Reading(tuple(runs), tuple(marks_between), tuple(our_insertions), tuple(behind))


def _as_note(insertion: Insertion) -> Mapping[int, frozenset[str]]:
    """Let a number in brackets be the mark of a note of the source, or a number that it prints in brackets."""
    return {
        number: frozenset({bare, f"^{bare}"})
        for number, key in enumerate(insertion.keys)
        if (bare := key.lstrip("^")).isdigit()
    }


def _joined(left: Run, right: Run) -> Run:
    shift = len(left.keys)
    variants = {**left.variants, **{shift + number: keys for number, keys in right.variants.items()}}
    return Run(left.keys + right.keys, left.first, variants)
