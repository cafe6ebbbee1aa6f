"""The PDF says all that the library says, to people and to their programs, and nothing that is typed can change it."""

from __future__ import annotations

import json
import re
import subprocess
import sys
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any, cast

import pdfua
import pytest
from pypdf import PdfReader

from generator import build
from generator.model.publication import PaperSize
from generator.model.report import Report
from generator.project import Project
from generator.typesetting.typesetter import TypesettingError, typeset
from generator.writer.pages.downloads import VOLUME
from generator.writer.wording.order import number_statements
from generator.writer.wording.words import LINK
from tests.architecture import ROOT
from tests.case_files import Case, write_project
from tests.editors_words import words_of
from tests.pdfs import PLAN, documents, folded, inputs, languages, links, pdf, read, text_of
from tests.test_hostile_texts import PAYLOADS, _library

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from generator.model.briefing import Briefing
    from generator.model.library import Library
    from generator.model.report import Evidence
    from generator.pdf import Document

GOLDEN = Path(__file__).parent / "golden" / "small"
SHIPPED = "xi-zelenskyy-call"


@pytest.fixture(scope="module")
def small() -> dict[str, Document]:
    """The documents of the small library: two briefings, their single pages, the volume."""
    return documents(GOLDEN)


@pytest.fixture(scope="module")
def shipped() -> tuple[Library, PdfReader, str]:
    """The shipped library, its briefing set, and the text of that."""
    reader = pdf(documents(ROOT)[SHIPPED])
    return read(ROOT)[0], reader, text_of(reader)


def test_documents(small: dict[str, Document]) -> None:
    """The whole and one page of each briefing, and with two or more a volume of all."""
    names = {"fisheries-summit", "unga-vote"}
    assert small.keys() == names | {f"{name}-brief" for name in names} | {VOLUME}
    assert documents(ROOT).keys() == {SHIPPED, f"{SHIPPED}-brief"}


@pytest.mark.parametrize(
    "name", ["fisheries-summit", "unga-vote", "fisheries-summit-brief", "unga-vote-brief", VOLUME]
)
def test_accessible(name: str, small: dict[str, Document], tmp_path: Path) -> None:
    """A checker of PDF/UA finds nothing; title, language and bookmarks are there; PDF/A is declared."""
    path = tmp_path / "one.pdf"
    path.write_bytes(typeset(inputs(small[name])))
    assert pdfua.validate(str(path)).findings == ()
    reader = PdfReader(path)
    root: Any = reader.trailer["/Root"]
    assert root["/MarkInfo"]["/Marked"]
    assert root["/Lang"] == "en"
    assert reader.metadata is not None
    assert reader.metadata.title
    assert reader.outline
    xmp = root["/Metadata"].get_object().get_data()
    assert b"pdfuaid:part" in xmp
    assert b"pdfaid:part" in xmp


def test_shipped_is_accessible(tmp_path: Path) -> None:
    """The same of the real briefing, on both papers."""
    for paper, width in ((PaperSize.A4, 595), (PaperSize.US_LETTER, 612)):
        for document in documents(ROOT, paper).values():
            path = tmp_path / "one.pdf"
            path.write_bytes(typeset(inputs(document)))
            assert pdfua.validate(str(path)).findings == ()
            reader = PdfReader(path)
            assert round(float(reader.pages[0].mediabox.width)) == width
            if document.template == "brief":
                assert len(reader.pages) == 1


def test_every_statement_and_quote_is_printed(shipped: tuple[Library, PdfReader, str]) -> None:
    """Nothing is lost: not a quotation, reason, note, cell, answer or locator of the briefing and its sources."""
    library, _, text = shipped
    briefing = library.briefings[SHIPPED]
    cited = {report.source for report in _reports(briefing)}
    written = {
        words for entry in (briefing, *(library.sources[id_] for id_ in cited)) for words in words_of(entry)
    }
    assert len(written) > 400 + len(briefing.statements)
    assert sorted(words for words in written if folded(words) not in text) == []


def test_every_relation_between_statements_is_printed(shipped: tuple[Library, PdfReader, str]) -> None:
    """A statement that was withdrawn or disowned later says so on paper too, and so does the later one."""
    library, _, text = shipped
    numbers = number_statements(briefing := library.briefings[SHIPPED], library)
    related = [(statement.id, link) for statement in briefing.statements for link in statement.links]
    assert related
    for later, link in related:
        said = ("revised, as FT reads it",) * 2 if later.endswith("-backtracked") else LINK[link.type]
        for words, number in zip(said, (numbers[link.to], numbers[later]), strict=True):
            assert folded(f"{words}: {number}") in text, (later, link.to)


def test_every_citation_is_printed(shipped: tuple[Library, PdfReader, str]) -> None:
    """Each statement is followed by the place in each of its sources; each source cited is in the list."""
    library, _, text = shipped
    for statement in library.briefings[SHIPPED].statements:
        head, near = folded(f":{statement.says}"), 400 * len(statement.reports) + 2000
        places = [folded(report.locator or "") for report in statement.reports]
        after = [text[found.end() : found.end() + near] for found in re.finditer(re.escape(head), text)]
        assert any(all(place in text_after for place in places) for text_after in after), statement.id
    for source in library.sources.values():
        if source.url and any(source.id == report.source for report in _reports(library.briefings[SHIPPED])):
            assert folded(source.url) in text, source.id


def _reports(briefing: Briefing) -> Iterator[Report]:
    groups: list[Sequence[Evidence]] = [statement.reports for statement in briefing.statements]
    groups += [event.evidence for event in briefing.events]
    groups += [plan.evidence for plan in briefing.plans]
    groups += [answer.evidence for question in briefing.questions for answer in question.answers]
    yield from (rest for group in groups for rest in group if isinstance(rest, Report))


def test_links_lead_somewhere(shipped: tuple[Library, PdfReader, str]) -> None:
    """Every link within the document has a page; every other is an address of a source."""
    _, reader, _ = shipped
    found = list(links(reader))
    pages = {page.indirect_reference.idnum for page in reader.pages if page.indirect_reference}
    named = reader.named_destinations
    for kind, target in found:
        if kind == "page":
            place = target.get_object() if hasattr(target, "get_object") else target
            if isinstance(place, str):
                assert place in named
            else:
                assert place[0].idnum in pages  # type: ignore[index]  # a destination begins with its page
        else:
            assert str(target).startswith("http")
    assert sum(kind == "page" for kind, _ in found) > 500


def test_foreign_words_have_their_language(shipped: tuple[Library, PdfReader, str]) -> None:
    """Names in Chinese and Ukrainian are set in glyphs and marked as such."""
    _, reader, text = shipped
    assert {"en", "zh", "uk"} <= languages(reader)
    for words in ("泽连斯基", "Володимир Зеленський"):
        assert folded(words) in text


def test_numbers_are_those_of_the_site() -> None:
    """A statement has one number on the site and on paper."""
    library, _ = read(GOLDEN)
    pages = build.generate(Project(GOLDEN)).files
    printed = documents(GOLDEN)
    for briefing in library.briefings.values():
        site = pages[f"briefings/{briefing.id}/statements/index.md"].decode()
        data = json.loads(printed[briefing.id].data)["document"]["statements"]
        numbers = number_statements(briefing, library)
        assert sorted(numbers.values()) == list(range(1, len(numbers) + 1))
        for id_, number in numbers.items():
            local = id_.partition("/")[2]
            assert data[local]["number"] == number
            assert f'<span class="number">No. {number}</span> <a class="date" href="#{local}"' in site


def test_same_input_same_bytes(small: dict[str, Document]) -> None:
    """Twice in this process and in two others with different hash seeds."""
    first = typeset(inputs(small["unga-vote"]))
    assert typeset(inputs(small["unga-vote"])) == first
    code = (
        "import sys, hashlib; from pathlib import Path; from tests.pdfs import documents, inputs;"
        "from generator.typesetting.typesetter import typeset;"
        "print(hashlib.sha256(typeset(inputs(documents(Path(sys.argv[1]))['unga-vote']))).hexdigest())"
    )
    seen = {
        subprocess.run(
            [sys.executable, "-c", code, str(GOLDEN)],
            cwd=ROOT,
            env={"PYTHONHASHSEED": seed, "PATH": ""},
            check=True,
            capture_output=True,
        ).stdout
        for seed in ("1", "2")
    }
    assert len(seen) == 1


def test_a_plan_can_be_called_like_any_part(tmp_path: Path) -> None:
    """Its footnotes have labels that no other part's can meet."""
    parts = ("cells", "plans", "points", "notes", "sources", "call")
    beside = """\
        evidence: [gazette-1]
    positions:
      - topic: peace
        level: addresses
        points: [1]
        evidence: [gazette-1]
        because: It says so.
"""
    entries = "plans:" + "".join(PLAN.format(part) + beside for part in parts)
    write_project(Case("none", {"briefings/x/entries.yml": entries}, ()), tmp_path)
    assert text_of(pdf(documents(tmp_path)["x"])).count("Theyshouldtalk.") == len(parts)


TYPST = {
    "code": '#read("/etc/passwd") #panic("x") #{1 + 1} #import "page.typ": * #sys.inputs',
    "markup": "= Title *bold* _emph_ `raw` - list + enum / term: x ~ -- --- ... \\ \\u{41} // c /* c */",
    "math": "$ x^2 $ $a$ @ref <label> [content] {code} \"quotes\" 'single' https://a.example",
}


@pytest.mark.parametrize("payload", [*TYPST, *PAYLOADS])
def test_comes_out_as_typed(payload: str, tmp_path: Path) -> None:
    """Text of any kind is printed as typed and runs nothing, in every field."""
    typed = {**PAYLOADS, **TYPST}[payload].replace("\x02", "").replace("\x03", "").replace("\ufeff", "")
    text = f"Q7 {typed} Q7"
    write_project(Case("none", dict(_library(text)), ()), tmp_path)
    made = documents(tmp_path)
    whole, brief = text_of(pdf(made["x"])), text_of(pdf(made["x-brief"]))
    assert whole.count(folded(text)) > 20
    assert folded(text) in brief
    assert whole.count("Q7") <= 2 * whole.count(folded(text)) + whole.count("Q7…")


@pytest.mark.parametrize(
    ("code", "words"),
    [
        ('read("/etc/passwd")', "not found"),
        ('read("../../etc/passwd")', "escape"),
        ('read("/proc/self/environ")', "not found"),
        ('image("/usr/share/pixmaps/x.png", alt: "x")', "not found"),
    ],
)
def test_sees_its_own_inputs_alone(code: str, words: str, small: dict[str, Document]) -> None:
    """A template can read no file of the machine."""
    given = inputs(small["unga-vote"])
    template = f"#let show-document(data) = {{ {code} }}".encode()
    changed = replace(
        given, template="briefing", templates={**given.templates, "briefing.typ": template}, epoch=0
    )
    with pytest.raises(TypesettingError, match=words):
        typeset(changed)


def test_fonts_of_the_machine_are_not_used(small: dict[str, Document]) -> None:
    """Embedded are Typst's own fonts and the subset, each of them."""
    reader = pdf(small["fisheries-summit"])
    fonts = {
        font.get_object()["/BaseFont"].partition("+")[2]
        for page in cast("Any", reader.pages)
        for font in page["/Resources"]["/Font"].values()
    }
    assert fonts
    assert all(name.startswith(("Libertinus", "NotoSansCJKsc", "DejaVuSansMono")) for name in fonts)
