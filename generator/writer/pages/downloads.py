"""Links files to take away: only those that this build has made."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.document.inline import Address, Link
from generator.writer.wording.words import count

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from generator.model.report import Id

FOLDER = "downloads/"
"""Where they lie, from the root of the site."""
BRIEF = "-brief"
"""What the name of the PDF of one page has behind the briefing's id."""
VOLUME = "all-briefings"
"""What the PDF of all briefings is called."""


def offered(briefing: Id, made: Mapping[str, bytes]) -> tuple[tuple[Link, str], ...]:
    """Return a link to each file of a briefing, with its size; of all briefings together, if there is no briefing."""
    return tuple(_links(briefing, made))


def _links(briefing: Id, made: Mapping[str, bytes]) -> Iterator[tuple[Link, str]]:
    words = (
        ((f"{briefing}.pdf", "The whole briefing (PDF)"), (f"{briefing}{BRIEF}.pdf", "One page (PDF)"))
        if briefing
        else ((f"{VOLUME}.pdf", "All briefings in one volume (PDF)"),)
    )
    for name, title in words:
        if name in made:
            yield (
                Link(Address(f"{FOLDER}{name}"), title),
                count(max(1, round(len(made[name]) / 1000)), "kB", "kB"),
            )
