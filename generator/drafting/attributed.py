"""A verb of speech and whose it is, at their place in a sentence."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from generator.drafting.mention import Mention


@dataclass(frozen=True, slots=True)
class Attributed:
    """A verb of speech and its subject, in a paragraph."""

    mention: Mention | None
    """Who speaks, None if only a verb is there."""
    start: int
    end: int
    """Of the verb, or of what stands for it."""
    feminine: bool = False
    masculine: bool = False
    is_sure: bool = True
    """Whether verb and subject stand beside each other."""
    has_verb: bool = True
    """False: only the place of the subject tells that it speaks."""
    is_by_another: bool = False
    """Whether words stand at the verb that may say who speaks, and were not understood: nobody from before does."""
    is_according: bool = False
    """Whether the sentence only goes by somebody, who may relay what another says."""
    jointly: tuple[Mention, ...] = ()
    """All who are the subject of the verb, if it is not one alone."""
