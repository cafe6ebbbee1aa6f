"""Looks through ``mkdocs.yml``: what cannot be used, what nothing reads, and what a new site has and it lacks."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import yaml

from generator.diagnostics import Diagnostics, Severity
from generator.diagnostics.suggest import did_you_mean_slip
from generator.doctor.finding import Finding, State, Topic
from generator.project.cite_settings import read_citation_styles
from generator.project.editor_setting import read_editor
from generator.project.level_settings import read_levels
from generator.project.pdf_settings import read_pdf_settings
from generator.project.printed_settings import check_printed_texts
from generator.project.publication import read_publication
from generator.project.settings import field_of, fields_of, place_of, read_settings, with_inherited
from generator.publish.theme_templates import installed_themes
from generator.storage.packaged import packaged_settings
from generator.storage.safe_read import files_below, is_file, read_file

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence
    from pathlib import Path

    from generator.project import Project
    from generator.project.settings import Settings

READ_BY_PROGRAM = frozenset({"cite", "desk", "downloads", "editor", "levels", "pdf", "written_in"})
"""What the program itself reads under ``extra``; all else that is read there, a template of the theme reads."""
_READ_BY_TEMPLATE = re.compile(rb"\bextra\.([A-Za-z_]\w*)|\bextra\[[\"']([^\"']+)[\"']\]")
_TEMPLATE_ENDS = (".html", ".xml")
_LARGEST = 4 * 1024 * 1024
_LISTS = ("extra_css", "extra_javascript", "nav", "plugins", "markdown_extensions")
"""Lists of which a new site has all that pages need: what an older ``mkdocs.yml`` lacks, its site goes without."""


def look_at_settings(project: Project) -> Iterator[Finding]:
    """Yield what is found in the settings of ``project``, and in the files that they take settings from."""
    settings = read_settings(project.config)
    found = [*_mistakes(settings, project)]
    if settings.root is not None:
        files = list(with_inherited(settings))
        folders = (project.templates / "theme", *installed_themes())
        found += _unread(files, folders)
        found += _lacking(files)
        found += _not_there(files, folders)
        found += _other_language(files)
    yield from found
    if not found:
        yield _finding(
            State.FINE, "`mkdocs.yml` can be read, and all under `extra` is known", "", project.config.name
        )


def _mistakes(settings: Settings, project: Project) -> Iterator[Finding]:
    """Yield what `briefings check` tells of the settings, as far as it is an error there."""
    diagnostics = Diagnostics()
    read_pdf_settings(settings, diagnostics)
    read_publication(settings, project, diagnostics)
    read_citation_styles(settings, project, diagnostics)
    read_levels(settings, diagnostics)
    read_editor(settings, diagnostics)
    check_printed_texts(settings, diagnostics)
    for diagnostic in diagnostics:
        if diagnostic.severity is Severity.ERROR:
            says = f"{diagnostic.span}: {diagnostic.message}"
            yield _finding(State.BROKEN, says, "; ".join(diagnostic.hints), diagnostic.span.path)


def _unread(files: Sequence[Settings], folders: Iterable[Path]) -> Iterator[Finding]:
    """Yield names under ``extra`` that neither the program nor a template of any theme reads."""
    read = {*READ_BY_PROGRAM, *_read_by_templates(folders)}
    for file in files:
        for name, _ in fields_of(field_of(file.root, "extra")):
            if name not in read:
                hints = did_you_mean_slip(name, read)
                says = f"`extra`, `{name}`: no template and nothing in the program reads this"
                yield _finding(State.LOOK, says, hints[0] if hints else "take it out", file.config.name)
        yield from _nameless(file)


def _nameless(file: Settings) -> Iterator[Finding]:
    """Yield what stands under ``extra`` before a colon and is a list or a table, no name."""
    extra = field_of(file.root, "extra")
    for key, _ in extra.value if isinstance(extra, yaml.MappingNode) else ():
        if not isinstance(key, yaml.ScalarNode):
            says = f"{place_of(key, file.config.name)}: under `extra` stands a list or a table where a name belongs"
            yield _finding(State.LOOK, says, "write a name, a colon, and then the value", file.config.name)


def _read_by_templates(folders: Iterable[Path]) -> Iterator[str]:
    for folder in folders:
        for below in files_below(folder):
            if below.endswith(_TEMPLATE_ENDS):
                try:
                    text = read_file(folder / below, _LARGEST)
                except OSError:  # told with the project's own files
                    continue
                for dotted, quoted in _READ_BY_TEMPLATE.findall(text):
                    yield (dotted or quoted).decode("utf-8", "replace")


def _lacking(files: Sequence[Settings]) -> Iterator[Finding]:
    """Yield what stands in the lists of a new site and not in the project's, where it has such a list."""
    shipped = read_settings(packaged_settings())
    for name in _LISTS:
        own = _list_of(files, name)
        if own is None:
            continue
        missing = [value for value in _values(field_of(shipped.root, name)) if value not in _values(own)]
        if missing:
            says = f"`{name}` lacks what a new site has: {', '.join(missing)}"
            to_do = "unless you left it out on purpose, add it as in the `mkdocs.yml` of `briefings init NEW-FOLDER`"
            yield _finding(State.LOOK, says, to_do, files[0].config.name)


def _not_there(files: Sequence[Settings], folders: Sequence[Path]) -> Iterator[Finding]:
    """Yield styles and scripts that are named, and that no theme has."""
    for name in ("extra_css", "extra_javascript"):
        for value in _values(_list_of(files, name)):
            if "://" not in value and not any(is_file(folder / value) for folder in folders):
                says = f"`{name}` names `{value}`, which is not there"
                to_do = f"put it into `site_templates/theme/{value}`, or take the line out"
                yield _finding(State.LOOK, says, to_do, files[0].config.name)


def _other_language(files: Sequence[Settings]) -> Iterator[Finding]:
    """Yield that pages would name another language than that of the program's own words, if they would (WCAG 3.1.1)."""
    nodes = (field_of(field_of(file.root, "theme"), "language") for file in files)
    node = next((node for node in nodes if node), None)
    if isinstance(node, yaml.ScalarNode) and node.value.lower().partition("-")[0] != "en":
        says = (
            f"`theme`, `language` is `{node.value}`, and the site's own words are English: "
            "each page says of itself what is not so"
        )
        to_do = "write `language: en`; what you write in says `lang` of each briefing"
        yield _finding(State.LOOK, says, to_do, files[0].config.name)


def _list_of(files: Sequence[Settings], name: str) -> yaml.Node | None:
    """Return the list of that name that counts: that of the first file that has one."""
    return next((node for file in files if (node := field_of(file.root, name))), None)


def _values(node: yaml.Node | None) -> list[str]:
    """Return the values of a list, of a navigation where each leads; of what has settings of its own the name."""
    found = []
    for entry in node.value if isinstance(node, yaml.SequenceNode) else ():
        if isinstance(entry, yaml.ScalarNode):
            found.append(entry.value)
        elif isinstance(entry, yaml.MappingNode):
            for key, value in entry.value:
                leads = isinstance(value, yaml.ScalarNode) and value.value.endswith(".md")
                if leads or isinstance(key, yaml.ScalarNode):
                    found.append(str(value.value if leads else key.value))
                found += _values(value) if isinstance(value, yaml.SequenceNode) else []
    return found


def _finding(state: State, says: str, to_do: str, path: str) -> Finding:
    return Finding(Topic.SETTINGS, state, says, to_do, path)
