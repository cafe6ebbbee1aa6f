"""What is drafted of one sentence, or of a few: each row is a way of saying that was once misread."""

from __future__ import annotations

import pytest

from tests.drafting.corpus import rows_in
from tests.drafting.measures import rows_of

WAYS = [
    row
    for name in (
        "ways_of_saying.txt",
        "beside.txt",
        "called.txt",
        "called_again.txt",
        "further_ways.txt",
        "complements.txt",
        "provisions.txt",
    )
    for row in rows_in(name)
]


@pytest.mark.parametrize(("lang", "kind", "text", "drafted"), WAYS)
def test_a_way_of_saying_is_understood(lang: str, kind: str, text: str, drafted: str) -> None:
    assert rows_of(lang, kind, text) == drafted
