"""Keeps the import rule, the libraries' places, the names and the sizes; and the map in ARCHITECTURE.md true."""

from __future__ import annotations

import ast
import re
import tomllib
from typing import TYPE_CHECKING, TypeVar

from tests.architecture import (
    FLOORS,
    FORBIDDEN_NAMES,
    LAST_HANDLERS,
    LIBRARIES,
    LONGEST_FILE,
    MAY_MAKE_HTML,
    MAY_REACH_OUT,
    NETWORK,
    PACKAGE,
    ROOT,
    VAGUE_NAMES,
    WITHOUT_MARKS,
    modules,
    with_tree,
)

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

Node = TypeVar("Node", ast.Call, ast.ExceptHandler, ast.Name, ast.arg)
USED_BY_MKDOCS_YML = {"mkdocs_material", "pymdown_extensions"}


def test_the_floors_go_down_only() -> None:
    order = list(FLOORS)
    for floor, known in FLOORS.items():
        for other in known.split():
            assert order.index(other) > order.index(floor), f"{floor} may not know {other}: it is not below"


def test_a_module_has_a_floor() -> None:
    lost = [module.name for module in modules() if module.floor == "__init__" and module.name != "__init__"]
    assert lost == [], "give it a place in FLOORS of tests/architecture.py"


def test_a_module_knows_only_the_floors_below() -> None:
    known = {module.name: (module, {*FLOORS[module.floor].split(), "__init__"}) for module in modules()}
    above = {name: sorted(module.floors_known - allowed) for name, (module, allowed) in known.items()}
    assert {name: floors for name, floors in above.items() if floors} == {}, "these imports lead up"


def test_no_grant_is_left_that_nothing_uses() -> None:
    unused = {floor: set(known.split()) for floor, known in FLOORS.items()}
    for module in modules():
        unused[module.floor] -= module.floors_known
    assert {floor: known for floor, known in unused.items() if known} == {}, "take these out of FLOORS"


def test_a_library_is_imported_where_it_may_be() -> None:
    importing = {
        library: [module for module in modules() if library in module.libraries] for library in LIBRARIES
    }
    assert [
        (library, place)
        for library, places in LIBRARIES.items()
        for place in places
        if not any(module.is_in([place]) for module in importing[library])
    ] == [], "take these out of LIBRARIES"


def test_a_module_imports_only_its_libraries() -> None:
    assert [
        f"{module.name} imports {library}, which only {' or '.join(LIBRARIES.get(library, ['nobody']))} may"
        for module in modules()
        for library in sorted(module.libraries)
        if not module.is_in(LIBRARIES.get(library, ()))
    ] == []


def test_what_is_depended_on_is_used() -> None:
    declared = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]["dependencies"]
    names = {re.split(r"[<>=~]", one)[0].replace("-", "_") for one in declared}
    used = {library for module in modules() for library in module.libraries}
    imported_as = {"pyyaml": "yaml", "markdown_it_py": "markdown_it", "pillow": "PIL"}
    assert {imported_as.get(name, name) for name in names - USED_BY_MKDOCS_YML} - used == set()


def test_a_module_says_in_one_sentence_what_it_does() -> None:
    unclear = [module.name for module in modules() if not re.fullmatch(r"\S.*[^.]\.", module.sentence)]
    assert unclear == [], "the first docstring line begins with a whole sentence"


def test_names_say_something() -> None:
    assert [module.name for module in modules() if FORBIDDEN_NAMES & set(module.name.split("."))] == []


def test_variables_are_named_for_what_they_hold() -> None:
    assert [
        f"{place}: {name}"
        for place, name in (
            *((place, node.arg) for place, node in _nodes(ast.arg, outside=())),
            *(
                (place, node.id)
                for place, node in _nodes(ast.Name, outside=())
                if isinstance(node.ctx, ast.Store)
            ),
        )
        if name in VAGUE_NAMES
    ] == []


def test_a_file_is_short_enough_to_read() -> None:
    paths = sorted(path for folder in (PACKAGE, "tests") for path in (ROOT / folder).rglob("*.py"))
    lines = {path.relative_to(ROOT).as_posix(): path.read_text("utf-8").count("\n") for path in paths}
    assert {path: count for path, count in lines.items() if count > LONGEST_FILE} == {}, (
        "split it by what it does"
    )


def test_the_places_with_rules_of_their_own_are_there() -> None:
    places = (*LAST_HANDLERS, *MAY_REACH_OUT, *WITHOUT_MARKS)
    assert [place for place in places if not any(module.is_in([place]) for module in modules())] == []


def _nodes(kind: type[Node], *, outside: Iterable[str]) -> Iterator[tuple[str, Node]]:
    """Yield nodes of the code with the place to be named, but for those of some modules or packages."""
    for module in modules():
        if not module.is_in(outside):
            found = (node for node in module.nodes if isinstance(node, kind))
            yield from ((f"{module.name}:{node.lineno}", node) for node in found)


def test_no_mistake_of_the_program_is_swallowed() -> None:
    handlers = _nodes(ast.ExceptHandler, outside=LAST_HANDLERS)
    caught = [(place, ast.unparse(node.type) if node.type else "everything") for place, node in handlers]
    assert [one for one in caught if re.search(r"\b(Base)?Exception\b|^everything$", one[1])] == []


def test_nothing_prints_past_the_terminal() -> None:
    """Commands print with click, which `LIBRARIES` leaves to them."""
    assert [place for place, node in _nodes(ast.Name, outside=()) if node.id == "print"] == []


def test_html_is_made_where_content_is_written() -> None:
    """An `Html` made elsewhere is markup in a view, which no other writer can read."""
    calls = _nodes(ast.Call, outside=MAY_MAKE_HTML)
    assert [place for place, node in calls if ast.unparse(node.func).rpartition(".")[2] == "Html"] == []
    views = [module for module in modules() if module.is_in(["writer.views"])]
    assert {
        module.name for module in views if any("document.html" in name for name in module.imported_when_run)
    } == set()


def test_html_is_made_in_all_places_that_may() -> None:
    assert set(MAY_MAKE_HTML) <= {module.name for module in modules() if "Html(" in module.text}


def test_no_text_holds_marks_of_ours() -> None:
    """Control characters in texts are a contract that nobody reads: what differs has a type."""
    texts = [
        (module.name, node.value)
        for module in modules()
        if module.is_in(WITHOUT_MARKS)
        for node in module.nodes
        if isinstance(node, ast.Constant) and isinstance(node.value, str)
    ]
    assert [name for name, text in texts if re.search("[\x01-\x08]", text)] == []


def test_one_package_has_a_network() -> None:
    reaching = {
        module.name: [
            name for name in sorted(module.imports) for one in NETWORK if f"{name}.".startswith(f"{one}.")
        ]
        for module in modules()
        if not module.is_in(MAY_REACH_OUT)
    }
    assert {name: imports for name, imports in reaching.items() if imports} == {}


def test_the_map_in_architecture_is_true() -> None:
    document = (ROOT / "ARCHITECTURE.md").read_text(encoding="utf-8")
    assert document == with_tree(document), "run `make docs`"
