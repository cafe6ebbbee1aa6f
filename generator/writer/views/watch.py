"""Makes the list of what to watch: what would change a judgement."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from generator.document.joining import phrase

if TYPE_CHECKING:
    from generator.document.inline import Content
    from generator.model.briefing import Briefing
    from generator.writer.views.entry_links import EntryLinks


@dataclass(frozen=True, slots=True)
class SignView:
    """Something to look out for."""

    says: str
    link: Content
    """The judgement that it would change."""


def watch(briefing: Briefing, links: EntryLinks) -> tuple[SignView, ...]:
    """Return what to watch for, in the editor's order: it is what the judgements themselves say of it."""
    return tuple(
        SignView(sign, phrase("would change: ", links.to(assessment.id)))
        for assessment in briefing.assessments
        for sign in assessment.would_change
    )
