"""Takes withheld words out of what the quote lock proves, so that each proof is found by its words as shown."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from generator.model.proofs import PROVED, LibraryProofs

if TYPE_CHECKING:
    from collections.abc import Mapping

    from generator.memo import Memo
    from generator.model.proofs import Absences, Proof, Proofs, TextFigures
    from generator.model.report import Id
    from generator.withholding.matching import WithheldMatcher


def hide_in_library_proofs(
    library_proofs: LibraryProofs, words: WithheldMatcher, memo: Memo
) -> LibraryProofs:
    """Return ``library_proofs`` by the words as they are shown; what holds no withheld words stays the same object."""
    quotes = {
        id_: memo.same(
            ("shown", "proofs", id_),
            memo.get(("withheld", "proofs", id_), (proofs, words), partial(hide_in_proofs, proofs, words)),
        )
        for id_, proofs in library_proofs.quotes.items()
    }
    absences = {
        id_: memo.same(
            ("shown", "absences", id_),
            memo.get(
                ("withheld", "absences", id_),
                (of_briefing, words),
                partial(_hide_in_absences, of_briefing, words),
            ),
        )
        for id_, of_briefing in library_proofs.absences.items()
    }
    texts = memo.same(
        ("shown", "figures of texts"),
        memo.get(
            ("withheld", "texts"),
            (library_proofs.texts, words),
            partial(_hide_in_texts, library_proofs.texts, words),
        ),
    )
    topics = memo.same(("shown", "topics in texts"), library_proofs.topics)
    parts = (*quotes.values(), *absences.values(), texts, topics)
    return memo.get(("withheld", "proofs"), parts, lambda: LibraryProofs(quotes, texts, absences, topics))


def _hide_in_absences(absences: Absences, words: WithheldMatcher) -> Absences:
    shown = {
        id_: replace(absence, found=tuple(words.hide(word) for word in absence.found))
        for id_, absence in absences.items()
    }
    return absences if shown == absences else shown


def _hide_in_texts(texts: Mapping[Id, TextFigures], words: WithheldMatcher) -> Mapping[Id, TextFigures]:
    shown = {
        id_: replace(
            figures, counts=tuple(replace(count, word=words.hide(count.word)) for count in figures.counts)
        )
        for id_, figures in texts.items()
    }
    return texts if shown == texts else shown


def hide_in_proofs(proofs: Proofs, words: WithheldMatcher) -> Proofs:
    """Return ``proofs`` by the words as they are shown, without withheld words; the same object if they hold none.

    Where two quotations have become the same words, the one that is not proved stands for both.
    """
    shown: dict[tuple[Id, Id, str], Proof] = {}
    for (entry, source, written), proof in proofs.items():
        key = (entry, source, words.hide(written))
        other = shown.get(key)
        if other is None or other.verdict in PROVED:
            shown[key] = _without_context(_without_ends(proof, key[2] != written, words), written, words)
    same = len(shown) == len(proofs) and all(
        proofs.get(key) is kept_proof for key, kept_proof in shown.items()
    )
    return proofs if same else shown


def _without_ends(proof: Proof, changed: bool, words: WithheldMatcher) -> Proof:  # noqa: FBT001  # one caller
    """Forget how the source spells words of which some are withheld."""
    if not proof.ends or not (changed or any(words.hide(end) != end for end in proof.ends)):
        return proof
    return replace(proof, ends=())


def _without_context(proof: Proof, written: str, words: WithheldMatcher) -> Proof:
    """Take withheld words out of what stands before and after: whole, cut off, or reaching into the quotation."""
    before, after = proof.prefix, proof.suffix
    if not (before or after):
        return proof
    start = len(before) + 1
    end = start + len(written)
    for match in words.find(f"{before} {written} {after}"):
        if match.start < start - 1 and match.end > start:
            before = ""
        if match.start < end and match.end > end + 1:
            after = ""
    before = words.without_torn_start(words.hide(before))
    after = words.without_torn_end(words.hide(after))
    same = before == proof.prefix and after == proof.suffix
    return proof if same else replace(proof, prefix=before, suffix=after)
