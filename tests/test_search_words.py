"""What a record of a search says of a statement: who said it, where the words were seen, whose words they are."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from generator.model.report import TranslationBy, Wording
from generator.model.statement import RelationType, StatementRelation
from tests import factories as make
from tests.test_site import write

if TYPE_CHECKING:
    from generator.model.library import Library
    from generator.model.statement import Statement

PATH = f".search/briefings/{make.BRIEFING}.json"
CARD = f"briefings/{make.BRIEFING}/statements/#"


def with_statements(*statements: Statement) -> Library:
    return make.library(make.briefing(statements=statements))


def records_of(library: Library, path: str = PATH) -> dict[str, dict[str, Any]]:
    """Return what a search finds, by address."""
    return {record["location"]: record for record in json.loads(write(library)[path])}


def test_a_quotation_stands_behind_where_it_was_seen() -> None:
    quoted = make.report(quote="Parlons", translation="let us talk", translation_by=TranslationBy.OWN)
    record = records_of(with_statements(make.statement(reports=(quoted,))))[f"{CARD}talks-first"]
    assert record["title"] == "Alice: Talks come first."
    way, *words = record["text"][1]
    assert way.endswith("para 1")
    assert words == ["“Parlons”", "“let us talk”", "our translation"]


def test_words_of_a_source_for_what_was_said_are_called_so() -> None:
    told = make.report(quote="she wants talks", wording=Wording.REPORTED)
    record = records_of(with_statements(make.statement(reports=(told,))))[f"{CARD}talks-first"]
    assert record["text"][1][1:] == ["in the words of the source:", "she wants talks"]


def test_a_statement_that_was_taken_back_says_so() -> None:
    back = StatementRelation(to=f"{make.BRIEFING}/talks-first", type=RelationType.WITHDRAWS)
    library = with_statements(make.statement(), make.statement("talks-off", says="No talks.", links=(back,)))
    records = records_of(library)
    assert "withdrawn" in records[f"{CARD}talks-first"]["title"]
    assert "withdrawn" not in records[f"{CARD}talks-off"]["title"]


def test_words_of_a_statement_are_at_its_card_alone() -> None:
    library = make.full_library()
    files = write(library)
    holding = [
        record["location"]
        for path, content in files.items()
        if path.startswith(".search/")
        for record in json.loads(content)
        if "Talks come first" in json.dumps(record)
    ]
    assert holding == [f"{CARD}talks-first"]


def test_an_actor_is_found_by_every_name() -> None:
    anna = make.actor("anna", name=make.name("Anna Łoś", uk="Анна Лось"), other_names=("Ana Los",))
    library = make.library(make.briefing(), actors=[anna])
    record = records_of(library, ".search/actors.json")["actors/anna/"]
    assert (record["title"], record["tags"]) == ("Anna Łoś", ["Анна Лось", "Ana Los"])
    assert b"<p hidden>Anna Los</p>" in write(library)["actors/anna/index.md"]
