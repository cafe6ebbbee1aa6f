"""Asks on which entries a sentence rests: shows them numbered, and proposes those that seem to say the same."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from generator.cli.compose_talk import Ended, WentBack
from generator.composing.listed import evidence_for, with_sources
from generator.composing.proposals import proposals
from generator.judging import NotUnderstood
from generator.model.event import Event
from generator.model.report import Report
from generator.model.statement import Statement
from generator.model.unconfirmed import local_name

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from generator.cli.compose_talk import Talk
    from generator.composing.listed import Listed
    from generator.model.report import EvidenceItems
    from generator.model.source import Source
    from generator.reader.tree import Value

_LIST = frozenset({"l", "list"})
_ABOUT = (
    "The numbers of the list, with commas between: 3, 7, 9-11; or ids. l shows the list again. "
    "What is proposed shares names, topics and words with your sentence, best first; whether it says the same, only "
    "you can tell. Enter takes those of which that is nearly certain, and nothing that denies another."
)
_PLACES = " Of a source, you may add the place: 31 para 5."
_LONGEST = 110


class Evidence:
    """What sentences may rest on, and the question which of it."""

    def __init__(self, talk: Talk) -> None:
        self.talk = talk

    def listed(self, sources: Sequence[Source] = ()) -> Listed:
        """Return the confirmed statements and the event, with ``sources`` behind them."""
        return with_sources(evidence_for(self.talk.briefing, self.talk.library), sources)

    def is_list(self, line: str, sources: Sequence[Source] = ()) -> bool:
        """Show the list to whoever types l; tell whether that was it."""
        if line.casefold() not in _LIST:
            return False
        self.show(sources)
        return True

    def show(self, sources: Sequence[Source] = ()) -> None:
        """Show the list."""
        self.talk.tell("What it may rest on:", "", "")
        self.talk.listed(self._line(entry) for entry in self.listed(sources).entries)

    def ask(
        self,
        sentence: str,
        sources: Sequence[Source] = (),
        question: str = "",
        others: EvidenceItems = (),
    ) -> list[Value]:
        """Ask what ``sentence``, the answer to a ``question`` perhaps, rests on; return it as evidence is written.

        On ``others`` other answers rest: whoever says what these say seldom says this too, so they come last, and
        never by an empty line. Raises as `Talk.ask`.
        """
        listed = self.listed(sources)
        found = proposals(sentence, listed, self.talk.library, self.talk.briefing.lang, question)
        found.sort(key=lambda proposal: listed.entry(proposal.number).id in others)
        for proposal in found:
            entry = self._line(listed.entry(proposal.number))
            why = f" ({proposal.against})" if proposal.against else ""
            self.talk.tell(f"{entry}{why}", f"  {proposal.number:2}  ", "      ")
        numbers = [
            proposal.number
            for proposal in found
            if proposal.is_sure and listed.entry(proposal.number).id not in others
        ]
        taken = f"Enter takes {', '.join(map(str, numbers))}; or other numbers" if numbers else "numbers"
        while True:
            try:
                evidence = self._named(listed, sources, taken)
            except Ended:
                self.talk.tell(f"Not kept, as it rests on nothing yet: {sentence}", "", "  ")
                raise
            if evidence := evidence or listed.evidence(numbers):
                return evidence
            self.talk.tell("It has to rest on something: name at least one, or go back with b.", "", "")

    def rest_anew(
        self, evidence: EvidenceItems, sources: Sequence[Source], write: Callable[[Sequence[Value]], bool]
    ) -> bool:
        """Ask whether a sentence that stays rests on something else than ``evidence``, and write that.

        Returns False if the person goes back to the sentence. Raises as `Talk.attempt`.
        """
        try:
            named = self._ask_anew(evidence, sources)
        except WentBack:
            return False
        if named:
            self.talk.attempt(partial(write, named))
        return True

    def _ask_anew(self, evidence: EvidenceItems, sources: Sequence[Source]) -> list[Value]:
        """Ask which entries a sentence rests on in place of ``evidence``; [] if they stay."""
        ids = (item.source if isinstance(item, Report) else item for item in evidence)
        stands = ", ".join(local_name(id_, self.talk.briefing) for id_ in ids)
        return self._named(self.listed(sources), sources, "numbers; Enter keeps these", stands)

    def _named(self, listed: Listed, sources: Sequence[Source], taken: str, stands: str = "") -> list[Value]:
        """Ask which entries a sentence rests on until what is typed is understood; [] if nothing is."""
        while True:
            line = self.talk.ask(
                f"Which entries does it rest on? ({taken}, l lists them)",
                _ABOUT + (_PLACES if sources else ""),
                stands,
            )
            if self.is_list(line, sources):
                continue
            try:
                return listed.named(line) if line else []
            except NotUnderstood as problem:
                self.talk.refuse(problem)

    def _line(self, entry: Event | Statement | Source) -> str:
        """Return an entry in a line of a list, without withheld words: in what is cut, nobody finds them."""
        return _shortened(self.talk.judged.lines.shown(self._told(entry)))

    def _told(self, entry: Event | Statement | Source) -> str:
        actors = self.talk.library.actors
        if isinstance(entry, Event):
            return f"{entry.name}, {entry.date}"
        if isinstance(entry, Statement):
            names = " and ".join(actors[id_].label if id_ in actors else id_ for id_ in entry.speakers)
            return f"{names or actors[self._publisher(entry)].label}: {entry.says}"
        title = f", “{entry.title}”" if entry.title else ""
        return f"the source {entry.id}: {actors[entry.publisher].label}{title}"

    def _publisher(self, statement: Statement) -> str:
        return self.talk.library.sources[statement.reports[0].source].publisher


def _shortened(text: str) -> str:
    return text if len(text) <= _LONGEST else f"{text[:_LONGEST].rpartition(' ')[0] or text[:_LONGEST]} …"
