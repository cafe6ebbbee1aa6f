"""Times told from a source whose own day is not known exactly: an honest range, or somebody is asked."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

from tests.drafting.corpus import Labelled
from tests.drafting.measures import drafts_of
from tests.quotes.project import FILES, run

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from pathlib import Path

    from generator.drafting.entries import DraftedStatement


def _drafted(lang: str, sentence: str, published: str) -> DraftedStatement:
    (said,) = drafts_of(Labelled(lang, "news", published, f"{sentence}\n", ())).statements
    return said


@pytest.mark.parametrize(
    ("lang", "words", "published", "meant"),
    [
        ("en", "yesterday", "2024-05-16", "2024-05-15"),
        ("en", "yesterday", "2024-05-10/2024-05-12", "2024-05-09/2024-05-11"),
        ("en", "yesterday", "2024-05", "2024-04-30/2024-05-30"),
        ("en", "yesterday", "2024-05-16~", "2024-05-15~"),
        ("en", "yesterday", "2024-05-16?", "2024-05-15?"),
        ("en", "last weekend", "2024-05-16~", "2024-05-11~/2024-05-12~"),
        ("en", "on Monday", "2024-05-14/2024-05-16", "2024-05-13"),
        ("en", "on Monday", "2024-05-12/2024-05-14", "2024-05-06/2024-05-13"),
        ("en", "last month", "2024-05-14/2024-05-16", "2024-04"),
        ("en", "last month", "2024-04-29/2024-05-02", "2024-03-01/2024-04-30"),
        ("en", "today", "2024-05-10/2024-05-12", "2024-05-10/2024-05-12"),
        ("en", "on 3 May", "2024-05-02/2024-05-04", "2023-05-03/2024-05-03"),
        ("en", "on 3 May 2022", "2024-05-10/2024-05-12", "2022-05-03"),
        ("en", "on 3 May 2022", "2024", "2022-05-03"),
        ("de", "gestern", "2024-05-10/2024-05-12", "2024-05-09/2024-05-11"),
        ("fr", "hier", "2024-05-10/2024-05-12", "2024-05-09/2024-05-11"),
        ("uk", "учора", "2024-05-10/2024-05-12", "2024-05-09/2024-05-11"),
        ("ru", "вчера", "2024-05-10/2024-05-12", "2024-05-09/2024-05-11"),
        ("zh", "昨天", "2024-05-10/2024-05-12", "2024-05-09/2024-05-11"),
    ],
)
def test_what_a_day_is_told_from_makes_its_range(lang: str, words: str, published: str, meant: str) -> None:
    sentence = {
        "en": f"“The pier is open to all,” Ada Lindqvist said {words}.",
        "de": f"„Der Hafen ist heute offen“, sagte Ada Lindqvist {words}.",
        "fr": f"« Le port est ouvert à tous », a déclaré Ada Lindqvist {words}.",
        "uk": f"«Порт відкрито для всіх», — сказала {words} Ада Ліндквіст.",
        "ru": f"«Порт открыт для всех», — сказала {words} Ада Линдквист.",
        "zh": f"阿达·林德奎斯特{words}说：“港口对所有人开放。”",
    }[lang]
    said = _drafted(lang, sentence, published)
    assert (said.date, said.date_words) == (meant, words)


@pytest.mark.parametrize("published", ["2024", "../2024-05-12", "2024-05-12/.."])
def test_a_time_told_from_no_day_is_asked_for_with_its_words(published: str) -> None:
    said = _drafted("en", "“The pier is open to all,” Ada Lindqvist said yesterday.", published)
    assert (said.date, said.date_words) == (None, None)
    assert f"date “yesterday”: say which day that was, as the source is only dated {published}" in said.todo


def test_a_source_without_a_date_is_told_so(project: Callable[[Mapping[str, str]], Path]) -> None:
    registers = {name: text.replace(" date: 2024-05-01,", "") for name, text in FILES.items()}
    place = project(
        {**registers, "sources/paper.txt": "“The strait is wide enough for two,” Bob said yesterday.\n"}
    )
    result = run(place, "draft", "x", "paper-1", "--format", "json")
    (drafted,) = json.loads(result.stdout)["sources"]
    (said,) = drafted["statements"]
    assert "date “yesterday”: say which day that was, as the source has no date" in said["todo"]
    assert "date" not in said
