"""How to cite, set by Typst: the styles, what they say of each kind of source, a project's own, what is kept."""

from __future__ import annotations

import re
from dataclasses import replace
from functools import cache
from html import escape
from typing import TYPE_CHECKING

from generator.analysis import derive
from generator.citing import formatting
from generator.citing.coins import coins
from generator.citing.finishing import finished
from generator.citing.formatting import CitationSetter
from generator.citing.record import Author, Issued, Record
from generator.citing.source_records import source_record
from generator.citing.stage import BIBTEX, CitationStage
from generator.diagnostics import Diagnostics
from generator.document.html import HtmlWriter
from generator.document.plain import plain_text
from generator.document.site_position import SitePosition
from generator.memo import Memo
from generator.model.citation_style import BUILT_IN, DEFAULT
from generator.model.publication import Desk, Publication
from generator.model.source import SourceType
from generator.project import Project
from generator.project.settings import read_settings
from generator.storage.cache import Cache
from generator.writer import SiteOptions, write_site
from tests import factories as make
from tests.shipped import shipped
from tests.test_bibliographies import NASTY

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from pathlib import Path

    import pytest

    from generator.citing.formatting import Wanted
    from generator.document.inline import Content
    from generator.model.library import Library
    from generator.writer.pages.citations import Citations

SITE = Publication(
    site_name="Harbour briefings", address="https://harbour.test/b/", desk=Desk(name="The harbour desk")
)
NEWS = Record(
    key="news",
    type=SourceType.ARTICLE_NEWSPAPER,
    title="Talks in the harbour",
    title_lang="",
    lang="en",
    authors=(Author("Leahy", "Joe"),),
    container="The Gazette",
    issued=Issued((2024, 5, 2)),
    accessed=(2024, 5, 9),
    url="https://gazette.test/talks",
    archive="https://archive.test/talks",
    archived=(2024, 5, 3),
)


STYLES = tuple(BUILT_IN.values())


@cache
def _shared() -> CitationSetter:
    """Return what has set already what several tests look at."""
    setter = CitationSetter()
    setter.set([NEWS, *NASTY], STYLES)
    return setter


def cited(record: Record) -> dict[str, Content]:
    """Return a record in all styles that come with the program."""
    (made,) = _shared().set([record], STYLES)
    return {style.name: finished(found.runs, record) for style, found in zip(STYLES, made, strict=True)}


def plainly(record: Record) -> dict[str, str]:
    """Return the words of a record in each style."""
    return {name: plain_text(content) for name, content in cited(record).items()}


def test_an_article_in_each_style() -> None:
    more = "Archived copy of 3 May 2024: https://archive.test/talks"
    accessed = "Accessed 9 May 2024."
    assert plainly(NEWS) == {
        "chicago": "Leahy, Joe. “Talks in the Harbour.” The Gazette, May 2, 2024. https://gazette.test/talks. "
        f"{accessed} {more}",
        "apa": "Leahy, J. (2024, May 2). Talks in the harbour. The Gazette. https://gazette.test/talks. "
        f"{accessed} {more}",
        "mla": "Leahy, Joe. “Talks in the Harbour.” The Gazette, 2 May 2024, https://gazette.test/talks. "
        f"{accessed} {more}",
        "harvard": "Leahy, J. (2024) ‘Talks in the harbour’, The Gazette, 2 May. Available at: "
        f"https://gazette.test/talks (Accessed: 9 May 2024). {more}",
        "iso-690": "LEAHY, Joe. Talks in the harbour. The Gazette. Online. 2 May 2024. [Accessed 9 May 2024]. "
        f"Available from: https://gazette.test/talks. {more}",
        "gost": "Leahy J. Talks in the harbour [Electronic resource] // The Gazette. 2024. "
        f"URL: https://gazette.test/talks (accessed: 09.05.2024). {more}",
    }


def test_italics_are_kept_and_a_title_in_another_language_is_marked() -> None:
    record = replace(NEWS, title="Переговори в порту", lang="uk")
    write = HtmlWriter(SitePosition.of("")).write
    html = {name: write(content) for name, content in cited(record).items()}
    assert html["chicago"].startswith(
        'Leahy, Joe. “<span lang="uk">Переговори в порту</span>.” <em>The Gazette</em>, May 2'
    )
    assert all('<span lang="uk">Переговори в порту</span>' in words for words in html.values())


def test_hostile_words_are_set_as_they_are() -> None:
    for record in NASTY:
        for name, words in plainly(record).items():
            lost = [sign for sign in "{}\\$%&#_~^@" if words.count(sign) < record.title.count(sign)]
            assert lost == [], f"{record.key} in {name}: {words}"
            assert not re.match(r"\d+\.", words), f"{record.key} in {name} has a number of a list"


def test_a_title_of_ours_stands_in_brackets_alone() -> None:
    record = replace(NEWS, title="Readout", supplied=True, type=SourceType.SPEECH, authors=())
    for words in plainly(record).values():
        assert "“[" not in words
        assert "‘[" not in words
        assert "[Readout]" in words


def test_no_date_is_said_where_one_is_known_and_none_is_made_up() -> None:
    for record in NASTY:
        years = {name: re.findall(r"\b(?:19|20)\d\d\b", words) for name, words in plainly(record).items()}
        if record.issued:
            known = {f"{day[0]:04}" for day in (record.issued.first, record.issued.last) if day}
            assert all(found and set(found) <= known for found in years.values()), record.key
            assert not any("no date" in words or "n.d." in words for words in plainly(record).values())
        elif not record.accessed:
            assert not any(years.values()), record.key


def test_records_beside_each_other_change_nothing() -> None:
    """A style tells works of one author and year from each other by letters, and puts dashes for names."""
    first, second = NEWS, replace(NEWS, key="more", title="More talks")
    together = CitationSetter().set([first, second], STYLES)
    alone = [CitationSetter().set([record], STYLES)[0] for record in (first, second)]
    assert together == alone


def test_every_source_of_the_shipped_library_is_cited_in_every_style(tmp_path: Path) -> None:
    result = shipped()
    settings = "extra:\n  cite: [chicago, apa, mla, harvard, iso-690, gost]\n"
    made = staged(tmp_path, result.library, settings)
    assert made.sources.keys() == result.library.sources.keys()
    for id_, citations in made.sources.items():
        source = result.library.sources[id_]
        assert [citation.style for citation in citations] == [
            *(style.title for style in BUILT_IN.values()),
            BIBTEX,
        ]
        for citation in citations:
            words = plain_text(citation.content)
            assert words.count("[") == words.count("]")
            assert not source.url or "://" in words
            assert not source.date or str(source.date.first.year if source.date.first else "") in words


def staged(root: Path, library: Library, settings: str = "", stage: CitationStage | None = None) -> Citations:
    """Return the citations of a project with these settings, as a build makes and keeps them."""
    (root / "mkdocs.yml").write_text(settings, encoding="utf-8")
    diagnostics = Diagnostics()
    stage = stage or CitationStage(Project(root))
    options = SiteOptions(publication=SITE)
    made = stage(
        read_settings(root / "mkdocs.yml"), library, derive(library, Memo()), options, diagnostics, Memo()
    )
    diagnostics.stop_on_errors()
    stage.keep()
    return made


def test_each_page_says_how_to_cite_it(tmp_path: Path) -> None:
    library = make.full_library()
    findings = derive(library, Memo())
    options = SiteOptions(publication=SITE, citations=staged(tmp_path, library))
    files = write_site(library, findings, options, Diagnostics(), Memo())
    overview = files[f"briefings/{make.BRIEFING}/index.md"].decode()
    assert all(f"<dt>{style.title}</dt>" in overview for style in DEFAULT)
    for page in ("call", "reactions", "plans", "timeline", "statements", "sources"):
        text = files[f"briefings/{make.BRIEFING}/{page}/index.md"].decode()
        cited = text[text.index("Cite this page") :]
        assert "<dt>Chicago</dt>" in cited
        assert "<dt>APA</dt>" not in cited
        assert f" https://harbour.test/b/briefings/{make.BRIEFING}/{page}/</dd>" in cited
    source = files["sources/gazette-1/index.md"].decode()
    assert "Cite this source" in source
    assert "@article{gazette-1," in source
    record = source_record(library.sources["gazette-1"], library, findings)
    assert f'<span class="Z3988" title="{escape(coins(record))}">' in source
    assert 'class="Z3988"' in overview
    bare = write_site(library, findings, SiteOptions(publication=SITE), Diagnostics(), Memo())
    assert not any(
        b"Cite this" in content for path, content in bare.items() if not path.startswith(".search")
    )


def test_what_was_set_once_is_not_set_again(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    library = make.library(make.briefing())
    kept = Cache(tmp_path / "kept", b"secret", b"1")
    first = staged(tmp_path, library, stage=CitationStage(Project(tmp_path), kept))
    assert len(first.briefings[make.BRIEFING]) == len(DEFAULT)
    kept.drop_unused()
    asked: list[int] = []
    begin = CitationSetter._set

    def counted(setter: CitationSetter, missing: Sequence[Wanted]) -> None:
        asked.append(len(missing))
        begin(setter, missing)

    monkeypatch.setattr(CitationSetter, "_set", counted)
    assert staged(tmp_path, library, stage=CitationStage(Project(tmp_path), kept)) == first
    assert asked == []
    more = make.library(make.briefing(), sources=(make.source("gazette-2", title=make.name("Talks")),))
    stage = CitationStage(Project(tmp_path), kept)
    again = staged(tmp_path, more, stage=stage)
    assert asked == [len(DEFAULT)]
    assert again.sources["gazette-1"] == first.sources["gazette-1"]
    assert len(stage._kept or ()) == 3 * len(DEFAULT)
    assert len(_restored(tmp_path, kept, library)) == 2 * len(
        DEFAULT
    )  # what nothing is cited by any more is dropped


def _restored(root: Path, kept: Cache, library: Library) -> Mapping[str, object]:
    stage = CitationStage(Project(root), kept)
    staged(root, library, stage=stage)
    return stage._kept or {}


def test_of_the_same_sources_a_memo_has_the_same_objects(tmp_path: Path) -> None:
    library = make.library(make.briefing())
    (tmp_path / "mkdocs.yml").write_text("", encoding="utf-8")
    settings, stage, memo = read_settings(tmp_path / "mkdocs.yml"), CitationStage(Project(tmp_path)), Memo()
    findings, options = derive(library, Memo()), SiteOptions(publication=SITE)
    first, second = (stage(settings, library, findings, options, Diagnostics(), memo) for _ in range(2))
    assert first.sources["gazette-1"] is second.sources["gazette-1"]
    assert first.briefings[make.BRIEFING] is second.briefings[make.BRIEFING]
    signed = replace(SITE, desk=Desk(name="Another desk"))
    third = stage(settings, library, findings, SiteOptions(publication=signed), Diagnostics(), memo)
    assert first.sources["gazette-1"] is third.sources["gazette-1"]
    assert "Another desk" in plain_text(third.briefings[make.BRIEFING][0].content)


def test_what_typst_refuses_takes_nothing_else_with_it(monkeypatch: pytest.MonkeyPatch) -> None:
    bad = replace(NEWS, key="bad", url="no address at all")
    worse = replace(NEWS, key="worse", lang="not a language")
    monkeypatch.setattr(formatting, "_BATCH", 7)
    made = CitationSetter().set([NEWS, bad, worse], STYLES)
    assert [bool(citation.runs) for citation in made[0]] == [True] * len(STYLES)
    assert made[0] == CitationSetter().set([NEWS], STYLES)[0]
    assert [bool(citation.runs) for citation in made[1]] == [True] * len(STYLES)
    assert "no address at all" in plain_text(finished(made[1][0].runs, bad))
    assert [citation.runs for citation in made[2]] == [[]] * len(STYLES)
    assert finished(made[2][0].runs, worse) == ""
