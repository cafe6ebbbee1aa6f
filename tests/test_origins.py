"""What reports of a statement are known to share: each reason, the count, and what may never happen to it."""

from __future__ import annotations

import dataclasses
import random
from typing import TYPE_CHECKING, Any

import pytest

from generator.analysis.origins import Origins, Reason, count_origins, origins_of
from generator.model.event import Account
from tests import factories as make

if TYPE_CHECKING:
    from generator.model.report import Report
    from generator.model.source import Source
    from generator.model.statement import Statement

SOURCES = {
    source.id: source
    for source in (
        make.source("readout", publisher="ministry"),
        make.source("transcript", publisher="ministry"),
        make.source("post", publisher="alice"),
        make.source("agency", publisher="wire", origin="readout"),
        make.source("bugle", publisher="bugle-ltd"),
        make.source("bugle-2", publisher="bugle-ltd"),
        make.source("herald", publisher="herald-ltd"),
        make.source("herald-later", publisher="herald-online", version_of="herald"),
        make.source("herald-copy", publisher="courier-ltd", origin="herald-later"),
        make.source("courier", publisher="courier-2"),
    )
}
TALKS = make.event("talks")
CALL = make.event(
    "call",
    accounts=(
        Account(by="aland", sources=("readout",), voices=("ministry", "spokeswoman")),
        Account(by="boria", voices=("bob",)),
    ),
)
EVENTS = {event.id: event for event in (TALKS, CALL)}
VOW = "We will not stop a single ship in May"


def _origins(*reports: Report, **fields: Any) -> Origins:  # noqa: ANN401  # as in factories
    return origins_of(make.statement(reports=reports, **fields), SOURCES, EVENTS)


ONE = [
    ("one source twice", Reason.SOURCE, (make.report("bugle"), make.report("bugle", locator="para 9")), {}),
    ("both name it", Reason.NAMED, [make.report(id_, origin="readout") for id_ in ("bugle", "herald")], {}),
    (
        "one rests on the other",
        Reason.NAMED,
        (make.report("bugle", origin="herald"), make.report("herald")),
        {},
    ),
    ("by way of a third", Reason.NAMED, (make.report("bugle", origin="agency"), make.report("readout")), {}),
    ("its source rests on it", Reason.NAMED, (make.report("agency"), make.report("readout")), {}),
    ("through a version", Reason.NAMED, (make.report("herald-copy"), make.report("herald")), {}),
    ("a source as relay", Reason.NAMED, (make.report("bugle", via=("agency",)), make.report("readout")), {}),
    (
        "a document and what is told of it",
        Reason.NAMED,
        (make.report("bugle"), make.report("readout")),
        {"speakers": ("readout",)},
    ),
    (
        "what two tell of a document",
        Reason.NAMED,
        (make.report("bugle"), make.report("herald")),
        {"speakers": ("readout",)},
    ),
    ("states of one text", Reason.VERSION, (make.report("herald-later"), make.report("herald")), {}),
    ("one publisher", Reason.PUBLISHER, (make.report("bugle"), make.report("bugle-2")), {}),
    ("one relay", Reason.RELAY, [make.report(id_, via=("wire",)) for id_ in ("bugle", "herald")], {}),
    ("one event", Reason.OCCASION, (make.report("bugle"), make.report("herald")), {"at": TALKS.id}),
    (
        "one party's account",
        Reason.ACCOUNT,
        (make.report("readout"), make.report("bugle", speaker="spokeswoman")),
        {"at": CALL.id},
    ),
    (
        "said by both parties together",
        Reason.OCCASION,
        (make.report("bugle"), make.report("herald")),
        {"at": CALL.id, "speakers": ("spokeswoman", "bob")},
    ),
    (
        "said by both parties together, and told by one",
        Reason.OCCASION,
        (make.report("readout"), make.report("herald")),
        {"at": CALL.id, "speakers": ("spokeswoman", "bob")},
    ),
    (
        "a relay publishes",
        Reason.QUOTED_PUBLISHER,
        (make.report("bugle", via=("ministry",)), make.report("readout")),
        {},
    ),
    ("a speaker publishes", Reason.QUOTED_PUBLISHER, (make.report("bugle"), make.report("post")), {}),
    (
        "one venue and day",
        Reason.VENUE,
        (make.report("bugle", venue="In Port Aland"), make.report("herald", venue="in Port Aland")),
        {"date": make.date("2024-05-01")},
    ),
    (
        "eight words",
        Reason.WORDS,
        (
            make.report("bugle", quote=VOW),
            make.report("herald", quote="“we will not stop a single ship in” June"),
        ),
        {},
    ),
    (
        "as much in Chinese",
        Reason.WORDS,
        [make.report(id_, quote="我们不会在五月份拦截任何一艘船只") for id_ in ("bugle", "herald")],
        {},
    ),
]
SEVERAL = [
    ("nothing in common", (make.report("bugle"), make.report("herald")), {}),
    ("other origins", (make.report("bugle", origin="readout"), make.report("herald", origin="post")), {}),
    (
        "the same speaker, no publisher",
        (make.report("bugle", speaker="bob"), make.report("herald", speaker="bob")),
        {},
    ),
    ("in their own voices", (make.report("bugle"), make.report("readout")), {"speakers": ()}),
    (
        "at one event in their own voices",
        (make.report("bugle"), make.report("herald")),
        {"at": TALKS.id, "speakers": ()},
    ),
    (
        "two parties' accounts of an event",
        (make.report("readout"), make.report("bugle", speaker="bob")),
        {"at": CALL.id},
    ),
    (
        "one venue on two days",
        (
            make.report("bugle", venue="in Port Aland"),
            make.report("herald", venue="in Port Aland", date=make.date("2024-05-03")),
        ),
        {"date": make.date("2024-05-01")},
    ),
    ("one venue without a day", [make.report(id_, venue="in Port Aland") for id_ in ("bugle", "herald")], {}),
    (
        "seven words",
        (make.report("bugle", quote=VOW), make.report("herald", quote="We will not stop a single ship")),
        {},
    ),
    (
        "eight words over a cut",
        (
            make.report("bugle", quote=VOW),
            make.report("herald", quote="We will not stop a single … ship in May"),
        ),
        {},
    ),
    (
        "an insertion between",
        (
            make.report("bugle", quote=VOW),
            make.report("herald", quote="We will not stop [even] a single ship in May"),
        ),
        {},
    ),
    (
        "only translations alike",
        (
            make.report("bugle", quote="Eins", translation=VOW),
            make.report("herald", quote="Une fois", translation=VOW),
        ),
        {},
    ),
    (
        "each heard it for itself",
        (make.report("bugle", quote=VOW), make.report("herald", quote=VOW, origin="herald")),
        {},
    ),
]


@pytest.mark.parametrize(
    ("reason", "reports", "fields"), [row[1:] for row in ONE], ids=[row[0] for row in ONE]
)
def test_reports_share_an_origin(reason: Reason, reports: tuple[Report, ...], fields: dict[str, Any]) -> None:
    (group,) = _origins(*reports, **fields).groups
    assert [tie.reason for tie in group.ties] == ([] if reason is Reason.SOURCE else [reason])


@pytest.mark.parametrize(("reports", "fields"), [row[1:] for row in SEVERAL], ids=[row[0] for row in SEVERAL])
def test_reports_share_no_origin(reports: tuple[Report, ...], fields: dict[str, Any]) -> None:
    found = _origins(*reports, **fields)
    assert [group.ties for group in found.groups] == [(), ()]


def test_an_agency_that_quotes_the_readout_confirms_nothing() -> None:
    found = _origins(
        make.report("readout"),
        make.report("bugle", via=("ministry",)),
        make.report("courier"),
        speakers=("ministry",),
    )
    assert found.sources == ("readout", "bugle", "courier")
    (group,) = found.groups
    assert [(tie.reason, tie.by) for tie in group.ties] == [(Reason.QUOTED_PUBLISHER, "ministry")] * 2


def test_groups_stand_in_the_order_of_their_reports_with_as_few_reasons_as_hold_them() -> None:
    found = _origins(
        make.report("courier"),
        make.report("bugle", origin="readout", via=("wire",), quote=VOW),
        make.report("herald", origin="readout", via=("wire",), quote=VOW),
        make.report("bugle", locator="para 3"),
    )
    assert [group.sources for group in found.groups] == [("courier",), ("bugle", "herald")]
    assert [[tie.reason for tie in group.ties] for group in found.groups] == [[], [Reason.NAMED]]


def test_a_source_that_leads_back_to_itself_is_followed_once() -> None:
    sources: dict[str, Source] = {
        "a": make.source("a", origin="b", publisher="x"),
        "b": make.source("b", version_of="a", publisher="y"),
    }
    statement = make.statement(reports=(make.report("a"), make.report("b")))
    assert len(origins_of(statement, sources, {}).groups) == 1


def _statement(chance: random.Random) -> Statement:
    """Return a statement with up to six reports that share this and that by chance."""
    reports = [
        make.report(
            chance.choice([*SOURCES]),
            origin=chance.choice([None, None, *SOURCES]),
            via=tuple(chance.sample(["wire", "ministry", "bob", "agency"], chance.choice([0, 0, 1, 2]))),
            speaker=chance.choice([None, None, "bob", "ministry"]),
            venue=chance.choice([None, None, "in Port Aland"]),
            quote=chance.choice([None, VOW, f"{VOW} and June"]),
        )
        for _ in range(chance.randint(1, 6))
    ]
    at = chance.choice([None, None, None, *EVENTS])
    return make.statement(reports=tuple(reports), at=at, date=make.date("2024-05-01"))


@pytest.mark.parametrize("seed", range(200))
def test_whatever_reports_there_are(seed: int) -> None:
    """Never more origins than sources; each source in one group; one that rests on another's source adds none."""
    chance = random.Random(seed)
    statement = _statement(chance)
    found = origins_of(statement, SOURCES, EVENTS)
    assert sorted(id_ for group in found.groups for id_ in group.sources) == sorted(found.sources)
    assert found == origins_of(statement, SOURCES, EVENTS)
    shown = {report.source for report in statement.reports}
    copy = make.report(chance.choice([*SOURCES]), origin=chance.choice([*shown]))
    more = origins_of(dataclasses.replace(statement, reports=(*statement.reports, copy)), SOURCES, EVENTS)
    assert len(more.groups) <= len(found.groups)
    turned = dataclasses.replace(statement, reports=statement.reports[::-1])
    again = origins_of(turned, SOURCES, EVENTS)
    assert {frozenset(group.sources) for group in again.groups} == {
        frozenset(group.sources) for group in found.groups
    }


def test_reports_of_several_statements_are_grouped_together() -> None:
    one = make.statement("one", reports=(make.report("bugle"), make.report("herald")), at=TALKS.id)
    two = make.statement("two", reports=(make.report("agency"),))
    assert count_origins((one, two, one), (), SOURCES, EVENTS) == 2
    assert count_origins((one, two), (make.report("readout"),), SOURCES, EVENTS) == 2
    assert count_origins((two,), (make.report("courier", origin="readout"),), SOURCES, EVENTS) == 1
