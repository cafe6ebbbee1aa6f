"""YAML files as an editor may leave them: every mistake is told, at a place that is in the file."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.diagnostics import Diagnostics
from generator.reader.decode import decode, text_rules
from generator.reader.input import InputFile, _decode
from generator.reader.records import BriefingRecord, EntriesRecord
from generator.reader.tree import parse
from generator.report import Format, render
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


def make(random: Random) -> bytes:
    """Return a part of a shipped file with changes, or characters at random."""
    if random.random() < 0.1:
        return any_text(random).encode()
    texts = [excerpt(random, random.choice(SEEDS), most=40) for _ in range(3)]
    data = mutated(random, texts).encode(random.choice(("utf-8",) * 20 + ("utf-16", "cp1251")), "replace")
    return mutated_bytes(random, data) if random.random() < 0.1 else data


def examine(data: bytes) -> None:
    """Read the file in every way; every diagnostic is in it, and every report can be made."""
    found = Diagnostics()
    file = _decode(PATH, "", data, found, is_briefing=False)
    if file is not None:
        for record in (EntriesRecord, BriefingRecord):
            _examine_text(file, record, found)
    text = data.decode("utf-8", "replace") if file is None else file.text
    for form in Format:
        render(found, lambda _: text, form)
    examine_spans(found, text)


def _examine_text(file: InputFile, record: type[EntriesRecord | BriefingRecord], found: Diagnostics) -> None:
    tree = parse(PATH, file.text, text_rules(), found)
    if tree is None:
        assert len(found), "no tree and no reason"
    else:
        decode(tree, record, found)


def examine_spans(found: Iterable[Diagnostic], text: str) -> None:
    """Assert that every span of ``found`` lies in ``text``."""
    lines = text.split("\n")
    for diagnostic in found:
        for span in (diagnostic.span, *(related for _, related in diagnostic.related)):
            _examine_span(span, lines)


def _examine_span(span: Span, lines: list[str]) -> None:
    if not span.line:
        return
    assert 1 <= span.line <= span.end_line <= len(lines), f"{span} of {len(lines)} lines"
    assert 1 <= span.column <= len(lines[span.line - 1]) + 1, f"{span}"
    assert 1 <= span.end_column <= len(lines[span.end_line - 1]) + 2, f"{span}"
    assert (span.line, span.column) < (span.end_line, span.end_column), f"{span}"


TARGET = Target("yaml", make, examine)

if __name__ == "__main__":
    exit_with(TARGET)
