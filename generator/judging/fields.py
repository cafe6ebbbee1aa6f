"""Says what stands in the fields of an entry, for somebody who is asked whether it is right."""

from __future__ import annotations

from dataclasses import is_dataclass
from typing import TYPE_CHECKING, Any

from generator.model.dates import Date
from generator.model.declared import declared_fields, has_entries
from generator.model.report import Attribution
from generator.model.text import Name, Prose
from generator.model.unconfirmed import local_name

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator

    from generator.model.briefing import Briefing
    from generator.model.library import Entry

_NEVER = frozenset({"id", "todo", "folder", "place"})
"""What is shown elsewhere, or says nothing of the entry."""


def written_fields(
    record: Any,  # noqa: ANN401  # an entry, a briefing, or a part of one
    user: Entry | Briefing,
    but: Collection[str] = (),
) -> Iterator[tuple[str, str]]:
    """Yield what stands in the fields of ``record``, an entry or a part of ``user``, by what they are called.

    Without those in ``but``, and without entries that stand in it.
    """
    for declared in declared_fields(record.__class__):
        if declared.key in _NEVER or declared.key in but or has_entries(declared):
            continue
        text = _as_text(getattr(record, declared.name), user)
        if text:
            yield declared.key, text


def _as_text(value: object, user: Entry | Briefing) -> str:
    """Return a value as one text; "" for one that says nothing."""
    if value is None or value is False or value == Attribution.STATED:
        return ""
    if isinstance(value, Prose | Date):
        return value.source if isinstance(value, Prose) else str(value)
    if isinstance(value, Name):
        return "; ".join(f"{lang}: {text}" if lang else text for lang, text in value.texts)
    if isinstance(value, tuple):
        return "; ".join(filter(None, (_as_text(item, user) for item in value)))
    if is_dataclass(value):
        return ", ".join(f"{key} {text}" for key, text in written_fields(value, user))
    return local_name(str(value), user)
