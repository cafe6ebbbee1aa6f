"""Five sets of three texts: taken in and drafted from as the tutorial does, they give what somebody reads in them."""

from __future__ import annotations

import json
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

import pytest
import yaml
from click.testing import CliRunner

from generator.cli import main
from generator.starter import new_site
from tests.tutorial.sets import desks

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from tests.tutorial.sets import Desk, SavedText

BRIEFING = "desk-texts"


@dataclass
class Drafted:
    """What was drafted from a set of texts."""

    found: int = 0
    speakers: int = 0
    statements: int = 0
    misses: list[str] = field(default_factory=list)


def _run(*arguments: str) -> str:
    done = CliRunner().invoke(main, arguments)
    assert done.exit_code == 0, done.output
    return done.stdout


def drafted_from(given: Desk, folder: Path) -> Drafted:
    """Take the texts of a set into a new project, draft from them, and compare with what is listed."""
    new_site(folder)
    paths = given.save(folder / "saved")
    _run(
        "-C", str(folder), "new", BRIEFING, "--kind", given.kind, "--title", given.title, "--date", given.date
    )
    for text, path in zip(given.texts, paths, strict=True):
        told = ("--publisher", text.publisher, "--date", text.date, "--lang", text.lang, "--type", text.type)
        _run("-C", str(folder), "add", str(path), "--id", path.stem, *told)
    ids = [path.stem for path in paths]
    sources = json.loads(_run("-C", str(folder), "draft", BRIEFING, *ids, "--format", "json"))["sources"]
    registers = [folder / "briefings/actors.yml", folder / f"briefings/{BRIEFING}/drafts.yml"]
    actors = [
        actor for path in registers for actor in yaml.safe_load(path.read_text(encoding="utf-8"))["actors"]
    ]
    names = {actor["id"]: str(actor["name"]) for actor in actors}
    drafted = Drafted()
    for text, source in zip(given.texts, sources, strict=True):
        _compare(text, source["statements"], names, drafted)
    return drafted


def _compare(
    text: SavedText, statements: Sequence[dict[str, Any]], names: dict[str, str], drafted: Drafted
) -> None:
    drafted.statements += len(statements)
    words = " ".join(" ".join(text.paragraphs).split())
    for statement in statements:
        assert statement["quote"] in words, "it has words that the text has not"
    for said in text.said:
        found = next((row for row in statements if row["quote"].startswith(said.begins)), None)
        drafted.found += found is not None
        ids = found["speaker"] if found else []
        speaker = " and ".join(names.get(id_, id_) for id_ in ([ids] if isinstance(ids, str) else ids))
        is_right = found is not None and said.speaker.casefold() in speaker.casefold()
        drafted.speakers += is_right
        if not is_right:
            drafted.misses.append(
                f"{text.file}: {said.begins}: {speaker or 'not drafted'}, not {said.speaker}"
            )


def test_there_are_five_sets_of_three_texts_with_25_statements_each() -> None:
    assert len(desks()) == 5
    for given in desks():
        assert len(given.texts) == 3
        assert sum(len(text.said) for text in given.texts) >= 25


@pytest.mark.parametrize("given", desks(), ids=lambda given: given.name)
def test_a_set_is_drafted_from(given: Desk, tmp_path: Path) -> None:
    drafted = drafted_from(given, tmp_path)
    assert drafted.found >= given.found["statements"], drafted.misses
    assert drafted.speakers >= given.found["speakers"], drafted.misses
