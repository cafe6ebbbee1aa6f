"""A citation as one style prints it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from generator.document.inline import Content
    from generator.model.kinds import Label


@dataclass(frozen=True, slots=True)
class FormattedCitation:
    """How to cite a document in one style."""

    style: Label
    """What the style, or the form of data, is called: "APA"."""
    content: Content
    """With the italics that it asks for; of data for programs, as typed."""
