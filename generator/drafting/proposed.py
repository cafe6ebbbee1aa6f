"""Reads statements that a program drafted, from YAML or JSON: whatever is wrong with a file is a sentence."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import TYPE_CHECKING

from generator.diagnostics import Diagnostics
from generator.reader.tree import NO_RULES, parse

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from generator.reader.tree import Value

MAX_BYTES = 1024 * 1024
"""Largest file read."""
MAX_STATEMENTS = 500
LONGEST = 4_000
"""Characters of a text in a statement."""
_MOST_ITEMS = 50
"""Items of a list in a statement, or fields of one."""
TAKEN = frozenset(
    {
        "id", "speaker", "says", "source", "locator", "quote", "quote_lang", "wording", "attribution", "via", "venue",
        "date", "date_words", "at", "about", "stance", "kind", "modality", "translation", "translation_by",
        "translated_from", "todo",
    }
)  # fmt: skip
"""Fields that a program may fill. Others are for people: who reviewed it, which warning they answer for, a grade."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Proposed:
    """A statement as a program wrote it."""

    number: int
    """In the file, from 1."""
    fields: Mapping[str, Value]
    reasons: tuple[str, ...] = ()
    """What is wrong with its shape."""


def read_proposed(content: bytes, name: str) -> list[Proposed]:
    """Return the statements of a file: a list of them, or a list under ``statements``.

    Raises `ValueError` with a sentence for whoever runs the command if it is no such file.
    """
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise ValueError(f"{name} is not a text in UTF-8") from error
    value = _json(text, name) if text.lstrip()[:1] in {"{", "["} else _yaml(text, name)
    if isinstance(value, dict):
        unknown = [key for key in value if key != "statements"]
        if unknown:
            raise ValueError(f"{name} may hold `statements` alone, and has `{_short(unknown[0])}`")
        value = value.get("statements")
    if not isinstance(value, list):
        raise ValueError(f"{name} holds no list of statements")  # noqa: TRY004  # a sentence for the person
    if len(value) > MAX_STATEMENTS:
        raise ValueError(f"{name} has {len(value)} statements; at once {MAX_STATEMENTS} are read")
    return [_proposed(number, item) for number, item in enumerate(value, 1)]


def _json(text: str, name: str) -> object:
    try:
        return json.loads(text, object_pairs_hook=_once)
    except (ValueError, RecursionError) as error:
        reason = "it is nested too deep" if isinstance(error, RecursionError) else str(error)
        raise ValueError(f"{name} cannot be read as JSON: {_short(reason)}") from None


def _once(pairs: list[tuple[str, object]]) -> dict[str, object]:
    found = dict(pairs)
    if len(found) < len(pairs):
        raise ValueError("a field stands twice in one object")
    return found


def _yaml(text: str, name: str) -> object:
    diagnostics = Diagnostics()
    tree = parse(name, text, NO_RULES, diagnostics)
    if tree is None:
        first = next(iter(diagnostics))
        raise ValueError(f"{name} cannot be read: line {first.span.line}: {first.message}")
    return tree.value


def _proposed(number: int, item: object) -> Proposed:
    if not isinstance(item, dict):
        return Proposed(number=number, fields={}, reasons=("it is no statement but a single value",))
    fields: dict[str, Value] = {}
    reasons: list[str] = []
    if len(item) > _MOST_ITEMS:
        return Proposed(number=number, fields={}, reasons=("it has too many fields",))
    for name, value in item.items():
        if name not in TAKEN:
            reasons.append(f"`{_short(name)}` is not taken from a program: leave it out, an editor writes it")
            continue
        if value is None:  # how programs say in JSON that there is none
            continue
        try:
            fields[_short(name)] = _value(value)
        except ValueError as error:
            reasons.append(f"`{_short(name)}` {error}")
    return Proposed(number=number, fields=fields, reasons=tuple(reasons))


def _value(value: object, *, depth: int = 0) -> Value:
    """Return a value as files of the format have it; raises `ValueError` with what is wrong with it."""
    if isinstance(value, str):
        if len(value) > LONGEST:
            raise ValueError(f"has {len(value)} characters; {LONGEST} are read")
        return value
    if isinstance(value, int) and not isinstance(value, bool):
        return str(value)
    if not isinstance(value, (list, dict)):
        raise ValueError(f"is `{json.dumps(value, default=str)}`, no text: write it in quotation marks")  # noqa: TRY004  # as above
    if depth:
        raise ValueError("is no text: it has a list or fields within others, where only texts can stand")
    if len(value) > _MOST_ITEMS:
        raise ValueError("has too many items")
    if isinstance(value, list):
        return [_value(item, depth=1) for item in value]
    return {_short(name): _value(item, depth=1) for name, item in _items(value)}


def _items(value: Mapping[object, object]) -> Iterable[tuple[str, object]]:
    return ((str(name), item) for name, item in value.items())


def _short(text: str) -> str:
    line = " ".join("".join(sign if sign.isprintable() else " " for sign in text).split())
    return line if len(line) <= 60 else f"{line[:60]}…"
