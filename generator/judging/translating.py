"""Tells whether the quotation of a draft is still to be translated."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.drafting.entries import TRANSLATE_IT
from generator.text.languages import same_language

if TYPE_CHECKING:
    from generator.model.library import Library
    from generator.model.statement import Statement


def lacks_translation(statement: Statement, library: Library) -> bool:
    """Tell whether a draft asks for a translation that it has not, of words that are not in the briefing's language."""
    report = statement.reports[0]
    is_asked = any(sentence.startswith(TRANSLATE_IT) for sentence in statement.todo)
    if not is_asked or not report.quote or report.translation:
        return False
    briefing = library.briefings[statement.id.partition("/")[0]]
    return not same_language(library.sources[report.source].text_lang, briefing.lang)
