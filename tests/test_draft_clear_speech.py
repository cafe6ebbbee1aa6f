"""Speech whose speaker is clear, though the verb stands apart from the name; and whether it was said at a meeting."""

from __future__ import annotations

import pytest

from generator.drafting.languages import LANGUAGES
from generator.drafting.venues import is_afterwards
from tests.drafting.corpus import Labelled, rows_in
from tests.drafting.measures import drafts_of

CLEAR = rows_in("clear.txt")
AFTERWARDS = {
    "en": ["said after the talks", "told reporters afterwards", "said following their meeting"],
    "uk": ["сказала після переговорів", "заявив за підсумками зустрічі"],
    "ru": ["сказала после переговоров", "заявил по итогам встречи"],
    "de": ["sagte sie nach den Gesprächen", "sagte er im Anschluss"],
    "fr": ["a-t-elle dit après les pourparlers", "a-t-il dit à l’issue de la rencontre"],
    "zh": ["会谈后她说", "他在会晤结束后表示"],
}
AT_IT = {
    "en": "said after a pause in the talks",
    "uk": "сказала під час переговорів",
    "ru": "сказала на переговорах",
    "de": "sagte sie bei den Gesprächen",
    "fr": "a-t-elle dit pendant les pourparlers",
    "zh": "她在会谈中说",
}


@pytest.mark.parametrize(("lang", "kind", "sentence", "speaker", "begins"), CLEAR)
def test_a_clear_speaker_is_not_called_unclear(
    lang: str, kind: str, sentence: str, speaker: str, begins: str
) -> None:
    drafts = drafts_of(Labelled(lang, kind, "2024-05-16", f"{sentence}\n", ()))
    names = {actor.id: actor.name for actor in drafts.actors}
    found = [said for said in drafts.statements if said.quote.startswith(begins)]
    assert [said.attribution for said in found] == [None]
    assert speaker.casefold() in {
        found[0].speaker,
        names.get(found[0].speaker, "").casefold().split(" of ")[0].removeprefix("a "),
    }


@pytest.mark.parametrize(
    "sentence",
    [
        "Castell said the islanders came and demanded that the port be closed.",
        "Castell said Valen agreed and warned that the ice comes early.",
    ],
)
def test_whose_the_second_verb_is_stays_open_where_it_is(sentence: str) -> None:
    drafts = drafts_of(Labelled("en", "readout", "2024-05-16", f"{sentence}\n", ()))
    last = drafts.statements[-1]
    assert last.quote.startswith(("the port", "the ice"))
    assert last.attribution == "unclear" or last.speaker != "bo"


@pytest.mark.parametrize("lang", LANGUAGES)
def test_what_is_said_when_a_meeting_is_over_is_told_from_what_is_said_at_it(lang: str) -> None:
    assert [words for words in AFTERWARDS[lang] if not is_afterwards(words, lang)] == []
    assert not is_afterwards(AT_IT[lang], lang)


@pytest.mark.parametrize(
    ("text", "via"),
    [
        ("Bo Castell said on state television that it was “a good day for the port”.", ["state-television"]),
        (
            """Bo Castell said on state television that it was “a good day”.
According to state media, Ada Lindqvist told dockers they were “the first to be paid”.""",
            ["state-television", "state-media"],
        ),
    ],
)
def test_each_medium_is_the_one_that_the_sentence_names(text: str, via: list[str]) -> None:
    drafts = drafts_of(Labelled("en", "news", "2024-05-16", f"{text}\n", ()))
    assert [id_ for said in drafts.statements for id_ in said.via] == via
