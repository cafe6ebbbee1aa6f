"""Writes a review into the file a statement stands in, and proves that nothing else in it has changed."""

from __future__ import annotations

import re
from bisect import bisect_left
from dataclasses import dataclass
from typing import TYPE_CHECKING

from generator.diagnostics import Diagnostics
from generator.reader.decode import decode, text_rules
from generator.reader.input import WrittenAt, read_again
from generator.reader.records import EntriesRecord
from generator.reader.tree import parse

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence
    from pathlib import Path

    from generator.model.statement import Statement
    from generator.reader.input import InputFile
    from generator.reader.tree.edit import Edit

_BREAK = re.compile(r"\r\n|\r|\n")
_FIELD = "reviewed"


@dataclass(frozen=True, slots=True)
class Signature:
    """What is to be written of a review."""

    statement: Statement
    by: str
    on: str
    stamp: str

    @property
    def values(self) -> Mapping[str, str]:
        """The fields of ``reviewed``."""
        return {"by": self.by, "on": self.on, "stamp": self.stamp}


def add_reviews(project: Path, signatures: Iterable[Signature]) -> Mapping[str, bytes]:
    """Return the new content of each file, by its path below ``project``; nothing is written.

    Every byte but those of the field ``reviewed`` stays. Raises `OSError` if a file cannot be read, and `ValueError`
    with a sentence for the editor if the new content would not mean the same but for the reviews.
    """
    by_file: dict[InputFile, list[tuple[Signature, WrittenAt]]] = {}
    for signature in signatures:
        place = signature.statement.place
        if not isinstance(place, WrittenAt):
            raise ValueError(f"`{signature.statement.id}` stands in no file")  # noqa: TRY004  # a sentence for the editor
        by_file.setdefault(place.file, []).append((signature, place))
    return {file.path: _signed_file(project, file, pairs) for file, pairs in by_file.items()}


def _signed_file(project: Path, file: InputFile, pairs: Sequence[tuple[Signature, WrittenAt]]) -> bytes:
    written = read_again(project, file)
    edits: list[Edit] = []
    for signature, place in pairs:
        try:
            edits += file.locate().edits_for_field(place.keys, _FIELD, signature.values)
        except ValueError as error:
            raise ValueError(
                f"{place.span()}: `{signature.statement.id}` cannot be reviewed here: {error}"
            ) from None
    text = file.text
    for edit in sorted(edits, reverse=True):
        text = text[: edit.start] + edit.text + text[edit.end :]
    _prove(file, text, {place.keys[-1]: signature for signature, place in pairs})
    return as_written(written, edits).encode()


def as_written(written: str, edits: Iterable[Edit]) -> str:
    """Return ``written``, which has its own line ends, with edits that were worked out for plain ones."""
    mark = len(written) - len(written.removeprefix("\ufeff"))
    doubled = [match.start() - mark - n for n, match in enumerate(re.finditer("\r\n", written))]
    found = written
    for edit in sorted(edits, reverse=True):
        start, end = (at + mark + bisect_left(doubled, at) for at in (edit.start, edit.end))
        found = found[:start] + edit.text.replace("\n", _line_end(written, start)) + found[end:]
    return found


def _line_end(text: str, at: int) -> str:
    """Return how a line ends at ``at``: as the next one does, else as the first."""
    found = _BREAK.search(text, at) or _BREAK.search(text)
    return found[0] if found else "\n"


def _prove(file: InputFile, text: str, signatures: Mapping[str | int, Signature]) -> None:
    """Raise `ValueError` unless ``text`` means what the file means, but for the reviews."""
    before, after = _record(file.path, file.text), _record(file.path, text)
    if before is None or after is None or len(before.statements) != len(after.statements):
        raise ValueError(_refusal(file))
    if before.model_copy(update={"statements": ()}) != after.model_copy(update={"statements": ()}):
        raise ValueError(_refusal(file))
    for number, (old, new) in enumerate(zip(before.statements, after.statements, strict=True)):
        signature = signatures.get(number)
        if signature is None:
            if old != new:
                raise ValueError(_refusal(file))
            continue
        if old.model_copy(update={_FIELD: None}) != new.model_copy(update={_FIELD: None}):
            raise ValueError(_refusal(file))
        given = new.reviewed
        if given is None or (given.by, str(given.on), given.stamp) != (*signature.values.values(),):
            raise ValueError(f"`{signature.by}` cannot be written as the name of a reviewer")


def _record(path: str, text: str) -> EntriesRecord | None:
    diagnostics = Diagnostics()
    tree = parse(path, text, text_rules(), diagnostics)
    return None if tree is None else decode(tree, EntriesRecord, diagnostics)


def _refusal(file: InputFile) -> str:
    return f"{file.path} is written in a way that does not let a review be added safely; nothing was changed"
