"""Offices that are offered are those that a text gives somebody beside the name, and no others."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from generator.composing.spoken_for import likely_spoken_for
from generator.composing.told_offices import told_offices
from generator.drafting.register_names import RegisterNames
from generator.judging import read_project
from generator.project import Project
from generator.quotes.text.source_text import index
from tests.composing import begun

if TYPE_CHECKING:
    from pathlib import Path

    from generator.model.library import Library

_PEOPLE = """\
  - {id: ada, type: person, name: Ada Reed}
  - {id: bela, type: person, name: Bela Orlo}
  - {id: brask, type: state, name: Brask}
"""


@pytest.fixture(scope="module")
def library(tmp_path_factory: pytest.TempPathFactory) -> Library:
    """Two persons without an office, and a state."""
    return _library(tmp_path_factory.mktemp("people"), _PEOPLE)


def _library(place: Path, actors: str) -> Library:
    begun(place)
    path = place / "briefings/registers.yml"
    text = path.read_text(encoding="utf-8")
    path.write_text(text.replace("actors:\n", f"actors:\n{actors}", 1), encoding="utf-8")
    return read_project(Project(place)).library


@pytest.mark.parametrize(
    ("text", "title", "words"),
    [
        ("President Ada Reed of Brask spoke.", "President of Brask", "President Ada Reed of Brask"),
        ("President Ada Reed of Orland spoke.", "President of Orland", "President Ada Reed of Orland"),
        ("The mayor of Dale, Ada Reed, left.", "Mayor of Dale", "mayor of Dale, Ada Reed"),
        ("The foreign minister, Ada Reed, left.", "Foreign Minister", "foreign minister, Ada Reed"),
        ("Ada Reed, the mayor of Hill, left.", "Mayor of Hill", "Ada Reed, the mayor of Hill"),
        ("Ada Reed, Minister for Ports of Zhen, left.", "Minister for Ports of Zhen", ""),
        ("Deputy Foreign Minister Ada Reed spoke.", "Deputy Foreign Minister", ""),
        ("The secretary-general of the Union, Ada Reed, left.", "Secretary-General of the Union", ""),
        ("President Ada Reed of Orland and Mayor Bela Orlo of Dale met.", "President of Orland", ""),
        ("Mayor Ada Reed of the Green Party left.", "Mayor", "Mayor Ada Reed"),
        ("PRESIDENT ADA REED SPEAKS", "President", "PRESIDENT ADA REED"),
        ("It rained in Brask. President Ada Reed of Brask spoke.", "President of Brask", ""),
        ("Mayor Ada Reed left. The mayor of Hill, Ada Reed, came back.", "Mayor of Hill", ""),
        ("Minister Reed left. Ada Reed is here. The foreign minister, Ada Reed, left.", "Foreign Minister", ""),
    ],
)  # fmt: skip
def test_an_office_is_what_stands_beside_the_name(
    library: Library, text: str, title: str, words: str
) -> None:
    (told,) = told_offices(library.actors["ada"], {"note": index(text, "en")}, RegisterNames(library), "en")
    assert (told.title, told.source) == (title, "note")
    assert told.words == words or not words


@pytest.mark.parametrize(
    "text",
    [
        "Former President Ada Reed spoke.",
        "Ex-mayor Ada Reed left. Then-President Ada Reed said so.",
        "President-elect Ada Reed spoke.",
        "Acting President Ada Reed spoke.",
        "Ada Reed, a former mayor of Hill, left.",
        "Ada Reed, then mayor of Hill, left.",
        "Ada Reed, who wants to be mayor of Hill, left.",
        "Ada Reed was no mayor. Ada Reed is not the mayor of Hill.",
        "President Ada Reed of Orland and Brask spoke.",
        "His spokeswoman, Ada Reed, left. Mayor Orlo’s spokeswoman Ada Reed came.",
        "The president's sister, Ada Reed, left. The president of Brask met Ada Reed.",
        "After talks with Ada Reed, the mayor of Hill left.",
        "Ada Reed met the mayor, Bela Orlo said.",
        "“President Ada Reed of Brask is a fool,” Bela Orlo said.",
        "The party leader, Ada Reed, left. A senior official, Ada Reed, spoke.",
        "Presidential candidate Ada Reed spoke.",
        "The self-styled President Ada Reed spoke.",
        "Mayor Bela Orlo left with Ada Reed.",
        "",
    ],
)
def test_what_cannot_be_told_is_not_offered(library: Library, text: str) -> None:
    assert (
        told_offices(library.actors["ada"], {"note": index(text, "en")}, RegisterNames(library), "en") == []
    )


def test_texts_that_disagree_are_all_told_and_those_of_other_languages_are_not(library: Library) -> None:
    texts = {
        "a": index("President Ada Reed of Brask spoke. President Reed left.", "en"),
        "b": index("The mayor of Hill, Ada Reed, spoke.", "en"),
        "c": index("Außenministerin Ada Reed kam.", "de"),
    }
    told = told_offices(library.actors["ada"], texts, RegisterNames(library), "en")
    assert [(office.title, office.source) for office in told] == [
        ("President of Brask", "a"),
        ("Mayor of Hill", "b"),
    ]
    assert [
        office.title for office in told_offices(library.actors["ada"], texts, RegisterNames(library), "de")
    ] == ["Außenministerin"]


@pytest.mark.parametrize(
    ("office", "bodies", "found"),
    [
        ("President of Brask", ("Office of the President of Brask", "Government of Brask"), "body-0"),
        ("Prime Minister of Brask", ("Ministry of Ports of Brask", "Government of Brask"), "body-1"),
        ("Foreign Minister of Brask", ("Ministry of Foreign Affairs of Brask",), "body-0"),
        ("Foreign Minister of Brask", ("The Foreign Ministry of Brask", "Foreign Ministry of Orland"), "body-0"),
        ("Mayor of Hill", ("Town of Dale",), "hill-town"),
        ("Foreign Minister of Brask", ("Ministry of Defence of Brask",), "brask"),
        ("Foreign Minister of Brask", ("Foreign Ministry of Brask", "Ministry of Foreign Affairs of Brask"), ""),
        ("Fisherman", ("Government of Brask",), ""),
    ],
)  # fmt: skip
def test_who_is_spoken_for_is_the_only_body_of_the_office(
    office: str, bodies: tuple[str, ...], found: str, tmp_path: Path
) -> None:
    actors = "".join(
        f"  - {{id: body-{number}, type: organisation, name: {name}}}\n" for number, name in enumerate(bodies)
    )
    person = f"  - {{id: ada, type: person, name: Ada Reed, offices: [{{title: {office}, evidence: [hill-note]}}]}}\n"
    state = "  - {id: brask, type: state, name: Brask}\n"
    library = _library(tmp_path, f"{person}{state}{actors}")
    guess = likely_spoken_for(library.actors["ada"], library)
    assert (guess.value if guess else "") == found
