"""Reads what ``mkdocs.yml`` says of the files that a site offers: under ``extra``, ``downloads``."""

from __future__ import annotations

from typing import TYPE_CHECKING

import yaml

from generator.diagnostics import Code
from generator.diagnostics.suggest import did_you_mean
from generator.project.settings import field_of, place_of

if TYPE_CHECKING:
    from collections.abc import Collection

    from generator.diagnostics import Diagnostics
    from generator.project.settings import Settings


def read_download_formats(
    settings: Settings, known: Collection[str], diagnostics: Diagnostics
) -> tuple[str, ...]:
    """Return the formats that a site offers each briefing in, of those ``known``: all, where nothing is said.

    What is wrong goes to ``diagnostics`` and counts as not said.
    """
    node = field_of(field_of(settings.root, "extra"), "downloads")
    if node is None:
        return tuple(known)
    if not isinstance(node, yaml.SequenceNode):
        diagnostics.error(
            Code.INVALID_VALUE,
            "`downloads` is a list of formats",
            place_of(node, settings.config.name),
            "for instance `downloads: [xlsx, docx]`; `downloads: []` offers none",
        )
        return tuple(known)
    chosen = []
    for name in node.value:
        value = name.value if isinstance(name, yaml.ScalarNode) else ""
        if value in known:
            chosen.append(value)
        else:
            diagnostics.error(
                Code.INVALID_VALUE,
                f"there is no format `{value}`; there are: {', '.join(known)}",
                place_of(name, settings.config.name),
                *did_you_mean(value, known),
            )
    return tuple(chosen)
