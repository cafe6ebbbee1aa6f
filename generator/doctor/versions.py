"""Compares the versions that are installed with those that the program supports and that the project asks for."""

from __future__ import annotations

import platform
import re
from typing import TYPE_CHECKING

from packaging.utils import canonicalize_name

import generator
from generator.doctor.finding import Finding, State, Topic
from generator.project.installed import PROGRAM, installed, needs
from generator.storage.safe_read import read_file

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from importlib.metadata import Distribution
    from pathlib import Path

    from generator.project import Project

_PINNED = re.compile(r"^([A-Za-z0-9][A-Za-z0-9._-]*)(?:\[[^\]]*\])?[ \t]*==[ \t]*([^\s;#,]+)", re.MULTILINE)
_LARGEST = 1024 * 1024
"""Bytes of a file of pins."""
_SHOWN = 6
"""Packages that a sentence names."""
_OR_NEWER = "or, if the newer ones are meant, write down their versions there"
_FILES: Mapping[str, str] = {
    "requirements.txt": "install what it says: `pip install --find-links wheels --requirement requirements.txt`; "
    f"{_OR_NEWER}",
    "constraints.txt": f"install with `--constraint constraints.txt`; {_OR_NEWER}",
}
"""Files of a project that name exact versions, each with what to do where others are installed."""


def look_at_versions(project: Project) -> Iterator[Finding]:
    """Yield what is said of the program, of the libraries it needs, and of the pins of ``project``."""
    program = installed(PROGRAM)
    version = program.version if program else generator.__version__
    yield _finding(State.FINE, f"Briefings {version} runs with Python {platform.python_version()}")
    if program is None:
        yield _finding(
            State.NOTE, "The program runs from its folder: which libraries it supports, it cannot tell"
        )
    else:
        yield from _supported(program)
    for name, to_do in _FILES.items():
        if (project.root / name).exists():
            yield from _pinned(project.root / name, name, to_do)


def _supported(program: Distribution) -> Iterator[Finding]:
    """Yield which libraries are missing, or of a version that the program is not made for."""
    missing, other = [], []
    for need in needs(program):
        found = installed(need.name)
        if found is None:
            missing.append(f"{need.name}{need.specifier}")
        elif not need.specifier.contains(found.version, prereleases=True):
            other.append(f"{need.name} {found.version} (supported: {need.specifier})")
    again = f"install it again: `pip install --upgrade {PROGRAM}`, or the wheel that you were given"
    if missing:
        yield _finding(
            State.BROKEN, f"Libraries that the program needs are missing: {_named(missing)}", again
        )
    if other:
        yield _finding(
            State.BROKEN, f"Libraries have versions that it does not support: {_named(other)}", again
        )
    if not missing and not other:
        yield _finding(State.FINE, "All libraries that it needs are there, in versions that it supports")


def _pinned(path: Path, name: str, to_do: str) -> Iterator[Finding]:
    """Yield which packages have another version than the file at ``path`` says."""
    try:
        text = read_file(path, _LARGEST).decode("utf-8-sig", "replace")
    except OSError:
        yield _finding(State.BROKEN, f"`{name}` cannot be read", path=name)
        return
    pins = {canonicalize_name(package): version for package, version in _PINNED.findall(text)}
    here = {package: found.version for package in pins if (found := installed(package))}
    other = [
        f"{package} {version} (pinned: {pins[package]})"
        for package, version in here.items()
        if version != pins[package]
    ]
    if other:
        says = f"`{name}` names other versions than are installed: {_named(other)}"
        yield _finding(State.LOOK, says, to_do, name)
    elif here:
        yield _finding(
            State.FINE, f"What is installed of what `{name}` names has the version it names", path=name
        )


def _named(found: list[str]) -> str:
    more = f" and {len(found) - _SHOWN} more" if len(found) > _SHOWN else ""
    return f"{', '.join(found[:_SHOWN])}{more}"


def _finding(state: State, says: str, to_do: str = "", path: str = "") -> Finding:
    return Finding(Topic.PROGRAM, state, says, to_do, path)
