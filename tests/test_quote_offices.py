"""Who is named by an office is known by the name that stands beside it; what the office is of is nobody's name."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.quotes.attribution.actor_names import ClaimedSpeaker
from generator.quotes.matching.match import match
from generator.quotes.matching.warned_of import QuoteWarning
from generator.quotes.text.segmentation import keys_of
from generator.quotes.text.source_text import index

QUOTES = {"uk": "Ніхто не прийшов до очерету", "ru": "Никто не пришёл к тростнику"}
CLAIMED = {"uk": "Ада Брілль", "ru": "Ада Брилль"}
ANOTHER = {"uk": "Фін Очеретний", "ru": "Финн Роцин"}
ROWS = [
    tuple(line.split(" | ", 1))
    for line in (Path(__file__).parent / "quotes/offices.txt").read_text(encoding="utf-8").splitlines()
    if not line.startswith("#")
]


def _is_warned_of(lang: str, attribution: str, name: str) -> bool:
    quote = QUOTES.get(lang, "Nobody came to the reeds")
    text = attribution.replace("QUOTE", quote).replace("NAME", name)
    claimed = ClaimedSpeaker(frozenset(keys_of(CLAIMED.get(lang, "Ada Brill"))), person=True)
    found = match(quote, index(text, lang), claimed, marked=True)
    assert found.accepted
    return QuoteWarning.INSIDE_ANOTHER in found.warnings


@pytest.mark.parametrize(("lang", "attribution"), ROWS)
def test_a_speaker_named_beside_an_office_is_not_somebody_else(lang: str, attribution: str) -> None:
    assert not _is_warned_of(lang, attribution, CLAIMED.get(lang, "Ada Brill"))


@pytest.mark.parametrize(("lang", "attribution"), [row for row in ROWS if "NAME" in row[1]])
def test_somebody_else_named_beside_an_office_is(lang: str, attribution: str) -> None:
    assert _is_warned_of(lang, attribution, ANOTHER.get(lang, "Finn Reed"))
