"""An id of a register that was published and gone is given to no other thing; what is the same may come back."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

import pytest

from generator.analysis import derive
from generator.checks.reused_register_ids import reused_register_ids
from generator.diagnostics import Code, Diagnostics
from generator.memo import Memo
from generator.model.actor import ActorType
from generator.model.proofs import LibraryProofs
from generator.model.snapshot import FrozenEdition, Snapshot
from tests import factories as make

if TYPE_CHECKING:
    from generator.diagnostics import Diagnostic
    from generator.model.library import Library

PILOT = {"name": make.name("Ada Lind"), "type": ActorType.PERSON}
FERRY = {
    "title": make.name("The ferry stays"),
    "url": "https://post.test/ferry",
    "date": make.date("2024-05-02"),
}
PIER = {
    "title": make.name("A pier for Lund"),
    "url": "https://post.test/pier",
    "date": make.date("2024-05-09"),
}
DUES = make.topic("dues", name=make.name("Harbour dues"), words=(make.word("toll"),))


def _state(number: int, *, briefing: str = make.BRIEFING, **registers: Any) -> Library:  # noqa: ANN401  # of any kind
    return make.library(make.briefing(briefing, editions=(make.edition(number),)), **registers)


def _told(*states: Library) -> list[Diagnostic]:
    *published, now = states
    frozen = tuple(
        FrozenEdition(Snapshot(make.BRIEFING, state, LibraryProofs()), "0" * 64) for state in published
    )
    findings = replace(derive(now, Memo()), editions={make.BRIEFING: frozen})
    diagnostics = Diagnostics()
    reused_register_ids(now, findings, diagnostics)
    return list(diagnostics)


def _come_back(then: dict[str, Any], now: dict[str, Any]) -> list[Diagnostic]:
    """Return what is told of registers of edition 1, which edition 2 has not, and that are there again."""
    return _told(_state(1, **then), _state(2), _state(3, **now))


def _actors(**fields: Any) -> dict[str, Any]:  # noqa: ANN401  # of any kind
    return {"actors": (make.actor("pilot", **{**PILOT, **fields}),)}


def _sources(**fields: Any) -> dict[str, Any]:  # noqa: ANN401  # of any kind
    return {"sources": (make.source("post-1", **{**FERRY, **fields}),)}


def _topics(**fields: Any) -> dict[str, Any]:  # noqa: ANN401  # of any kind
    return {"topics": (replace(DUES, **fields),)}


ANOTHER: list[tuple[dict[str, Any], dict[str, Any], str]] = [
    (_actors(), _actors(name=make.name("Bo Kern")), "Ada Lind"),
    (
        _actors(name=make.name("Ministry of Ports")),
        _actors(name=make.name("Office of Trade")),
        "Ministry of Ports",
    ),
    (_sources(), _sources(**PIER), "The ferry stays"),
    (_sources(), _sources(**{**PIER, "publisher": "bob", "date": FERRY["date"]}), "The ferry stays"),
    (_sources(title=None), _sources(**{**PIER, "title": None}), ""),
    (_topics(), _topics(name=make.name("Night pilots"), words=()), "Harbour dues"),
    (_actors(), {"sources": (make.source("pilot"),)}, "Ada Lind"),
]
SAME: list[tuple[dict[str, Any], dict[str, Any]]] = [
    (_actors(), _actors()),
    (_actors(), _actors(type=ActorType.GROUP)),
    (_actors(), _actors(name=make.name("Ada Lindh-Kern"))),
    (_actors(), _actors(name=make.name("Bo Kern"), other_names=("Ada Lind",))),
    (_actors(name=make.name("Zelenskyy")), _actors(name=make.name("Selenskyj"))),
    (_actors(name=make.name("Kyiv")), _actors(name=make.name("Київ"))),
    (_actors(name=make.name("World Health Organization")), _actors(name=make.name("WHO"))),
    (
        _actors(same_as=("https://ids.test/1",)),
        _actors(name=make.name("Bo Kern"), same_as=("https://ids.test/1",)),
    ),
    (_sources(), _sources(title=make.name("The ferry is to stay"), date=make.date("2024-05-03"))),
    (_sources(), _sources(**{**PIER, "url": FERRY["url"]})),
    (_sources(), _sources(**{**PIER, "mirror": FERRY["url"]})),
    (_sources(), _sources(**{**PIER, "date": FERRY["date"]})),
    (_sources(url=None), _sources(**{**PIER, "title": None})),
    (_topics(), _topics(name=make.name("What ships pay"))),
    (_topics(), _topics(name=make.name("Harbour fees"))),
]


@pytest.mark.parametrize(("then", "now", "said"), ANOTHER)
def test_an_id_that_is_given_to_another_thing_is_refused(
    then: dict[str, Any], now: dict[str, Any], said: str
) -> None:
    (told,) = _come_back(then, now)
    assert told.code is Code.REUSED_ID
    assert told.message.partition(": ")[0].endswith(f"was another entry in edition 1 of `{make.BRIEFING}`")
    assert told.message.partition(": ")[2] == said
    assert "give this one an id of its own" in told.hints[0]


@pytest.mark.parametrize(("then", "now"), SAME)
def test_what_comes_back_is_welcome(then: dict[str, Any], now: dict[str, Any]) -> None:
    assert _come_back(then, now) == []


def test_what_a_newest_edition_has_is_another_matter() -> None:
    other = _actors(name=make.name("Bo Kern"))
    assert _told(_state(1, **_actors()), _state(2, **_actors()), _state(3, **other)) == []
    assert _told(_state(1, **_actors()), _state(2, **other)) == []


def test_the_latest_edition_that_has_it_counts() -> None:
    second = _state(2, **_actors(name=make.name("Bo Kern")))
    assert (
        _told(_state(1, **_actors()), second, _state(3), _state(4, **_actors(name=make.name("Bo Kern"))))
        == []
    )
