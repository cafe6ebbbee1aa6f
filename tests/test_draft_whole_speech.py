"""Reported things that say something only with their verb, and speakers with two offices or one in Chinese."""

from __future__ import annotations

import pytest

from tests.drafting.corpus import Labelled
from tests.drafting.measures import drafts_of


@pytest.mark.parametrize(
    ("lang", "sentence", "quotes"),
    [
        (
            "en",
            "Bo Castell thanked the pilots for their nine years.",
            ["their nine years"],
        ),
        (
            "en",
            "Bo Castell welcomed the map and said that the port is open.",
            ["welcomed the map", "the port is open"],
        ),
        ("en", "Bo Castell expects the bill to be paid by October.", ["the bill to be paid by October"]),
        ("de", "Bo Castell dankte den Lotsen für neun Jahre.", ["dankte den Lotsen für neun Jahre"]),
        (
            "fr",
            "Bo Castell a remercié les pilotes de leur patience.",
            ["remercié les pilotes de leur patience"],
        ),
        ("uk", "Бо Кастелл подякував лоцманам за терпіння.", ["подякував лоцманам за терпіння"]),
        ("uk", "Бо Кастелл подякував лоцманам за дев'ять років.", ["дев'ять років"]),
        ("ru", "Бо Кастелл поблагодарил лоцманов за девять лет.", ["девять лет"]),
        (
            "zh",
            "博·卡斯特尔感谢领航员的耐心，并希望他们明年继续留下。",
            ["感谢领航员的耐心", "他们明年继续留下"],
        ),
        ("zh", "博·卡斯特尔强调，同时就是同一天、同一小时。", ["同时就是同一天、同一小时"]),
    ],
)
def test_what_says_something_only_with_its_verb_has_it(lang: str, sentence: str, quotes: list[str]) -> None:
    drafts = drafts_of(Labelled(lang, "readout", "2024-05-16", f"{sentence}\n", ()))
    assert [said.quote for said in drafts.statements] == quotes
    assert {said.speaker for said in drafts.statements} == {"bo"}
    assert {said.attribution for said in drafts.statements} == {None}


def test_a_verb_that_only_reports_attributes_no_quotation() -> None:
    text = "A pilot said that Orland had thanked the port “twice, and warmly”.\n"
    (said,) = drafts_of(Labelled("en", "news", "2024-05-16", text, ())).statements
    assert said.speaker != "orland"


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        (
            "en",
            """The mediator, Ambassador Nia Tarn, presented the map on Monday.

The mediator said that the port is open. She said that the lamp is lit. Ambassador Tarn said that it is late.
""",
        ),
        (
            "zh",
            """奥兰德外交部发言人林若兰就灯塔问题回答了记者提问。

林若兰表示，港口已经开放。她强调，灯塔已经点亮。
""",
        ),
    ],
)
def test_one_person_with_an_office_is_one_actor(lang: str, text: str) -> None:
    drafts = drafts_of(Labelled(lang, "readout", "2024-05-16", text, ()))
    assert len(drafts.statements) > 1
    assert len({said.speaker for said in drafts.statements}) == 1
    assert len(drafts.actors) == 1


@pytest.mark.parametrize(
    ("lang", "sentence", "modality"),
    [
        ("en", "Bo Castell expects the bill to be paid by October.", "expected"),
        ("en", "Bo Castell hoped that the port will be open by October.", "hoped"),
        ("en", "Bo Castell said that the port will be open by October.", None),
        ("de", "Bo Castell hofft, dass der Hafen im Oktober offen ist.", "hoped"),
        ("fr", "Bo Castell espère que le port sera ouvert en octobre.", "hoped"),
        ("uk", "Бо Кастелл сподівається, що порт відкриють у жовтні.", "hoped"),
        ("ru", "Бо Кастелл надеется, что порт откроют в октябре.", "hoped"),
        ("zh", "博·卡斯特尔希望港口十月能够重新开放。", "hoped"),
    ],
)
def test_what_is_only_expected_or_hoped_is_called_so(lang: str, sentence: str, modality: str | None) -> None:
    (said,) = drafts_of(Labelled(lang, "readout", "2024-05-16", f"{sentence}\n", ())).statements
    assert said.modality == modality
    assert any(todo.startswith("modality") for todo in said.todo) == (modality is not None)
