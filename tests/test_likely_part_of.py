"""What an actor may be part of is guessed by its offices and its name, for a question; or it is not."""

from __future__ import annotations

import pytest

from generator.judging import likely_part_of
from generator.model.actor import Actor, ActorType, Office
from generator.model.text import Name
from tests.factories import PLACE, actor, library

STATE, BODY = ActorType.STATE, ActorType.ORGANISATION


def _named(id_: str, name: str, kind: ActorType) -> Actor:
    return actor(id_, name=Name(((None, name),)), type=kind)


KNOWN = [
    _named("ostovia", "Ostovia", STATE),
    _named("isles", "The Merrow Isles", STATE),
    _named("kessmark-government", "Government of Kessmark", BODY),
    _named("oxford", "Oxford", BODY),
]


@pytest.mark.parametrize(
    ("office", "guess"),
    [
        ("Foreign Minister of Ostovia", "ostovia"),
        ("Foreign Minister of the Merrow Isles", "isles"),
        ("minister of fisheries of Ostovia", "ostovia"),
        ("Prime Minister of Kessmark", "kessmark-government"),
        ("President of Veldara", "Veldara"),
        ("Chancellor of the University of Oxford", "oxford"),
        ("President of the Republic of Ostovia", "ostovia"),
        ("President of the Republic of Veldara", "Republic of Veldara"),
        ("Ambassador of the Democratic Republic of the Veld", "Democratic Republic of the Veld"),
        ("Foreign Minister of Veldara", "Veldara"),
        ("Ambassador of Ostovia in Port Lunn", "ostovia"),
        ("Ambassador of Veldara to the Merrow Isles", "Veldara"),
        ("Prime Minister of Kessmark in exile", "kessmark-government"),
        ("Minister of Agriculture", None),
        ("Deputy Minister of Defence", None),
        ("Minister of Ports of the Republic of Veldara", "Republic of Veldara"),
        ("Professor of Law", None),
        ("University of Cambridge fellow", None),
        ("captain", None),
        ("Minister of fisheries", None),
        ("Foreign Minister", None),
        ("chairwoman of the doctors' union of Ostovia", None),
        ("president of the chess club of Ostovia", None),
        ("bishop of Ostovia", None),
    ],
)
def test_an_office_says_whose_it_is(office: str, guess: str | None) -> None:
    held = actor("ann", offices=(Office(title=office, place=PLACE),))
    found = likely_part_of(held, library(actors=[*KNOWN, held]))
    assert (found and found.value) == guess


@pytest.mark.parametrize(
    ("title", "guess"),
    [
        ("chairwoman of the doctors' union of Ostovia", None),
        ("Ambassador", "ostovia"),
        ("captain", "ostovia"),
    ],
)
def test_an_office_that_is_said_to_be_of_a_state_may_be_of_a_body_in_it(
    title: str, guess: str | None
) -> None:
    held = actor("ann", offices=(Office(title=title, of="ostovia", place=PLACE),))
    found = likely_part_of(held, library(actors=[*KNOWN, held]))
    assert (found and found.value) == guess


@pytest.mark.parametrize(
    ("name", "kind", "guess"),
    [
        ("Ministry of Foreign Affairs of Ostovia", BODY, "ostovia"),
        ("Government of Veldara", BODY, "Veldara"),
        ("Bank of England", BODY, None),
        ("OFFICE OF THE PRESIDENT", BODY, None),
        ("Government of Zhen Office of the Prime Minister", BODY, None),
        ("Republic of Ostovia", STATE, None),
        ("Jack of Ostovia", ActorType.PERSON, None),
    ],
)
def test_a_body_says_it_by_its_name(name: str, kind: ActorType, guess: str | None) -> None:
    known = _named("new", name, kind)
    found = likely_part_of(known, library(actors=[*KNOWN, known]))
    assert (found and found.value) == guess


def test_what_is_known_is_not_guessed() -> None:
    held = actor("ann", part_of="oxford", offices=(Office(title="Foreign Minister of Ostovia", place=PLACE),))
    assert likely_part_of(held, library(actors=[*KNOWN, held])) is None
