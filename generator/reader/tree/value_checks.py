"""Validates how one value is written in a YAML file: not empty, cut off or marked, nor a sentence in brackets."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from yaml.events import ScalarEvent

from generator.diagnostics import Code, Diagnostics, short
from generator.reader.tree.lookalikes import COLONS, QUOTATION_MARKS
from generator.reader.tree.quick_pass import NOTHING, has_comment_behind
from generator.reader.tree.rules import CURLY
from generator.reader.tree.typos import find_typo_before_first_word

if TYPE_CHECKING:
    from generator.diagnostics import Span
    from generator.reader.tree.lines import Lines
    from generator.reader.tree.rules import TextRules, YamlEvent

_COMMENT = re.compile(r"[ \t]*#")
_QUOTED = ("'", '"')
_GLUED = re.compile(rf"([\w-]+)\s*[:{COLONS}]\s*(\S.*)", re.DOTALL)
"""A field and its value inside braces, without the space that would part them, or with another colon."""


class ValueChecker:
    """Validates the values of one file; each mistake becomes an error."""

    def __init__(self, lines: Lines, rules: TextRules, diagnostics: Diagnostics) -> None:
        self.lines = lines
        self.rules = rules
        self.diagnostics = diagnostics
        self.cut_line = -1
        """Line of the last text found inside brackets: what its commas cut off is no second error."""
        self.commented = has_comment_behind(lines.text)
        self.in_brackets: set[tuple[str, int]] = set()
        """Fields with a text inside brackets, by name and line: each is field_on_line once."""

    def scalar(
        self, event: YamlEvent, field: str, *, flow: bool, name: str = "", is_alone: bool = False
    ) -> None:
        """Validate how a text is written; ``name`` is its field's if that has other rules.

        ``is_alone`` says that the field is all that its item of a list holds.
        """
        self.refuse_marked(event)
        empty = not event.value and event.style not in _QUOTED
        if (empty or (event.value in NOTHING and not event.style)) and event.start_mark.line != self.cut_line:
            self.refuse_empty(event, field, name, flow=flow, is_alone=is_alone)
        if flow and not event.style and _is_cut(event.value):
            self.cut_line = event.start_mark.line
            self.diagnostics.error(
                Code.TEXT_IN_BRACKETS,
                f"`{short(event.value)}` ends with its comma: marks like {event.value[0]} do not hold it together",
                span_of(self.lines, event),
                "write each on a line of its own below, without braces"
                if name
                else "write the list below, each item on a line of its own after `- `",
            )
        field_on_line = (field, event.start_mark.line)
        if flow and field in self.rules.sentences and field_on_line not in self.in_brackets:
            self.in_brackets.add(field_on_line)
            self.cut_line = event.start_mark.line
            self.diagnostics.error(
                Code.TEXT_IN_BRACKETS,
                f"`{short(field)}` is a text and must not stand inside [ ] or {{ }}: a comma would cut it in two",
                span_of(self.lines, event),
                f"write it on a line of its own: {field}: …",
                "and the fields beside it too, without { }"
                if name
                else "or, if the field is a list, each text below it on a line of its own after `- `",
            )
        if self.commented and not event.style and field in self.rules.texts:
            self.refuse_cut(event, field)

    def refuse_empty(self, event: YamlEvent, field: str, name: str, *, flow: bool, is_alone: bool) -> None:
        """Add an error that nothing stands where a value belongs, or what stands for nothing.

        If the line below only looks as if it were indented, or a list's item, that is the cause.
        """
        if name and not flow and not event.value and self.refuse_below(event):
            return
        behind = self.lines.text[event.start_mark.index :].partition("\n")[0].strip()
        glued = _GLUED.fullmatch(name or field)
        hints = ["write the value, or leave the whole line out: what the source does not say is left out"]
        if event.value:
            hints = [
                "leave the whole line out: what the source does not say is left out",
                f'if the word itself is meant, put it in quotation marks: "{event.value}"',
            ]
        elif glued:
            hints = [f"write a colon and a space: `{glued[1]}: {short(glued[2])}`"]
        elif behind.startswith("#"):
            hints = [f"`{short(behind, 30)}` is a comment to YAML: a value cannot begin with #", *hints]
        elif name in self.rules.names and not flow:
            hints = ["if the lines below belong to it, indent them by two more", *hints]
        elif flow:
            hints = [
                "inside { } a comma ends the value before it: put a text with a comma on a line of its own"
            ]
            if field not in self.rules.texts:
                hints = [f"if `{short(name)}` is an item of a list, write [ ] in place of {{ }}", *hints]
        elif is_alone:
            hints = [f"if `{short(name)}` is an item of the list, take its colon out", *hints]
        elif not name and field:
            hints = ["write the item, or take its hyphen out"]
        what = (
            f"`{short(name)}` has no value"
            if name
            else f"an item of `{short(field)}` is empty"
            if field
            else ""
        )
        self.diagnostics.error(
            Code.EMPTY_VALUE,
            (what or "there is nothing here") + (f": `{event.value}` means nothing" if event.value else ""),
            span_of(self.lines, event),
            *hints,
        )

    def refuse_below(self, event: YamlEvent) -> bool:
        """Refuse what keeps the next line that is written from belonging to an empty value; tell whether it does."""
        number = event.start_mark.line + 1
        while number < len(self.lines.all) and self.lines.all[number].strip(" \t")[:1] in ("", "#"):
            number += 1
        if number >= len(self.lines.all):
            return False
        typo = find_typo_before_first_word(self.lines.all[number])
        if typo is None:
            return False
        column, message, hints = typo
        at = self.lines.index(number, column)
        self.diagnostics.error(Code.YAML_SYNTAX, message, self.lines.span(at, at + 1), *hints)
        return True

    def refuse_cut(self, event: YamlEvent, field: str) -> None:
        """Refuse a text that goes on behind ``#``."""
        comment = _COMMENT.match(self.lines.text, event.end_mark.index)
        if comment is not None:
            cut = self.lines.text[comment.end() - 1 : comment.end() + 60].partition("\n")[0].rstrip()
            self.diagnostics.error(
                Code.TEXT_CUT_BY_COMMENT,
                f"everything from `#` on is lost: YAML takes `{cut[:30]}` for a comment",
                span_of(self.lines, event),
                f"if # belongs to the text, write `{field}: >` and the text on the next line, indented",
                "if it is a comment, put it on a line of its own",
            )

    def refuse_marked(self, event: YamlEvent, *, is_name: bool = False) -> None:
        """Refuse an anchor and a tag on a value, or on the name of a field."""
        hint = (
            "take it out: before the colon stands the name of the field, and nothing else" if is_name else ""
        )
        if event.anchor:
            self.refuse_alias(event, f"&{event.anchor}", hint)
        if event.tag:
            self.refuse_tag(event, event.tag, hint)

    def refuse_alias(self, event: YamlEvent, written: str, hint: str = "") -> None:
        """Refuse an anchor or an alias."""
        self.diagnostics.error(
            Code.YAML_ALIAS,
            f"`{short(written)}` is a YAML anchor or alias, which this format does not use",
            self.lines.span(event.start_mark.index, event.start_mark.index + len(written)),
            hint or "write the value out; a text that begins with & or * goes after > on the next line",
        )

    def refuse_tag(self, event: YamlEvent, tag: str, hint: str = "") -> None:
        """Refuse a tag."""
        self.diagnostics.error(
            Code.YAML_TAG,
            f"`{short(tag.replace('tag:yaml.org,2002:', '!!', 1))}` is a YAML tag, which this format does not use",
            span_of(self.lines, event),
            hint or "take it out; a text that begins with ! goes after > on the next line",
        )


def _is_cut(text: str) -> bool:
    """Tell whether a text begins with a curly mark and holds none that could close it."""
    return text[:1] != "" and text[0] in CURLY and not set(text[1:]) & set(QUOTATION_MARKS)


def span_of(lines: Lines, event: YamlEvent) -> Span:
    """Return the span of one event; of a text behind ``>`` or ``|`` that mark alone."""
    is_block = event.__class__ is ScalarEvent and event.style in {">", "|"}
    return lines.between(event.start_mark, event.start_mark if is_block else event.end_mark)
