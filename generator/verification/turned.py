"""Says how a cut or an insertion turns the words of a quotation round: by a negation that it takes or brings."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from generator.verification.compounds import begins_a_negated_compound
from generator.verification.negation import negations, turned_by_cut, turns_round

if TYPE_CHECKING:
    from generator.verification.alignment import Aligned
    from generator.verification.quotation import Insertion

_MARKS = " .,;:!?…\"'“”‘’«»"
"""What may stand round a quotation's first and last words."""


def turned_round(found: Aligned) -> str | None:
    """Return how an insertion or a cut turns the words round; one that is put in for one that is cut does not."""
    text, reading = found.text, found.reading
    negating = [one for one in reading.ours if _negates(one, found)]
    restored: set[str] = set()
    for (left, right), joint in zip(pairwise(found.placement.runs), reading.joints, strict=True):
        first, last, kept = left.last, right.first, (left.first, right.last)
        lost = turned_by_cut(text, first, last, kept) if first < last else None
        inserted = [one.raw for one in negating if one.raw in joint]
        if lost and not inserted:
            return (
                f"what is cut at `{joint.strip()}` holds `{lost}`, without which the words say the opposite; "
                f"quote that too"
            )
        if lost:
            restored.update(inserted)
    for insertion in reading.ours:
        if insertion in negating and insertion.raw not in restored:
            return f"the insertion `{insertion.raw}` turns the words round, and the source does not print it"
        replaced = _replaced_at_edge(found, insertion)
        if replaced and insertion not in negating:
            return f"the insertion `{insertion.raw}` stands where the source has `{replaced}`; quote that too"
    return None


def _negates(insertion: Insertion, found: Aligned) -> bool:
    """Tell whether an insertion negates what stands beside it."""
    keys, lang, reading = insertion.keys, found.text.lang, found.reading
    behind = zip(reading.joints, reading.runs[1:], strict=True)
    following = next((run.keys[0] for joint, run in behind if insertion.raw in joint), "")
    return turns_round(keys, lang, following) or (
        bool(keys) and begins_a_negated_compound(insertion.raw, keys[-1], lang)
    )


def _replaced_at_edge(found: Aligned, insertion: Insertion) -> str | None:
    """Return the negation whose place an insertion at the beginning or the end of a quotation takes."""
    words, raw = found.text.words, found.text.raw
    written = found.quotation.raw.strip(_MARKS)
    first, last = found.placement.first, found.placement.last
    if written.startswith(insertion.raw) and first > 0:
        number, between = first - 1, raw[words.ends[first - 1] : words.starts[first]]
    elif written.endswith(insertion.raw) and last < len(words):
        number, between = last, raw[words.ends[last - 1] : words.starts[last]]
    else:
        return None
    negates = not between.strip() and negations(words.keys[number : number + 1], found.text.lang)
    return raw[words.starts[number] : words.ends[number]] if negates else None
