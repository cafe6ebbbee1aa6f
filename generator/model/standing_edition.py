"""Which edition a briefing is in, as it stands: as it was published, or with changes that are in no edition yet."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from generator.model.briefing import Edition


@dataclass(frozen=True, slots=True)
class StandingEdition:
    """The last edition of a briefing, and whether the briefing says anything else now."""

    row: Edition
    is_frozen: bool = False
    """Whether it was kept: then it has an address of its own, which says for ever what it said."""
    has_later_changes: bool = False
    """Whether the briefing is known to differ from it; never where it was not kept."""
