"""The quote lock: ``briefings/quotes.lock.json``, the proofs that are committed while the texts stay private.

One quotation a line, sorted, so that two editors' changes merge. An entry is known by the entry it stands in, its
source and the SHA-256 of its folded words; it keeps the verdict, the place and the text's hash
(W3C TextQuoteSelector and TextPositionSelector), never more of the text than
six words on either side, and 32 characters.
"""

from __future__ import annotations

from dataclasses import dataclass, fields, replace
from typing import TYPE_CHECKING, Any, TypeVar

from generator.model.proofs import AbsenceVerdict, Verdict
from generator.quotes.text.surroundings import MOST_CHARACTERS
from generator.storage.lockfile import (
    is_day,
    is_version,
    is_whole,
    lock_file_text,
    read_lock_file,
    save_lock_file,
)

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from pathlib import Path

    from generator.diagnostics import Diagnostics
    from generator.model.report import Id

NAME = "quotes.lock.json"
VERSION = 1


@dataclass(frozen=True, slots=True, kw_only=True)
class QuoteEntry:
    """The proof of one quotation."""

    entry: str
    source: str
    words: str
    """SHA-256 of its folded words."""
    text: str
    """SHA-256 of the text it was looked for in."""
    verdict: str
    start: int | None = None
    end: int | None = None
    prefix: str = ""
    suffix: str = ""
    ends: tuple[str, ...] = ()
    """Its words, or its first and its last, as the text spells them, where that is not as they are written."""
    warnings: tuple[str, ...] = ()
    said_by: tuple[str, ...] = ()
    """Fingerprints of the speakers it was checked for; none where nobody is named, or an earlier version checked it."""
    date: str = ""
    """When it was proved so, first."""

    @property
    def key(self) -> tuple[Id, Id, str]:
        """By what it is known."""
        return self.entry, self.source, self.words


@dataclass(frozen=True, slots=True, kw_only=True)
class AbsenceEntry:
    """What the texts say to the claim that words are missing."""

    entry: str
    target: str
    words: tuple[str, ...]
    texts: tuple[str, ...]
    """SHA-256 of each text searched."""
    verdict: str
    found: tuple[str, ...] = ()
    """Those of the words that do stand there."""
    date: str = ""

    @property
    def key(self) -> tuple[Id, Id, tuple[str, ...]]:
        """By what it is known."""
        return self.entry, self.target, self.words


@dataclass(frozen=True, slots=True, kw_only=True)
class CountEntry:
    """How often a source's text has a word of a Term; a figure, no text."""

    source: str
    term: str
    word: str
    text: str
    count: int
    quoted: int
    """How many of these stand inside quotation marks."""
    forms: str = ""
    """SHA-256 of what was looked for; "" in locks of earlier versions."""
    date: str = ""

    @property
    def key(self) -> tuple[Id, Id, str]:
        """By what it is known."""
        return self.source, self.term, self.word


@dataclass(frozen=True, slots=True, kw_only=True)
class TopicEntry:
    """How often a source's text has the words of a topic; a figure, no text."""

    source: str
    topic: str
    text: str
    """SHA-256 of the text they were counted in."""
    forms: str
    """SHA-256 of what was looked for."""
    count: int
    parts: int = 0
    """1 if a form stands there, be it as a part of longer words, else 0."""
    date: str = ""

    @property
    def key(self) -> tuple[Id, Id]:
        """By what it is known."""
        return self.source, self.topic


@dataclass(frozen=True, slots=True, kw_only=True)
class TextEntry:
    """A text that was held when the lock was written: figures, no text."""

    source: str
    text: str
    """SHA-256 of the file."""
    count: int
    """Its words, without the lines to be skipped."""
    words: str = ""
    """SHA-256 of the text whatever its white space; "" in locks of earlier versions, and where `skip` names lines."""
    date: str = ""
    """When this very text was first seen."""

    @property
    def key(self) -> Id:
        """By what it is known."""
        return self.source


@dataclass(frozen=True, slots=True)
class Lock:
    """Everything kept."""

    quotes: tuple[QuoteEntry, ...] = ()
    absences: tuple[AbsenceEntry, ...] = ()
    counts: tuple[CountEntry, ...] = ()
    texts: tuple[TextEntry, ...] = ()
    topics: tuple[TopicEntry, ...] = ()


_Entry = TypeVar("_Entry", QuoteEntry, AbsenceEntry, CountEntry, TextEntry, TopicEntry)


def read_lock(path: Path, shown: str, diagnostics: Diagnostics) -> Lock | None:
    """Return the lock in ``path``, None if there is none; one that cannot be read is reported and counts as none."""
    renew = "run `briefings verify --write` where the source texts are"
    return read_lock_file(path, shown, _parse, renew, diagnostics)


def _parse(content: object) -> Lock:
    """Return the lock written; raises `ValueError` with a sentence for the editor."""
    if not isinstance(content, dict) or not is_version(content.get("version"), VERSION):
        msg = f"this is not a quote lock of version {VERSION}"
        raise ValueError(msg)
    return Lock(
        _entries(QuoteEntry, content.get("quotes", [])),
        _entries(AbsenceEntry, content.get("negative", [])),
        _entries(CountEntry, content.get("counts", [])),
        _entries(TextEntry, content.get("texts", [])),
        _entries(TopicEntry, content.get("topics", [])),
    )


def lock_text(lock: Lock) -> str:
    """Return ``lock`` as it is saved: stable, sorted, one entry a line."""
    lists = {
        "quotes": _sorted(lock.quotes),
        "negative": _sorted(lock.absences),
        "counts": _sorted(lock.counts),
        "texts": _sorted(lock.texts),
    }
    if lock.topics:  # a library whose topics have no words keeps the file it has
        lists["topics"] = _sorted(lock.topics)
    return lock_file_text(VERSION, lists)


def save_lock(path: Path, lock: Lock) -> bool:
    """Write ``lock`` in one step and tell whether anything changed. Raises `OSError`."""
    return save_lock_file(path, lock_text(lock))


def renewed(old: Iterable[_Entry], new: Iterable[_Entry], today: str) -> tuple[_Entry, ...]:
    """Return ``new`` with ``today`` on what has changed; what has not keeps its date."""
    dates: Mapping[Any, _Entry] = {entry.key: entry for entry in old}
    found: dict[Any, _Entry] = {}
    for entry in new:
        before = dates.get(entry.key)
        same = before is not None and replace(before, date="") == replace(entry, date="")
        found[entry.key] = before if before is not None and same else replace(entry, date=today)
    return tuple(found[key] for key in sorted(found))


def _sorted(entries: Iterable[_Entry]) -> list[Mapping[str, object]]:
    return [_kept(entry) for entry in sorted(entries, key=lambda entry: entry.key)]


def _kept(entry: QuoteEntry | AbsenceEntry | CountEntry | TextEntry | TopicEntry) -> Mapping[str, object]:
    values = {field.name: getattr(entry, field.name) for field in fields(entry)}
    return {key: value for key, value in values.items() if value not in (None, "", ())}


_VERDICTS = frozenset(Verdict)
_ABSENCE_VERDICTS = frozenset(AbsenceVerdict)


def _entries(kind: type[_Entry], written: object) -> tuple[_Entry, ...]:
    """Return the entries written; raises `ValueError` with a sentence for the editor."""
    if not isinstance(written, list):
        raise ValueError("its lists are not lists")  # noqa: TRY004  # what is written is at fault
    return tuple(_entry(kind, entry) for entry in written)


def _entry(kind: type[_Entry], written: object) -> _Entry:
    values = _values(kind, written)
    name = values.get("entry", values.get("source"))
    if kind is QuoteEntry and values.get("verdict") not in _VERDICTS:
        raise ValueError(f"`{values.get('verdict')}` is no verdict")
    if kind is AbsenceEntry and values.get("verdict") not in _ABSENCE_VERDICTS:
        raise ValueError(f"`{values.get('verdict')}` is no verdict on missing words")
    if any(len(str(values.get(side, ""))) > MOST_CHARACTERS for side in ("prefix", "suffix")):
        raise ValueError(f"it keeps more than {MOST_CHARACTERS} characters round a quotation of `{name}`")
    if len(values.get("ends", ())) > 2:
        raise ValueError(f"it keeps more than two ends of a quotation of `{name}`")
    if kind is QuoteEntry and values.get("verdict") == Verdict.NO_TEXT:
        # Each proof has a text; so earlier versions called what is now told apart.
        values["verdict"] = Verdict.OTHER_LANGUAGE.value
    try:
        return kind(**values)
    except TypeError:
        raise ValueError(f"the entry of `{name}` is not whole") from None


def _values(kind: type[_Entry], written: object) -> dict[str, Any]:
    """Return the fields written, each of its type."""
    if not isinstance(written, dict):
        raise ValueError(f"`{str(written)[:40]}` is not an entry")  # noqa: TRY004  # what is written is at fault
    types = {field.name: str(field.type) for field in fields(kind)}
    if unknown := written.keys() - types.keys():
        raise ValueError(f"it has a field `{min(unknown)}`, which this version does not know")
    values = {key: tuple(value) if isinstance(value, list) else value for key, value in written.items()}
    for name, value in values.items():
        if not _fits(value, types[name]) or (name == "date" and value and not is_day(str(value))):
            raise ValueError(f"an entry has no good `{name}`: {str(value)[:40]}")
    return values


def _fits(value: object, expected: str) -> bool:
    if expected == "str":
        return isinstance(value, str)
    if expected.startswith("int"):
        return is_whole(value) and value >= 0
    return isinstance(value, tuple) and all(isinstance(part, str) for part in value)
