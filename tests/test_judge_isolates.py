"""Hebrew with marks of direction stays isolated in each line of a card, wherever the lines end."""

from __future__ import annotations

from generator.cli.judge_lines import CardLines
from generator.withholding import NOTHING
from generator.withholding.mask import Mask


def test_each_line_closes_what_it_opens() -> None:
    words = "שלום\u200f לכל מי שבא " * 12
    for line in CardLines(Mask(NOTHING), 40).wrapped(f"He said {words}, and left.", label="says"):
        assert line.count("\u2067") == line.count("\u2069"), ascii(line)
