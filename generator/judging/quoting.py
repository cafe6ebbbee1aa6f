"""Says what else changes in a draft whose quotation is cut or exchanged."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from generator.editing import Put
from generator.judging.answer import NotUnderstood
from generator.judging.passage import passage_of, problem_with
from generator.upkeep.naming import place_of

if TYPE_CHECKING:
    from generator.editing import Change
    from generator.model.statement import Statement
    from generator.quotes.text.source_text import SourceText

_PARAGRAPH = re.compile(r"para \d+")


def place_changes(quote: str, statement: Statement, text: SourceText) -> list[Change]:
    """Return the change of the place that a new ``quote`` needs, if it stands in another paragraph than is written.

    Raises `NotUnderstood` if ``text`` does not have its words.
    """
    problem = problem_with(quote, text)
    if problem:
        raise NotUnderstood(problem)
    report = statement.reports[0]
    passage = passage_of(replace(report, quote=quote), text)
    if passage is None or not _PARAGRAPH.fullmatch(report.locator or ""):
        return []
    found = f"para {passage.paragraph}"
    return [] if found == report.locator else [Put((*place_of(statement).keys, "locator"), found)]
