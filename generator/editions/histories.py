"""Gives each briefing its history: what its editions changed, up to what stands now."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from generator.comparing import State, compare
from generator.comparing.history import history_of
from generator.editions.kept_pairs import KeptPairs
from generator.editions.parted_words import without_parted_words
from generator.model.proofs import NO_PROOFS

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from generator.analysis.findings import BriefingFindings, Findings
    from generator.comparing import Comparison
    from generator.comparing.history import History
    from generator.memo import Memo
    from generator.model.library import Library
    from generator.model.report import Id
    from generator.model.snapshot import FrozenEdition
    from generator.withholding import WithheldMatcher


def with_histories(findings: Findings, library: Library, words: WithheldMatcher, memo: Memo) -> Findings:
    """Return ``findings`` with the history of each briefing of which an edition was frozen.

    What differs holds none of the withheld ``words``, not even in parts side by side. It is the same object as the last
    time for the same; two frozen editions are compared once.
    """
    if not findings.editions:
        return findings
    briefings = dict(findings.briefings)
    for id_, frozen in findings.editions.items():
        proofs = findings.library_proofs.quotes.get(id_, NO_PROOFS)
        made_from = (library.briefings[id_], *library.registers, proofs, words, *frozen)
        history = memo.get(
            ("history", id_), made_from, partial(_history, id_, frozen, library, findings, words, memo)
        )
        history = memo.same(("history as shown", id_), history)  # as the last process had it
        own = briefings[id_]
        briefings[id_] = memo.get(
            ("findings with history", id_), (own, history), partial(_with_history, own, history)
        )
    return memo.get(
        "findings with histories",
        (findings, *briefings.values()),
        lambda: replace(findings, briefings=briefings),
    )


def _state(edition: FrozenEdition) -> State:
    taken = edition.snapshot
    return State(taken.library, taken.briefing, taken.library_proofs)


def _with_history(found: BriefingFindings, history: History) -> BriefingFindings:
    return replace(found, history=history)


def _history(  # noqa: PLR0913, PLR0917  # all that a history is made of
    id_: Id,
    frozen: Sequence[FrozenEdition],
    library: Library,
    findings: Findings,
    words: WithheldMatcher,
    memo: Memo,
) -> History:
    states = [
        memo.get(("state of edition", id_, edition.number), (edition.snapshot,), partial(_state, edition))
        for edition in frozen
    ]
    digests = {id(state): edition.digest for state, edition in zip(states, frozen, strict=True)}

    def compared(
        old: State,
        new: State,
        is_minor: bool,  # noqa: FBT001  # as it is called
        names: Mapping[Id, Id],
    ) -> Comparison:
        if id(new) not in digests:
            pairs = KeptPairs(memo, id_, digests[id(old)])
            found = compare(old, new, is_minor=is_minor, entries=pairs, names=names)
            return without_parted_words(found, words)
        key = ("compared", id_, digests[id(old)], digests[id(new)], library.left_out, is_minor)
        return memo.get(key, (), lambda: without_parted_words(compare(old, new, is_minor=is_minor), words))

    return history_of(states, State(library, id_, findings.library_proofs), compared)
