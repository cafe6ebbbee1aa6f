"""YAML files as an editor may leave them: every mistake is told, at a place that is in the file."""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING

from generator.diagnostics import Diagnostics
from generator.diagnostics.rendering import Format, render
from generator.reader.decode import decode, text_rules
from generator.reader.input import _decode
from generator.reader.records import BriefingRecord, EntriesRecord
from generator.reader.tree import parse
from tests.conftest import ROOT
from tests.fuzz.mutations import any_text, excerpt, mutated, mutated_bytes
from tests.fuzz.running import Target, exit_with

if TYPE_CHECKING:
    from collections.abc import Iterable
    from random import Random

    from generator.diagnostics import Diagnostic, Span

PATH = "a.yml"
SEEDS = tuple(
    path.read_text(encoding="utf-8")
    for folder in ("briefings", "generator/starter", "tests/cases")
    for path in sorted((ROOT / folder).rglob("*.yml"))
)
"""Files that ship, and the cases of the tests."""
_POSITION = ("line", "column", "end_line", "end_column")
_ANNOTATION = re.compile(
    r"::error file=a\.yml(?:,line=(\d+),col=(\d+),endLine=(\d+)(?:,endColumn=(\d+))?)?,title=[a-z0-9-]+::."
)


def make(random: Random) -> bytes:
    """Return a part of a shipped file with changes, or characters at random."""
    if random.random() < 0.1:
        return any_text(random).encode()
    texts = [excerpt(random, random.choice(SEEDS), most=40) for _ in range(3)]
    data = mutated(random, texts).encode(random.choice(("utf-8",) * 20 + ("utf-16", "cp1251")), "replace")
    return mutated_bytes(random, data) if random.random() < 0.1 else data


def examine(data: bytes) -> None:
    """Read the file in every way; every diagnostic is in it, in every form of a report."""
    found = Diagnostics()
    file = _decode(PATH, "", data, found, is_briefing=False)
    if file is None:
        text = data.decode("utf-8-sig", "replace").replace("\r\n", "\n").replace("\r", "\n")
    else:
        text = file.text
        for record in (EntriesRecord, BriefingRecord):
            _examine_text(text, record, found)
    examine_places(found, text)


def _examine_text(text: str, record: type[EntriesRecord | BriefingRecord], found: Diagnostics) -> None:
    own = Diagnostics()
    tree = parse(PATH, text, text_rules(), own)
    if tree is None:
        assert len(own), "no tree and no reason"
    else:
        value = decode(tree, record, own)
        assert (value is None) == bool(len(own)), "no value and no reason, or a value in spite of one"
    for diagnostic in own:
        found.add(diagnostic)


def examine_places(found: Iterable[Diagnostic], text: str) -> None:
    """Assert that every place that a report names, in each of its forms, lies in ``text``."""
    lines = text.split("\n")
    for diagnostic in found:
        for span in (diagnostic.span, *(related for _, related in diagnostic.related)):
            examine_span(span, lines)
    for entry in json.loads(render(found, lambda _: text, Format.JSON)):
        for place in (entry, *entry["related"]):
            _examine_place(tuple(place[name] or 0 for name in _POSITION), lines)
    for line in render(found, lambda _: text, Format.GITHUB).split("\n")[:-1]:
        place = _ANNOTATION.match(line)
        assert place is not None, line
        start, column, end, end_column = (int(number or 0) for number in place.groups())
        _examine_place((start, column, end, end_column or len(lines[end - 1]) + 1), lines)
    shown = render(found, lambda _: text, Format.TEXT)
    assert max(map(len, shown.split("\n"))) < 2000, "a line of the report is longer than anybody reads"


def examine_span(span: Span, lines: list[str]) -> None:
    """Assert that a span lies in the file of these ``lines``."""
    _examine_place((span.line, span.column, span.end_line, span.end_column), lines)


def _examine_place(place: tuple[int, ...], lines: list[str]) -> None:
    start, column, end, end_column = place
    if not start:
        return
    assert 1 <= start <= end <= len(lines), f"{place} of {len(lines)} lines"
    assert 1 <= column <= len(lines[start - 1]) + 1, f"{place}: {lines[start - 1]!r}"
    assert 1 <= end_column <= len(lines[end - 1]) + 2, f"{place}: {lines[end - 1]!r}"
    assert (start, column) < (end, end_column), f"{place}"


TARGET = Target("yaml", make, examine)

if __name__ == "__main__":
    exit_with(TARGET)
