"""Numbers and addresses that look like a person's and are rightly published: an office's own."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from generator.diagnostics import Place
    from generator.model.kinds import Unpublished


@dataclass(frozen=True, slots=True, kw_only=True)
class Permitted:
    """A number or address that may stand in any text. The editor's reason is not here: it stays in the file."""

    words: Unpublished
    place: Place = field(compare=False, repr=False)
