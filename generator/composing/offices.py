"""Says what answers about an office that stands already change: other letters in it, or that it goes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.editing import Put, Remove
from generator.model.text import alike
from generator.upkeep.naming import place_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from generator.editing import Change
    from generator.model.actor import Actor


def differs_in_letters(title: str, actor: Actor) -> bool:
    """Tell whether ``actor`` has an office that a reader takes for ``title``, and that is written otherwise."""
    written = [office.title for office in actor.offices]
    return title not in written and any(alike(office) == alike(title) for office in written)


def mended_office(title: str, actor: Actor) -> Sequence[Change]:
    """Return what writes the office of ``actor`` as ``title`` does: with other capitals, or spaces."""
    keys = (*place_of(actor).keys, "offices")
    return [
        Put((*keys, index, "title"), title)
        for index, office in enumerate(actor.offices)
        if alike(office.title) == alike(title)
    ]


def without_office(actor: Actor) -> Sequence[Change]:
    """Return what takes the last office of ``actor`` out."""
    keys = (*place_of(actor).keys, "offices")
    return [Remove((*keys, len(actor.offices) - 1) if len(actor.offices) > 1 else keys)]
