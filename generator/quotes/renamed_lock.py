"""Calls what the quote lock keeps as the library calls it now, so that a new id costs no proof."""

from __future__ import annotations

from dataclasses import fields, replace
from typing import TYPE_CHECKING, Any, TypeVar

from generator.model.former_ids import current_ids

if TYPE_CHECKING:
    from collections.abc import Mapping

    from generator.memo import Memo
    from generator.model.library import Library
    from generator.model.report import Id
    from generator.quotes.lock import Lock

_NAMING = ("entry", "source", "target", "term", "topic")
"""Fields that hold an id."""
T = TypeVar("T")


def as_called_now(lock: Lock, library: Library, memo: Memo) -> Lock:
    """Return ``lock`` with present ids for former ones; itself if the library has none, the same object for the same.

    What a lock keeps of a former id is of the entry that had it: no other may be called so.
    """
    names = current_ids(library)
    if not names:
        return lock
    known = memo.same(("quote lock", "former ids"), dict(names))
    return memo.get(("quote lock", "as called now"), (lock, known), lambda: _renamed(lock, known))


def _renamed(lock: Lock, names: Mapping[Id, Id]) -> Lock:
    def called(entry: T) -> T:
        given: dict[str, Any] = {
            field.name: value
            for field in fields(entry)  # type: ignore[arg-type]  # a data class of the lock
            if field.name in _NAMING and (value := names.get(getattr(entry, field.name))) is not None
        }
        if said_by := getattr(entry, "said_by", ()):
            given["said_by"] = tuple(names.get(speaker, speaker) for speaker in said_by)
        return replace(entry, **given) if given else entry  # type: ignore[type-var]  # the same

    return replace(
        lock,
        quotes=tuple(map(called, lock.quotes)),
        absences=tuple(map(called, lock.absences)),
        counts=tuple(map(called, lock.counts)),
        texts=tuple(map(called, lock.texts)),
        topics=tuple(map(called, lock.topics)),
    )
