"""Says of a stance what became of it, with links: withdrawn, revised, disowned, denied, followed by another."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from generator.analysis.sides import whose
from generator.analysis.stances import (
    StanceStates,
    Standing,
    Undoing,
    concerns,
    is_told_by_another,
    own_undoings,
    stance_states,
    undoings,
)
from generator.document.inline import Link
from generator.document.joining import join, labelled, phrase
from generator.model.references import Role
from generator.model.report import Report
from generator.model.statement import Kind
from generator.model.statement_dates import Basis, date_of_statement
from generator.writer.views.attribution import ascribed_by, attributed, told_by_parties, whose_link
from generator.writer.wording import words

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from generator.analysis.findings import Use
    from generator.analysis.stances import StanceState
    from generator.document.inline import Content
    from generator.model.briefing import Briefing
    from generator.model.report import Evidence, Id
    from generator.model.statement import Statement
    from generator.writer.views.entry_links import EntryLinks


@dataclass(slots=True)
class Standings:
    """What became of the statements and stances of one briefing."""

    briefing: Briefing
    links: EntryLinks
    undone: Mapping[Id, tuple[Undoing, ...]] = field(init=False)
    """By statement, only those to which something was done."""
    _states: StanceStates = field(init=False)

    def __post_init__(self) -> None:
        """Look once at all statements of the briefing."""
        library, findings = self.links.library, self.links.findings
        found = {
            statement.id: undoings(statement.id, findings.of(statement.id), library)
            for statement in self.briefing.statements
        }
        self.undone = {id_: every for id_, every in found.items() if every}
        told = findings.briefings[self.briefing.id].told_by_parties
        self._states = stance_states(self.briefing, self.undone, library, told)

    def ended(self, actor: Id, statement: Statement, target: Id) -> bool:
        """Tell whether an actor's stance no longer stands: taken back, or followed by another one."""
        state = self._states[actor, statement.id, target]
        return state.ended or state.standing is Standing.EARLIER

    def all_ended(self, statement: Statement, target: Id) -> bool:
        """Tell whether it stands for none of those who took it."""
        return all(self.ended(actor, statement, target) for actor in whose(statement, self.links.library))

    def of_statement(self, statement: Statement) -> Content:
        """Return what later statements did to one; "" if they did nothing to it."""
        return join(
            [self._undoing(statement, undoing) for undoing in self.undone.get(statement.id, ())], "; "
        )

    def of_stance(self, statement: Statement, target: Id, actor: Id = "") -> Content:
        """Return what became of a stance, for all who took it, or for one ``actor`` of them."""
        actors = (actor,) if actor else whose(statement, self.links.library)
        undone = {
            undoing.by: undoing
            for undoing in self.undone.get(statement.id, ())
            if concerns(undoing, statement, target, self.links.library)
        }
        beside: list[Content] = []
        for taker in actors:
            state = self._states[taker, statement.id, target]
            if state.beside:
                said = self._beside(state, target, undone.pop(state.beside, None))
                beside.append(phrase(self.links.label(taker), ": ", said) if len(actors) > 1 else said)
        return join([*(self._undoing(statement, undoing) for undoing in undone.values()), *beside], "; ")

    def positions_on(self, target: Id, uses: Iterable[Use], label: str = "Positions on it") -> Content:
        """Return who takes which side on a point of a plan or on a document, as one line; "" if nobody does."""
        found: list[Content] = []
        for use in uses:
            if use.role is Role.STANCE:
                statement = self.links.library.statements[use.user]
                own = statement.folder == self.briefing.id
                became = self.of_stance(statement, target) if own else ""
                stance = stance_word(statement, target, self.links)
                said = phrase(attributed(statement, self.links), f": {stance}", *self._dated(statement))
                if lost := self.links.lost(statement.id):
                    said = phrase(said, " ", lost)
                link = Link(self.links.path(statement.id), said)
                found.append(phrase(link, " (", became, ")") if became else link)
        return labelled(label, found)

    def undone_among(self, evidence: Iterable[Evidence]) -> Content:
        """Return what became of the statements that something rests on, each with its label; "" if nothing did."""
        library = self.links.library
        undone = [
            library.statements[item]
            for item in evidence
            if not isinstance(item, Report) and item in self.undone
        ]
        return join(
            [
                phrase(attributed(statement, self.links), ": ", self.of_statement(statement))
                for statement in undone
            ],
            "; ",
        )

    def _undoing(self, statement: Statement, undoing: Undoing) -> Content:
        links = self.links
        later = links.library.statements[undoing.by]
        undone = [
            phrase(", itself ", self._done(later, further)) for further in own_undoings(later.id, self.undone)
        ]
        return Link(
            links.path(later.id), phrase(self._done(statement, undoing), *self._dated(later), *undone)
        )

    def _done(self, statement: Statement, undoing: Undoing) -> Content:
        """Return what was done to a statement, and by whom if not by all who said it."""
        links = self.links
        later = links.library.statements[undoing.by]
        done = _undone(undoing, later, links)
        if is_told_by_another(later, undoing.link, links.library):
            return done
        if undoing.reading:
            return phrase(done, ", as ", attributed(later, links), " reads it")
        others = set(whose(later, links.library)) != set(whose(statement, links.library))
        if others or told_by_parties(later, links):
            return phrase(done, " by ", attributed(later, links))
        return done

    def _beside(self, state: StanceState, target: Id, undoing: Undoing | None) -> Content:
        """Return the other stance of the speaker; ``undoing`` is what the statement that takes it does to the first."""
        links = self.links
        then = links.library.statements[state.beside]
        stance = stance_word(then, target, links)
        if state.standing is Standing.EARLIER:
            done = (_undone(undoing, then, links), "; ") if undoing else ()
            return Link(links.path(then.id), phrase(*done, f"later: {stance}", *self._dated(then)))
        other = Link(links.path(then.id), stance)
        if state.standing is Standing.SAME_DAY:
            return phrase("both on the same day: ", other)
        return phrase("also ", other, ", and which came later is not known")

    def _dated(self, statement: Statement) -> Iterator[Content]:
        said = date_of_statement(statement, self.links.library)
        if said.date is not None:
            yield ", reported on " if said.basis is Basis.REPORTED else ", "
            yield self.links.date(said.date)


def stance_word(statement: Statement, target: Id, links: EntryLinks) -> str:
    """Return the word for the stance of a statement on ``target``: it depends on what that is, and on a vote."""
    is_on_event = target in links.library.events
    return words.stance_on(
        dict(statement.stance)[target], event=is_on_event, vote=statement.kind is Kind.VOTE
    )


def _undone(undoing: Undoing, later: Statement, links: EntryLinks) -> Content:
    """Return what was done to a statement, and in whose view where ``later`` is not the voice that says so."""
    by, done = whose_link(later, undoing.link, links), words.UNDONE[undoing.type]
    if is_told_by_another(later, undoing.link, links.library):
        return phrase(done, ", ", by)
    return phrase(by, " ", done) if by else done


def told_of(statement: Statement, links: EntryLinks) -> Content:
    """Return who ascribes or told a view, and that nothing is left that it rests on; "" if there is nothing to tell."""
    return join([part for part in (ascribed_by(statement, links), links.lost(statement.id)) if part], " ")


def positions_in(briefing: Id, target: Id, uses: Sequence[Use], links: EntryLinks) -> Content:
    """Return who takes which side in a briefing on a document, as one line; "" if nobody does."""
    if not any(
        use.role is Role.STANCE for use in uses
    ):  # so it mostly is: its statements need not be looked at
        return ""
    return Standings(links.library.briefings[briefing], links).positions_on(target, uses)
