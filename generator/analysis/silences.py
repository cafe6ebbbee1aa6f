"""Tells which topics a source is known not to mention; of all others there is only no entry."""

from __future__ import annotations

from dataclasses import dataclass, field
from types import MappingProxyType
from typing import TYPE_CHECKING, TypeAlias

from generator.analysis.begun import Begun, is_earlier
from generator.analysis.findings import Silence
from generator.model.plan import Level
from generator.model.source import Read
from generator.model.topic import with_broader

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from generator.model.briefing import Briefing
    from generator.model.library import Library
    from generator.model.plan import Plan
    from generator.model.proofs import LibraryProofs
    from generator.model.report import Id
    from generator.model.statement import Statement
    from generator.model.topic import Topic

Spoken: TypeAlias = "frozenset[tuple[Id, Id]]"
"""Pairs of a source and a topic on which there is an entry of it, or on a narrower one."""


@dataclass(frozen=True, slots=True)
class Silences:
    """What is known of texts that do not mention a topic (method.md, Silence)."""

    library: Library
    proofs: LibraryProofs
    spoken: tuple[Spoken, ...]
    """Of the briefing, and of the sources that others have entries of too."""
    begun: Begun = field(default_factory=lambda: MappingProxyType({}))
    """When the topics of the briefing came up."""

    def of(self, source: Id, topic: Id) -> Silence:
        """Return what can be said of a source on which there is nothing to show under ``topic``.

        That it does not mention it only if it was read whole, no entry of it is on the topic or a narrower one, and
        the text held, which is no translation, has none of their words; or, of a text that is not held or has them
        only in parts of words, if an editor says so. Of one that is older than the matter it is no silence.
        """
        silence = self._of(source, topic)
        is_older = silence.not_mentioned and is_earlier(self.library.sources[source], topic, self.begun)
        return Silence.EARLIER if is_older else silence

    def _of(self, source: Id, topic: Id) -> Silence:
        known = self.library.sources[source]
        if known.read is not Read.WHOLE or any((source, topic) in pairs for pairs in self.spoken):
            return Silence.NO_ENTRY
        counted = self.proofs.topics.get(source, {}).get(topic)
        if counted is not None and counted.proves_silence and known.read_in is None:
            return Silence.COUNTED
        held = known.text is not None and source in self.proofs.texts
        refutable = held and (counted is None or counted.count > 0)
        return Silence.READ if topic in known.silent_on and not refutable else Silence.NO_ENTRY

    def of_all(self, sources: Iterable[Id], topic: Id) -> Silence:
        """Return what can be said of several texts together: nothing if there is none.

        Those that are older than the matter do not count beside others.
        """
        found = {self.of(source, topic) for source in sources}
        if not found or Silence.NO_ENTRY in found:
            return Silence.NO_ENTRY
        if found == {Silence.EARLIER}:
            return Silence.EARLIER
        return Silence.READ if Silence.READ in found else Silence.COUNTED


def spoken_of(briefing: Briefing, topics: Mapping[Id, Topic]) -> Spoken:
    """Return of which topics ``briefing`` has an entry of which source; an entry on a topic is one on each wider."""
    return frozenset(
        (
            *(pair for statement in briefing.statements for pair in spoken_in(statement, topics)),
            *(pair for plan in briefing.plans for pair in _spoken_in_texts(plan, topics)),
        )
    )


def spoken_in(statement: Statement, topics: Mapping[Id, Topic]) -> Iterator[tuple[Id, Id]]:
    """Yield each source of ``statement`` with each topic that it is about, and each wider one; some more than once."""
    for topic in statement.subjects:
        if topic in topics:
            for wider in with_broader(topic, topics):
                for report in statement.reports:
                    yield report.source, wider


def _spoken_in_texts(plan: Plan, topics: Mapping[Id, Topic]) -> Iterator[tuple[Id, Id]]:
    for position in plan.positions:
        if position.level is not Level.SILENT:
            for wider in with_broader(position.topic, topics):
                for text in plan.texts:
                    yield text, wider


def shared_between(spoken: Iterable[Spoken]) -> Spoken:
    """Return the pairs of the sources that more than one briefing has entries of."""
    briefings_of: dict[Id, int] = {}
    every = list(spoken)
    for of_briefing in every:
        for source in {source for source, _ in of_briefing}:
            briefings_of[source] = briefings_of.get(source, 0) + 1
    return frozenset(pair for of_briefing in every for pair in of_briefing if briefings_of[pair[0]] > 1)
