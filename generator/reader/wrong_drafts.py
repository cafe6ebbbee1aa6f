"""Reads a project without those of its unconfirmed entries that cannot be read: they keep nobody from the rest."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from generator.diagnostics import Code, Diagnostics, Severity
from generator.reader.tree import NO_RULES, parse

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from generator.diagnostics import Diagnostic, Span
    from generator.reader.input import InputFile

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

    def holds(self, span: Span) -> bool:
        """Tell whether something stands in it."""
        return self.path == span.path and self.first <= span.line <= self.last


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


def contents_without(files: Iterable[InputFile], drafts: Iterable[WrongDraft]) -> Mapping[str, bytes]:
    """Return the content of the files in which ``drafts`` stand, by path, with empty lines in their place."""
    found: dict[str, bytes] = {}
    wrong = sorted(drafts)
    for file in files:
        theirs = [draft for draft in wrong if draft.path == file.path]
        if theirs:
            lines = file.text.split("\n")
            for draft in theirs:
                lines[draft.first - 1 : draft.last] = [""] * (draft.last - draft.first + 1)
            for key, last in _lists_of(file):  # a list of which nothing is left
                if not any(line.strip() and not line.lstrip().startswith("#") for line in lines[key:last]):
                    lines[key - 1] = ""
            found[file.path] = "\n".join(lines).encode()
    return found


def _drafts_of(file: InputFile) -> Iterator[WrongDraft]:
    tree = parse(file.path, file.text, NO_RULES, Diagnostics())
    if tree is None or not isinstance(tree.value, dict):
        return
    ends = dict(_lists_of(file))
    for name, entries in tree.value.items():
        if not isinstance(entries, list) or not entries:
            continue
        begins = [tree.span((name, number)).line for number in range(len(entries))]
        end = ends.get(tree.key_span((name,)).line, 0)
        for entry, first, last in zip(
            entries, begins, [*(line - 1 for line in begins[1:]), end], strict=True
        ):
            is_alone = _line(file, first).lstrip().startswith("-") and first <= last
            if isinstance(entry, dict) and entry.get("todo") and is_alone:
                yield WrongDraft(file.path, first, last)


def _lists_of(file: InputFile) -> Iterator[tuple[int, int]]:
    """Yield the line of the key of each list of a file, and the last line before the next key."""
    tree = parse(file.path, file.text, NO_RULES, Diagnostics())
    if tree is None or not isinstance(tree.value, dict):
        return
    begins = [tree.key_span((name,)).line for name in tree.value]
    ends: Sequence[int] = [*(line - 1 for line in begins[1:]), file.text.count("\n") + 1]
    for (_, value), first, last in zip(tree.value.items(), begins, ends, strict=True):
        if isinstance(value, list):
            yield first, last


def _line(file: InputFile, number: int) -> str:
    return file.text.split("\n")[number - 1]
