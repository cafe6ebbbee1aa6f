"""What follows a verb of speech in a text's own words, with that verb and its subject."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from generator.drafting.attributed import Attributed


@dataclass(frozen=True, slots=True)
class ReportedClause:
    """What follows a verb of speech, with that verb and its subject."""

    start: int
    end: int
    attributed: Attributed
