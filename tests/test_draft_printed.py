"""How texts print what is said: dashes, marks that stay open, names in marks, transcripts, Chinese readouts."""

from __future__ import annotations

import pytest

from tests.drafting.corpus import Labelled, rows_in
from tests.drafting.measures import drafts_of, rows_of

PRINTED = rows_in("printed.txt")


@pytest.mark.parametrize(("lang", "kind", "text", "said"), PRINTED)
def test_what_is_said_is_found_however_it_is_printed(lang: str, kind: str, text: str, said: str) -> None:
    assert rows_of(lang, kind, text) == said


def test_words_that_no_marks_show_to_be_the_speaker_s_are_drafted_as_reported() -> None:
    text = "Порт відкриють до криги цього року, — заявив у вівторок Тор Вален.\n"
    (said,) = drafts_of(Labelled("uk", "news", "2024-05-16", text, ())).statements
    assert (said.wording, said.date) == ("reported", "2024-05-14")


def test_a_sentence_that_only_goes_on_says_that_its_speaker_is_inherited() -> None:
    text = "林德奎斯特指出，港口将继续开放。奥方愿同布方一道疏浚航道。\n"
    first, second = drafts_of(Labelled("zh", "readout", "2024-05-16", text, ())).statements
    assert (first.attribution, second.attribution) == (None, "inherited")


@pytest.mark.parametrize("lang", ["zh", "cmn-Hans"])
def test_a_quotation_split_in_chinese_is_joined_by_whatever_tag_the_language_has(lang: str) -> None:
    text = "博·卡斯特尔说：“灯不会”，他说，“再熄灭了”。\n"
    (said,) = drafts_of(Labelled(lang, "news", "2024-05-16", text, ())).statements
    assert said.quote == "灯不会再熄灭了"


def test_what_a_transcript_has_others_say_is_not_dated_like_the_transcript() -> None:
    text = """Briefing by Mira Holt, 14 May 2024
Q: Mr Valen said yesterday that the port was “open to all who can pay”. Did he not?
Mira Holt: Bo Castell once told us: “a letter without a stamp stays where it is”.
Q: Why?
Mira Holt: Because nobody carries it for nothing.
"""
    drafts = drafts_of(Labelled("en", "press", "2024-05-16", text, ()))
    assert {said.speaker: said.date for said in drafts.statements} == {
        "tor": "2024-05-13",
        "mira": "2024-05-14",
        "bo": None,
    }


def test_a_time_told_in_an_answer_is_not_that_of_the_transcript() -> None:
    text = """Mira Holt answers the press
Mira Holt: Yesterday the port was quiet. Bo Castell told us: “a letter without a stamp stays where it is”.
Q: Why?
Mira Holt: Because nobody carries it for nothing.
"""
    drafts = drafts_of(Labelled("en", "press", "2024-05-16", text, ()))
    assert {said.date for said in drafts.statements} == {None}
