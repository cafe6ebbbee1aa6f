"""What a build keeps for the next process makes it faster and never different: pages, pictures, messages."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from typing import TYPE_CHECKING, Any

import pytest

from generator import keeping
from generator.build import Project, Result, generate, save_pages
from generator.citing.stage import CitationStage
from generator.diagnostics import BuildFailed
from generator.memo import Memo
from generator.outgoing import withheld
from generator.project.caches import project_cache
from generator.storage.object_file import write_objects
from generator.writer.pages.templates import Renderer
from tests.sites import ENVIRONMENT, ROOT
from tests.synthetic import write_library

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from generator.build import Exclusions

STATEMENTS = "briefings/talks-00001/statements.yml"


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A small synthetic project, generated once with a cache."""
    root = tmp_path_factory.mktemp("kept") / "project"
    write_library(root, 3, statements=8)
    shutil.copy(ROOT / "mkdocs.yml", root)
    (root / "site_templates/site").mkdir(parents=True)
    shutil.copy(ROOT / "site_templates/site/timeline.md.jinja", root / "site_templates/site")
    _next_build(root)
    return root


@pytest.fixture
def project(built: Path, tmp_path: Path) -> Path:
    """A copy of it, to be edited."""
    return shutil.copytree(built, tmp_path / "project")


@pytest.fixture
def rendered(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The paths of the pages that are rendered."""
    paths: list[str] = []
    render = Renderer.file

    def counted(self: Renderer, page: object, *rest: object) -> object:
        paths.append(page.path)  # type: ignore[attr-defined]  # a Page
        return render(self, page, *rest)  # type: ignore[arg-type]  # passed on

    monkeypatch.setattr(Renderer, "file", counted)
    return paths


def _next_build(root: Path) -> Result:
    """Generate as another process would, which knows nothing but what is kept."""
    project = Project(root)
    result = generate(project, cache=project_cache(project, "generate"))
    save_pages(project, result)
    return result


def _replace(old: str, new: str, path: str) -> Callable[[Path], None]:
    def edit(root: Path) -> None:
        text = (root / path).read_text(encoding="utf-8")
        assert old in text
        (root / path).write_text(text.replace(old, new, 1), encoding="utf-8")

    return edit


def _append(text: str, path: str) -> Callable[[Path], None]:
    def edit(root: Path) -> None:
        with (root / path).open("a", encoding="utf-8") as file:
            file.write(text)

    return edit


def _touch(root: Path) -> None:
    for path in root.rglob("*.yml"):
        os.utime(path, ns=(1, 1))


def _take_page_away(root: Path) -> None:
    (root / "build/docs/briefings/talks-00002/statements/index.md").unlink()


EDITS: dict[str, Callable[[Path], None]] = {
    "nothing": lambda _: None,
    "a statement's words": _replace("says: ", "says: Again, ", STATEMENTS),
    "an actor": _append("  - {id: harbour, type: organisation, name: New Harbour}\n", "briefings/actors.yml"),
    "a template": _replace("{%", "<!-- ours -->{%", "site_templates/site/timeline.md.jinja"),
    "the name of the site": _replace("site_name: ", "site_name: Our ", "mkdocs.yml"),
    "a folder taken out": lambda root: shutil.rmtree(root / "briefings/talks-00002"),
}
"""What is done between two builds."""
MEDDLING: dict[str, Callable[[Path], None]] = {
    "times of files": _touch,
    "a page taken out of the folder of pages": _take_page_away,
    "a page changed there": _append("words of somebody else", "build/docs/actors/index.md"),
}
"""What may happen to the files while no editor has edited."""


@pytest.mark.parametrize("edit", EDITS)
def test_a_build_renders_what_a_server_would(project: Path, rendered: list[str], edit: str) -> None:
    memo = Memo()
    generate(Project(project), memo=memo)
    EDITS[edit](project)
    rendered.clear()
    served = generate(Project(project), memo=memo)
    by_server = sorted(rendered)
    rendered.clear()
    result = _next_build(project)
    assert {path for path in rendered if path.count("/") > 1} == {
        path for path in by_server if path.count("/") > 1
    }
    _require_same(result, served, project)


@pytest.mark.parametrize("meddling", MEDDLING)
def test_a_build_goes_on_as_if_it_had_begun_anew(project: Path, meddling: str) -> None:
    MEDDLING[meddling](project)
    _require_same(_next_build(project), generate(Project(project)), project)


def _require_same(result: Result, expected: Result, root: Path) -> None:
    assert result.files == expected.files
    assert result.pictures == expected.pictures
    assert [*result.diagnostics] == [*expected.diagnostics]
    assert all(
        (root / "build/docs" / path).read_bytes() == content for path, content in expected.files.items()
    )


def test_a_server_begins_with_what_is_kept(project: Path, rendered: list[str]) -> None:
    memo, cache = Memo(), project_cache(Project(project), "generate")
    first = generate(Project(project), memo=memo, cache=cache)
    assert not {path for path in rendered if path.count("/") > 1}
    _replace("says: ", "says: Again, ", STATEMENTS)(project)
    again = generate(Project(project), memo=memo, cache=cache)
    assert (
        0 < sum(again.files[path] is not content for path, content in first.files.items()) < len(first.files)
    )
    _require_same(_next_build(project), again, project)


STAGES_OF_EACH_PROCESS = {
    "analysis", "checks of page", "checks of the whole", "handbook", "handbook links", "handbook list", "handbook page",
    "handbook with ours", "input", "library proofs", "links", "pages of handbook", "picture", "quote lock file",
    "search", "search handbook", "site labels", "templates",
    "current edition", "edition", "editions", "findings with editions", "findings with histories", "history",
    "differing entries", "pair of entries", "state of edition",
}  # fmt: skip
"""Whose results no process keeps for the next: they are large, made of the whole library, or quickly made anew."""


def test_every_stage_is_kept_or_is_not_on_purpose(tmp_path: Path) -> None:
    for folder in ("briefings", "site_templates"):
        shutil.copytree(ROOT / folder, tmp_path / folder)
    shutil.copy(ROOT / "mkdocs.yml", tmp_path)
    memo = Memo()
    generate(Project(tmp_path), memo=memo)
    stages = {key[0] if isinstance(key, tuple) else key for key in memo._kept}
    assert stages - keeping._AS_SHOWN - keeping._AS_WRITTEN - STAGES_OF_EACH_PROCESS == set()


def test_what_little_has_changed_is_computed_again_and_not_kept(
    project: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    writes: list[object] = []

    def counted(value: object, *rest: Any) -> bytes:  # noqa: ANN401  # passed on
        writes.append(value)
        return write_objects(value, *rest)

    monkeypatch.setattr(keeping, "write_objects", counted)
    monkeypatch.setattr(keeping, "_SHARE", 3)
    written = []
    for number in range(3):
        _replace("says: ", f"says: {number}, ", STATEMENTS.replace("00001", f"0000{number}"))(project)
        _require_same(_next_build(project), generate(Project(project)), project)
        written.append(len(writes))
    assert written[0] == 0
    assert written[-1] == 1


def test_withheld_words_are_kept_nowhere(
    project: Path, rendered: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(keeping, "_SHARE", 1)
    kept = project / "build/cache/generate"

    def holds() -> bool:
        return any(b"Tevalis" in path.read_bytes() for path in kept.iterdir())

    _replace("says: ", "says: Oruna Tevalis was there; ", STATEMENTS)(project)
    with monkeypatch.context() as always:
        always.setattr(keeping, "_SHARE", 10_000)
        _next_build(project)
    assert holds()
    wish = "withhold:\n  - words: Oruna Tevalis\n    instead: a person\n    because: Asked for.\n"
    _append(wish, "briefings/actors.yml")(project)
    first = _next_build(project)
    assert not holds()
    assert first.files == generate(Project(project)).files
    rendered.clear()
    looked: list[str] = []
    examine = withheld.examine

    def counted(excluded: Exclusions, path: str, content: bytes) -> withheld.Found:
        looked.append(path)
        return examine(excluded, path, content)

    monkeypatch.setattr(withheld, "examine", counted)
    again = _next_build(project)
    assert again.files == first.files
    assert not {path for path in rendered if path.count("/") > 1}
    assert looked == []  # no page has changed, and the words are the same
    assert not holds()
    template = "site_templates/site/timeline.md.jinja"
    _append("Marchetti\n", template)(project)
    _next_build(project)
    assert {path for path in looked if path.endswith("/timeline/index.md")}
    more = "  - words: Marchetti\n    instead: a person\n    because: Asked for.\n"
    _append(more, "briefings/actors.yml")(project)
    with pytest.raises(BuildFailed, match="1 diagnostics"):
        _next_build(project)


def test_another_process_goes_on(project: Path) -> None:
    """With other hashes of texts, and classes that nothing has imported yet."""
    _replace("says: ", "says: Again, ", STATEMENTS)(project)

    def run(seed: str) -> str:
        command = (sys.executable, "-m", "generator", "-C", str(project), "generate")
        environment = {**ENVIRONMENT, "PYTHONHASHSEED": seed}
        return subprocess.run(command, env=environment, check=True, capture_output=True, text=True).stdout

    run("1")
    assert "; 0 were written anew" in run("2")
    fresh = generate(Project(project), cite=CitationStage(Project(project))).files
    assert all((project / "build/docs" / path).read_bytes() == content for path, content in fresh.items())


def test_what_the_shipped_library_has_is_kept(tmp_path: Path, rendered: list[str]) -> None:
    """Proofs of quotations, what addresses did, reviews."""
    for folder in ("briefings", "site_templates"):
        shutil.copytree(ROOT / folder, tmp_path / folder)
    shutil.copy(ROOT / "mkdocs.yml", tmp_path)
    first = _next_build(tmp_path)
    rendered.clear()
    again = _next_build(tmp_path)
    assert (again.files, again.pictures) == (first.files, first.pictures)
    assert [*again.diagnostics] == [*first.diagnostics]
    assert not {path for path in rendered if path.count("/") > 1}
