"""Says in a few lines where something is still to be done, when telling all of it would bury what is wrong."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from generator.diagnostics import Code
from generator.text.printable import printable

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from generator.diagnostics import Diagnostic

_MOST_TOLD = 20
"""Things to do that are told one by one: drafts from three texts have two hundred."""


def todo_lines(diagnostics: Iterable[Diagnostic]) -> Sequence[str]:
    """Return a line for each file that has something to do; none if that is little, and is better told in full."""
    found = [diagnostic.span.path for diagnostic in diagnostics if diagnostic.code is Code.TODO]
    if len(found) <= _MOST_TOLD:
        return ()
    lines = (f"  {printable(path)}: {count}" for path, count in sorted(Counter(found).items()))
    return ("Still to do; each `todo` in these files says what (all of them: --format json):", *lines)
