"""Reads and saves lock files (``quotes.lock.json``, ``links.lock.json``): JSON that version control keeps."""

from __future__ import annotations

import json
from datetime import date
from typing import TYPE_CHECKING, Any, NoReturn, TypeGuard, TypeVar

from generator.diagnostics import Code, Span, WorkingOn
from generator.storage.atomic import remove_partial_files_of, replace_file
from generator.storage.safe_read import read_file, reason

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence
    from pathlib import Path

    from generator.diagnostics import Diagnostics

T = TypeVar("T")
MAX_BYTES = 64 * 1024 * 1024
"""Largest lock file read: some hundred thousand proofs."""
LONGEST_NUMBER = 18
"""Digits of an integer: a place in a text, a count, a status."""


def read_lock_file(
    path: Path, shown: str, parse: Callable[[Any], T], renew: str, diagnostics: Diagnostics
) -> T | None:
    """Return what ``parse`` makes of the JSON in ``path``; None if there is none.

    ``parse`` raises `ValueError` with a sentence for the editor. A file that cannot be used is an error, with
    ``renew`` as what to do after deleting it, and counts as none; nothing is raised. ``shown`` names the file.

    >>> import tempfile
    >>> from pathlib import Path
    >>> from generator.diagnostics import Diagnostics
    >>> diagnostics, path = Diagnostics(), Path(tempfile.mkdtemp(), "quotes.lock.json")
    >>> save_lock_file(path, lock_file_text(1, {"quotes": [{"entry": "call/one", "verdict": "exact"}]}))
    True
    >>> read_lock_file(path, "briefings/quotes.lock.json", dict, "run briefings verify --write", diagnostics)
    {'version': 1, 'quotes': [{'entry': 'call/one', 'verdict': 'exact'}]}
    >>> path.write_text('{"version": 1') and None
    >>> read_lock_file(path, "briefings/quotes.lock.json", dict, "run briefings verify --write", diagnostics)
    >>> [str(diagnostic.span) for diagnostic in diagnostics]
    ['briefings/quotes.lock.json:1:1']
    >>> path.unlink(), path.parent.rmdir()
    (None, None)
    """
    line = 0
    try:
        if not path.exists() and not path.is_symlink():
            return None
        with WorkingOn(shown):
            return parse(_json(read_file(path, MAX_BYTES)))
    except OSError as error:
        message = f"this cannot be read: {reason(error)}"
    except UnicodeError:
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
        f"renew it: delete the file, then {renew}",
        "or take the last version of it from version control",
    )
    return None


def _json(data: bytes) -> Any:  # noqa: ANN401  # whatever JSON says
    """Return what JSON says. Raises `ValueError`; its subclass `UnicodeError` also for half a character."""
    text = data.decode("utf-8-sig")  # some editors put a byte order mark there when they save
    content = json.loads(text, parse_constant=_refuse, parse_int=_integer)
    if b"\\ud" in data.lower():
        json.dumps(content, ensure_ascii=False).encode("utf-8")
    return content


def _refuse(constant: str) -> NoReturn:
    raise ValueError(f"`{constant}` is no number")


def _integer(digits: str) -> int:
    if len(digits) > LONGEST_NUMBER:
        raise ValueError(f"a number of {len(digits)} digits cannot be right")
    return int(digits)


def is_whole(value: object) -> TypeGuard[int]:
    """Tell whether a value of JSON is a whole number: ``true`` is none, though Python counts it as 1.

    >>> is_whole(1), is_whole(True), is_whole(1.0)
    (True, False, False)
    """
    return isinstance(value, int) and not isinstance(value, bool)


def is_version(value: object, version: int) -> bool:
    """Tell whether a value of JSON is the number of a version."""
    return is_whole(value) and value == version


def is_day(text: str) -> bool:
    """Tell whether ``text`` is a day of the calendar as lock files keep it: 2026-11-22, and no 30 February."""
    try:
        return date.fromisoformat(text).isoformat() == text
    except ValueError:
        return False


def lock_file_text(version: int, lists: Mapping[str, Sequence[Mapping[str, object]]]) -> str:
    """Return ``lists`` as they are saved: one entry a line, so that two people's changes merge.

    >>> print(lock_file_text(1, {"quotes": [{"entry": "a"}, {"entry": "b"}], "absent": []}), end="")
    {
    "version": 1,
    "quotes": [
    {"entry": "a"},
    {"entry": "b"}
    ],
    "absent": []
    }
    """
    parts = [f'"version": {version}']
    for name, entries in lists.items():
        lines = ",\n".join(json.dumps(entry, ensure_ascii=False) for entry in entries)
        parts.append(f'"{name}": [\n{lines}\n]' if lines else f'"{name}": []')
    return "{\n" + ",\n".join(parts) + "\n}\n"


def save_lock_file(path: Path, text: str) -> bool:
    """Write ``text`` in one step and tell whether anything changed. Raises `OSError`.

    What a killed program left beside the file is removed; so whoever calls this keeps others from writing it meanwhile.
    """
    remove_partial_files_of(path)
    content = text.encode("utf-8", "backslashreplace")
    if path.exists() and read_file(path) == content:
        return False
    replace_file(path, content)
    return True
