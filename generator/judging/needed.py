"""Says what keeps a draft, or what it needs, from being confirmed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.judging.answer import NotUnderstood
from generator.model.briefing import Briefing
from generator.model.placeholders import SPEAKER_NOT_FOUND, placeholder_in
from generator.model.statement import Statement
from generator.model.unconfirmed import called, says_nothing
from generator.model.walks import entries_in

if TYPE_CHECKING:
    from collections.abc import Iterable

    from generator.model.library import Entry


def first_to_judge(others: Iterable[Entry | Briefing]) -> Statement | None:
    """Return the first of ``others``, which a draft needs, that is a draft in which nothing is said yet."""
    return next((other for other in others if isinstance(other, Statement) and says_nothing(other)), None)


def require_filled(entry: Entry | Briefing) -> None:
    """Raise `NotUnderstood` if something is still to be written in ``entry``."""
    left = placeholder_in(entry)
    if left is not None and left.text == SPEAKER_NOT_FOUND:
        raise NotUnderstood("it is not said who speaks: write `speaker: ` and an id or a name")
    if left is not None:
        raise NotUnderstood(f"in {called(entry)} {left.told}")


def require_small(entry: Entry | Briefing) -> None:
    """Raise `NotUnderstood` for what is more than a person can look at here: a plan with its points, a briefing."""
    if isinstance(entry, Briefing) or any(entries_in(entry)):
        raise NotUnderstood(
            f"it rests on {called(entry)}, which nobody has confirmed: look at that first, then\n"
            f"  briefings confirm {entry.id}"
        )
