"""Offers the id of what is called by a name that was written where an id belongs."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from generator.diagnostics import Code
from generator.model.text import alike
from generator.reader.records import EntriesRecord

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from generator.diagnostics import Diagnostic
    from generator.reader.input import InputFile
    from generator.reader.link.collect import Decoded

_LISTS = {"actors": "actor", "topics": "topic", "terms": "term", "events": "event", "plans": "plan"}
_OF_BRIEFING = {"events", "plans"}
_OWN_ID = re.compile(r"(?:^|[\s{,])id:\s*[\"']?\Z")
"""What stands before the id that an entry gives itself."""
_TOLD = frozenset({Code.INVALID_ID, Code.WRONG_SHAPE})
_GUESS = "did you mean"
_IDS_OFFERED = re.compile(rf"{_GUESS} `([^`]+)`|if these are \d+, .*: (.+)")
"""A hint that guesses at ids: only such are offered as some entry has."""
_GIVEN = re.compile(r"(?:^|[\s{,])(?:id|n):[ ]*[\"']?([a-z0-9.-]+)", re.MULTILINE)
_PARTS_OF_REF = re.compile(r"[^/#]+")
_VALUE = re.compile(r"(?:[^\s\[\]{},:]|:(?!\s)|[ ](?!#))+")
"""A value, or the item of a list in brackets, on its line."""
_MARKS = " \"'"


def with_ids_of_names(
    found: Iterable[Diagnostic], files: Sequence[InputFile], records: Sequence[Decoded | None]
) -> Iterator[Diagnostic]:
    """Yield what was ``found`` in decoding; of a name in place of an id, with the ids of what is called so.

    ``records`` are those of the files that could be decoded.
    """
    texts = {file.path: file for file in files}
    ids: Mapping[tuple[str, str], list[str]] | None = None
    given: frozenset[str] | None = None
    for one in found:
        file = texts.get(one.span.path)
        if one.code not in _TOLD or file is None or one.span.line != one.span.end_line:
            yield one
            continue
        ids = _ids(records) if ids is None else ids
        line = file.text.split("\n")[one.span.line - 1]
        before, name = _value_at(line, one.span.column - 1, one.span.end_column - 1)
        called = {*ids.get(("", _folded(name)), ()), *ids.get((file.folder, _folded(name)), ())}
        if _OWN_ID.search(before):
            yield one
            continue
        others = [hint for hint in one.hints if not called or not hint.startswith(_GUESS)]
        given = _given(files) if given is None and any(_IDS_OFFERED.match(hint) for hint in others) else given
        others = [hint for hint in others if _exists(hint, given or frozenset())]
        yield replace(one, hints=(*sorted(called), *others))


def _value_at(line: str, start: int, end: int) -> tuple[str, str]:
    """Return what stands before the value on a line of which a part was marked, and that value.

    Of a name only its first odd letter is marked.
    """
    if end - start == 1:
        for found in _VALUE.finditer(line):
            if found.start() <= start < found.end():
                lead = len(found[0]) - len(found[0].lstrip(" -"))
                start, end = found.start() + lead, found.end()
    return line[:start], line[start:end]


def _given(files: Iterable[InputFile]) -> frozenset[str]:
    """Return all that entries are called, also those of files that cannot be decoded, and the folders."""
    return frozenset(name for file in files for name in (file.folder, *_GIVEN.findall(file.text)))


def _exists(hint: str, given: frozenset[str]) -> bool:
    """Tell whether all ids that a hint offers are those of entries."""
    offered = _IDS_OFFERED.match(hint)
    if not offered:
        return True
    ids = [offered[1]] if offered[1] else offered[2].split(", ")
    return all(part in given for one in ids for part in _PARTS_OF_REF.findall(one))


def _ids(records: Iterable[Decoded | None]) -> dict[tuple[str, str], list[str]]:
    """Return hints by folder, "" for the library's, and name."""
    ids: dict[tuple[str, str], list[str]] = {}
    for decoded in records:
        if decoded is None or not isinstance(decoded.record, EntriesRecord):
            continue
        for field, noun in _LISTS.items():
            folder = decoded.folder if field in _OF_BRIEFING else ""
            for entry in getattr(decoded.record, field):
                names = {text for _, text in entry.name.texts} | set(getattr(entry, "other_names", ()))
                for name in names:
                    hint = f"the {noun} called so has the id `{entry.id}`"
                    ids.setdefault((folder, _folded(name)), []).append(hint)
    return ids


def _folded(name: str) -> str:
    return alike(name.strip(_MARKS))
