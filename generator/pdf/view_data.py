"""Turns the views of the site's pages into data that a PDF's templates read, so that site and paper say the same."""

from __future__ import annotations

from dataclasses import fields, is_dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from generator.document.typst import Plain, TypstWriter

_UNPRINTED = frozenset({"inline"})
"""Fields of views that no template of a PDF prints."""


def view_data(value: object, writer: TypstWriter) -> Plain:
    """Return a view, or what views are made of, as JSON can say it: a view by the names of its fields.

    Raises `TypeError` for what is neither content nor a number, nor made of such.

    >>> from generator.document.inline import Emphasis
    >>> from generator.document.joining import phrase
    >>> from generator.document.typst import LinkTargets, TypstWriter
    >>> from generator.writer.views.drawing import DrawnBar
    >>> view = {"bars": (DrawnBar("sure", 0, 40),), "note": phrase("so ", Emphasis("far"))}
    >>> view_data(view, TypstWriter(LinkTargets()))
    {'bars': [{'kind': 'sure', 'left': 0, 'right': 40}], 'note': ['so ', ['em', ['far']]]}
    """
    if writer.writes(value):
        return writer.write(value)  # type: ignore[arg-type]  # it has just said that it does
    if value is None or isinstance(value, int | float):
        return value
    if is_dataclass(value):
        return {field.name: view_data(getattr(value, field.name), writer) for field in fields(value)}
    if hasattr(value, "_fields"):
        named = zip(value._fields, value, strict=True)  # type: ignore[call-overload]  # a named tuple
        return {name: view_data(part, writer) for name, part in named if name not in _UNPRINTED}
    if isinstance(value, dict):
        return {str(name): view_data(part, writer) for name, part in value.items()}
    if isinstance(value, tuple | list):
        return [view_data(part, writer) for part in value]
    msg = f"no way to say a {type(value).__name__} in JSON"
    raise TypeError(msg)
