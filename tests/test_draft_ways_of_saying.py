"""What is drafted of one sentence, or of a few: each row is a way of saying that was once misread."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.drafting.corpus import Labelled
from tests.drafting.measures import drafts_of

WAYS = [
    tuple(map(str.strip, line.split(" | ")))
    for line in (Path(__file__).parent / "drafting/ways_of_saying.txt")
    .read_text(encoding="utf-8")
    .splitlines()
    if line and line[0] != "#"
]


@pytest.mark.parametrize(("lang", "kind", "text", "drafted"), WAYS)
def test_a_way_of_saying_is_understood(lang: str, kind: str, text: str, drafted: str) -> None:
    drafts = drafts_of(Labelled(lang, kind, "2026-02-12", text.replace("¶", "\n") + "\n", ()))
    names = {actor.id: f"?{actor.name}" for actor in drafts.actors}
    found = [
        f"{'+'.join(names.get(id_, id_) for id_ in statement.speakers)}: {statement.quote}"
        for statement in drafts.statements
    ]
    assert (" / ".join(found) or "-") == drafted
