"""Computes from a library what checks, pages, PDF and exports all need: `derive` is the public function."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import partial
from typing import TYPE_CHECKING

from generator.analysis.accounts import accounts_tables
from generator.analysis.as_of import as_of
from generator.analysis.begun import begun_in
from generator.analysis.coverage import coverage_of
from generator.analysis.findings import BriefingFindings, Findings, Use
from generator.analysis.grounds import Grounds, grounds_elsewhere
from generator.analysis.merge import Share, merge_carried, merge_uses, share
from generator.analysis.origins import origins_of
from generator.analysis.parts import parts_of_briefing, parts_of_registers
from generator.analysis.quoted import by_source, count_verdicts, passages_of, quoted_words, usual_day
from generator.analysis.reactions import reactions_of
from generator.analysis.retractions import retracted
from generator.analysis.reviews import changes_of, review_states
from generator.analysis.silences import Silences, shared_between, spoken_of
from generator.analysis.told_by_parties import told_by_parties
from generator.analysis.uses import uses_of_briefing, uses_of_registers
from generator.analysis.without import carried, losses_of
from generator.analysis.words import TermForms, forms_of_terms, word_choices
from generator.model.address_checks import NO_CHECKS
from generator.model.proofs import NO_ABSENCES, NO_LIBRARY_PROOFS, NO_PROOFS, LibraryProofs
from generator.model.unconfirmed import unconfirmed_in
from generator.model.walks import QuotedReport, evidence_of_registers, quotations_in, report_lists_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from generator.analysis.grounds import Ground
    from generator.analysis.reviews import Changes, ChangesOfBriefing
    from generator.analysis.without import Carried
    from generator.memo import Memo
    from generator.model.address_checks import AddressChecks
    from generator.model.briefing import Briefing
    from generator.model.library import Library
    from generator.model.report import Id
    from generator.model.statement import Statement


@dataclass(frozen=True, slots=True)
class _Registers:
    """What the registers give to every briefing, worked out once."""

    uses: Mapping[Id, tuple[Use, ...]]
    actors: Mapping[Id, int]
    """Each actor's place in the register; so for sources and topics."""
    sources: Mapping[Id, int]
    topics: Mapping[Id, int]
    terms: tuple[TermForms, ...]
    quotations: Mapping[Id, tuple[QuotedReport, ...]]
    """Among the evidence of actors, by source."""
    unpublished: frozenset[Id]
    """The entries that have a `todo`."""
    carried: Mapping[Id, Carried]
    """What of actors and their offices would be lost without each source."""


@dataclass(frozen=True, slots=True)
class _Beside:
    """What is known of a briefing before it is looked at."""

    changes: ChangesOfBriefing
    elsewhere: Mapping[Id, Ground]
    """What the entries of other briefings stand on that it names."""


def derive(
    library: Library,
    memo: Memo,
    library_proofs: LibraryProofs = NO_LIBRARY_PROOFS,
    address_checks: AddressChecks = NO_CHECKS,
    changes: Changes | None = None,
) -> Findings:
    """Return everything computed from ``library``; of what has not changed, the very objects of the last time.

    ``library_proofs`` is what the quote lock proves, ``address_checks`` what the addresses of sources did.
    ``changes`` is what has changed since each review, where ``library`` is not as it was written.
    """
    if changes is None:
        changes = changes_since_review(library, library_proofs, memo)
    elsewhere = grounds_elsewhere(library, memo)
    registers = memo.get(
        "analysis of registers",
        (*library.registers, elsewhere[""]),
        lambda: _registers(library, elsewhere[""]),
    )
    spoken = {
        briefing.id: memo.get(
            ("spoken of", briefing.id),
            (briefing, library.topics),
            partial(spoken_of, briefing, library.topics),
        )
        for briefing in library.briefings.values()
    }
    shared = memo.same(("spoken of in several briefings",), shared_between(spoken.values()))
    shares = tuple(
        memo.get(
            ("analysis of briefing", briefing.id),
            (
                briefing,
                *library.registers,
                elsewhere[briefing.id],
                library_proofs.quotes.get(briefing.id, NO_PROOFS),
                library_proofs.texts,
                library_proofs.absences.get(briefing.id, NO_ABSENCES),
                library_proofs.topics,
                shared,
                changes[briefing.id],
            ),
            partial(
                _derive_briefing,
                briefing,
                library,
                registers,
                Silences(library, library_proofs, (spoken[briefing.id], shared)),
                _Beside(changes[briefing.id], elsewhere[briefing.id]),
            ),
        )
        for briefing in library.briefings.values()
    )
    gone = memo.same(("retracted",), retracted(library))
    merging = (registers, library_proofs, address_checks, gone, *shares)
    return memo.get(
        "analysis", merging, lambda: _merged(registers, library_proofs, address_checks, gone, shares)
    )


def changes_since_review(library: Library, library_proofs: LibraryProofs, memo: Memo) -> Changes:
    """Return what has changed of each reviewed statement since its review."""
    return {
        briefing.id: memo.same(
            ("changed since review", briefing.id),
            memo.get(
                ("changes since review", briefing.id),
                (briefing, library_proofs.texts),
                partial(changes_of, briefing.statements, library_proofs.texts),
            ),
        )
        for briefing in library.briefings.values()
    }


def _registers(library: Library, elsewhere: Mapping[Id, Ground]) -> _Registers:
    return _Registers(
        uses_of_registers(library),
        _places(library.actors),
        _places(library.sources),
        _places(library.topics),
        forms_of_terms(library.terms.values()),
        by_source(quotations_in(evidence_of_registers(library))),
        frozenset(id_ for register in library.registers for id_, entry in register.items() if entry.todo),
        carried(losses_of(parts_of_registers(library), Grounds((), library.sources, elsewhere), {})),
    )


def _places(register: Iterable[Id]) -> dict[Id, int]:
    return {id_: place for place, id_ in enumerate(register)}


def _derive_briefing(
    briefing: Briefing,
    library: Library,
    registers: _Registers,
    silences: Silences,
    beside: _Beside,
) -> Share:
    sources, library_proofs = library.sources, silences.proofs
    silences = replace(silences, begun=begun_in(briefing, library))
    proofs = library_proofs.quotes.get(briefing.id, NO_PROOFS)
    quotations = by_source(quotations_in(report_lists_of(briefing)))
    uses = uses_of_briefing(briefing, sources)
    topics = _in_order(uses, registers.topics)
    cited = _in_order(uses, registers.sources)
    events = {event.id: event for event in briefing.events}
    statements = [(statement, _topics(statement, registers.topics)) for statement in briefing.statements]
    origins = {statement.id: origins_of(statement, sources, events) for statement in briefing.statements}
    grounds = Grounds((briefing,), sources, beside.elsewhere)
    findings = BriefingFindings(
        uses=uses,
        origins=origins,
        accounts=accounts_tables(briefing, statements, cited, registers.topics, silences),
        coverage=coverage_of(statements, briefing.plans, topics, cited, silences),
        words=word_choices(briefing.statements, sources, registers.terms, uses),
        topics=topics,
        actors=_in_order(uses, registers.actors),
        sources=cited,
        as_of=as_of(sources[id_] for id_ in cited),
        verdicts=count_verdicts(quotations, library.sources, proofs),
        checked_on=usual_day(quotations, proofs),
        quotations=quotations,
        passages=passages_of(quotations, library_proofs, unconfirmed_in(briefing)),
        texts=library_proofs.texts,
        absences=library_proofs.absences.get(briefing.id, NO_ABSENCES),
        reactions=reactions_of(briefing, library),
        told_by_parties=told_by_parties(briefing, library),
        reviews=review_states(briefing.statements, beside.changes),
        carried=carried(losses_of(parts_of_briefing(briefing), grounds, origins)),
    )
    return share(briefing.id, findings)


def _topics(statement: Statement, topics: Mapping[Id, int]) -> tuple[Id, ...]:
    subjects = statement.subjects if statement.stance else statement.about
    return tuple([id_ for id_ in subjects if id_ in topics])


def _in_order(used: Iterable[Id], places: Mapping[Id, int]) -> tuple[Id, ...]:
    return tuple(sorted((id_ for id_ in used if id_ in places), key=places.__getitem__))


def _merged(
    registers: _Registers,
    library_proofs: LibraryProofs,
    address_checks: AddressChecks,
    gone: frozenset[Id],
    shares: Sequence[Share],
) -> Findings:
    return Findings(
        briefings={briefing_share.briefing: briefing_share.findings for briefing_share in shares},
        uses=merge_uses(registers.uses, shares),
        library_proofs=library_proofs,
        quoted=quoted_words(
            (
                passages_of(registers.quotations, library_proofs, registers.unpublished),
                *(briefing_share.findings.passages for briefing_share in shares),
            )
        ),
        retracted=gone,
        address_checks=address_checks,
        carried=merge_carried(registers.carried, shares),
    )
