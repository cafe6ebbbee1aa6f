"""Writes the first files of a new site."""

from __future__ import annotations

import json
import os
import re
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from generator.project import ORIGINALS
from generator.reader.schema import schemas
from generator.starter.requirements import pinned_requirements
from generator.starter.writing import write_new
from generator.storage.packaged import packaged_handbook, packaged_settings
from generator.storage.safe_read import read_file

if TYPE_CHECKING:
    from collections.abc import Mapping

_HERE = Path(__file__).parent
FIRST = "first-briefing"
"""The briefing that is an example."""
_SURROUNDINGS = {
    ".gitignore": "gitignore",
    ".editorconfig": "editorconfig",
    ".vscode/settings.json": "vscode_settings.json",
    ".vscode/extensions.json": "vscode_extensions.json",
    ".github/workflows/site.yml": "github_pages.yml",
    ".gitlab-ci.yml": "gitlab_ci.yml",
    "wheels/README.md": "wheels.md",
    "README.md": "README.md",
}
"""Files for people, editors and hosts, each with what it is called in our folder. One that is there already stays."""
_WORKFLOWS = (".github/workflows/site.yml", ".gitlab-ci.yml")
_PYTHON = "@python@"
_LARGEST = 1024 * 1024
"""Bytes of a workflow."""
_VERSION = r"([0-9]+(?:\.[0-9]+)*)"


@dataclass(frozen=True, slots=True)
class SiteAnswers:
    """What is said of a new site by those who begin it."""

    name: str = "Briefings"
    desk: str = ""
    """Who signs; "" leaves that open."""
    language: str = "en"
    """In which they write, as a canonical tag (BCP 47)."""
    address: str = ""
    """A web address; "" leaves that open."""


@dataclass(frozen=True, slots=True)
class NewSite:
    """What was written."""

    written: tuple[Path, ...]
    kept: tuple[Path, ...]
    """What was there already, and stays as it was."""


def new_site(directory: Path, answers: SiteAnswers = SiteAnswers()) -> NewSite:  # it is frozen
    """Write a new site into ``directory``. It has no templates: what a project does not have comes with the program.

    Raises `FileExistsError` before anything is written if one of its files is there, and `OSError`.
    """
    files = {
        Path("mkdocs.yml"): _settings(answers),
        Path("build/docs/.gitignore"): b"*\n!.gitignore\n",
        Path("site_templates/theme/.gitkeep"): b"",  # MkDocs asks for the folder
    }
    files |= {
        Path("briefings", path.name): path.read_bytes()
        for path in sorted((_HERE / "registers").glob("*.yml"))
    }
    files |= {
        Path("briefings/handbook", path.name): path.read_bytes()
        for path in sorted(packaged_handbook().glob("*.md"))
    }
    files |= {Path("briefings/schema/v1", name): content for name, content in schemas().items()}
    files |= {
        Path("briefings", FIRST, path.name): path.read_bytes()
        for path in sorted((_HERE / "briefing").glob("*.yml"))
    }
    around = {Path("requirements.txt"): pinned_requirements().encode("utf-8"), **_surroundings(answers)}
    kept = tuple(directory / path for path in around if os.path.lexists(directory / path))
    files |= {path: content for path, content in around.items() if directory / path not in kept}
    copied = {Path(ORIGINALS, name): files[Path(name)] for name in _WORKFLOWS if Path(name) in files}
    files |= {path: content for path, content in copied.items() if not os.path.lexists(directory / path)}
    return NewSite(tuple(write_new(directory, files)), kept)


def _surroundings(answers: SiteAnswers) -> Mapping[Path, bytes]:
    return {
        Path(name): _shipped(name)
        .replace(_PYTHON, _python_here())
        .replace("@site@", _as_markdown(answers.name))
        .encode("utf-8")
        for name in _SURROUNDINGS
    }


def workflows(directory: Path) -> Mapping[str, bytes]:
    """Return the workflows of a new site by their paths, for the version of Python that those in ``directory`` name.

    Where there are none, or they name none, for the one that runs. Raises `OSError` if the program cannot read itself.
    """
    return {
        name: _shipped(name).replace(_PYTHON, _python_of(directory / name, _shipped(name))).encode("utf-8")
        for name in _WORKFLOWS
    }


def _shipped(name: str) -> str:
    return (_HERE / "project" / _SURROUNDINGS[name]).read_text(encoding="utf-8")


def _python_here() -> str:
    return "{}.{}".format(*sys.version_info)


def _python_of(path: Path, shipped: str) -> str:
    """Return the version of Python that a workflow names where ``shipped`` has a place for it."""
    try:
        text = read_file(path, _LARGEST).decode("utf-8", "replace")
    except OSError:
        return _python_here()
    line = next(line.strip() for line in shipped.split("\n") if _PYTHON in line)
    before, _, behind = line.partition(_PYTHON)
    found = re.search(f"{re.escape(before)}{_VERSION}{re.escape(behind)}", text)
    return found[1] if found else _python_here()


def _as_markdown(text: str) -> str:
    return re.sub(r"([\\`*_\[\]<>#&])", r"\\\1", text)


def _settings(answers: SiteAnswers) -> bytes:
    """Return the settings of a new site. Its desk is for its editors to name: ours stands in those that we bring."""
    text = packaged_settings().read_text(encoding="utf-8")
    text = _put(text, r"^site_name: .*$", f"site_name: {_quoted(answers.name)}")
    if answers.address:
        text = _put(text, r'(?<=\[SITE_URL, )".*?"', _quoted(answers.address))
    desk = (
        f"  desk:\n    name: {_quoted(answers.desk)}"
        if answers.desk
        else "  # desk:\n  #   name: The harbour desk"
    )
    written_in = "" if answers.language == "en" else f"  written_in: {answers.language} # for new briefings\n"
    return _put(text, r"^  desk:\n    name: .*$", f"{written_in}{desk}").encode("utf-8")


def _put(text: str, old: str, new: str) -> str:
    changed, count = re.subn(old, lambda _: new, text, count=1, flags=re.MULTILINE)
    if not count:
        msg = f"the settings that we bring have nothing like {old}"
        raise LookupError(msg)
    return changed


def _quoted(text: str) -> str:
    """Return a text in quotation marks, as YAML has it like JSON: whatever it holds, it is a text."""
    return json.dumps(text, ensure_ascii=False)
