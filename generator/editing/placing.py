"""Works out which characters of a file to replace for a change, so that all others stay."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from generator.editing.changes import Append, Put, Rename, field_of
from generator.editing.own_lines import (
    column_of,
    end_with_comments,
    line_end,
    line_start,
    start_with_comments,
    whole_lines,
)
from generator.editing.rendering import Style, field_lines, flow, flow_field, item_lines
from generator.editing.scalars import INDENT, escaped_text, text_like
from generator.editing.text_edits import Edit
from generator.reader.tree.written import WrittenList, WrittenMapping, WrittenText

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Sequence

    from generator.editing.changes import Change, Keys
    from generator.reader.tree import Value
    from generator.reader.tree.written import Written, WrittenField

_COMMENT = re.compile(r"(?:^|[ \t\n])#")
_NO_PLACE = "it is written in a way that does not let this be changed safely"


class Placing:
    """A file's text, and where its parts are written in it."""

    def __init__(self, text: str, root: Written | None, order: Callable[[Keys], Sequence[str]]) -> None:
        """``order`` says in which order the fields under given keys are written."""
        self.text = text
        self.root = root
        self.style = Style.of(text)
        self._order = order
        self._turn = 0
        self._begun: dict[Keys, Edit] = {}
        """The edits that add lists whose items come one by one."""

    def edit(self, change: Change) -> Edit:
        """Return the edit for a change that adds or replaces. Raises `ValueError` if there is no safe one."""
        self._turn += 1
        if isinstance(change, Rename):
            key = self._field(change.keys).key
            return Edit(key.start, key.end, self._like(key, change.name, is_flow=True))
        if isinstance(change, Append):
            return self._appended(change)
        if not isinstance(change, Put):
            raise TypeError(change)
        node = self.node(change.keys)
        return self._added(change.keys, change.value) if node is None else self._replaced(change, node)

    def node(self, keys: Keys) -> Written | None:
        """Return what is written under ``keys``; None if nothing is."""
        found = self.root
        for key in keys:
            if isinstance(found, WrittenMapping) and isinstance(key, str):
                field = found.field(key)
                found = None if field is None else field.value
            elif isinstance(found, WrittenList) and isinstance(key, int):
                found = found.items[key] if key < len(found.items) else None
            else:
                return None
        return found

    def outermost_flow(self, keys: Keys) -> Keys | None:
        """Return the keys of the outermost brackets or braces round what stands under ``keys``; None if none do."""
        for length in range(1, len(keys)):
            node = self.node(keys[:length])
            if isinstance(node, WrittenMapping | WrittenList) and node.is_flow:
                return keys[:length]
        return None

    def _field(self, keys: Keys) -> WrittenField:
        parent = self.node(keys[:-1])
        found = parent.field(str(keys[-1])) if isinstance(parent, WrittenMapping) else None
        if found is None:
            raise ValueError(_NO_PLACE)
        return found

    def _like(self, old: WrittenText, text: str, column: int = 0, *, is_flow: bool) -> str:
        return text_like(old, self.text[old.start : old.end], text, column, is_flow=is_flow)

    def _replaced(self, change: Put, node: Written) -> Edit:
        """Return the edit that puts another value in the place of ``node``."""
        keys, value = change.keys, change.value
        is_flow = self.outermost_flow(keys) is not None
        column = self._column(keys)
        value = self._sorted(value, keys)
        if isinstance(node, WrittenText) and isinstance(value, str):
            return Edit(node.start, node.end, self._text(node, value, column, is_flow=is_flow))
        start = self._behind_name(keys)
        behind = self.text[node.end : line_end(self.text, node.end)].rstrip()
        replaced = "" if isinstance(node, WrittenText) else self.text[node.start : node.end]
        if not isinstance(node, WrittenText) and not node.is_flow:
            replaced += behind  # it is about the last line alone
        if _COMMENT.search(self.text[start : node.start]) or _COMMENT.search(replaced):
            raise ValueError("a comment stands in what would be replaced")
        if is_flow:
            return Edit(node.start, node.end, flow(value))
        field = field_of(keys)
        if isinstance(keys[-1], int):
            lines = item_lines(field, value, column, self.style)
            return Edit(start, node.end, "\n".join(lines)[column + 1 :])
        new = "\n".join(field_lines(field, value, column, self.style)).partition(":")[2]
        if new.startswith("\n"):
            return Edit(start, node.end + len(behind), behind + new)
        return Edit(start, node.end, new)

    def _text(self, old: WrittenText, text: str, column: int, *, is_flow: bool) -> str:
        """Return a text in place of another, so that no comment below it comes to belong to it."""
        new = self._like(old, text, column, is_flow=is_flow)
        below = self.text[line_end(self.text, old.end) :].lstrip("\n").partition("\n")[0]
        is_below = (
            below.lstrip(" ").startswith("#") and len(below) - len(below.lstrip(" ")) >= column + INDENT
        )
        return (
            escaped_text(text) if is_below and new[:1] in {">", "|"} and old.style not in {">", "|"} else new
        )

    def _column(self, keys: Keys) -> int:
        """Return in which column the name of a field stands, or the hyphen of an item."""
        if isinstance(keys[-1], str):
            return column_of(self.text, self._field(keys).key.start)
        parent = self.node(keys[:-1])
        return 0 if parent is None else column_of(self.text, parent.start)

    def _behind_name(self, keys: Keys) -> int:
        """Return where the value of a field begins, behind its colon, or an item behind its hyphen."""
        if isinstance(keys[-1], str):
            return self.text.index(":", self._field(keys).key.end) + 1
        parent = self.node(keys[:-1])
        if not isinstance(parent, WrittenList) or parent.is_flow:
            node = self.node(keys)
            return 0 if node is None else node.start
        return self._hyphen(parent, keys[-1]) + 1

    def _hyphen(self, items: WrittenList, number: int) -> int:
        """Return where the hyphen of an item stands, in a list that is not in brackets."""
        if number == 0:
            return items.start
        column = column_of(self.text, items.start)
        begin, end = items.items[number - 1].end, items.items[number].start
        found = re.search(rf"^ {{{column}}}-", self.text[line_end(self.text, begin) : end + 1], re.MULTILINE)
        if found is None:
            raise ValueError(_NO_PLACE)
        return line_end(self.text, begin) + found.end() - 1

    def _added(self, keys: Keys, value: Value) -> Edit:
        """Return the edit that adds a field."""
        parent, name = self.node(keys[:-1]), str(keys[-1])
        value = self._sorted(value, keys)
        if parent is None and len(keys) == 1:
            at = len(self.text.removesuffix("\n"))
            added = "\n".join(field_lines(name, value, 0, self.style))
            return Edit(at, len(self.text), f"\n{added}\n" if self.text else f"{added}\n", (self._turn,))
        if not isinstance(parent, WrittenMapping):
            raise ValueError("it is not written as fields")  # noqa: TRY004  # what is written is at fault
        order = self._order(keys[:-1])
        rank = order.index(name) if name in order else len(order)
        earlier = [field for field in parent.fields if rank == len(order) or field.key.value in order[:rank]]
        earlier = earlier or [*parent.fields[:1]]
        if parent.is_flow:
            written = flow_field(name, value)
            if not parent.fields:
                return Edit(parent.start + 1, parent.start + 1, written, (rank,))
            return Edit(earlier[-1].value.end, earlier[-1].value.end, f", {written}", (rank,))
        column = column_of(self.text, parent.fields[0].key.start)
        at = end_with_comments(self.text, earlier[-1].value.end, column)
        first, *more = field_lines(name, value, column, self.style)
        blank = "\n" if len(keys) == 1 and self._is_set_off(parent) else ""
        lines = "\n".join([f"{blank}{' ' * column}{first}", *more])
        return Edit(at, at, f"\n{lines}", (-column, 1, rank, self._turn))

    def _sorted(self, value: Value, keys: Keys) -> Value:
        """Return ``value``, which comes under ``keys``, with its fields in their order."""
        if isinstance(value, list):
            return [self._sorted(item, keys) for item in value]
        if not isinstance(value, dict):
            return value
        ranks = {name: rank for rank, name in enumerate(self._order(keys))}
        names = sorted(value, key=lambda name: ranks.get(name, len(ranks)))
        return {name: self._sorted(value[name], (*keys, name)) for name in names}

    def _is_set_off(self, mapping: WrittenMapping) -> bool:
        """Tell whether the lists of a file are parted by blank lines."""
        if len(mapping.fields) < 2:
            return isinstance(mapping.fields[0].value, WrittenList)
        return "\n\n" in self.text[mapping.fields[-2].value.end : mapping.fields[-1].key.start]

    def _appended(self, change: Append) -> Edit:
        """Return the edit that adds an item at the end of a list."""
        items = self.node(change.keys)
        value = self._sorted(change.value, change.keys)
        if items is None:
            return self._added_to_list(change)
        if not isinstance(items, WrittenList):
            raise ValueError("it is not written as a list")  # noqa: TRY004  # what is written is at fault
        if items.is_flow:
            at = items.items[-1].end if items.items else items.start + 1
            return Edit(at, at, f"{', ' if items.items else ''}{flow(value, in_list=True)}", (0, self._turn))
        column = column_of(self.text, items.start)
        in_braces = isinstance(items.items[-1], WrittenMapping) and items.items[-1].is_flow
        lines = (
            [f"{' ' * column}{line}" if line else "" for line in change.lines]
            if change.lines
            else item_lines(field_of(change.keys), value, column, self.style, is_flow=in_braces)
        )
        at = end_with_comments(self.text, items.items[-1].end, column)
        return Edit(at, at, "\n" + "\n".join([*self._between(items), *lines]), (-column, 0, self._turn))

    def _between(self, items: WrittenList) -> list[str]:
        """Return the blank lines that part the items of a list."""
        if len(items.items) > 1:
            parted = "\n\n" in self.text[items.items[-2].end : items.items[-1].start]
        else:
            parted = "\n\n" in self.text[line_start(self.text, items.start) - 2 : items.start]
        return [""] * parted

    def _added_to_list(self, change: Append) -> Edit:
        """Return the edit that adds an item to a list that is not written yet, with the list if it is the first."""
        indent = " " * self.style.list_indent
        lines = (
            [f"{indent}{line}" if line else "" for line in change.lines]
            if change.lines
            else item_lines(field_of(change.keys), change.value, len(indent), self.style)
        )
        begun = self._begun.get(change.keys)
        if begun is not None:
            more = "\n".join([*lines, ""] if begun.text.endswith("\n") else ["", *lines])
            return Edit(begun.end, begun.end, more, (*begun.turn, self._turn))
        added = self._added(change.keys, [change.value])
        before = added.text[: added.text.rindex(f"{change.keys[-1]}:")]
        self._begun[change.keys] = added
        end = "\n" * added.text.endswith("\n")
        return added._replace(text=before + "\n".join([f"{change.keys[-1]}:", *lines]) + end)

    def removal(self, keys: Keys, gone: Collection[Keys]) -> Edit:
        """Return the edit that takes out a field or an item; others of the same parent may be ``gone`` too.

        Raises `ValueError` if there is no safe one.
        """
        parent, node = self.node(keys[:-1]), self.node(keys)
        if node is None or isinstance(parent, WrittenText) or parent is None:
            raise ValueError(_NO_PLACE)
        number = (
            keys[-1]
            if isinstance(keys[-1], int)
            else [field.key.value for field in parent.fields].index(keys[-1])  # type: ignore[union-attr]
        )
        begins = _beginnings(parent)
        names = (
            range(len(begins)) if isinstance(parent, WrittenList) else [f.key.value for f in parent.fields]
        )
        has_next = any((*keys[:-1], name) not in gone for name in names[number + 1 :])
        if parent.is_flow:
            start, end = (
                (begins[number], begins[number + 1])
                if has_next
                else (self._end_before(parent, number), node.end)
            )
            if _COMMENT.search(self.text[start:end]):
                raise ValueError("a comment stands in what would be removed")
            return Edit(start, end, "")
        begin = self._hyphen(parent, number) if isinstance(parent, WrittenList) else begins[number]
        column = column_of(self.text, begin)
        if self.text[begin - column : begin].strip():
            return self._first_of_item(parent, number, node)
        start = start_with_comments(self.text, begin, column)
        end = end_with_comments(self.text, node.end, column)
        if isinstance(parent, WrittenList) or len(keys) == 1:
            return Edit(*whole_lines(self.text, start, end, has_next=has_next), "")
        return Edit(start, end + 1, "") if end < len(self.text) else Edit(max(start - 1, 0), end, "")

    def _end_before(self, parent: WrittenList | WrittenMapping, number: int) -> int:
        before = (
            parent.items[number - 1] if isinstance(parent, WrittenList) else parent.fields[number - 1].value
        )
        return before.end if number else parent.start + 1

    def _first_of_item(self, parent: WrittenList | WrittenMapping, number: int, node: Written) -> Edit:
        """Return the edit that takes out what begins on a line behind a hyphen: what follows takes its place."""
        begins = _beginnings(parent)
        if number or len(begins) == 1 or isinstance(parent, WrittenList):
            raise ValueError(_NO_PLACE)
        if _COMMENT.search(self.text[line_end(self.text, node.end) : begins[1]]):
            raise ValueError("a comment stands in what would be removed")
        return Edit(begins[0], begins[1], "")


def _beginnings(parent: WrittenList | WrittenMapping) -> list[int]:
    if isinstance(parent, WrittenList):
        return [item.start for item in parent.items]
    return [field.key.start for field in parent.fields]
