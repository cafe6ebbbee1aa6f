"""Reading looks at each character a few times, whatever was written: counted here, timed by ``make bench``."""

from __future__ import annotations

from typing import TYPE_CHECKING, SupportsIndex

import pytest

from generator.diagnostics import Code, Diagnostics
from generator.model.references import Noun
from generator.reader import hints_from_names
from generator.reader.decode import decode, text_rules
from generator.reader.input import InputFile
from generator.reader.records import EntriesRecord
from generator.reader.references import resolver
from generator.reader.tree import parse, value_checks
from generator.reader.tree.lines import Lines
from generator.reader.tree.quick_pass import has_comment_behind
from tests.bench.reading import INPUTS

if TYPE_CHECKING:
    import re
    from collections.abc import Iterable, Iterator

    from generator.diagnostics import Place, Span


class Counted(str):
    """A text that counts the characters looked at by searches and copied by slices."""

    __slots__ = ("looked_at",)

    def __init__(self, _: str) -> None:
        super().__init__()
        self.looked_at = 0

    def find(self, sub: str, start: SupportsIndex | None = None, end: SupportsIndex | None = None, /) -> int:
        """Count what lies between ``start`` and what is found."""
        found = super().find(sub, start, end)
        self.looked_at += (len(self) if found < 0 else found) - int(start or 0) + len(sub)
        return found

    def split(self, sep: str | None = None, maxsplit: SupportsIndex = -1) -> list[str]:
        """Count the whole text."""
        self.looked_at += len(self)
        return super().split(sep, maxsplit)

    def rfind(self, sub: str, start: SupportsIndex | None = None, end: SupportsIndex | None = None, /) -> int:
        """Count what lies between what is found and ``end``."""
        found = super().rfind(sub, start, end)
        self.looked_at += int(len(self) if end is None else end) - max(found, 0)
        return found

    def __getitem__(self, key: SupportsIndex | slice, /) -> str:
        found = super().__getitem__(key)
        self.looked_at += len(found)
        return found


@pytest.mark.parametrize("name", INPUTS)
def test_comments_are_looked_for_once(name: str) -> None:
    text = Counted(INPUTS[name](400))
    has_comment_behind(text)
    assert text.looked_at <= 4 * len(text) + 10


class _Comments:
    """Stands in for the pattern of a comment, and counts what it reads."""

    def __init__(self) -> None:
        self.looked_at = 0
        self.pattern = value_checks._COMMENT

    def match(self, text: str, at: int) -> object:
        found = self.pattern.match(text, at)
        self.looked_at += 1 if found is None else found.end() - at
        return found


def test_a_text_before_a_comment_costs_what_stands_between_them(monkeypatch: pytest.MonkeyPatch) -> None:
    """Texts in braces on one line and a comment at its end; a comment behind each of many texts."""
    comments = _Comments()
    monkeypatch.setattr(value_checks, "_COMMENT", comments)
    for name in ("comments behind braces", "comments behind texts", "braces on one line, a comment"):
        text = INPUTS[name](200)
        comments.looked_at = 0
        parse("a.yml", text, text_rules(), Diagnostics())
        assert 0 < comments.looked_at <= len(text)


@pytest.mark.parametrize("name", INPUTS)
def test_lines_are_split_once(name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    made: list[Lines] = []
    begin = Lines.__init__

    def begun(lines: Lines, path: str, text: str) -> None:
        made.append(lines)
        begin(lines, path, text)

    monkeypatch.setattr(Lines, "__init__", begun)
    parse("a.yml", INPUTS[name](50), text_rules(), Diagnostics())
    assert len(made) <= 3  # the places of the tree, of the careful pass, and of the part that is not too deep


def test_the_nearest_ids_are_looked_for_a_limited_number_of_times(monkeypatch: pytest.MonkeyPatch) -> None:
    """Each search compares with every id: a register that is missing must not take minutes."""
    searched: list[str] = []

    def searching(word: str, known: Iterable[str]) -> tuple[str, ...]:
        searched.append(word)
        return (f"among {len(list(known))}",)

    monkeypatch.setattr(resolver, "did_you_mean", searching)
    diagnostics = Diagnostics()
    here = resolver.KnownIds("x", {"alice": Noun.ACTOR}, {})
    resolve = resolver.Resolver(here, {"x": here}, diagnostics)
    for number in range(1000):
        for _ in range(2):
            resolve.one(f"a{number}", frozenset({Noun.ACTOR}), _Here(number))
    assert len(searched) == len(set(searched)) < 500
    found = list(diagnostics)
    assert len(found) == 1000
    assert {one.code for one in found} == {Code.UNKNOWN_REFERENCE}
    assert all(one.hints for one in found)


class _Values:
    """Stands in for the pattern of a value, and counts those it finds."""

    def __init__(self) -> None:
        self.found = 0
        self.pattern = hints_from_names._VALUE

    def finditer(self, line: str, at: int = 0) -> Iterator[re.Match[str]]:
        for match in self.pattern.finditer(line, at):
            self.found += 1
            yield match


@pytest.mark.parametrize(
    "text",
    [
        "statements:\n" + "".join(f"  - id: a-{number}\n    speaker: b—{number}\n" for number in range(300)),
        "statements:\n  - id: a\n    via: [" + ", ".join(f"b—{number}" for number in range(300)) + "]\n",
    ],
    ids=["on lines", "on one line"],
)
def test_each_of_many_wrong_ids_costs_what_is_written_there(
    text: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    values = _Values()
    monkeypatch.setattr(hints_from_names, "_VALUE", values)
    counted, diagnostics = Counted(text), Diagnostics()
    tree = parse("a.yml", text, text_rules(), diagnostics)
    assert tree
    decode(tree, EntriesRecord, diagnostics)
    file = InputFile("a.yml", "", counted, is_briefing=False)
    found = list(hints_from_names.with_id_hints(list(diagnostics), [file], [None]))
    assert sum(one.code is Code.INVALID_ID for one in found) == 300
    assert 300 <= values.found <= 2 * 300
    assert counted.looked_at <= 10 * len(text)


class _Here:
    """A place on a line of its own."""

    path = "a.yml"

    def __init__(self, number: int) -> None:
        self.number = number

    def span(self, *_: str | int) -> Span:
        return Lines(self.path, "\n" * self.number + "x").span(self.number)

    key_span = span


_: type[Place] = _Here
