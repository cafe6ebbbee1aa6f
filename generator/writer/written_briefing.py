"""What comes of writing one briefing: its pages, and what other pages carry of it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

    from generator.diagnostics import Diagnostic
    from generator.document.escaping import Html
    from generator.model.report import Id
    from generator.storage.files import Files
    from generator.writer.pages.site import Section


@dataclass(frozen=True, slots=True)
class WrittenBriefing:
    """One briefing's pages, and what other pages carry of it."""

    files: Files
    lines: Mapping[Id, Html]
    """Statements as list items, for the pages of actors and topics."""
    sections: tuple[Section, ...]


@dataclass(frozen=True, slots=True)
class ReadyBriefing:
    """A briefing that somebody else has written, with what a template had wrong."""

    written: WrittenBriefing
    diagnostics: tuple[Diagnostic, ...]
    examined: Mapping[str, object]
    """What was found in its files, by path, if they were examined."""
