"""Finds what nobody may publish of a person in a text: `find` is the public function, `KINDS` lists what it finds."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from generator.checks.personal.accounts import emails, messengers
from generator.checks.personal.as_seen import as_seen
from generator.checks.personal.births import births
from generator.checks.personal.papers import accounts, identities
from generator.checks.personal.phones import telephones

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

__all__ = ["KINDS", "Finding", "find", "same"]

KINDS: tuple[tuple[str, Callable[[str], Iterator[tuple[int, int, str]]]], ...] = (
    ("an e-mail address", emails),
    ("a date of birth", births),
    ("the number of somebody's papers", identities),
    ("the number of a bank account or a card", accounts),
    ("a telephone number", telephones),
    ("somebody's account with a messenger", messengers),
)
"""What is found, and by what."""


class Finding(NamedTuple):
    """Something of a person, in a text."""

    what: str
    """Its kind."""
    words: str
    """It with the words that call it so, as a reader sees them."""
    itself: str
    """It alone."""


def find(text: str) -> list[Finding]:
    """Return what of a person stands in ``text``, each once; web addresses do not count."""
    seen = as_seen(text)
    taken: list[tuple[int, int]] = []
    found: list[Finding] = []
    for what, look in KINDS:
        for start, end, itself in look(seen):
            if all(end <= begun or start >= ended for begun, ended in taken):
                taken.append((start, end))
                found.append(Finding(what, seen[start:end].strip(), itself.strip()))
    return found


def same(words: str) -> str:
    """Return what two ways of writing one number or address share: its letters and digits."""
    return "".join(char for char in as_seen(words).casefold() if char.isalnum())
