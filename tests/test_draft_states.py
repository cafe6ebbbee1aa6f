"""Offices and states in the forms in which Ukrainian and Russian decline them: міністра закордонних справ Данії."""

from __future__ import annotations

from collections import defaultdict
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from babel import Locale

from generator.drafting.mention import MentionKind
from generator.drafting.mentions import MentionFinder
from generator.drafting.register_names import NamesInLanguage
from generator.drafting.states import StateWords
from generator.model.actor import ActorType
from tests import factories

if TYPE_CHECKING:
    from generator.model.library import Library

ROWS: defaultdict[str, list[tuple[str, str, str]]] = defaultdict(list)
for row in (Path(__file__).parent / "drafting/states.txt").read_text(encoding="utf-8").splitlines():
    if row[0] != "#":
        lang, code, genitive, adjective = map(str.strip, row.split("|"))
        ROWS[lang].append((code, genitive, adjective))
OFFICES = {
    "uk": [
        "міністр закордонних справ {genitive}",
        "За словами міністра закордонних справ {genitive}",
        "Розмова з президентом {genitive}",
        "Глава МЗС {genitive}",
        "За словами очільника {adjective}ого МЗС",
        "На думку {adjective}ого президента",
        "{adjective}а прем’єрка",
        "сказав {adjective}ий посол",
        "від імені {adjective}ого уряду",
    ],
    "ru": [
        "министр иностранных дел {genitive}",
        "По словам министра иностранных дел {genitive}",
        "Разговор с президентом {genitive}",
        "Глава МИД {genitive}",
        "По словам главы {adjective}ого МИД",
        "По мнению {adjective}ого президента",
        "сказал {adjective}ий посол",
        "от имени {adjective}ого правительства",
    ],
}


@cache
def _states() -> Library:
    """A library of states, which it has in English alone."""
    english = Locale.parse("en").territories
    codes = {code for rows in ROWS.values() for code, _, _ in rows}
    return factories.library(
        actors=[
            factories.actor(code.lower(), type=ActorType.STATE, name=factories.name(english[code]))
            for code in sorted(codes)
        ]
    )


@pytest.mark.parametrize("lang", ["uk", "ru"])
def test_an_office_is_of_the_state_that_is_declined_beside_it(lang: str) -> None:
    finder = MentionFinder(NamesInLanguage.of(_states(), lang))
    missed = []
    for code, genitive, adjective in ROWS[lang]:
        for office in OFFICES[lang]:
            text = office.format(genitive=genitive, adjective=adjective)
            found = [(mention.state, mention.state_unknown) for mention in finder.find(text) if mention.role]
            if found != [(code.lower(), False)]:
                missed.append(f"{text}: {found}")
    assert missed == []


@pytest.mark.parametrize(
    ("lang", "word"),
    [
        ("uk", "словами"),  # Slovenia
        ("uk", "індексом"),
        ("ru", "словами"),
        ("ru", "молдинг"),
        ("en", "children"),  # Chile
        ("en", "malicious"),
        ("de", "Kinderschutz"),
        ("fr", "slovaquement"),
    ],
)
def test_what_only_begins_like_a_state_is_none(lang: str, word: str) -> None:
    english = Locale.parse("en").territories
    named = ["SI", "SK", "IN", "CL", "MD", "ML"]
    library = factories.library(
        actors=[
            factories.actor(code.lower(), type=ActorType.STATE, name=factories.name(english[code]))
            for code in named
        ]
    )
    assert StateWords(library, lang).find(word) is None


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", "The President of the Republic of Tamar, Ilyas Mehran, met reporters."),
        ("en", "Ilyas Mehran, President of the Democratic Republic of the Tamar, met reporters."),
        ("de", "Der Präsident der Islamischen Republik Tamar, Ilyas Mehran, traf Reporter."),
        ("fr", "Le président de la République islamique du Tamar, Ilyas Mehran, a reçu la presse."),
        ("fr", "Le président du Royaume d’Tamar, Ilyas Mehran, a reçu la presse."),
        ("ru", "Президент Республики Тамар Ильяс Мехран встретился с журналистами."),
        ("ru", "Президент Исламской Республики Тамар Ильяс Мехран встретился с журналистами."),
        ("ru", "Президент Королевства Тамар Ильяс Мехран встретился с журналистами."),
        ("uk", "Президент Республіки Тамар Ільяс Мехран зустрівся з журналістами."),
        ("uk", "Президент Королівства Тамар Ільяс Мехран зустрівся з журналістами."),
    ],
)
def test_an_office_is_of_a_state_that_is_called_by_its_formal_name(lang: str, text: str) -> None:
    named, *_ = [
        found
        for found in MentionFinder(NamesInLanguage.of(_states(), lang)).find(text)
        if found.role == "president"
    ]
    assert named.kind is MentionKind.UNKNOWN
    assert text[named.name_start : named.name_end or named.end] in {
        "Ilyas Mehran",
        "Ильяс Мехран",
        "Ільяс Мехран",
    }
    assert named.origin in {"~tamar", "~тамар"} or named.state_unknown


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", "The President of the Republic of Poland said so."),
        ("de", "Der Präsident der Republik Polen sagte es."),
        ("fr", "Le président de la République de Pologne l’a dit."),
        ("ru", "Президент Республики Польша заявил."),
        ("uk", "Президент Республіки Польща заявив."),
    ],
)
def test_a_formal_name_is_that_of_a_state_of_the_registers(lang: str, text: str) -> None:
    found = [
        mention.state
        for mention in MentionFinder(NamesInLanguage.of(_states(), lang)).find(text)
        if mention.role
    ]
    assert found == ["pl"]
