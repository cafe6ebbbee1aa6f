"""``briefings/links.lock.json``: what each address of a source did when it was last asked, one a line, sorted."""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING, Any

from generator.analysis.addresses import NO_CHECKS, Field, LinkCheck, LinkChecks, LinkState, Reason
from generator.diagnostics import Code, Span
from generator.files import replace

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from pathlib import Path

    from generator.diagnostics import Diagnostics
    from generator.model.report import Id

NAME = "links.lock.json"
VERSION = 1
_DAY = re.compile(r"\d{4}-\d{2}-\d{2}", re.ASCII)
_ADDRESS = re.compile(r"https?://[^\s\x00-\x1f\x7f-\x9f]+")
_NEEDED = frozenset({"source", "field", "url", "state", "date", "since"})
_ALLOWED = _NEEDED | {"status", "reason", "moved_to"}


def read_lock(path: Path, shown: str, diagnostics: Diagnostics) -> LinkChecks:
    """Return what is kept in ``path``; what cannot be read is reported and counts as nothing."""
    line = 0
    try:
        return _parse(path.read_bytes())
    except FileNotFoundError:
        return NO_CHECKS
    except OSError as error:
        message = f"the file cannot be read: {error.strerror}"
    except UnicodeDecodeError:
        message = "this is not a text in UTF-8"
    except json.JSONDecodeError as error:
        message, line = "this is not JSON (two versions may have been merged badly)", error.lineno
    except RecursionError:
        message = "this nests too deep"
    except ValueError as error:
        message = str(error)
    diagnostics.error(
        Code.INVALID_LOCK,
        message,
        Span(shown, line, 1, line, 2) if line else Span(shown),
        "renew it: delete the file, then run `briefings sources --check-links`",
        "or take the last version of it from version control",
    )
    return NO_CHECKS


def lock_text(checks: LinkChecks) -> str:
    """Return ``checks`` as they are saved: stable, sorted, one address a line."""
    lines = ",\n".join(
        _line(source, one)
        for source in sorted(checks)
        for one in sorted(checks[source], key=lambda each: each.field)
    )
    links = f"[\n{lines}\n]" if lines else "[]"
    return f'{{\n"version": {VERSION},\n"links": {links}\n}}\n'


def save_lock(path: Path, checks: LinkChecks) -> bool:
    """Write ``checks`` in one step and tell whether anything changed. Raises `OSError`."""
    content = lock_text(checks).encode("utf-8", "backslashreplace")
    try:
        if path.read_bytes() == content:
            return False
    except FileNotFoundError:
        pass
    replace(path, content)
    return True


def _line(source: Id, one: LinkCheck) -> str:
    values = {
        "source": source,
        "field": one.field,
        "url": one.url,
        "state": one.state,
        "status": one.status,
        "reason": one.reason,
        "moved_to": one.moved_to,
        "date": one.date,
        "since": one.since,
    }
    return json.dumps({key: value for key, value in values.items() if value}, ensure_ascii=False)


def _parse(data: bytes) -> LinkChecks:
    """Return what is written in ``data``; raises `ValueError` with a sentence for the editor."""
    content = json.loads(data.decode("utf-8"))
    if not isinstance(content, dict) or content.get("version") != VERSION:
        raise ValueError(f"this does not keep links in version {VERSION}")
    written = content.get("links")
    if not isinstance(written, list):
        raise ValueError("its links are no list")  # noqa: TRY004  # what is written is at fault
    found: dict[Id, dict[str, LinkCheck]] = {}
    for one in written:
        source, check = _entry(one)
        if check.field in found.setdefault(source, {}):
            raise ValueError(f"the `{check.field}` of `{source}` is there twice")
        found[source][check.field] = check
    return {source: tuple(checks.values()) for source, checks in found.items()}


def _entry(written: object) -> tuple[Id, LinkCheck]:
    if not isinstance(written, dict) or not _NEEDED <= written.keys() <= _ALLOWED:
        raise ValueError(f"`{str(written)[:60]}` is not what is kept of an address")
    for key, value in written.items():
        if not _fits(key, value):
            raise ValueError(
                f"what is kept of an address of `{str(written['source'])[:60]}` has no good `{key}`"
            )
    values: Mapping[str, Any] = written
    return values["source"], LinkCheck(
        field=values["field"],
        url=values["url"],
        state=LinkState(values["state"]),
        date=values["date"],
        since=values["since"],
        status=values.get("status"),
        reason=Reason(values["reason"]) if "reason" in values else None,
        moved_to=values.get("moved_to", ""),
    )


def _fits(key: str, value: object) -> bool:
    if key == "status":
        return isinstance(value, int) and not isinstance(value, bool) and 100 <= value <= 999
    if not isinstance(value, str):
        return False
    if key in {"date", "since"}:
        return bool(_DAY.fullmatch(value))
    if key in {"url", "moved_to"}:
        return bool(_ADDRESS.fullmatch(value))
    words: Mapping[str, Iterable[str]] = {
        "field": [*Field],
        "state": [one for one in LinkState if one is not LinkState.NEVER],
        "reason": [*Reason],
    }
    return value in words[key] if key in words else bool(value)
