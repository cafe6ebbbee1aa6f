"""Calls what the quote lock keeps as the library calls it now, so that a new id costs no proof."""

from __future__ import annotations

from dataclasses import fields, replace
from itertools import product
from typing import TYPE_CHECKING, Any, Protocol, TypeVar

from generator.model.former_ids import current_ids
from generator.quotes.claims import HOW, fingerprint

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from generator.memo import Memo
    from generator.model.library import Library
    from generator.model.report import Id
    from generator.quotes.lock import Lock

_NAMING = ("entry", "source", "target", "term", "topic")
"""Fields that hold an id."""
T = TypeVar("T")


class _Kept(Protocol):
    @property
    def key(self) -> object: ...


K = TypeVar("K", bound=_Kept)


def as_called_now(lock: Lock, library: Library, memo: Memo) -> Lock:
    """Return ``lock`` with present ids for former ones; itself if the library has none, the same object for the same.

    What a lock keeps of a former id is of the entry that had it: no other may be called so.
    """
    names = current_ids(library)
    if not names:
        return lock
    known = memo.same(("quote lock", "former ids"), dict(names))
    groups = memo.same(("quote lock", "joint speakers"), _joint_speakers(library))
    return memo.get(
        ("quote lock", "as called now"), (lock, known, groups), lambda: _renamed(lock, known, groups)
    )


def renamed(lock: Lock, names: Mapping[Id, Id], library: Library) -> Lock:
    """Return ``lock`` with the new ids of ``names`` for the old ones, which ``library`` still has.

    Where two entries get one id, what was kept of the one that had it stays.
    """
    return _renamed(lock, names, _joint_speakers(library))


def _joint_speakers(library: Library) -> tuple[tuple[Id, ...], ...]:
    """Return each group of those who say something jointly."""
    groups = (statement.speakers for statement in library.statements.values())
    return tuple(sorted({tuple(sorted(speakers)) for speakers in groups if len(speakers) > 1}))


def _renamed(lock: Lock, names: Mapping[Id, Id], groups: Iterable[tuple[Id, ...]]) -> Lock:
    marks = _fingerprints(names, groups)

    def called(entry: T) -> T:
        given: dict[str, Any] = {
            field.name: value
            for field in fields(entry)  # type: ignore[arg-type]  # a data class of the lock
            if field.name in _NAMING and (value := names.get(getattr(entry, field.name))) is not None
        }
        if any(mark in marks for mark in getattr(entry, "said_by", ())):
            speakers = getattr(entry, "said_by", ())
            given["said_by"] = tuple(sorted({marks.get(mark, mark) for mark in speakers}))
        return replace(entry, **given) if given else entry  # type: ignore[type-var]  # the same

    def all_called(entries: Iterable[K]) -> tuple[K, ...]:
        new = [(called(entry), entry) for entry in entries]
        found = {now.key: now for now, _ in new}
        found.update((now.key, now) for now, was in new if now.key == was.key)
        return tuple(found.values())

    return replace(
        lock,
        quotes=all_called(lock.quotes),
        absences=all_called(lock.absences),
        counts=all_called(lock.counts),
        texts=all_called(lock.texts),
        topics=all_called(lock.topics),
    )


def _fingerprints(names: Mapping[Id, Id], groups: Iterable[tuple[Id, ...]]) -> Mapping[str, str]:
    """Return the fingerprints of speakers as they are called now, by those that they had before."""
    before: dict[Id, list[Id]] = {}
    for old, now in names.items():
        before.setdefault(now, []).append(old)
    pairs: list[tuple[tuple[Id, ...], tuple[Id, ...]]] = [((old,), (now,)) for old, now in names.items()]
    for group in groups:
        called = tuple(names.get(speaker, speaker) for speaker in group)
        pairs += [
            (was, called) for was in product(*([speaker, *before.get(speaker, ())] for speaker in called))
        ]
    return {fingerprint(was, how): fingerprint(now, how) for was, now in pairs if was != now for how in HOW}
