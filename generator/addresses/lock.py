"""``briefings/links.lock.json``: what each address of a source did when it was last asked, one a line, sorted."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from generator.model.address_checks import (
    NO_CHECKS,
    AddressCheck,
    AddressChecks,
    AddressField,
    AddressState,
    Reason,
)
from generator.storage.lockfile import (
    is_day,
    is_version,
    is_whole,
    lock_file_text,
    read_lock_file,
    save_lock_file,
)

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from pathlib import Path

    from generator.diagnostics import Diagnostics
    from generator.model.report import Id

NAME = "links.lock.json"
VERSION = 1
_ADDRESS = re.compile(r"https?://[^\s\x00-\x1f\x7f-\x9f]+", re.IGNORECASE)
_NEEDED = frozenset({"source", "field", "url", "state", "date", "since"})
_ALLOWED = _NEEDED | {"status", "reason", "moved_to"}


def read_lock(path: Path, shown: str, diagnostics: Diagnostics) -> AddressChecks:
    """Return what is kept in ``path``; what cannot be read is reported and counts as nothing."""
    found = read_lock_file(path, shown, _parse, "run `briefings sources --check-links`", diagnostics)
    return NO_CHECKS if found is None else found


def lock_text(checks: AddressChecks) -> str:
    """Return ``checks`` as they are saved: stable, sorted, one address a line."""
    links = [
        _kept(source, check)
        for source in sorted(checks)
        for check in sorted(checks[source], key=lambda check: check.field)
    ]
    return lock_file_text(VERSION, {"links": links})


def save_lock(path: Path, checks: AddressChecks) -> bool:
    """Write ``checks`` in one step and tell whether anything changed. Raises `OSError`."""
    return save_lock_file(path, lock_text(checks))


def _kept(source: Id, check: AddressCheck) -> Mapping[str, object]:
    values = {
        "source": source,
        "field": check.field,
        "url": check.url,
        "state": check.state,
        "status": check.status,
        "reason": check.reason,
        "moved_to": check.moved_to,
        "date": check.date,
        "since": check.since,
    }
    return {key: value for key, value in values.items() if value}


def _parse(content: object) -> AddressChecks:
    """Return what is written; raises `ValueError` with a sentence for the editor."""
    if not isinstance(content, dict) or not is_version(content.get("version"), VERSION):
        raise ValueError(f"this does not keep links in version {VERSION}")
    written = content.get("links")
    if not isinstance(written, list):
        raise ValueError("its links are no list")  # noqa: TRY004  # what is written is at fault
    found: dict[Id, dict[str, AddressCheck]] = {}
    for entry in written:
        source, check = _entry(entry)
        if check.field in found.setdefault(source, {}):
            raise ValueError(f"the `{check.field}` of `{source}` is there twice")
        found[source][check.field] = check
    return {source: tuple(checks.values()) for source, checks in found.items()}


def _entry(written: object) -> tuple[Id, AddressCheck]:
    if not isinstance(written, dict) or not _NEEDED <= written.keys() <= _ALLOWED:
        raise ValueError(f"`{str(written)[:60]}` is not what is kept of an address")
    for key, value in written.items():
        if not _fits(key, value):
            raise ValueError(
                f"what is kept of an address of `{str(written['source'])[:60]}` has no good `{key}`"
            )
    values: Mapping[str, Any] = written
    return values["source"], AddressCheck(
        field=values["field"],
        url=values["url"],
        state=AddressState(values["state"]),
        date=values["date"],
        since=values["since"],
        status=values.get("status"),
        reason=Reason(values["reason"]) if "reason" in values else None,
        moved_to=values.get("moved_to", ""),
    )


def _fits(key: str, value: object) -> bool:
    if key == "status":
        return is_whole(value) and 100 <= value <= 999
    if not isinstance(value, str):
        return False
    if key in {"date", "since"}:
        return is_day(value)
    if key in {"url", "moved_to"}:
        return bool(_ADDRESS.fullmatch(value))
    words: Mapping[str, Iterable[str]] = {
        "field": [*AddressField],
        "state": [state for state in AddressState if state is not AddressState.NEVER],
        "reason": [*Reason],
    }
    return value in words[key] if key in words else bool(value)
