"""Makes what a server tells open pages while somebody edits: what is wrong, and where entries are written."""

from __future__ import annotations

import os
import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING
from urllib.parse import quote

from generator.cli.commands import hints_as_run
from generator.cli.terminal import mask_of, reader_of
from generator.diagnostics import Diagnostics, Severity
from generator.diagnostics.rendering import as_excerpts, summary
from generator.project.editor_setting import DEFAULT, EDITORS, read_editor
from generator.project.settings import read_settings
from generator.writer.pages.urls import address

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from pathlib import Path

    from generator.diagnostics import Diagnostic, Span
    from generator.model.library import Entry, Library
    from generator.project import Project

EDITOR_VARIABLE = "BRIEFINGS_EDITOR_URL"
"""Names the address that opens a file in the editor of whoever serves; "" for none."""
_ADDRESS = re.compile(r"(?!(?:javascript|data|vbscript|blob):)[a-z][a-z0-9+.-]*:[^\s]+", re.IGNORECASE)
_MOST = 100
"""Findings of a kind that a page shows."""


@dataclass(frozen=True, slots=True)
class Editor:
    """Where a click opens a file.

    >>> from pathlib import Path
    >>> from generator.diagnostics import Span
    >>> Editor(Path("/desk"), "vscode://file{path}:{line}:{column}").opens(Span("briefings/a b.yml", 3, 5, 3, 9))
    'vscode://file/desk/briefings/a%20b.yml:3:5'
    """

    root: Path
    template: str
    """With ``{path}``, ``{line}`` and ``{column}``; "" where nothing is to be opened."""

    def opens(self, span: Span) -> str:
        """Return the address that opens a place; "" if there is none."""
        path = quote((self.root / span.path).as_posix(), safe="/:")
        values = {"{path}": path if path.startswith("/") else f"/{path}", "{line}": str(span.line or 1)}
        values["{column}"] = str(span.column or 1)
        return re.sub(r"\{(?:path|line|column)\}", lambda found: values[found[0]], self.template)


def editor_of(project: Project) -> Editor:
    """Return the editor that the environment names, else the settings, else Visual Studio Code.

    In the environment, which is that of the machine, any address may stand that is no script. Raises `ValueError` with
    a sentence if what is named there or in the settings cannot be used.
    """
    named = os.environ.get(EDITOR_VARIABLE)
    if named is None:
        return Editor(project.root.resolve(), _of_settings(project))
    template = EDITORS.get(named, named)
    if template and not (_ADDRESS.fullmatch(template) and "{path}" in template):
        msg = f"{EDITOR_VARIABLE} is `{template}`; write an address with {{path}}, such as {DEFAULT}"
        raise ValueError(msg)
    return Editor(project.root.resolve(), template)


def _of_settings(project: Project) -> str:
    diagnostics = Diagnostics()
    template = read_editor(read_settings(project.config), diagnostics)
    wrong = next(iter(diagnostics), None)
    if wrong is not None:
        raise ValueError("; ".join((f"{wrong.span}: {wrong.message}", *wrong.hints)))
    return template


def told(project: Project, diagnostics: Iterable[Diagnostic], editor: Editor) -> Mapping[str, object]:
    """Return what was found as plain data for the script on the pages, without withheld words."""
    found = list(hints_as_run(diagnostics))
    if not found:
        return {}
    mask = mask_of(project)
    shown = [
        {
            **parts,
            "link": editor.opens(diagnostic.span),
            "related": _related(mask.diagnostic(diagnostic), editor),
        }
        for diagnostic, parts in as_excerpts(found, reader_of(project, bare=not mask), mask or None)
    ]
    errors = [parts for parts in shown if parts["severity"] == Severity.ERROR]
    others = [parts for parts in shown if parts["severity"] != Severity.ERROR]
    return {
        "title": summary(diagnostic for diagnostic in found if diagnostic.severity is Severity.ERROR),
        "errors": errors[:_MOST],
        "moreErrors": max(0, len(errors) - _MOST),
        "counts": _counts(found),
        "others": others[:_MOST],
        "moreOthers": max(0, len(others) - _MOST),
    }


def _counts(found: Iterable[Diagnostic]) -> str:
    """Return how many warnings and pieces of advice there are; of errors nothing, not that there are none either."""
    told = summary(diagnostic for diagnostic in found if diagnostic.severity is not Severity.ERROR)
    return told.removeprefix("no mistakes found, ")


def _related(diagnostic: Diagnostic, editor: Editor) -> list[tuple[str, str, str]]:
    return [(words, str(span), editor.opens(span)) for words, span in diagnostic.related]


@dataclass(slots=True)
class EntryPlaces:
    """Where the entries that a page shows are written, found when somebody looks at the page."""

    library: Library
    editor: Editor
    _by_page: dict[str, dict[str, Entry]] = field(default_factory=dict)

    def __call__(self, path: str) -> Mapping[str, str]:
        """Return, for the path of a page, the address that opens each of its entries, by the entry's anchor."""
        if not self.editor.template:
            return {}
        if not self._by_page:
            self._by_page = _by_page(self.library)
        names = path.strip("/").removesuffix("index.html").strip("/").split("/")
        for start in range(len(names)):  # what stands before is the site's own path on its host
            entries = self._by_page.get("/".join(names[start:]) + "/")
            if entries is not None:
                return {anchor: self.editor.opens(entry.place.span()) for anchor, entry in entries.items()}
        return {}


def _by_page(library: Library) -> dict[str, dict[str, Entry]]:
    found: dict[str, dict[str, Entry]] = {}
    for id_, entry in library.entries.items():
        page, _, anchor = address(type(entry), id_).partition("#")
        if page:
            found.setdefault(page, {})[anchor] = entry
    return found
