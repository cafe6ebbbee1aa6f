"""Nothing that is put out holds withheld words: pages, their addresses, the site of both engines, its search."""

from __future__ import annotations

import shutil
from typing import TYPE_CHECKING

import pytest

from generator.build import Project, check_as_written, generate
from generator.diagnostics import BuildFailed, Code, Diagnostic, Diagnostics
from generator.outgoing import Exclusions, look_for_withheld_in_folder
from generator.publish.theme_templates import installed_themes
from generator.storage.packaged import packaged_templates
from generator.text.passages import strings_of
from generator.withholding.matching import withheld_matcher
from tests import pdfs
from tests.conftest import ROOT
from tests.quotes.project import FILES, change
from tests.quotes.project import run as command
from tests.sites import copy_theme, run
from tests.test_withholding import withheld

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

SMALL = ROOT / "tests" / "golden" / "small"
WISHES = """
withhold:
  - words: Anna Arlt
    forms: [Анна Арльт, Ana Arlt, Arlt]
    instead: a minister
    because: Test of secrecy, never published.
  - words: Nets and treaties
    because: Test of secrecy, never published.
  - words: 乙国
    because: Test of secrecy, never published.
  - words: a.example
    because: Test of secrecy, never published.
  - words: Li Hu
    forms: [Li, Hu, Min]
    because: Test of secrecy, never published.
"""
WORDS = withheld_matcher(
    withheld(*spellings)
    for spellings in (
        ("Anna Arlt", "Анна Арльт", "Ana Arlt", "Arlt", "never published"),
        ("Nets and treaties",),
        ("乙国",),
        ("a.example",),
    )
)


@pytest.fixture
def small(tmp_path: Path) -> Path:
    """The small library, with words to be withheld in pages, addresses, names and titles."""
    return _withholding(tmp_path / "small")


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The same library, with its site built by MkDocs; to be copied by whom would change it."""
    folder = _withholding(tmp_path_factory.mktemp("built") / "small")
    done = run("python", "-m", "generator", "build", "--engine", "mkdocs", cwd=folder)
    assert done.returncode == 0, done.stdout
    return folder


def _withholding(folder: Path) -> Path:
    copy_theme(folder)
    shutil.copytree(SMALL / "briefings", folder / "briefings")
    for path in folder.rglob("*.yml"):
        text = path.read_text(encoding="utf-8")
        path.write_text(text.replace("arlt-inspection", "minister-inspection"), encoding="utf-8")
    (folder / "briefings" / "fisheries-summit" / "kept-out.yml").write_text(WISHES, encoding="utf-8")
    return folder


def _refused(folder: Path) -> list[Diagnostic]:
    with pytest.raises(BuildFailed) as failed:
        generate(Project(folder))
    return [one for one in failed.value.diagnostics if one.code is Code.WITHHELD_WORD]


def test_the_small_library_shows_them_otherwise() -> None:
    """Without the list they stand in many pages: the next test can fail."""
    files = generate(Project(SMALL)).files
    holding = [path for path, content in files.items() if any(map(WORDS.find, strings_of(path, content)))]
    assert len(holding) > 10


def test_no_page_holds_them(small: Path) -> None:
    result = generate(Project(small))
    for path, content in result.files.items():
        assert not [text for text in strings_of(path, content) if WORDS.find(text)], path
    page = result.files["actors/anna-a/index.md"].decode()
    assert "a minister" in page
    assert "Test of secrecy" not in "".join(one.decode() for one in result.files.values())
    assert "Arlt" not in repr(result.library)


def test_editors_tools_keep_the_real_words(small: Path) -> None:
    library, _ = check_as_written(Project(small), Diagnostics())
    assert str(library.actors["anna-a"].name) == "Anna Arlt"


def test_a_quotation_is_proved_with_the_real_words_and_shown_without(
    project: Callable[..., Path],
) -> None:
    folder = project(
        {**FILES, "briefings/out.yml": "withhold:\n  - words: the harbour\n    because: It asked.\n"}
    )
    change(folder, "briefings/x/call.yml", "says: The harbour opens.", "says: It opens.")
    change(folder, "briefings/registers.yml", "name: The harbour", "name: It")
    done = command(folder, "verify", "--write", "--today", "2026-11-22")
    assert done.exit_code == 0, done.output
    page = generate(Project(folder)).files["briefings/x/statements/index.md"].decode()
    assert "“We will open [withheld]”" in page
    assert "verified word for word" in page
    assert "harbour" not in page.replace("topics/harbour", "")


def test_ids_are_for_the_editor_to_change(small: Path) -> None:
    path = small / "briefings" / "fisheries-summit" / "kept-out.yml"
    path.write_text(
        WISHES + "  - words: fisheries summit\n    because: x\n  - words: anna a\n    because: x\n"
    )
    found = _refused(small)
    said = [one.message for one in found]
    assert any("`anna-a`" in one for one in said)
    assert any("the folder `fisheries-summit`" in one for one in said)


def test_a_page_of_the_handbook_is_refused_at_the_line(small: Path) -> None:
    (small / "briefings" / "handbook" / "who.md").write_text("# Who\n\nAsk *Ana*\nArlt.\n", encoding="utf-8")
    found = _refused(small)
    assert [str(one.span) for one in found] == ["briefings/handbook/who.md:3:6"]
    assert [str(place) for _, place in found[0].related] == ["briefings/fisheries-summit/kept-out.yml:3:12"]


def test_a_template_is_refused(small: Path) -> None:
    home = small / "site_templates" / "site" / "home.md.jinja"
    home.write_text(home.read_text(encoding="utf-8") + '\n<b title="A&#114;lt">x</b>\n', encoding="utf-8")
    found = _refused(small)
    assert [one.span.path for one in found] == ["site_templates/site/home.md.jinja"]
    assert found[0].span.line == home.read_text(encoding="utf-8").count("\n")


def _site_strings(site: Path) -> list[tuple[str, str]]:
    files = [one for one in site.rglob("*") if one.is_file()]
    return [
        (path, text)
        for path, content in ((one.relative_to(site).as_posix(), one.read_bytes()) for one in files)
        for text in strings_of(path, content)
        if not path.startswith("assets/javascripts")
    ]


@pytest.mark.engine
def test_a_built_site_holds_them_nowhere(built: Path) -> None:
    _assert_withheld(built / "build" / "site")


@pytest.mark.engine
@pytest.mark.parametrize("name", ["Search", "Page", "Skip to content", "Home", "Switch"])
def test_a_word_of_the_theme_is_no_name(built: Path, name: str) -> None:
    """Nor one of ours that comes back in the site; the same in an editor's setting is one."""
    site = built / "build" / "site"
    themes = (*installed_themes(), packaged_templates() / "theme")
    diagnostics = Diagnostics()
    look_for_withheld_in_folder(
        site, "site", Exclusions(withheld_matcher([withheld(name)])), diagnostics, themes
    )
    assert not len(diagnostics)
    assert any(name.lower() in text.lower() for _, text in _site_strings(site))


@pytest.mark.engine
def test_a_site_built_with_zensical_holds_them_nowhere(small: Path) -> None:
    done = run("python", "-m", "generator", "build", "--engine", "zensical", cwd=small)
    assert done.returncode == 0, done.stdout
    _assert_withheld(small / "build" / "site")


def _assert_withheld(site: Path) -> None:
    strings = _site_strings(site)
    assert any("search" in path and "fish" in text for path, text in strings), "the search index was read"
    assert [(path, text[:80]) for path, text in strings if WORDS.find(text)] == []
    assert any("a minister" in text for path, text in strings if "search" in path)


@pytest.mark.engine
def test_a_site_that_holds_them_is_not_put_in_place(built: Path, tmp_path: Path) -> None:
    small = tmp_path / "small"
    shutil.copytree(built, small)
    before = (small / "build" / "site" / "index.html").read_bytes()
    change(small, "mkdocs.yml", "site_name: Briefings", "site_name: Briefings of Arlt")
    done = run("python", "-m", "generator", "build", cwd=small)
    assert done.returncode == 1
    assert "[withheld-word]" in done.stdout
    assert "site_name" in done.stdout
    assert (small / "build" / "site" / "index.html").read_bytes() == before
    assert sorted(path.name for path in (small / "build").iterdir() if path.is_dir()) == [
        "cache",
        "docs",
        "pdf",
        "site",
    ]
    assert [
        path for path in (small / "build/cache").rglob("*") if path.is_file() and b"Arlt" in path.read_bytes()
    ] == []
    alone = run("python", "-m", "mkdocs", "build", "-d", "elsewhere", cwd=small)
    assert alone.returncode != 0
    assert "withheld" in alone.stdout


def test_no_pdf_holds_the_words(small: Path) -> None:
    """Neither what is printed nor what the file says of itself; without the list both hold them."""
    documents = pdfs.documents(small)
    assert len(documents) > 2
    for name, document in documents.items():
        reader = pdfs.pdf(document)
        shown = "".join(page.extract_text() for page in reader.pages)
        about = f"{reader.metadata} {reader.xmp_metadata.stream.get_data().decode() if reader.xmp_metadata else ''}"
        outline = repr(reader.outline)
        assert not WORDS.find(f"{shown} {about} {outline}"), name
        assert not WORDS.find(document.data), name
    (small / "briefings" / "fisheries-summit" / "kept-out.yml").unlink()
    whole = pdfs.documents(small)
    assert WORDS.find(whole["fisheries-summit"].data)


SET_OTHERWISE = """
withhold:
  - words: ÄNNA-arlt
    instead: a minister
    because: Test of secrecy, never published.
"""


def test_no_output_holds_a_name_that_is_set_otherwise(small: Path) -> None:
    """Pages, addresses, indexes and PDFs, where the wish has other accents, marks and order than the texts."""
    (small / "briefings" / "fisheries-summit" / "kept-out.yml").write_text(SET_OTHERWISE, encoding="utf-8")
    words = withheld_matcher([withheld("Anna Arlt")])
    result = generate(Project(small))
    for path, content in result.files.items():
        assert not [text for text in strings_of(path, content) if words.find(text)], path
    for name, document in pdfs.documents(small).items():
        assert not words.find(document.data), name


def test_a_template_for_pdfs_is_refused_at_the_line(small: Path) -> None:
    own = small / "site_templates" / "pdf"
    own.mkdir(parents=True, exist_ok=True)
    (own / "own.typ").write_text('// x\n#set document(author: "ANNA  ARLT")\n', encoding="utf-8")
    assert [str(found.span) for found in _refused(small)] == ["site_templates/pdf/own.typ:2:24"]


def test_the_name_of_a_picture_is_looked_at(tmp_path: Path) -> None:
    picture = tmp_path / "site" / "assets" / "images" / "Anna%20Arlt.png"
    picture.parent.mkdir(parents=True)
    picture.write_bytes(b"\x89PNG\0")
    diagnostics = Diagnostics()
    look_for_withheld_in_folder(tmp_path / "site", "build/site", Exclusions(WORDS), diagnostics)
    assert [found.span.path for found in diagnostics] == ["build/site/assets/images/Anna%20Arlt.png"]
