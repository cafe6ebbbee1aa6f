"""Takes withheld words out of the records of a library; what holds none stays the same object."""

from __future__ import annotations

import re
from dataclasses import fields, is_dataclass, replace
from functools import cache
from typing import TYPE_CHECKING, Any, TypeVar

from generator.markup import literal, to_text
from generator.model.dates import Date
from generator.model.report import Brackets, Report
from generator.model.text import Name, Prose

if TYPE_CHECKING:
    from collections.abc import Mapping

    from generator.withholding.search import Withholding

T = TypeVar("T")

NO_TEXTS = frozenset(
    {"folder", "lang", "likelihood", "number", "quote_lang", "reliability", "text", "translated_from"}
)
"""Fields that hold a ``str`` which is no text of an editor: codes, and the name of the private file. Every other
``str`` of the model is taken for a text."""
ADDRESSES = frozenset({"url", "mirror", "archive", "same_as"})
"""Half an address leads nowhere: one with withheld words in it is left out."""
SPELLINGS = frozenset({"other_names"})
"""Lists in which an item that is nothing but withheld words is left out."""


def hide_in_table(table: Mapping[str, T], words: Withholding) -> Mapping[str, T]:
    """Return ``table`` with its records hidden in; the same object if none holds withheld words."""
    changed = {id_: new for id_, one in table.items() if (new := hide_in(one, words)) is not one}
    return {**table, **changed} if changed else table


def hide_in(record: T, words: Withholding) -> T:
    """Return a frozen record with what is shown instead of withheld words; the same object if it holds none."""
    changed: dict[str, Any] = {}
    kind: type = record.__class__
    for name, is_text in _fields(kind):
        old = getattr(record, name)
        if old is None or old == ():
            continue
        if name in ADDRESSES:
            new = _addresses(old, words)
        else:
            new = _value(old, words, is_text=is_text)
            if name in SPELLINGS and new is not old:
                new = tuple(one for one in old if not words.is_nothing_else(one))
                new = tuple(words.hide(one) for one in new)
        if new is not old:
            changed[name] = new
    if not changed:
        return record
    if isinstance(record, Report):
        changed |= _brackets(record, changed.get("quote"))
    return replace(record, **changed)  # type: ignore[type-var]  # `_fields` has asked whether it is a record


@cache
def _fields(kind: type) -> tuple[tuple[str, bool], ...]:
    """Return the fields of a record that may hold texts, and whether a ``str`` in them is one (else it is an id)."""
    if not is_dataclass(kind):
        return ()
    return tuple(
        (field.name, re.search(r"\bstr\b", str(field.type)) is not None)
        for field in fields(kind)
        if field.name not in NO_TEXTS and field.type != "Place"
    )


def _value(value: Any, words: Withholding, *, is_text: bool) -> Any:  # noqa: ANN401  # whatever a field holds
    kind = value.__class__
    if kind is str:
        return words.hide(value) if is_text else value
    if kind is tuple:
        new = tuple([_value(one, words, is_text=is_text) for one in value])
        return value if all(a is b for a, b in zip(new, value, strict=True)) else new
    if kind is Prose:
        return hide_in_prose(value, words)
    if kind is Name:
        return hide_in_name(value, words)
    return value if kind is Date or not is_dataclass(value) else hide_in(value, words)


def hide_in_prose(prose: Prose, words: Withholding) -> Prose:
    """Return editors' Markdown without withheld words.

    Where they stand in an address, or across marks of Markdown, the paragraph is written without its marks: half a
    link or half an emphasis would be shown as typed.
    """
    if not words.may_hold(prose.source) and not words.may_hold(to_text(prose.source)):
        return prose
    plain = to_text(prose.source)
    shown = words.hide(plain)
    source = words.hide(prose.source, literal)
    in_source, in_plain = words.find(prose.source), words.find(plain)
    if len(in_source) != len(in_plain) or to_text(source) != shown:
        return Prose(literal(shown))
    return Prose(source) if in_source else prose


def hide_in_name(name: Name, words: Withholding) -> Name:
    """Return a name without withheld words; another language in which nothing else is left is left out."""
    (lang, shown), *others = name.texts
    texts = [
        (None if words.is_nothing_else(shown) else lang, words.hide(shown)),
        *((other, words.hide(text)) for other, text in others if not words.is_nothing_else(text)),
    ]
    return name if tuple(texts) == name.texts else Name(tuple(texts))


def _addresses(value: Any, words: Withholding) -> Any:  # noqa: ANN401  # one address or a tuple of them
    if isinstance(value, str):
        return None if words.find_in_address(value) else value
    kept = tuple(one for one in value if not words.find_in_address(one))
    return value if len(kept) == len(value) else kept


def _brackets(report: Report, quote: str | None) -> dict[str, Any]:
    """Say of the brackets that withholding has put into a quotation whose they are."""
    ours = quote and "[" in quote and "[" not in (report.quote or "") and report.brackets is None
    return {"brackets": Brackets.OURS} if ours else {}
