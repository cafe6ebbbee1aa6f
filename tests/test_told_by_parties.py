"""What is known from nobody but a party to which the speaker does not belong: by whose account it is said."""

from __future__ import annotations

import json
from dataclasses import replace
from functools import cache
from typing import TYPE_CHECKING

import pytest

from generator.analysis import derive
from generator.analysis.stances import StanceState, Standing, stance_states
from generator.analysis.told_by_parties import told_by_parties
from generator.exports.bibliography.records import records_of
from generator.exports.export_format import export_input
from generator.linked_data import graph_file
from generator.linked_data.page_heads import head_of_entry, naming_of
from generator.memo import Memo
from generator.model.actor import ActorType, Office
from generator.model.event import Account
from generator.model.publication import Publication
from generator.model.report import Wording
from generator.model.source import SourceType
from generator.model.statement import RelationType, Stance, StatementRelation
from tests import factories as make
from tests.outputs import Outputs, outputs_of

if TYPE_CHECKING:
    from generator.exports.export_format import ExportInput
    from generator.model.report import Report
    from generator.model.statement import Statement

B, TALKS = make.BRIEFING, f"{make.BRIEFING}/talks"
DOCUMENT, ORGANISATION, STATE = SourceType.DOCUMENT, ActorType.ORGANISATION, ActorType.STATE
ACTORS = (
    make.actor("aland", type=STATE),
    make.actor("boria", type=STATE),
    make.actor("a-ministry", type=ORGANISATION, part_of="aland"),
    make.actor("anna", part_of="a-ministry"),
    make.actor("arno", offices=(Office(title="envoy", of="aland", place=make.PLACE),)),
    make.actor("bert", part_of="boria"),
    make.actor("boris", part_of="boria"),
    make.actor("carl"),
    make.actor("institute", type=ORGANISATION),
    make.actor("both", type=ActorType.GROUP, members=("anna", "bert")),
    make.actor("delegation", type=ActorType.GROUP, members=("anna", "arno")),
    make.actor("gazette", type=ORGANISATION),
)
SOURCES = (
    make.source("a-readout", publisher="a-ministry", type=DOCUMENT, short="call readout"),
    make.source("b-readout", publisher="boria", type=DOCUMENT),
    make.source("a-page", publisher="a-ministry", type=SourceType.WEBPAGE),
    make.source("a-conference", publisher="a-ministry", type=SourceType.INTERVIEW),
    make.source("declaration", publisher="a-ministry", type=DOCUMENT),
    make.source("paper", publisher="gazette", type=SourceType.ARTICLE_NEWSPAPER),
    make.source("copy", publisher="gazette", type=SourceType.ARTICLE_NEWSPAPER, origin="a-readout"),
)
EVENT = make.event(
    participants=("anna", "bert"),
    accounts=(Account(by="aland", sources=("a-readout",)), Account(by="boria", sources=("b-readout",))),
)


def told(source: str, **fields: object) -> Report:
    """Return a report in which a text tells what was said."""
    return make.report(source, **{"quote": "said so", "wording": Wording.REPORTED, **fields})


def said(id_: str, speakers: str | tuple[str, ...], *reports: Report, **fields: object) -> Statement:
    """Return a statement at the talks."""
    speaking = (speakers,) if isinstance(speakers, str) else speakers
    return make.statement(id_, speakers=speaking, at=TALKS, reports=reports, says=f"It is {id_}.", **fields)


OF_A: list[tuple[str | tuple[str, ...], tuple[Report, ...], tuple[str, ...]]] = [
    ("bert", (told("a-readout"),), ("aland",)),
    ("bert", (make.report("a-readout", quote="so it is"),), ("aland",)),
    ("bert", (told("a-page"),), ("aland",)),
    ("institute", (told("a-readout"),), ("aland",)),
    # one of several who speak, or a member of a group
    (("anna", "bert"), (told("a-readout"),), ("aland",)),
    ("both", (told("a-readout"),), ("aland",)),
    # what a newspaper has from there
    ("bert", (told("copy"),), ("aland",)),
    ("bert", (told("paper", origin="a-page"),), ("aland",)),
    # its own, by part or by office
    ("anna", (told("a-readout"),), ()),
    ("arno", (told("a-readout"),), ()),
    ("delegation", (told("a-readout"),), ()),
    # of whom it is not known where they belong
    ("carl", (told("a-readout"),), ()),
    # heard elsewhere too
    ("bert", (told("a-readout"), told("b-readout")), ()),
    ("bert", (told("a-readout"), told("paper")), ()),
    ("bert", (told("paper"),), ()),
    # each of the two sides has the other's text
    ("institute", (told("a-readout"), told("b-readout")), ("aland", "boria")),
    # where each is heard, and what both give together
    ("bert", (make.report("a-conference", quote="so it is"),), ()),
    ("bert", (told("a-conference"),), ("aland",)),
    ("bert", (told("declaration"),), ()),
    ((), (told("a-readout"),), ()),
]


@pytest.mark.parametrize(("speakers", "reports", "parties"), OF_A)
def test_what_a_party_alone_has_another_say(
    speakers: str | tuple[str, ...], reports: tuple[Report, ...], parties: tuple[str, ...]
) -> None:
    jointly = said("jointly", ("anna", "bert"), make.report("declaration", quote="we agree"))
    briefing = make.briefing(events=(EVENT,), statements=(said("one", speakers, *reports), jointly))
    found = told_by_parties(briefing, make.library(briefing, actors=ACTORS, sources=SOURCES))
    assert found == ({f"{B}/one": parties} if parties else {})


@cache
def made() -> Outputs:
    """What is made of a briefing in which one side has the other's minister say something."""
    denial = StatementRelation(to=f"{B}/admitted", type=RelationType.DENIES)
    statements = (
        said("admitted", "bert", told("a-readout"), stance=((TALKS, Stance.FOR), ("peace", Stance.FOR))),
        said("page", "bert", told("a-page"), stance=(("peace", Stance.FOR),)),
        said("own", "bert", told("b-readout")),
        said("denied", "boris", make.report("paper"), links=(denial,)),
        make.statement("over", speakers=("bert",), about=(TALKS,), reports=(told("a-readout"),)),
    )
    briefing = make.briefing(
        event=TALKS, events=(EVENT,), statements=statements,
        key_points=(make.key_point("Point.", evidence=(f"{B}/admitted",)),),
    )  # fmt: skip
    return outputs_of(make.library(briefing, actors=ACTORS, sources=SOURCES))


@pytest.mark.parametrize(
    ("page", "words"),
    [
        ("statements", "Bert (by Aland’s account): It is admitted."),
        ("statements", "Bert → A-Ministry → call readout, 2 May 2024"),
        ("statements", "Bert → A-Ministry, 2 May 2024"),
        ("statements", "Bert: It is own."),
        ("statements", "denies: Bert, by Aland’s account: It is admitted"),
        ("/actors/bert", "Bert (by Aland’s account): It is admitted."),
        ("/topics/peace", "Bert (by Aland’s account): It is admitted."),
        ("overview", "[Bert, by Aland’s account, in call readout, 2 May 2024]"),
        ("reactions", "Bert (by Aland’s account):"),
    ],
)
def test_pages_say_by_whose_account(page: str, words: str) -> None:
    assert words in made().pages[page]


def test_the_pdf_says_it_too() -> None:
    cards = made().paper["statements"]
    assert cards["admitted"]["voice"] == " (by Aland’s account)"
    assert cards["own"]["voice"] == ""
    assert cards["admitted"]["reports"][0]["way"] == "Bert → A-Ministry → call readout, 2 May 2024, para 1"


def test_what_the_other_side_tells_ends_no_stance() -> None:
    """A stance of one's own stands, whatever another party says was said later."""
    day = {"date": make.date("2024-05-01")}
    own = said("own", "bert", told("b-readout"), stance=(("peace", Stance.AGAINST),), **day)
    later = said(
        "later", "bert", told("a-readout"), stance=(("peace", Stance.FOR),), date=make.date("2024-05-09"),
    )  # fmt: skip
    briefing = make.briefing(events=(EVENT,), statements=(own, later))
    library = make.library(briefing, actors=ACTORS, sources=SOURCES)
    parties = told_by_parties(briefing, library)
    states = stance_states(briefing, {}, library, parties)
    assert states["bert", own.id, "peace"] == StanceState(Standing.NOW)
    of_both = replace(later, reports=(*later.reports, told("b-readout")))
    both = replace(briefing, statements=(own, of_both))
    assert stance_states(both, {}, library, told_by_parties(both, library))["bert", own.id, "peace"] == (
        StanceState(Standing.EARLIER, later.id)
    )


@pytest.mark.parametrize(
    ("name", "author", "mentioned", "creator", "spoken_by"),
    [
        ("admitted", "aland", "bert", "a-ministry", "bert"),
        ("quoted", "aland", "bert", "aland", "bert"),
        ("own", "bert", None, "boria", "bert"),
        ("heard", "bert", None, "bert", None),
    ],
)
def test_linked_data_takes_an_account_for_the_words_of_whose_it_is(
    name: str, author: str, mentioned: str | None, creator: str, spoken_by: str | None
) -> None:
    given = data_given()
    graph = json.loads(graph_file.write(given))["@graph"]
    (claim,) = (node for node in graph if node.get("text") == f"It is {name}.")
    words = claim["workExample"]
    assert claim["author"] == reference(author)
    assert claim.get("mentions") == reference(mentioned)
    assert words["creator"] == reference(creator)
    assert words.get("spokenByCharacter") == reference(spoken_by)


def test_the_head_of_a_speakers_page_is_the_author_of_own_words_alone() -> None:
    given = data_given()
    naming = naming_of(given.library, Publication(address="https://site.test/"))
    bert = given.library.actors["bert"]
    told = head_of_entry(bert, given.findings.of("bert"), given.links, naming)["@reverse"]
    assert {claim["text"] for claim in told["author"]} == {"It is own.", "It is heard."}
    assert {claim["text"] for claim in told["mentions"]} == {"It is admitted.", "It is quoted."}
    assert {claim["author"]["@id"] for claim in told["mentions"]} == {"https://site.test/actors/aland/"}


@pytest.mark.parametrize(
    ("name", "author", "note"), [("quoted", "Aland", "Bert, by Aland’s account. In "), ("own", "Bert", "In ")]
)
def test_a_reference_names_whose_account_it_is(name: str, author: str, note: str) -> None:
    given = data_given()
    records = records_of(given.briefing, given.library, given.findings, given.publication)
    (record,) = (record for record in records if record.key == f"{B}:{name}")
    assert [one.name for one in record.authors] == [author]
    assert record.note.startswith(note)


def reference(actor: str | None) -> dict[str, str] | None:
    return {"@id": f"actors/{actor}/"} if actor else None


@cache
def data_given() -> ExportInput:
    """What files are made from of things that Bert said, by his own side and by the other."""
    day = {"date": make.date("2024-05-01")}
    statements = (
        said("admitted", "bert", told("a-readout"), **day),
        said("quoted", "bert", make.report("a-readout", quote="so it is"), **day),
        said("own", "bert", told("b-readout"), **day),
        said("heard", "bert", make.report("paper", quote="so it is"), **day),
    )
    library = make.library(
        make.briefing(events=(EVENT,), statements=statements), actors=ACTORS, sources=SOURCES
    )
    return export_input(B, library, derive(library, Memo()), Publication())
