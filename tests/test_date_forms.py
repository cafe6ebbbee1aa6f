"""Words for a date are proved by a text that has them with an ending or a clitic, and by none that tells another."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from generator.quotes.matching.date_forms import match_date
from generator.quotes.text.source_text import index
from tests.quotes.project import FILES, change, run

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from pathlib import Path


@pytest.mark.parametrize(
    ("lang", "words", "sentence", "is_proved"),
    [
        ("en", "last Thursday", "He spoke at last Thursday's vote.", True),
        ("en", "last Thursday", "He spoke at last Thursday’s vote.", True),
        ("en", "two days", "He asked for two days’ grace.", True),
        ("en", "Thursday", "He never speaks on Thursdays.", False),
        ("en", "last month", "It has rained in the last months.", False),
        ("fr", "lundi", "Il ne parle pas les lundis.", False),
        ("en", "last Thursday", "He spoke at last Tuesday's vote.", False),
        ("en", "May", "Mayor Reed spoke.", False),
        ("en", "1 May", "It began on 11 May.", False),
        ("fr", "hier", "Il a parlé lors du vote d’hier.", True),
        ("fr", "an dernier", "Il a parlé l'an dernier.", True),
        ("de", "vorigen Donnerstag", "Er sprach am Abend des vorigen Donnerstags.", True),
        ("de", "vorigen Tag", "Er sprach am Abend des vorigen Tages.", True),
        ("de", "Mai", "Er sprach im Maien.", False),
        ("sv", "i går", "Han talade vid gårdagens möte.", False),
        ("sv", "torsdag", "Han talade vid torsdags möte.", True),
        ("uk", "минулий четвер", "Він говорив ввечері минулого четверга.", True),
        ("uk", "минулий вівторок", "Він говорив ввечері минулого четверга.", False),
        ("ru", "прошлая пятница", "Он говорил в прошлую пятницу.", True),
        ("ru", "5 июня", "Он говорил 5 июля.", False),
        ("ru", "5 мая", "Он говорил 5 маек.", False),
        ("ru", "вторник", "Он говорил до вторника.", True),
        ("ru", "вторник", "Он говорил второй раз.", False),
        ("ru", "пятница", "На карте пятно.", False),
        ("ru", "суббота", "Они вышли на субботник.", False),
        ("ru", "двадцатого", "Он говорил о двадцати судах.", False),
        ("uk", "вівторок", "Він говорив до вівторка.", True),
        ("uk", "минулий серпень", "Він говорив наприкінці минулого серпня.", True),
        ("uk", "четвер", "Він говорив о четвертій.", False),
        ("uk", "середа", "Він говорив у середині року.", False),
        ("zh", "昨天", "他昨天说。", True),
        ("zh", "昨天", "他今天说。", False),
    ],
)
def test_another_form_is_the_same_date(lang: str, words: str, sentence: str, *, is_proved: bool) -> None:
    assert match_date(words, index(sentence, lang)).accepted is is_proved


def test_what_is_absent_is_told_with_what_to_do(project: Callable[[Mapping[str, str]], Path]) -> None:
    place = project(FILES)
    change(place, "briefings/x/call.yml", "date_words: on Monday", "date_words: on Sunday")
    output = " ".join(run(place, "verify").output.split())
    assert "`paper-1` does not have the words for the date, “on Sunday”" in output
    assert "then they are no quotation" not in output
    assert "write in `date_words` what the text itself says of the day" in output
