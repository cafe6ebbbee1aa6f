"""Checks that answers say how they relate to the first one, and gaps where they were looked for."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.diagnostics import Code

if TYPE_CHECKING:
    from generator.diagnostics import Diagnostics
    from generator.model.briefing import Briefing
    from generator.model.library import Library


def relations(briefing: Briefing, _library: Library, diagnostics: Diagnostics) -> None:
    """Refuse a later answer without its relation to the first, and a first with one (format.md, Question)."""
    for question in briefing.questions:
        for number, answer in enumerate(question.answers):
            if number and answer.relation is None and not question.todo:  # one that waits is not confirmed so
                diagnostics.error(
                    Code.MISSING_RELATION,
                    "how does this answer stand to the first one?",
                    answer.place.span("says"),
                    "add `relation`: same, less-precise, more-precise, other-scope, conflicting, denied or superseded",
                )
            if not number and answer.relation is not None:
                diagnostics.error(
                    Code.RELATION_ON_FIRST,
                    "the first answer has no other to stand to",
                    answer.place.span("relation"),
                    "leave `relation` out here: each later answer says how it stands to this one",
                )


def gap_without_search(briefing: Briefing, _library: Library, diagnostics: Diagnostics) -> None:
    """Warn of "not known" that does not say where we looked."""
    for question in briefing.questions:
        if not (question.answers or question.looked_in):
            diagnostics.warning(
                Code.GAP_WITHOUT_SEARCH,
                "a question without an answer is shown as not known, and a reader cannot see where we looked",
                question.place.span("question"),
                "add `looked_in`: the sources that do not answer it",
            )
