"""Finds the drafts that ask the same about who speaks: the two sides of a joint statement are the same in each."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

    from generator.model.statement import Statement

_ASKED = re.compile(r"\(say who “([^”]+)” (?:are|is)|read as “([^”]+)”; say who")
"""As `generator.drafting` asks who is meant."""


def unnamed_in(statement: Statement) -> str:
    """Return how the text calls those who speak in a draft, of whom it could not be said who they are; "" if it could.

    >>> found = _ASKED.search("speaker x, read from “They said” (“They” read as “The two sides”; say who they are)")
    >>> found[1] or found[2]
    'The two sides'
    """
    return unnamed_of(statement.todo)


def unnamed_of(todo: Iterable[str]) -> str:
    """Return the same for a draft of which this is to do."""
    found = next(filter(None, map(_ASKED.search, todo)), None)
    return (found[1] or found[2]) if found else ""


def asking_the_same(statement: Statement, drafts: Iterable[Statement]) -> list[Statement]:
    """Return those of ``drafts`` of the same source that ask who the same people are as ``statement`` does."""
    unnamed = unnamed_in(statement).casefold()
    return [
        draft
        for draft in drafts
        if unnamed
        and draft.id != statement.id
        and draft.speakers == statement.speakers
        and draft.reports[0].source == statement.reports[0].source
        and unnamed_in(draft).casefold() == unnamed
    ]
