"""What the PDF is made of: the drawing, the tree of words, the font, and how the site links to it."""

from __future__ import annotations

import shutil
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from click.testing import CliRunner
from fontTools.ttLib import TTFont
from hypothesis import given, settings
from hypothesis import strategies as st

from generator import build
from generator.cli import main
from generator.document.html import Html, escape
from generator.model.dates import parse_date
from generator.model.event import Event
from generator.model.text import Name
from generator.pdf.drawing import PanelView, draw
from generator.pdf.tree import Paper
from generator.project import Project
from generator.writer.pages.urls import CITE, CITED, ROOT
from tests import fonts
from tests.case_files import Case, write_project

if TYPE_CHECKING:
    from click.testing import Result

    from generator.diagnostics import Place

GOLDEN = Path(__file__).parent / "golden" / "small"
PAPER = Paper(
    "x",
    "en",
    frozenset({"briefings/x/statements/#one", "briefings/x/sources/#paper", "briefings/x/plans/#plan--1"}),
    {"briefings/x/statements/#one": 7},
)


def event(date: str, until: str | None = None, place: Place | None = None) -> Event:
    """Return an event with a date."""
    return Event(
        id=f"x/{date}",
        name=Name(((None, "Something"),)),
        date=parse_date(date),
        until=parse_date(until) if until else None,
        evidence=(),
        folder="x",
        place=place,  # type: ignore[arg-type]  # nobody asks for it here
    )


DATES = st.one_of(
    st.dates().map(str),
    st.dates().map(lambda day: f"{day:%Y-%m}~" if day.year > 999 else str(day)),
    st.integers(1, 9999).map(lambda year: f"{year:04}"),
    st.integers(1, 9999).map(lambda year: f"../{year:04}"),
    st.integers(1, 9999).map(lambda year: f"{year:04}/.."),
)


@settings(deadline=None)
@given(st.lists(DATES, min_size=1, max_size=30))
def test_a_drawing_is_true_to_its_dates(dates: list[str]) -> None:
    """Every event is drawn once, within the scale, in the order of time, and no two in one place."""
    panels = draw([event(one) for one in dates], "en")
    drawn = [mark.number for panel in panels for mark in panel.marks]
    assert sorted(drawn) == list(range(1, len(dates) + 1))
    for panel in panels:
        assert str(panel.alt).startswith("Timeline drawn to scale")
        assert all(0 <= place <= 1 for place, _ in panel.ticks)
        for mark in panel.marks:
            assert 0 <= mark.left <= mark.right <= 1
        _in_lanes(panel)


def _in_lanes(panel: PanelView) -> None:
    for one in panel.marks:
        for other in panel.marks:
            if one.lane == other.lane and one.number != other.number:
                assert one.right < other.left or other.right < one.left
    firsts = {mark.number: mark.left for mark in panel.marks}
    assert len(firsts) == len(panel.marks)


def test_dense_times_are_enlarged() -> None:
    """Many events within days of a scale of years get a panel of their own."""
    days = [f"2023-04-{day:02}" for day in range(10, 20)]
    wide, close = draw([event("1992"), event("2014-03-18"), *map(event, days)], "en")
    assert [mark.number for mark in wide.marks] == [1, 2]
    assert wide.closer is not None
    assert wide.closer[2] == "3–12"
    assert [mark.number for mark in close.marks] == list(range(3, 13))
    assert draw([], "en") == ()


@pytest.mark.parametrize(
    ("html", "plain"),
    [
        ("a &amp; b &lt;i&gt;", "a & b <i>"),
        (' lang="zh-Hant-TW"', ["zh", "TW", "ltr"]),
        (' lang="uk"', ["uk", "", "ltr"]),
        (f"{ROOT}briefings/x/statements/#one", "briefings/x/statements/#one"),
        (f"{ROOT}briefings/y/statements/#one", ""),
        (
            f'<a href="{ROOT}briefings/x/statements/#one">w</a>',
            [["n", "briefings/x/statements/#one", 7, ["w"]]],
        ),
        (f'<a href="{ROOT}briefings/y/">w</a>', "w"),
        (f'<a href="{ROOT}sources/paper/">w</a>', [["a", "briefings/x/sources/#paper", ["w"]]]),
        (f'<a class="cite" href="{CITE}paper{CITED}">w</a>', [["a", "briefings/x/sources/#paper", ["w"]]]),
        ('<a href="#plan--1">1</a>', [["a", "briefings/x/plans/#plan--1", ["1"]]]),
        ('<a href="https://a.example/?a=1&amp;b">w</a>', [["u", "https://a.example/?a=1&b", ["w"]]]),
        ('<a href="javascript:x">w</a>', "w"),
        ('<span lang="zh">泽</span>!', [["l", "zh", "", "ltr", ["泽"]], "!"]),
        ('<span class="verdict refuted">no</span>', [["v", "refuted", ["no"]]]),
        (
            "<p>a <em>b</em></p> <ul><li>c</li></ul>",
            [["p", ["a ", ["em", ["b"]]]], " ", ["ul", [["li", ["c"]]]]],
        ),
    ],
)
def test_words_become_a_tree(html: str, plain: object) -> None:
    assert PAPER.plain(Html(html), "plans") == plain


@settings(deadline=None)
@given(st.text(st.characters(exclude_categories=("Cs", "Cc"), exclude_characters="\u1680")))
def test_text_is_never_a_piece(text: str) -> None:
    """Whatever is typed stays one text, marked up or not."""
    assert PAPER.plain(escape(text)) == text
    assert PAPER.plain(Html(f"<em>{escape(text)}</em>")) == [["em", [text] if text else []]]


def test_a_tag_that_no_writer_makes_is_refused() -> None:
    with pytest.raises(ValueError, match="no place"):
        PAPER.plain(Html("<script>x</script>"))
    with pytest.raises(ValueError, match="not closed"):
        PAPER.plain(Html("<em>x"))


def test_the_font_has_what_the_project_writes() -> None:
    """It is small, it comes with its licence, and it holds every East Asian character of the YAML."""
    assert fonts.FONT.stat().st_size < fonts.LARGEST
    assert "SIL OPEN FONT LICENSE" in (fonts.FOLDER / "OFL.txt").read_text(encoding="utf-8")
    held = {chr(code) for code in TTFont(fonts.FONT).getBestCmap()}
    assert fonts.used() - held == set()
    assert fonts.wanted() - held == set()


def _run(project: Path, *arguments: str) -> Result:
    return CliRunner().invoke(main, ["-C", str(project), *arguments])


def test_pdf_command(tmp_path: Path) -> None:
    """All, or those named; an unknown briefing is wrong use."""
    shutil.copytree(GOLDEN / "briefings", tmp_path / "briefings")
    (tmp_path / "mkdocs.yml").write_text("site_name: x\nextra: {pdf: {paper: us-letter}}\n", encoding="utf-8")
    one = _run(tmp_path, "pdf", "unga-vote")
    assert one.exit_code == 0, one.output
    downloads = tmp_path / "build/docs/downloads"
    assert sorted(path.name for path in downloads.iterdir()) == ["unga-vote-brief.pdf", "unga-vote.pdf"]
    every = _run(tmp_path, "pdf")
    assert every.exit_code == 0, every.output
    assert "up to date" in every.output
    assert (downloads / "all-briefings.pdf").is_file()
    wrong = _run(tmp_path, "pdf", "nothing")
    assert wrong.exit_code == 2
    assert "unga-vote" in wrong.output


def test_links_to_a_pdf_only_where_there_is_one() -> None:
    """Without PDFs, as `mkdocs build` makes the site, nothing links to one; with them, what was made is linked."""
    project = Project(GOLDEN)
    plain = build.generate(project).files
    assert not [name for name, text in plain.items() if b"downloads/" in text]
    made = {"unga-vote.pdf": b"x", "all-briefings.pdf": b"x"}
    files = build.generate(project, downloads=lambda *_: made).files
    assert b'href="../../downloads/unga-vote.pdf"' in files["briefings/unga-vote/index.md"]
    assert b"unga-vote-brief.pdf" not in files["briefings/unga-vote/index.md"]
    assert b"downloads/" not in files["briefings/fisheries-summit/index.md"]
    assert b'href="../downloads/all-briefings.pdf"' in files["briefings/index.md"]
    assert files["downloads/unga-vote.pdf"] == b"x"


def test_a_failed_pdf_leaves_the_site_built(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The site is there, the message too, and the exit code says that something is missing."""
    odd = (
        "statements:\n  - id: odd\n    speaker: alice\n    says: Nothing but 𒀀.\n"
        "    about: [peace]\n    source: gazette-1\n    locator: para 1\n"
    )
    write_project(Case("none", {"briefings/x/odd.yml": odd}, ()), tmp_path)
    monkeypatch.setattr("generator.publish.engine.build_site", lambda *_, **__: "")
    result = _run(tmp_path, "build")
    assert result.exit_code == 1
    assert "missing-glyph" in result.output
    assert "The site is in" in result.output
    assert (tmp_path / "build/docs/downloads/x-brief.pdf").is_file()
    assert _run(tmp_path, "build", "--no-pdf").exit_code == 0
