"""What is drafted of a few sentences of Ukrainian, Russian or Chinese: each row is a way of saying once misread."""

from __future__ import annotations

import pytest

from tests.drafting.corpus import Labelled, rows_in
from tests.drafting.measures import drafts_of, rows_of

WAYS = [*rows_in("eastern_ways.txt"), *rows_in("eastern_points.txt")]


@pytest.mark.parametrize(("lang", "kind", "text", "drafted"), WAYS)
def test_a_way_of_saying_is_understood(lang: str, kind: str, text: str, drafted: str) -> None:
    assert rows_of(lang, kind, text) == drafted


@pytest.mark.parametrize(("lang", "kind", "text", "dates"), rows_in("eastern_days.txt"))
def test_a_day_is_told_as_the_text_tells_it(lang: str, kind: str, text: str, dates: str) -> None:
    drafts = drafts_of(Labelled(lang, kind, "2024-05-16", text.replace("¶", "\n") + "\n", ()))
    assert " / ".join(said.date or "-" for said in drafts.statements) == dates
