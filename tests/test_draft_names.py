"""Whom several texts call by different names is one person; who is kept back is anonymous; ids are short."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from generator.drafting.drafting import Drafter
from generator.drafting.new_ids import NewIds, id_of_words
from generator.drafting.register_names import RegisterNames
from generator.drafting.states import StateWords
from generator.model.actor import ActorType
from generator.model.source import SourceType
from generator.quotes.text.source_text import index
from generator.reader.ids_in_use import IdsInUse
from generator.text.romanised import romanised
from tests import factories
from tests.drafting.corpus import Labelled
from tests.drafting.measures import drafts_of, library

if TYPE_CHECKING:
    from generator.model.library import Library

TRANSCRIPT = (
    "Prime Minister Tarn: We have slept little and signed much.\n"
    "Question: Who pays for the second pier?\n"
    "Prime Minister Tarn: We pay three fifths of it.\n"
)


def _drafted(*texts: tuple[str, str]) -> list[tuple[str, str, list[dict[str, object]]]]:
    """Draft from texts with their languages, as the command does: the speaker and the first guess of each."""
    drafter = Drafter(
        RegisterNames(library()), factories.briefing(), NewIds(IdsInUse({}, frozenset(), frozenset()))
    )
    sources = [
        (
            factories.source(
                f"text-{number}",
                type=SourceType.DOCUMENT,
                publisher="paper",
                lang=lang,
                date=factories.date("2024-05-16"),
            ),
            index(text, lang),
        )
        for number, (lang, text) in enumerate(texts, 1)
    ]
    for source, text in sources:
        drafter.read_names(source, text)
    drafts = [drafter.draft(source, text, ()) for source, text in sources]
    drafts = [drafter.with_other_names(drafted) for drafted in drafts]
    return [
        (said.speaker, said.todo[1], [dict(actor.fields) for actor in drafted.actors])
        for drafted in drafts
        for said in drafted.statements
    ]


@pytest.mark.parametrize("order", [1, -1])
def test_a_surname_behind_an_office_is_the_person_whom_another_text_names(order: int) -> None:
    named = ("en", "Johanna Tarn said that the pier is open.\n")
    found = _drafted(*[named, ("en", TRANSCRIPT)][::order])
    assert {speaker for speaker, _, _ in found} == {"johanna-tarn"}
    guesses = [todo for _, todo, _ in found if "Prime Minister Tarn" in todo]
    assert guesses
    assert all("Tarn taken for Johanna Tarn" in todo for todo in guesses)


def test_a_surname_that_two_have_is_neither() -> None:
    found = _drafted(
        ("en", "Johanna Tarn said that the pier is open.\nOlav Tarn said that it is not.\n"),
        ("en", TRANSCRIPT),
    )
    assert {speaker for speaker, _, _ in found} == {"johanna-tarn", "olav-tarn", "tarn"}


def test_a_surname_alone_is_a_persons() -> None:
    (_, _, actors), *_ = _drafted(("en", TRANSCRIPT))
    assert [(actor["name"], actor["type"]) for actor in actors] == [("Tarn", "person")]


@pytest.mark.parametrize("order", [1, -1])
def test_a_person_whom_another_script_spells_is_the_same(order: int) -> None:
    texts = [
        ("en", "Yaryna Stovbur said that the pier is open.\n"),
        ("uk", "Ярина Стовбур заявила, що причал відкритий до осені.\n"),
    ][::order]
    found = _drafted(*texts)
    assert [speaker for speaker, _, _ in found] == ["yaryna-stovbur", "yaryna-stovbur"]
    assert "who is spelt so in other letters" in found[1][1]
    (actor,) = found[0][2]
    names = ["Yaryna Stovbur", "Ярина Стовбур"][::order]
    assert (actor["name"], actor["other_names"]) == (names[0], [names[1]])


def test_a_person_of_the_registers_is_known_in_another_script() -> None:
    """The registers have the name in English only."""
    reed = factories.actor("reed", type=ActorType.PERSON, name=factories.name("Yaryna Stovbur"))
    drafter = Drafter(
        RegisterNames(factories.library(actors=[reed, factories.actor("paper")])),
        factories.briefing(),
        NewIds(IdsInUse({}, frozenset(), frozenset())),
    )
    source = factories.source("text-1", type=SourceType.DOCUMENT, publisher="paper", lang="uk")
    drafted = drafter.draft(source, index("Ярина Стовбур заявила, що причал відкритий до осені.\n", "uk"), ())
    assert [said.speaker for said in drafted.statements] == ["reed"], drafted.left_out
    assert drafted.actors == ()


@pytest.mark.parametrize(
    ("lang", "text", "reason"),
    [
        (
            "en",
            """An Orlandish diplomat, who asked not to be named because the talks were secret, said it was “a net”.
The diplomat called the bond “a matter of printing it well”.
""",
            "the talks were secret",
        ),
        (
            "en",
            "A diplomat, who spoke on condition of anonymity, said it was “a net without a single knot”.\n",
            None,
        ),
        (
            "de",
            "Ein Diplomat, der anonym bleiben wollte, weil die Gespräche geheim waren, sagte: „Das ist ein Netz.“\n",
            "die Gespräche geheim waren",
        ),
        (
            "fr",
            "« C'est un filet sans un seul nœud », a dit un diplomate sous couvert d'anonymat.\n",
            None,
        ),
        ("uk", "«Це сітка без жодного вузла», – сказав дипломат на умовах анонімності.\n", None),
        ("ru", "«Это сеть без единого узла», – сказал дипломат на условиях анонимности.\n", None),
        ("zh", "一名要求匿名的外交官说：“这是一张没有结的网。”\n", None),
    ],
)
def test_whose_name_a_text_keeps_back_is_anonymous(lang: str, text: str, reason: str | None) -> None:
    drafts = drafts_of(Labelled(lang, "news", "2024-05-16", text, ()))
    (actor,) = drafts.actors
    assert (actor.type, actor.reason) == ("anonymous", reason)
    assert {said.speaker for said in drafts.statements} == {actor.id}


def test_the_anonymous_of_two_texts_are_two() -> None:
    said = "said that the pier is open. The diplomat added that it is old."
    text = f"A diplomat, who spoke on condition of anonymity, {said}\n"
    assert [speaker for speaker, _, _ in _drafted(("en", text), ("en", text))] == [
        "diplomat",
        "diplomat",
        "diplomat-2",
        "diplomat-2",
    ]


@pytest.mark.parametrize(
    ("lang", "words", "id_"),
    [
        ("en", "The islands pay for the crews of the boats", "islands-pay"),
        ("en", "to set up a line between the coast guards", "set-line"),
        ("de", "Der Hafen bleibt bis zum Herbst offen", "hafen-bleibt"),
        ("fr", "Le port restera ouvert", "port-restera"),
        ("uk", "такий зв’язок допоміг би", "takyi-zviazok"),
        ("ru", "Порт будет открыт", "port-budet"),
        ("zh", "港口将开放", ""),
        ("en", "It is!", ""),
    ],
)
def test_ids_are_made_of_the_first_words_that_say_something(lang: str, words: str, id_: str) -> None:
    assert id_of_words(words, lang) == id_


@pytest.mark.parametrize(
    ("lang", "name", "spelt"),
    [
        ("uk", "Єнакієве Їжакевич Йосипівка Юрій Яготин", "yenakiieve yizhakevych yosypivka yurii yahotyn"),
        ("uk", "Згорани Знам’янка Короп’є", "zghorany znamianka koropie"),
        ("ru", "Щербаков Подъезд Юрьев", "shcherbakov podieezd iurev"),
    ],
)
def test_cyrillic_names_are_spelt_as_passports_spell_them(lang: str, name: str, spelt: str) -> None:
    assert romanised(name, lang) == spelt


def test_registers_are_indexed_once_for_all_texts_of_a_language(monkeypatch: pytest.MonkeyPatch) -> None:
    indexed: list[str] = []

    class Counted(StateWords):
        def __init__(self, known: Library, lang: str) -> None:
            indexed.append(lang)
            super().__init__(known, lang)

    monkeypatch.setattr("generator.drafting.register_names.StateWords", Counted)
    _drafted(*((lang, "Mayor Ilja Mehr spoke.\n") for lang in ("en", "de", "en", "de")))
    assert indexed == ["en", "de"]
