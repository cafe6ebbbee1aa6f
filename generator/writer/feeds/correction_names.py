"""Names corrections for feeds: the same name for the same correction, wherever in the list it is written."""

from __future__ import annotations

import hashlib
from collections import Counter
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.model.briefing import LedgerRow
    from generator.model.ledger import Ledger

Known = tuple[str, str, str]
"""What a correction is of, by its first id, its day and its kind."""


def correction_names(ledger: Ledger) -> Iterator[tuple[LedgerRow, str]]:
    """Yield each correction with its name.

    It is made of what was corrected, of the day and of the kind. Of several alike only the one that stood alone in the
    first edition with any of them is called by these; the others also by their words, as they may be shown. So a new
    one never takes the name of one that readers know: they would not be told of it.
    """
    rows = [(row, _known(row, ledger)) for row in ledger.briefing.ledger]
    alike = Counter(known for _, known in rows)
    first_words = _told_alone(ledger)
    same: Counter[tuple[str, ...]] = Counter()
    for row, known in rows:
        words = (row.was, row.now)
        of_several = alike[known] > 1 and first_words.get(known) != words
        name = (*known, *words) if of_several else known
        same[name] += 1
        yield row, hashlib.sha256(repr((*name, same[name])).encode()).hexdigest()[:16]


def _known(row: LedgerRow, ledger: Ledger) -> Known:
    return ledger.first_id_of(row), row.date.text, str(row.kind)


def _told_alone(ledger: Ledger) -> dict[Known, tuple[str, str]]:
    """Return the words of each correction that was the only one of its sort in the first edition with any."""
    found: dict[Known, tuple[str, str]] = {}
    met: set[Known] = set()
    for edition in ledger.frozen:
        told = [((of, date.text, kind), (was, now)) for of, kind, date, was, now in ledger.told_in(edition)]
        counted = Counter(known for known, _ in told)
        found.update((known, words) for known, words in told if counted[known] == 1 and known not in met)
        met.update(counted)
    return found
