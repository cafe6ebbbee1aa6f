"""Says in a few lines where something is still to be done, when telling all of it would bury what is wrong."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from generator.cli.commands import as_run
from generator.diagnostics import Code
from generator.text.printable import printable

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from generator.diagnostics import Diagnostic

_MOST_TOLD = 5
"""Entries that wait and are told one by one: as many as a new briefing has."""

_WAITING = (
    "Entries left out, as something is still to do; the `todo` of each says what "
    "(all of them: briefings check --format json):"
)


def in_few_words(diagnostics: Iterable[Diagnostic]) -> tuple[Sequence[Diagnostic], Sequence[str]]:
    """Return what is told in full, and lines on the rest: for each file, how many of its entries wait.

    There are no such lines if few wait, and all is told in full.
    """
    found = tuple(diagnostics)
    waiting = Counter(diagnostic.span.path for diagnostic in found if diagnostic.code is Code.TODO)
    if waiting.total() <= _MOST_TOLD:
        return found, ()
    lines = (f"  {printable(path)}: {count}" for path, count in sorted(waiting.items()))
    told = [diagnostic for diagnostic in found if diagnostic.code is not Code.TODO]
    return told, (as_run(_WAITING), *lines)
