"""Edit after edit, what has not changed is neither compared nor printed again, and every page is as if made anew."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

import pytest

from generator.build import Project, generate, save_pages
from generator.memo import Memo
from generator.writer.pages.templates import Renderer
from tests.published_harbour import edit, published

if TYPE_CHECKING:
    from pathlib import Path

    from generator.build import Result
    from generator.comparing.pairing import Pair
    from generator.comparing.spots import Spot

WELCOME, OPEN = (
    "says: The new dock is welcome.",
    "says: Merrin will open its eastern dock to both towns on 1 May.",
)
HEAD = "title: The talks at Cape Lull"
EDITS = (
    ("talks.yml", WELCOME, "says: The new dock is welcome to all."),
    ("talks.yml", OPEN, "says: Merrin will open its dock to both towns on 1 May."),
    ("talks.yml", "    stance: {dock: for}\n", "    about: [dock]\n"),
    ("talks.yml", "      - {by: quorra, sources: [quorra-letter], voices: [saar]}\n", ""),
    ("talks.yml", "tolvay-readout\n    locator: para 3\n", "tolvay-readout\n    locator: para 5\n"),
    ("briefing.yml", HEAD, "title: What was said at Cape Lull"),
    ("../registers.yml", "name: Bay Wire}", "name: The Bay Wire}"),
    ("talks.yml", "says: The new dock is welcome to all.", WELCOME),
)
"""Edits one after the other, each of a file, by what stood there and what stands there then."""


class Desk:
    """A published briefing that somebody edits while a server shows it."""

    def __init__(self, project: Project) -> None:
        self.project, self.memo = project, Memo()
        self.now = self.generate()

    def generate(self) -> Result:
        """Make the pages as they are now, and save them."""
        result = generate(self.project, memo=self.memo)
        self.saved = save_pages(self.project, result, self.memo)
        return result

    def edit(self, name: str, old: str, new: str) -> set[str]:
        """Edit a file, and return which pages are others then."""

        def replaced(text: str) -> str:
            assert text.count(old) == 1
            return text.replace(old, new)

        before = self.now.files | self.now.pictures
        edit(self.project, name, replaced)
        self.now = self.generate()
        after = self.now.files | self.now.pictures
        return {path for path in before | after if before.get(path) != after.get(path)}


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    """Return one."""
    return Desk(published(tmp_path))


def test_after_each_edit_every_page_is_as_if_made_anew(desk: Desk) -> None:
    for name, old, new in EDITS:
        different = desk.edit(name, old, new)
        anew = generate(desk.project)
        assert desk.now.files == anew.files, (name, new)
        assert [*desk.now.diagnostics] == [*anew.diagnostics], (name, new)
        assert desk.saved == len(different), (name, new)


def test_only_the_entry_that_was_edited_is_compared_with_the_edition(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    compared: list[str] = []
    comparing = import_module("generator.comparing.compare")  # the package calls a function so
    compare_pair = comparing.compare_pair  # of whole entries

    def counted(pair: Pair, spot: Spot) -> object:
        compared.append(spot.entry)
        return compare_pair(pair, spot)

    desk.edit(*EDITS[0])
    desk.edit(*EDITS[1])
    monkeypatch.setattr(comparing, "compare_pair", counted)
    desk.edit("talks.yml", "The new dock is welcome to all.", "The new dock is welcome to everybody.")
    assert compared == ["harbour-talks/rhun-dock"]
    desk.edit("briefing.yml", "scale: icd-203-a", "scale: icd-203-a  # as before")
    assert len(compared) == 1


def test_a_page_of_an_entry_is_printed_again_only_where_it_shows_the_edit(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    printed: list[str] = []
    render = Renderer.file

    def counted(self: Renderer, page: object, *rest: object) -> object:
        printed.append(page.path)  # type: ignore[attr-defined]  # a Page
        return render(self, page, *rest)  # type: ignore[arg-type]  # passed on

    desk.edit(*EDITS[0])
    monkeypatch.setattr(Renderer, "file", counted)
    different = desk.edit(
        "talks.yml", "The new dock is welcome to all.", "The new dock is welcome to everybody."
    )
    of_entries = {path for path in printed if path.count("/") > 1 and not path.startswith("briefings/")}
    assert of_entries <= different
    assert {"actors/rhun/index.md", "topics/dock/index.md"} <= of_entries
    assert (
        len(of_entries)
        < len([path for path in desk.now.files if path.startswith(("actors/", "topics/"))]) / 2
    )
