"""Writes down which versions a new site is built with: those that are installed where it begins."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from packaging.utils import canonicalize_name

import generator
from generator.project.installed import PROGRAM, extras_of, installed, needs

if TYPE_CHECKING:
    from importlib.metadata import Distribution

_HEAD = """\
# The program and all that it needs, in the versions with which this site began. To go on to newer ones, take out all
# lines but the first and its version, install, and write down what `pip freeze` says.
"""
_FROM_A_FILE = """\
# The program was installed from a file or a folder: where no index has it, lay its wheel into the folder wheels.
"""


def pinned_requirements() -> str:
    """Return a requirements file with the exact versions that are installed of the program and of what it needs.

    What is not installed, such as an extra that nobody asked for or what only other systems need, is not in it.
    """
    program = installed(PROGRAM)
    if program is None:  # run from its folder
        return f"{_HEAD}{_FROM_A_FILE}{PROGRAM}=={generator.__version__}\n"
    extras = [
        extra for extra, needed in extras_of(program).items() if all(installed(need.name) for need in needed)
    ]
    versions: dict[str, str] = {}
    _collect(program, frozenset(extras), versions, set())
    named = f"{PROGRAM}[{','.join(extras)}]" if extras else PROGRAM
    origin = json.loads(program.read_text("direct_url.json") or "{}")
    commit = origin.get("vcs_info", {})
    if commit:
        first = f"{named} @ {commit['vcs']}+{origin['url']}@{commit['commit_id']}"
    else:
        first = f"{_FROM_A_FILE if origin else ''}{named}=={program.version}"
    rest = "".join(f"{name}=={version}\n" for name, version in sorted(versions.items()))
    return f"{_HEAD}{first}\n{rest}"


def _collect(
    package: Distribution,
    extras: frozenset[str],
    versions: dict[str, str],
    seen: set[tuple[str, frozenset[str]]],
) -> None:
    """Add to ``versions`` what ``package`` needs with ``extras``, and what that needs itself."""
    for need in needs(package, extras):
        name, asked = canonicalize_name(need.name), frozenset(need.extras)
        found = installed(name)
        if found is None or name == PROGRAM or (name, asked) in seen:
            continue
        seen.add((name, asked))
        versions[name] = found.version
        _collect(found, asked, versions, seen)
