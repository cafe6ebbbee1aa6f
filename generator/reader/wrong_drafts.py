"""Reads a project without those of its unconfirmed entries that cannot be read: they keep nobody from the rest."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, NamedTuple

from generator.diagnostics import Code, Diagnostics, Severity
from generator.reader.tree import NO_RULES, parse

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from generator.diagnostics import Diagnostic, Span
    from generator.reader.input import InputFile
    from generator.reader.tree import Value

CAN_WAIT = frozenset(
    {
        Code.UNKNOWN_FIELD, Code.MISSING_FIELD, Code.WRONG_SHAPE, Code.INVALID_VALUE, Code.INVALID_DATE,
        Code.INVALID_ADDRESS, Code.INVALID_MARKDOWN, Code.RAW_HTML, Code.UNKNOWN_REFERENCE, Code.WRONG_NOUN,
        Code.TEXT_IN_BRACKETS, Code.TEXT_CUT_BY_COMMENT,
    }
)  # fmt: skip
"""What may be wrong with an entry that is left alone: the rest of its file is read without it."""


@dataclass(frozen=True, slots=True, order=True)
class WrongDraft:
    """The lines of an entry that has a `todo` and cannot be read."""

    path: str
    first: int
    last: int
    """Both from 1."""
    field: str
    number: int
    """The list that it is in, and where in it, from 0."""
    id: str
    """As it is written; "" if it has none that can be read."""

    @property
    def folder(self) -> str:
        """The briefing in whose folder it stands; "" for a file of the library."""
        _, *inner = self.path.split("/")
        return inner[0] if len(inner) > 1 else ""

    def is_called(self, name: str) -> bool:
        """Tell whether this is its id, in full or short."""
        return bool(self.id) and name in {self.id, f"{self.folder}/{self.id}"}

    def holds(self, span: Span) -> bool:
        """Tell whether something stands in it."""
        return self.path == span.path and self.first <= span.line <= self.last


class _List(NamedTuple):
    """A list of a file, by its lines, which count from 1."""

    name: str
    value: Sequence[Value]
    key: int
    entries: tuple[int, ...]
    """The first of each."""
    last: int
    """Before the next key."""


def wrong_drafts(files: Iterable[InputFile], found: Iterable[Diagnostic]) -> set[WrongDraft] | None:
    """Return the entries with a `todo` in which all errors stand that were found; None if one stands elsewhere."""
    errors = [diagnostic for diagnostic in found if diagnostic.severity is Severity.ERROR]
    paths = {error.span.path for error in errors}
    drafts = [draft for file in files if file.path in paths for draft in _drafts_of(file)]
    wrong: set[WrongDraft] = set()
    for error in errors:
        holder = next((draft for draft in drafts if draft.holds(error.span)), None)
        if holder is None or error.code not in CAN_WAIT:
            return None
        wrong.add(holder)
    return wrong


def without(file: InputFile, drafts: Iterable[WrongDraft]) -> InputFile:
    """Return a file with empty lines in place of those of ``drafts`` that stand in it."""
    theirs = [draft for draft in drafts if draft.path == file.path]
    if not theirs:
        return file
    lines = file.text.split("\n")
    for draft in theirs:
        lines[draft.first - 1 : draft.last] = [""] * (draft.last - draft.first + 1)
    for written in _lists_of(file):  # one of which nothing is left
        inside = lines[written.key : written.last]
        if not any(line.strip() and not line.lstrip().startswith("#") for line in inside):
            lines[written.key - 1] = ""
    left_out = frozenset((draft.field, draft.number) for draft in theirs)
    return replace(file, text="\n".join(lines), whole=file, left_out=left_out, _tree=None)


def _drafts_of(file: InputFile) -> Iterator[WrongDraft]:
    lines = file.text.split("\n")
    for written in _lists_of(file):
        nexts = (*written.entries, written.last + 1)[1:]  # none where the list is empty
        entries = zip(written.value, written.entries, nexts, strict=True)
        for number, (entry, first, following) in enumerate(entries):
            last = following - 1
            is_alone = lines[first - 1].lstrip().startswith("-") and first <= last
            if isinstance(entry, dict) and entry.get("todo") and is_alone:
                id_ = entry.get("id")
                called = id_ if isinstance(id_, str) else ""
                yield WrongDraft(file.path, first, last, written.name, number, called)


def _lists_of(file: InputFile) -> Iterator[_List]:
    tree = parse(file.path, file.text, NO_RULES, Diagnostics())
    if tree is None or not isinstance(tree.value, dict):
        return
    keys = [tree.key_span((name,)).line for name in tree.value]
    lasts = [*(line - 1 for line in keys), file.text.count("\n") + 1][1:]  # none where the mapping is empty
    for (name, value), key, last in zip(tree.value.items(), keys, lasts, strict=True):
        if isinstance(value, list):
            entries = tuple(tree.span((name, number)).line for number in range(len(value)))
            yield _List(name, value, key, entries, last)
