"""What MkDocs has to build as a whole, for nobody can foresee what its pages rest on; and what settings rest on."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

import pytest

from generator.project import Project, input_digest
from generator.project.inherited import settings_files
from generator.publish.rendering.site import BuiltWhole
from tests.desk import edit

if TYPE_CHECKING:
    from pathlib import Path

    from tests.desk import Desk

pytestmark = pytest.mark.engine


SHOWN = {
    "all pages": "{{ pages | length }}",
    "the last page": "{{ (pages | last).src_uri }}",
    "whether a page is one of all": "{{ 1 in pages }}",
    "what stands on another": "{{ nav.pages[1].content }}",
    "metadata of another": "{{ nav.pages[1].meta.crumbs }}",
    "headings of another": "{% for file in pages %}{{ file.page.toc | length }}{% endfor %}",
}
"""What a template may show, so that a page rests on others."""


@pytest.mark.parametrize("name", SHOWN)
def test_a_template_that_shows_other_pages_is_left_to_mkdocs(name: str, desk: Desk) -> None:
    place = "{% block content %}"
    edit(desk.project.root, "site_templates/theme/main.html", place, f"{place}{SHOWN[name]}")
    with pytest.raises(BuiltWhole, match="shows"):
        desk.rendered()


WHOLE = {
    "a plugin": ("  - briefings\n", "  - briefings\n  - tags\n", "the plugin `material/tags`"),
    "a hook": ("docs_dir:", "hooks: [hook.py]\ndocs_dir:", "`hook.py`"),
    "an extension": ("  - tables\n", "  - tables\n  - pymdownx.snippets\n", "`pymdownx.snippets`"),
    "icons": (
        "  - tables\n",
        "  - tables\n  - pymdownx.emoji:\n      options:\n        custom_icons: [icons]\n",
        "custom_icons",
    ),
    "a function": (
        "!!python/name:markdown.extensions.toc.slugify_unicode",
        "!!python/name:os.path.basename",
        "basename",
    ),
}
"""What a project may say in mkdocs.yml so that nobody can tell what its pages rest on."""


@pytest.mark.parametrize("name", WHOLE)
def test_what_nobody_can_foresee_is_left_to_mkdocs(name: str, desk: Desk) -> None:
    old, new, said = WHOLE[name]
    edit(desk.project.root, "mkdocs.yml", old, new)
    (desk.project.root / "hook.py").write_text("")
    with pytest.raises(BuiltWhole, match=said):
        desk.rendered()


@pytest.mark.parametrize(
    "line", ["INHERIT: base.yml", 'INHERIT: "base.yml"  # ours', "INHERIT: 'base.yml'\r"]
)
def test_files_that_settings_are_taken_from_are_known(line: str, tmp_path: Path) -> None:
    config, other = tmp_path / "mkdocs.yml", tmp_path / "base.yml"
    config.write_bytes(f"site_name: a\n{line}\n".encode())
    other.write_text("INHERIT: mkdocs.yml\n")
    assert settings_files(config) == [config, other]
    other.unlink()
    assert settings_files(config) == [config]


def test_a_build_knows_what_its_settings_take_from_elsewhere(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    project = Project(tmp_path)
    project.config.write_text(
        "INHERIT: base.yml\nsite_name: !ENV [DESK_NAME, 'Desk']\ncopyright: !ENV OWNER\n"
    )
    seen = set()
    for name in ("a", "b"):
        (tmp_path / "base.yml").write_text(f"site_author: {name}\n")
        for value in ("c", "d"):
            monkeypatch.setenv("DESK_NAME", value)
            monkeypatch.setenv("OWNER", value)
            seen.add(input_digest(project))
    monkeypatch.setenv("OTHER", "e")
    assert input_digest(project) in seen
    assert len(seen) == 4


def test_two_files_of_one_place_are_left_to_mkdocs(desk: Desk) -> None:
    (desk.project.docs / "handbook" / "words").mkdir()
    (desk.project.docs / "handbook" / "words" / "index.md").write_text("# Others\n")
    with pytest.raises(BuiltWhole, match=r"two files come out as handbook/words/index\.html"):
        desk.rendered()


@pytest.mark.skipif(os.name == "nt", reason="links are not for everybody")
def test_a_theme_with_links_to_folders_is_left_to_mkdocs(desk: Desk) -> None:
    (desk.theme / "more").symlink_to(desk.theme / "assets")
    with pytest.raises(BuiltWhole, match="link"):
        desk.rendered()
