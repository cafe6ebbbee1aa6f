"""Says what is to be done next with a briefing, as commands that can be run."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.composing.blanks import blank_source
from generator.composing.happened import is_open

if TYPE_CHECKING:
    from collections.abc import Sequence

    from generator.model.library import Library
    from generator.model.report import Id
    from generator.model.source import Source


def next_steps(briefing: Id, library: Library, sources: Sequence[Source]) -> list[str]:
    """Return lines that say what comes next for ``briefing``.

    ``sources`` are those whose texts are held.
    """
    known = library.briefings[briefing]
    blank = blank_source(briefing, library)
    statements = [
        statement
        for statement in known.statements
        if blank not in {report.source for report in statement.reports}
    ]
    confirmed = [statement for statement in statements if not statement.todo]
    lines = []
    if any(map(is_open, known.events)):
        lines.append(
            "What happened is not told to its end; the same command goes on: briefings compose " + briefing
        )
    drafted = {report.source for statement in statements for report in statement.reports}
    new = [source.id for source in sources if source.id not in drafted]
    if not confirmed:
        drafts = [f"  briefings draft {briefing} {' '.join(new)}"] if new else []
        if not (new or statements):
            drafts = ["  briefings add FILE …", f"  briefings draft {briefing} SOURCE …"]
        waiting = [source for source in sources if source.todo or library.actors[source.publisher].todo]
        return [
            *lines,
            "Next come the statements; and then the same command asks for the front page:",
            *(["  briefings judge"] if waiting else []),
            *drafts,
            f"  briefings judge {briefing}",
            f"  briefings compose {briefing}",
        ]
    if any(sentence.startswith("Write ") for sentence in known.todo):
        return [
            *lines,
            f"The front page is not written to its end; the same command goes on: briefings compose {briefing}",
        ]
    return [
        *lines,
        "All that is asked for is written. Next:",
        *([f"  briefings confirm --all-of {briefing}"] if known.todo else []),
        f"  briefings publish {briefing}",
    ]
