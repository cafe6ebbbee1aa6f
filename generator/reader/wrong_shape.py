"""Explains a text where a list or fields belong, or the other way round, and says what to write instead."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING, NamedTuple

from generator.diagnostics import short
from generator.reader.likely_values import as_bracketed_items, wrong_list_mark
from generator.reader.tree.lookalikes import COLONS, describe_character

if TYPE_CHECKING:
    from collections.abc import Sequence

    from generator.diagnostics import Span

_SIGN_FOR_COLON = re.compile(rf"([a-z_]+)(\s*)(=>|->|=|→|[{COLONS}])")
"""What stands at the beginning of a text that should have been a field."""
_TEXTS = "string_type"
_LISTS = "tuple_type"
_FIELDS = frozenset({"model_type", "model_attributes_type"})
_PAIRS = "dict_type"
SHAPES = frozenset({_TEXTS, _LISTS, _PAIRS}) | _FIELDS
"""The kinds of errors of which `explain_wrong_shape` knows more."""


class ExpectedShape(NamedTuple):
    """What a field, or an item of its list, should have been."""

    field: str
    is_item: bool
    required: Sequence[str] = ()
    """The fields that one always has, if fields belong there."""
    takes_ids: bool = False
    """Whether its items are the ids of entries."""


def explain_wrong_shape(
    kind: str, wanted: ExpectedShape, written: object, at: Span
) -> tuple[str, Span, tuple[str, ...]]:
    """Return message, place and hints for what is ``written`` at ``at`` where something else belongs."""
    who = f"each item of `{wanted.field}`" if wanted.is_item else f"`{wanted.field}`"
    begins = next(iter(written), "") if isinstance(written, dict) else written
    if kind == _LISTS and isinstance(begins, str) and (marked := wrong_list_mark(begins, at)):
        return f"{who} takes a list: {marked[0]}", marked[1], (marked[2],)
    if kind == _TEXTS:
        what = "a list" if isinstance(written, list) else "fields"
        return f"{who} takes one text here, not {what}", at, _as_text(wanted, written)
    if kind == _LISTS:
        return f"{who} takes a list, also with one item", at, _as_list(wanted, written)
    if kind == _PAIRS:
        return f"{who} takes pairs here", at, (f"write {wanted.field}: {{call: for}}",)
    sign = _SIGN_FOR_COLON.match(written) if isinstance(written, str) else None
    if sign:
        what = describe_character(sign[3]) if not sign[3].isascii() else f"`{sign[3]}`"
        column = at.column + sign.start(3)
        here = replace(at, column=column, end_line=at.line, end_column=column + len(sign[3]))
        return f"behind `{sign[1]}` stands {what}, not a colon", here, (f"write `{sign[1]}: …`",)
    return f"{who} takes fields here", at, _as_fields(wanted, written)


def _as_text(wanted: ExpectedShape, written: object) -> tuple[str, ...]:
    """Return what to write in place of a list or fields."""
    before = "- " if wanted.is_item else f"{wanted.field}: "
    if isinstance(written, list):
        texts = [part for part in written if isinstance(part, str)]
        if len(texts) == len(written) == 1:
            return (f"write it without brackets and hyphen: `{before}{short(texts[0])}`",)
        if wanted.is_item and texts:
            return ("take the inner brackets, or the second hyphen, out",)
        return (
            f"keep one: `{before}{short(texts[0])}`" if texts else f"write it behind the colon: {before}…",
        )
    if isinstance(written, dict) and len(written) == 1:
        ((name, value),) = written.items()
        if name == "id" and isinstance(value, str):
            return (f"write the id alone: `{before}{short(value)}`",)
    return (
        f"write it behind the {'hyphen' if wanted.is_item else 'colon'}: {before}…",
        "a text with `: ` in it goes after > on the next line, indented",
    )


def _as_list(wanted: ExpectedShape, written: object) -> tuple[str, ...]:
    """Return how to make a list of a text or of fields."""
    if isinstance(written, dict):
        return ("begin each entry with `- `, and indent its other fields by two more",)
    if wanted.required and isinstance(written, str):
        return (f"begin each entry on a line of its own: `- {_first(wanted, written)}`",)
    example = as_bracketed_items(written)
    if isinstance(written, str) and not example:
        ids = ("each item is the `id` of an entry, not its name: write that id, or add an entry with one",)
        return ("write each item on a line of its own after `- `", *ids * wanted.takes_ids)
    return (f"write {wanted.field}: [{example or 'one'}], or each item on a line of its own after `- `",)


def _as_fields(wanted: ExpectedShape, written: object) -> tuple[str, ...]:
    """Return how to write fields in place of a text or a list."""
    below = "write its fields on the next lines, indented by two"
    if isinstance(written, list):
        return (f"if one item is meant, one `- ` is enough; {below}",)
    if wanted.is_item and wanted.required and isinstance(written, str):
        return (f"write its fields: `- {_first(wanted, written)}`",)
    return (below,)


def _first(wanted: ExpectedShape, written: str) -> str:
    """Return the first field of an entry, with its value where only one field is needed."""
    only = len(wanted.required) == 1 and as_bracketed_items(written) == written
    return f"{wanted.required[0]}: {short(written) if only else '…'}"
