"""Says in a line what a briefing rests on: the sources read whole, by name, and how many others."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.document.joining import join, phrase
from generator.model.source import Read
from generator.writer.wording.words import count

if TYPE_CHECKING:
    from generator.document.inline import Content
    from generator.model.briefing import Briefing
    from generator.writer.views.entry_links import EntryLinks

_MOST_NAMED = 4
_READ = ((Read.PART, "read in part"), (Read.NONE, "known through others"))


def rests_on(briefing: Briefing, links: EntryLinks) -> tuple[Content, ...]:
    """Return which sources were read whole, each with its link, and how many others are cited; nothing without any."""
    cited = [links.library.sources[id_] for id_ in links.findings.briefings[briefing.id].sources]
    whole = [source for source in cited if source.read is Read.WHOLE]
    line: list[Content] = []
    if len(whole) > _MOST_NAMED:
        line.append(f"{count(len(whole), 'source')} read whole")
    elif whole:
        line.append(phrase("Read whole: ", join((links.to(source.id) for source in whole), "; ")))
    for read, words in _READ:
        number = sum(source.read is read for source in cited)
        if number:
            line.append(f"{count(number, 'other source' if line else 'source')} {words}")
    return tuple(line)
