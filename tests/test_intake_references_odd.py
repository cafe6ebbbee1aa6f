"""Bibliographies as programs and people write them: values in parts, marks of setting, addresses in other fields."""

from __future__ import annotations

import json

import pytest

from generator.intake.document import NotRead
from generator.intake.isolated import read_here
from generator.intake.references.reference import Bibliography, Reference


def _only(text: str) -> Reference:
    found = read_here(text.encode())
    assert isinstance(found, Bibliography)
    (reference,) = found.references
    return reference


def _bibtex(fields: str, strings: str = "") -> Reference:
    return _only(f"{strings}@article{{a,\n title = {{Ferries}}, year = 2026, {fields}\n}}\n")


def _published(reference: Reference) -> str:
    return reference.facts.publisher.value if reference.facts.publisher else ""


def _title(reference: Reference) -> str:
    return reference.facts.title.value if reference.facts.title else ""


@pytest.mark.parametrize(
    ("journal", "name"),
    [
        ("hp", "The Harbour Post"),
        ("hp # { Online}", "The Harbour Post Online"),
        ('"New " # HP # { of {Lund}}', "New The Harbour Post of Lund"),
        ("{Post # 3}", "Post # 3"),
        ('"Post # 3"', "Post # 3"),
    ],
)
def test_a_value_of_bibtex_may_be_put_together(journal: str, name: str) -> None:
    found = _bibtex(f"journal = {journal}", '@string{hp = "The Harbour Post"}\n')
    assert _published(found) == name


@pytest.mark.parametrize(
    ("fields", "name", "address"),
    [
        (r"howpublished = {\url{https://ports.test/a\_b}}", "ports.test", "https://ports.test/a_b"),
        (r"howpublished = {Online, \url{https://ports.test/a}}", "ports.test", "https://ports.test/a"),
        ("howpublished = {https://ports.test/a}", "ports.test", "https://ports.test/a"),
        (r"publisher = {Post}, note = {From \url{https://ports.test/a}.}", "Post", "https://ports.test/a"),
        (r"howpublished = {Harbour Post}, url = {https://a.test/b}", "Harbour Post", "https://a.test/b"),
    ],
)
def test_an_address_in_another_field_is_the_address(fields: str, name: str, address: str) -> None:
    found = _only(f"@misc{{a, title = {{Ferries}}, year = 2026, {fields}}}\n")
    assert _published(found) == name
    assert found.facts.url
    assert found.facts.url.value == address


def test_signs_that_latex_sets_low_are_low() -> None:
    found = _only("@book{a, title = {On $CO_2$ and CO$_2$ in file\\_2}, publisher = {Post}, year = 2026}\n")
    assert _title(found) == "On CO₂ and CO₂ in file_2"


@pytest.mark.parametrize(
    "title", ["The <i>ferry</i> sails", 'The <span class="nocase">ferry</span> <b>sails</b>']
)
def test_marks_of_setting_are_no_title(title: str) -> None:
    csl = json.dumps([{"id": "a", "type": "book", "title": title, "publisher": "Post"}])
    for text in (csl, f"TY  - BOOK\nTI  - {title}\nPB  - Post\nER  - \n"):
        assert _title(_only(text)) == "The ferry sails"


def test_what_is_less_than_something_stays_in_a_title() -> None:
    assert _title(_only("TY  - BOOK\nTI  - If a < b and c > d\nPB  - Post\nER  - \n")) == "If a < b and c > d"


def test_an_authority_published_its_law() -> None:
    csl = json.dumps(
        [{"id": "a", "type": "legislation", "title": "Act", "authority": "Parliament of Orland"}]
    )
    assert _published(_only(csl)) == "Parliament of Orland"


def test_a_page_without_a_publisher_is_known_by_its_host() -> None:
    found = _only("TY  - ELEC\nTI  - Ferries\nUR  - https://www.ports.test/a\nER  - \n")
    assert _published(found) == "ports.test"
    assert found.facts.publisher
    assert found.facts.publisher.guess


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("%0 Newspaper Article\n%A Holt, Mara\n%T The ferry\n", "EndNote"),
        ("PMID- 123\nTI  - Ferries\n", "PubMed"),
    ],
)
def test_bibliographies_of_other_programs_are_named(text: str, name: str) -> None:
    with pytest.raises(NotRead, match=name) as refused:
        read_here(text.encode())
    assert "RIS" in refused.value.advice


def test_a_reference_that_has_lost_its_type_is_one_among_others() -> None:
    items = [
        {"id": "a", "type": "book", "title": "Ports"},
        {"id": "b", "title": "Ferries"},
        {"id": "c", "type": 3},
    ]
    found = read_here(json.dumps(items).encode())
    assert isinstance(found, Bibliography)
    assert [_title(reference) for reference in found.references] == ["Ports", "Ferries"]
    assert found.references[1].facts.type_guess == "the type is a guess: the bibliography calls it `nothing`"
