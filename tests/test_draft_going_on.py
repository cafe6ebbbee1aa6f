"""What drafts take from the words before, and from the head of a text; what they leave open."""

from __future__ import annotations

import pytest

from tests.drafting.corpus import Labelled
from tests.drafting.measures import drafts_of


def _drafted(lang: str, kind: str, text: str) -> dict[str, tuple[str, str | None, tuple[str, ...]]]:
    drafts = drafts_of(Labelled(lang, kind, "2024-05-16", text, ()))
    names = {actor.id: actor.name for actor in drafts.actors}
    return {
        said.quote: (names.get(said.speaker, said.speaker), said.date, said.via) for said in drafts.statements
    }


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        (
            "en",
            """A plan for the lighthouse

Presented by the mayors of the coast on 14 May 2024

Bo Castell announced that the lamp will be lit again. “It was dark for nine years,” Castell said.
""",
        ),
        (
            "de",
            """Mitteilung vom 14. Mai 2024

Bo Castell erklärte, dass die Lampe wieder brennt. „Neun Jahre lang war es dunkel“, sagte Castell.
""",
        ),
        (
            "zh",
            """2024年5月14日，博·卡斯特尔就灯塔问题回答了记者提问。

博·卡斯特尔表示，灯塔将重新点亮。他说：“这里已经黑了九年。”
""",
        ),
    ],
)
def test_the_day_above_a_text_is_that_of_all_that_is_said_in_it(lang: str, text: str) -> None:
    found = _drafted(lang, "readout", text)
    assert len(found) == 2
    assert {date for _, date, _ in found.values()} == {"2024-05-14"}


def test_what_is_only_answered_and_not_told_is_no_draft() -> None:
    assert _drafted("zh", "readout", "博·卡斯特尔就港口方案回答了记者提问。\n") == {}


def test_a_quotation_behind_a_colon_is_not_attributed_by_the_next_sentence() -> None:
    text = "关于灯塔，博·卡斯特尔说：“灯不会再熄灭了。”他表示，市政府将继续支付电费。\n"
    drafts = drafts_of(Labelled("zh", "readout", "2024-05-16", text, ()))
    assert [said.quote for said in drafts.statements] == ["灯不会再熄灭了。", "市政府将继续支付电费"]
    assert "博·卡斯特尔说" in drafts.statements[0].todo[1]


@pytest.mark.parametrize(
    ("sentence", "speaker", "via"),
    [
        ("Bo Castell said that both sides had asked him for “opposite weather, politely”.", "bo", ()),
        (
            "Bo Castell said that the pilots had asked him “which lamp is the other lamp”.",
            "the pilots",
            ("bo",),
        ),
    ],
)
def test_whose_the_words_are_that_somebody_tells_of_others(
    sentence: str, speaker: str, via: tuple[str, ...]
) -> None:
    ((found, _, relays),) = _drafted("en", "news", f"{sentence}\n").values()
    assert (found, relays) == (speaker, via)


def test_a_sentence_that_goes_on_has_the_venue_of_the_one_before() -> None:
    text = "“We will light it,” Bo Castell told reporters. “Nobody has to bring a lamp of their own.”\n"
    first, second = drafts_of(Labelled("en", "news", "2024-05-16", text, ())).statements
    assert (first.venue, second.venue) == ("to reporters", "to reporters")
    assert "venue “to reporters”, as the same speaker's words right before" in second.todo
    assert any(todo.startswith("attribution inherited") for todo in second.todo)
    assert second.about == ()


@pytest.mark.parametrize(
    ("lang", "text", "via"),
    [
        ("fr", "« Personne ne nage ici », a dit Tor Valen à l’AFP.", ("afp",)),
        ("fr", "« Personne ne nage ici », a dit Tor Valen à Ivo Tarn.", ()),
        ("de", "„Niemand schwimmt hier“, sagte Tor Valen der Nachrichtenagentur AFP.", ("afp",)),
        ("de", "„Niemand schwimmt hier“, sagte Tor Valen dem Reeder Ivo Tarn.", ()),
    ],
)
def test_an_agency_to_which_somebody_speaks_relays_it(lang: str, text: str, via: tuple[str, ...]) -> None:
    ((speaker, _, relays),) = _drafted(lang, "news", f"{text}\n").values()
    assert (speaker, relays) == ("tor", via)
