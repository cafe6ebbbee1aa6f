"""What of a theme comes into a site is found without looking at what never does."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from jinja2 import Environment, FileSystemLoader
from mkdocs.config import load_config
from mkdocs.structure.files import Files

from generator.publish import theme_search
from generator.publish.rendering import renderer_process
from generator.publish.rendering.ahead import Preparation
from generator.publish.rendering.theme_files import ThemeFiles
from tests.folders import write

if TYPE_CHECKING:
    from pathlib import Path

    import pytest

THEME = {
    "main.html": "",
    "assets/one.css": "",
    "assets/.hidden.css": "",
    "assets/.icons/deep/two.svg": "",
    ".icons/three.svg": "",
    "partials/four.html": "",
}


def _config(folder: Path) -> str:
    write(
        folder,
        {"docs/index.md": "", "mkdocs.yml": "site_name: Theme\ntheme: {name: material, custom_dir: theme}\n"},
    )
    write(folder / "theme", THEME)
    return str(folder / "mkdocs.yml")


def test_the_same_files_come_into_a_site_as_with_the_loader_of_mkdocs(tmp_path: Path) -> None:
    config = load_config(_config(tmp_path))
    found = []
    for loader in (FileSystemLoader(config.theme.dirs), ThemeFiles(config.theme.dirs)):
        files = Files([])
        files.add_files_from_theme(Environment(loader=loader), config)  # noqa: S701  # it renders nothing
        found.append([file.src_uri for file in files])
    assert found[0] == found[1]
    assert "assets/one.css" in found[0]


def test_icons_are_not_listed_and_can_be_loaded(tmp_path: Path) -> None:
    loader = ThemeFiles(load_config(_config(tmp_path)).theme.dirs)
    listed = loader.list_templates()
    assert listed == sorted(listed)
    assert not [path for path in listed if "/.icons/" in f"/{path}"]
    assert loader.get_source(Environment(), ".icons/three.svg")  # noqa: S701  # as above


def test_what_a_search_finds_is_read_before_there_is_anything_to_render(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """And again only where it has changed since."""
    config = _config(tmp_path)
    write(tmp_path / "theme", {theme_search.WORKER: ""})
    records = {name: json.dumps([{"location": name, "title": name}]) for name in ("a", "b", "c")}
    write(tmp_path / "docs/.search", {f"{name}.json": text for name, text in records.items()})
    monkeypatch.chdir(tmp_path)
    renderer_process.begin(Preparation(config, {}, tmp_path / "theme"))
    write(tmp_path / "docs/.search", {"b.json": json.dumps([{"location": "b", "title": "another"}])})
    before = theme_search._read.cache_info().misses
    read = theme_search.read_records(tmp_path / "docs", directory_urls=True)
    assert theme_search._read.cache_info().misses == before + 1
    assert [json.loads(text)["title"] for text in read.texts] == ["a", "another", "c"]
