"""Reads what ``mkdocs.yml`` says of how to cite: under ``extra``, ``cite``, a list of styles."""

from __future__ import annotations

import html
import re
from typing import TYPE_CHECKING

import yaml

from generator.diagnostics import Code
from generator.diagnostics.suggest import did_you_mean
from generator.model.citation_style import BUILT_IN, DEFAULT, CitationStyle
from generator.project.settings import field_of, place_of
from generator.storage.safe_read import read_file, reason

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.diagnostics import Diagnostics
    from generator.project import Project
    from generator.project.settings import Settings

LARGEST_STYLE = 500_000
"""Bytes: the longest of the public collection has 200,000."""
_MOST = 12
"""Styles that a reader can choose among."""
_CSL = re.compile(r"[A-Za-z0-9][A-Za-z0-9._-]*(?:/[A-Za-z0-9][A-Za-z0-9._-]*)*\.csl")
_TITLE = re.compile(r"<title>\s*([^<>]{1,200}?)\s*</title>")
_SHORT_TITLE = re.compile(r"<title-short>\s*([^<>]{1,200}?)\s*</title-short>")
_ROOT = re.compile(r"<style\b")


def read_citation_styles(
    settings: Settings, project: Project, diagnostics: Diagnostics
) -> tuple[CitationStyle, ...]:
    """Return the styles named under ``extra``, ``cite``, in their order; where nothing is said, those of `DEFAULT`.

    A style is the name of one that comes with the program, or the path of a file in the Citation Style Language below
    ``site_templates``. What is neither goes to ``diagnostics`` and counts as not said.
    """
    node = field_of(field_of(settings.root, "extra"), "cite")
    if node is None or (isinstance(node, yaml.ScalarNode) and not node.value):
        return DEFAULT
    if not isinstance(node, yaml.SequenceNode) or len(node.value) > _MOST:
        diagnostics.error(
            Code.WRONG_SHAPE,
            f"`cite` is a list of at most {_MOST} styles: `[chicago, apa]`",
            place_of(node, settings.config.name),
        )
        return DEFAULT
    found = {style.name: style for style in _styles(node, settings, project, diagnostics)}
    return tuple(found.values())


def _styles(
    node: yaml.SequenceNode, settings: Settings, project: Project, diagnostics: Diagnostics
) -> Iterator[CitationStyle]:
    for written in node.value:
        span = place_of(written, settings.config.name)
        name = written.value.strip() if isinstance(written, yaml.ScalarNode) else ""
        if name in BUILT_IN:
            yield BUILT_IN[name]
        elif not _CSL.fullmatch(name) or ".." in name:
            diagnostics.error(
                Code.INVALID_VALUE,
                "a style of citation is one that comes with the program, or a file of yours that ends in `.csl`",
                span,
                *did_you_mean(name, BUILT_IN),
                f"there are: {', '.join(BUILT_IN)}",
            )
        else:
            try:
                csl = read_file(project.templates / name, LARGEST_STYLE)
            except OSError as error:
                message = f"the style `{name}` cannot be read: {reason(error)}"
                diagnostics.error(
                    Code.UNREADABLE_FILE, message, span, f"its path begins in `{project.templates.name}`"
                )
                continue
            if _ROOT.search(csl.decode("utf-8", "replace")):
                yield CitationStyle(name, _title(csl, name), csl, f"{project.templates.name}/{name}")
            else:
                message = (
                    f"`{name}` is no style: a file in the Citation Style Language has an element `style`"
                )
                diagnostics.error(Code.INVALID_VALUE, message, span)


def _title(csl: bytes, name: str) -> str:
    """Return what a style calls itself, in short if it says so; else the name of its file."""
    text = csl.decode("utf-8", "replace")
    found = _SHORT_TITLE.search(text) or _TITLE.search(text)
    return html.unescape(found[1]) if found else name.rpartition("/")[2].removesuffix(".csl")
