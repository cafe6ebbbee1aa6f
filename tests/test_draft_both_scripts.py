"""Chinese is read in both scripts: what drafting has in simplified characters, it has in traditional ones too."""

from __future__ import annotations

import ast
from dataclasses import replace
from itertools import chain
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

import generator.drafting
from generator.drafting.mentions import MentionFinder
from generator.drafting.register_names import NamesInLanguage
from generator.model.actor import ActorType
from generator.text.traditional_characters import in_both, simplified, spellings
from tests import factories
from tests.drafting.corpus import Labelled, texts_in
from tests.drafting.measures import drafts_of

if TYPE_CHECKING:
    from collections.abc import Iterator

_PACKAGE = Path(generator.drafting.__file__).parent
_IN_BOTH = frozenset({"in_both", "in_both_scripts", "simplified", "spellings"})
_WRITTEN_SO = {
    "state_names.py": "words are looked up in simplified characters",
    "venues.py": "`_LABELS` are our own words",
}
"""Modules with Chinese in one script, and why."""
_ALIKE = frozenset("了回")
"""Signs that traditional texts write so, too, where drafting looks for them alone."""

_FOLDERS = (
    "texts",
    "second",
    "fresh",
    "later",
    "unseen",
    "eastern",
    "eastern_later",
    "eastern_third",
    "eastern_fourth",
    "outside_read_eastern",
)
_OFTEN = {"后": "後", "于": "於", "里": "裡"}
"""Signs that are written so in traditional texts, too, but seldom."""


@pytest.mark.parametrize("folder", _FOLDERS)
def test_a_text_in_traditional_characters_is_drafted_as_in_simplified_ones(folder: str) -> None:
    for labelled in texts_in(folder):
        if labelled.lang == "zh":
            other = replace(labelled, text="".join(map(_traditional, labelled.text)))
            assert _rows(other) == _rows(labelled)


def _traditional(sign: str) -> str:
    """Return a sign as Big5 has it, the encoding of texts in traditional characters."""
    if not "\u4e00" <= sign <= "\u9fff":
        return sign
    written = [_OFTEN.get(sign, sign), *spellings(sign)]
    return next((spelling for spelling in written if _is_in_big5(spelling)), sign)


def _is_in_big5(sign: str) -> bool:
    return sign.encode("big5", errors="ignore") != b""


def _rows(labelled: Labelled) -> list[tuple[object, ...]]:
    drafts = drafts_of(labelled)
    names = {actor.id: simplified(actor.name) for actor in drafts.actors}
    return [
        (
            [names.get(id_, id_) for id_ in drafted.speakers],
            simplified(drafted.quote),
            drafted.date,
            drafted.modality,
            drafted.attribution,
            drafted.venue,
        )
        for drafted in drafts.statements
    ]


@pytest.mark.parametrize(
    "path",
    [path for path in sorted(_PACKAGE.rglob("*.py")) if path.name not in _WRITTEN_SO],
    ids=lambda path: path.stem,
)
def test_words_are_read_in_both_scripts(path: Path) -> None:
    tree = ast.parse(path.read_text(encoding="utf-8"))
    in_both_scripts = _in_both_scripts(tree)
    alone = [
        (node.lineno, text)
        for node, text in _texts(tree)
        if id(node) not in in_both_scripts and any(in_both(sign) != sign for sign in {*text} - _ALIKE)
    ]
    assert not alone


def _texts(tree: ast.AST) -> Iterator[tuple[ast.Constant, str]]:
    """Yield the texts of a module that are no docstrings, with their nodes."""
    told = {id(node.value) for node in ast.walk(tree) if isinstance(node, ast.Expr)}
    for node in ast.walk(tree):
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in told:
            yield node, node.value


def _in_both_scripts(tree: ast.AST) -> set[int]:
    """Return the nodes of which both scripts are made, where they stand or by the name that they get."""
    meant: dict[str, list[ast.expr]] = {}
    for node in ast.walk(tree):
        if isinstance(node, ast.Assign) and isinstance(node.targets[0], ast.Name):
            meant.setdefault(node.targets[0].id, []).append(node.value)
    waiting: list[ast.AST] = [
        node
        for node in ast.walk(tree)
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id in _IN_BOTH
    ]
    found: set[int] = set()
    while waiting:
        inside = [node for node in ast.walk(waiting.pop()) if id(node) not in found]
        found |= {id(node) for node in inside}
        waiting += chain.from_iterable(
            meant.get(node.id, ()) for node in inside if isinstance(node, ast.Name)
        )
    return found


@pytest.mark.parametrize(
    "text", ["意大利外长说", "意大利外長說", "義大利外長說", "烏克蘭外長說", "乌外长说", "烏外長說"]
)
def test_a_minister_is_of_the_state_that_either_script_names(text: str) -> None:
    states = {"it": "Italy", "ua": "Ukraine"}
    library = factories.library(
        actors=[
            factories.actor(id_, type=ActorType.STATE, name=factories.name(name))
            for id_, name in states.items()
        ]
    )
    found = [mention.state for mention in MentionFinder(NamesInLanguage.of(library, "zh")).find(text)]
    assert found == ["it" if "大利" in text else "ua"]
