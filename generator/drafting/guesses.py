"""Says in a sentence by which words of a text something of a draft was guessed, for its `todo`."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from generator.drafting.said import Said
    from generator.drafting.time_phrases import TimePhrase
    from generator.model.report import Id
    from generator.model.source import Source

_LONGEST_TOLD = 80
"""Characters of an attribution that are repeated for the editor."""


def of_speaker(said: Said, speakers: Sequence[Id], paragraph: int) -> str:
    """Return by which words ``speakers`` were taken for whoever speaks."""
    told_by = f" from “{said.told_by}”" if 0 < len(said.told_by) <= _LONGEST_TOLD else ""
    guess = said.speaker.guess if said.speaker else "nobody is named"
    carried = "carried over from before" if said.is_carried else ""
    unsure = "" if said.is_sure else "no verb of speech stands beside the name"
    notes = "; ".join(note for note in (guess, carried, unsure) if note)
    return f"speaker {' and '.join(speakers)}, read{told_by} in paragraph {paragraph}" + (
        f" ({notes})" if notes else ""
    )


def of_time(said: Said, time: TimePhrase, source: Source) -> str:
    """Return by which words the date was told."""
    if not time.date:
        when = f"is only dated {source.date}" if source.date else "has no date"
        return f"date “{time.words}”: say which day that was, as the source {when}"
    counted = "" if time.is_absolute else f", counted from the source's day {source.date}"
    carried = ", which stands before it," if said.time_carried else ""
    return f"date “{time.words}”{carried} read as {time.date}{counted}"
