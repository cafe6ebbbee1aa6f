"""Names in by-lines: readers see them in their own order, bibliographies the family name first."""

from __future__ import annotations

import json

import pytest

from generator.analysis import derive
from generator.diagnostics import Diagnostics
from generator.exports.bibliography.csl_json import write as write_csl
from generator.exports.bibliography.ris import write as write_ris
from generator.exports.export_format import export_input
from generator.exports.tables.csv_files import write as write_csv
from generator.linked_data.graph_file import write as write_graph
from generator.memo import Memo
from generator.model.publication import UNSIGNED
from generator.text.archived_texts import members_of
from generator.text.bylines import Byline, byline
from generator.writer import SiteOptions, write_site
from tests import factories as make


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        ("Leahy, Joe", Byline("Leahy", "Joe")),
        ("Xi Jinping", Byline("Xi Jinping")),
        ("Reuters, Inc.", Byline("Reuters, Inc.")),
        ("Smith, Jones, and Sons", Byline("Smith, Jones, and Sons")),
        ("Leahy,", Byline("Leahy,")),
        ("O’Brien-Saar, Anna Ł.-M", Byline("O’Brien-Saar", "Anna Ł.-M")),
        ("Desk 5, Harbour News", Byline("Desk 5, Harbour News")),
        ("Harbour News (Saar, Lune)", Byline("Harbour News (Saar, Lune)")),
    ],
)
def test_only_a_comma_says_which_name_is_the_familys(written: str, expected: Byline) -> None:
    assert byline(written) == expected


def test_a_reader_sees_a_name_in_its_own_order_wherever_it_is_shown() -> None:
    """Page, search, table and linked data; what a style of citation sets in order is told which part is which."""
    source = make.source("paper", authors=("Pike, Tom",), contributors=("Heron, Ida",))
    briefing = make.briefing(statements=(make.statement(reports=(make.report("paper"),)),))
    library = make.library(briefing, sources=[source])
    findings, diagnostics = derive(library, Memo()), Diagnostics()
    files = write_site(library, findings, SiteOptions(), diagnostics, Memo())
    assert not list(diagnostics)
    given = export_input(briefing.id, library, findings, UNSIGNED)
    shown = {
        **{path: content.decode() for path, content in files.items() if b"Pike" in content},
        "csv": "".join(content.decode() for _, content in members_of("x.zip", write_csv(given)) or ()),
        "jsonld": write_graph(given).decode(),
    }
    assert {"sources/paper/index.md", "csv", "jsonld"} < set(shown)
    for place, text in shown.items():
        assert "Tom Pike" in text, place
        assert "Ida Heron" in text, place
        assert "Pike, Tom" not in text, place
    (cited,) = (item for item in json.loads(write_csl(given)) if item["id"] == "paper")
    assert cited["author"] == [{"family": "Pike", "given": "Tom"}]
    assert "AU  - Pike, Tom" in write_ris(given).decode()


def test_linked_data_say_of_a_name_in_a_byline_only_what_somebody_said() -> None:
    """A comma makes a person, the register a person or an organisation; of any other name nobody knows."""
    register = (
        make.actor("harbour-press", name=make.name("Harbour Press", uk="Портова преса"), type="organisation"),
        make.actor("geese", name=make.name("The geese"), other_names=("Goose council",), type="group"),
        make.actor("xi", name=make.name("Xi Jinping"), type="person"),
        make.actor("brill-1", name=make.name("Brill"), type="person"),
        make.actor("brill-2", name=make.name("Brill"), type="organisation"),
    )
    names = (
        "Pike, Tom",
        "harbour press",
        "Портова преса",
        "Goose council",
        "Xi Jinping",
        "Brill",
        "Ida Heron",
    )
    source = make.source("paper", authors=names, contributors=("Harbour Press",))
    briefing = make.briefing(statements=(make.statement(reports=(make.report("paper"),)),))
    library = make.library(briefing, sources=[source], actors=register)
    given = export_input(briefing.id, library, derive(library, Memo()), UNSIGNED)
    graph = json.loads(write_graph(given))["@graph"]
    (paper,) = (found for found in graph if found.get("@id") == "sources/paper/")
    assert [(found["name"], found.get("@type")) for found in paper["author"]] == [
        ("Tom Pike", "Person"),
        ("harbour press", "Organization"),
        ("Портова преса", "Organization"),
        ("Goose council", "Organization"),
        ("Xi Jinping", "Person"),
        ("Brill", None),
        ("Ida Heron", None),
    ]
    assert paper["contributor"] == {"@type": "Organization", "name": "Harbour Press"}
