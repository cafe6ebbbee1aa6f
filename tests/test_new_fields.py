"""A field that comes later is checked, withheld and led back from by its type alone, without another line of code."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Annotated

import pytest

from generator.checks.personal_data import personal_data
from generator.diagnostics import Code, Diagnostics
from generator.model.fields import text_fields
from generator.model.kinds import Key
from generator.model.references import Role
from generator.model.walks import (
    entries_in,
    references_below,
    report_lists_of,
    texts_below,
)
from generator.model.withheld import Withheld
from generator.outgoing.values import strings_in
from generator.withholding.matching import withheld_matcher
from generator.withholding.records import hide_in
from tests import factories as make

if TYPE_CHECKING:
    from collections.abc import Mapping

    from generator.diagnostics import Place
    from generator.model.kinds import Label, OwnText, Part, Verbatim, WebAddress
    from generator.model.references import ActorId, SourceId
    from generator.model.report import EvidenceItems, Id

NUMBER = "tel. 555 0123 45"


@dataclass(frozen=True)
class _Odd:
    """A record with a field of a type that says nothing of whether it holds a text."""

    note: dict[str, str]


@dataclass(frozen=True, kw_only=True)
class _Rumour:
    """A record in a record, that nobody has told of."""

    wording: Verbatim
    heard_from: Annotated[SourceId, Role.RELAY]


@dataclass(frozen=True, kw_only=True)
class _Late:
    """An entry with fields that came later."""

    id: Id = "late"
    nickname: tuple[str, ...] | None = None
    place_name: Annotated[Label, Key("place")] | None = None
    summary: OwnText | None = None
    site: WebAddress | None = None
    rival: Annotated[ActorId, Role.MEANT] | None = None
    rumours: Annotated[tuple[_Rumour, ...], Part("rumour")] = ()
    backing: EvidenceItems = ()
    place: Place = make.PLACE


@dataclass(frozen=True, kw_only=True)
class _LateBriefing:
    """A briefing with a noun that came later, of which each has another in it."""

    id: Id = "late"
    inquiries: tuple[_Inquiry, ...] = ()
    place: Place = make.PLACE


@dataclass(frozen=True, kw_only=True)
class _Inquiry:
    id: Id
    finds: tuple[_Late, ...] = ()


LATE_TEXTS: Mapping[str, tuple[_Late, tuple[str | int, ...]]] = {
    "without a kind": (_Late(nickname=(f"a, {NUMBER}",)), ("nickname", 0)),
    "label": (_Late(place_name=NUMBER), ("place",)),
    "our words": (_Late(summary=NUMBER), ("summary",)),
    "somebody's words": (
        _Late(rumours=(_Rumour(wording=NUMBER, heard_from="paper"),)),
        ("rumours", 0, "wording"),
    ),
    "in evidence": (_Late(backing=(make.report(venue=NUMBER),)), ("venue",)),
}


@pytest.mark.parametrize("name", LATE_TEXTS)
def test_a_new_field_is_looked_at_and_withheld_without_another_line(name: str) -> None:
    late, keys = LATE_TEXTS[name]
    texts = texts_below(late, late.place)
    assert [text[3] for text in texts if NUMBER in text[0]] == [keys]
    diagnostics = Diagnostics()
    personal_data(texts, make.library(), diagnostics)
    assert [diagnostic.code for diagnostic in diagnostics] == [Code.PERSONAL_DATA]
    wish = Withheld(words="555 0123", place=make.PLACE)
    assert "0123" not in repr(hide_in(late, withheld_matcher((wish,))))
    assert NUMBER in [*strings_in(late)][-1] or any(NUMBER in text for text in strings_in(late))


def test_a_new_reference_leads_back_without_another_line() -> None:
    report = make.report("paper", via=("agency", "agency"))
    late = _Late(
        rival="carol", backing=("call", report, report), rumours=(_Rumour(wording="x", heard_from="paper"),)
    )
    found = [(part, role, list(targets)) for _, part, role, targets in references_below(late)]
    assert found == [
        ("", Role.MEANT, ["carol"]),
        ("", Role.EVIDENCE, ["call", "paper"]),
        ("", Role.RELAY, ["agency"]),
        ("rumour-1", Role.RELAY, ["paper"]),
    ]


def test_new_evidence_is_checked_without_another_line() -> None:
    report = make.report()
    assert report_lists_of(_Late(backing=("call", report))) == [
        (("call", report), make.PLACE, "late", Role.EVIDENCE)
    ]


def test_a_new_noun_is_walked_to_without_another_line() -> None:
    inquiries = (_Inquiry(id="first", finds=(_Late(id="one"), _Late(id="two"))), _Inquiry(id="second"))
    entries = entries_in(_LateBriefing(inquiries=inquiries))
    assert [entry.id for entry in entries] == ["first", "one", "two", "second"]


def test_a_field_of_an_unknown_type_is_refused() -> None:
    with pytest.raises(TypeError, match=r"generator/model/"):
        text_fields(_Odd)
