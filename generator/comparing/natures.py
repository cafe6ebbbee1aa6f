"""Says in what way a field has changed, from what its type declares: a new field of the model is met by itself."""

from __future__ import annotations

from enum import Enum
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from generator.comparing.changes import Nature, Sort
from generator.model.briefing import Briefing
from generator.model.dates import Date
from generator.model.declared import declared_fields
from generator.model.kinds import TEXTS, Part, StringKind
from generator.model.references import Role
from generator.model.report import Report
from generator.model.source import Source
from generator.model.statement import Statement

if TYPE_CHECKING:
    from generator.model.declared import Declared

_NOT_COMPARED = {
    ("id", None),
    ("place", None),
    ("folder", None),
    ("formerly", None),
    ("reviewed", Statement),  # who has read it, not what it says
    ("skip", Source),  # lines of a private text
    ("editions", Briefing),
    ("corrections", Briefing),  # told with the entries that they correct
    ("summary_corrections", Briefing),  # the same
    ("withdrawals", Briefing),
    ("past_corrections", Briefing),
}
"""Fields that say nothing to a reader, with the class they are of, or of every class: names, places, private things."""

_OF_ROLES = {
    **dict.fromkeys(
        (Role.SPEAKER, Role.HOLDER, Role.NAMED, Role.RELAY, Role.PUBLISHER, Role.PLAN_BY, Role.LINKED_BY),
        Nature.REATTRIBUTED,
    ),
    **dict.fromkeys(
        (Role.EVIDENCE, Role.REPORT, Role.ORIGIN, Role.PLAN_TEXT, Role.LOOKED_IN, Role.DATE_SOURCE),
        Nature.RESOURCED,
    ),
    Role.STANCE: Nature.REGRADED,
}
_OF_FIELDS = {
    ("source", Report): Nature.RESOURCED,
    ("locator", Report): Nature.RESOURCED,
    ("venue", Report): Nature.RESOURCED,
    ("authors", Source): Nature.REATTRIBUTED,
    ("contributors", Source): Nature.REATTRIBUTED,
    ("date_words", None): Nature.REDATED,
}
"""What is not of what is said, but of where or by whom."""
_CHAINS = frozenset({Role.RELAY})
"""References whose order says something."""


class FieldRule(NamedTuple):
    """How the values of a field are compared, and what a difference is."""

    name: str
    key: str
    nature: Nature
    sort: Sort
    records: bool
    """Whether it holds records with fields of their own, ids beside them perhaps."""
    paired: bool
    """Whether it holds ids, each with a word of a list."""
    ordered: bool
    """Whether the order of its references says something."""
    part: Part | None
    quoted: bool
    """Whether it holds somebody's words as they stand."""


@cache
def rules_of(kind: type) -> tuple[FieldRule, ...]:
    """Return the fields of a class whose difference is told, in the order in which they are declared.

    Entries in the record are no part of it: they are compared by themselves.
    """
    return tuple(_rule(kind, field) for field in declared_fields(kind) if not _is_left_out(kind, field))


def _is_left_out(kind: type, field: Declared) -> bool:
    return (
        any((field.name, owner) in _NOT_COMPARED for owner in (None, kind))
        or (bool(field.string_kinds) and field.string_kinds <= {StringKind.PRIVATE, StringKind.TODO})
        or any(name == "id" for record in field.records for name in record.__dataclass_fields__)  # type: ignore[attr-defined]  # of a data class
    )


def _rule(kind: type, field: Declared) -> FieldRule:
    role = field.marked(Role)
    is_word = any(
        isinstance(type_.base, type) and issubclass(type_.base, Enum | int) for type_ in field.types
    )
    if field.nouns or Report in field.records:
        nature, sort = _OF_ROLES.get(role, Nature.OTHERWISE) if role else Nature.OTHERWISE, Sort.REFERENCE
    elif field.string_kinds & TEXTS:
        nature, sort = Nature.REWORDED, Sort.TEXT
    elif any(type_.base is Date for type_ in field.types):
        nature, sort = Nature.REDATED, Sort.DATE
    elif is_word or StringKind.CODE in field.string_kinds:
        nature, sort = Nature.REGRADED, Sort.WORD
    else:
        nature, sort = Nature.OTHERWISE, Sort.WORD
    for owner in (kind, None):
        nature = _OF_FIELDS.get((field.name, owner), nature)
    is_paired = bool(field.nouns) and is_word
    return FieldRule(
        field.name,
        field.key,
        nature,
        sort,
        bool(field.records),
        is_paired,
        role in _CHAINS,
        field.marked(Part),
        StringKind.VERBATIM in field.string_kinds,
    )
