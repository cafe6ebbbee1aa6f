"""What is drafted of a few sentences of Chinese, in simplified and traditional characters."""

from __future__ import annotations

import pytest

from tests.drafting.corpus import rows_in
from tests.drafting.measures import rows_of


@pytest.mark.parametrize(("kind", "text", "drafted"), rows_in("chinese_ways.txt"))
def test_a_way_of_saying_in_chinese_is_understood(kind: str, text: str, drafted: str) -> None:
    assert rows_of("zh", kind, text) == drafted
