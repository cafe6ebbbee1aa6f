"""Finds which records of two lists are the same ones, where nothing but their content tells."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

from generator.comparing.words import likeness
from generator.document.markup import to_text
from generator.model.declared import declared_fields
from generator.model.report import Report
from generator.model.text import Name, Prose
from generator.text.compared_words import compared_words, stands_in

if TYPE_CHECKING:
    from collections.abc import Sequence

_MOST_PAIRS = 250_000
"""Of more, which no editor has written, none that differ are taken for one."""
_ALIKE = 0.5
"""From where on two texts count as one text that was reworded: half of their words."""
_OTHER = 0.3
"""Below this share of common words no text is another one reworded, whatever both rest on: it took its place."""
_FEW_WORDS = 4


class Pair(NamedTuple):
    """A record in both states, or in one of them alone."""

    old: Any
    new: Any


def pairs_of(old: Sequence[Any], new: Sequence[Any], told_by: str = "") -> list[Pair]:
    """Return the records of two lists in pairs: those of the newer list in its order, then those it no longer has.

    First those that are equal, then those that are told apart by the same name (the field ``told_by``, or the first
    that is declared), the likest first; then, where no field tells them apart, those with half of their words or of
    what they rest on in common. Texts with hardly a word in common are never one: changed words are another quotation.
    Their order in the lists counts for nothing. The same both ways round.
    """
    same: dict[Any, list[int]] = {}
    for other, record in enumerate(old):
        same.setdefault(record, []).append(other)
    found = {number: same[record].pop(0) for number, record in enumerate(new) if same.get(record)}
    mine = sorted(other for others in same.values() for other in others)
    theirs = [number for number in range(len(new)) if number not in found]
    if len(mine) * len(theirs) <= _MOST_PAIRS:
        candidates = sorted(
            (-score, tuple(sorted((repr(old[other]), repr(new[number])))), other, number)
            for other in mine
            for number in theirs
            if (score := _score(old[other], new[number], told_by))
        )
        for _, _, other, number in candidates:
            if other in mine and number in theirs:
                found[number] = other
                mine.remove(other)
                theirs.remove(number)
    kept = [
        Pair(old[found[number]] if number in found else None, record) for number, record in enumerate(new)
    ]
    return [*kept, *(Pair(old[other], None) for other in mine)]


def sentence_of(record: Any) -> str:  # noqa: ANN401  # a record of any class
    """Return the words that stand for a record: what it says, asks or quotes, else its name; "" if it has none."""
    for name in ("says", "question", "quote", "because", "title", "name", "short", "word", "words"):
        value = getattr(record, name, None)
        if value:
            return plain(value) if isinstance(value, str | Prose | Name) else ""
    return ""


def plain(value: str | Prose | Name) -> str:
    """Return a text on one line, without marks of Markdown: however it was wrapped."""
    return " ".join((to_text(value.source) if isinstance(value, Prose) else str(value)).split())


def _score(old: Any, new: Any, told_by: str) -> float:  # noqa: ANN401  # the same
    """Return how sure it is that two records are one: 0 if they are not."""
    if old.__class__ is not new.__class__:
        return 0.0
    name = told_by or declared_fields(new.__class__)[0].name
    mine, theirs = getattr(old, name), getattr(new, name)
    said, says = sentence_of(old), sentence_of(new)
    like = likeness(said, says) if said and says else 0.0
    if not told_by and said and says and like < _OTHER and _is_another(new, said, says):
        return 0.0
    if mine == theirs:
        closer = getattr(old, "locator", None) == getattr(new, "locator", None)
        return 2.0 + like + closer
    if told_by:
        return 0.0
    best = max(like, _shared(old, new))
    return best if best >= _ALIKE else 0.0


def _is_another(record: Any, text: str, other: str) -> bool:  # noqa: ANN401  # the same
    """Tell whether a text with hardly a common word takes the place of another: not if one is but a part of the other.

    An answer of few words ("two", "three hours") has none to share; a quotation of few words is another one.
    """
    is_long = min(len(compared_words(text)), len(compared_words(other))) >= _FEW_WORDS
    is_quoted = isinstance(record, Report)
    return (is_long or is_quoted) and not (stands_in(text, other) or stands_in(other, text))


def _shared(old: Any, new: Any) -> float:  # noqa: ANN401  # the same
    """Return which share of all that either rests on both rest on (Jaccard 1901)."""
    mine, theirs = _grounds(old), _grounds(new)
    return len(mine & theirs) / len(mine | theirs) if mine and theirs else 0.0


def _grounds(record: Any) -> frozenset[tuple[str, str]]:  # noqa: ANN401  # the same
    return frozenset(
        (ground.source, ground.quote or "") if isinstance(ground, Report) else (ground, "")
        for ground in getattr(record, "evidence", ())
    )
