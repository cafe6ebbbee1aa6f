"""Reading: every value as typed, spans inside the file, the same objects while nothing changes."""

from __future__ import annotations

import ast
from typing import TYPE_CHECKING

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st
from pydantic import TypeAdapter

from generator.diagnostics import BuildFailed, Code, Diagnostics
from generator.diagnostics.suggest import nearest
from generator.memo import Memo
from generator.reader import read
from generator.reader.decode import decode, text_rules
from generator.reader.records import BriefingRecord, EntriesRecord
from generator.reader.records.fields import Record, Words
from generator.reader.tree import parse, quick_pass
from generator.reader.tree.quick_pass import LOADER
from tests.architecture import modules
from tests.case_files import Case, write_project
from tests.fuzz import mutations
from tests.fuzz import yaml as fuzz
from tests.test_docs import records

if TYPE_CHECKING:
    from pathlib import Path
    from random import Random

    from generator.model.library import Library

YAML_TEXT = (
    st.text(st.sampled_from("ab:-# \n[]{},'\"|>&*!%@?\t~0\r\v\f\x85\u2028\u2029é习"), max_size=80)
    | st.lists(st.sampled_from(mutations.TROUBLE), max_size=80).map("".join)
    | st.text(max_size=60)
)
SCALARS = st.text(max_size=12) | st.sampled_from(
    ["2023-04-26", "alice", "own-voice", "true", "1", "for", "xi#1"]
)
FIELDS = st.sampled_from(
    [name for model in (EntriesRecord, BriefingRecord) for name in model.model_fields]
    + [
        "id",
        "says",
        "speaker",
        "source",
        "quote",
        "date",
        "evidence",
        "points",
        "positions",
        "stance",
        "in",
        "as",
    ]
)
VALUES = st.recursive(
    SCALARS,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(FIELDS | SCALARS, inner, max_size=4),
    max_leaves=12,
)


def _library(project: Path, memo: Memo | None = None) -> Library:
    return read(project, "briefings", Diagnostics(), memo or Memo())


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """A small project, its entries in one more file."""
    write_project(Case("none", {}, ()), tmp_path)
    return tmp_path


@given(YAML_TEXT)
def test_any_text_parses_or_is_reported_inside_the_file(text: str) -> None:
    """Never an exception; every place of every report lies in the file, whatever its lines end with."""
    fuzz.examine(text.encode("utf-8", "surrogatepass"))


@given(st.randoms(use_true_random=False))
def test_a_changed_file_parses_or_is_reported_inside_the_file(random: Random) -> None:
    """Files that ship, with changes: breaks of every kind, what looks like a space or a mark, lines moved and cut."""
    fuzz.examine(fuzz.make(random))


@given(st.dictionaries(FIELDS, VALUES, max_size=4), st.sampled_from([EntriesRecord, BriefingRecord]))
def test_decoding_never_raises(
    value: dict[str, object], record: type[EntriesRecord | BriefingRecord]
) -> None:
    """Whatever stands in a file, it is decoded or every mistake has a place in it."""
    text = yaml.safe_dump(value, allow_unicode=True, default_style='"')
    diagnostics = Diagnostics()
    tree = parse("a.yml", text, text_rules(), diagnostics)
    if tree is not None and decode(tree, record, diagnostics) is None:
        assert len(diagnostics)
    for diagnostic in diagnostics:
        assert diagnostic.span.line <= len(text.splitlines()) + 1
        assert diagnostic.message


@pytest.mark.parametrize("deepest", [200, 1000])
def test_a_limit_of_the_parser_is_told_as_ours(deepest: int, monkeypatch: pytest.MonkeyPatch) -> None:
    """Releases of the YAML library differ in how deep they read; the place is that of our own limit."""

    class Shallow(LOADER):  # type: ignore[misc,valid-type]
        """A loader that gives up as libyaml 0.2.6 does: before its first event, where it has looked ahead to."""

        def __init__(self, text: str) -> None:
            super().__init__(text)
            self.given_up = text.count("[") > deepest

        def get_event(self) -> object:
            """Return the next event, or give up."""
            if self.given_up:
                place = yaml.Mark("", deepest + 1, 0, deepest + 1, "", 0)
                said = "exceeded maximum nesting depth while increasing flow level"
                raise yaml.scanner.ScannerError(None, None, said, place)
            return super().get_event()

    monkeypatch.setattr(quick_pass, "LOADER", Shallow)
    diagnostics = Diagnostics()
    assert parse("a.yml", "[" * 2000, text_rules(), diagnostics) is None
    (found,) = diagnostics
    assert (found.code, str(found.span)) == (Code.NESTED_TOO_DEEP, "a.yml:1:33")


def test_values_stay_what_they_are(project: Path) -> None:
    """YAML 1.1 would make False, 8, 581 and None of these."""
    (project / "briefings/x/words.yml").write_text(
        "actors:\n"
        "  - {id: norway, type: state, name: Norway, short: NO}\n"
        "statements:\n"
        "  - id: one\n    speaker: norway\n    says: 010\n    source: gazette-1\n    locator: 9:41\n"
        '    quote: "null"\n',
    )
    library = _library(project)
    statement = library.statements["x/one"]
    assert library.actors["norway"].short == "NO"
    assert (statement.says, statement.reports[0].locator, statement.reports[0].quote) == (
        "010",
        "9:41",
        "null",
    )


def test_texts(project: Path) -> None:
    """An outer pair of marks goes, inner marks stay; folded lines are one sentence."""
    (project / "briefings/x/words.yml").write_text(
        "statements:\n"
        "  - id: one\n    speaker: alice\n    source: gazette-1\n"
        "    says: >\n      Beijing's line: talks first,\n      and a # mark\n"
        "    quote: “talks first”\n"
        "    also:\n"
        "      - source: gazette-1\n        quote: >\n          “talks” and “trade”\n",
    )
    statement = _library(project).statements["x/one"]
    assert statement.says == "Beijing's line: talks first, and a # mark"
    assert [report.quote for report in statement.reports] == ["talks first", "“talks” and “trade”"]


@pytest.mark.parametrize(
    ("written", "read"),
    [
        ("» so etwas «", "so etwas"),
        ("« tel\u00a0»", "tel"),
        ("„so“", "so"),
        ("„so”", "so"),
        ('„so"', "so"),
        ('“so"', "so"),
        ("‹so›", "so"),
        ("「我方」", "我方"),
        ("“so” and “so”", "“so” and “so”"),
        ("‘It’s so’", "‘It’s so’"),
        ("«so“", "«so“"),
    ],
)
def test_a_pair_of_marks_round_a_text_goes(written: str, read: str) -> None:
    assert TypeAdapter(Words).validate_python(written) == read


def test_references(project: Path) -> None:
    """Local before library, other briefings by folder, points by number, a bare source is a report of it."""
    front = (project / "briefings/x/briefing.yml").read_text().replace("event: talks\n", "")
    (project / "briefings/y").mkdir()
    (project / "briefings/y/briefing.yml").write_text(front.replace("[talks]", "[x/talks]"))
    (project / "briefings/y/more.yml").write_text(
        "plans:\n"
        "  - id: paper\n    name: Paper\n    by: aland\n    date: 2024-01\n    texts: [gazette-1]\n"
        "    points:\n      - {n: 2.1, heading: Two}\n"
        "statements:\n"
        "  - id: one\n    speaker: own-voice\n    says: It is so.\n    source: gazette-1\n"
        "    about: [x/talks, paper#2.1, peace]\n".replace(
            "{n: 2.1, heading: Two}", "n: 2.1\n        heading: Two\n        says: Do."
        ),
    )
    library = _library(project)
    statement = library.statements["y/one"]
    assert statement.about == ("x/talks", "y/paper#2.1", "peace")
    assert statement.own_voice
    assert library.briefings["x"].key_points[1].evidence[0].source == "gazette-1"  # type: ignore[union-attr]
    assert library.briefings["y"].bottom_line.evidence == ("x/talks",)


def test_unchanged_objects_are_the_same(project: Path) -> None:
    """With a kept memo an edit of one briefing leaves every other object in place."""
    memo = Memo()
    other = project / "briefings/y"
    other.mkdir()
    front = (
        (project / "briefings/x/briefing.yml")
        .read_text()
        .replace("event: talks\n", "")
        .replace("talks", "x/talks")
    )
    (other / "briefing.yml").write_text(front)
    before = _library(project, memo)
    (other / "briefing.yml").write_text(front.replace("A case", "Another case"))
    after = _library(project, memo)
    assert after.briefings["x"] is before.briefings["x"]
    assert after.actors is before.actors
    assert after.briefings["y"].title == "Another case"


def test_an_edit_of_another_briefing_is_noticed(project: Path) -> None:
    """A reference across briefings fails when what it leads to goes, also with a kept memo."""
    memo = Memo()
    (project / "briefings/y").mkdir()
    front = (
        (project / "briefings/x/briefing.yml")
        .read_text()
        .replace("event: talks\n", "")
        .replace("[talks]", "[x/talks]")
    )
    (project / "briefings/y/briefing.yml").write_text(front)
    _library(project, memo)
    entries = project / "briefings/x/defaults.yml"
    entries.write_text(entries.read_text().replace("id: talks", "id: meeting"))
    with pytest.raises(BuildFailed) as failed:
        _library(project, memo)
    assert {diagnostic.span.path for diagnostic in failed.value.diagnostics} == {
        "briefings/x/briefing.yml",
        "briefings/y/briefing.yml",
    }


@pytest.mark.parametrize(
    ("word", "expected"),
    [
        ("zelensky", "zelenskyy"),
        ("kriby", "kirby"),
        ("readout", "china-readout"),
        ("nonsense", None),
        ("xi-call-ft", "ft-xi-call"),
        ("lang", "quote_lang"),
        ("date-words", "date_words"),
        ("-", None),
    ],
)
def test_nearest(word: str, expected: str | None) -> None:
    """Slips of letters, swapped letters, parts of an id; nothing for a stranger."""
    known = ["zelenskyy", "kirby", "china-readout", "ft-xi-call", "xi", "quote_lang", "date_words"]
    assert nearest(word, known) == expected


CARRIED_BY_NAME = {"QuoteWaiversRecord", "PageRecord", "SearchRecord"}
"""Records of which every field is carried over by its name, and those of hand-written pages."""


@pytest.mark.parametrize("record", records(), ids=lambda record: record.__name__)
def test_every_field_reaches_the_library(record: type[Record]) -> None:
    """What is written and never read when the library is made would be accepted, and lost."""
    trees = [module.tree for module in modules() if module.is_in(["reader.references"])]
    read_there = {node.attr for tree in trees for node in ast.walk(tree) if isinstance(node, ast.Attribute)}
    if record.__name__ not in CARRIED_BY_NAME:
        assert record.model_fields.keys() <= read_there, (
            "a line in generator/reader/references carries it over"
        )
