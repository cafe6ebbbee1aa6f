"""What drafts find in short texts of six languages: who is described, times, states, names, odd texts."""

from __future__ import annotations

from datetime import date

import pytest

from generator.drafting.languages import LANGUAGES
from generator.drafting.names import NameIndex
from generator.drafting.states import StateWords
from generator.drafting.time_phrases import time_phrases
from generator.model.actor import ActorType
from tests import factories
from tests.drafting.corpus import Expected, Labelled, rows_in
from tests.drafting.measures import drafts_of, score_of

PUBLISHED = date(2024, 5, 16)
TIMES = rows_in("times.txt")
DESCRIBED = rows_in("described.txt")
BEFORE_DESCRIBED = {
    "en": "Tor Valen came by boat.\nHe said: “We will open the port before the ice comes.”",
    "de": "Tor Valen kam mit dem Boot.\nEr sagte: „Wir öffnen den Hafen noch vor dem Eis.“",
    "fr": "Tor Valen est venu en bateau.\nIl a déclaré : « Nous ouvrirons le port avant la glace. »",
    "uk": "Тор Вален прибув човном.\nВін сказав: «Ми відкриємо порт до криги цього року».",
    "ru": "Тор Вален прибыл на лодке.\nОн сказал: «Мы откроем порт до льда в этом году».",
    "zh": "托尔·瓦伦乘船抵达。\n他说：“我们会在结冰之前开放这个港口。”",
}


@pytest.mark.parametrize(("lang", "sentence", "described"), DESCRIBED)
def test_who_is_only_described_is_nobody_from_before(lang: str, sentence: str, described: str) -> None:
    text = f"{BEFORE_DESCRIBED[lang]}\n{sentence}\n"
    drafts = drafts_of(Labelled(lang, "news", "2024-05-16", text, ()))
    names = {actor.id: actor.name for actor in drafts.actors}
    speakers = [statement.speaker for statement in drafts.statements if statement.locator == "para 3"]
    found = [names.get(speaker, speaker) for speaker in speakers]
    assert found == [described] if described != "-" else found in ([], ["speaker not found"])


def test_what_was_guessed_of_a_speaker_is_told_with_its_own_paragraph() -> None:
    text = f"{BEFORE_DESCRIBED['en']}\n“And not a day later than that.”\n"
    *_, carried = drafts_of(Labelled("en", "news", "2024-05-16", text, ())).statements
    said = "speaker tor, read in paragraph 3 (“He” read as tor in paragraph 2; carried over from before)"
    assert said in carried.todo


@pytest.mark.parametrize(("lang", "words", "meant"), TIMES)
def test_words_for_times_are_read_as_honest_ranges(lang: str, words: str, meant: str) -> None:
    found = time_phrases(words, lang, PUBLISHED)
    assert [(phrase.words, phrase.date) for phrase in found] == ([(words, meant)] if meant else [])


@pytest.mark.parametrize(
    ("published", "words", "meant"),
    [
        (date(2024, 5, 18), "over the weekend", "2024-05-18"),  # a Saturday
        (date(2024, 5, 19), "last weekend", "2024-05-11/2024-05-12"),
        (date(2024, 5, 15), "last Wednesday", "2024-05-08"),
        (date(2024, 1, 3), "on 28 December", "2023-12-28"),
        (date(2024, 1, 3), "last month", "2023-12"),
        (date(2024, 3, 1), "on 29 February", "2024-02-29"),
        (date(2023, 3, 1), "on 29 February", "2020-02-29"),
        (date(1, 1, 1), "yesterday", ""),
    ],
)
def test_times_are_told_from_the_day_of_the_source(published: date, words: str, meant: str) -> None:
    assert [phrase.date for phrase in time_phrases(words, "en", published)] == ([meant] if meant else [])


def test_without_the_day_of_a_source_only_whole_dates_are_read() -> None:
    text = "She spoke on Wednesday, on 3 May and on 3 May 2022."
    assert [phrase.date for phrase in time_phrases(text, "en", None)] == ["2022-05-03"]


@pytest.mark.parametrize(
    ("lang", "word", "state"),
    [
        ("en", "Chinese", "china"),
        ("en", "French", "france"),
        ("en", "Austrian", None),  # not the Australia of the registers
        ("en", "Korean", None),
        ("ru", "китайский", "china"),
        ("ru", "французского", "france"),
        ("uk", "китайська", "china"),
        ("de", "chinesischen", "china"),
        ("de", "französische", "france"),
        ("fr", "chinoise", "china"),
        ("fr", "australien", "australia"),
        ("zh", "中", "china"),
    ],
)
def test_what_a_people_is_called_leads_to_its_state(lang: str, word: str, state: str | None) -> None:
    library = factories.library(
        actors=[factories.actor(id_, type=ActorType.STATE) for id_ in ("china", "france", "australia")]
    )
    assert StateWords(library, lang).find(word) == state


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Словами Ади Ліндквіст", ["Ади Ліндквіст"]),
        ("à l’occasion d’Ada Lindqvist", ["Ada Lindqvist"]),
        ("Lindqvist’s letter", ["Lindqvist"]),
        ("the lindqvist of old", []),
        ("Адам сказав", []),
    ],
)
def test_names_are_found_in_their_forms(text: str, found: list[str]) -> None:
    ada = factories.actor("ada", name=factories.name("Ada Lindqvist", uk="Ада Ліндквіст"))
    names = NameIndex([ada], {}).find(text)
    assert [text[name.start : name.end] for name in names] == found


@pytest.mark.parametrize(
    ("text", "declined"),
    [
        ("Сергій Никифоров", False),
        ("Сергей Никифоров", False),  # as Russian writes it
        ("Сергія Никифорова", True),
        ("Сергієм Никифоровим", True),
    ],
)
def test_a_form_of_a_name_is_told_from_its_spelling(text: str, *, declined: bool) -> None:
    spokesman = factories.actor("nykyforov", name=factories.name("Serhiy Nykyforov", uk="Сергій Никифоров"))
    assert [name.declined for name in NameIndex([spokesman], {}).find(text)] == [declined]


def test_a_surname_of_two_is_not_given_to_either() -> None:
    text = Labelled("en", "news", "2024-05-16", "“We sail,” the captains Olden and Pell said.\n", ())
    assert [statement.speaker for statement in drafts_of(text).statements] != ["ada"]


def test_a_quotation_without_anybody_is_drafted_for_somebody_to_find() -> None:
    text = Labelled("en", "news", "2024-05-16", "A sign hung there: “No herring is sold on a Sunday.”\n", ())
    drafts = drafts_of(text)
    assert [actor.name for actor in drafts.actors] == ["speaker not found"]
    assert [statement.quote for statement in drafts.statements] == ["No herring is sold on a Sunday."]


@pytest.mark.parametrize(
    ("text", "speaker", "via"),
    [
        (
            "The Orlandish president called it “a good day”, according to state media.\n",
            "ada",
            ["state-media"],
        ),
        ("According to Tor Valen, it was “a good day”.\n", "tor", []),
        ("Ada Lindqvist said on Telegram it was “a good day”.\n", "ada", ["telegram"]),
        ("“It was a good day,” Lena Moss told the news agency EFE.\n", "lena-moss", ["efe"]),
        ("“It was a good day,” Ada Lindqvist told AFP.\n", "ada", ["afp"]),
        ("“It was a good day,” Ada Lindqvist told Ivo Tarn.\n", "ada", []),
        ("“It was a good day,” Reuters said.\n", "reuters", []),
        ("“It was a good day,” Ada Lindqvist told the broadcaster The Paper.\n", "ada", []),
        ("Orland's ambassador to Chile called it “a good day”.\n", "orlands-ambassador-to-chile", []),
        ("The president of Chile called it “a good day”.\n", "president-of-chile", []),
        ("A captain, Ada Lindqvist, called it “a good day”.\n", "ada", []),
        ("Ada Lindqvist met Bo Castell and Tor Valen, saying it was “a good day”.\n", "ada", []),
        ("Asked about the “good day”, Ada Lindqvist left.\n", "", []),
    ],
)
def test_who_speaks_and_who_relays_are_told_apart(text: str, speaker: str, via: list[str]) -> None:
    drafts = drafts_of(Labelled("en", "news", "2024-05-16", text, ()))
    assert [(said.speaker, [*said.via]) for said in drafts.statements] == (
        [(speaker, via)] if speaker else []
    )


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize(
    "text",
    [
        "",
        "“",
        "“”“”",
        "« — , — »" * 30,
        "said: “" * 30,
        "“a, — сказав він, — " * 20,
        "Q:\nA:\nQ: ?\nA: !",
        "He said on 31 February “so it is”.",
        "Ada Lindqvist’s Ada Lindqvist’s said “no no no no”, “no no no no” said",
        "\u200b“\u0301so it is then” said\u00a0he",
        "据，说：“，，，，”，说。",
    ],
)
def test_odd_texts_are_read_and_nothing_is_made_up(lang: str, text: str) -> None:
    for kind in ("news", "readout"):
        labelled = Labelled(lang, kind, "2024-05-16", f"{text}\n", ())
        assert score_of(labelled).invented == []


def test_labels_that_nothing_fits_are_missed() -> None:
    """The measure can fail: it counts what is not there."""
    wrong = Labelled(
        "en",
        "news",
        "2024-05-16",
        "“We sail at noon,” Bo Castell said.\n",
        (Expected("ada", "2024-05-15", "We sail", "noon"),),
    )
    score = score_of(wrong)
    assert (score.quotations, score.speakers, score.dates) == ([1, 1], [0, 1], [0, 1])
