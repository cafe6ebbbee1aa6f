"""Speakers whose names stand in the sentence, with the offices that it sets beside them; those whom it keeps back."""

from __future__ import annotations

import pytest

from generator.drafting.venues import venue_in
from tests.drafting.corpus import Labelled, rows_in
from tests.drafting.measures import drafts_of

NAMED = rows_in("named.txt")


@pytest.mark.parametrize(("lang", "kind", "sentence", "speaker", "via", "begins"), NAMED)
def test_who_is_named_in_the_sentence_speaks(  # noqa: PLR0913, PLR0917  # a row
    lang: str, kind: str, sentence: str, speaker: str, via: str, begins: str
) -> None:
    drafts = drafts_of(Labelled(lang, kind, "2024-05-16", f"{sentence}\n", ()))
    names = {actor.id: actor.name for actor in drafts.actors}
    (said,) = drafts.statements
    assert names.get(said.speaker, said.speaker) == speaker
    assert len(said.via) == (via != "-")
    assert said.quote.startswith(begins)


@pytest.mark.parametrize(
    ("lang", "sentence", "title", "state"),
    [
        (
            "en",
            "“It is a gate,” the interior minister, Ivo Tarn, told the mayors.",
            "interior minister",
            None,
        ),
        (
            "en",
            "The interior minister of Brask, Ivo Tarn, called it “a gate without a wall”.",
            "interior minister of Brask",
            "brask",
        ),
        ("de", "Außenminister Ivo Tarn sagte: „Das Tor bleibt in diesem Jahr zu.“", "Außenminister", None),
        ("fr", "Le ministre Ivo Tarn a dit : « La porte restera fermée cette année. »", "ministre", None),
        ("uk", "Міністр оборони Іво Тарн сказав: «Ворота цього року зачинені».", "Міністр оборони", None),
        ("ru", "Министр обороны Иво Тарн сказал: «Ворота в этом году закрыты».", "Министр обороны", None),
    ],
)
def test_an_office_beside_a_name_is_drafted_and_named_in_the_todo(
    lang: str, sentence: str, title: str, state: str | None
) -> None:
    (actor,) = drafts_of(Labelled(lang, "news", "2024-05-16", f"{sentence}\n", ())).actors
    office = {"title": title, "of": state, "evidence": ["paper-1"]}
    assert actor.fields["offices"] == [{name: value for name, value in office.items() if value}]
    assert actor.fields.get("part_of") == state
    assert any(todo.startswith(f"office “{title}”") for todo in actor.todo)
    assert any(todo.startswith("part of ") for todo in actor.todo) == (state is not None)


def test_whose_name_a_sentence_keeps_back_is_anonymous_in_the_next() -> None:
    text = """An official of Brask, speaking on condition of anonymity because the bill was secret, said it was high.
The official said that it had been paid “twice, and in coins”.
"""
    drafts = drafts_of(Labelled("en", "news", "2024-05-16", text, ()))
    (actor,) = drafts.actors
    assert [said.speaker for said in drafts.statements] == [actor.id]
    assert (actor.type, actor.reason) == ("anonymous", "the bill was secret")


@pytest.mark.parametrize(
    ("lang", "sentence", "venue"),
    [
        ("en", "the ministry said in a statement", "a statement"),
        ("en", "the ministry said in a written statement", "a written statement"),
        ("en", "its leader said on the radio", "on the radio"),
        ("de", "hieß es in einer Erklärung", "a statement"),
        ("de", "hieß es in einer schriftlichen Erklärung", "a written statement"),
        ("de", "sagte er im Gespräch mit dem Kanzler", None),
        ("de", "sagte er im Fernsehen", "on television"),
        ("fr", "a-t-il dit dans une déclaration", "a statement"),
        ("fr", "a-t-il dit à la radio", "on the radio"),
        ("uk", "сказав він у заяві", "a statement"),
        ("uk", "сказав він у письмовій заяві", "a written statement"),
        ("ru", "сказал он в заявлении", "a statement"),
        ("ru", "сказал он по радио", "on the radio"),
        ("zh", "外交部在声明中表示", "a statement"),
        ("zh", "外交部在书面声明中表示", "a written statement"),
    ],
)
def test_a_venue_says_no_more_than_the_text(lang: str, sentence: str, venue: str | None) -> None:
    assert venue_in(sentence, lang, "en") == venue
