"""Holds proofs to what is shown round a quotation now: those that earlier versions kept have more."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from generator.quotes.text.surroundings import words_before, words_behind

if TYPE_CHECKING:
    from collections.abc import Mapping

    from generator.model.proofs import LibraryProofs, Proof, Proofs
    from generator.model.report import Id


def within_bounds(known: LibraryProofs) -> LibraryProofs:
    """Return proofs with no more round a quotation than is shown now; the same object if there is no more."""
    quotes: Mapping[Id, Proofs] = {
        briefing: {key: _within_bounds(proof) for key, proof in proofs.items()}
        for briefing, proofs in known.quotes.items()
    }
    return known if quotes == known.quotes else replace(known, quotes=quotes)


def _within_bounds(proof: Proof) -> Proof:
    before, behind = words_before(proof.prefix), words_behind(proof.suffix)
    same = before == proof.prefix and behind == proof.suffix
    return proof if same else replace(proof, prefix=before, suffix=behind)
