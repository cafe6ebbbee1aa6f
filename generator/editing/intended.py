"""Works out what a file shall hold when changes have been made, and in which small steps it comes there."""

from __future__ import annotations

import json
from copy import deepcopy
from difflib import SequenceMatcher
from typing import TYPE_CHECKING, Any

from generator.editing.changes import Append, Put, Remove, Rename

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping
    from collections.abc import Set as AbstractSet

    from generator.editing.changes import Change, Keys
    from generator.reader.tree import Value


def value_at(value: Value, keys: Keys) -> Value | None:
    """Return what stands under ``keys``; None if nothing does."""
    found: Any = value
    for key in keys:
        if isinstance(found, dict) and isinstance(key, str):
            found = found.get(key)
        elif isinstance(found, list) and isinstance(key, int):
            found = found[key] if key < len(found) else None
        else:
            return None
    return found  # type: ignore[no-any-return]  # a value of the tree


def intended(value: Value, changes: Iterable[Change]) -> Value:
    """Return what a file holds that held ``value``, when ``changes`` have been made; ``value`` stays as it is.

    >>> before = {"topics": [{"id": "fish", "name": "Fish"}, {"id": "trade", "name": "Trade"}]}
    >>> intended(before, [Remove(("topics", 0)), Put(("topics", 1, "name"), "Trade in fish")])
    {'topics': [{'id': 'trade', 'name': 'Trade in fish'}]}

    Raises `LookupError` if there is nothing that could be changed so.
    """
    found = deepcopy(value)
    removed: set[Keys] = set()
    renamed: dict[Keys, str] = {}
    for change in changes:
        if isinstance(change, Remove | Rename) and value_at(value, change.keys) is None:
            raise LookupError(f"there is nothing under {change.keys}")
        if isinstance(change, Remove):
            removed.add(change.keys)
        elif isinstance(change, Rename):
            renamed[change.keys] = change.name
        elif isinstance(change, Put):
            _put(found, change.keys, deepcopy(change.value))
        else:
            _append(found, change.keys, deepcopy(change.value))
    return _rebuilt(found, (), removed, renamed)


def _put(value: Value, keys: Keys, new: Value) -> None:
    parent = value_at(value, keys[:-1])
    key = keys[-1]
    if isinstance(parent, dict) and isinstance(key, str):
        parent[key] = new
        return
    if isinstance(parent, list) and isinstance(key, int) and key < len(parent):
        parent[key] = new
        return
    raise LookupError(f"there is nothing under {keys[:-1]} that could hold `{key}`")


def _append(value: Value, keys: Keys, new: Value) -> None:
    if value_at(value, keys) is None:
        _put(value, keys, [])
    found = value_at(value, keys)
    if not isinstance(found, list):
        raise LookupError(f"what stands under {keys} is no list")  # noqa: TRY004  # the keys are at fault
    found.append(new)


def _rebuilt(value: Value, keys: Keys, removed: AbstractSet[Keys], renamed: Mapping[Keys, str]) -> Value:
    """Return ``value`` without what is removed, nor with what has lost all that it held."""
    if isinstance(value, dict):
        fields = {}
        for name, below in value.items():
            inner = (*keys, name)
            new = None if inner in removed else _rebuilt(below, inner, removed, renamed)
            if new is not None and (new or not below):
                fields[renamed.get(inner, name)] = new
        return fields
    if isinstance(value, list):
        items = []
        for number, below in enumerate(value):
            inner = (*keys, number)
            new = None if inner in removed else _rebuilt(below, inner, removed, renamed)
            if new is not None and (new or not below):
                items.append(new)
        return items
    return value


def steps(value: Value, changes: Iterable[Change]) -> Iterator[Change]:
    """Yield changes that come to the same as ``changes``, of which none touches what stays within a list or mapping."""
    asked = tuple(changes)
    as_lines = {change.keys for change in asked if isinstance(change, Append) and change.lines}
    missing: dict[Keys, list[Value]] = {}
    for change in asked:
        if isinstance(change, Put):
            yield from differences(value_at(value, change.keys), change.value, change.keys)
        elif (
            isinstance(change, Append)
            and change.keys not in as_lines
            and value_at(value, change.keys) is None
        ):
            missing.setdefault(change.keys, []).append(change.value)
        else:
            yield change
    for keys, items in missing.items():
        yield Put(keys, items)


def differences(old: Value | None, new: Value, keys: Keys) -> Iterator[Change]:
    """Yield what makes of ``old``, which stands under ``keys``, what ``new`` is."""
    if old == new:
        return
    if isinstance(old, dict) and isinstance(new, dict) and old.keys() & new.keys():
        for name in old.keys() - new.keys():
            yield Remove((*keys, name))
        for name, below in new.items():
            yield from differences(old.get(name), below, (*keys, name))
    elif isinstance(old, list) and isinstance(new, list) and old and new:
        found = _item_differences(old, new, keys)
        yield from [Put(keys, new)] if found is None else found
    else:
        yield Put(keys, new)


def _item_differences(old: list[Value], new: list[Value], keys: Keys) -> list[Change] | None:
    """Return what makes the one list of the other; None if something is new between items that stay."""
    before, after = ([json.dumps(item, sort_keys=True) for item in items] for items in (old, new))
    found: list[Change] = []
    for kind, start, end, new_start, new_end in SequenceMatcher(
        None, before, after, autojunk=False
    ).get_opcodes():
        if kind == "equal":
            continue
        both = min(end - start, new_end - new_start)
        for offset in range(both):
            found += differences(old[start + offset], new[new_start + offset], (*keys, start + offset))
        found += (Remove((*keys, number)) for number in range(start + both, end))
        if new_start + both < new_end and end < len(old):
            return None
        found += (Append(keys, item) for item in new[new_start + both : new_end])
    return found
