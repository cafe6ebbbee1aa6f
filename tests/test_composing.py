"""What `briefings compose` makes of what is typed and of the texts: numbers, words, what a sentence may rest on."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from generator.composing.frequent_words import frequent_words
from generator.composing.listed import evidence_for, with_sources
from generator.composing.proposals import proposals
from generator.composing.told_words import ToldWords, unseen_in
from generator.judging import NotUnderstood, read_project
from generator.project import Project
from generator.quotes.text.source_text import index
from tests.composing import BRIEFING, begun, judged

if TYPE_CHECKING:
    from generator.composing.listed import Listed
    from generator.model.library import Library

NUMBERED = ("meeting", "reed-drains", "reed-nets", "orlo-refuses", "hill-note", "dale-note", "post-report")
"""What is listed, in its order."""


@pytest.fixture(scope="module")
def library(tmp_path_factory: pytest.TempPathFactory) -> Library:
    """A briefing with three confirmed statements and an event."""
    return read_project(Project(judged(begun(tmp_path_factory.mktemp("ponds"))))).library


@pytest.fixture(scope="module")
def listed(library: Library) -> Listed:
    """What its sentences may rest on, with its sources."""
    sources = [source for source in library.sources.values() if not source.todo]
    return with_sources(evidence_for(library.briefings[BRIEFING], library), sources)


def test_the_list_is_as_it_is_shown(listed: Listed) -> None:
    assert tuple(entry.id.rpartition("/")[2] for entry in listed.entries) == NUMBERED


@pytest.mark.parametrize(
    ("typed", "evidence"),
    [
        ("2", ["reed-drains"]),
        ("3, 1", ["reed-nets", "meeting"]),
        ("2-4", ["reed-drains", "reed-nets", "orlo-refuses"]),
        ("2 – 3,2", ["reed-drains", "reed-nets"]),
        ("2 4", ["reed-drains", "orlo-refuses"]),
        ("orlo-refuses; 1，2", ["orlo-refuses", "meeting", "reed-drains"]),
        ("pond-talks/reed-nets", ["reed-nets"]),
        ("5", ["hill-note"]),
        ("5 para 2, 2", [{"source": "hill-note", "locator": "para 2"}, "reed-drains"]),
        ("dale-note page 3", [{"source": "dale-note", "locator": "page 3"}]),
        (" , ", []),
    ],
)
def test_entries_are_named_by_numbers_and_ids(listed: Listed, typed: str, evidence: list[object]) -> None:
    assert listed.named(typed) == evidence


@pytest.mark.parametrize(
    ("typed", "says"),
    [
        ("0", "there is no 0 here"),
        ("8", "the numbers go from 1 to 7"),
        ("2-9", "there is no 9 here"),
        ("99999999999999999999", "there is no 99999999999999999999 here"),
        ("orlo-refusse", "did you mean `orlo-refuses`?"),
        ("reed-drains para 2", "`reed-drains` is no source"),
        ("x para 2", "`x` is none of these"),
        ("-", "`-` is none of these"),
    ],
)
def test_what_names_nothing_is_not_understood(listed: Listed, typed: str, says: str) -> None:
    with pytest.raises(NotUnderstood, match=says.replace("?", r"\?")):
        listed.named(typed)


@pytest.mark.parametrize(
    ("sentence", "question", "found"),
    [
        ("Reed said that nets are allowed until June.", "", (3, [3])),
        ("Orlo wants nobody to drain the pond.", "", (4, [4])),
        ("Reed drains the pond in June.", "", (2, [2])),
        ("Hill drains it in June.", "", (2, [2])),
        ("The mayors meet at the pond.", "", (1, [1])),
        ("in June", "Will the pond be drained?", (2, [2])),
        ("yes", "Will the pond be drained?", (2, [])),
        ("Frogs are green.", "", (None, [])),
        ("Reed spoke.", "", (None, [])),
        ("The pond.", "", (None, [])),
        ("", "", (None, [])),
        ("池塘", "", (None, [])),
    ],
)
def test_what_a_sentence_rests_on_is_proposed_by_more_than_one_word(
    library: Library, listed: Listed, sentence: str, question: str, found: tuple[int | None, list[int]]
) -> None:
    proposed = proposals(sentence, listed, library, "en", question)
    first = next((proposal.number for proposal in proposed), None)
    assert (first, [proposal.number for proposal in proposed if proposal.is_sure]) == found, proposed


def test_what_says_the_opposite_is_not_taken_by_an_empty_line(library: Library, listed: Listed) -> None:
    proposed = proposals("Orlo said that the pond will be drained.", listed, library, "en")
    assert {proposal.number: proposal.is_sure for proposal in proposed}[4] is False


@pytest.mark.parametrize(
    ("lang", "text", "words"),
    [
        ("en", "The nets of Hill. Nets are here. He said that Hill would be there.", ["nets"]),
        (
            "de",
            "Die Netze liegen im Mai am Teich. Der Teich hat Netze, und sie sind auch dort.",
            ["netze", "teich"],
        ),
        ("fr", "Les filets sont dans la mare. La mare a des filets, et le maire aussi.", ["filets", "mare"]),
        (
            "uk",
            "Сітки лежать біля ставка. Біля ставка були сітки у травні 2026 року, у травні минулого року.",
            ["ставка", "сітки"],
        ),
        ("ru", "Сети лежат у пруда. У пруда были сети, и они также были там.", ["пруда", "сети"]),
        ("zh", "渔民在池塘。池塘属于渔民，镇澜国外交部和镇澜国外交部。", ["池塘", "渔民"]),
        ("xx", "kopo lamu kopo", ["kopo"]),
    ],
)
def test_words_that_stand_often_are_no_names_and_no_small_words(
    lang: str, text: str, words: list[str]
) -> None:
    found = frequent_words([index(text, lang)], [])
    assert [word for word, _ in found.get(lang, ())] == words


def test_words_that_are_known_are_not_offered_again() -> None:
    assert frequent_words([index("Nets, nets and frogs, frogs.", "en")], ["nets", "Ada Frog"]) == {
        "en": [("frogs", 2)]
    }


@pytest.mark.parametrize(
    ("word", "lang", "sentences", "others"),
    [
        ("nets", "en", 2, ()),
        ("drained", "en", 1, ("draining", "drains")),
        ("old nets", "en", 1, ()),
        ("ставка", "uk", 1, ("ставку",)),
        ("池塘", "zh", 0, ()),
        ("frog", "en", 0, ()),
        ("", "en", 0, ()),
        ("—", "en", 0, ()),
    ],
)
def test_a_word_is_found_in_the_language_of_its_texts(
    word: str, lang: str, sentences: int, others: tuple[str, ...]
) -> None:
    texts = {
        "a": index(
            "The nets are new. He has old nets, nets. It drains; draining, draining, it is drained.", "en"
        ),
        "b": index("Біля ставка сітки. Ставку мало.", "uk"),
        "c": index("这是一个文件。", "zh"),
    }
    found = ToldWords(texts, "en").find(word)
    assert (found.lang, found.sentences, found.others) == (lang, sentences, others)


def test_another_case_of_a_word_is_offered_and_once_taken_the_word_is_seen() -> None:
    told = ToldWords(
        {"a": index("Katanga’s millers met at the lake. The least that they accepted was dues.", "en")}, "en"
    )
    katanga = told.find("Katanga")
    assert (katanga.sentences, katanga.others) == (0, ("katanga's",))
    assert unseen_in([katanga]) == ["Katanga"]
    assert unseen_in([katanga, told.find("Katanga’s")]) == []
    assert told.find("lease").others == ()
    assert told.find("accede").others == ()
