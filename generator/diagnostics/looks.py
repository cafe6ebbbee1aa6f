"""Compares what a look at a project finds with what the look before found, wherever edits have moved it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from generator.diagnostics import Severity

if TYPE_CHECKING:
    from collections.abc import Iterable

    from generator.diagnostics import Diagnostic


@dataclass(frozen=True, slots=True)
class Look:
    """What was found, and what of it is new.

    >>> from generator.diagnostics import Code, Diagnostic, Span
    >>> first = Look().then([Diagnostic(Code.LENGTH, "long", Span("a.yml", 4, 1, 4, 9))], is_whole=True)
    >>> second = first.then([Diagnostic(Code.LENGTH, "long", Span("a.yml", 7, 1, 7, 9))], is_whole=True)
    >>> len(first.new), len(second.new), len(second.gone)  # the same finding, three lines further down
    (1, 0, 0)
    """

    found: tuple[Diagnostic, ...] = ()
    new: tuple[Diagnostic, ...] = ()
    """Those found now that were not found before."""
    gone: tuple[Diagnostic, ...] = ()
    """Those found before that are no longer there, as they were then."""
    unseen: tuple[Diagnostic, ...] = ()
    """Those found before that may still be there: errors keep anybody from looking for them."""

    @property
    def stayed(self) -> tuple[Diagnostic, ...]:
        """Those found now that were found before."""
        new = set(map(id, self.new))
        return tuple(diagnostic for diagnostic in self.found if id(diagnostic) not in new)

    def then(self, found: Iterable[Diagnostic], *, is_whole: bool) -> Look:
        """Return the next look; ``is_whole`` says that no error kept any rule from being asked.

        Where one did, and is new, nobody knows what has become of what is missing. With no new one, every rule was
        asked that was asked before.
        """
        now = tuple(found)
        new, missing = _unmatched(now, (*self.found, *self.unseen))
        if is_whole:
            return Look(now, new, missing)
        if any(diagnostic.severity is Severity.ERROR for diagnostic in new):
            return Look(now, new, (), missing)
        before = set(map(id, self.found))
        return Look(
            now,
            new,
            tuple(diagnostic for diagnostic in missing if id(diagnostic) in before),
            tuple(diagnostic for diagnostic in missing if id(diagnostic) not in before),
        )


def _unmatched(
    now: tuple[Diagnostic, ...], before: tuple[Diagnostic, ...]
) -> tuple[tuple[Diagnostic, ...], tuple[Diagnostic, ...]]:
    """Return which of ``now`` and which of ``before`` have no counterpart.

    Two are the same if they are equal; else if they say the same of the same file, the first of these with the first.
    """
    equal = set(now) & set(before)
    waiting: dict[tuple[object, ...], list[Diagnostic]] = {}
    for diagnostic in before:
        if diagnostic not in equal:
            waiting.setdefault(_says(diagnostic), []).append(diagnostic)
    new = []
    for diagnostic in now:
        if diagnostic not in equal:
            alike = waiting.get(_says(diagnostic))
            if alike:
                del alike[0]
            else:
                new.append(diagnostic)
    left = {id(diagnostic) for alike in waiting.values() for diagnostic in alike}
    return tuple(new), tuple(diagnostic for diagnostic in before if id(diagnostic) in left)


def _says(diagnostic: Diagnostic) -> tuple[object, ...]:
    return diagnostic.code, diagnostic.severity, diagnostic.span.path, diagnostic.message
