"""Writes what would be lost without a source, as a text for people and as JSON."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from generator.analysis.without import Left
from generator.cli.json_output import json_text, position_of
from generator.model.report import Report
from generator.writer.wording.losses import LEFT_FOR, count_losses

if TYPE_CHECKING:
    from collections.abc import Sequence

    from generator.analysis.parts import Part
    from generator.analysis.without import Loss
    from generator.model.report import Id
    from generator.model.source import Source

    Lost = Sequence[tuple[Loss, Part]]


def without_text(source: Source, lost: Lost) -> str:
    """Return what would be lost, for people: the worst first, under each heading by kind."""
    if not lost:
        return f"Without {source.id} nothing would be lost.\n"
    lines = [f"Without {source.id}:"]
    for left, heading in LEFT_FOR.items():
        under = [(loss, part) for loss, part in lost if loss.left is left]
        if under:
            lines.append(f"{heading.format(count_losses(loss for loss, _ in under))}:")
            lines += [_line(loss, part, source.id) for loss, part in under]
    if all(loss.left is not Left.NOTHING for loss, _ in lost):
        lines.append("Everything would still have a source.")
    return "\n".join(lines) + "\n"


def without_json(source: Source, lost: Lost) -> str:
    """Return what would be lost, as JSON."""
    counted = Counter(loss.left for loss, _ in lost)
    return json_text(
        {
            "source": source.id,
            "counts": {left.value: counted[left] for left in Left},
            "lost": [
                {
                    "left": loss.left,
                    "kind": loss.kind,
                    "entry": loss.entry,
                    "part": loss.part or None,
                    "words": part.words,
                    "through": list(loss.through),
                    "sources_left": _sources_left(part, source.id),
                    **position_of(part.place.span()),
                }
                for loss, part in lost
            ],
        }
    )


def _line(loss: Loss, part: Part, source: Id) -> str:
    named = f" ({loss.part})" if loss.part else ""
    through = f", through {', '.join(loss.through)}" if loss.through else ""
    others = _sources_left(part, source) if loss.left in (Left.REPEATS, Left.ONE_ORIGIN) else ()
    left = f", left: {', '.join(others)}" if others else ""
    return f"    {part.place.span()}: {loss.kind}: {loss.entry}{named}{through}{left}"


def _sources_left(part: Part, source: Id) -> list[Id]:
    """Return the other sources of a part's own reports and texts, in their order."""
    own = [*(item.source for item in part.evidence if isinstance(item, Report)), *part.texts]
    return [id_ for id_ in dict.fromkeys(own) if id_ != source]
