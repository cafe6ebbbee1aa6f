"""Which points the text of a plan lists: with numbers of several kinds, with letters, with neither."""

from __future__ import annotations

import pytest

from generator.composing.points_in_text import are_numbered, points_in
from generator.quotes.text.source_text import index

LISTS = {
    "numbers": ("en", "A plan\nIt has two points.\n1. Stop the guns.\n2) Talk in June.\n", ["1", "2"]),
    "in brackets": ("en", "A plan\nIt has two points.\n(1) Stop the guns.\n(2) Talk.\n", ["1", "2"]),
    "words": ("en", "A plan\nThis is it.\nPoint 1: Stop.\nPoint 2 – Talk.\n", ["1", "2"]),
    "alone on their lines": (
        "en",
        "A plan\nThis is it.\nArticle 1\nStop.\nArticle 2\nTalk.\n",
        ["1", "2"],
    ),
    "Ukrainian": ("uk", "План\nОсь він.\nПункт 1. Тиша.\nПункт 2. Риба.\nПункт 3. Море.\n", ["1", "2", "3"]),
    "Chinese": ("zh", "方案\n内容如下。\n一、停火。\n二、和谈。\n三、捕鱼。\n", ["1", "2", "3"]),
    "Chinese points": ("zh", "方案\n内容如下。\n第一点：停火。\n第二点：和谈。\n", ["1", "2"]),
    "Roman": ("en", "A plan\nThis is it.\nI. Stop.\nII. Talk.\nIII. Fish.\n", ["I", "II", "III"]),
    "letters": ("en", "A plan\n\nThis is it.\n\na) stop\n\nb) talk\n", ["a", "b"]),
    "letters within numbers": (
        "en",
        "A plan\n\nThis is it.\n\n1. Stop:\n\na) guns\n\nb) ships\n\nc) planes\n\n2. Talk.\n",
        ["1", "2"],
    ),
    "the longer of two lists": (
        "en",
        "A plan\nThis is it.\n1. Head.\n2. Foot.\nNow:\n1. Stop.\n2. Talk.\n3. Fish.\n",
        ["1", "2", "3"],
    ),
    "neither": ("en", "A plan\n\nThis is it:\n\n- stop now\n\n- talk now\n\n– fish now\n", ["1", "2", "3"]),
    "figures": ("en", "A plan\nThis is it.\n1.5 million fish.\n2.5 million nets.\n", []),
    "prose": ("en", "A plan\nPoint 1 of the plan is good.\nPoint 2 of the plan is not.\n", []),
    "two dashes": ("en", "A talk\nThey spoke:\n- Yes, he said.\n- No, she said.\n", []),
    "one number": ("en", "A plan\nThis is it.\n1. Stop.\nNo more.\n", []),
    "not from one": ("en", "A plan\nThis is it.\n3. Stop.\n4. Talk.\n", []),
    "nothing": ("en", "", []),
}


@pytest.mark.parametrize("name", LISTS)
def test_points_are_found(name: str) -> None:
    lang, text, numbers = LISTS[name]
    assert [point.number for point in points_in(index(text, lang))] == numbers


def test_a_point_has_all_that_stands_before_the_next() -> None:
    text = index(
        "A plan in two points\nThis is it.\n1. Water\nThe pond goes.\nAll of it.\n2. Nets\nNone.\nEnd.\n",
        "en",
    )
    points = points_in(text)
    assert [point.words for point in points] == ["Water The pond goes. All of it.", "Nets None."]
    assert [point.heading for point in points] == ["Water", "Nets"]
    assert [point.paragraph for point in points] == [2, 5]
    assert are_numbered(text)


def test_a_first_sentence_may_be_a_heading_and_a_whole_one_is_none() -> None:
    text = index(
        "关于池塘的方案\n内容如下。\n一、停火止战。各方应保持克制。\n二、各方应当尽快恢复谈判。\n", "zh"
    )
    assert [point.heading for point in points_in(text)] == ["停火止战", ""]


def test_a_list_without_numbers_is_counted() -> None:
    text = index("A plan\n\nThis is it:\n\n- stop now\n\n- talk now\n\n- fish now\n", "en")
    assert not are_numbered(text)
    assert [point.words for point in points_in(text)] == ["stop now", "talk now", "fish now"]
