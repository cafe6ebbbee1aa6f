"""Decodes plain values to records; whatever does not fit becomes a diagnostic at the place where it is written."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, Any, TypeVar

from pydantic import BaseModel, ValidationError

from generator.diagnostics import Code, Diagnostics, short
from generator.reader.likely_values import (
    ADDRESS_FOR_ID,
    HOW_REFERRED,
    KEBAB,
    choice_hints,
    field_hints,
    hints_for,
    pattern_hints,
    point_to_odd_character,
    several_ids_hints,
)
from generator.reader.records import BriefingRecord, EntriesRecord
from generator.reader.records.fields import (
    FILE_PATTERN,
    ID_PATTERN,
    NUMBER_PATTERN,
    REF_PATTERN,
    STAMP_PATTERN,
    TextKind,
)
from generator.reader.records.outline import (
    fields_of,
    listed_at,
    metadata_of,
    model_at,
    models_in,
    reachable,
    required_of,
    takes_ids,
    takes_text,
)
from generator.reader.tree import TextRules
from generator.reader.wrong_field import MERGE, Mistake, followers, holders_of, misnamed_fields
from generator.reader.wrong_file import fields_of_other_file
from generator.reader.wrong_list import find_misplaced, is_inside
from generator.reader.wrong_shape import SHAPES, ExpectedShape, explain_wrong_shape

if TYPE_CHECKING:
    from collections.abc import Mapping

    from pydantic_core import ErrorDetails

    from generator.reader.tree import Tree

R = TypeVar("R", bound=BaseModel)

_PATTERNS: dict[str, tuple[Code, str, str]] = {
    ID_PATTERN: (Code.INVALID_ID, "is not an id", KEBAB),
    REF_PATTERN: (
        Code.INVALID_ID,
        "is not the id of anything",
        HOW_REFERRED,
    ),
    NUMBER_PATTERN: (
        Code.INVALID_VALUE,
        "is not a point's number",
        "write the plan's own number: 10, or 3.2",
    ),
    FILE_PATTERN: (
        Code.INVALID_VALUE,
        "is not a plain file name",
        "the name alone, without a folder: letters, digits, dots, hyphens",
    ),
    STAMP_PATTERN: (
        Code.INVALID_VALUE,
        "is not a stamp",
        "stamps are not written by hand: take `reviewed` out, then run `briefings review ID --by NAME`",
    ),
    "^[A-F]$": (Code.INVALID_VALUE, "is not an Admiralty letter", "one of A, B, C, D, E, F"),
    "^[1-6]$": (Code.INVALID_VALUE, "is not an Admiralty digit", "one of 1, 2, 3, 4, 5, 6"),
}


_OF_KIND = frozenset({"missing", "extra_forbidden"})
"""Mistakes that all the fields of an entry have in a list of another kind."""


def decode(tree: Tree, record: type[R], diagnostics: Diagnostics) -> R | None:
    r"""Return the file's content as ``record``; None if anything does not fit, all of it then in ``diagnostics``.

    >>> from generator.reader.tree import parse
    >>> text = "topics:\n  - id: trade\n    name: Trade\n    brodaer: economy\n"
    >>> diagnostics = Diagnostics()
    >>> tree = parse("topics.yml", text, text_rules(), diagnostics)
    >>> decode(tree, EntriesRecord, diagnostics)
    >>> for diagnostic in diagnostics:
    ...     print(diagnostic.span, diagnostic.message, diagnostic.hints)
    topics.yml:4:5 there is no field `brodaer` here ('did you mean `broader`?',)
    >>> tree = parse("topics.yml", text.replace("brodaer", "broader"), text_rules(), diagnostics)
    >>> record = decode(tree, EntriesRecord, diagnostics)
    >>> [(topic.id, str(topic.name), topic.broader) for topic in record.topics]  # the reference is still a word
    [('trade', 'Trade', 'economy')]
    """
    if isinstance(tree.value, list):
        diagnostics.error(
            Code.WRONG_SHAPE,
            "this list has no name",
            tree.span(()),
            "write what its entries are on the line above, `statements:` for instance, and indent them by two",
        )
        return None
    if not isinstance(tree.value, dict):
        what = ", ".join(f"`{name}`" for name in fields_of(record))
        diagnostics.error(
            Code.WRONG_SHAPE,
            "this file holds no fields",
            tree.span(()),
            f"a file of this kind holds any of {what}",
        )
        return None
    try:
        return record.model_validate(tree.value)
    except ValidationError as error:
        elsewhere = fields_of_other_file(tree.value, record)
        if elsewhere:
            at = tree.key_span((elsewhere.fields[0],))
            diagnostics.error(Code.UNKNOWN_FIELD, elsewhere.message, at, *elsewhere.hints)
        details = error.errors(include_url=False)
        strays = find_misplaced(
            tree.value,
            record,
            (detail["loc"] for detail in details if detail["type"] in _OF_KIND),
            in_briefing=tree.path.count("/") > 1,
        )
        for keys, stray in strays.items():
            diagnostics.error(Code.MISPLACED_ENTRY, stray.message, tree.span(keys), stray.hint)
        mistakes = [Mistake(detail["type"], detail["loc"]) for detail in details]
        misnamed = misnamed_fields(mistakes, record)
        follows = followers(mistakes, record, misnamed)
        for detail, mistake in zip(details, mistakes, strict=True):
            if (
                mistake not in follows
                and not is_inside(detail["loc"], strays)
                and not (elsewhere and detail["loc"][0] in elsewhere.fields)
            ):
                _add_diagnostic(detail, tree, record, diagnostics, misnamed)
        return None


def _add_diagnostic(
    detail: ErrorDetails,
    tree: Tree,
    record: type[BaseModel],
    diagnostics: Diagnostics,
    misnamed: Mapping[tuple[str | int, ...], str],
) -> None:
    kind, keys = detail["type"], detail["loc"]
    context: dict[str, Any] = detail.get("ctx", {})
    field = next((str(key) for key in reversed(keys) if isinstance(key, str)), "")
    if kind == "missing":
        fields = ", ".join(f"`{name}`" for name in sorted(required_of(model_at(record, keys[:-1]))))
        diagnostics.error(
            Code.MISSING_FIELD,
            f"`{keys[-1]}` is missing here",
            tree.span(keys[:-1]),
            f"always needed: {fields}",
        )
    elif kind == "extra_forbidden" and field == MERGE:
        diagnostics.error(
            Code.YAML_ALIAS,
            f"`{MERGE}` takes fields over from elsewhere in YAML, which this format does not use",
            tree.key_span(keys),
            "take the line out, and write the fields themselves",
        )
    elif kind == "extra_forbidden":
        _tell_unknown_field(keys, field, tree, record, diagnostics, misnamed.get(keys, ""))
    elif kind == "too_short":
        is_needed = keys[-1] in required_of(model_at(record, keys[:-1]))
        diagnostics.error(
            Code.MISSING_FIELD,
            f"`{field}` is empty",
            tree.span(keys),
            f"write at least one: `{field}` is always needed"
            if is_needed
            else "write at least one, or leave the entry out",
        )
    elif kind in {"enum", "literal_error"}:
        expected = str(context["expected"]).replace("'", "").replace(" or ", ", ").split(", ")
        written = str(detail["input"])
        what, hint = (
            (f"one of {', '.join(expected)}", "write one of these words")
            if len(expected) > 1
            else (f"`{expected[0]}`", f"write `{expected[0]}`, or leave the line out")
        )
        message, at = point_to_odd_character(f"`{short(written)}` is not {what}", written, tree.span(keys))
        diagnostics.error(Code.INVALID_VALUE, message, at, *(choice_hints(written, expected) or (hint,)))
    elif kind == "string_pattern_mismatch":
        pattern, written = str(context["pattern"]), str(detail["input"])
        code, message, _ = _PATTERNS[pattern]
        at = tree.key_span(keys[:-1]) if keys[-1] == "[key]" else tree.span(keys)
        message, at = point_to_odd_character(f"`{short(written)}` {message}", written, at)
        diagnostics.error(code, message, at, *_hints_of_pattern(written, pattern, record, keys))
    elif kind in SHAPES:
        wanted = _wanted(record, keys, field)
        message, at, several = explain_wrong_shape(kind, wanted, detail["input"], tree.span(keys))
        diagnostics.error(Code.WRONG_SHAPE, message, at, *several)
    else:
        path = (*keys, *context.get("at", ()))
        message, at = str(context["message"]), tree.span(path, context.get("character", ""))
        if context.get("of_key"):
            message, at = point_to_odd_character(message, str(path[-1]), tree.key_span(path))
        likely = hints_for(Code(kind), detail["input"])
        if likely:
            message, at = point_to_odd_character(message, str(detail["input"]), at)
        diagnostics.error(Code(kind), message, at, *likely, *context.get("hints", ()))


def _hints_of_pattern(
    written: str, pattern: str, record: type[BaseModel], keys: tuple[str | int, ...]
) -> tuple[str, ...]:
    """Return what to do about a text that does not fit ``pattern``."""
    how = _PATTERNS[pattern][2]
    if pattern != REF_PATTERN:
        return (*pattern_hints(written, pattern), how)
    several = several_ids_hints(written, in_list=isinstance(keys[-1], int), as_list=listed_at(record, keys))
    if several and not several[0].startswith("if"):
        return several
    return (*several, *pattern_hints(written, pattern), ADDRESS_FOR_ID if "://" in written else how)


def _tell_unknown_field(  # noqa: PLR0913, PLR0917  # what all findings are made of
    keys: tuple[str | int, ...],
    field: str,
    tree: Tree,
    record: type[BaseModel],
    diagnostics: Diagnostics,
    lacking: str,
) -> None:
    """Add that ``field`` is none here; ``lacking`` is the field that it may stand for, "" if it is not missing."""
    model = model_at(record, keys[:-1])
    message = f"there is no field `{short(field)}` here"
    if lacking:
        message += f", and `{lacking}` is missing"
    message, at = point_to_odd_character(message, field, tree.key_span(keys))
    hints = field_hints(field, tuple(fields_of(model)), frozenset(required_of(model)), holders_of(field))
    meant = (f"if it stands for `{lacking}`, call it so",) if lacking else ()
    diagnostics.error(Code.UNKNOWN_FIELD, message, at, *_indent_hint(field, keys), *meant, *hints)


def _wanted(record: type[BaseModel], keys: tuple[str | int, ...], field: str) -> ExpectedShape:
    """Return what belongs at ``keys``."""
    is_item = isinstance(keys[-1], int)
    parent = model_at(record, keys[:-2] if is_item else keys[:-1])
    info = fields_of(parent).get(field)
    kind = info.annotation if info else None
    model = next(models_in(kind), None)
    required = () if model is None or takes_text(kind) else required_of(model)
    return ExpectedShape(field, is_item, required, takes_ids=takes_ids(kind))


def _indent_hint(field: str, keys: tuple[str | int, ...]) -> tuple[str, ...]:
    """Return what to do with a field of an entry that stands at the margin."""
    if len(keys) > 1 or field not in _fields_of_entries():
        return ()
    return ("if it belongs to the entry above, indent it like that entry's other fields",)


@lru_cache(maxsize=1)
def _fields_of_entries() -> frozenset[str]:
    return frozenset(
        name for model in reachable(EntriesRecord) if model is not EntriesRecord for name in fields_of(model)
    )


@lru_cache(maxsize=1)
def text_rules() -> TextRules:
    """Return which fields hold texts that YAML could cut, read off the records.

    The rules are in ``briefings/handbook/format.md``, "How to write it".
    """
    kinds: dict[TextKind | None, set[str]] = {kind: set() for kind in (None, *TextKind)}
    for model in {*reachable(EntriesRecord), *reachable(BriefingRecord)}:
        for name, info in fields_of(model).items():
            marks = [
                mark for mark in (*info.metadata, *metadata_of(info.annotation)) if isinstance(mark, TextKind)
            ]
            kinds[marks[0] if marks else None].add(name)
    ids_elsewhere = kinds.pop(None)
    return TextRules(
        texts=frozenset().union(*kinds.values()) - ids_elsewhere,
        sentences=frozenset(kinds[TextKind.SENTENCE]),
        names=frozenset(kinds[TextKind.NAME]),
    )
