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
_MARKS = " \"'"


def with_ids_of_names(
    found: Iterable[Diagnostic], files: Sequence[InputFile], records: Sequence[Decoded | None]
) -> Iterator[Diagnostic]:
    """Yield what was ``found`` in decoding; of a name in place of an id, with the ids of what is called so.

    ``records`` are those of the files that could be decoded.
    """
    texts = {file.path: file for file in files}
    ids: Mapping[tuple[str, str], list[str]] | None = None
    for one in found:
        file = texts.get(one.span.path)
        if one.code != Code.INVALID_ID or file is None or one.span.line != one.span.end_line:
            yield one
            continue
        ids = _ids(records) if ids is None else ids
        line = file.text.split("\n")[one.span.line - 1]
        before, name = line[: one.span.column - 1], line[one.span.column - 1 : one.span.end_column - 1]
        called = {*ids.get(("", _folded(name)), ()), *ids.get((file.folder, _folded(name)), ())}
        if called and not _OWN_ID.search(before):
            others = (hint for hint in one.hints if not hint.startswith("did you mean"))
            yield replace(one, hints=(*sorted(called), *others))
        else:
            yield one


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
