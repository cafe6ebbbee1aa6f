"""Loads a project for programs in Python.

What is public here is public in `generator`: ``generator.load``, for one.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from generator import build
from generator.diagnostics import BuildFailed, Diagnostics, Severity
from generator.exports.export_format import export_inputs
from generator.exports.tables.frames import data_frames
from generator.project import CONFIG, Project, find_project
from generator.project.publication import read_publication
from generator.project.settings import read_settings

if TYPE_CHECKING:
    import os
    from collections.abc import Mapping

    import pandas as pd

    from generator.analysis.findings import Findings
    from generator.model.library import Library
    from generator.model.publication import Publication


class LibraryError(Exception):
    """A library that cannot be loaded: what editors wrote has errors, as ``briefings check`` tells them."""

    def __init__(self, project: Project, diagnostics: Diagnostics) -> None:
        mask = build.mask_of(project)
        found = [mask.diagnostic(found) for found in diagnostics if found.severity is Severity.ERROR]
        super().__init__("\n".join(f"{error.span}: {error.message} [{error.code}]" for error in found))
        self.diagnostics = tuple(found)


@dataclass(frozen=True, slots=True)
class Loaded:
    """A project as programs see it; what its editors withhold is in none of this."""

    library: Library
    """Every briefing and the registers they share, as frozen data classes (`generator.model`)."""
    findings: Findings
    """What is computed from it: known origins, accounts side by side, silences, proofs of quotations."""
    publication: Publication
    """Where it is published, and who signs it."""


def load(path: str | os.PathLike[str]) -> Library:
    """Return the library of a project: ``path`` is its folder, or anything in it.

    Every id that an entry holds is a key of the library: nothing dangles. Words that editors withhold are not in it.
    Raises `FileNotFoundError` where there is no project, `LibraryError` where what editors wrote has errors.

    >>> library = load(".")
    >>> library.statements["xi-zelenskyy-call/kirby-welcomes"].speakers
    ('kirby',)
    """
    return load_with_findings(path).library


def load_with_findings(path: str | os.PathLike[str]) -> Loaded:
    """Return the library with what is computed from it; as `load`, from which nobody hears of warnings.

    >>> loaded = load_with_findings("briefings")
    >>> loaded.findings.briefings["xi-zelenskyy-call"].as_of.text
    '2023-05-25'
    """
    project = _project_at(Path(path))
    diagnostics = Diagnostics()
    settings = read_settings(project.config)
    try:
        library, findings = build.check(project, diagnostics, settings=settings)
        diagnostics.stop_on_errors()
    except BuildFailed as failed:
        raise LibraryError(project, failed.diagnostics) from None
    return Loaded(library, findings, read_publication(settings, project, Diagnostics()))


def frames(source: str | os.PathLike[str] | Loaded) -> Mapping[str, pd.DataFrame]:
    """Return the tables of all briefings of a project as data frames of pandas, by name.

    They are those of the workbook that a site offers: ``statements``, ``reports``, ``sources``, ``positions``,
    ``timeline``, ``questions``, ``assessments``, ``corrections``, ``about``; each with a first column ``briefing``.
    Days are ``datetime64`` in ``not_before`` and ``not_after``; ``date`` is a day or the words for one that is not
    certain. Beside a column that leads somewhere stands one with the address, ``…_address``. Raises `ImportError` where
    pandas is not installed, and what `load` raises.
    """
    loaded = source if isinstance(source, Loaded) else load_with_findings(source)
    return data_frames(export_inputs(loaded.library, loaded.findings, loaded.publication))


def _project_at(path: Path) -> Project:
    project = find_project(path.absolute())
    if project is None:
        raise FileNotFoundError(
            f"no {CONFIG} in {path} or in a folder above: it is not a project of briefings"
        )
    return project
