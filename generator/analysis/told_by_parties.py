"""Finds what is known to have been said from nobody but a party to which the speaker does not belong."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeAlias

from generator.analysis.sides import Parties, are_of_one_body, bodies_of
from generator.analysis.texts_behind import rests_on, texts_behind
from generator.model.actor import STATES, ActorType

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from generator.model.briefing import Briefing
    from generator.model.library import Library
    from generator.model.report import Id, Report
    from generator.model.statement import Statement

_BODIES = STATES | {ActorType.GROUP, ActorType.ORGANISATION}
"""Types of those who belong to nobody but themselves where nothing else is written."""
ToldByParties: TypeAlias = "Mapping[Id, tuple[Id, ...]]"
"""By statement that no text reports but those of parties to which a speaker does not belong: these parties."""


def told_by_parties(briefing: Briefing, library: Library) -> ToldByParties:
    """Return the statements that stand "by China’s account" only, with the parties (method.md, One party's account).

    What several say jointly is among them if one of them does not belong to the party. Of a speaker of whom the
    register does not say where they belong nothing is known.
    """
    parties = Parties(library, briefing)
    found = {statement.id: _told_by(statement, parties) for statement in briefing.statements}
    return {id_: told for id_, told in found.items() if told}


def _told_by(statement: Statement, parties: Parties) -> tuple[Id, ...]:
    found: dict[Id, None] = {}
    for report in statement.reports:
        text = _text_behind(report, parties)
        party = parties.telling(text, report) if text else ""
        speaking = _each(statement.speakers_in(report), parties)
        if not party or not any(_is_outside(speaker, party, text, parties) for speaker in speaking):
            return ()
        found[party] = None
    return tuple(found)


def _each(speakers: Iterable[Id], parties: Parties) -> Iterable[Id]:
    """Return those who speak, in place of a group its members."""
    found: dict[Id, None] = {}
    waiting = list(speakers)
    while waiting:
        speaker = waiting.pop()
        if speaker not in found:
            found[speaker] = None
            actor = parties.library.actors.get(speaker)
            waiting += actor.members if actor else ()
    return [speaker for speaker in found if not _has_members(speaker, parties)]


def _has_members(speaker: Id, parties: Parties) -> bool:
    actor = parties.library.actors.get(speaker)
    return bool(actor and actor.members)


def _text_behind(report: Report, parties: Parties) -> Id:
    """Return the one text that a report comes from at last; "" if that is not known."""
    sources = parties.library.sources
    behind = texts_behind(report, sources)
    passed_on = {report.source} if any(behind[text] for text in behind) else set()
    last = [text for text in behind if text not in passed_on and not rests_on(sources[text])]
    return last[0] if len(last) == 1 else ""


def _is_outside(speaker: Id, party: Id, text: Id, parties: Parties) -> bool:
    """Tell whether a speaker is known to belong elsewhere than the party, and who put its text out."""
    actors = parties.library.actors
    actor = actors.get(speaker)
    if actor is None or parties.side_of(speaker) == party:
        return False
    if len(bodies_of(speaker, actors)) == 1 and actor.type not in _BODIES:
        return False
    publisher = parties.library.sources[text].publisher
    return not any(are_of_one_body(speaker, body, actors) for body in (party, publisher))
