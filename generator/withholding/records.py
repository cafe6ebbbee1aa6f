"""Takes withheld words out of the records of a library; what holds none stays the same object."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any, TypeVar

from generator.document.markdown import literal
from generator.document.markup import to_text
from generator.model.fields import Shape, TextField, text_fields
from generator.model.report import Brackets, Report
from generator.model.text import Name, Prose
from generator.text.passages import as_read, decoded

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from generator.withholding.matching import WithheldMatcher

T = TypeVar("T")


def hide_in_table(table: Mapping[str, T], words: WithheldMatcher) -> Mapping[str, T]:
    """Return ``table`` with its records hidden in; the same object if none holds withheld words."""
    changed = {id_: new for id_, record in table.items() if (new := hide_in(record, words)) is not record}
    return {**table, **changed} if changed else table


def hide_in(record: T, words: WithheldMatcher) -> T:
    """Return a frozen record with what is shown instead of withheld words; the same object if it holds none."""
    changed: dict[str, Any] = {}
    kind: type = record.__class__
    known = text_fields(kind)
    for field, old in zip(known.fields, known.values(record), strict=True):
        new = _value(old, field, words) if old else old
        if new is not old:
            changed[field.name] = new
    if not changed:
        return record
    if isinstance(record, Report):
        changed |= _brackets(record, changed.get("quote"))
    return replace(record, **changed)  # type: ignore[type-var]  # `text_fields` has asked whether it is a record


def _value(value: Any, field: TextField, words: WithheldMatcher) -> Any:  # noqa: ANN401  # what the shape of the field says
    if value.__class__ is tuple:
        parts = [_value(part, field, words) for part in value]
        if all(new is old for new, old in zip(parts, value, strict=True)):
            return value
        if field.are_spellings:
            parts = [new for new, old in zip(parts, value, strict=True) if not words.is_nothing_else(old)]
        return tuple(part for part in parts if part is not None)
    if field.shape is Shape.RECORDS and value.__class__ is str:  # an id beside records
        return value
    return _HIDE[field.shape](value, words)


def hide_in_prose(prose: Prose, words: WithheldMatcher) -> Prose:
    """Return editors' Markdown without withheld words.

    Where they stand in an address, or across marks of Markdown, the paragraph is written without its marks: half a
    link or half an emphasis would be shown as typed.
    """
    plain = to_text(prose.source)
    read = decoded(prose.source)
    if not any(words.may_hold(text) for text in (prose.source, read, plain, as_read(plain))):
        return prose
    shown = words.hide(plain)
    source = words.hide_as_written(prose.source, literal)
    in_source, in_plain = words.find(prose.source), words.find(plain)
    differs = len(in_source) != len(in_plain) or len(in_source) != len(words.find(read))
    if differs or to_text(source) != shown:
        return Prose(literal(shown))
    return Prose(source) if in_source else prose


def hide_in_name(name: Name, words: WithheldMatcher) -> Name:
    """Return a name without withheld words; another language in which nothing else is left is left out."""
    (lang, shown), *others = name.texts
    texts = [
        (None if words.is_nothing_else(shown) else lang, words.hide(shown)),
        *((other_lang, words.hide(text)) for other_lang, text in others if not words.is_nothing_else(text)),
    ]
    return name if tuple(texts) == name.texts else Name(tuple(texts))


def _address(address: str, words: WithheldMatcher) -> str | None:
    """Return an address; None for one that holds withheld words: half an address leads nowhere."""
    return None if words.find_in_address(address) else address


def _text(text: str, words: WithheldMatcher) -> str:
    return words.hide(text)


_HIDE: Mapping[Shape, Callable[[Any, WithheldMatcher], Any]] = {
    Shape.ADDRESS: _address,
    Shape.NAME: hide_in_name,
    Shape.PROSE: hide_in_prose,
    Shape.RECORDS: hide_in,
    Shape.TEXT: _text,
}


def _brackets(report: Report, quote: str | None) -> dict[str, Any]:
    """Say of the brackets that withholding has put into a quotation whose they are."""
    ours = quote and "[" in quote and "[" not in (report.quote or "") and report.brackets is None
    return {"brackets": Brackets.OURS} if ours else {}
