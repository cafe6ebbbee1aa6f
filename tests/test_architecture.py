"""Keeps the import rule, the libraries' places, the names and the sizes; and the map in ARCHITECTURE.md true."""

from __future__ import annotations

import ast
import re
import tomllib

import pytest

from tests.architecture import (
    FLOORS,
    FORBIDDEN_NAMES,
    LAST_HANDLERS,
    LIBRARIES,
    LONGEST_FILE,
    MAY_PRINT,
    MAY_REACH_OUT,
    NETWORK,
    PACKAGE,
    ROOT,
    Module,
    modules,
    with_tree,
)

USED_BY_MKDOCS_YML = {"mkdocs_material", "pymdown_extensions"}

each_module = pytest.mark.parametrize("module", modules(), ids=lambda module: module.name)


def test_the_floors_go_down_only() -> None:
    order = list(FLOORS)
    for floor, known in FLOORS.items():
        for other in known.split():
            assert order.index(other) > order.index(floor), f"{floor} may not know {other}: it is not below"


@each_module
def test_a_module_has_a_floor(module: Module) -> None:
    assert module.floor != "__init__" or module.name == "__init__", (
        f"give {module.name} a place in FLOORS of tests/architecture.py"
    )


@each_module
def test_a_module_knows_only_the_floors_below(module: Module) -> None:
    allowed = {*FLOORS[module.floor].split(), "__init__"}
    assert module.floors_known <= allowed, f"{module.name} imports {sorted(module.floors_known - allowed)}"


@pytest.mark.parametrize("floor", FLOORS)
def test_no_grant_is_left_that_nothing_uses(floor: str) -> None:
    used = {other for module in modules() if module.floor == floor for other in module.floors_known}
    assert set(FLOORS[floor].split()) - used == set(), f"take it out of FLOORS: {floor} does not import it"


@pytest.mark.parametrize("library", LIBRARIES)
def test_a_library_is_imported_where_it_may_be(library: str) -> None:
    importing = [module for module in modules() if library in module.libraries]
    assert [place for place in LIBRARIES[library] if not any(one.is_in([place]) for one in importing)] == []


@each_module
def test_a_module_imports_only_its_libraries(module: Module) -> None:
    for library in module.libraries:
        assert library in LIBRARIES, f"{module.name} imports {library}, which has no line in LIBRARIES"
        places = LIBRARIES[library]
        assert module.is_in(places), f"{module.name} imports {library}, which only {' or '.join(places)} may"


def test_what_is_depended_on_is_used() -> None:
    declared = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]["dependencies"]
    names = {re.split(r"[<>=~]", one)[0].replace("-", "_") for one in declared}
    used = {library for module in modules() for library in module.libraries}
    imported_as = {"pyyaml": "yaml", "markdown_it_py": "markdown_it", "pillow": "PIL"}
    assert {imported_as.get(name, name) for name in names - USED_BY_MKDOCS_YML} - used == set()


@each_module
def test_a_module_says_in_one_sentence_what_it_owns(module: Module) -> None:
    assert re.fullmatch(r"\S.*[^.]\.", module.sentence), (
        "the first docstring line begins with a whole sentence"
    )


@each_module
def test_names_say_something(module: Module) -> None:
    assert not FORBIDDEN_NAMES & set(module.name.split("."))


@pytest.mark.parametrize(
    "path",
    sorted(path for folder in (PACKAGE, "tests") for path in (ROOT / folder).rglob("*.py")),
    ids=lambda path: path.relative_to(ROOT).as_posix(),
)
def test_a_file_is_short_enough_to_read(path: object) -> None:
    lines = len(Module(ROOT / str(path)).text.splitlines())
    assert lines <= LONGEST_FILE, f"{lines} lines: split it by what it owns"


@each_module
def test_no_mistake_of_the_program_is_swallowed(module: Module) -> None:
    for node in ast.walk(module.tree):
        if isinstance(node, ast.ExceptHandler):
            caught = ast.unparse(node.type) if node.type else "everything"
            assert module.name in LAST_HANDLERS or not re.search(
                r"\b(Base)?Exception\b|^everything$", caught
            ), f"{module.name}:{node.lineno} catches {caught}"


@each_module
def test_only_the_terminal_prints(module: Module) -> None:
    if module.is_in(MAY_PRINT):
        return
    for node in ast.walk(module.tree):
        if isinstance(node, ast.Name):
            assert node.id != "print", f"{module.name}:{node.lineno}"


@each_module
def test_one_package_has_a_network(module: Module) -> None:
    reaching = {name for name in module.imports for one in NETWORK if f"{name}.".startswith(f"{one}.")}
    assert not reaching or module.is_in(MAY_REACH_OUT), f"{module.name} imports {sorted(reaching)}"


def test_the_map_in_architecture_is_true() -> None:
    document = (ROOT / "ARCHITECTURE.md").read_text(encoding="utf-8")
    assert document == with_tree(document), "run `make docs`"
