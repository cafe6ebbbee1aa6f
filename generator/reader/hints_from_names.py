"""Tells errors about ids as the editor who made them needs it.

A name in place of an id gets the id of what is called so, ``xi`` for ``Xi Jinping``; what an entry has in place of an
id is told once, with the places that refer to it.
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING, NamedTuple

from generator.diagnostics import Code, Diagnostics
from generator.model.briefing import SummaryPart
from generator.model.declared import nouns_by_key
from generator.model.library import Library
from generator.model.nouns import LISTS, OF_LIBRARY
from generator.model.references import Noun
from generator.model.text import alike
from generator.reader.likely_values import HOW_REFERRED
from generator.reader.records import EntriesRecord
from generator.reader.records.fields import ID, OWN_VOICE
from generator.reader.records.outline import fields_of, model_at
from generator.reader.tree import NO_RULES, parse
from generator.reader.tree.lines import Lines
from generator.text.articles import with_article

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from generator.diagnostics import Diagnostic, Span
    from generator.reader.input import InputFile
    from generator.reader.records import BriefingRecord
    from generator.reader.references.decoded_file import DecodedFile
    from generator.reader.tree import Value

_NAMED = tuple(field for field in LISTS if "name" in fields_of(model_at(EntriesRecord, (field,))))
"""The lists whose items have a name."""
_OWN_ID = re.compile(r"[\s{,]?id:")
"""What stands before the id that an entry gives itself, but for spaces and a mark."""
_TOLD = frozenset({Code.INVALID_ID, Code.WRONG_SHAPE})
_GUESS = "did you mean"
_IDS_OFFERED = re.compile(rf"{_GUESS} `([^`]+)`|if these are \d+, .*: (.+)")
"""A hint that guesses at ids: only such are offered as some entry has."""
_GIVEN = re.compile(r"(?:^|[\s{,])(?:id|n):[ ]*[\"']?([a-z0-9.-]+)", re.MULTILINE)
_PARTS_OF_REF = re.compile(r"[^/#]+")
_VALUE = re.compile(r"(?:[^\s\[\]{},:]|:(?!\s)|[ ](?!#))+")
"""A value, or the item of a list in brackets, on its line."""
_PARTED_BY = "[]{},\t"
"""What is in no value: behind the last of it one is looked for, since a line may hold thousands."""
_ID = re.compile(ID)
_FIELD = re.compile(r"([a-z_]+):[^:]*$")
"""The last name of a field before a value on its line."""
_ANY = frozenset(Noun)
_MARKS = " \"'"
_SHOWN = 8
"""Places of one id that are named, beside its own."""


def with_id_hints(
    found: Iterable[Diagnostic], files: Sequence[InputFile], records: Sequence[DecodedFile | None]
) -> Iterator[Diagnostic]:
    """Yield what was ``found`` in decoding; of a name in place of an id, with the ids of what is called so.

    ``records`` are those of the files that could be decoded.
    """
    told: list[_Told] = []
    texts = {file.path: (file, Lines(file.path, file.text)) for file in files}
    ids: Mapping[tuple[str, str], list[_Called]] | None = None
    given: frozenset[str] | None = None
    for diagnostic in found:
        file, lines = texts.get(diagnostic.span.path, (None, None))
        if (
            diagnostic.code not in _TOLD
            or file is None
            or lines is None
            or diagnostic.span.line != diagnostic.span.end_line
        ):
            told.append(_Told(diagnostic))
            continue
        ids = _ids(files, records) if ids is None else ids
        before, name = _value_at(
            lines.all[diagnostic.span.line - 1], diagnostic.span.column - 1, diagnostic.span.end_column - 1
        )
        called = {*ids.get(("", _folded(name)), ()), *ids.get((file.folder, _folded(name)), ())}
        fitting = _hints_of(called, _wanted(before))
        written = name.strip(_MARKS) if diagnostic.code is Code.INVALID_ID else ""
        if _gives_id(before):
            told.append(_Told(diagnostic, written, gives=True))
            continue
        others = [hint for hint in diagnostic.hints if not called or not hint.startswith(_GUESS)]
        given = _given(files) if given is None and any(_IDS_OFFERED.match(hint) for hint in others) else given
        others = [hint for hint in others if _exists(hint, given or frozenset())]
        if fitting or any(_IDS_OFFERED.match(hint) for hint in others):
            others = [hint for hint in others if hint != HOW_REFERRED]  # the id shows how one is written
        told.append(_Told(replace(diagnostic, hints=(*fitting, *others)), written))
    yield from _told_once(told)


class _Called(NamedTuple):
    """An entry that has a name."""

    noun: Noun
    id_: str


class _Told(NamedTuple):
    """A finding, and the id that it is about."""

    diagnostic: Diagnostic
    written: str = ""
    """What no id is; "" if it is about something else."""
    gives: bool = False
    """Whether an entry is given it there; else it is referred to."""


def _told_once(told: Iterable[_Told]) -> Iterator[Diagnostic]:
    """Yield each finding; references to what an entry is wrongly called, with that one."""
    told = list(told)
    given = {found.written for found in told if found.gives and found.written}
    references: dict[str, list[Diagnostic]] = {}
    for found in told:
        if found.written in given and not found.gives:
            references.setdefault(found.written, []).append(found.diagnostic)
    for found in told:
        if found.written not in given:
            yield found.diagnostic
        elif found.gives:
            places = references.pop(found.written, [])
            yield _with_places(found.diagnostic, [reference.span for reference in places])


def _with_places(diagnostic: Diagnostic, spans: Sequence[Span]) -> Diagnostic:
    """Return the finding with the places that name what it is about."""
    if not spans:
        return diagnostic
    places = "place names" if len(spans) == 1 else "places name"
    more = f", {len(spans) - _SHOWN} more not shown" if len(spans) > _SHOWN else ""
    return replace(
        diagnostic,
        message=f"{diagnostic.message}, and {len(spans)} {places} it so{more}",
        hints=(*diagnostic.hints, "write the new id where it is named, too"),
        related=tuple(("here too", span) for span in spans[:_SHOWN]),
    )


def _value_at(line: str, start: int, end: int) -> tuple[str, str]:
    """Return what stands before the value on a line of which a part was marked, and that value.

    Of a name only its first odd letter is marked.
    """
    if end - start == 1:
        begin = max(line.rfind(sign, 0, start) for sign in _PARTED_BY) + 1
        found = next((match for match in _VALUE.finditer(line, begin) if match.end() > start), None)
        if found and found.start() <= start:
            lead = len(found[0]) - len(found[0].lstrip(" -"))
            start, end = found.start() + lead, found.end()
    return line[:start], line[start:end]


def _wanted(before: str) -> frozenset[Noun]:
    """Return what may stand where a reference is written, by the name of the field before it on its line."""
    field = _FIELD.search(before)
    return nouns_by_key(Library).get(field[1], _ANY) if field else _ANY


def _hints_of(called: Iterable[_Called], wanted: frozenset[Noun]) -> list[str]:
    """Return hints with the ids of what is called as it was written, or why none of them may stand there."""
    fitting = [
        f"the {entry.noun} called so has the id `{entry.id_}`"
        for entry in sorted(called)
        if entry.noun in wanted
    ]
    belongs = " or ".join(with_article(noun) for noun in Noun if noun in wanted)
    return fitting or [
        f"the {entry.noun} `{entry.id_}` is called so; here belongs {belongs}" for entry in sorted(called)[:1]
    ]


def _gives_id(before: str) -> bool:
    """Tell whether what stands before a value on its line makes it the id of its entry."""
    unmarked = before[:-1] if before.endswith(("'", '"')) else before
    return _OWN_ID.fullmatch(unmarked.rstrip()[-len(" id:") :]) is not None


def _given(files: Iterable[InputFile]) -> frozenset[str]:
    """Return all that entries are called, also those of files that cannot be decoded; folders, words of the format."""
    named = (name for file in files for name in (file.folder, *_GIVEN.findall(file.text)))
    return frozenset((*named, *map(str, SummaryPart), OWN_VOICE))


def _exists(hint: str, given: frozenset[str]) -> bool:
    """Tell whether all ids that a hint offers are those of entries."""
    offered = _IDS_OFFERED.match(hint)
    if not offered:
        return True
    ids = [offered[1]] if offered[1] else offered[2].split(", ")
    return all(part in given for id_ in ids for part in _PARTS_OF_REF.findall(id_))


def _ids(
    files: Iterable[InputFile], records: Iterable[DecodedFile | None]
) -> dict[tuple[str, str], list[_Called]]:
    """Return what is called something by folder, "" for the library's, and name."""
    ids: dict[tuple[str, str], list[_Called]] = {}
    for file, decoded in zip(files, records, strict=True):
        found = _called_in(decoded.record) if decoded else _called_in_part(file)
        for field, id_, names in found:
            noun = LISTS[field]
            folder = "" if noun in OF_LIBRARY else file.folder
            for name in names:
                ids.setdefault((folder, _folded(name)), []).append(_Called(noun, id_))
    return ids


def _called_in(record: EntriesRecord | BriefingRecord) -> Iterator[tuple[str, str, set[str]]]:
    """Yield list, id and names of what is called something."""
    if isinstance(record, EntriesRecord):
        for field in _NAMED:
            for entry in getattr(record, field):
                names = {text for _, text in entry.name.texts} | set(getattr(entry, "other_names", ()))
                yield field, entry.id, names


def _called_in_part(file: InputFile) -> Iterator[tuple[str, str, set[str]]]:
    """Yield the same of a file that cannot be decoded, as far as it can be read: the slip may be its only one."""
    tree = parse(file.path, file.text, NO_RULES, Diagnostics())
    content = tree.value if tree and isinstance(tree.value, dict) else {}
    for field in _NAMED:
        entries = content.get(field)
        for entry in entries if isinstance(entries, list) else ():
            if isinstance(entry, dict) and isinstance(id_ := entry.get("id"), str) and _ID.fullmatch(id_):
                yield field, id_, {*_texts(entry.get("name")), *_texts(entry.get("other_names"))}


def _texts(value: Value | None) -> Iterator[str]:
    """Yield a text, or the texts of a list or of fields."""
    if isinstance(value, str):
        yield value
    else:
        parts = value.values() if isinstance(value, dict) else value or ()
        yield from (part for part in parts if isinstance(part, str))


def _folded(name: str) -> str:
    return alike(name.strip(_MARKS))
