"""Tells whom a description means that can be of the person whom the sentence before is about."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from generator.drafting.offices import OTHER_HOLDER
from generator.drafting.pronouns import REMEMBERED

if TYPE_CHECKING:
    from generator.drafting.discourse import Discourse
    from generator.drafting.mention import Mention
    from generator.drafting.speaker import Speaker

MAY_BE_ONE = frozenset({OTHER_HOLDER, "official"})
"""What somebody may be called whom a text has named without an office."""


def spoken_of(
    written: str, mention: Mention, discourse: Discourse, *, has_office: bool = False
) -> Speaker | None:
    """Return the only person that the sentence before is about, who has an office only where ``has_office``.

    As in: Joachim Sorel en a vu d'autres. L'ancien ministre, 71 ans, n'y voit qu'un épisode.
    """
    if mention.state is not None or mention.state_unknown:
        return None
    near = [
        (speaker, is_subject)
        for speaker, is_subject, sentence in discourse.seen[-REMEMBERED:]
        if discourse.sentence - 1 <= sentence and speaker.is_person and (speaker.actor or speaker.is_named)
    ]
    persons = {speaker.key: speaker for speaker, is_subject in near if is_subject}
    if len(persons) != 1:
        return None
    (found,) = persons.values()
    of_office = found.role not in {None, *MAY_BE_ONE} or (
        found.actor is not None and discourse.offices.roles_of(found.actor)
    )
    if (of_office and not has_office) or not discourse.agrees(found, mention.gender):
        return None
    return replace(found, guess=f"“{written}” read as {found.actor or found.name}, named before")
