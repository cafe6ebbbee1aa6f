"""Warnings on proved quotations: kept in the lock, told to editors and readers, answered for with a reason."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from generator.writer.wording.words import WARNED
from tests.quotes.project import FILES, change, run, statements_page

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from pathlib import Path


@pytest.fixture
def place(project: Callable[[Mapping[str, str]], Path]) -> Path:
    """A project with one held text."""
    return project(FILES)


@pytest.mark.parametrize(
    "code",
    [
        "negation-at-edge",
        "question-as-statement",
        "inside-another-quote",
        "clause-cut",
        "paraphrase-in-marks",
        "recased-word",
    ],
)
def test_each_warning_reaches_the_editor(place: Path, code: str) -> None:
    text, quote = {
        "negation-at-edge": ("“We will not go,” Ada said.", "go"),
        "question-as-statement": ("“Shall we go to Brill?” Ada said.", "we go to Brill"),
        "inside-another-quote": (
            "“He told me, ‘The swans are mine,’ and wept,” Ada said.",
            "The swans are mine",
        ),
        "clause-cut": ("“We go to Brill today, unless it rains,” Ada said.", "We go to Brill today"),
        "paraphrase-in-marks": ("The swans left at noon.", "The swans left"),
        "recased-word": ("“Nobody asked US about it,” Ada said.", "Nobody asked us about it"),
    }[code]
    (place / "sources/paper.txt").write_text(f"On Monday it began.\n{text}\n", encoding="utf-8")
    change(place, "briefings/x/call.yml", "We will open the harbour", quote)
    result = run(place, "verify", "--write")
    assert result.exit_code == 0, result.output
    assert f"[{code}]" in result.output
    (place / "sources/paper.txt").unlink()
    assert f"[{code}]" in run(place, "check").output, "the lock keeps it for those who have no texts"
    assert WARNED[code] in statements_page(place)
    name = code.replace("-", "_")
    change(
        place,
        "briefings/x/call.yml",
        f"quote: {quote}\n",
        f"quote: {quote}\n    waive:\n      {name}: It is <so>\n",
    )
    assert f"[{code}]" not in run(place, "check").output
    page = statements_page(place)
    assert f"remark of the automatic check: “{WARNED[code]}”; the editors’ answer: It is &lt;so&gt;" in page
    assert f" · {WARNED[code]}" not in page, "it is not said as if it were so"


def test_a_reason_for_no_warning_is_needless(place: Path) -> None:
    assert run(place, "verify", "--write").exit_code == 0
    change(
        place,
        "briefings/x/call.yml",
        "quote: We will open the harbour\n",
        "quote: We will open the harbour\n    waive:\n      clause_cut: It is so\n",
    )
    for command in ("check", "verify"):
        output = run(place, command).output
        assert "[needless-waiver]" in output
        assert "there is no warning `clause-cut` on the quotation" in output
