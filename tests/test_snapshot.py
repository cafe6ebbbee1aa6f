"""A snapshot is read back as it was written, whatever the library; and no file of one can end a build."""

from __future__ import annotations

import json
import re
from dataclasses import astuple, replace
from functools import cache
from typing import TYPE_CHECKING, Any

import jsonschema
import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator import analysis, build, snapshot
from generator.diagnostics import Diagnostics
from generator.memo import Memo
from generator.model.proofs import NO_LIBRARY_PROOFS
from generator.model.references import Noun
from generator.model.walks import references_below
from generator.model.withheld import Withheld
from generator.project import Project
from generator.snapshot.encoding import sum_of
from generator.snapshot.part import HELD
from generator.snapshot.soundness import nouns_of
from tests import factories
from tests.architecture import ROOT
from tests.synthetic import write_library

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from generator.model.library import Library
    from generator.model.proofs import LibraryProofs
    from generator.snapshot import Snapshot

FIXTURES = {"shipped": ROOT, "harbour": ROOT / "tests/harbour", "small": ROOT / "tests/golden/small"}
PATH = "briefings/talks/editions/1.json"


@cache
def _library(root: Path) -> tuple[Library, LibraryProofs]:
    library, findings = build.check(Project(root), Diagnostics())
    return library, findings.library_proofs


def _read(data: bytes) -> tuple[Snapshot | None, list[str]]:
    diagnostics = Diagnostics()
    found = snapshot.from_json(data, PATH, diagnostics)
    assert {str(diagnostic.span) for diagnostic in diagnostics} <= {PATH}
    return found, [diagnostic.message for diagnostic in diagnostics]


@pytest.mark.parametrize("name", FIXTURES)
def test_read_back_as_written(name: str) -> None:
    """Every briefing, its entries and all that they refer to are the same after they were in a file, in their order."""
    library, proofs = _library(FIXTURES[name])
    for briefing in library.briefings.values():
        taken = snapshot.of(briefing, library, proofs)
        data = snapshot.to_json(taken)
        found, messages = _read(data)
        assert messages == []
        assert found == taken
        assert found is not None
        assert found.subject == briefing
        assert [*map(list, found.library.registers)] == [*map(list, taken.library.registers)]
        assert snapshot.to_json(found) == data


def test_synthetic_libraries_read_back(tmp_path: Path) -> None:
    """As `test_read_back_as_written`, of a library made at random."""
    write_library(tmp_path, 4)
    (tmp_path / "mkdocs.yml").write_text("site_name: Synthetic\n", encoding="utf-8")
    library, proofs = _library(tmp_path)
    for briefing in library.briefings.values():
        taken = snapshot.of(briefing, library, proofs)
        assert _read(snapshot.to_json(taken)) == (taken, [])


def test_all_that_is_referred_to_is_there_and_nothing_else() -> None:
    """What no entry of the briefing refers to, however far, is left out; so is what another briefing says."""
    library, proofs = _library(FIXTURES["small"])
    taken = snapshot.of(library.briefings["fisheries-summit"], library, proofs).library
    assert "unga-vote/yes" not in taken.entries
    assert {*library.actors} - {*taken.actors} == {"china", "interfax-ukraine"}
    entries = (*taken.entries.values(), *taken.briefings.values())
    named = {
        target for entry in entries for _, _, _, targets in references_below(entry) for target in targets
    }
    assert named <= taken.entries.keys()
    assert {*taken.briefings} == {"fisheries-summit"}


def test_entries_of_other_briefings_come_without_the_rest_of_them() -> None:
    """An entry that is referred to stands in its own briefing, of which nothing else is told."""
    own = factories.briefing(statements=(factories.statement("reply", about=("past/meeting",)),))
    other = replace(
        factories.briefing(
            events=(factories.event(id="past/meeting", folder="past"),),
            statements=(factories.statement("past/secret", folder="past"),),
        ),
        id="past",
    )
    library = factories.library(own, other)
    taken = snapshot.of(own, library, NO_LIBRARY_PROOFS)
    assert [event.id for event in taken.library.briefings["past"].events] == ["past/meeting"]
    assert taken.library.statements.keys() == {statement.id for statement in own.statements}
    assert _read(snapshot.to_json(taken)) == (taken, [])


def test_names_of_private_files_stay_behind() -> None:
    """Whether a text is held decides what is said of words; what it is called is nobody's business."""
    library, proofs = _library(ROOT)
    taken = snapshot.of(library.briefings["xi-zelenskyy-call"], library, proofs)
    held = {source.text for source in library.sources.values() if source.text}
    assert len(held) > 1
    data = snapshot.to_json(taken).decode()
    assert not [name for name in held if f'"{name}"' in data]
    assert {source.text for source in taken.library.sources.values()} == {None, HELD}
    found = analysis.derive(taken.library, Memo(), taken.library_proofs).briefings["xi-zelenskyy-call"]
    before = analysis.derive(library, Memo(), proofs).briefings["xi-zelenskyy-call"]
    assert found.verdicts == before.verdicts
    assert found.accounts == before.accounts
    assert found.words == before.words
    assert [coverage[1:] for coverage in map(astuple, found.coverage)] == [
        coverage[1:] for coverage in map(astuple, before.coverage)
    ]


def test_no_snapshot_of_withheld_words() -> None:
    """What an output may not show is taken out before."""
    library = factories.full_library()
    withheld = (Withheld(words="Alice", place=factories.PLACE),)
    with pytest.raises(ValueError, match="withheld"):
        snapshot.of(
            library.briefings[factories.BRIEFING], replace(library, withheld=withheld), NO_LIBRARY_PROOFS
        )


def test_schema_admits_what_is_written_and_no_more() -> None:
    """The schema that is shipped is the one of the model, and holds a snapshot of every fixture."""
    written = snapshot.schema()
    assert not {"Date", "Name", "Prose"} & written["$defs"].keys(), "a module imports them when it runs"
    assert json.loads((ROOT / "briefings/schema/v1/edition.json").read_bytes()) == written
    validator = jsonschema.Draft202012Validator(written)
    jsonschema.Draft202012Validator.check_schema(written)
    for root in FIXTURES.values():
        library, proofs = _library(root)
        for briefing in library.briefings.values():
            validator.validate(json.loads(snapshot.to_json(snapshot.of(briefing, library, proofs))))
    published = [*(ROOT / "briefings").rglob("editions/*.json")]
    assert len(published) > 1
    for path in published:
        validator.validate(json.loads(path.read_bytes()))
    statement = written["$defs"]["Statement"]["properties"]
    assert statement["reports"]["description"] == "At least one, the best first."
    values = _values()
    values["briefings"][0]["sagt"] = "x"
    assert not validator.is_valid(values)


def _values() -> dict[str, Any]:
    """Return what stands in the file of a small snapshot that has something of everything."""
    library, proofs = _library(FIXTURES["small"])
    values: dict[str, Any] = json.loads(
        snapshot.to_json(snapshot.of(library.briefings["fisheries-summit"], library, proofs))
    )
    return values


def _forged(change: Callable[[dict[str, Any]], object]) -> bytes:
    """Return a changed file whose sum is right."""
    values = _values()
    change(values)
    del values["sha256"]
    return json.dumps({**values, "sha256": sum_of(values)}).encode()


HOSTILE: dict[str, tuple[bytes | Callable[[dict[str, Any]], object], str]] = {
    "empty": (b"", "no JSON"),
    "cut off": (b'{"schema": 1, "brief', "no JSON"),
    "not UTF-8": ("{}".encode("utf-16"), "no JSON"),
    "another file": (b'{"name": "package", "version": "1.0"}', "no edition"),
    "a list": (b"[]", "no edition"),
    "deep": (b"[" * 100_000, "no JSON|nested"),
    "from the future": (b'{"schema": 99}', "newer version"),
    "from nowhere": (lambda values: values.update(schema=0), "never was"),
    "twice": (b'{"schema": 1, "schema": 1}', "twice"),
    "no number": (b'{"schema": 1, "edition": NaN}', "a number that is none"),
    "a long number": (b'{"schema": 1, "edition": ' + b"9" * 5000 + b"}", "a number that is none"),
    "half a character": (b'{"schema": 1, "briefing": "\\ud800"}', "halves"),
    "nothing in it": (lambda values: values.pop("briefings"), "briefings.*equired"),
    "unknown field": (lambda values: values["briefings"][0].update(secret=1), "secret"),
    "a place": (lambda values: values["sources"][0].update(place="/etc/passwd"), "stands in no file"),
    "script": (
        lambda values: values["briefings"][0]["bottom_line"].update(says="<script>alert(1)</script>"),
        "HTML|tag",
    ),
    "address": (lambda values: values["sources"][0].update(url="javascript:alert(1)"), "no.* web address"),
    "bidi": (lambda values: values["briefings"][0].update(title="a\u202eb"), "a"),
    "line": (lambda values: values["briefings"][0].update(title="a\nb"), "not on one line"),
    "language": (lambda values: values["briefings"][0].update(lang='en" onload'), "no language"),
    "dangling": (lambda values: values["actors"].pop(), "not there"),
    "wrong noun": (
        lambda values: values["briefings"][0]["statements"][0].update(speakers=[values["topics"][0]["id"]]),
        "`speaker` names",
    ),
    "circle": (
        lambda values: values["topics"][0].update(broader=values["topics"][0]["id"]),
        "leads back",
    ),
    "id": (lambda values: values["topics"][0].update(id="../../etc"), "../"),
    "doubled": (lambda values: values["actors"].append(values["actors"][0]), "twice"),
    "other briefing": (lambda values: values.update(briefing="talks"), "not of the briefing"),
    "other edition": (lambda values: values.update(edition=7), "not the last"),
    "no edition": (lambda values: values["briefings"][0].update(editions=[]), "not the last"),
    "no reports": (lambda values: values["briefings"][0]["statements"][0].update(reports=[]), "not whole"),
    "day": (lambda values: values.update(date="2024-02-31"), "no day 31"),
    "proof of nothing": (
        lambda values: values.setdefault("texts", []).append(
            {"source": "nobody", "figures": {"sha256": "0", "words": 1, "since": "2024-05-01"}}
        ),
        "not there",
    ),
}


@pytest.mark.parametrize("name", HOSTILE)
def test_hostile_files_are_refused(name: str) -> None:
    """A file that is broken, forged or foreign is a sentence with its path."""
    given_, expected = HOSTILE[name]
    data = given_ if isinstance(given_, bytes) else _forged(given_)
    found, messages = _read(data)
    assert found is None
    assert len(messages) == 1
    assert re.search(expected, messages[0]), messages


def test_changed_content_is_told_from_changed_line_ends() -> None:
    """The sum is over what the file says: line ends may differ, no word of it may."""
    library, proofs = _library(FIXTURES["small"])
    data = snapshot.to_json(snapshot.of(library.briefings["unga-vote"], library, proofs))
    assert _read(data.replace(b"\n", b"\r\n"))[0] == _read(data)[0] is not None
    found, (message,) = _read(data.replace(b'"title": "', b'"title": "Not ', 1))
    assert found is None
    assert "sum" in message


def test_nouns_of_all_tables_are_known() -> None:
    """A noun that comes later is not forgotten where ids are looked up."""
    library, _ = _library(ROOT)
    assert frozenset().union(*nouns_of(library).values()) | {Noun.TERM} == frozenset(Noun)
    assert nouns_of(library).keys() == library.entries.keys()


_VALUES = st.one_of(
    st.none(),
    st.integers(-1, 3),
    st.text(max_size=5),
    st.just([]),
    st.just({}),
    st.sampled_from(["a-b", "2024"]),
)


@given(st.data())
def test_whatever_is_accepted_can_be_used(data: st.DataObject) -> None:
    """Values exchanged at random, with a sum that fits: the file is refused, or all is computed of it."""
    values = _values()
    for _ in range(data.draw(st.integers(1, 2))):
        here: Any = values
        while True:
            keys = sorted(here) if isinstance(here, dict) else [*range(len(here))]
            key = data.draw(st.sampled_from(keys))
            if not (here[key] and isinstance(here[key], dict | list)) or data.draw(st.integers(0, 9)) == 0:
                break
            here = here[key]
        if data.draw(st.booleans()):
            here[key] = data.draw(_VALUES)
        else:
            del here[key]
    values.pop("sha256", None)
    found, messages = _read(json.dumps({**values, "sha256": sum_of(values)}).encode())
    assert (found is None) == bool(messages)
    if found is not None:
        analysis.derive(found.library, Memo(), found.library_proofs)
