"""Tells whom a text means by the counterpart of somebody: his counterpart, sein Amtskollege, son homologue."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.drafting.offices import GENERAL

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from generator.drafting.mention import Mention
    from generator.drafting.offices import OfficeIndex
    from generator.drafting.speaker import Speaker
    from generator.model.report import Id

ROLE = "counterpart"


def counterpart(  # noqa: PLR0913  # each by name
    mention: Mention,
    written: str,
    seen: Sequence[tuple[Speaker, bool, int]],
    *,
    offices: OfficeIndex,
    origin_of: Callable[[Speaker], str | None],
    gender_of: Callable[[Speaker], str],
) -> Speaker | Id | None:
    """Return whom such words mean: of the same office as whoever was spoken of last, and of the state that they name.

    An id for somebody whom the text has not named; None if several fit, or nobody.
    """
    persons = [
        found
        for found in seen
        if found[0].is_person and (found[0].actor or (found[0].is_named and _is_whole(found[0])))
    ]
    owner = _owner(persons, mention, gender_of)
    if owner is None:
        return None
    roles = _roles(owner, offices)
    home = origin_of(owner)
    fits = {
        speaker.key: speaker
        for speaker, _, _ in persons
        if speaker.key != owner.key
        and (not mention.gender or speaker.gender in {"", mention.gender})
        and (not mention.origin or origin_of(speaker) == mention.origin)
        and (bool(mention.origin) or home is None or origin_of(speaker) != home)
    }
    same = [speaker for speaker in fits.values() if roles & _roles(speaker, offices)]
    unlike = [speaker for speaker in fits.values() if roles and _roles(speaker, offices)]
    found = same or [speaker for speaker in fits.values() if not mention.origin or speaker not in unlike]
    if len(found) == 1:
        return found[0].meant_by(written)
    if found or mention.state is None:
        return None
    holders = {id_ for role in roles for id_ in offices.find(role, mention.state)}
    return holders.pop() if len(holders) == 1 else None


def _is_whole(speaker: Speaker) -> bool:
    return speaker.role is not None or " " in speaker.name or "·" in speaker.name


def _owner(
    persons: Sequence[tuple[Speaker, bool, int]], mention: Mention, gender_of: Callable[[Speaker], str]
) -> Speaker | None:
    """Return who was spoken of last: whom the last sentence that names somebody is about.

    Of the gender that the words say of the owner; nobody if that may be one or another.
    """
    gender = mention.owner_gender
    if gender:
        persons = [found for found in persons if gender_of(found[0]) in {"", gender}]
        if mention.is_owner_open:
            known = {found[0].key: found[0] for found in persons if gender_of(found[0]) == gender}
            return next(iter(known.values())) if len(known) == 1 else None
    latest = max((sentence for _, _, sentence in persons), default=None)
    here = [(speaker, is_subject) for speaker, is_subject, sentence in persons if sentence == latest]
    subjects = [speaker for speaker, is_subject in here if is_subject]
    return next(iter(subjects or [speaker for speaker, _ in here]), None)


def _roles(speaker: Speaker, offices: OfficeIndex) -> frozenset[str]:
    """Return the offices of somebody, without those that only say that it is a high one."""
    own = frozenset({speaker.role} if speaker.role and speaker.role != ROLE else ())
    every = own | offices.roles_of(speaker.actor) if speaker.actor else own
    return every - frozenset(GENERAL) or every
