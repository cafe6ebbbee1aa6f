"""Reads from ``mkdocs.yml`` what it says of the PDFs: ``extra``, ``pdf``, with ``paper`` and ``fonts``."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import yaml

from generator.diagnostics import Code, Span
from generator.suggest import hints

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from generator.diagnostics import Diagnostics

PAPERS = ("a4", "us-letter")


@dataclass(frozen=True, slots=True)
class PdfSettings:
    """What a project says of its PDFs."""

    paper: str = PAPERS[0]
    fonts: Path | None = None
    """A folder of fonts, besides those that come with the program."""


def read_pdf_settings(config: Path, diagnostics: Diagnostics) -> PdfSettings:
    """Return the settings in ``config``; what is wrong with them goes to ``diagnostics`` and counts as not said.

    A file that is no YAML is left to the site engine, which reports it.
    """
    try:
        root = yaml.compose(config.read_text(encoding="utf-8"), Loader=yaml.SafeLoader)
    except (OSError, UnicodeDecodeError, yaml.YAMLError):
        return PdfSettings()
    written = dict(_fields(_field(_field(root, "extra"), "pdf")))
    paper, fonts = PAPERS[0], None
    for name, node in written.items():
        span = _span(node, config.name)
        value = node.value if isinstance(node, yaml.ScalarNode) else None
        if name == "paper" and value in PAPERS:
            paper = value
        elif name == "paper":
            diagnostics.error(Code.INVALID_VALUE, f"`paper` is one of {' or '.join(PAPERS)}", span)
        elif name == "fonts" and value and (config.parent / value).is_dir():
            fonts = config.parent / value
        elif name == "fonts":
            diagnostics.error(
                Code.INVALID_VALUE, f"`fonts` names a folder; there is none called `{value or ''}`", span
            )
        else:
            known = hints(name, ("paper", "fonts"))
            diagnostics.error(Code.UNKNOWN_FIELD, f"`extra`, `pdf` has no setting `{name}`", span, *known)
    return PdfSettings(paper, fonts)


def _field(node: yaml.Node | None, name: str) -> yaml.Node | None:
    return dict(_fields(node)).get(name)


def _fields(node: yaml.Node | None) -> Iterator[tuple[str, yaml.Node]]:
    if isinstance(node, yaml.MappingNode):
        yield from ((str(key.value), value) for key, value in node.value)


def _span(node: yaml.Node, path: str) -> Span:
    start, end = node.start_mark, node.end_mark
    return Span(path, start.line + 1, start.column + 1, end.line + 1, end.column + 1)
