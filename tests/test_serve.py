"""``briefings serve``: this machine alone is answered, what is withheld is gone at once, Ctrl-C leaves nothing."""

from __future__ import annotations

import os
import re
import shutil
import signal
from types import SimpleNamespace
from typing import TYPE_CHECKING, Any

import pytest

from generator.model.withheld import Withheld
from generator.outgoing import Exclusions
from generator.plugin import BriefingsPlugin
from generator.storage.packaged import packaged_theme
from generator.withholding.matching import withheld_matcher
from tests import factories
from tests.edited_site import Serving
from tests.folders import write
from tests.waiting import LONGEST

if TYPE_CHECKING:
    from pathlib import Path

BRIEFING = "briefings/first-briefing/briefing.yml"
PAGE, INDEX = "/briefings/first-briefing/", "/search/records.js"
WITHHELD = "withhold:\n  - words: {}\n    because: Somebody asked for it.\n"


@pytest.fixture
def serving(tmp_path: Path) -> Serving:
    """A new site that somebody may serve."""
    return Serving(tmp_path)


@pytest.mark.engine
def test_what_an_edit_withholds_is_gone_at_once(serving: Serving) -> None:
    serving.edit(BRIEFING, "title: ", "title: Jane Doe and Richard Roe at ")
    server = serving.start()
    try:
        serving.wait(lambda: "Jane Doe" in serving.get(PAGE)[1])
        assert "Jane Doe" in serving.get(INDEX)[1]
        assert serving.get(PAGE, "evil.example")[0] == 421
        serving.edit("briefings/withheld.yml", "", WITHHELD.format("Jane Doe"))
        serving.wait(lambda: "Jane Doe" not in serving.get(PAGE)[1])
        for path in (PAGE, INDEX):
            status, text = serving.get(path)
            assert status == 200
            assert "Jane Doe" not in text
            assert "Richard Roe" in text
        serving.edit(
            "briefings/withheld.yml", "withhold:", WITHHELD.format("Richard Roe") + "withold:"
        )  # a slip
        serving.wait(lambda: serving.get(PAGE)[0] == 503)
        assert serving.get(INDEX)[0] == 503
        (site,) = serving.temporary.glob("*/site_*")
        serving.wait(lambda: not any(names for _, _, names in os.walk(site)))
    finally:
        server.send_signal(signal.SIGINT)
        code = server.wait(LONGEST)
    assert code == 130
    log = serving.log.read_text()
    assert "unknown-field" in log
    assert "Traceback" not in log
    assert not list(serving.temporary.iterdir())


@pytest.mark.engine
def test_a_folder_that_went_away_is_followed_when_it_is_back(serving: Serving) -> None:
    server = serving.start()
    try:
        serving.wait(lambda: serving.get(PAGE)[0] == 200)
        assert "livereload(" in serving.get(PAGE)[1], "an open page hears of edits"
        (serving.project / "briefings").rename(serving.project / "elsewhere")
        serving.wait(lambda: "there is no folder `briefings`" in serving.log.read_text())
        (serving.project / "elsewhere").rename(serving.project / "briefings")
        serving.edit(BRIEFING, "title: ", "title: The found ")
        serving.wait(lambda: "The found " in serving.get(PAGE)[1])
    finally:
        server.send_signal(signal.SIGINT)
        server.wait(LONGEST)


@pytest.mark.engine
@pytest.mark.parametrize("removed", ["build", "build/docs/index.md"])
def test_pages_that_somebody_removed_are_written_again(serving: Serving, removed: str) -> None:
    server = serving.start()
    try:
        serving.wait(lambda: serving.get(PAGE)[0] == 200)
        path = serving.project / removed
        if path.is_dir():
            shutil.rmtree(path)
        else:
            path.unlink()
        serving.edit(BRIEFING, "title: ", "title: The found ")
        serving.wait(lambda: "The found " in serving.get(PAGE)[1])
        assert serving.get("/")[0] == 200
        assert (serving.project / "build/docs/actors/index.md").exists()
    finally:
        server.send_signal(signal.SIGINT)
        server.wait(LONGEST)
    assert "is not found in the documentation" not in serving.log.read_text()
    assert "cannot be written" not in serving.log.read_text()


@pytest.mark.engine
def test_settings_that_cannot_be_read_are_told_over_the_page(serving: Serving) -> None:
    server = serving.start()
    try:
        serving.wait(lambda: serving.get(PAGE)[0] == 200)
        serving.edit("mkdocs.yml", "site_name: ", "site_name ")
        serving.wait(lambda: "this cannot be read as YAML" in serving.get("/_briefings/notices?after=-1")[1])
        assert serving.get(PAGE)[0] == 200
        serving.edit("mkdocs.yml", "site_name ", "site_name: The mended ")
        serving.wait(lambda: "The mended " in serving.get(PAGE)[1])
    finally:
        server.send_signal(signal.SIGINT)
        server.wait(LONGEST)


@pytest.mark.engine
def test_zensical_follows_edits_and_answers_no_other_host_either(serving: Serving) -> None:
    mine = serving.project / "published" / "index.html"
    mine.parent.mkdir()
    mine.write_text("mine")
    serving.edit("mkdocs.yml", "site_dir: build/site", "site_dir: published")
    own = "site_templates/theme/main.html"
    write(serving.project, {own: (packaged_theme() / "main.html").read_text(encoding="utf-8")})
    serving.edit(BRIEFING, "title: ", "tittle: ")
    server = serving.start("--engine", "zensical")
    try:
        serving.wait(lambda: serving.get(PAGE)[0] == 503)
        serving.wait(lambda: "unknown-field" in serving.get("/_briefings/notices?after=-1")[1])
        serving.edit(BRIEFING, "tittle: ", "title: ")
        serving.wait(lambda: serving.get(PAGE)[0] == 200)
        serving.edit(own, "{{ super() }}", '{{ super() }}<meta name="changed">')
        serving.wait(lambda: 'name="changed"' in serving.get(PAGE)[1])
        status, text = serving.get(PAGE, "evil.example")
        assert (status, "localhost" in text, "<html" in text) == (421, True, False)
        serving.wait(lambda: f"http://127.0.0.1:{serving.port}" in serving.log.read_text())
        page = serving.project / "build/docs/briefings/first-briefing/index.md"
        page.write_text(page.read_text() + "\n\nwritten by another hand\n")
        serving.wait(lambda: "written by another hand" in serving.get(PAGE)[1])
        serving.edit("mkdocs.yml", "site_name: ", "site_name: Desk and ")
        serving.wait(lambda: "Desk and " in serving.get(PAGE)[1])
        serving.edit(BRIEFING, "title: ", "title: The Mole and ")
        serving.wait(lambda: "The Mole and " in serving.get(PAGE)[1])
        serving.edit(BRIEFING, "title: ", "tittle: ")
        serving.wait(lambda: "the pages of before are shown" in serving.log.read_text())
        serving.wait(lambda: "The Mole and " in serving.get(PAGE)[1])  # it may be made just then
        serving.edit("briefings/withheld.yml", "", WITHHELD.format("The Mole"))
        serving.wait(lambda: serving.get(PAGE)[0] == 503)
        serving.edit(BRIEFING, "tittle: ", "title: ")
        serving.wait(lambda: serving.get(PAGE)[0] == 200)
        serving.wait(lambda: "The Mole" not in serving.get(PAGE)[1])
        assert [path.name for path in mine.parent.iterdir()] == ["index.html"]
        assert mine.read_text() == "mine", "the server works in a folder of its own"
    finally:
        server.send_signal(signal.SIGINT)
        code = server.wait(LONGEST)
    assert code == 130
    assert "Traceback" not in serving.log.read_text()
    assert not list(serving.temporary.iterdir())


@pytest.mark.engine
@pytest.mark.parametrize("engine", ["properdocs", "mkdocs"])
def test_an_engine_that_builds_all_shows_what_is_wrong_too(engine: str, serving: Serving) -> None:
    """Before there is a page in place of it, later over the pages of before; and follows edits, of its theme too."""
    own = "site_templates/theme/main.html"
    write(serving.project, {own: (packaged_theme() / "main.html").read_text(encoding="utf-8")})
    serving.edit(BRIEFING, "title: ", "tittle: ")
    settings = serving.project / "mkdocs.yml"
    without_nav = re.sub(r"(?m)^nav:\n(?:[ ]+.*\n)+", "", settings.read_text(encoding="utf-8"))
    settings.write_text(without_nav, encoding="utf-8")
    server = serving.start("--engine", engine)
    try:
        serving.wait(lambda: serving.get(PAGE)[0] == 503)
        serving.wait(lambda: "/_briefings/notices.js" in serving.get(PAGE)[1])  # it may be made just then
        serving.wait(lambda: "unknown-field" in serving.get("/_briefings/notices?after=-1")[1])
        assert serving.get(PAGE, "evil.example")[0] == 421
        serving.edit(BRIEFING, "tittle: ", "title: ")
        serving.wait(lambda: serving.get(PAGE)[0] == 200)
        serving.wait(lambda: f"Serving on http://127.0.0.1:{serving.port}/" in serving.log.read_text())
        assert serving.get(PAGE, "evil.example")[0] == 421
        serving.edit(BRIEFING, "title: ", "title: The Mole and ")
        serving.wait(lambda: "The Mole and " in serving.get(PAGE)[1])
        serving.edit(BRIEFING, "title: ", "tittle: ")
        serving.wait(lambda: "unknown-field" in serving.get("/_briefings/notices?after=-1")[1])
        serving.wait(lambda: "The Mole and " in serving.get(PAGE)[1])
        serving.edit("briefings/withheld.yml", "", WITHHELD.format("The Mole"))
        serving.wait(lambda: serving.get(PAGE)[0] == 503)
        serving.edit(BRIEFING, "tittle: ", "title: ")
        serving.wait(lambda: serving.get(PAGE)[0] == 200)
        serving.wait(lambda: "The Mole" not in serving.get(PAGE)[1])
        serving.edit(own, "{{ super() }}", '{{ super() }}<meta name="changed">')
        serving.wait(lambda: 'name="changed"' in serving.get(PAGE)[1])
    finally:
        server.send_signal(signal.SIGINT)
        code = server.wait(LONGEST)
    assert code == 130
    assert "Traceback" not in serving.log.read_text()
    assert not list(serving.temporary.iterdir())


@pytest.mark.engine
@pytest.mark.skipif(os.name == "nt", reason="there are no such signals")
@pytest.mark.parametrize(("number", "code"), [(signal.SIGINT, 130), (signal.SIGTERM, 143)])
def test_a_server_that_only_begins_ends_as_well(serving: Serving, number: int, code: int) -> None:
    server = serving.start()
    serving.wait(lambda: any(serving.temporary.glob("briefings-*")))
    server.send_signal(number)
    assert server.wait(LONGEST) == code
    assert "Traceback" not in serving.log.read_text()
    assert not list(serving.temporary.iterdir())


def test_a_site_that_holds_what_is_withheld_is_not_served(tmp_path: Path) -> None:
    """Whatever put it there: the theme, a setting, another plugin."""
    plugin = BriefingsPlugin()
    plugin.load_config({})
    plugin.on_startup(command="serve", dirty=False)
    plugin._kept = Exclusions(withheld_matcher([Withheld(words="Jane Doe", place=factories.PLACE)]))
    site = tmp_path / "build" / "site"
    site.mkdir(parents=True)
    (site / "index.html").write_text("<p>Jane Doe</p>")
    config: Any = SimpleNamespace(config_file_path=str(tmp_path / "mkdocs.yml"), site_dir=str(site))
    plugin._prepare_site(config=config)
    assert plugin._failed
    assert not list(site.iterdir())
