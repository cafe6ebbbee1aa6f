"""Checks that actors without a name are described, and that offices have dates."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from generator.diagnostics import Code
from generator.model.actor import ActorType
from generator.model.report import Report

if TYPE_CHECKING:
    from generator.diagnostics import Diagnostics
    from generator.model.actor import Office
    from generator.model.briefing import Briefing
    from generator.model.library import Library

_BARE = re.compile(
    r"(?:(?:an?|the|one|two|some|several|many|unnamed|anonymous|unidentified)\s+)*"
    r"(?:sources?|officials?|insiders?|persons?|people)",
    re.IGNORECASE,
)


def unnamed_without_evidence(library: Library, diagnostics: Diagnostics) -> None:
    """Refuse a claim without evidence that somebody a source does not name is a certain person (format.md, Actor)."""
    for actor in library.actors.values():
        if actor.type is ActorType.UNNAMED and actor.meant and not actor.evidence:
            diagnostics.error(
                Code.UNNAMED_WITHOUT_EVIDENCE,
                f"that {library.actors[actor.meant].label} is meant is a claim of its own, and rests on nothing",
                actor.place.span("meant"),
                "add `evidence`: a source that gives the name",
            )


def anonymous_undescribed(library: Library, diagnostics: Diagnostics) -> None:
    """Warn of a speaker who is no more than "officials" (AP bars the bare "a source").

    A note or the source's reason for withholding the name shows that there was no more to be had.
    """
    for actor in library.actors.values():
        if actor.type is not ActorType.ANONYMOUS or actor.reason or actor.note:
            continue
        if all(_BARE.fullmatch(text) for _, text in actor.name.texts):
            diagnostics.warning(
                Code.ANONYMOUS_UNDESCRIBED,
                f"`{actor.name}` tells a reader nothing about how the speaker can know",
                actor.place.span("name"),
                "take the source's fullest description, as in senior EU official",
                "if it gives no more, say so in `note`; if it says why the name is withheld, in `reason`",
            )


def member_beside_group(briefing: Briefing, library: Library, diagnostics: Diagnostics) -> None:
    """Warn of a joint statement or plan that names a group and a member of it: it would count for this one twice."""
    jointly = [(statement.speakers, "speaker", statement.place) for statement in briefing.statements]
    jointly += [(plan.by, "by", plan.place) for plan in briefing.plans]
    for named, key, place in jointly:
        if len(named) < 2:
            continue
        for index, id_ in enumerate(named):
            group = next((other for other in named if id_ in library.actors[other].members), None)
            if group is not None:
                diagnostics.warning(
                    Code.MEMBER_BESIDE_GROUP,
                    f"`{id_}` is a member of `{group}`, which is named beside it",
                    place.span(key, index),
                    "name the group, or its members, not both",
                )


def undated_office(library: Library, diagnostics: Diagnostics) -> None:
    """Warn of an office that can never be shown, as nothing says when it was held (format.md, Actor)."""
    for actor in library.actors.values():
        for office in actor.offices:
            if not (office.since or office.until or _has_dated_evidence(office, library)):
                diagnostics.warning(
                    Code.UNDATED_OFFICE,
                    "nothing says when this office was held, so it is shown with no statement",
                    office.place.span("title"),
                    "add `since` or `until`, or `evidence` whose source has a `date`",
                )


def _has_dated_evidence(office: Office, library: Library) -> bool:
    return any(
        not isinstance(item, Report) or item.date or library.sources[item.source].date
        for item in office.evidence
    )
