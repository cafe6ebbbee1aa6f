"""Turns the references of all entries round: by the entry referred to, who refers to it."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from generator.analysis.findings import Use
from generator.model.references import Role
from generator.model.voices import voices_of
from generator.model.walks import references_below

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from generator.model.briefing import Briefing
    from generator.model.library import Library
    from generator.model.report import Id
    from generator.model.source import Source
    from generator.model.statement import Statement
    from generator.model.walks import References


def uses_of_registers(library: Library) -> dict[Id, tuple[Use, ...]]:
    """Return the references of the entries that briefings share, by the entry referred to."""
    entries = (entry for register in library.registers for entry in register.values())
    return _turned((references for entry in entries for references in references_below(entry)), {})


def uses_of_briefing(briefing: Briefing, sources: Mapping[Id, Source]) -> dict[Id, tuple[Use, ...]]:
    """Return the references of a briefing and its entries, by the entry referred to.

    The speaker of a statement in a publisher's own voice is the publisher.
    """
    publishers = {
        statement.id: publisher
        for statement in briefing.statements
        if statement.own_voice
        for publisher in voices_of(statement, sources)
    }
    return _turned(references_below(briefing), publishers)


SAID_BY = frozenset({Role.SPEAKER})
SAID_OF = frozenset({Role.ABOUT, Role.STANCE})
"""A statement may be about an event, an actor or a topic, take a stance on it, or both."""
SAID_IN = frozenset({Role.REPORT})


def statements_among(uses: Iterable[Use], roles: frozenset[Role], library: Library) -> tuple[Statement, ...]:
    """Return the statements that refer to an entry in one of ``roles``, each once, however often it does so."""
    users = dict.fromkeys(use.user for use in uses if use.role in roles)
    return tuple(library.statements[user] for user in users if user in library.statements)


def _turned(every: Iterable[References], unnamed_speakers: dict[Id, Id]) -> dict[Id, tuple[Use, ...]]:
    """Return ``every`` by target; the speakers of statements that name none come before what else these refer to."""
    uses: defaultdict[Id, list[Use]] = defaultdict(list)
    for user, part, role, targets in every:
        if user in unnamed_speakers:
            uses[unnamed_speakers.pop(user)].append(Use(user, Role.SPEAKER))
        use = Use(user, role, part)
        for target in targets:
            uses[target].append(use)
    return {target: tuple(found) for target, found in uses.items()}
