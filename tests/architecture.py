"""The rules of the code's structure as data, and what is read from the code to hold it to them.

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
    from collections.abc import Collection, Iterable, Iterator

ROOT = Path(__file__).resolve().parent.parent
PACKAGE = "generator"

FLOORS: dict[str, str] = {
    "__main__": "cli",
    "cli": "sheets composing judging upkeep readiness doctor overrides build keeping pdf outgoing starter writer "
    "exports intake citing writer.pages writer.wording drafting drift editions snapshot editing comparing unconfirmed "
    "analysis withholding addresses quotes quotes.text reader publish project workers storage collector memo model "
    "diagnostics text",
    "readiness": "build keeping exports unconfirmed analysis quotes project storage model diagnostics",
    "doctor": "overrides addresses quotes editions snapshot reader publish project storage memo diagnostics",
    "overrides": "starter project storage",
    "sheets": "upkeep exports intake editing reader model diagnostics",
    "composing": "judging upkeep drafting checks quotes quotes.text editing reader document model diagnostics text",
    "judging": "upkeep build drafting unconfirmed editing quotes quotes.matching quotes.text reader project memo "
    "model text diagnostics",
    "upkeep": "build editing comparing analysis addresses quotes reader project storage memo model text diagnostics",
    "plugin": "build publish project storage memo diagnostics text",
    "loading": "build exports project diagnostics model analysis",
    "build": "deriving keeping outgoing writer citing writer.pages checks unconfirmed analysis withholding "
    "quotes reader publish project storage collector memo model diagnostics",
    "deriving": "outgoing editions unconfirmed checks analysis withholding addresses quotes reader project collector "
    "memo model diagnostics",
    "keeping": "writer writer.search writer.pages reader project storage collector memo diagnostics",
    "pdf": "typesetting writer writer.views writer.pages writer.wording analysis document publish project storage "
    "memo model diagnostics text",
    "outgoing": "writer writer.wording snapshot analysis withholding quotes document publish project storage "
    "memo model diagnostics text",
    "starter": "editing reader project storage text",
    "exports": "writer linked_data citing writer.views writer.pages writer.wording snapshot analysis document workers "
    "storage memo model text",
    "writer": "linked_data writer.feeds writer.search writer.views writer.pages writer.wording comparing analysis "
    "document workers storage memo model diagnostics",
    "linked_data": "writer.views writer.pages writer.wording analysis document model text",
    "intake": "citing quotes quotes.text editing reader workers storage memo model diagnostics text",
    "citing": "typesetting writer.pages writer.wording analysis document project storage memo model diagnostics text",
    "typesetting": "workers",
    "writer.feeds": "writer.views writer.pages writer.wording document storage model text",
    "writer.search": "writer.views writer.pages writer.wording document storage memo model text",
    "writer.views": "writer.pages writer.wording comparing analysis document model text",
    "writer.pages": "writer.wording document storage memo model diagnostics",
    "writer.wording": "comparing analysis document model text",
    "drafting": "editing checks quotes quotes.attribution quotes.matching quotes.text reader memo model diagnostics "
    "text",
    "drift": "comparing analysis quotes quotes.text model diagnostics",
    "editions": "snapshot editing comparing checks analysis withholding quotes reader project storage memo model "
    "diagnostics",
    "snapshot": "analysis document reader model diagnostics text",
    "checks": "comparing analysis document memo model diagnostics text",
    "unconfirmed": "analysis memo model diagnostics",
    "analysis": "comparing memo model diagnostics text",
    "comparing": "document model text",
    "withholding": "document memo model diagnostics text",
    "addresses": "storage memo model diagnostics",
    "quotes": "quotes.matching quotes.attribution quotes.text storage memo model diagnostics text",
    "quotes.matching": "quotes.attribution quotes.text model diagnostics text",
    "quotes.attribution": "quotes.text model text",
    "quotes.text": "text",
    "editing": "reader model diagnostics",
    "reader": "document workers storage memo model diagnostics text",
    "blocks": "document",
    "document": "model text",
    "publish": "workers collector project storage",
    "project": "storage model diagnostics text",
    "storage": "memo diagnostics text",
    "workers": "",
    "collector": "",
    "memo": "diagnostics",
    "model": "diagnostics",
    "diagnostics": "text",
    "text": "",
    "__init__": "",
}
"""The packages (and loose modules) from top to bottom, in the order of the stages, each with those it may know; the
version in ``__init__`` anyone may."""

LIBRARIES: dict[str, tuple[str, ...]] = {
    "yaml": (
        "doctor.settings",
        "reader.tree",
        "project.settings",
        "project.cite_settings",
        "project.download_settings",
        "project.editor_setting",
        "project.level_settings",
        "project.pdf_settings",
        "project.printed_settings",
        "project.publication",
        "project.site_address",
    ),
    "pydantic": (
        "reader.records",
        "reader.decode",
        "reader.schema",
        "snapshot",
    ),
    "pydantic_core": ("reader.schema", "reader.records", "reader.decode", "snapshot.values"),
    "jinja2": (
        "publish.rendering",
        "writer.pages.attribute_values",
        "storage.compiled_templates",
        "writer.pages.page_context",
        "writer.pages.printing",
        "writer.pages.templates",
    ),
    "markdown_it": ("document.markup", "document.outline"),
    "markdown": ("blocks", "publish.own_handbook"),
    "click": ("cli",),
    "mkdocs": ("cli.preview", "plugin", "publish.rendering"),
    "rapidfuzz": ("diagnostics.suggest",),
    "babel": ("document.dates", "intake.languages", "text.direction", "text.regions", "drafting.states"),
    "typst": ("typesetting.typesetter",),
    "docx": ("exports.word", "intake.word_document"),
    "lxml": ("intake.web_blocks", "intake.web_facts", "intake.web_mastheads", "intake.word_document"),
    "trafilatura": ("intake.main_text",),
    "htmldate": ("intake.main_text",),
    "pypdfium2": ("intake.pdf_file", "intake.pdf_lines", "intake.pdf_pictures"),
    "striprtf": ("intake.rich_text",),
    "charset_normalizer": ("intake.encodings",),
    "py3langid": ("intake.languages",),
    "bibtexparser": ("intake.references.bibtex",),
    "pylatexenc": ("intake.references.bibtex",),
    "rispy": ("intake.references.ris",),
    "packaging": ("project.installed", "starter.requirements", "doctor.extras", "doctor.versions"),
    "PIL": ("writer.pages.preview",),
    "platformdirs": ("storage.cache_secret",),
    "pandas": ("exports.tables.frames", "loading"),
    "python_calamine": ("sheets.pages",),
    "xlsxwriter": ("exports.tables.finishing", "exports.tables.workbook", "sheets.writing"),
}
"""Each library with the modules (or packages) that alone import it; the rest runs as programs."""

NETWORK = {"socket", "ssl", "http", "urllib.request", "urllib.error", "ftplib", "smtplib", "asyncio"}
"""Modules of Python itself that reach out of the machine."""
MAY_REACH_OUT = ("addresses", "publish.relay")
"""`addresses`, in which nothing of a build is but what is kept on the disk, and what listens on this machine."""
FORBIDDEN_NAMES = {"utils", "util", "helpers", "common", "core", "manager", "base", "misc", "shared"}
VAGUE_NAMES = {"one", "some", "each", "thing", "things"}
"""What no variable and no parameter is called: each is named for what it holds."""
LAST_HANDLERS = {"cli.group", "publish.rendering.not_rendered", "workers"}
"""Where whatever nobody foresaw becomes a sentence, also of a theme; everywhere else a mistake of the program is passed
on, also from a process to the one that it works for."""
MAY_MAKE_HTML = (
    "document.html",
    "writer.pages.page_context",
    "writer.pages.printing",
    "writer.pages.templates",
)
"""Views hold content; what HTML stands for it is known to its writer and to what prints templates."""
WITHOUT_MARKS = ("writer", "document", "pdf")
"""Where no text holds signs that only another part of the program understands."""
LONGEST_FILE = 300


@dataclass(frozen=True)
class Module:
    """One Python file of the program."""

    path: Path

    @cached_property
    def name(self) -> str:
        """Dotted name below ``generator``: ``reader.tree``; a package is called like its folder."""
        parts = self.path.relative_to(ROOT / PACKAGE).with_suffix("").parts
        return ".".join(parts[:-1] if len(parts) > 1 and parts[-1] == "__init__" else parts)

    @cached_property
    def floor(self) -> str:
        """The entry of `FLOORS` it belongs to: the longest beginning of its name."""
        return floor_of(self.name)

    @cached_property
    def text(self) -> str:
        """The code."""
        return self.path.read_text(encoding="utf-8")

    @cached_property
    def tree(self) -> ast.Module:
        """The code, parsed."""
        return ast.parse(self.text, str(self.path))

    @cached_property
    def nodes(self) -> tuple[ast.AST, ...]:
        """All nodes of that tree."""
        return tuple(ast.walk(self.tree))

    @property
    def sentence(self) -> str:
        """First sentence of its docstring, which must end on the first line."""
        line = (ast.get_docstring(self.tree) or "").partition("\n")[0]
        return re.split(r"(?<=[.!?]) (?=[A-Z])", line)[0]

    @property
    def imported_when_run(self) -> frozenset[str]:
        """Full dotted names of what it imports, without what only types need."""
        typed = {id(node) for block in self._typing_blocks() for node in ast.walk(block)}
        return frozenset(self._imports(typed))

    def _typing_blocks(self) -> Iterator[ast.If]:
        for node in self.nodes:
            if isinstance(node, ast.If) and ast.unparse(node.test) == "TYPE_CHECKING":
                yield node

    @cached_property
    def imports(self) -> frozenset[str]:
        """Full dotted names of everything it imports, also where only types are needed."""
        return frozenset(self._imports())

    def _imports(self, left_out: Collection[int] = ()) -> Iterator[str]:
        for node in self.nodes:
            if id(node) in left_out:
                continue
            if isinstance(node, ast.Import):
                yield from (alias.name for alias in node.names)
            elif isinstance(node, ast.ImportFrom):
                if node.level:
                    msg = f"{self.path}:{node.lineno}: import by full name"
                    raise ValueError(msg)
                yield from (f"{node.module}.{alias.name}" for alias in node.names)

    @cached_property
    def floors_known(self) -> frozenset[str]:
        """Other floors it imports from."""
        inside = (name.removeprefix(f"{PACKAGE}.") for name in self.imports if name.startswith(f"{PACKAGE}."))
        return frozenset(map(floor_of, inside)) - {self.floor}

    def is_in(self, names: Iterable[str]) -> bool:
        """Tell whether it is one of these modules, or in one of these packages."""
        return any(f"{self.name}.".startswith(f"{name}.") for name in names)

    @cached_property
    def libraries(self) -> frozenset[str]:
        """Third-party packages it imports."""
        tops = {name.partition(".")[0] for name in self.imports}
        return frozenset(tops - {PACKAGE} - set(sys.stdlib_module_names))


def floor_of(name: str) -> str:
    """Return the entry of `FLOORS` that a dotted name below the program belongs to; ``__init__`` for the version."""
    while name and name not in FLOORS:
        name = name.rpartition(".")[0]
    return name or "__init__"


@cache
def modules() -> tuple[Module, ...]:
    """Return every module, from the top floor to the bottom, on a floor by name; each is read once."""
    order = list(FLOORS)
    found = (Module(path) for path in (ROOT / PACKAGE).rglob("*.py"))
    return tuple(sorted(found, key=lambda module: (order.index(module.floor), module.name)))


BEGIN, END = "<!-- tree -->", "<!-- /tree -->"


def tree_text() -> str:
    """Return the map of the code: each package and loose module, from top to bottom, with its first sentence."""
    sentences = {module.name: module.sentence for module in modules()}
    shown = [name for name in FLOORS if name != "__init__"]
    width = max(map(len, shown)) + 2
    return "\n".join(["```text", *(f"{name:{width}}{sentences[name]}" for name in shown), "```"])


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
