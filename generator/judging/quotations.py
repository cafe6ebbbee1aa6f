"""Says what the texts that are held have against the quotations of a draft, as `briefings verify` would later."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.diagnostics import Diagnostics
from generator.quotes.messages import add_quote_diagnostics
from generator.quotes.verify import verify_entry

if TYPE_CHECKING:
    from collections.abc import Mapping

    from generator.diagnostics import Diagnostic
    from generator.model.library import Library
    from generator.model.report import Id
    from generator.model.statement import Statement
    from generator.quotes.held_texts import HeldText


def quotation_mistakes(
    statement: Statement, library: Library, held: Mapping[Id, HeldText]
) -> list[Diagnostic]:
    """Return what is wrong with the quotations of ``statement``: errors, and what is to be looked at again."""
    found = Diagnostics()
    add_quote_diagnostics(verify_entry(statement.id, library, held), found)
    return list(found)
