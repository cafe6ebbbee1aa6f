"""Pages written by other processes are those that one process writes, however the others begin."""

from __future__ import annotations

import multiprocessing
import re
import shutil
from functools import partial
from typing import TYPE_CHECKING

import pytest

from generator import writer
from generator.build import Project, Result, generate
from generator.diagnostics import BuildFailed, Code
from generator.memo import Memo
from generator.writer.other_processes import FEWEST, Beside, beside
from tests.sites import ROOT
from tests.synthetic import write_library

if TYPE_CHECKING:
    from pathlib import Path

TEMPLATE = "site_templates/site/timeline.md.jinja"


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> Project:
    """A project large enough for other processes to be worth their beginning."""
    root = tmp_path_factory.mktemp("beside") / "project"
    write_library(root, -(-FEWEST // 40), statements=40)
    shutil.copy(ROOT / "mkdocs.yml", root)
    (root / "site_templates/site").mkdir(parents=True)
    shutil.copy(ROOT / TEMPLATE, root / TEMPLATE)
    return Project(root)


@pytest.fixture(scope="module")
def alone(project: Project) -> Result:
    """What one process makes of it."""
    return generate(project)


@pytest.fixture
def helped(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """What was written elsewhere: ids of briefings."""
    ids: list[str] = []
    written = Beside.written

    def counted(self: Beside) -> object:
        ready = written(self)
        ids.extend(ready)
        return ready

    monkeypatch.setattr(Beside, "written", counted)
    return ids


@pytest.mark.parametrize("method", sorted({"fork", "spawn"} & {*multiprocessing.get_all_start_methods()}))
def test_the_bytes_are_those_of_one_process(
    project: Project, alone: Result, helped: list[str], monkeypatch: pytest.MonkeyPatch, method: str
) -> None:
    monkeypatch.setattr(writer, "beside", partial(beside, method=method))
    result = generate(project, processes=2)
    assert sorted(helped) == sorted(alone.library.briefings)
    assert result.files == alone.files
    assert result.pictures == alone.pictures
    assert [*result.diagnostics] == [*alone.diagnostics]


def test_little_is_written_here(project: Project, helped: list[str]) -> None:
    memo = Memo()
    first = generate(project, memo=memo, processes=2)
    helped.clear()
    assert generate(project, memo=memo, processes=2).files == first.files
    assert helped == []


@pytest.fixture
def broken(project: Project, tmp_path: Path) -> Project:
    """A copy, to be broken."""
    return Project(shutil.copytree(project.root, tmp_path / "project"))


def test_a_template_s_mistake_is_told_as_if_it_were_made_here(broken: Project) -> None:
    path = broken.root / TEMPLATE
    path.write_text(path.read_text(encoding="utf-8") + "{{ unheard_of }}\n", encoding="utf-8")
    told = []
    for processes in (1, 2):
        with pytest.raises(BuildFailed) as failed:
            generate(broken, processes=processes)
        told.append([*failed.value.diagnostics])
    assert "unheard_of" in told[0][0].message
    assert told[0] == told[1]


def test_withheld_words_are_found_in_what_others_wrote(broken: Project) -> None:
    with (broken.root / "briefings/actors.yml").open("a", encoding="utf-8") as file:
        file.write("withhold:\n  - words: Marchetti\n    instead: a person\n    because: Asked for.\n")
    assert generate(broken, processes=2).files == generate(broken).files
    path = broken.root / TEMPLATE
    path.write_text(path.read_text(encoding="utf-8") + "Marchetti\n", encoding="utf-8")
    told = []
    for processes in (1, 2):
        with pytest.raises(BuildFailed) as failed:
            generate(broken, processes=processes)
        told.append([*failed.value.diagnostics])
    assert [diagnostic.code for diagnostic in told[0]] == [Code.WITHHELD_WORD]
    assert told[0] == told[1]


def test_an_editor_s_mistake_ends_the_others(broken: Project) -> None:
    path = broken.root / "briefings/talks-00003/statements.yml"
    path.write_text(
        re.sub("says: .*", "says: n/a", path.read_text(encoding="utf-8"), count=1), encoding="utf-8"
    )
    with pytest.raises(BuildFailed) as failed:
        generate(broken, processes=2)
    assert [diagnostic.code for diagnostic in failed.value.diagnostics] == [Code.PLACEHOLDER_TEXT]
    assert multiprocessing.active_children() == []
