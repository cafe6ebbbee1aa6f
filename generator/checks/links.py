"""Checks that whoever is said to link two statements is heard in a report of the later one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.diagnostics import Code
from generator.model.voices import voices_of

if TYPE_CHECKING:
    from generator.diagnostics import Diagnostics
    from generator.model.briefing import Briefing
    from generator.model.library import Library


def links_of_others(briefing: Briefing, library: Library, diagnostics: Diagnostics) -> None:
    """Warn of a link by somebody who neither says the statement nor tells it: nobody could see where they say so."""
    for statement in briefing.statements:
        for index, link in enumerate(statement.links):
            if link.by is None:
                continue
            heard = {
                *voices_of(statement, library.sources),
                *statement.holders,
                *(library.sources[report.source].publisher for report in statement.reports),
                *(actor for report in statement.reports for actor in (report.speaker, *report.via)),
            }
            if link.by not in heard:
                diagnostics.warning(
                    Code.LINK_OF_ANOTHER,
                    f"`{link.by}` neither says this statement nor reports it: where does it say that it "
                    f"{link.type} the other?",
                    statement.place.span("links", index, "by"),
                    "add the source in which it says so under `also`; or leave `by` out: the link is then ours",
                )
