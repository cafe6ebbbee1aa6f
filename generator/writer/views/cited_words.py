"""Says what a correction cites as readers see it: dates, entries and words of lists in words, all else as written."""

from __future__ import annotations

import re
from contextlib import suppress
from typing import TYPE_CHECKING

from generator.document.dates import show
from generator.document.plain import plain_text
from generator.model.dates import parse_date
from generator.model.text import Name
from generator.writer.views.gone_entries import label_of, last_with
from generator.writer.wording import words

if TYPE_CHECKING:
    from collections.abc import Sequence

    from generator.model.library import Entry
    from generator.model.report import Id
    from generator.writer.views.entry_links import EntryLinks

_DATE = re.compile(r"(?:\.\.|\d{4}[-\dT:+Z~?]*)(?:/(?:\.\.|\d{4}[-\dT:+Z~?]*))?", re.ASCII)
_BETWEEN = re.compile(r"(\s*[;,]\s*|\s+/\s+)")
_LISTED = {
    str(value): word
    for table in (words.READ, words.MODALITY, words.KIND, words.LEVEL, words.RELATION, words.STANCE)
    for value, word in table.items()
}
"""Words of lists as readers see them; of one that stands in several the last counts."""
_ON_EVENT = {stance.value: word for stance, word in words.STANCE_ON_EVENT.items()}
"""The same of a stance on an event."""


def shown_words(written: str, links: EntryLinks, briefing: Id = "", *, on_event: bool = False) -> str:
    """Return what a correction of ``briefing`` cites as readers see it, if it is not that of the pages of ``links``.

    A stance beside an event, or alone where it is ``on_event``, has the word for one on an event. Several values with
    commas between are told each by itself, such as a topic and a stance on it: but only if all of them are values, for
    a sentence may have a word that is an id too.
    """
    briefing = briefing or links.home
    known = _ON_EVENT.get(written) if on_event else None
    known = known or _known(written, links, briefing)
    if known is not None:
        return known
    parts = _BETWEEN.split(written)
    told = [
        _ON_EVENT[part]
        if part in _ON_EVENT and _is_beside_event(at, parts[::2], links, briefing)
        else _known(part, links, briefing)
        for at, part in enumerate(parts[::2])
    ]
    if len(told) == 1 or not any(told):
        return written
    values = [
        part if value is None and _is_name(part, links) else value
        for part, value in zip(parts[::2], told, strict=True)
    ]
    if None in values:
        return written
    return "".join(part or "" for pair in zip(values, [*parts[1::2], ""], strict=True) for part in pair)


def _known(written: str, links: EntryLinks, briefing: Id) -> str | None:
    """Return the words for one value that is a date, of a list or an id; None for anything else."""
    if written in _LISTED:
        return _LISTED[written]
    if _DATE.fullmatch(written):
        with suppress(ValueError):
            return show(parse_date(written), links.lang)
    known = _entry_called(written, links, briefing)
    if known is not None:
        return plain_text(links.label(known), links.lang)
    ids = (f"{briefing}/{written}", written)
    gone = next(filter(None, (last_with(id_, briefing, links) for id_ in ids)), None)
    return plain_text(label_of(gone, links), links.lang) if gone else None


def _entry_called(written: str, links: EntryLinks, briefing: Id) -> Id | None:
    """Return the present id of the entry that is called so, or was."""
    entries, ids = links.library.entries, (f"{briefing}/{written}", written)
    known = next((id_ for id_ in ids if id_ in entries), None)
    if known is None and _may_be_id(written):
        known = next((now for id_ in ids if (now := links.called_now(id_)) in entries), None)
    return known


def _is_beside_event(at: int, parts: Sequence[str], links: EntryLinks, briefing: Id) -> bool:
    """Tell whether what stands before the part ``at`` is an event; where nothing does, what stands behind."""
    beside = parts[at - 1] if at else parts[1] if len(parts) > 1 else ""
    return _entry_called(beside, links, briefing) in links.library.events


def _may_be_id(written: str) -> bool:
    return not any(map(str.isspace, written))


def _is_name(written: str, links: EntryLinks) -> bool:
    return any(written in _names(entry) for entry in links.library.entries.values())


def _names(entry: Entry) -> tuple[str, ...]:
    """Return what an entry is called, in each language."""
    named = getattr(entry, "name", None)
    return tuple(text for _, text in named.texts) if isinstance(named, Name) else ()
