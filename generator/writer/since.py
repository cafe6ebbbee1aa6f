"""Says what of a page came or changed in which edition, for a returning reader's own browser to mark."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.comparing import Nature
from generator.writer.pages.site import Since
from generator.writer.pages.urls import anchor_of, briefing_page, folder_of

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Sequence

    from generator.analysis.findings import BriefingFindings
    from generator.comparing.history import History, Milestone
    from generator.model.briefing import Briefing
    from generator.model.report import Id

_SOURCES = "sources"


def since_of(briefing: Briefing, found: BriefingFindings, page: str, *, has_changes: bool) -> Since | None:
    """Return what a page of a briefing says to a returning reader; None where no edition of it was kept."""
    history = found.history
    if history is None:
        return None
    return Since(
        edition=history.newest.number,
        changes=briefing_page(briefing.id, "changes") if has_changes else "",
        marks=" ".join(_marks(history, briefing, found.sources, page)),
    )


def _marks(history: History, briefing: Briefing, sources: Collection[Id], page: str) -> Iterator[str]:
    """Yield the places: on the page of sources those of sources, on others of the briefing's own entries."""
    for id_, milestones in history.entries.items():
        if id_ in sources if page == _SOURCES else folder_of(id_) == briefing.id:
            yield from _mark(anchor_of(id_), milestones)
    if not page:
        for name, milestones in history.sentences.items():
            yield from _mark(name, milestones)


def _mark(name: str, milestones: Sequence[Milestone]) -> Iterator[str]:
    editions = [(milestone.edition.number, milestone) for milestone in milestones if milestone.edition]
    if editions:
        number, first = editions[0]
        added = [f"+{number}"] if Nature.ADDED in first.natures else []
        later = editions[len(added) :][-1:]
        yield f"{name}:{','.join([*added, *(str(number) for number, _ in later)])}"
