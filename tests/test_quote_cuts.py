"""Cuts and insertions: in scripts without spaces too, never so that the words are turned round, never too long."""

from __future__ import annotations

import pytest

from generator.model.proofs import Verdict
from generator.quotes.matching.match import match
from generator.quotes.matching.placing import every_occurrence
from generator.quotes.text.source_text import index

UNSPACED = [
    ("zh", "我方支持该建议", "[中方]支持该建议"),
    ("zh", "我方支持该建议", "［中方］支持该建议"),
    ("zh", "我方支持该建议", "〔中方〕支持该建议"),
    ("zh", "我方支持该建议", "我方支持[停火]建议"),
    ("zh", "我方支持该建议", "我方……该建议"),
    ("zh", "我方支持该建议", "我方…该建议"),
    ("zh", "我方支持该建议", "我方[…]该建议"),
    ("zh", "我方支持该建议", "我方（……）该建议"),
    ("zh", "我方支持该建议", "我方【…】该建议"),
    ("zh", "我方支持该建议", "我方<…>该建议"),
    ("zh", "AI技术发展很快", "[人工智能]AI技术"),
    ("zh", "他支持该建议", "[莫斯科]支持该建议"),
    ("ja", "私たちはその提案を支持します", "[日本]はその提案を支持します"),
    ("ja", "私たちはその提案を支持します", "私たちは・・・支持します"),
    ("th", "เราสนับสนุนข้อเสนอนี้", "[ไทย]สนับสนุนข้อเสนอนี้"),
    ("th", "เราสนับสนุนข้อเสนอนี้", "เรา…ข้อเสนอนี้"),
    ("km", "យើងគាំទ្រសំណើនេះ", "[កម្ពុជា]គាំទ្រសំណើនេះ"),
    ("lo", "ພວກເຮົາສະໜັບສະໜູນ", "[ລາວ]ສະໜັບສະໜູນ"),
    ("my", "ကျွန်ုပ်တို့ထောက်ခံပါသည်", "[မြန်မာ]ထောက်ခံပါသည်"),
    ("ru", "мы поддерживаем это предложение", "мы <…> предложение"),
    ("sv", "vi stöder det här förslaget", "vi [---] förslaget"),
]
TURNED = [
    ("zh", "我方支持该建议", "[英方]反对该建议"),
    ("zh", "我方支持该建议", "我方[不]支持该建议"),
    ("zh", "我方支持该建议", "我方〔没有〕支持该建议"),
    ("zh", "我方支持该建议", "我方[not]支持该建议"),
    ("zh", "我方支持该建议", "我方…反对该建议"),
    ("zh", "我方支持该建议", "该建议…支持"),
    ("th", "เราสนับสนุนข้อเสนอนี้", "เรา[ไม่]สนับสนุนข้อเสนอนี้"),
    ("km", "យើងគាំទ្រសំណើនេះ", "យើង[មិន]គាំទ្រសំណើនេះ"),
    ("lo", "ພວກເຮົາສະໜັບສະໜູນ", "ພວກເຮົາ[ບໍ່]ສະໜັບສະໜູນ"),
    ("my", "သူတို့ထောက်ခံပါသည်", "သူတို့[မဟုတ်ဘဲ]ထောက်ခံပါသည်"),
    ("en", "A lamp with-\nout a light", "A lamp … a light"),
]
HALVES = [
    ("We dis-\nagree on the wording of the plan", "agree on the wording of the plan"),
    ("We dis-\nagree on the wording of the plan", "We … agree on the wording"),
    ("We dis\u00ad\nagree on the wording of the plan", "We … agree on the wording"),
    ("They are un-\nlikely to succeed", "likely to succeed"),
    ("They are un\u2011\nlikely to succeed", "likely to succeed"),
    ("It is im-\npossible", "It is … possible"),
    ("It is im-\npossible", "It is [quite] possible"),
    ("We will go with-\nout the envoy", "We will go with … the envoy"),
    ("We will go with-\nout the envoy", "We will go with"),
    ("They dis-\nagree-\nment or not", "agreement or not"),
    ("The cease-\nfire talks go on", "fire talks go on"),
]
WHOLE = [
    ("We dis-\nagree on the wording of the plan", "disagree on the wording"),
    ("The cease-\nfire talks go on", "The cease-fire talks"),
    ("The cease-\nfire talks go on", "The ceasefire … go on"),
    ("They dis-\nagree. We all agree on the wording", "agree on the wording"),
    ("They dis-\nagree on it. All agree and sign it", "agree … sign it"),
    ("This is a plan -\nit holds for long", "it holds for long"),
    ("Die Innen-\nund Sozialpolitik bleibt", "und Sozialpolitik bleibt"),
]


@pytest.mark.parametrize(("source", "quote"), HALVES)
def test_no_quotation_begins_or_ends_in_the_middle_of_a_broken_word(source: str, quote: str) -> None:
    found = match(quote, index(source, "en"))
    assert found.verdict is Verdict.ALTERED
    assert "broken at the end of a line: quote all of it" in (found.problem or "")


@pytest.mark.parametrize(("source", "quote"), WHOLE)
def test_a_broken_word_may_be_quoted_whole(source: str, quote: str) -> None:
    assert match(quote, index(source, "en")).accepted


def test_a_search_for_what_is_absent_finds_parts_of_a_broken_word_too() -> None:
    assert list(every_occurrence(("fire",), index("The cease-\nfire talks go on", "en")))


@pytest.mark.parametrize(("lang", "source", "quote"), UNSPACED)
def test_cuts_and_insertions_need_no_spaces(lang: str, source: str, quote: str) -> None:
    assert match(quote, index(source, lang)).verdict is Verdict.OMISSION_MARKED


@pytest.mark.parametrize(("lang", "source", "quote"), TURNED)
def test_cuts_and_insertions_turn_nothing_round(lang: str, source: str, quote: str) -> None:
    assert not match(quote, index(source, lang)).accepted


@pytest.mark.parametrize(
    ("mark", "says"), [("…", "`…` leaves out 38 words"), ("[he said]", "`[he said]` leaves out 38 words")]
)
def test_a_cut_that_is_too_long_is_told_as_such(mark: str, says: str) -> None:
    text = index(f"begin here {' '.join(f'word{number}' for number in range(38))} finish there", "en")
    found = match(f"begin here {mark} finish there", text)
    assert (found.verdict, found.too_long) == (Verdict.ALTERED, True)
    assert found.problem == f"{says} of the source, and a cut may leave out 30"
    assert not match("begin here … start there", text).too_long


@pytest.mark.parametrize(
    ("lang", "character", "most", "too_many"),
    [("zh", "船", 45, 48), ("ja", "か", 75, 80), ("th", "ก", 135, 145)],
)
def test_a_cut_is_measured_in_words_where_words_have_no_spaces(
    lang: str, character: str, most: int, too_many: int
) -> None:
    def cut(size: int) -> bool:
        return match("山口…田中", index(f"山口{character * size}田中", lang)).accepted

    assert (cut(most), cut(too_many)) == (True, False)


@pytest.mark.parametrize("mark", ["\u0301", "\u20dd", "\u200b\u0301", "\u0338", "\u093e"])
@pytest.mark.parametrize("joint", ["…", "...", "[…]", "⋯", "(...)", "[so]", "[---]", "、", "-", "「"])
def test_no_word_hides_behind_a_combining_mark(joint: str, mark: str) -> None:
    text = index("We go to the lake and stay there for long", "en")
    assert not match(f"We go{joint}{mark}never to the lake", text).accepted
    assert not match(f"We go to{joint}{mark}seldom", text).accepted
    assert not match(f"We go {joint}{mark}herring {joint} stay there", text).accepted


def test_a_sign_made_of_two_characters_is_one() -> None:
    assert match("a ≠ b", index("if a =\u0338 b holds", "en")).accepted
    assert not match("a = b", index("if a =\u0338 b holds", "en")).accepted
