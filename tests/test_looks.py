"""What a look finds beside the one before: new, gone, moved by edits, or hidden by an error."""

from __future__ import annotations

import pytest

from generator.diagnostics import Code, Diagnostic, Severity, Span
from generator.diagnostics.looks import Look


def _found(
    message: str, line: int = 1, severity: Severity = Severity.WARNING, path: str = "a.yml"
) -> Diagnostic:
    return Diagnostic(Code.LENGTH, message, Span(path, line, 1, line, 5), severity)


A, B, C = _found("a"), _found("b"), _found("c", severity=Severity.ERROR)


@pytest.mark.parametrize(
    ("before", "now", "new", "gone"),
    [
        ([A, B], [A, B], [], []),
        ([A], [A, B], [B], []),
        ([A, B], [B], [], [A]),
        ([A], [_found("a", 7)], [], []),
        ([A], [_found("a", path="b.yml")], [_found("a", path="b.yml")], [A]),
        ([A], [_found("a", severity=Severity.ADVICE)], [_found("a", severity=Severity.ADVICE)], [A]),
        ([A], [A, _found("a", 9)], [_found("a", 9)], []),
        ([A, _found("a", 9)], [_found("a", 9)], [], [A]),
        ([_found("a", 3), _found("a", 9)], [_found("a", 4)], [], [_found("a", 9)]),
    ],
)
def test_what_is_new_and_gone(
    before: list[Diagnostic], now: list[Diagnostic], new: list[Diagnostic], gone: list[Diagnostic]
) -> None:
    look = Look().then(before, is_whole=True).then(now, is_whole=True)
    assert (list(look.new), list(look.gone)) == (new, gone)
    assert [*look.stayed] == [found for found in now if found not in new]


def test_what_an_error_hides_is_not_called_gone() -> None:
    """Nor new, when the error is mended."""
    hidden = Look().then([A, B], is_whole=True).then([C], is_whole=False)
    assert (hidden.new, hidden.gone, hidden.unseen) == ((C,), (), (A, B))
    mended = hidden.then([A], is_whole=True)
    assert (mended.new, mended.gone, mended.unseen) == ((), (C, B), ())


def test_an_error_among_others_is_gone_when_it_is_mended() -> None:
    other = _found("d", severity=Severity.ERROR)
    look = Look().then([A], is_whole=True).then([C, other], is_whole=False).then([other], is_whole=False)
    assert (look.new, look.gone, look.unseen) == ((), (C,), (A,))
