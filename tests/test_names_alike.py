"""Which names a reader takes for one: the one definition behind the check, the choices of a search, and offered ids."""

from __future__ import annotations

import pytest

from generator.model.text import alike


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Li Wei", "LI  wei"),
        ("Li Wei", " Li\u00a0Wei "),
        ("Li Wei", "Ｌｉ　Ｗｅｉ"),
        ("José", "Jose\u0301"),
        ("Straße", "STRASSE"),
        ("ﬁsheries", "Fisheries"),
        ("Ὀδυσσεύς", "ὈΔΥΣΣΕΎΣ"),
    ],
)
def test_names_that_a_reader_takes_for_one(one: str, other: str) -> None:
    assert alike(one) == alike(other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("José", "Jose"),
        ("Li-Wei", "Li Wei"),
        ("LiWei", "Li Wei"),
        ("陳", "陈"),
        ("Ana", "Аna"),
        ("Ana 1", "Ana 2"),
    ],
)
def test_names_that_a_reader_tells_apart(one: str, other: str) -> None:
    assert alike(one) != alike(other)
