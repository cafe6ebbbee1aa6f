"""Finds cuts and insertions that reverse what a quotation says: by a negation that they take away or bring in."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING

from generator.quotes.matching.negation import is_negating, negation_lost_by_cut, negations
from generator.quotes.text.compounds import begins_a_negated_compound

if TYPE_CHECKING:
    from generator.quotes.matching.alignment import Alignment
    from generator.quotes.matching.quotation import Insertion, Quotation, Reading

_MARKS = " .,;:!?…\"'“”‘’«»"
"""What may stand round a quotation's first and last words."""


@dataclass(frozen=True, slots=True)
class Insertions:
    """What of a quotation's insertions is looked at wherever it stands: in one reading, for one language."""

    negating: tuple[Insertion, ...]
    """Those that negate what stands beside them, each once."""
    at_start: Insertion | None
    """One of others with which the quotation begins."""
    at_end: Insertion | None
    """One of others with which it ends."""


def insertions_in(quotation: Quotation, reading: Reading, lang: str) -> Insertions:
    """Return the insertions of ``reading`` that may turn words round."""
    written = quotation.raw.strip(_MARKS)
    known = dict.fromkeys(zip(reading.our_insertions, reading.words_behind, strict=True))
    negating = dict.fromkeys(insertion for insertion, behind in known if _negates(insertion, behind, lang))
    others = [insertion for insertion, _ in known if insertion not in negating]
    return Insertions(
        tuple(negating),
        next((insertion for insertion in others if written.startswith(insertion.raw)), None),
        next((insertion for insertion in others if written.endswith(insertion.raw)), None),
    )


def _negates(insertion: Insertion, behind: str, lang: str) -> bool:
    """Tell whether an insertion before the word ``behind`` negates what stands beside it."""
    keys = insertion.keys
    if is_negating(keys, lang, behind):
        return True
    return bool(keys) and begins_a_negated_compound(insertion.raw, keys[-1], lang)


def reversed_meaning(found: Alignment, inserted: Insertions) -> str | None:
    """Return how an insertion or a cut turns the words round; one that is put in for one that is cut does not."""
    text, reading = found.text, found.reading
    restored: set[str] = set()
    for (left, right), joint in zip(pairwise(found.placement.runs), reading.marks_between, strict=True):
        first, last, kept = left.last, right.first, (left.first, right.last)
        lost = negation_lost_by_cut(text, first, last, kept) if first < last else None
        if lost is None:
            continue
        here = [insertion.raw for insertion in inserted.negating if insertion.raw in joint]
        if not here:
            return (
                f"what is cut at `{joint.strip()}` holds `{lost}`, without which the words say the opposite; "
                f"quote that too"
            )
        restored.update(here)
    for insertion in inserted.negating:
        if insertion.raw not in restored:
            return f"the insertion `{insertion.raw}` turns the words round, and the source does not print it"
    return _replaced_at_edge(found, inserted)


def _replaced_at_edge(found: Alignment, inserted: Insertions) -> str | None:
    """Return which insertion at the beginning or the end of a quotation takes the place of a negation."""
    words, raw = found.text.words, found.text.raw
    first, last = found.placement.first, found.placement.last
    for insertion, number, at in (
        (inserted.at_start, first - 1, first - 1),
        (inserted.at_end, last, last - 1),
    ):
        if insertion is None or not 0 <= number < len(words) or words.between(at).strip():
            continue
        if negations(words.keys[number : number + 1], found.text.lang):
            replaced = raw[words.starts[number] : words.ends[number]]
            return f"the insertion `{insertion.raw}` stands where the source has `{replaced}`; quote that too"
    return None
