"""A site that is being edited: what is asked for is as it should be, what fails fails until it is mended."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from generator.publish.engine_environment import engine_environment
from generator.publish.rendering.live import LiveSite
from generator.publish.rendering.not_rendered import NotRendered
from generator.publish.rendering.opening import Opening
from generator.publish.rendering.site import BuiltWhole
from tests.desk import EPOCH, contents, edit

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from tests.desk import Desk

pytestmark = pytest.mark.engine
HOME, WORDS = "index.html", "handbook/words/index.html"


class Edited:
    """A project that is edited, and its site."""

    def __init__(self, desk: Desk) -> None:
        self.desk = desk
        folder = desk.folder / "live"
        opening = Opening(
            str(desk.project.config), str(folder), engine_environment(EPOCH), "http://localhost:8000"
        )
        self.site = LiveSite(opening)
        self.folder = folder
        self._before: dict[str, bytes] = {}

    def renew(self) -> int:
        """Write the pages and take them up, as a server does; return how many are to be rendered."""
        self.desk.write()
        now = contents(self.desk.project.docs)
        changed = [path for path, content in now.items() if self._before.get(path) != content]
        self._before = now
        return self.site.renew(now, changed)

    def text(self, path: str) -> str:
        """Return a page as somebody sees it who asks for it."""
        self.site.make(path)
        return (self.folder / path).read_text(encoding="utf-8")


@pytest.fixture
def edited(desk: Desk) -> Iterator[Edited]:
    """That project, opened."""
    made = Edited(desk)
    yield made
    made.site.close()


def _root(edited: Edited) -> Path:
    return edited.desk.project.root


def test_a_page_is_made_when_it_is_asked_for_and_only_then(edited: Edited) -> None:
    pages = edited.renew()
    assert pages > 20
    assert not (edited.folder / WORDS).exists()
    assert "Deep" in edited.text(WORDS)
    assert not edited.site.make(WORDS), "it is made once"
    edit(_root(edited), "briefings/handbook/words.md", "## Deep", "## Deeper")
    assert edited.renew() == pages, "the page itself, and those that nobody has asked for"
    assert "Deeper" in edited.text(WORDS)


def test_what_nobody_asks_for_is_made_meanwhile_and_then_only_what_changed(edited: Edited) -> None:
    edited.renew()
    while edited.site.make_next():
        continue
    assert [line for line in edited.site.warnings() if "gone.md" in line]
    assert edited.renew() == 0
    edit(_root(edited), "briefings/handbook/index.md", "# Handbook", "# The handbook")
    assert edited.renew() == 3, "the page, and the two from which a path leads back to it by its title"
    (_root(edited) / "briefings" / "handbook" / "words.md").unlink()
    assert edited.renew() == 2, "the page that links to it, and the one for which nobody has asked since"
    assert not (edited.folder / WORDS).exists()
    edit(_root(edited), "mkdocs.yml", "site_name: ", "site_name: The new ")
    edited.renew()
    assert "The new " in edited.text(HOME)


def test_what_fails_fails_again_until_it_is_mended(edited: Edited) -> None:
    place = "{% block content %}"
    edit(edited.desk.theme, "main.html", place, f"{place}{{{{ 1 / 0 }}}}")
    edited.renew()
    for _ in range(2):
        with pytest.raises(NotRendered, match="division by zero"):
            edited.text(HOME)
        edit(_root(edited), "briefings/handbook/words.md", "## Deep", "## Deeper")
        edited.renew()
    edit(edited.desk.theme, "main.html", "{{ 1 / 0 }}", "")
    edit(edited.desk.theme, "404.html", "{%", "{% if %}{%")
    edited.renew()
    assert "<h1" in edited.text(HOME)
    for _ in range(2):
        with pytest.raises(NotRendered, match=r"404\.html"):
            edited.site.make("404.html")


def test_settings_that_ask_for_a_whole_build_are_found_while_it_is_edited(edited: Edited) -> None:
    edited.renew()
    edit(_root(edited), "mkdocs.yml", "  - briefings\n", "  - briefings\n  - tags\n")
    with pytest.raises(BuiltWhole, match="tags"):
        edited.renew()
