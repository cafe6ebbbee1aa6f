"""A vote as the handbook has it entered: the page of reactions shows who was for, who against, who abstained."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from tests.case_files import Case, write_project
from tests.quotes.project import run

if TYPE_CHECKING:
    from pathlib import Path

ENTRIES = """\
actors:
  - {id: brill, type: state, name: Brill}
  - {id: corve, type: state, name: Corve}
  - {id: dunmar, type: state, name: Dunmar}
  - {id: ester, type: state, name: Ester}
topics:
  - {id: resolution, name: The resolution on pilots}
events:
  - {id: vote, name: Vote on pilots, date: 2024-05-01, evidence: [gazette-1]}
statements:
"""
VOTES = {"for": "brill, corve", "against": "dunmar", "neutral": "ester"}


def test_who_voted_how_stands_among_the_reactions(tmp_path: Path) -> None:
    statements = "".join(
        f"  - id: voted-{stance}\n    speaker: own-voice\n    holders: [{members}]\n    at: vote\n    kind: vote\n"
        f"    stance: {{resolution: {stance}}}\n    says: This was their vote.\n    source: gazette-1\n"
        "    locator: para 2\n"
        for stance, members in VOTES.items()
    )
    write_project(Case("", {"briefings/x/vote.yml": f"{ENTRIES}{statements}"}, ()), tmp_path)
    done = run(tmp_path, "generate")
    assert done.exit_code == 0, done.output
    page = (tmp_path / "build/docs/briefings/x/reactions/index.md").read_text(encoding="utf-8")
    sides = re.sub(r"<[^>]*>", " ", page.partition("{#_sides}")[2].partition("{#_voices}")[0])
    shown = " ".join(sides.split())
    for name, stance in (("Brill", "for"), ("Corve", "for"), ("Dunmar", "against"), ("Ester", "abstained")):
        assert f"{name} {stance} The resolution on pilots" in shown
    told = {
        name: re.sub(r"<[^>]*>", "", text.read_text(encoding="utf-8"))
        for name in ("reactions", "statements", "sources")
        for text in [tmp_path / f"build/docs/briefings/x/{name}/index.md"]
    }
    assert "on the vote of Brill and Corve" in told["statements"]
    assert "Gazette, on Dunmar’s vote: This was their vote" in told["sources"]
    assert "as told by The Gazette" in told["reactions"]
    for page in told.values():
        assert not re.search(r"’s view|the view of|ascribed by|neutral", page.partition("{#_page}")[2])
