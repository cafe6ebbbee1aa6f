"""Edits of a project, one after the other: what goes on from the last build is what a build makes that knows none."""

from __future__ import annotations

import json
import re
import shutil
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

from generator.build import generate, save_pages
from generator.cli.downloads import DownloadStage
from generator.diagnostics import BuildFailed
from generator.memo import Memo
from generator.project import Project
from generator.project.caches import project_cache
from tests.fuzz.running import Target, exit_with
from tests.sites import copy_theme
from tests.synthetic import write_library

if TYPE_CHECKING:
    from generator.build import Result
    from generator.storage.cache import Cache

_WORDS = ("Alpha", "Beta", "Gamma", "Delta")
_ENTRY = re.compile(r"(?: {2})?- id: ")


def make(random: Random) -> bytes:
    """Return a seed for a library and one for what is done to it, in how many steps, as JSON."""
    return json.dumps([random.randrange(5), random.random(), random.randint(2, 5)]).encode()


def examine(data: bytes) -> None:
    """Edit a library; after each step a server, a new process and one without anything kept make the same."""
    library, seed, steps = json.loads(data)
    random = Random(seed)
    with TemporaryDirectory() as folder:
        project = Project(Path(folder))
        copy_theme(project.root)
        write_library(project.root, 2, statements=8, seed=library)
        whole = {path: path.read_text(encoding="utf-8") for path in project.briefings.rglob("*.yml")}
        live = Memo()
        for _ in range(steps):
            done = _edited(project, whole, random)
            result, alone = _made(project)
            for others in (
                _made(project, cache=project_cache(project, "generate")),
                _made(project, memo=live),
            ):
                assert others[1] == alone, f"{done}: {_differences(others[1], alone)}"
            if result is None:
                _mend(project, whole)
            else:
                save_pages(project, result)


def _made(
    project: Project, *, memo: Memo | None = None, cache: Cache | None = None
) -> tuple[Result | None, dict[str, bytes]]:
    """Return what a build makes of a project, its diagnostics and files to take away among it."""
    stage = DownloadStage(project, None, project_cache(project, "downloads") if cache else None)
    try:
        result = generate(project, memo=memo, cache=cache, downloads=stage)
    except BuildFailed as failed:
        return None, {"": repr(list(failed.diagnostics)).encode()}
    stage.keep()
    return result, {**result.files, **result.pictures, "": repr(list(result.diagnostics)).encode()}


def _differences(found: dict[str, bytes], expected: dict[str, bytes]) -> list[str]:
    names = sorted(found.keys() | expected.keys())
    return [name for name in names if found.get(name) != expected.get(name)][:5]


def _mend(project: Project, whole: dict[Path, str]) -> None:
    for path, text in whole.items():
        path.write_text(text, encoding="utf-8")
    (project.briefings / "withheld.yml").unlink(missing_ok=True)


def _edited(project: Project, whole: dict[Path, str], random: Random) -> str:  # noqa: C901  # a table
    """Edit a project in one way or another, and say how."""
    path = random.choice(sorted(whole))
    text = path.read_text(encoding="utf-8")
    kind = random.choice(
        ("word", "word", "word", "entry", "id", "mended", "withheld", "template", "settings", "caches")
    )
    match kind:
        case "word":
            words = [*re.finditer(r"(?<=: )[A-Z][a-z]{3,}", text)]
            if words:
                word = random.choice(words)
                text = f"{text[: word.start()]}{random.choice(_WORDS)}{text[word.end() :]}"
        case "entry":
            lines = text.split("\n")
            begins = [at for at, line in enumerate(lines) if _ENTRY.match(line)]
            if len(begins) > 1:
                which = random.randrange(len(begins) - 1)
                text = "\n".join(lines[: begins[which]] + lines[begins[which + 1] :])
        case "id":
            _rename(random.choice(re.findall(r"id: ([\w-]+)", text) or ["none"]), whole)
            return f"{kind} in {path.name}"
        case "mended":
            text = whole[path]
        case "withheld":
            _withhold(project, random.choice(re.findall(r"\b[A-Z][a-z]{5,}\b", text) or ["Nobody"]))
        case "template":
            template = random.choice(sorted(project.templates.rglob("*.jinja")))
            template.write_text(
                template.read_text(encoding="utf-8").rstrip("\n") + random.choice(("\n", "\n\n"))
            )
        case "settings":
            settings = project.config.read_text(encoding="utf-8")
            name = f"site_name: {random.choice(_WORDS)}"
            project.config.write_text(re.sub("site_name: .*", name, settings), encoding="utf-8")
        case "caches":
            shutil.rmtree(project.caches, ignore_errors=True)
    path.write_text(text, encoding="utf-8")
    return f"{kind} in {path.name}"


def _rename(id_: str, whole: dict[Path, str]) -> None:
    new = id_.removesuffix("-x") if id_.endswith("-x") else f"{id_}-x"
    for path in whole:
        text = path.read_text(encoding="utf-8")
        path.write_text(re.sub(rf"(?<![\w-]){re.escape(id_)}(?![\w-])", new, text), encoding="utf-8")


def _withhold(project: Project, word: str) -> None:
    path = project.briefings / "withheld.yml"
    if path.exists():
        path.unlink()
    else:
        path.write_text(
            f"withhold:\n  - words: {word}\n    because: Somebody asked for it.\n", encoding="utf-8"
        )


TARGET = Target("edits", make, examine, count=2)

if __name__ == "__main__":
    exit_with(TARGET)
