"""What the program says by itself hinders no wish, and what an editor writes is found, were it the very same word."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from generator.build import Project, check, generate
from generator.diagnostics import BuildFailed, Code, Diagnostic, Diagnostics
from generator.model.text import Name
from generator.outgoing import Exclusions, look_for_leftovers
from generator.outgoing.own_words import own_words
from generator.withholding.fixed import fixed_texts
from generator.withholding.matching import withheld_matcher
from tests.conftest import ROOT
from tests.own_words import uncovered, written_in
from tests.quotes.project import change
from tests.test_withheld_outputs import _withholding
from tests.test_withholding import withheld

if TYPE_CHECKING:
    from pathlib import Path

SMALL = ROOT / "tests" / "golden" / "small"
NAMES = ("Page", "Link", "Field", "Mark", "Bill", "May", "Will", "Search", "Home", "Contents", "English")
FIXED = fixed_texts(["Link to this cell", "statement", "Page", "Who said what"])
OWN = [
    "Page",
    "page",
    "a PAGE.",
    "Link to this cell",
    "Link to\nthis cell",
    "3 statements",
    "Who said what?",
]
AN_EDITORS = ["Link", "Link by Link", "a link to that", "restatements", "what", "Who said where"]


@pytest.mark.parametrize("text", OWN)
def test_what_is_said_by_the_program_is_its_own(text: str) -> None:
    words = withheld_matcher(withheld(one) for one in ("Page", "Link", "statement", "statements", "what"))
    assert words.find(text)
    assert not FIXED.others(text, words.find(text))


@pytest.mark.parametrize("text", AN_EDITORS)
def test_the_same_word_elsewhere_is_an_editors(text: str) -> None:
    words = withheld_matcher(withheld(one) for one in ("Link", "restatements", "what", "where"))
    assert words.find(text)
    assert FIXED.others(text, words.find(text)) == words.find(text)


def test_words_that_only_meet_are_nobodys_own() -> None:
    words = withheld_matcher([withheld("Will Page")])
    found = words.find("They will. Page two")
    assert FIXED.others("They will. Page two", found) == found != []


def test_short_names_are_no_names_of_tags() -> None:
    own = own_words(frozenset(), frozenset())
    for name in ("Li", "Hu", "Min", "An", "Yao", "Luo", "Ada", "Bob", "Rose", "Grant"):
        assert own.others(name, withheld_matcher([withheld(name)]).find(name)), name


def test_whatever_a_page_says_by_itself_is_known_beforehand() -> None:
    files = generate(Project(SMALL)).files
    assert uncovered(files.items(), written_in(SMALL / "briefings")) == set()


WISH = "withhold:\n" + "".join(f"  - words: {name}\n    because: Secret.\n" for name in NAMES)


@pytest.fixture
def small(tmp_path: Path) -> Path:
    """The small library, in which names that are words of the site are withheld."""
    folder = _withholding(tmp_path / "small")
    (folder / "briefings/fisheries-summit/kept-out.yml").write_text(WISH)
    handbook = folder / "briefings/handbook/index.md"
    handbook.write_text("# How we work\n\nWith care.\n")
    return folder


def test_names_that_are_words_of_the_site_hinder_no_build(small: Path) -> None:
    files = generate(Project(small)).files
    assert b"Contents" in files["briefings/fisheries-summit/index.md"]


def test_an_editors_own_word_is_taken_out_all_the_same(small: Path) -> None:
    change(small, "briefings/registers.yml", "{en: Anna Arlt, ", "{en: Mark Home, ")
    for path, content in generate(Project(small)).files.items():
        assert b"Mark Home" not in content, path
        assert b"Mark" not in content, path


HOME = "site_templates/site/home.md.jinja"
SCRIPT, STYLE, PICTURE = (f"site_templates/theme/assets/{name}" for name in ("own.js", "own.css", "own.svg"))
HANDBOOK = "briefings/handbook/index.md"
WRITTEN = {
    "in a page": (HANDBOOK, "With care.", "Mr Page, with care.", f"{HANDBOOK}:3:4"),
    "in letters set apart": (HANDBOOK, "With care.", "Words.\n\nMr P*ag*e.", f"{HANDBOOK}:5:4"),
    "in entities": (HANDBOOK, "With care.", "Words.\nMr P&#97;ge.", f"{HANDBOOK}:4:1"),
    "in the words for a picture": (HANDBOOK, "With care.", "![Mr Page](a.png)", f"{HANDBOOK}:3:6"),
    "in an address": (HANDBOOK, "With care.", "[He](https://x.example/mr-p%61ge)", f"{HANDBOOK}:3:1"),
    "in settings of a page": (HANDBOOK, "# How", "---\ndescription: By Page\n---\n# How", f"{HANDBOOK}:2:17"),
    "in the name of the site": ("mkdocs.yml", "site_name: Briefings", "site_name: Page", "mkdocs.yml:3:12"),
    "in its description": ("mkdocs.yml", "site_description: Who", "site_description: Page", "mkdocs.yml:5:19"),
    "in its copyright": ("mkdocs.yml", "use_directory", "copyright: © Page\nuse_directory", "mkdocs.yml:8:12"),
    "in its author": ("mkdocs.yml", "use_directory", "site_author: A. Page\nuse_directory", "mkdocs.yml:8:14"),
    "in a title of the navigation": ("mkdocs.yml", "  - Topics:", "  - Page:", "mkdocs.yml:76:5"),
    "in an address that is shown": ("mkdocs.yml", "\nextra:", "\nextra:\n  homepage: https://x.example/%70age", None),
    "in a template": (HOME, "{#-", "Mr Page {#-", f"{HOME}:1:4"),
    "in a text that a template prints": (
        HOME, "{#-", "{{ 'Mr Page' }}{#-", f"{HOME}:1:8",
    ),
    "in a script": (SCRIPT, "", "const page = 1; // Mr Page", f"{SCRIPT}:1:23"),
    "in a text of a script": (SCRIPT, "", "page.link = 'By Page'", f"{SCRIPT}:1:17"),
    "in a style": (STYLE, "", "search { content: 'Page' }", f"{STYLE}:1:20"),
    "in a picture": (PICTURE, "", "<svg><link/><title>Page</title></svg>", f"{PICTURE}:1:20"),
    "in the theme": ("site_templates/theme/404.html", "{%", "Page {%", "site_templates/theme/404.html:2:1"),
}  # fmt: skip


@pytest.mark.parametrize("where", WRITTEN)
def test_the_check_finds_what_an_editor_wrote_at_its_place(small: Path, where: str) -> None:
    file, old, new, place = WRITTEN[where]
    path = small / file
    text = path.read_text(encoding="utf-8") if path.exists() else ""
    assert old in text
    path.write_text(text.replace(old, new, 1), encoding="utf-8")
    found = _found(small)
    assert [str(one.span) for one in found] == [place] if place else len(found) == 1
    assert "Page" not in found[0].message
    assert [str(span) for _, span in found[0].related] == ["briefings/fisheries-summit/kept-out.yml:2:12"]


NAMED = {
    "a page": ("handbook/mr-page.md", "# He\n"),
    "a folder of pages": ("handbook/page/he.md", "# He\n"),
    "an entry": (
        "fisheries-summit/more.yml",
        "questions:\n  - id: page\n    question: Who?\n    looked_in: [communique]\n",
    ),
}


@pytest.mark.parametrize("what", NAMED)
def test_the_check_finds_what_is_called_so(small: Path, what: str) -> None:
    file, text = NAMED[what]
    path = small / "briefings" / file
    path.parent.mkdir(exist_ok=True)
    path.write_text(text)
    assert [one.span.path for one in _found(small)] == [f"briefings/{file}"]


LEFT_ALONE = {
    "what programs read in settings": (
        "mkdocs.yml",
        "    - search.highlight",
        "    - search.highlight\n    - page.link",
    ),
    "what a template computes": (
        HOME,
        "{#-",
        "{% set page = field %}{# Page #}{#-",
    ),
    "names of tags and attributes": (HOME, "{#-", '<mark id="x">a</mark><link title="x" name="y">\n{#-'),
    "names of settings of a page": (HANDBOOK, "# How", "---\nsearch:\n  exclude: true\n---\n# How"),
    "what a script computes": (SCRIPT, "", "const page = field.search(link); will.may()"),
    "what a style selects": (STYLE, "", ".page mark, search { color: field }"),
    "a word that holds another": (HANDBOOK, "With care.", "Homepage, willing, market, linked."),
}


@pytest.mark.parametrize("what", LEFT_ALONE)
def test_what_nobody_sees_is_left_alone(small: Path, what: str) -> None:
    file, old, new = LEFT_ALONE[what]
    path = small / file
    text = path.read_text(encoding="utf-8") if path.exists() else ""
    path.write_text(text.replace(old, new, 1), encoding="utf-8")
    assert _found(small) == []


def _found(folder: Path) -> list[Diagnostic]:
    diagnostics = Diagnostics()
    try:
        check(Project(folder), diagnostics)
    except BuildFailed as failed:
        diagnostics = failed.diagnostics
    return [one for one in diagnostics if one.code is Code.WITHHELD_WORD]


def test_a_field_that_was_forgotten_is_found_though_pages_say_the_word(small: Path) -> None:
    """Where an output may hold a word, everything known of the library is looked through."""
    library, findings = check(Project(small), Diagnostics())
    kept = Exclusions(withheld_matcher([withheld("Page")]))
    diagnostics = Diagnostics()
    look_for_leftovers(library, findings, kept, diagnostics)
    assert not len(diagnostics)
    actor = next(iter(library.actors.values()))
    left = replace(library, actors={**library.actors, actor.id: replace(actor, name=Name(((None, "Page"),)))})
    look_for_leftovers(left, findings, kept, diagnostics)
    assert [one.span for one in diagnostics] == [actor.place.span()]
