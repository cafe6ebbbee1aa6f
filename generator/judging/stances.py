"""Says what an answer changes about how somebody stands to what a statement is about."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from generator.diagnostics.suggest import did_you_mean
from generator.editing import Put, Remove
from generator.judging.answer import NotUnderstood
from generator.judging.beginnings import begun_word
from generator.judging.names import id_of
from generator.model.statement import Stance
from generator.model.unconfirmed import local_name

if TYPE_CHECKING:
    from collections.abc import Sequence

    from generator.editing import Change
    from generator.editing.changes import Keys
    from generator.model.library import Library
    from generator.model.report import Id
    from generator.model.statement import Statement

_STANCES = tuple(stance.value for stance in Stance)
_MOST_WORDS = 3
"""Words of a stance that is typed without hyphens."""
_BETWEEN = re.compile(r"\s*[,;，；、](?!\s*with\b)\s*", re.IGNORECASE)
"""What stands between topics with their stances, not within one: against, with conditions."""


def stance_changes(value: str, keys: Keys, statement: Statement, library: Library) -> Sequence[Change]:
    """Return the changes for topics, each with how somebody stands to it: ``reservoir against, bridge for``.

    Topics that stand together have the stance behind the last of them; a lone ``-`` takes one out. The topic is left
    out of a statement that is about one thing alone. Raises `NotUnderstood` if one of them is none, or has no stance.
    """
    stances: dict[Id, str] = {}
    together: list[Id] = []
    *first, last = _parts(value.strip("{} ").replace(":", " "), statement, library)
    for part in first:
        if _is_stance(_target_and_stance(part)[1]):
            id_, stance = _read(part, statement, library)
            stances |= dict.fromkeys((*together, id_), stance)
            together = []
        else:
            together.append(_named(part, statement, library))
    id_, stance = _read(last, statement, library)
    stances |= dict.fromkeys((*together, id_), stance)
    known = {local_name(id_, statement) for id_, _ in statement.stance}
    for id_, stance in stances.items():
        if stance == "-" and id_ not in known:
            raise NotUnderstood(f"there is no stance on `{id_}` to take out")
    if not known:
        return [Put(keys, dict(stances))]
    return [
        Remove((*keys, id_)) if stance == "-" else Put((*keys, id_), stance)
        for id_, stance in stances.items()
    ]


def _read(part: str, statement: Statement, library: Library) -> tuple[Id, str]:
    """Return the topic of one part of an answer, and the stance on it, or ``-``."""
    target, stance = _target_and_stance(part)
    if not target:
        only = local_name(statement.about[0], statement) if len(statement.about) == 1 else ""
        is_stance = begun_word(stance, _STANCES) is not None
        if not (is_stance and only):
            topic, how = ("TOPIC", stance) if is_stance else (stance or only or "TOPIC", Stance.FOR)
            raise NotUnderstood(f"name the topic, and then the stance: `stance: {topic} {how}`")
        target = only
    id_ = id_of(target, "stance", statement, library)
    begun = stance if stance == "-" else begun_word(stance, _STANCES)
    if begun is None:
        hints = did_you_mean(stance, _STANCES) or (f"write {', '.join(f'`{name}`' for name in _STANCES)}",)
        raise NotUnderstood("; ".join((f"`{stance}` is no stance", *hints)))
    return id_, begun


def _named(part: str, statement: Statement, library: Library) -> Id:
    """Return the topic that a part names without a stance; if it is none, what was to be a stance is told."""
    try:
        return id_of(part, "stance", statement, library)
    except NotUnderstood:
        return _read(part, statement, library)[0]


def _is_stance(word: str) -> bool:
    return word == "-" or begun_word(word, _STANCES) is not None


def _parts(value: str, statement: Statement, library: Library) -> list[str]:
    """Return topics with their stances one by one; the name of one may have a comma, too."""
    parts = [part for part in _BETWEEN.split(value) if part]
    target, stance = _target_and_stance(value)
    if len(parts) < 2 or not _is_stance(stance):
        return parts or [value]
    try:
        id_of(target, "stance", statement, library)
    except NotUnderstood:
        return parts
    return [value]


def _target_and_stance(value: str) -> tuple[str, str]:
    """Return the parts of a value: of a stance in several words all of these, and what stands before it.

    >>> _target_and_stance("reservoir against with conditions"), _target_and_stance("a")
    (('reservoir', 'against-with-conditions'), ('', 'a'))
    """
    words = value.split()
    for count in range(min(len(words), _MOST_WORDS), 1, -1):
        stance = begun_word(" ".join(words[-count:]), _STANCES)
        if stance is not None:
            return " ".join(words[:-count]), stance
    return " ".join(words[:-1]), "".join(words[-1:]).casefold()
