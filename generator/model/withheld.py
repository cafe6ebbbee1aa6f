"""Words that no output may show."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from generator.diagnostics import Place
    from generator.model.kinds import Label, Unpublished

INSTEAD = "[withheld]"
"""What stands in place of withheld words, where the editor says nothing else."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Withheld:
    """A name or passage left out of every output. The editor's reason is not here: it stays in the file."""

    words: Unpublished
    forms: tuple[Unpublished, ...] = ()
    """Further spellings."""
    instead: Label = INSTEAD
    place: Place = field(compare=False, repr=False)
