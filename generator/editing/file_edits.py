"""Changes a file of an editor's: every byte outside of the change stays, and what is read back is what was meant."""

from __future__ import annotations

import re
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from generator.diagnostics import Diagnostics
from generator.editing.changes import Append, Put, Remove, Rename, field_of
from generator.editing.field_order import field_order
from generator.editing.intended import intended, steps, value_at
from generator.editing.placing import Placing
from generator.editing.rendering import may_be_flow
from generator.editing.text_edits import Edit, as_written, edited, in_order, joined
from generator.reader.decode import text_rules
from generator.reader.input import InputFile, read_again
from generator.reader.tree import NO_RULES, Tree, parse

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from pathlib import Path

    from generator.editing.changes import Change, Keys
    from generator.reader.tree import Value


_TODO = re.compile(r"^[ \t]*(?:- +)?todo[ \t]*:", re.MULTILINE)
_UNTIL_DONE = re.compile(r"^# Nothing of this is published while `todo` stands here\..*\n", re.MULTILINE)
"""A line of the file with which `briefings new` begins."""


class CannotEdit(ValueError):  # noqa: N818  # what is so
    """A file cannot be changed as asked; its text is a sentence for the editor, with the place."""


def changed_file(project: Path, file: InputFile, changes: Iterable[Change]) -> bytes:
    """Return the bytes of ``file`` with ``changes``; nothing is written.

    Raises `OSError` if it cannot be read, `CannotEdit` if it was changed meanwhile or cannot be changed so.
    """
    try:
        written = read_again(project, file)
    except ValueError as error:
        raise CannotEdit(str(error)) from None
    for edits in _rounds(file, changes):
        written = as_written(written, edits)
    return written.encode()


def changed_text(file: InputFile, changes: Iterable[Change]) -> str:
    r"""Return the text of ``file``, whose lines end with line feeds, with ``changes``.

    >>> from generator.reader.input import InputFile
    >>> text = "topics:\n- id: fish   # ours\n  name: Fish\n"
    >>> file = InputFile("briefings/topics.yml", "", text, is_briefing=False)
    >>> print(changed_text(file, [Put(("topics", 0, "name"), "Fish, mostly"), Put(("topics", 0, "broader"), "sea")]))
    topics:
    - id: fish   # ours
      name: Fish, mostly
      broader: sea
    <BLANKLINE>

    Raises `CannotEdit` as `changed_file` does, `LookupError` if there is nothing under the keys of a change.
    """
    return _after(file.text, _rounds(file, changes))


def _rounds(file: InputFile, changes: Iterable[Change]) -> Sequence[Sequence[Edit]]:
    """Return edits of the text, and then edits of what came out: first what is new, then what goes.

    A file without fields is begun with one of them, so that the others find a place beside it.
    """
    value = _value(file.path, file.text)
    if value is None:
        raise CannotEdit(f"{file.path} holds mistakes: mend them first (`briefings check` names them)")
    asked = tuple(changes)
    if not value and len({change.keys[:1] for change in asked}) > 1:
        first, others = _first_field(file, asked)
        begun = _rounds(file, first)
        return [*begun, *_rounds(replace(file, text=_after(file.text, begun), _tree=None), others)]
    meant = intended(value, asked)
    primitive = [*steps(value, asked)]
    added = _additions(file, file.text, value, [step for step in primitive if not isinstance(step, Remove)])
    text = edited(file.text, added)
    renamed = {step.keys: step.name for step in primitive if isinstance(step, Rename)}
    gone = [_renamed(step.keys, renamed) for step in primitive if isinstance(step, Remove)]
    removed = _removals(file, text, gone) if gone else []
    left = edited(text, removed)
    found = _value(file.path, left)
    if found is None or not same_values(found, meant):
        raise CannotEdit(
            f"{file.path} is written in a way that does not let it be changed safely; nothing was changed"
        )
    return added, removed, _outdated(left)


def _outdated(text: str) -> list[Edit]:
    """Return what takes the comment out with which a briefing is begun, of a text in which no `todo` is left."""
    if _TODO.search(text):
        return []
    return [Edit(found.start(), found.end(), "") for found in _UNTIL_DONE.finditer(text)]


def _first_field(file: InputFile, changes: Sequence[Change]) -> tuple[list[Change], list[Change]]:
    """Return the changes of the field that stands first in a file of such fields, and the others."""
    order = [*field_order((), is_briefing=file.is_briefing)]
    names = {change.keys[0] for change in changes}
    name = next((name for name in order if name in names), changes[0].keys[0])
    return (
        [change for change in changes if change.keys[0] == name],
        [change for change in changes if change.keys[0] != name],
    )


def _after(text: str, rounds: Iterable[Sequence[Edit]]) -> str:
    for edits in rounds:
        text = edited(text, edits)
    return text


def _value(path: str, text: str) -> Value | None:
    """Return what a file holds; None if it is no YAML. A text that is written as something else harms no other."""
    tree = parse(path, text, text_rules(), Diagnostics()) or parse(path, text, NO_RULES, Diagnostics())
    return None if tree is None else tree.value


def _placing(file: InputFile, text: str) -> Placing:
    root = Tree(file.path, text, {}).written()
    return Placing(text, root, partial(field_order, is_briefing=file.is_briefing))


def _additions(file: InputFile, text: str, value: Value, changes: Sequence[Change]) -> list[Edit]:
    placing = _placing(file, text)
    wanted = _unfolded(placing, value, changes)
    found = _edits(file, [(change.keys, partial(placing.edit, change)) for change in wanted])
    try:
        return in_order(found)
    except ValueError as error:
        raise CannotEdit(f"{file.path} cannot be changed: {error}") from None


def _unfolded(placing: Placing, value: Value, changes: Sequence[Change]) -> list[Change]:
    """Return changes among which brackets into which a sentence would come are written anew, as lines."""
    whole: dict[Keys, None] = {}
    for change in changes:
        around = placing.outermost_flow((*change.keys, 0)) if _needs_lines(change) else None
        if around is not None and not (around == change.keys and isinstance(change, Put)):
            whole[around] = None
    if not whole:
        return [*changes]
    new = intended(value, changes)
    found: list[Change] = [
        change for change in changes if not any(_is_below(change.keys, keys) for keys in whole)
    ]
    for keys in whole:
        put = value_at(new, keys)
        found += [] if put is None else [Put(keys, put)]
    return found


def _needs_lines(change: Change) -> bool:
    """Tell whether what a change writes is an entry, or holds a sentence, which may not stand in brackets."""
    if not isinstance(change, Put | Append):
        return False
    is_entry = isinstance(change, Append) and len(change.keys) == 1
    return is_entry or not may_be_flow(change.value, field_of(change.keys))


def _removals(file: InputFile, text: str, gone: Iterable[Keys]) -> list[Edit]:
    placing = _placing(file, text)
    value = _value(file.path, text)
    if value is None:
        raise CannotEdit(
            f"{file.path} is written in a way that does not let it be changed safely; nothing was changed"
        )
    whole = _with_emptied(value, set(gone))
    return joined(_edits(file, [(keys, partial(placing.removal, keys, whole)) for keys in whole]))


def _with_emptied(value: Value, gone: set[Keys]) -> list[Keys]:
    """Return what goes, with lists and mappings of which everything goes in place of all that is in them."""
    while True:
        parents: dict[Keys, int] = {}
        for keys in gone:
            parents[keys[:-1]] = parents.get(keys[:-1], 0) + 1
        emptied = {
            keys
            for keys, count in parents.items()
            if keys and keys not in gone and count == _size(value, keys)
        }
        if not emptied:
            break
        gone |= emptied
    return [keys for keys in gone if not any(keys[:length] in gone for length in range(1, len(keys)))]


def _size(value: Value, keys: Keys) -> int:
    found = value_at(value, keys)
    return len(found) if isinstance(found, list | dict) else 0


def _edits(file: InputFile, wanted: Iterable[tuple[Keys, partial[Edit]]]) -> list[Edit]:
    found = []
    for keys, edit in wanted:
        try:
            found.append(edit())
        except ValueError as error:
            raise CannotEdit(f"{file.locate().span(keys)}: this cannot be changed: {error}") from None
    return found


def _renamed(keys: Keys, renamed: dict[Keys, str]) -> Keys:
    return tuple(renamed.get(keys[: number + 1], key) for number, key in enumerate(keys))


def _is_below(keys: Keys, above: Keys) -> bool:
    return keys[: len(above)] == above


def same_values(value: Value, other: Value) -> bool:
    """Tell whether two files hold the same; line feeds at the ends of texts mean nothing in this format."""
    return _compared(value) == _compared(other)


def _compared(value: Value) -> Value:
    if isinstance(value, str):
        return value.rstrip("\n")
    if isinstance(value, list):
        return [_compared(item) for item in value]
    return {name: _compared(below) for name, below in value.items()}
