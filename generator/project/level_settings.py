"""Reads what ``mkdocs.yml`` says of how much each kind of finding matters: under ``extra``, ``levels``."""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING

import yaml

from generator.diagnostics import Code, Diagnostics, Severity
from generator.diagnostics.levels import FIXED, OFF, WORDS
from generator.diagnostics.suggest import did_you_mean
from generator.project.settings import field_of, fields_of, place_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.diagnostics.levels import Levels
    from generator.project.settings import Settings


def diagnostics_of(settings: Settings) -> Diagnostics:
    """Return what collects findings at the levels that the settings say; what is wrong with these is not told."""
    return Diagnostics(read_levels(settings, Diagnostics()))


@contextmanager
def at_levels(settings: Settings, diagnostics: Diagnostics) -> Iterator[Diagnostics]:
    """Add what is found meanwhile to ``diagnostics``, each finding at the level that the settings say.

    What is wrong with the settings is added at the end: it keeps no stage from beginning.
    """
    of_settings = Diagnostics()
    found = Diagnostics(read_levels(settings, of_settings))
    try:
        yield found
    finally:
        for diagnostic in of_settings:
            found.add(diagnostic)
        for diagnostic in found:
            diagnostics.add(diagnostic)


def read_levels(settings: Settings, diagnostics: Diagnostics) -> Levels:
    """Return the level of each code of which the settings say one: ``error``, ``warning``, ``advice`` or ``off``.

    What is wrong goes to ``diagnostics`` and counts as not said: a code that there is not, a level that there is not,
    and any level but ``error`` for what no desk decides about (`generator.diagnostics.levels.FIXED`).
    """
    path = settings.config.name
    written = field_of(field_of(settings.root, "extra"), "levels")
    if written is not None and not isinstance(written, yaml.MappingNode) and not _is_empty(written):
        diagnostics.error(
            Code.INVALID_VALUE,
            "`levels` says of kinds of findings how much they matter",
            place_of(written, path),
            "each on a line of its own, such as `missing-archive: warning`",
        )
    levels: dict[Code, Severity | None] = {}
    for name, node in fields_of(written):
        place = place_of(node, path)
        level = (
            node.value if isinstance(node, yaml.ScalarNode) else ""
        )  # `off` too, which YAML 1.1 takes for false
        if name not in set(Code):
            diagnostics.error(
                Code.UNKNOWN_FIELD,
                f"no kind of finding is called `{name}`",
                place,
                *did_you_mean(name, set(Code)),
                "the name stands in brackets behind each finding: [missing-archive]",
            )
        elif level not in WORDS:
            diagnostics.error(
                Code.INVALID_VALUE,
                f"`{level}` is not one of {', '.join(WORDS)}",
                place,
                *did_you_mean(level, WORDS),
                "a warning stops `--strict`, advice stops nothing, and what is off is not told",
            )
        elif Code(name) in FIXED and level != Severity.ERROR:
            diagnostics.error(
                Code.INVALID_VALUE,
                f"`{name}` stays an error: else {FIXED[Code(name)]}",
                place,
                "take the line out",
            )
        else:
            levels[Code(name)] = None if level == OFF else Severity(level)
    return levels


def _is_empty(node: yaml.Node) -> bool:
    return node.tag == "tag:yaml.org,2002:null"
