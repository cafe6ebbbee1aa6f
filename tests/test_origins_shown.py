"""What site and handbook say of the origins of a statement's reports."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from generator import build
from generator.project import Project
from tests.case_files import CASES, read_case, write_project
from tests.conftest import ROOT

if TYPE_CHECKING:
    from pathlib import Path

_READ = (".md", ".py", ".jinja", ".typ")


def test_nothing_calls_a_source_independent() -> None:
    """Nobody can know that; a newspaper may be called so."""
    folders = (
        "briefings/handbook",
        "generator",
        "site_templates/site",
        "site_templates/parts",
        "site_templates/pdf",
    )
    texts = [path for folder in folders for path in (ROOT / folder).rglob("*") if path.suffix in _READ]
    assert len(texts) > 100
    found = {
        f"{path.relative_to(ROOT)}: {line.strip()}"
        for path in (*texts, ROOT / "README.md")
        for line in path.read_text(encoding="utf-8").splitlines()
        if re.search("independent", line, re.IGNORECASE) and "calendar_words" not in path.name
    }
    assert not found


def test_pages_say_what_is_known_and_why(tmp_path: Path) -> None:
    """The cases of the check, as site and PDF show them: a line of the card is the same in both."""
    write_project(read_case(CASES / "origin-not-named.yml"), tmp_path)
    page = build.generate(Project(tmp_path)).files["briefings/x/statements/index.md"].decode()
    cards = {card.split('"', 1)[0]: card for card in page.split('<h3 id="')[1:]}
    shown = {
        id_: re.sub("<[^>]+>", "", fact)
        for id_, card in cards.items()
        for fact in re.findall('<p class="fact">(.*?)</p>', card)
        if "known" in fact
    }
    assert shown == {
        "relayed": "3 sources, one origin known: The Herald (1) rests on Ministry of Aland; "
        "The Bugle has it from Ministry of Aland, whose own text is another of these sources",
        "of-the-publisher": "3 sources, one origin known: The Herald (2) rests on Ministry of Aland; "
        "The Bugle has it from Ministry of Aland, whose own text is another of these sources",
        "at-one-place": "2 sources, one origin known: both from one occasion: to reporters in Port Aland",
        "in-one-breath": "2 sources, one origin known: both with the same words, eight or more in a row",
        "seven-words": "2 sources, no common origin known",
        "at-an-event": "2 sources, one origin known: both from one occasion: Talks",
        "each-for-itself": "2 sources, no common origin known",
    }
    assert "heard by the source itself" in cards["each-for-itself"]
