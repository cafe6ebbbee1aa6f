"""What the typesetter cannot set: the process it breaks off in, the entry at fault, the signs that no font has."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

from generator.diagnostics import Code, Diagnostics
from generator.pdf import packaged_fonts, write_documents
from generator.pdf.builder import PdfBuilder
from generator.pdf.entry_locations import find_character
from generator.pdf.failures import FailureExplainer, _is_east_asian
from generator.pdf.glyphs import signs_with, without_glyph
from generator.project import Project
from generator.typesetting.process import BROKE_OFF, TypesetterProcess
from generator.typesetting.typesetter import Inputs, TypesettingError, typeset
from generator.writer import template_folders
from generator.writer.pages.options import PdfOptions
from tests.case_files import Case, write_project
from tests.pdfs import inputs, read

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

TEMPLATE = b'#let show-document(data) = { set document(title: "x"); for one in data { block(one) } }'
STATEMENT = """
  - id: {name}
    speaker: alice
    says: {says}
    about: [peace]
    source: gazette-1
    locator: para 1
"""


@pytest.fixture(scope="module")
def typesetter() -> Iterator[TypesetterProcess]:
    """One process for all of these tests; a test may break it."""
    with TypesetterProcess() as made:
        yield made


def _inputs(*texts: str) -> Inputs:
    return Inputs("any", json.dumps(texts), {"any.typ": TEMPLATE}, (packaged_fonts(),), 0)


def _statements(*said: str) -> dict[str, str]:
    written = (STATEMENT.format(name=f"q{number}", says=says) for number, says in enumerate(said))
    return {"briefings/x/odd.yml": f"statements:{''.join(written)}"}


def test_fonts_for_chinese_are_offered_where_they_help() -> None:
    assert all(map(_is_east_asian, ("\U00020000", "ハ", "한", "⿰", "Ａ")))
    assert not any(map(_is_east_asian, ("😀", "မ", "\U00012000", "1\ufe0f\u20e3", "\ue000")))


@pytest.mark.parametrize("text", ["\u2067'\u2d7f\u200d", "\u202e\t\u094d"])
def test_a_panic_ends_no_build(
    text: str, typesetter: TypesetterProcess, capfd: pytest.CaptureFixture[str]
) -> None:
    """It is an ordinary mistake, nothing is printed, and the next document is set, as the typesetter alone sets it."""
    with pytest.raises(TypesettingError, match=BROKE_OFF):
        typesetter.set(_inputs("words", text))
    assert typesetter.set(_inputs("words")) == typeset(_inputs("words"))
    assert capfd.readouterr() == ("", "")


def test_mistakes_of_a_template_come_through(typesetter: TypesetterProcess) -> None:
    broken = Inputs(
        "any", "[]", {"any.typ": b'#let show-document(data) = {\n 1 + "a" }'}, (packaged_fonts(),), 0
    )
    with pytest.raises(TypesettingError, match="cannot add") as raised:
        typesetter.set(broken)
    assert (raised.value.template, raised.value.line) == ("any.typ", 2)


@pytest.mark.parametrize(
    ("words", "missing"),
    [
        ("Plain words, é, Київ, 习近平, שלום.", ()),
        ("＋１ ＄ ＡＢＣ ｡".replace("｡", ""), ()),
        ("Step 1\ufe0f\u20e3 of 1.", ("1\ufe0f\u20e3",)),
        ("😀 and 👩\u200d🚀", ("👩", "😀", "🚀")),
        ("e\u0301 is é", ()),
        ("ไทย", ("ท", "ย", "ไ")),
        ("\ue000", ("\ue000",)),
        ('["\u20dd begins it"]', ("\u20dd",)),
    ],
)
def test_signs_that_no_font_has(words: str, missing: tuple[str, ...], typesetter: TypesetterProcess) -> None:
    """Each alone, those made of several too."""
    assert without_glyph(words, (packaged_fonts(),), typesetter.set) == missing


@pytest.mark.parametrize(
    ("words", "characters", "signs"),
    [
        ("so •\u20d7\u05b0 it is", ("•",), ("•\u20d7\u05b0",)),
        ("3\u20dd, 3\u20dd and 4", ("3", "4"), ("3\u20dd", "4")),
        ("→\u064b\u05b0·", ("\u064b", "x"), ("→\u064b\u05b0", "x")),
        ("plain", ("p",), ("p",)),
    ],
)
def test_a_character_is_named_with_its_marks(
    words: str, characters: tuple[str, ...], signs: tuple[str, ...]
) -> None:
    """What a font lacks only beside other words is what Typst names, with all that is set on it."""
    assert signs_with(words, characters) == signs


@pytest.mark.parametrize(
    ("text", "place", "named"),
    [
        ("Step 1\ufe0f\u20e3 of 1.", "4:16-4:19", "U+0031 U+FE0F U+20E3"),
        ("First 1, then a 😀 sign.", "4:27-4:28", "U+1F600"),
        ('"An escape: \\U0001F600"', "4:23-4:33", "U+1F600"),
    ],
)
def test_a_sign_is_reported_where_it_stands(text: str, place: str, named: str, tmp_path: Path) -> None:
    """At the very place in the file, however it is written there."""
    write_project(Case("none", _statements(text), ()), tmp_path)
    diagnostics = Diagnostics()
    PdfBuilder(Project(tmp_path), "a4").build(*read(tmp_path), diagnostics)
    (found,) = (diagnostic for diagnostic in diagnostics if diagnostic.code is Code.MISSING_GLYPH)
    assert named in found.message
    assert "`x/q0`" in found.message
    span = found.span
    assert f"{span.line}:{span.column}-{span.end_line}:{span.end_column}" == place


@pytest.mark.parametrize("guilty", [0, 37, 99])
def test_the_entry_is_found_by_halves(guilty: int, tmp_path: Path) -> None:
    """Of a hundred, with a dozen tries."""
    said = ["It is so."] * 100
    said[guilty] = "It is GUILTY."
    write_project(Case("none", _statements(*said), ()), tmp_path)
    library, findings = read(tmp_path)
    options = PdfOptions(templates=template_folders(tmp_path / "site_templates"))
    documents = {
        document.name: document for document in write_documents(library, findings, options, Diagnostics())
    }
    tries: list[Inputs] = []

    def breaking_off(given: Inputs) -> bytes:
        tries.append(given)
        if "GUILTY" in given.data:
            raise TypesettingError(BROKE_OFF, "", 0, ())
        return b""

    explainer = FailureExplainer(Project(tmp_path), library, findings, options, breaking_off, inputs)
    diagnostics = Diagnostics()
    explainer.explain(TypesettingError(BROKE_OFF, "", 0, ()), documents["x"], diagnostics)
    (found,) = diagnostics
    assert found.code is Code.PDF_NOT_SET
    assert f"`x/q{guilty}`" in found.message
    assert found.span.path == "briefings/x/odd.yml"
    assert len(tries) < 15


def test_a_text_in_no_entry_is_told_of_the_document(tmp_path: Path) -> None:
    """Nothing is blamed that is not at fault."""
    write_project(Case("none", _statements("It is so."), ()), tmp_path)
    library, findings = read(tmp_path)
    options = PdfOptions(templates=template_folders(tmp_path / "site_templates"))
    document = write_documents(library, findings, options, Diagnostics())[0]
    diagnostics = Diagnostics()
    explainer = FailureExplainer(Project(tmp_path), library, findings, options, lambda _: b"", inputs)
    explainer.explain(TypesettingError("something", "", 0, ()), document, diagnostics)
    (found,) = diagnostics
    assert str(found.span) == f"{document.name}.pdf"


def test_a_sign_in_the_place_of_an_event_is_told_at_that_field(tmp_path: Path) -> None:
    """It is called otherwise in the model."""
    event = """
events:
  - id: dinner
    name: Dinner
    date: 2024-05-01
    place: Hall Ꙁ
    evidence: [gazette-1]
"""
    files = _statements("It is so.") | {"briefings/x/events.yml": event.lstrip()}
    write_project(Case("none", files, ()), tmp_path)
    library, findings = read(tmp_path)
    found = find_character("Ꙁ", ["x"], library, findings)
    assert found is not None
    lines = (tmp_path / found.span.path).read_text(encoding="utf-8").split("\n")
    assert lines[found.span.line - 1] == "    place: Hall Ꙁ"
