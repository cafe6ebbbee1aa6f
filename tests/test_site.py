"""Which pages there are, that every link on them leads somewhere, and that a change costs only its pages."""

from __future__ import annotations

import posixpath
import re
from dataclasses import replace
from html.parser import HTMLParser
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from jinja2 import meta

from generator.analysis import derive
from generator.diagnostics import Code, Diagnostics
from generator.document.dates import show, show_short, show_span
from generator.memo import Memo
from generator.storage.packaged import packaged_templates
from generator.writer import SiteOptions, template_folders, write_site
from generator.writer.briefing_pages import BRIEFING_PAGES
from generator.writer.pages.templates import Templates, load_templates
from generator.writer.search.record import FOLDER as SEARCHED
from generator.writer.views.statements import by_period
from generator.writer.wording.order import by_date
from tests import factories as make
from tests.architecture import modules
from tests.changed_states import with_an_edition_before
from tests.shipped import shipped

if TYPE_CHECKING:
    from generator.model.library import Library
    from generator.storage.files import Files


def write(library: Library, memo: Memo | None = None, **options: object) -> Files:
    """Return the pages of a library whose writing must not fail."""
    memo = memo or Memo()
    diagnostics = Diagnostics()
    chosen = SiteOptions(**options)  # type: ignore[arg-type]  # named as the test needs them
    files = write_site(library, derive(library, memo), chosen, diagnostics, memo)
    assert list(diagnostics) == []
    return files


def _without_search(files: Files) -> Files:
    """Return the pages alone, without what a search finds on them."""
    return {path: content for path, content in files.items() if not path.startswith(SEARCHED)}


def test_every_page_is_a_folder() -> None:
    memo, diagnostics = Memo(), Diagnostics()
    pages = write_site(*with_an_edition_before(make.full_library(), memo), SiteOptions(), diagnostics, memo)
    assert all(path == "index.md" or path.endswith("/index.md") for path in _without_search(pages))
    for row in BRIEFING_PAGES:
        assert posixpath.normpath(f"briefings/{make.BRIEFING}/{row.key}/index.md") in pages


def test_a_page_with_nothing_on_it_is_not_made_and_not_linked() -> None:
    pages = write(make.library(make.briefing()))
    made = {path for path in pages if path.startswith(f"briefings/{make.BRIEFING}/")}
    assert made == {f"briefings/{make.BRIEFING}/{page}index.md" for page in ("", "sources/")}
    overview = pages[f"briefings/{make.BRIEFING}/index.md"].decode()
    assert not re.search(r"timeline/|plans/|reactions/|statements/", overview)


class _Links(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.ids: set[str] = set()
        self.hrefs: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = dict(attrs)
        self.ids.add(given.get("id") or "")
        if tag == "a":
            self.hrefs.append(given.get("href") or "")


def read(page: bytes) -> _Links:
    """Return anchors and links of a page as it stands on disk: HTML in it, and the anchors of its headings."""
    text = page.decode()
    links = _Links()
    links.feed(text.split("---\n", 2)[2])
    links.ids |= set(re.findall(r"^#+ .*\{#([^}]+)\}$", text, re.MULTILINE))
    return links


@pytest.mark.parametrize("index_html", [False, True])
def test_no_link_dangles(*, index_html: bool) -> None:
    library = shipped().library
    written = _without_search(write(library, index_html=index_html))
    pages = {path: read(text) for path, text in written.items()}
    folders = {path.removesuffix("index.md"): page for path, page in pages.items()}
    dangling = []
    for folder, page in folders.items():
        for href in page.hrefs:
            if href.startswith(("http://", "https://")):
                continue
            path, _, fragment = href.partition("#")
            assert not path.startswith("/"), href
            assert not path or path.endswith("/index.html" if index_html else "/"), href
            there = posixpath.normpath(posixpath.join("/", folder, path.removesuffix("index.html"))).strip(
                "/"
            )
            target = folders.get(f"{there}/" if there else "")
            if target is None or (fragment and fragment not in target.ids):
                dangling.append(f"{folder} → {href}")
    assert not dangling


def test_no_mark_of_the_program_stays() -> None:
    for path, text in _without_search(shipped().files).items():
        if path != "handbook/python.md":  # which names the program
            assert not re.search(rb"[\x00-\x08\x0b-\x1f]|\bNone\b|Html\(|generator\.", text), path


def test_markdown_is_small() -> None:
    briefing = [len(text) for path, text in shipped().files.items() if not path.startswith("briefings/")]
    assert sum(briefing) / len(briefing) < 6_000


def test_nothing_changed_gives_the_same_pages() -> None:
    memo = Memo()
    library = make.full_library()
    first = write(library, memo)
    again = write(replace(library), memo)
    assert first.keys() == again.keys()
    assert all(first[path] is again[path] for path in first)
    assert first == write(make.full_library())


def test_a_change_costs_only_the_pages_it_is_on() -> None:
    memo = Memo()
    other = make.briefing("autumn", title="Autumn")
    library = make.library(*make.full_library().briefings.values(), other)
    first = write(library, memo)
    changed = replace(other, title="Late autumn")
    again = write(replace(library, briefings={**library.briefings, "autumn": changed}), memo)
    rewritten = {path for path in first if first[path] is not again[path]}
    assert "briefings/autumn/index.md" in rewritten
    assert not any(path.startswith(f"briefings/{make.BRIEFING}/") for path in rewritten)
    assert "actors/alice/index.md" not in rewritten


def undeclared(templates: Templates, name: str) -> set[str]:
    """Return the variables a template takes from its context."""
    environment = templates.parts if name.startswith("parts/") else templates.pages
    source = Path(str(environment.get_template(name).filename)).read_text(encoding="utf-8")
    given = {*environment.globals, "parts"}
    return meta.find_undeclared_variables(environment.parse(source)) - given


VIEW = re.compile(r"(?:generator\.([\w.]+)\.)?\b([A-Z][a-z]+(?:[A-Z][a-z]+)+|Gathered)\b")
"""The name of a class in a comment, with its module if that is told."""


def classes_of(floor: str) -> set[str]:
    """Return the classes of a module, or of those in a package."""
    texts = [module.text for module in modules() if f"{module.name}.".startswith(f"{floor}.")]
    return {name for text in texts for name in re.findall(r"^class (\w+)", text, re.MULTILINE)}


def test_templates_declare_what_they_take() -> None:
    templates = load_templates((), Memo())
    described = (packaged_templates() / "README.md").read_text(encoding="utf-8")
    for kind in ("site", "parts"):
        for path in sorted((packaged_templates() / kind).glob("*.jinja")):
            name = f"{kind}/{path.name}"
            taken = undeclared(templates, name)
            opening = path.read_text(encoding="utf-8").partition("-#}")[0]
            assert opening.startswith("{#-"), f"{name} opens with a comment on its context"
            assert taken <= set(re.findall(r"\w+", opening)), name
            row = next((line for line in described.splitlines() if f"`{name}`" in line), "")
            assert row, f"{name} has no row in site_templates/README.md"
            if kind == "site":
                listed = re.findall(r"`(\w+)`", row)
                assert listed == sorted(taken), f"{name} in site_templates/README.md"
            for module, view in VIEW.findall(opening):
                assert view in classes_of(module or "writer.views"), f"{name} opens with a comment on {view}"


def test_a_project_replaces_one_template(tmp_path: Path) -> None:
    own = tmp_path / "site_templates" / "site"
    own.mkdir(parents=True)
    (own / "home.md.jinja").write_text("{{ briefings | length }} in all: {{ '<b>' }}\n", encoding="utf-8")
    pages = write(make.full_library(), templates=template_folders(tmp_path / "site_templates"))
    assert pages["index.md"].decode().endswith("# Briefings {#_page}\n\n1 in all: &#60;b&#62;\n")
    assert b"Bottom line" in pages[f"briefings/{make.BRIEFING}/index.md"]


@pytest.mark.parametrize(
    ("written", "printed"),
    [
        ("{{ '<' | tojson }}", "&#34;&#92;u003c&#34;"),
        ("{{ '*' ~ '<' | e }}", "&#42;&#38;lt;"),
        ("{{ 'words' | attributes }}", ""),
        ("{{ 7 | plain }}{{ heading(7) }}", "77"),
        ("{{ briefings[0].link | plain | upper }}", "TALKS IN MAY"),
    ],
)
def test_a_template_prints_what_filters_make(written: str, printed: str, tmp_path: Path) -> None:
    own = tmp_path / "site_templates" / "site"
    own.mkdir(parents=True)
    (own / "home.md.jinja").write_text(f"{written}\n", encoding="utf-8")
    pages = write(make.full_library(), templates=template_folders(tmp_path / "site_templates"))
    assert pages["index.md"].decode().endswith(f"{{#_page}}\n\n{printed}\n")


@pytest.mark.parametrize(
    ("template", "text", "line", "words"),
    [
        ("site/home.md.jinja", "fine\n{{ bad", 2, "end of"),
        ("site/home.md.jinja", "fine\n\n{{ nothing_like_it }}", 3, "nothing_like_it"),
        ("site/home.md.jinja", "{{ briefings }}", 1, "prints text"),
        ("site/home.md.jinja", "\n{{ heading(briefings) }}", 2, "prints text, not a"),
        ("site/home.md.jinja", "\n{{ nothing_like_it | plain }}", 2, "nothing_like_it"),
        ("site/home.md.jinja", "\n{{ briefings | plain }}", 2, "prints text, not a"),
        ("site/home.md.jinja", "\n{{ briefings | blocks }}", 2, "prints text, not a"),
        ("site/home.md.jinja", "\n{{ briefings | attributes }}", 2, "words with their language"),
        ("site/home.md.jinja", "\n{{ 'words' | block_quotation }}", 2, "takes a quotation"),
        ("site/home.md.jinja", "\n{{ briefings[0].link ~ '.' }}", 2, "no plain text"),
        ("site/home.md.jinja", "\n{{ briefings[0].link | upper }}", 2, "no plain text"),
        ("site/home.md.jinja", "\n{{ briefings[0].amounts | join(', ') }}", 2, "no plain text"),
        ("site/home.md.jinja", "\n<p title='{{ briefings[0].link | blocks }}'>", 2, "holds words alone"),
        ("site/home.md.jinja", "\n{{ parts.fact.shape(1) }}", 2, "no macro `shape`"),
        ("site/home.md.jinja", "\n{{ parts.fact.line(1, 2, 3, 4) }}", 2, "4 values"),
        ("site/home.md.jinja", "\n{{ parts.shape.line(1) }}", 2, "parts/shape.html.jinja"),
        ("parts/card.html.jinja", "{% macro card(s) %}\n{{ s.mood }}\n{% endmacro %}", 2, "mood"),
        ("parts/card.html.jinja", "{% macro card(s) %}\n{{ s.labels }}\n{% endmacro %}", 2, "prints text"),
        ("parts/card.html.jinja", "\n{{ views }}", 2, "views"),
        ("parts/card.html.jinja", "no macro", 0, "no macro `card`"),
        ("parts/card.html.jinja", "{% macro card() %}{% endmacro %}", 0, "takes 0"),
    ],
)
def test_a_mistake_in_a_template_is_told_with_its_line(
    template: str, text: str, line: int, words: str, tmp_path: Path
) -> None:
    own = tmp_path / "site_templates" / template
    own.parent.mkdir(parents=True)
    own.write_text(text, encoding="utf-8")
    library, memo = make.full_library(), Memo()
    options = SiteOptions(templates=(tmp_path / "site_templates",))
    for _ in range(2):  # what is remembered is told again
        diagnostics = Diagnostics()
        write_site(library, derive(library, memo), options, diagnostics, memo)
        (one,) = diagnostics
        assert one.code is Code.TEMPLATE_ERROR
        assert (one.span.path, one.span.line) == (f"site_templates/{template}", line)
        assert words in one.message


@pytest.mark.parametrize(
    ("written", "shown"),
    [
        ("2022", "2022"),
        ("2022-02", "February 2022"),
        ("2023-04-26", "26 April 2023"),
        ("2023-04-26T18:33+03:00", "26 April 2023, 18:33 (UTC+3)"),
        ("2023-04-26T09:41", "26 April 2023, 09:41 (time zone not known)"),
        ("2023-04-26T09:41Z", "26 April 2023, 09:41 (UTC)"),
        ("2022-02~", "about February 2022"),
        ("2022?", "2022 (doubtful)"),
        ("2023-04-22/2023-04-23", "some time from 22 to 23 April 2023"),
        ("2022-01/2022-04", "some time from January to April 2022"),
        ("2022-12-30/2023-01-02", "some time from 30 December 2022 to 2 January 2023"),
        ("../2023-04-26", "by 26 April 2023"),
        ("2023-04-26/..", "26 April 2023 or later"),
    ],
)
def test_dates_are_as_precise_as_written(written: str, shown: str) -> None:
    assert show(make.date(written)) == shown


def test_dates_of_what_lasted_and_of_citations() -> None:
    assert show_span(make.date("2023-03-20"), make.date("2023-03-22")) == "20 to 22 March 2023"
    assert show_short(make.date("2023-04-26T09:41")) == "26 Apr 2023"


def test_months_and_years_are_those_that_the_dates_are_written_with() -> None:
    """Round midnight the order of moments is another than that of days; a heading still says what stands under it."""
    dates = ("2025-12-31T23:30-05:00", "2026-01-01T01:30+02:00", "2026-01-01", "2025-12", "2025")
    statements = tuple(
        make.statement(f"said-{number}", date=date, place=make.PLACE) for number, date in enumerate(dates)
    )
    library = make.library(make.briefing("a", statements=statements))
    periods = by_period(by_date(library.briefings["a"], library), "en")
    assert [(period.heading, len(period.ids)) for period in periods] == [
        ("2025", 1),
        ("December 2025", 2),
        ("January 2026", 2),
    ]
