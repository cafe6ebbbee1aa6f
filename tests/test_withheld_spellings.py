"""A withheld name is found in every way it may be set, and no other word is."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.withholding.letters import keys_of, located
from generator.withholding.matching import withheld_matcher
from tests.test_withholding import JANE, withheld


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("Jane Doe said so.", "[withheld] said so."),
        ("JANE  doe", "[withheld]"),
        ("Jane\nDoe", "[withheld]"),
        ("Jane\u00a0Doe’s house", "[withheld]’s house"),
        ("Jane Doe's", "[withheld]'s"),
        ("l’Jane Doe", "l’[withheld]"),
        ("Ja\u00adne Do\u200be", "[withheld]"),
        ("Jane\u200bDoe", "[withheld]"),
        ("Jane-Doe and @jane_doe", "[withheld] and @[withheld]"),
        ("“Jane” “Doe”", "“[withheld]”"),
        ("the [J]ane Doe", "the [withheld]"),
        ("[J]ane Doe", "[withheld]"),
        ("Jane Doe[a] left", "[withheld][a] left"),
        ("Ｊａｎｅ Doe", "[withheld]"),
        ("J. Doe, J Doe", "[withheld], [withheld]"),
        ("ДОУ прийшла", "[withheld] прийшла"),
        ("他说习近平来了", "他说[withheld]来了"),
    ],
)
def test_found_however_it_is_set(text: str, shown: str) -> None:
    assert JANE.hide(text) == shown


@pytest.mark.parametrize("text", ["Jane Does", "Jan Edoe", "Jane met Doe", "Mary-Jane Doerr", "", "习近"])
def test_other_words_stay(text: str) -> None:
    assert JANE.hide(text) is text
    assert not JANE.find(text)


NAMES = withheld_matcher(
    withheld(*spellings)
    for spellings in (
        ("Renée Ćosić",),
        ("Jane Doe", "J. Doe", "A. Way"),
        ("陳大文",),
        ("Sean O'Brien",),
        ("Jean-Luc Müller",),
        ("Đorđe Ørsted Åse",),
        ("ジョン・スミス",),
        ("Iğdır Straße",),
        ("محمد أحمد",),
        ("Kim Jong Un",),
        ("Łukasz Græber",),
    )
)

SPELT = (
    """
RENEE COSIC|Renee Ćosić|Re\u0301ne\u0301e C\u0301osic\u0301|Ren\u00adée Ćo\u00adsić|Renée\u00a0Ćosić|Renée\u200bĆosić
Renée‑Ćosić|Renée–Ćosić|Renée-Cosic|Renée Ćo-⏎sić|Renée⏎⏎Ćosić|Ｒｅｎｅｅ　Ｃｏｓｉｃ|R e n é e  Ć o s i ć
Ćosić, Renée|Ćosić Renée|COSIC;Renee|cosic-renee|Ren*é*e Ćosić|renée\\_ćosić|Renée Ćosić²|Renée Ćosić™
ⓇⒺⓃⒺⒺ Ćosić|Rеnéе Ćоsić|Renée¹ Ćosić|Renée[12] Ćosić
JaneDoe|janedoe|jane_doe|@JaneDoe|@jdoe|#janedoe|janedoe1985|@TheRealJaneDoe|@away|@realjanedoe
jane.doe@a.example|jdoe@a.example|https://a.example/jdoe|ReneeCosic|@reneecosic
陈大文|陳大文|陈 大文|陳\u200b大文|陳·大文|ｼﾞｮﾝ･ｽﾐｽ|ジョンスミス|スミス・ジョン
Sean O’Brien|SEAN OBRIEN|Seán OʼBrien|Sean O Brien|O`Brien, Sean
Jean Luc Müller|Jean‐Luc Müller|jeanluc mueller|Muller, Jean-Luc
Djordje Oersted Aase|Dorde Orsted Ase|Đorđe Oersted Aase|ĐORĐE ØRSTED ÅSE
IĞDIR STRASSE|iğdır straße|igdir strasse|İĞDİR STRAẞE|LUKASZ GRAEBER|Łukasz Graeber
cosic.renee|Ćosić.Renée|https://a.example/cosic.renee|cosic.renee@a.example|cosic@renee.example|Ćosić.¹Renée
Ćosić (Renée)|(Ćosić) Renée|Ćosić\u3164Renée|Ćosić: Renée|Ćosić[12], Renée|Ćosić¹, Renée
Doe[12], Jane|Doe¹, Jane|Doe (J.|Way (A
Re\u3164née Ćosić|Renée\u115fĆosić|Ćo\u2800sić, Renée|Renée\u2800Ćosić|ᴊᴀɴᴇ ᴅᴏᴇ|🅙🅐🅝🅔 🅳🅾🅴|ȷane Doe|Jane Ðoe
مُحَمَّد أَحمد|محمد احمد|Kim Jong-un|KIM JONGUN|Kim Jong‑Un
""".strip()
    .replace("\n", "|")
    .replace("⏎", "\n")
    .split("|")
)


@pytest.mark.parametrize("text", SPELT)
def test_a_name_is_found_in_every_spelling(text: str) -> None:
    shown = NAMES.hide(f"So {text} said")
    assert "[withheld]" in shown
    assert not NAMES.find(shown)
    assert len(shown) <= len("So https://a.example/[withheld] said"), "no more is taken out than the name"


@pytest.mark.parametrize(
    ("name", "texts"),
    [
        (
            "김철수",
            "김 철수|김\u00a0철수|김철수는|김철수가|김철수 씨|김철수씨는|김 철수에게|김철수라고|김철수·박영희|金김철수",
        ),
        ("김 철수", "김철수|김철수의|김 철수도"),
        ("이 하나", "이하나|이하나와"),
        ("남궁민수", "남궁 민수|남 궁민수|남궁민수를"),
        ("渡辺 陽", "渡邉 陽|渡邊 陽|渡边 陽"),
        ("高崎 浜子", "髙﨑 濵子|髙嵜濱子"),
        ("斎藤", "斉藤|齋藤|齊藤|齐藤"),
        ("𠮷田", "吉田"),
        ("闫明", "閻明|阎明"),
        ("محمد بن سلمان", "ومحمد بن سلمان|لمحمد بن سلمان|وَلِمحمد بن سلمان|فبمحمد بن سلمان"),
        ("יוסי כהן", "ויוסי כהן|ליוסי כהן|שיוסי כהן|ומיוסי כהן|וְיוסי כהן"),
        ("J. R. Doe", "JR Doe|J.R. Doe|J R Doe|Doe, J. R.|Doe, JR|DOE JR"),
        ("JR Doe", "J. R. Doe|J.R. Doe|J R Doe|Doe, J. R.|JR. Doe"),
    ],
)
def test_ways_of_names_are_known(name: str, texts: str) -> None:
    """A Korean family name apart, endings joined to it, characters of registers, initials in one or apart."""
    words = withheld_matcher([withheld(name)])
    assert [text for text in texts.split("|") if not words.find(f"x {text} x")] == []


@pytest.mark.parametrize(
    ("name", "texts"),
    [
        ("김철수", "김철수산|김철|철수|김 철 수정|내김철수|김철수장관|김철\n\n수"),
        ("이산", "이산가족|이 산|이산은"),
        ("J. R. Doe", "Jr Doe|jr doe|J. Doe|MJR Doe|JR Doeling"),
        ("J. R.", "JR"),
        ("سلمان", "المسلمان|مسلمان|نسلمان"),
        ("علي", "وعلي|العلي"),
        ("כהן", "לכהן"),
        ("יוסי כהן", "גיוסי כהן|חויוסי כהן"),
        ("JR Doe", "J. Said R. Doe|J. R. D. oe"),
        ("DOE", "D. O. E.|D O E"),
    ],
)
def test_other_names_and_words_stay(name: str, texts: str) -> None:
    words = withheld_matcher([withheld(name)])
    assert [text for text in texts.split("|") if words.find(f"x {text} x")] == []


@pytest.mark.parametrize(
    "text",
    [
        *("Renée", "Ćosić", "Renée said that Ćosić", "ranneex", "Reneecosicova", "Renée M. Ćosić"),
        *("away", "far away", "home/away", "jdoe", '<a href="#x">away</a>', "[away](#x)"),
        *("Jane Do", "Janet Doe", "Jane Doeling", "JaneDoer", "Janedoes", "Jane said. Do everything"),
        *(
            "Doe. Jane Roe came",
            "by Doe; Jane said",
            "Richard Doe, Jane Roe",
            "by the way (a long one)",
            "the way: a plan",
            "Doe.\nJane",
            "大文",
            "ジョン",
            "kimono",
        ),
    ],
)
def test_what_is_not_the_name_stays(text: str) -> None:
    assert NAMES.hide(text) is text


@pytest.mark.parametrize(
    "text", ["Annex", "Ann\u00adex", "Anna", "Joann", "cannAnn", "3ann4", "DeAnn", "annual", "Änn\u0304a"]
)
def test_a_word_keeps_its_borders(text: str) -> None:
    assert withheld_matcher([withheld("Ann")]).hide(text) is text


@pytest.mark.parametrize(
    "text", ["Ann.", "ANN’s", "l'Ann", "Mary-Ann", "@Ann", "Ann²", "Än\u0304n", "“Ann”", "Ann\u200bex"]
)
def test_a_word_is_found_between_its_borders(text: str) -> None:
    assert "[withheld]" in withheld_matcher([withheld("Ann")]).hide(text)


def test_brackets_round_half_a_name_go_too() -> None:
    assert NAMES.hide("Ćosić (Renée) and (Ćosić) Renée came") == "[withheld] and [withheld] came"


def test_marks_on_the_last_letter_go_too() -> None:
    assert NAMES.hide("Renée C\u0301osic\u0301 came") == "[withheld] came"


def test_two_people_of_the_parts_of_a_name_stay() -> None:
    assert NAMES.hide("Jane Doe, Jane Roe, John Doe, Jane Poe") == "[withheld], Jane Roe, John Doe, Jane Poe"


def test_addresses_are_read_however_they_are_written() -> None:
    for address in (
        "https://a.example/Ren%C3%A9e%20%C4%86osi%C4%87",
        "https://a.example/?q=renee+cosic",
        "https://a.example/Ren%25C3%25A9e-Cosic",
        "https://reneecosic.example/",
        "https://xn--renecosic-d4a.example/",
    ):
        assert NAMES.find_in_address(address), address


@given(st.text() | st.text(st.sampled_from("aÄö\u0308đÉßſﬁ習习-' \u00ad①²Ⅳ\ud800")))
def test_letters_are_the_same_with_places_and_without(text: str) -> None:
    folded = located(text)
    assert keys_of(text) == tuple(letters.key for letters in folded)
    for letters in folded:
        assert len(letters.key) == len(letters.at)
        assert list(letters.at) == sorted(letters.at)
