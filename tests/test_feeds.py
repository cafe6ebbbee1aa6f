"""Feeds of editions and corrections, read back by a library for feeds and held against the rules of RFC 4287."""

from __future__ import annotations

from dataclasses import replace
from html.parser import HTMLParser
from time import strftime
from typing import TYPE_CHECKING, Any

import feedparser
import pytest

from generator.analysis import derive
from generator.build import Project, generate
from generator.comparing import State
from generator.comparing.history import history_of
from generator.diagnostics import Diagnostics
from generator.memo import Memo
from generator.model.briefing import Correction, CorrectionKind
from generator.model.proofs import LibraryProofs
from generator.model.publication import UNSIGNED, Desk, Publication
from generator.model.snapshot import FrozenEdition, Snapshot
from generator.model.text import Prose
from generator.writer import SiteOptions, write_site
from generator.writer.feeds.site_feeds import MOST
from tests import factories as make
from tests.atom_rules import faults_of
from tests.case_files import DEFAULTS, Case, write_project

if TYPE_CHECKING:
    from pathlib import Path

    from generator.model.briefing import Briefing
    from generator.model.library import Library
    from generator.storage.files import Files

ADDRESS = "https://desk.org/briefs/"
PUBLICATION = Publication(
    site_name="The desk & sons",
    address=ADDRESS,
    desk=Desk(name="Harbour <desk>", imprint="handbook/imprint/", licence="CC BY 4.0"),
)
SAID = f"{make.BRIEFING}/talks-first"
HOSTILE = "</content><script>alert(1)</script> & ]]> <b>"


def correction_of(of: str = SAID, day: str = "2024-06-03", **fields: Any) -> Correction:  # noqa: ANN401  # of any field
    known = Correction(
        of=of,
        date=make.date(day),
        kind=CorrectionKind.CORRECTION,
        was="Talks came last.",
        now="Talks come first.",
        because=Prose("The *Gazette* was misread."),
        place=make.PLACE,
    )
    return replace(known, **fields)


def told_briefing(**fields: Any) -> Briefing:  # noqa: ANN401  # as above
    """Return a briefing with one statement and one edition."""
    known: dict[str, Any] = {
        "statements": (make.statement(),),
        "editions": (make.edition(1, date=make.date("2024-06-01"), says="First."),),
    }
    return make.briefing(**{**known, **fields})


def files_of(library: Library, **options: Any) -> Files:  # noqa: ANN401  # as above
    """Return all pages of a site with an address."""
    diagnostics = Diagnostics()
    known = SiteOptions(**{"publication": PUBLICATION, **options})
    files = write_site(library, derive(library, Memo()), known, diagnostics, Memo())
    assert not len(diagnostics)
    return files


def feeds_of(library: Library, **options: Any) -> Files:  # noqa: ANN401  # as above
    files = files_of(library, **options)
    return {path: content for path, content in files.items() if path.endswith("feed.xml")}


def read_feed(feed: bytes) -> Any:  # noqa: ANN401  # the library has no types
    """Return a feed as the library reads it, of which nothing is against the rules."""
    assert faults_of(feed) == []
    found = feedparser.parse(feed)
    assert not found.bozo, found.get("bozo_exception")
    assert found.version == "atom10"
    return found


class _Text(HTMLParser):
    def __init__(self, html: str) -> None:
        super().__init__(convert_charrefs=True)
        self.text, self.tags = "", set[str]()
        self.feed(html)
        self.close()

    def handle_data(self, data: str) -> None:
        self.text += data

    def handle_starttag(self, tag: str, _: object) -> None:
        self.tags.add(tag)


def test_what_has_something_to_tell_has_a_feed() -> None:
    library = make.library(told_briefing(), actors=(make.actor("carol"),))
    feeds = feeds_of(library)
    about = {"actors/alice", "topics/peace"}
    assert feeds.keys() == {
        "feed.xml",
        f"briefings/{make.BRIEFING}/feed.xml",
        *(f"{page}/feed.xml" for page in about),
    }
    for path, content in feeds.items():
        feed = read_feed(content).feed
        assert feed.id == f"{ADDRESS}{path}"
        assert {link.rel: link.href for link in feed.links} == {
            "self": f"{ADDRESS}{path}",
            "alternate": f"{ADDRESS}{path.removesuffix('feed.xml')}",
        }
        assert feed.author_detail.name == "Harbour <desk>"
        assert feed.author_detail.href == f"{ADDRESS}handbook/imprint/"
        assert feed.rights == "CC BY 4.0"
    assert read_feed(feeds["feed.xml"]).feed.title == "The desk & sons"


@pytest.mark.parametrize(
    "options", [{"publication": UNSIGNED}, {"index_html": True}], ids=["no address", "on a disk"]
)
def test_without_an_address_there_is_no_feed_and_no_link_to_one(options: dict[str, Any]) -> None:
    files = files_of(make.library(told_briefing()), **options)
    assert not [path for path in files if path.endswith("feed.xml")]
    assert not [path for path, content in files.items() if path.endswith(".md") and b"feed.xml" in content]


def test_an_edition_and_a_correction_are_told() -> None:
    library = make.library(told_briefing(corrections=(correction_of(reported_by="Bob"),)))
    correction, edition = read_feed(feeds_of(library)["feed.xml"]).entries
    assert (edition.title, [tag.term for tag in edition.tags]) == ("Talks in May: edition 1", ["edition"])
    assert edition.link == f"{ADDRESS}briefings/{make.BRIEFING}/"
    assert strftime("%Y-%m-%d %H:%M", edition.updated_parsed) == "2024-06-01 23:59"
    assert "First." in edition.content[0].value
    assert [tag.term for tag in correction.tags] == ["correction"]
    assert correction.title.startswith("Correction: ")
    assert correction.link == f"{ADDRESS}briefings/{make.BRIEFING}/statements/#talks-first"
    told = _Text(correction.content[0].value).text
    for words in (
        "Talks came last.",
        "Talks come first.",
        "The Gazette was misread.",
        "Reported by Bob",
        "3 June 2024",
    ):
        assert words in told
    assert f'href="{ADDRESS}briefings/{make.BRIEFING}/statements/#talks-first"' in correction.content[0].value


def test_the_newest_is_first_and_dates_the_feed() -> None:
    editions = tuple(make.edition(number, date=make.date(f"2024-06-{number:02}")) for number in range(1, 29))
    corrections = tuple(
        correction_of(day=f"2024-07-{day:02}", was=f"It was {day}.") for day in range(1, MOST - 5)
    )
    found = read_feed(
        feeds_of(make.library(told_briefing(editions=editions, corrections=corrections)))["feed.xml"]
    )
    days = [entry.updated for entry in found.entries]
    assert days == sorted(days, reverse=True)
    assert len(days) == MOST
    assert found.feed.updated == days[0] == f"2024-07-{MOST - 6:02}T23:59:00Z"


def test_actors_and_topics_hear_of_what_concerns_them() -> None:
    editions = tuple(make.edition(number, date=make.date(f"2024-06-0{number}")) for number in (1, 2))
    corrections = (
        correction_of("trade"),
        correction_of(f"{make.BRIEFING}/bob-too", was="Bob says no."),
    )
    said = make.statement("bob-too", speakers=("bob",), about=("trade",))
    library = make.library(
        told_briefing(editions=editions, corrections=corrections, statements=(make.statement(), said)),
        actors=(make.actor("bob", formerly=("robert",)),),
    )
    feeds = feeds_of(library)
    assert feeds.keys() == {
        "feed.xml",
        f"briefings/{make.BRIEFING}/feed.xml",
        "topics/trade/feed.xml",
        "actors/bob/feed.xml",
        "actors/robert/feed.xml",
    }, "nobody knows what stood in an edition that was not kept"
    assert len(read_feed(feeds["topics/trade/feed.xml"]).entries) == 2
    assert [entry.title for entry in read_feed(feeds["actors/bob/feed.xml"]).entries] == [
        "Correction: Bob: Talks come first"
    ]
    assert feeds["actors/robert/feed.xml"] == feeds["actors/bob/feed.xml"]


def feeds_after(first: Briefing, second: Briefing, **registers: Any) -> Files:  # noqa: ANN401  # as above
    """Return the feeds of a library whose briefing had been frozen as ``first`` before it became ``second``."""
    old, library = make.library(first), make.library(second, **registers)
    findings = derive(library, Memo())
    history = history_of([State(old, first.id, LibraryProofs())], State(library, second.id, LibraryProofs()))
    found = replace(findings.briefings[second.id], history=history)
    frozen = FrozenEdition(Snapshot(first.id, old, LibraryProofs()), "0" * 64)
    known = replace(findings, briefings={second.id: found}, editions={first.id: (frozen,)})
    files = write_site(library, known, SiteOptions(publication=PUBLICATION), Diagnostics(), Memo())
    return {path: content for path, content in files.items() if path.endswith("feed.xml")}


def test_what_an_edition_changed_is_told_to_whom_it_concerns() -> None:
    rows = (
        make.edition(1, date=make.date("2024-06-01"), says="First."),
        make.edition(2, date=make.date("2024-06-02"), says="Bob was heard."),
    )
    first = told_briefing(
        editions=rows[:1], statements=(make.statement(says="Talks come last."), make.statement("gone"))
    )
    bob = make.statement("bob-too", speakers=("bob",), about=("trade",), says="Trade comes first.")
    second = told_briefing(editions=rows, statements=(make.statement(says="Talks come first."), bob))
    feeds = feeds_after(first, second)
    newest, oldest = read_feed(feeds["feed.xml"]).entries
    assert (newest.title, oldest.title) == ("Talks in May: edition 2", "Talks in May: edition 1")
    assert newest.link == f"{ADDRESS}briefings/{make.BRIEFING}/changes/#_edition-2"
    told = newest.content[0].value
    assert "Bob was heard." in told
    assert "<del>last</del>" in told
    assert "<ins>first</ins>" in told
    assert f'href="{ADDRESS}briefings/{make.BRIEFING}/statements/#bob-too"' in told
    for words in ("Withdrawn, statement", "Added, statement", "Added, actor Bob", "Added, topic Trade"):
        assert _Text(told).text.count(words) == 1
    of_trade = read_feed(feeds["topics/trade/feed.xml"]).entries
    assert [entry.id for entry in of_trade] == [f"{newest.id}/trade"]
    of_trade_told = _Text(of_trade[0].content[0].value).text
    assert "Trade comes first." in of_trade_told
    assert "Talks come" not in of_trade_told
    of_alice = read_feed(feeds["actors/alice/feed.xml"]).entries
    assert [entry.id for entry in of_alice] == [f"{newest.id}/alice", oldest.id]
    assert "Withdrawn" in of_alice[0].content[0].value, "what is gone concerned her too"
    assert "Trade comes first." not in of_alice[0].content[0].value


def test_hostile_texts_stay_texts() -> None:
    edition = make.edition(1, says=HOSTILE, date=make.date("2024-06-01"))
    correction = correction_of(was=HOSTILE, now=HOSTILE, reported_by=HOSTILE)
    library = make.library(told_briefing(title=HOSTILE, editions=(edition,), corrections=(correction,)))
    publication = replace(
        PUBLICATION, site_name=f"{HOSTILE}\x00\x0b", desk=Desk(name=HOSTILE, licence=HOSTILE)
    )
    for content in feeds_of(library, publication=publication).values():
        found = read_feed(content)
        for entry in found.entries:
            parsed = _Text(entry.content[0].value)
            assert not parsed.tags & {"script", "content", "b"}
            assert HOSTILE.strip() in parsed.text
    assert found.feed.author_detail.name == HOSTILE


def test_withheld_words_are_in_no_feed(tmp_path: Path) -> None:
    front = (DEFAULTS / "briefing.yml").read_text(encoding="utf-8")
    wrong = (
        "corrections:\n  - of: alice\n    date: 2024-06-03\n    kind: correction\n"
        "    was: Ruben Ostrander\n    now: Alice\n"
        "    because: It was an aide of Ruben Ostrander.\n    reported_by: Ruben Ostrander\n"
    )
    withheld = "withhold:\n  - words: Ruben Ostrander\n    because: He asked.\n"
    files = {
        "mkdocs.yml": f"site_name: Desk\nsite_url: {ADDRESS}\n",
        "briefings/x/briefing.yml": front + wrong,
    }
    write_project(Case("none", files, ()), tmp_path)

    def told() -> str:
        made = generate(Project(tmp_path)).files
        return b"".join(content for path, content in made.items() if path.endswith("feed.xml")).decode()

    assert told().count("Ruben Ostrander") >= 3
    (tmp_path / "briefings" / "withheld.yml").write_text(withheld, encoding="utf-8")
    assert "It is now: Alice" in told()
    assert "Ostrander" not in told()
