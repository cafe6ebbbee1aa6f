"""Completes words at the Tab key while somebody answers, where the terminal can do that."""

from __future__ import annotations

from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from generator.cli.asking import is_terminal

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence
    from typing import TypeAlias

    Offers: TypeAlias = "Callable[[str], Iterable[str]]"

_BETWEEN = " \t\n,;:="


@contextmanager
def completed_at_tab(offers: Offers | None) -> Iterator[None]:
    """Have Tab complete what is typed meanwhile by what ``offers`` returns for all that stands before it in the line.

    Nothing is done, and nothing loaded, where nobody types: what is loaded for it may print signs for a terminal.
    """
    if not is_terminal():
        yield
        return
    with suppress(ImportError):  # not on Windows; where it is, lines can be edited with the arrow keys
        import readline

        if offers is not None:
            before = readline.get_completer(), readline.get_completer_delims()
            line = _Line(offers, readline.get_line_buffer, readline.get_begidx)
            readline.set_completer(line.word)
            readline.set_completer_delims(_BETWEEN)
            is_libedit = "libedit" in (readline.__doc__ or "")
            readline.parse_and_bind("bind ^I rl_complete" if is_libedit else "tab: complete")
            try:
                yield
            finally:
                readline.set_completer(before[0])
                readline.set_completer_delims(before[1])
            return
    yield


@dataclass(slots=True)
class _Line:
    """The line that is being typed, as readline asks about it: for the first word, the second, until there is none."""

    offers: Offers
    buffer: Callable[[], str]
    begins: Callable[[], int]
    _found: Sequence[str] = field(default_factory=list)

    def word(self, begun: str, number: int) -> str | None:
        """Return one of the words that begin with what is typed; None behind the last."""
        if not number:
            offered = self.offers(self.buffer()[: self.begins()])
            self._found = [word for word in offered if word.startswith(begun)]
        return self._found[number] if number < len(self._found) else None
