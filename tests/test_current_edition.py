"""The newest edition is told to say what stands now, in whatever order its statements were published."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from generator import build
from generator.diagnostics import Diagnostics
from generator.editions.standing import with_standing
from tests.harbour_towns import BRIEFING
from tests.published_harbour import published

if TYPE_CHECKING:
    from pathlib import Path

    from generator.model.statement import Statement


def test_another_order_of_statements_is_no_change(tmp_path: Path) -> None:
    library, findings = build.check(published(tmp_path), Diagnostics())
    (frozen,) = findings.editions[BRIEFING]
    assert frozen.is_current
    briefing = library.briefings[BRIEFING]

    def is_current(statements: tuple[Statement, ...]) -> bool:
        now = replace(library, briefings={BRIEFING: replace(briefing, statements=statements)})
        (edition,) = with_standing((replace(frozen, is_current=False),), now, findings.library_proofs)
        return edition.is_current

    assert is_current(briefing.statements[::-1])
    assert not is_current(briefing.statements[1:])
    first, *others = briefing.statements
    assert not is_current((replace(first, says=f"{first.says} Again."), *others))
