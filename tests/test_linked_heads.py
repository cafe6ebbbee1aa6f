"""What the heads of pages tell search engines is read back by another library."""

from __future__ import annotations

import json
import re
from typing import Any

from generator.analysis import derive
from generator.linked_data.nodes import CONTEXT, compact_json
from generator.linked_data.page_heads import MOST, head_of_entry, head_of_site, naming_of
from generator.memo import Memo
from generator.model.publication import Publication
from generator.model.voices import voices_of
from generator.writer.views.entry_links import EntryLinks
from generator.writer.views.labels import label_registers
from tests import factories as make
from tests.shipped import shipped
from tests.test_export_tables import PUBLICATION, SHIPPED, shipped_input
from tests.test_linked_data import SCHEMA, expand, of_type, text


def test_the_head_of_each_page_is_read_without_an_error() -> None:
    kinds: dict[str, str] = {}
    for path, content in shipped().files.items():
        if path.endswith(".md"):
            line = re.search(r"^linked_data: (.*)$", content.decode(), re.MULTILINE)
            if line:
                (found,) = expand(json.loads(json.loads(line[1])))
                kinds[path] = found["@type"][0].removeprefix(SCHEMA)
                assert len(line[1].encode()) < MOST + 5_000, "a head is small"
    assert kinds["index.md"] == "WebSite"
    assert kinds[f"briefings/{SHIPPED}/index.md"] == "Report"
    assert kinds[f"briefings/{SHIPPED}/statements/index.md"] == "WebPage"
    assert kinds["actors/xi/index.md"] == "Person"
    assert kinds["sources/ft-xi-call/index.md"] == "NewsArticle"
    assert kinds["topics/ceasefire/index.md"] == "DefinedTerm"


def head_of(path: str) -> dict[str, Any]:
    """Return what the head of a page of the shipped site says, expanded."""
    line = re.search(r"^linked_data: (.*)$", shipped().files[path].decode(), re.MULTILINE)
    assert line
    (found,) = expand(json.loads(json.loads(line[1])))
    return found


def test_claims_and_quotations_are_in_the_heads_of_those_whose_they_are() -> None:
    """Each quotation in the head of its source, each claim in that of its speaker; nothing is said twice within one."""
    given = shipped_input()
    for source in ("ft-xi-call", "xinhua-highlights"):
        quoted = [text(part, "text") for part in head_of(f"sources/{source}/index.md")[f"{SCHEMA}hasPart"]]
        assert quoted == [
            report.quote
            for statement in given.briefing.statements
            for report in statement.reports
            if report.source == source and report.quote
        ]
    claims = head_of("actors/zelenskyy/index.md")["@reverse"][f"{SCHEMA}author"]
    assert [text(claim, "text") for claim in claims] == [
        statement.says
        for statement in given.briefing.statements
        if "zelenskyy" in voices_of(statement, given.library.sources)
    ]


def test_heads_say_by_which_way_claims_and_words_came() -> None:
    """As the briefing's own file does: what somebody is only said to have said is told as that."""
    file = {
        text(claim, "text"): text(claim, "creditText")
        for claim in of_type("Claim")
        if f"{SCHEMA}creditText" in claim
    }
    claims = head_of("actors/xi/index.md")["@reverse"][f"{SCHEMA}author"]
    told = {text(claim, "text"): text(claim, "creditText") for claim in claims}
    assert told
    assert all(file[says] == way for says, way in told.items())
    assert any("→" in way for way in told.values())
    quoted = head_of("sources/ft-xi-call/index.md")[f"{SCHEMA}hasPart"]
    assert all(text(part, "creditText") for part in quoted)


def test_a_head_takes_no_more_than_fits() -> None:
    said = [make.statement(f"said-{number}", says="A long sentence. " * 60) for number in range(40)]
    library = make.library(make.briefing(statements=tuple(said)))
    findings = derive(library, Memo())
    uses = [use for group in findings.uses["alice"] for use in group]
    links = EntryLinks(library, findings, label_registers(library, "en"))
    head = head_of_entry(library.actors["alice"], uses, links, naming_of(library, PUBLICATION))
    claims = head["@reverse"]["author"]
    assert 10 < len(claims) < 40
    assert len(compact_json(head)) < MOST + 500


def test_a_head_identifies_only_what_has_an_address() -> None:
    library, findings = shipped().library, shipped().findings
    xi, links = library.actors["xi"], EntryLinks(library, findings, label_registers(library, "en"))
    known, unknown = PUBLICATION, Publication()
    assert head_of_site(library, known)["@id"] == known.address
    assert "@id" not in head_of_site(library, unknown)
    head = head_of_entry(xi, (), links, naming_of(library, known))
    assert head["@context"] == CONTEXT
    assert head["@id"] == f"{known.address}actors/xi/"
    assert head["memberOf"] == {"@id": f"{known.address}actors/china/"}
    unnamed = head_of_entry(xi, (), links, naming_of(library, unknown))
    assert unnamed["memberOf"] == {"name": "China"}
