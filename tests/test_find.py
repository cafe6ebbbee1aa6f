"""The index for large libraries: what of a page is read, what a result is narrowed by, what the command says."""

from __future__ import annotations

import gzip
import sys
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from generator.publish.engine import NO_OTHER_SEARCH
from generator.publish.hosting import prepare_for_hosting
from generator.publish.search import NotIndexed, index_site
from generator.publish.search.bundle import _facets_of, _name, write_bundle
from generator.publish.search.sections import Section, sections_of
from generator.starter import new_site
from generator.text.passages import strings_of
from generator.writer import search_facets
from tests.pdfs import read
from tests.sites import run
from tests.test_pdf import GOLDEN

if TYPE_CHECKING:
    from collections.abc import Callable

PAGE = """<html><body><nav>Menu</nav><article class="md-content__inner">
<nav data-search-exclude>Home</nav><a class="md-content__button">Edit</a>
<h1 id="fish">Fish <em>&amp;</em> ships<a class="headerlink" href="#fish">¶</a></h1>
<p>They met. <span data-search-exclude>verified</span></p>
<h2 id="said">Said</h2><p>“We sail.”</p>
<h2 id="empty"></h2>
<h2 id="kept" data-search-exclude>Exclusions</h2><p>out</p>
</article><footer>Made by</footer></body></html>"""


def test_a_page_is_read_by_sections_without_machinery() -> None:
    assert list(sections_of("a/index.html", PAGE)) == [
        Section("a/", "Fish &amp; ships", "Fish &amp; ships", "<p>They met. </p>"),
        Section("a/#said", "Fish &amp; ships", "Said", "<p>“We sail.”</p>"),
    ]


CARDS = """<article><h1>Ships</h1><p>One<br>two.</p><ul><li></li><li> </li><li>three</li></ul>
<h2 id="cards">Cards</h2><article class="card"><h3 id="ana">Ana</h3><p>said</p><pre>a
  b</pre></article><p>after the card</p><script>no()</script><style>p {}</style><object>no</object>
<div><h2 id="deep">Deep</h2><p>in</p></div>out <h2>Nameless</h2></article>"""


def test_what_follows_a_card_belongs_to_the_section_round_it() -> None:
    read = {section.address: (section.title, section.text) for section in sections_of("x.html", CARDS)}
    assert read == {
        "x.html": ("Ships", "<p>One two.</p><ul><li>three</li></ul>"),
        "x.html#cards": ("Cards", "<p>after the card</p> out Nameless"),
        "x.html#ana": ("Ana", "<p>said</p><pre>a\n  b</pre>"),
        "x.html#deep": ("Deep", "<p>in</p>"),
    }


@pytest.mark.parametrize(
    "page", ["", "<article>", "<h1>", "<article><h1 id=x", "<article></h1></article>", "\0<h1></p>"]
)
def test_a_broken_page_has_what_can_be_read(page: str) -> None:
    list(sections_of("a/index.html", page))


def test_a_page_that_no_search_is_to_find_has_no_sections() -> None:
    assert not list(sections_of("a/index.html", f'<meta name="search" content="none">{PAGE}'))


def test_the_nearest_place_gives_each_facet() -> None:
    facets = {
        "b/": {"Part": ["Overview"], "Briefing": ["Ships"]},
        "b/s/": {"Part": ["Statements"]},
        "b/s/#x": {"Actor": ["Ana", "Bo"]},
        "b/s/#y": {"Actor": ["Cy"]},
    }
    assert _facets_of("b/s/#x", facets) == {
        "Part": ["Statements"],
        "Briefing": ["Ships"],
        "Actor": ["Ana", "Bo"],
    }
    assert _facets_of("b/s/", facets) == {"Part": ["Statements"], "Briefing": ["Ships"]}
    assert _facets_of("b/s/#x--1", facets) == {"Part": ["Statements"], "Briefing": ["Ships"]}
    assert _facets_of("", facets) == {}


@pytest.mark.parametrize(
    ("address", "name"),
    [
        ("", "index.html"),
        ("a/", "a/index.html"),
        ("a/b.html", "a/b/index.html"),
        ("a/#x", "a/_/x/index.html"),
        ("#x", "_/x/index.html"),
        ("a/#../../x", "a/_/%2E%2E%2F%2E%2E%2Fx/index.html"),
        ("a/#谈", "a/_/%E8%B0%88/index.html"),
        (f"a/#{'谈' * 30}", f"a/_/{'%E8%B0%88' * 26}%E8%B0/{'%88'}{'%E8%B0%88' * 3}/index.html"),
        (f"a/#{'x' * 170}", f"a/_/{'x' * 80}/{'x' * 80}/{'x' * 10}/index.html"),
    ],
)
def test_a_section_has_a_file_of_its_own_in_the_folder(address: str, name: str) -> None:
    assert Path("/x", _name(address)) == Path("/x", name)


def test_entries_belong_to_all_they_name() -> None:
    library, findings = read(GOLDEN)
    facets = search_facets(library, findings)
    for briefing in library.briefings.values():
        assert facets[f"briefings/{briefing.id}/"]["Briefing"] == (briefing.title,)
        for statement in briefing.statements:
            found = facets.get(f"briefings/{briefing.id}/statements/#{statement.id.partition('/')[2]}", {})
            for speaker in (library.actors[id_] for id_ in statement.speakers if id_ in library.actors):
                assert str(speaker.short or speaker.name) in found["Actor"]
            for id_ in statement.about:
                if id_ in library.topics:
                    assert str(library.topics[id_].name) in found["Topic"]
    for actor in library.actors.values():
        assert facets[f"actors/{actor.id}/"] == {"Actor": (str(actor.short or actor.name),)}


@pytest.mark.parametrize("shown", [str, str.upper, "{}\u00a0".format, lambda name: name.replace("e", "ｅ")])
def test_two_of_one_name_are_two_choices(shown: Callable[[str], str]) -> None:
    """As the check for two of one name counts them."""
    library, findings = read(GOLDEN)
    first, second = list(library.actors)[:2]
    actors = {
        **library.actors,
        second: replace(library.actors[second], short=shown(library.actors[first].label)),
    }
    facets = search_facets(replace(library, actors=actors), findings)
    values = [facets[f"actors/{id_}/"]["Actor"][0] for id_ in (first, second)]
    assert [value.endswith(f"({id_})") for value, id_ in zip(values, (first, second), strict=True)] == [
        True
    ] * 2
    assert len({facets[f"actors/{id_}/"]["Actor"] for id_ in actors}) == len(actors)


def _site(folder: Path) -> Path:
    (folder / "a").mkdir()
    (folder / "a" / "index.html").write_text(PAGE, encoding="utf-8")
    (folder / "404.html").write_text(PAGE, encoding="utf-8")
    (folder / "index.html").write_text("<article><h1 id=t>Title <b>&lt;x&gt;</b></h1>Anna Arlt</article>")
    return folder


def test_the_index_holds_what_is_searched_and_what_narrows_it(tmp_path: Path) -> None:
    site = _site(tmp_path)
    assert index_site(site, {"a/": {"Part": ['<Fish> & "ships"']}}, "en") == 3
    kept = [
        gzip.decompress(one.read_bytes()).decode()
        for one in sorted((site / "pagefind" / "fragment").iterdir())
    ]
    assert sum('"Part":["<Fish> & \\"ships\\""]' in one for one in kept) == 2
    assert [one for one in kept if '"url":"/a/_/said/"' in one and "We sail" in one]
    assert not [one for one in kept if "Edit" in one or "Menu" in one or "verified" in one]
    names = {one.name.partition(".")[0] for one in (site / "pagefind").iterdir()}
    assert names == {"filter", "fragment", "index", "pagefind", "pagefind-component-ui", "pagefind-entry",
                     "pagefind-worker", "wasm"}  # fmt: skip
    assert [one for one in kept if '"url":"/"' in one and "Title <x> Anna Arlt" in one]
    strings = [text for one in site.rglob("*.pf_*") for text in strings_of(one.name, one.read_bytes())]
    assert any("Anna Arlt" in one for one in strings), "the guard of withheld words reads the index"
    assert prepare_for_hosting(site, site / "no-theme", runs_wasm=True) == ()
    assert "script-src 'self' 'wasm-unsafe-eval'" in (site / "_headers").read_text()


def test_the_same_pages_have_the_same_index(tmp_path: Path) -> None:
    """But for the order in which Pagefind's list of facets names them: it changes from run to run."""
    made = []
    for name in ("one", "two"):
        (tmp_path / name).mkdir()
        site = _site(tmp_path / name)
        index_site(site, {"a/": {"Part": ["x"], "Actor": ["y"]}}, "en")
        files = {
            one.relative_to(site).as_posix(): one.read_bytes()
            for one in site.rglob("pagefind/**/*")
            if one.is_file()
        }
        made.append(
            {
                name: content
                for name, content in files.items()
                if ".pf_meta" not in name and "entry" not in name
            }
        )
    assert made[0] == made[1]


def test_what_pagefind_says_is_passed_on(tmp_path: Path) -> None:
    (tmp_path / "pagefind").write_text("a file in the way")
    with pytest.raises(NotIndexed, match=r"\S"):
        write_bundle(tmp_path, [Section("a/", "x", "x", "x")], {}, "en")


@pytest.mark.engine
@pytest.mark.parametrize("engine", ["mkdocs", "zensical"])
def test_an_older_configuration_is_told_what_it_lacks(engine: str, tmp_path: Path) -> None:
    project = tmp_path / "project"
    new_site(project)
    config = project / "mkdocs.yml"
    config.write_text(
        config.read_text().replace("enabled: !ENV [BRIEFINGS_THEME_SEARCH, true]", "enabled: true")
    )
    done = run(sys.executable, "-m", "generator", "build", "--engine", engine, "--no-pdf", "--search", "pagefind",
               "--out", str(tmp_path / "out"), cwd=project)  # fmt: skip
    assert done.returncode == 1
    assert NO_OTHER_SEARCH.splitlines()[0] in done.stdout
    assert not (tmp_path / "out").exists()


def test_no_index_for_a_disk(tmp_path: Path) -> None:
    (tmp_path / "mkdocs.yml").write_text("site_name: x\n")
    done = run(sys.executable, "-m", "generator", "build", "--offline", "--search", "pagefind", cwd=tmp_path)
    assert done.returncode == 1
    assert "opened from a disk" in done.stdout
