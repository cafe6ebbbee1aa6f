"""A page of the handbook: what an editor wrote by hand, once it was found to be Markdown and nothing else."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from generator.model.kinds import Label, ListedWord, OwnText


@dataclass(frozen=True, slots=True, kw_only=True)
class HandbookPage:
    """A hand-written page; every text in it is plain but ``body``."""

    body: OwnText
    """Markdown, without front matter."""
    first_line: int = 1
    """The line of the file in which it begins."""
    title: Label
    """What the front matter says, else the first heading, else the name of the file."""
    description: OwnText = ""
    author: Label = ""
    hide: tuple[ListedWord, ...] = ()
    """Parts of the theme that do not stand beside this page."""
    boost: float = 1
    """Weight of the page in search."""
    searched: bool = True
    """Whether search finds the page."""
