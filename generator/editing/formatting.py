"""Lays a file out as the format advises: indents, the order of fields, marks and blank lines; nothing else changes."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass, replace
from functools import partial
from typing import TYPE_CHECKING

from generator.diagnostics import Diagnostics
from generator.editing.field_order import field_order, is_record
from generator.editing.file_edits import CannotEdit, same_values
from generator.editing.flow_layout import flow_lines, text_lines
from generator.editing.gaps import Gap, Level, gap_of, levels_of, split_tail
from generator.editing.own_lines import column_of, line_end, line_start
from generator.editing.scalars import INDENT, flow_text
from generator.editing.text_edits import Edit, as_written
from generator.reader.decode import text_rules
from generator.reader.input import read_again
from generator.reader.tree import Tree, parse
from generator.reader.tree.written import WrittenList, WrittenMapping, WrittenText

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import Path

    from generator.editing.changes import Keys
    from generator.editing.gaps import Tail
    from generator.reader.input import InputFile
    from generator.reader.tree.written import Written, WrittenField

_ODD = re.compile(r"^(?:---|\.\.\.|%|\?[ \n])|^[ -]*-[ \t]*(?:#|\n|-[ \t])|^[ ]*\?[ ]", re.MULTILINE)
"""Documents, keys with a mark of their own, hyphens with nothing behind them: what is left as it is."""
_COMMENT = re.compile(r"(?:^|[ \t])(#[^\n]*?)[ \t]*$", re.MULTILINE)


class _Odd(Exception):  # noqa: N818  # what it is
    """A part of a file is written in a way that cannot be laid out."""


def formatted(file: InputFile) -> str:
    r"""Return the text of a file, laid out; its lines end with line feeds.

    >>> from generator.reader.input import InputFile
    >>> text = "topics:\n- name:  'Fish'   # in the sea\n  id: fish\n# another\n- {name: Trade, id: trade}\n"
    >>> print(formatted(InputFile("briefings/topics.yml", "", text, is_briefing=False)), end="")
    topics:
      - id: fish
        name: 'Fish'   # in the sea
      # another
      - {id: trade, name: Trade}

    Raises `CannotEdit` if the file holds mistakes, or is written in a way that cannot be laid out safely.
    """
    tree = parse(file.path, file.text, text_rules(), Diagnostics())
    if tree is None:
        raise CannotEdit(f"{file.path} holds mistakes: mend them first (`briefings check` names them)")
    root = Tree(file.path, file.text, {}).written()
    if not isinstance(root, WrittenMapping) or root.is_flow:
        return file.text
    odd = _ODD.search(_without_blocks(file.text, root))
    if odd is not None:
        line = odd.string.count("\n", 0, odd.start()) + 1
        raise CannotEdit(f"{file.path} is left as it is: line {line} holds {_what(odd[0])}")
    layout = _Layout(file.text, partial(field_order, is_briefing=file.is_briefing), file.is_briefing)
    try:
        text = layout.file(root)
    except _Odd as odd_part:
        raise CannotEdit(f"{file.path} is left as it is: {odd_part}") from None
    again = parse(file.path, text, text_rules(), Diagnostics())
    same = again is not None and same_values(tree.value, again.value)
    if not same or Counter(_COMMENT.findall(text)) != Counter(_COMMENT.findall(file.text)):
        raise CannotEdit(
            f"{file.path} is left as it is: it is written in a way that cannot be laid out safely"
        )
    return text


def formatted_file(project: Path, file: InputFile) -> bytes | None:
    """Return the bytes of ``file``, laid out, with its own line ends and byte order mark; None if it is already.

    Raises `OSError` if it cannot be read, `CannotEdit` as `formatted` does, or if it was changed meanwhile.
    """
    try:
        written = read_again(project, file)
    except ValueError as error:
        raise CannotEdit(str(error)) from None
    text = formatted(file)
    if text == file.text:
        return None
    return as_written(written, [Edit(0, len(file.text), text)]).encode()


def _without_blocks(text: str, node: Written) -> str:
    """Return a text in which what stands indented behind ``|`` and ``>``, and over several lines, is left out.

    Lines are left empty, so that each keeps its number.
    """
    if isinstance(node, WrittenText):
        return text
    below = [field.value for field in node.fields] if isinstance(node, WrittenMapping) else node.items
    for part in reversed(below):
        if isinstance(part, WrittenText) and "\n" in text[part.start : part.end]:
            lines = text.count("\n", part.start, part.end)
            text = f"{text[: part.start]}x{chr(10) * lines}{text[part.end :]}"
        else:
            text = _without_blocks(text, part)
    return text


def _what(odd: str) -> str:
    return (
        "a hyphen with nothing behind it on its line"
        if "-" in odd and "---" not in odd
        else f"`{odd.strip()}`"
    )


@dataclass(frozen=True, slots=True)
class _Part:
    """A field or an item, as lines, with what belongs to it above and below."""

    name: str
    head: tuple[str, ...]
    lines: list[str]
    tail: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class _Layout:
    """The layout of one file."""

    text: str
    order: Callable[[Keys], Sequence[str]]
    is_briefing: bool

    def file(self, root: WrittenMapping) -> str:
        """Return the whole file."""
        start = line_start(self.text, root.fields[0].key.start)
        beginning = gap_of(self.text[: max(start - 1, 0)], [], Level(0, 0)).head if start else ()
        rest = self.text[line_end(self.text, root.end) + 1 :].rstrip()
        tail = gap_of(rest, [*levels_of(self.text, root, 0)], None).tail if rest else ()
        parts = self._parts(root, Level(column_of(self.text, root.fields[0].key.start), 0), (), tail)
        lines = [*beginning, *self._joined(parts, apart=not self.is_briefing)]
        return "\n".join(lines).strip("\n") + "\n"

    def _joined(self, parts: Sequence[_Part], *, apart: bool) -> list[str]:
        """Return the lines of parts; ``apart`` says that blank lines stand between them."""
        lines: list[str] = []
        for number, part in enumerate(parts):
            head = part.head
            are_long = number and len(part.lines) > 1 and len(parts[number - 1].lines) > 1
            if apart and are_long and "" not in head and lines[-1]:
                head = ("", *head)
            lines += [*head, *part.lines, *part.tail]
        return lines

    def _parts(self, node: WrittenMapping | WrittenList, level: Level, keys: Keys, tail: Tail) -> list[_Part]:
        """Return the fields or items of a node in lines, in their new order; ``tail`` is what is at its end."""
        begins = self._beginnings(node)
        nodes = [field.value for field in node.fields] if isinstance(node, WrittenMapping) else [*node.items]
        own, of_last = split_tail(tail)
        gaps = [Gap((), ())]
        for number, begin in enumerate(begins[1:], 1):
            before = nodes[number - 1]
            ending = [*levels_of(self.text, before, level.new + INDENT)]
            between = self.text[line_end(self.text, before.end) + 1 : line_start(self.text, begin)]
            gaps.append(gap_of(between.removesuffix("\n"), ending, level) if between else Gap((), ()))
        gaps.append(Gap(of_last, ()))
        found = []
        for number, value in enumerate(nodes):
            head, inner_tail = gaps[number].head, gaps[number + 1].tail
            if isinstance(node, WrittenMapping):
                field = node.fields[number]
                lines = self._field(field, level, (*keys, field.key.value), inner_tail)
                found.append(_Part(field.key.value, head, lines))
            else:
                found.append(_Part("", head, self._item(value, level, (*keys, number), inner_tail)))
        found = self._ordered(found, keys) if isinstance(node, WrittenMapping) else found
        return [*found[:-1], replace(found[-1], tail=own)]

    def _beginnings(self, node: WrittenMapping | WrittenList) -> list[int]:
        if isinstance(node, WrittenMapping):
            return [field.key.start for field in node.fields]
        column = column_of(self.text, node.start)
        found = [node.start]
        for before, item in zip(node.items, node.items[1:], strict=False):
            hyphens = re.compile(rf"^ {{{column}}}-", re.MULTILINE)
            hyphen = hyphens.search(self.text, line_end(self.text, before.end), item.start + 1)
            if hyphen is None:
                raise _Odd("a list is written in a way that cannot be laid out safely")
            found.append(hyphen.end() - 1)
        return found

    def _ordered(self, parts: list[_Part], keys: Keys) -> list[_Part]:
        """Return fields in the order of the format, if they are a record's: languages and stances keep theirs."""
        is_file_of_entries = not keys and not self.is_briefing  # whose lists stand in an order for people
        if is_file_of_entries or not is_record(keys, is_briefing=self.is_briefing):
            return parts
        ranks = {name: rank for rank, name in enumerate(self.order(keys))}
        new = sorted(parts, key=lambda part: ranks.get(part.name, len(ranks)))
        if new == parts:
            return parts
        return [replace(part, head=tuple(filter(None, part.head))) for part in new]

    def _field(self, field: WrittenField, level: Level, keys: Keys, tail: Tail) -> list[str]:
        """Return the lines of a field, without the indent of the first."""
        name = self._name(field.key)
        colon = self.text.index(":", field.key.end)
        value = field.value
        if isinstance(value, WrittenText) or value.is_flow:
            if self.text[colon + 1 : value.start].strip():
                raise _Odd("a comment stands between a field and its value")
            first, *more = self._single(value, level, keys)
            return [f"{' ' * level.new}{name}: {first}", *more]
        behind = self._behind(colon + 1)
        begin = line_start(
            self.text, value.fields[0].key.start if isinstance(value, WrittenMapping) else value.start
        )
        inner = Level(column_of(self.text, self._beginnings(value)[0]), level.new + INDENT)
        above = self.text[line_end(self.text, colon) + 1 : begin].removesuffix("\n")
        head = gap_of(above, [], inner).head if above or begin > line_end(self.text, colon) + 1 else ()
        apart = len(keys) == 1 and isinstance(value, WrittenList) and not self.is_briefing
        parts = self._parts(value, inner, keys, tail)
        return [f"{' ' * level.new}{name}:{behind}", *head, *self._joined(parts, apart=apart)]

    def _item(self, value: Written, level: Level, keys: Keys, tail: Tail) -> list[str]:
        """Return the lines of an item, with its hyphen."""
        indent = " " * level.new
        if isinstance(value, WrittenText) or value.is_flow:
            first, *more = self._single(value, level, keys)
            return [f"{indent}- {first}", *more]
        if isinstance(value, WrittenList):
            raise _Odd("a list stands in a list")
        inner = Level(column_of(self.text, value.fields[0].key.start), level.new + INDENT)
        first_part, *parts = self._parts(value, inner, keys, tail)
        above = [f"{indent}{line.strip()}" for line in first_part.head if line]
        first, *more = first_part.lines
        lines = [f"{indent}- {first.lstrip(' ')}", *more, *first_part.tail]
        return [*above, *lines, *self._joined(parts, apart=False)]

    def _single(self, value: Written, level: Level, keys: Keys) -> list[str]:
        """Return the lines of a text, or of brackets, and of the comment behind them."""
        raw = self.text[value.start : value.end]
        if isinstance(value, WrittenText):
            # A comment behind a plain text is refused: it might be part of the text.
            lines = text_lines(value, raw, level, keeps_marks=bool(self._behind(value.end).strip()))
            if value.style in {">", "|"}:
                return lines
        else:
            lines = flow_lines(self.text, value, level.new, partial(self._flow_order, keys))
        return [*lines[:-1], f"{lines[-1]}{self._behind(value.end)}"]

    def _flow_order(self, keys: Keys, below: Keys) -> Sequence[str]:
        every = (*keys, *below)
        return self.order(every) if is_record(every, is_briefing=self.is_briefing) else ()

    def _behind(self, at: int) -> str:
        """Return the comment on the line behind a value, with the spaces before it."""
        return self.text[at : line_end(self.text, at)].rstrip()

    def _name(self, key: WrittenText) -> str:
        raw = self.text[key.start : key.end]
        return key.value if key.style and flow_text(key.value) == key.value else raw
