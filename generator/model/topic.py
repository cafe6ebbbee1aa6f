"""What statements are about: controlled subjects, and groups of words whose choice is counted."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from generator.diagnostics import Place
    from generator.model.report import Id
    from generator.model.text import Name, Prose


@dataclass(frozen=True, slots=True, kw_only=True)
class Topic:
    """A controlled subject."""

    id: Id
    name: Name
    broader: Id | None = None
    same_as: tuple[str, ...] = ()
    note: Prose | None = None
    folder: str = ""
    place: Place = field(compare=False, repr=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class Word:
    """One of the words a `Term` chooses between, with the forms that count as it."""

    word: str
    forms: tuple[str, ...]
    """Every form counted; the word itself if the editor listed none."""
    lang: str | None = None
    note: Prose | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Term:
    """A choice of words: what one thing is called by whom."""

    id: Id
    name: Name
    words: tuple[Word, ...]
    ours: str | None = None
    """The word this site uses in its own voice."""
    note: Prose | None = None
    folder: str = ""
    place: Place = field(compare=False, repr=False)
