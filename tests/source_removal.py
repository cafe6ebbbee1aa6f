"""Takes a source out of the files of a project for real, and has the reader say what then has nothing to rest on.

Nothing here knows how `generator.analysis.without` works: the source is deleted from the YAML, what the reader then
refuses as empty is deleted too, and so on until it refuses nothing.
"""

from __future__ import annotations

from contextlib import suppress
from typing import TYPE_CHECKING, Any, NamedTuple, TypeAlias

import yaml
from yaml import MappingNode, ScalarNode, SequenceNode

from generator.diagnostics import BuildFailed, Code, Diagnostics
from generator.memo import Memo
from generator.reader import read
from generator.reader.records.parts import SightingFields

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from yaml import Node

Name: TypeAlias = tuple[str, str, str]
"""Kind, entry and part, as `generator.analysis.parts.Part` has them."""
_STAND_IN = "stand-in"
"""A source that is in no register: the reader is not asked so far."""


class _Thing(NamedTuple):
    name: Name
    node: MappingNode


def fallen_without(source: str, project: Path) -> set[Name]:
    """Return what has no source left in the files of ``project`` without ``source``. The files are changed."""
    fallen: set[Name] = set()
    gone = {source}
    while True:
        before = len(gone)
        for path in sorted(project.glob("briefings/**/*.yml")):
            tree = yaml.compose(path.read_text(encoding="utf-8"), yaml.CSafeLoader)
            if isinstance(tree, MappingNode):
                fallen |= _take_out(tree, gone, _folder(path))
                path.write_text(yaml.serialize(tree, Dumper=yaml.CSafeDumper, allow_unicode=True), "utf-8")
        found = {thing.name for thing in _refused(project)}
        fallen |= found
        for kind, entry, part in found:
            gone.add(entry if not part else f"{kind}:{entry}:{part}")
        if not found and len(gone) == before:
            return fallen


def _take_out(tree: MappingNode, gone: set[str], folder: str) -> set[Name]:
    """Delete from a file what is gone; return, and add to it, what the reader would not miss."""
    lost: set[Name] = set()
    for key, nodes in tree.value:
        if isinstance(nodes, SequenceNode) and key.value != "plans":  # a plan's cells may stand without it
            nodes.value = [node for node in nodes.value if _full(_text(node, "id"), folder) not in gone]
    for (kind, entry, part), node in _things(tree, folder):
        evidence = _list(node, "evidence")
        had = bool(evidence)
        if evidence:
            evidence[:] = [item for item in evidence if not _is_gone(item, gone, folder)]
        if f"{kind}:{entry}:{part}" in gone:
            _put(node, "evidence", _STAND_IN)
        elif kind == "statement":
            _take_out_of_statement(node, gone)
        elif kind in ("actor", "office") and had and not evidence:
            lost.add((kind, entry, part))
        elif kind == "plan":
            lost |= _take_out_of_plan(node, entry, gone, folder)
    return lost


def _take_out_of_statement(node: MappingNode, gone: set[str]) -> None:
    also = _list(node, "also")
    also[:] = [report for report in also if _text(report, "source") not in gone]
    if _text(node, "source") not in gone:
        return
    node.value = [pair for pair in node.value if pair[0].value not in SightingFields.model_fields]
    if also:
        first = also.pop(0)
        node.value += [pair for pair in first.value if pair[0].value in SightingFields.model_fields]


def _take_out_of_plan(node: MappingNode, plan: str, gone: set[str], folder: str) -> set[Name]:
    """Delete a plan's texts; its points and positions stand on them unless they have evidence of their own."""
    texts = _list(node, "texts")
    texts[:] = [text for text in texts if text.value not in gone]
    lost: set[Name] = set()
    for (kind, entry, part), below in _parts(node, plan):
        evidence = _list(below, "evidence")
        had = bool(evidence)
        evidence[:] = [item for item in evidence if not _is_gone(item, gone, folder)]
        on_texts = bool([text for text in texts if text.value != _STAND_IN]) and (kind == "cell" or not had)
        if not evidence and not on_texts:
            lost.add((kind, entry, part))
            if kind == "point":
                gone.add(f"{plan}#{_text(below, 'n')}")
                _put(below, "evidence", _STAND_IN)
    if not texts and (plan in gone or _list(node, "evidence")):
        _put(node, "texts", _STAND_IN)
    return lost


def _refused(project: Path) -> Iterator[_Thing]:
    """Yield what the reader refuses because a list of what it rests on is empty, or the source is missing."""
    diagnostics = Diagnostics()
    with suppress(BuildFailed):
        read(project, "briefings", diagnostics, Memo(forgets=True))
    for diagnostic in diagnostics:
        if diagnostic.code is not Code.MISSING_FIELD:
            continue
        path = project / diagnostic.span.path
        tree = yaml.compose(path.read_text(encoding="utf-8"), yaml.CSafeLoader)
        assert isinstance(tree, MappingNode)
        things = list(_things(tree, _folder(path)))
        things += [
            part for thing in things if thing.name[0] == "plan" for part in _parts(thing.node, thing.name[1])
        ]
        inside = [thing for thing in things if _covers(thing.node, diagnostic.span.line)]
        yield max(inside, key=lambda thing: thing.node.start_mark.line)


def _covers(node: Node, line: int) -> bool:
    return node.start_mark.line < line <= max(node.end_mark.line, node.start_mark.line + 1)


def _things(tree: MappingNode, folder: str) -> Iterator[_Thing]:
    """Yield the mappings of a file that rest on something, without the points and positions of plans."""
    bottom_line = _get(tree, "bottom_line")
    if isinstance(bottom_line, MappingNode):
        yield _Thing(("bottom line", folder, "bottom-line"), bottom_line)
    for number, node in enumerate(_list(tree, "key_points"), 1):
        yield _Thing(("key point", folder, f"key-point-{number}"), node)
    for kind in ("actor", "statement", "event", "plan", "assessment"):
        for node in _list(tree, f"{kind}s"):
            id_ = _full(_text(node, "id"), folder if kind != "actor" else "")
            yield _Thing((kind, id_, ""), node)
            for number, office in enumerate(_list(node, "offices"), 1):
                yield _Thing(("office", id_, f"office-{number}"), office)
            for contrast in _list(node, "contrasts"):
                yield _Thing(("contrast", id_, f"contrast-{_text(contrast, 'topic')}"), contrast)
    for node in _list(tree, "questions"):
        for number, answer in enumerate(_list(node, "answers"), 1):
            yield _Thing(("answer", _full(_text(node, "id"), folder), f"answer-{number}"), answer)


def _parts(node: MappingNode, plan: str) -> Iterator[_Thing]:
    for point in _list(node, "points"):
        yield _Thing(("point", plan, f"point-{_text(point, 'n')}"), point)
    for cell in _list(node, "positions"):
        yield _Thing(("cell", plan, f"position-{_text(cell, 'topic')}"), cell)


def _is_gone(item: Node, gone: set[str], folder: str) -> bool:
    """Tell whether an item of evidence is gone: a source, an entry by its local or its full name, a report."""
    name = item.value if isinstance(item, ScalarNode) else _text(item, "source")
    return name in gone or _full(name, folder) in gone


def _folder(path: Path) -> str:
    return "" if path.parent.name == "briefings" else path.parent.name


def _full(name: str, folder: str) -> str:
    return f"{folder}/{name}" if folder and "/" not in name else name


def _get(node: Node, key: str) -> Node | None:
    pairs = node.value if isinstance(node, MappingNode) else ()
    return next((value for name, value in pairs if name.value == key), None)


def _text(node: Node, key: str) -> str:
    value = _get(node, key)
    return str(value.value) if isinstance(value, ScalarNode) else ""


def _list(node: Node, key: str) -> list[Any]:
    """Return the items of a list in a mapping, to be changed in place; a new list where there is none."""
    value = _get(node, key)
    return value.value if isinstance(value, SequenceNode) else []


def _put(node: MappingNode, key: str, source: str) -> None:
    """Put a list of one source in place of what a mapping has under ``key``."""
    text = "tag:yaml.org,2002:str"
    node.value = [pair for pair in node.value if pair[0].value != key]
    items = SequenceNode("tag:yaml.org,2002:seq", [ScalarNode(text, source)])
    node.value.append((ScalarNode(text, key), items))
