"""A link to a correction finds it for ever: whatever is entered beside it, and also by the number that it had."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from generator import build
from generator.analysis import derive
from generator.memo import Memo
from generator.model.proofs import LibraryProofs
from generator.model.snapshot import FrozenEdition, Snapshot
from generator.writer.views.corrections import view_corrections
from generator.writer.views.entry_links import EntryLinks
from generator.writer.views.labels import label_registers
from tests import factories as make
from tests.harbour_towns import BRIEFING
from tests.outputs import by_page
from tests.published_harbour import SAID, edit, enter, published, run
from tests.test_feeds import correction_of, told_briefing

if TYPE_CHECKING:
    from pathlib import Path

    from generator.model.briefing import Briefing, Correction

A, B, C = (correction_of(was=f"Talks came {word}.") for word in ("last", "late", "never"))


def _anchors(now: Briefing, *editions: Briefing) -> list[tuple[str, tuple[str, ...]]]:
    """Return the anchor of each correction, and those that it had, after some editions."""
    library = make.library(now)
    frozen = tuple(
        FrozenEdition(Snapshot(edition.id, make.library(edition), LibraryProofs()), str(number))
        for number, edition in enumerate(editions)
    )
    findings = replace(derive(library, Memo()), editions={now.id: frozen} if frozen else {})
    links = EntryLinks(library, findings, label_registers(library, "en"), home=now.id)
    return [(view.anchor, view.formerly) for view in view_corrections(now.id, links)]


@pytest.mark.parametrize("rows", [(A, B), (B, A), (C, B, A), (A, A, B)])
def test_a_row_more_moves_no_anchor(rows: tuple[Correction, ...]) -> None:
    ((alone, _),) = _anchors(told_briefing(corrections=(A,)))
    anchors = [anchor for anchor, _ in _anchors(told_briefing(corrections=rows))]
    assert anchors.index(alone) == rows.index(A)
    assert len(set(anchors)) == len(rows)


def test_numbers_of_editions_lead_on() -> None:
    """To what first had each; a number that no edition had leads nowhere."""
    first, second = told_briefing(corrections=(A, B)), told_briefing(corrections=(C, A, B))
    found = _anchors(told_briefing(corrections=(C, B, A)), first, second)
    assert [formerly for _, formerly in found] == [(), ("_correction-2", "_correction-3"), ("_correction-1",)]
    assert [formerly for _, formerly in _anchors(first)] == [(), ()]


def test_both_stand_on_the_page(tmp_path: Path) -> None:
    """In the project of an editor, who enters a row above one that is published."""
    project = published(tmp_path)
    now = "Talks of two towns are an insult to the third."
    edit(project, "talks.yml", lambda text: text.replace(SAID, now))
    enter(
        project, {"of": "saar-on-boats", "kind": "correction", "was": SAID, "now": now, "because": "A slip."}
    )
    made = run(project, "--note", "One sentence corrected.")
    assert made.exit_code == 0, made.output

    def places() -> list[str]:
        page = by_page(build.generate(project).files, BRIEFING)["overview"]
        articles = page.split('<article class="correction"')
        (of_it,) = [article for article in articles[1:] if SAID in article]
        return re.findall(r'id="([^"]*)"', of_it)

    before = places()
    assert before[1:] == ["_correction-1"]
    row = (
        "  - of: rhun\n    date: 2026-06-01\n    kind: update\n    was: harbourmaster\n    now: captain\n"
        "    because: He rose.\n"
    )
    edit(project, "briefing.yml", lambda text: text.replace("corrections:\n", f"corrections:\n{row}"))
    registers = project.briefings / "registers.yml"
    text = registers.read_text(encoding="utf-8")
    registers.write_text(text.replace("title: harbourmaster,", "title: captain,"), encoding="utf-8")
    assert places() == before
