"""The filter of statements calls things as the other pages do."""

from __future__ import annotations

from pathlib import Path

from generator.writer.views.stance_matrix import NOT_CODED

SCRIPT = Path(__file__).parents[1] / "site_templates/theme/assets/js/statements.js"


def test_a_statement_without_a_stance_is_called_as_on_the_page_of_reactions() -> None:
    (facet,) = (
        line for line in SCRIPT.read_text(encoding="utf-8").splitlines() if '["stance", "Stance"' in line
    )
    assert facet.rstrip(" ,]").endswith(f'"{NOT_CODED.word}"')
