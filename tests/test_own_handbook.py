"""The handbook of the program can be read by who has the program alone: each page, each link, in a browser."""

from __future__ import annotations

import tomllib
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from click.testing import CliRunner

from generator.cli import main
from generator.publish.own_handbook import handbook_html, handbook_texts
from tests.architecture import ROOT
from tests.case_files import Case, write_project
from tests.html_pages import ORIGIN, parse_page

if TYPE_CHECKING:
    from click.testing import Result


def run(*arguments: str) -> Result:
    return CliRunner().invoke(main, ["handbook", *arguments])


def test_every_page_is_there_and_every_link_leads_somewhere() -> None:
    pages = {
        f"{ORIGIN}/{name}": parse_page(content.decode(), f"/{name}")
        for name, content in handbook_html(handbook_texts()).items()
    }
    shipped = {path.stem for path in (ROOT / "briefings/handbook").glob("*.md")} | {"reading"}
    assert pages.keys() == {f"{ORIGIN}/{name}.html" for name in shipped}
    dangling = []
    for page in pages.values():
        for link in page.links:
            address, _, anchor = link.partition("#")
            there = pages.get(address)
            if address.startswith(ORIGIN) and (there is None or (anchor and anchor not in there.ids)):
                dangling.append(f"{page.address} → {link}")
    assert dangling == []
    first = f"{ORIGIN}/index.html"
    linked = {link.partition("#")[0] for link in pages[first].links}
    assert linked >= pages.keys(), "the first page leads to all"


def test_the_wheel_has_what_the_command_shows() -> None:
    packed = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["tool"]["hatch"]["build"]
    assert packed["targets"]["wheel"]["force-include"]["briefings/handbook"] == "generator/_manual"


def test_it_is_written_where_one_is_and_again(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    for _ in range(2):
        done = run("tutorial")
        assert done.exit_code == 0, done.output
        assert done.output.endswith("open briefings-handbook/tutorial.html\n")
    text = Path("briefings-handbook/tutorial.html").read_text(encoding="utf-8")
    assert "<title>From three texts to a published briefing</title>" in text
    assert "boost" not in text, "front matter is for sites"


def test_in_a_project_git_leaves_it_alone(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    write_project(Case("none", {"briefings/terms.yml": "terms: []\n"}, ()), tmp_path)
    monkeypatch.chdir(tmp_path / "briefings")
    assert run().exit_code == 0
    assert (tmp_path / "build/handbook/index.html").is_file()


def test_what_somebody_has_there_stays(tmp_path: Path) -> None:
    (tmp_path / "notes.txt").write_text("Mine.")
    done = run("--out", str(tmp_path))
    assert done.exit_code == 1
    assert "holds something else (notes.txt)" in done.output
    assert [path.name for path in tmp_path.iterdir()] == ["notes.txt"]


@pytest.mark.parametrize(("page", "said"), [("writting", "did you mean `writing`?"), ("zzz", "tutorial")])
def test_a_page_that_there_is_not(page: str, said: str, tmp_path: Path) -> None:
    done = run(page, "--out", str(tmp_path / "new"))
    assert done.exit_code == 2
    assert said in done.output
    assert not (tmp_path / "new").exists()
