"""What is drafted of a few sentences of Ukrainian, Russian or Chinese: each row is a way of saying once misread."""

from __future__ import annotations

import pytest

from tests.drafting.corpus import rows_in
from tests.drafting.measures import rows_of

WAYS = rows_in("eastern_ways.txt")


@pytest.mark.parametrize(("lang", "kind", "text", "drafted"), WAYS)
def test_a_way_of_saying_is_understood(lang: str, kind: str, text: str, drafted: str) -> None:
    assert rows_of(lang, kind, text) == drafted
