"""The rules of the house as data, and what is read from the code to hold it to them.

``python -m tests.architecture --write`` (``make docs``) renews the tree in ARCHITECTURE.md.
"""

from __future__ import annotations

import ast
import re
import sys
from dataclasses import dataclass
from functools import cache, cached_property
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

ROOT = Path(__file__).resolve().parent.parent
HOUSE = "generator"

FLOORS: dict[str, str] = {
    "__main__": "cli",
    "cli": "build search writer press stamp engine destination swap filling lock outputs atomic starter workspace "
    "settings project reader report withholding verification links analysis model suggest files diagnostics printable "
    "safe_read build_time memo",
    "plugin": "serving swap filling build engine destination lock outputs hosting project verification "
    "diagnostics printable memo",
    "build": "guards withholding printed_settings settings themes project reader checks writer verification links "
    "analysis model files safe_read diagnostics memo",
    "guards": "printed_settings starter writer checks analysis withholding verification project stylesheets themes "
    "passages model files safe_read diagnostics memo word_count",
    "withholding": "verification analysis model markup passages diagnostics memo",
    "press": "unset typesetting typesetter outputs project writer analysis model files safe_read build_time "
    "diagnostics memo",
    "unset": "project typesetting typesetter glyphs writer analysis model safe_read characters printable diagnostics",
    "typesetting": "typesetter",
    "glyphs": "typesetter",
    "typesetter": "",
    "search": "programs temporary",
    "stamp": "outputs",
    "engine": "copying engine_output build_time mirror workspace swap lock programs hosting project relay temporary",
    "engine_output": "",
    "starter": "reader writer project",
    "relay": "serving",
    "serving": "",
    "workspace": "copying temporary project",
    "printed_settings": "settings diagnostics",
    "settings": "safe_read suggest conflicts diagnostics web_address",
    "destination": "outputs project",
    "project": "safe_read",
    "hosting": "stylesheets themes",
    "stylesheets": "safe_read",
    "themes": "",
    "report": "diagnostics printable",
    "reader": "model markup characters conflicts languages web_address suggest files printable safe_read file_kinds "
    "diagnostics memo",
    "checks": "analysis model markup suggest diagnostics memo word_count",
    "writer": "safe_read analysis model markup direction files diagnostics memo",
    "verification": "safe_read file_kinds lockfile analysis model suggest diagnostics memo word_count",
    "links": "lockfile analysis model diagnostics memo",
    "analysis": "model memo word_count",
    "model": "diagnostics",
    "passages": "unseen",
    "unseen": "",
    "blocks": "markup",
    "markup": "characters direction web_address",
    "suggest": "",
    "languages": "",
    "web_address": "",
    "lockfile": "safe_read atomic diagnostics",
    "files": "outputs atomic memo",
    "mirror": "atomic",
    "swap": "filling lock outputs beside atomic removal",
    "filling": "copying outputs beside removal",
    "temporary": "lock removal",
    "lock": "atomic safe_read",
    "programs": "interruptions lifeline",
    "lifeline": "",
    "interruptions": "",
    "outputs": "former contents atomic beside removal printable safe_read",
    "former": "contents safe_read",
    "contents": "beside",
    "beside": "",
    "removal": "",
    "copying": "",
    "atomic": "",
    "memo": "diagnostics",
    "direction": "",
    "word_count": "",
    "characters": "",
    "conflicts": "",
    "diagnostics": "printable",
    "printable": "",
    "safe_read": "",
    "build_time": "",
    "file_kinds": "",
    "__init__": "",
}
"""The rooms from top to bottom, each with the rooms it may know; the version in ``__init__`` anyone may."""

DOORS: dict[str, tuple[str, ...]] = {
    "yaml": ("reader.tree", "settings", "printed_settings"),
    "pydantic": ("reader.records", "reader.decode", "reader.schema"),
    "pydantic_core": ("reader.records", "reader.decode"),
    "jinja2": ("writer.templates",),
    "markdown_it": ("markup",),
    "markdown": ("blocks",),
    "click": ("cli",),
    "mkdocs": ("plugin",),
    "rapidfuzz": ("suggest",),
    "babel": ("writer.dates", "direction"),
    "typst": ("typesetter",),
    "PIL": ("writer.preview",),
}
"""Each library with the modules (or packages) through which alone it comes in; the rest runs as programs."""

NETWORK = {"socket", "ssl", "http", "urllib.request", "urllib.error", "ftplib", "smtplib", "asyncio"}
"""Modules of Python itself that reach out of the machine."""
MAY_REACH_OUT = {"links", "relay"}
"""`links`, in which nothing of a build is but what is kept on the disk, and what listens on this machine."""
FORBIDDEN_NAMES = {"utils", "util", "helpers", "common", "core", "manager", "base", "misc", "shared"}
LAST_HANDLERS = {"cli.group"}
"""Where whatever nobody foresaw becomes a sentence; everywhere else a mistake of the program is passed on."""
MAY_PRINT = {"cli", "report"}
LONGEST_FILE = 300


@dataclass(frozen=True)
class Module:
    """One Python file of the house."""

    path: Path

    @property
    def name(self) -> str:
        """Dotted name below the house: ``reader.tree``; a package is called like its folder."""
        parts = self.path.relative_to(ROOT / HOUSE).with_suffix("").parts
        return ".".join(parts[:-1] if len(parts) > 1 and parts[-1] == "__init__" else parts)

    @property
    def room(self) -> str:
        """The part of the house it belongs to."""
        return self.name.partition(".")[0]

    @cached_property
    def text(self) -> str:
        """The code."""
        return self.path.read_text(encoding="utf-8")

    @cached_property
    def tree(self) -> ast.Module:
        """The code, parsed."""
        return ast.parse(self.text, str(self.path))

    @property
    def sentence(self) -> str:
        """First sentence of its docstring, which must end on the first line."""
        line = (ast.get_docstring(self.tree) or "").partition("\n")[0]
        return re.split(r"(?<=[.!?]) (?=[A-Z])", line)[0]

    @cached_property
    def imports(self) -> frozenset[str]:
        """Full dotted names of everything it imports, also where only types are needed."""
        return frozenset(self._imports())

    def _imports(self) -> Iterator[str]:
        for node in ast.walk(self.tree):
            if isinstance(node, ast.Import):
                yield from (alias.name for alias in node.names)
            elif isinstance(node, ast.ImportFrom):
                if node.level:
                    msg = f"{self.path}:{node.lineno}: import by full name"
                    raise ValueError(msg)
                yield from (f"{node.module}.{alias.name}" for alias in node.names)

    @property
    def rooms_known(self) -> frozenset[str]:
        """Other rooms of the house it imports from."""
        inside = (name.split(".")[1] for name in self.imports if name.startswith(f"{HOUSE}."))
        return frozenset(room if room in FLOORS or is_module(room) else "__init__" for room in inside) - {
            self.room
        }

    @property
    def libraries(self) -> frozenset[str]:
        """Third-party packages it imports."""
        tops = {name.partition(".")[0] for name in self.imports}
        return frozenset(tops - {HOUSE} - set(sys.stdlib_module_names))


def is_module(name: str) -> bool:
    """Tell whether ``name`` is a module or package directly in the house, and not a name in its ``__init__``."""
    return (ROOT / HOUSE / name).is_dir() or (ROOT / HOUSE / f"{name}.py").is_file()


@cache
def modules() -> tuple[Module, ...]:
    """Return every module of the house, from the top floor to the bottom, in a room by name; each is read once."""
    order = list(FLOORS)
    found = (Module(path) for path in (ROOT / HOUSE).rglob("*.py"))
    return tuple(
        sorted(found, key=lambda one: (order.index(one.room) if one.room in FLOORS else -1, one.name))
    )


BEGIN, END = "<!-- tree -->", "<!-- /tree -->"


def tree_text() -> str:
    """Return the map of the house: each file with its own first sentence."""
    width = max(len(one.path.relative_to(ROOT / HOUSE).as_posix()) for one in modules()) + 2
    lines = [
        f"{one.path.relative_to(ROOT / HOUSE).as_posix():{width}}{one.sentence}".rstrip() for one in modules()
    ]
    return "\n".join(["```text", *lines, "```"])


def with_tree(document: str) -> str:
    """Return the text of ARCHITECTURE.md with the map of today between its marks."""
    before, begin, rest = document.partition(BEGIN)
    _, end, after = rest.partition(END)
    if not (begin and end):
        msg = f"ARCHITECTURE.md lacks the marks {BEGIN} and {END}"
        raise ValueError(msg)
    return f"{before}{BEGIN}\n\n{tree_text()}\n\n{END}{after}"


if __name__ == "__main__":
    document = ROOT / "ARCHITECTURE.md"
    if "--write" in sys.argv[1:]:
        document.write_text(with_tree(document.read_text(encoding="utf-8")), encoding="utf-8")
    else:
        print(tree_text())
