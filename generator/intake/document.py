"""A document as it was read from a file: its paragraphs, what it says of itself, what was left out."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from generator.model.source import SourceType

_SHOWN = 60
"""Characters of a passage by which a person knows it again."""


class NotRead(ValueError):  # noqa: N818  # what it is
    """A file cannot be taken in: why, in a sentence, and what to do."""

    def __init__(self, message: str, advice: str = "") -> None:
        super().__init__(message, advice)
        self.message = message
        self.advice = advice


class Lacking(NotRead):
    """A document does not say what every source has, and a person can."""

    def __init__(self, field: str, message: str, advice: str) -> None:
        super().__init__(message, advice)
        self.field = field
        """What the source calls it."""


@dataclass(frozen=True, slots=True)
class Fact:
    """What a document says of itself; ``guess`` names what a person must look at, if it is no more than a guess."""

    value: str
    guess: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Facts:
    """What a document says of itself, as far as it does."""

    title: Fact | None = None
    publisher: Fact | None = None
    """A name, as the document has it."""
    authors: tuple[str, ...] = ()
    """``Family, Given`` where the document says which is which."""
    authors_guess: str = ""
    contributors: tuple[str, ...] = ()
    date: Fact | None = None
    """In the notation of `generator.model.dates`."""
    updated: Fact | None = None
    lang: Fact | None = None
    """A tag of BCP 47, as the document has it: perhaps none that is registered."""
    url: Fact | None = None
    mirror: str = ""
    """The address of a copy on another site."""
    archive: str = ""
    """The address of an archived copy."""
    version: str = ""
    type: SourceType | None = None
    type_guess: str = ""
    is_part: bool = False
    """Whether the document shows that there is more of it elsewhere, behind a paywall."""


@dataclass(frozen=True, slots=True)
class LeftOut:
    """What of a file is no part of the text that was made of it."""

    what: str
    """For people, in the singular and the plural: ``running head, running heads``."""
    passages: tuple[str, ...]
    """Each empty where what is left out is not to be repeated, as addresses."""

    def words(self, most: int) -> str:
        """Return how often that was, and how the first ``most`` begin: ``2 running heads: “Harbour Post”``."""
        single, _, several = self.what.partition(", ")
        count = len(self.passages)
        unlike = list(dict.fromkeys(beginning(passage) for passage in self.passages if passage))
        shown = ", ".join(f"“{passage}”" for passage in unlike[:most])
        more = f" and {len(unlike) - most} others" if len(unlike) > most else ""
        number = f"{count} {single if count == 1 else several}"
        return f"{number}: {shown}{more}" if shown else number


@dataclass(frozen=True, slots=True, kw_only=True)
class Document:
    """What a file says."""

    kind: str
    """What it is, for people: "a web page"."""
    paragraphs: tuple[str, ...]
    """Titles and headings are paragraphs of their own; a line break in one is the document's own."""
    facts: Facts = field(default_factory=Facts)
    left_out: tuple[LeftOut, ...] = ()
    changed: tuple[str, ...] = ()
    """What was set otherwise than the file has it, in sentences."""

    @property
    def text(self) -> str:
        """The plain text: an empty line between paragraphs."""
        return "\n\n".join(self.paragraphs) + "\n" if self.paragraphs else ""


def beginning(passage: str) -> str:
    r"""Return how a passage begins, on one line.

    >>> beginning("Home\n  News")
    'Home News'
    """
    shown = " ".join(passage.split())
    return shown if len(shown) <= _SHOWN else f"{shown[: _SHOWN - 1].rstrip()}…"
