"""Whom drafts have speaking jointly: both ministers, the two sides, they; whom nobody names is asked for."""

from __future__ import annotations

from dataclasses import replace

import pytest

from generator.drafting.drafting import Drafter
from generator.drafting.new_ids import NewIds
from generator.drafting.register_names import RegisterNames
from generator.model.actor import Actor, ActorType, Office
from generator.model.source import SourceType
from generator.quotes.text.source_text import index
from generator.reader.ids_in_use import IdsInUse
from tests import factories
from tests.drafting.corpus import Labelled, rows_in
from tests.drafting.measures import drafts_of, library

JOINT = rows_in("joint.txt")
BOTH = "Castell met Duarte. “The pier is open to all,” the two ministers said."


@pytest.mark.parametrize(("lang", "kind", "text", "speakers"), JOINT)
def test_who_speaks_jointly_is_whom_the_text_names(lang: str, kind: str, text: str, speakers: str) -> None:
    drafts = drafts_of(Labelled(lang, kind, "2024-05-16", f"{text}\n", ()))
    names = {actor.id: actor.name for actor in drafts.actors}
    last = drafts.statements[-1]
    if speakers == "-":
        assert [names[id_] for id_ in last.speakers] == ["speaker not found"]
        assert any("say who “" in todo for todo in last.todo)
    else:
        found = sorted(f"?{names[id_]}" if id_ in names else id_ for id_ in last.speakers)
        assert ", ".join(found) == speakers


def test_several_speakers_are_written_as_a_list_and_one_is_not() -> None:
    (joint,) = drafts_of(Labelled("en", "news", "2024-05-16", f"{BOTH}\n", ())).statements
    assert joint.fields["speaker"] == ["bo", "ines"]
    assert "speaker bo and ines, read from “the two ministers said” in paragraph 1" in joint.todo[1]
    (alone,) = drafts_of(
        Labelled("en", "news", "2024-05-16", "“The pier is open,” Castell said.\n", ())
    ).statements
    assert alone.fields["speaker"] == "bo"


JOINTLY_PUT_OUT = """Joint Statement of Orland and Brask
Foreign Minister Bo Castell and Foreign Minister Ines Duarte met on 15 May.
Each Party shall notify the other of closures within two days.
The ministers agreed that the pier would stay open.
Bo Castell announced that Orland would pay for the lamps.
"""


@pytest.mark.parametrize(
    ("title", "wordings"),
    [
        ("Joint Statement of Orland and Brask", {"notify": None, "pier": None, "lamps": "reported"}),
        ("The ministers met", {"pier": "reported", "lamps": "reported"}),
    ],
)
def test_what_all_say_in_their_own_text_are_their_words_and_no_report(
    title: str, wordings: dict[str, str | None]
) -> None:
    text = JOINTLY_PUT_OUT.replace("Joint Statement of Orland and Brask", title)
    drafts = drafts_of(Labelled("en", "readout", "2024-05-16", text, ())).statements
    found = {word: said.wording for said in drafts for word in wordings if word in said.quote}
    assert found == wordings


STATED = """Joint Statement of Orland and Brask
Foreign Minister Bo Castell and Foreign Minister Ines Duarte met on 15 May. They state as follows:
1. The pier is open to all on every day of the week.
2. Fish in transit:
(a) is free of fees of any kind;
(b) is weighed once only, at the pier.
3. Nets are mended where they are torn.
"""


def test_a_point_of_a_statement_has_points_of_its_own() -> None:
    drafts = drafts_of(Labelled("en", "readout", "2024-05-16", STATED, ())).statements
    quotes = [said.quote.rstrip(".") for said in drafts]
    assert quotes[-4:] == [
        "The pier is open to all on every day of the week",
        "is free of fees of any kind",
        "is weighed once only, at the pier",
        "Nets are mended where they are torn",
    ]
    assert {said.speakers for said in drafts[-4:]} == {("bo", "ines")}
    assert {said.wording for said in drafts[-4:]} == {None}


def test_a_group_of_the_registers_speaks_for_its_members() -> None:
    known = library()
    group = factories.actor("ministers-of-the-strait", type=ActorType.GROUP, members=("ines", "bo"))
    drafter = Drafter(
        RegisterNames(replace(known, actors={**known.actors, group.id: group})),
        factories.briefing(),
        NewIds(IdsInUse({}, frozenset(), frozenset())),
    )
    source = factories.source("paper-1", publisher="paper", lang="en", date=factories.date("2024-05-16"))
    (said,) = drafter.draft(source, index(f"{BOTH}\n", "en"), ()).statements
    assert said.speakers == ("ministers-of-the-strait",)


def test_governments_are_sides_where_the_registers_do_not_say_of_which_state() -> None:
    """A newcomer enters who publishes: governments, and no states."""

    def head(id_: str, name: str, title: str, of: str) -> Actor:
        office = Office(title=title, of=of, place=factories.PLACE)
        return factories.actor(id_, name=factories.name(name), part_of=of, offices=(office,))

    body = ActorType.ORGANISATION
    actors = (
        factories.actor("government-of-tarn", type=body, name=factories.name("Government of Tarn")),
        factories.actor("office-of-ulm", type=body, name=factories.name("Office"), part_of="ulm-cabinet"),
        factories.actor("ulm-cabinet", type=body, name=factories.name("Ulm Cabinet")),
        head("mehr", "Ilja Mehr", "President of Tarn", "government-of-tarn"),
        head("reed", "Johanna Reed", "Prime Minister of Ulm", "office-of-ulm"),
    )
    known = factories.library(actors=(*library().actors.values(), *actors))
    text = (
        "Ilja Mehr and Johanna Reed met in Port Vell.\n\nThe two sides agreed that the pier is open to all.\n"
    )
    drafter = Drafter(
        RegisterNames(known), factories.briefing(), NewIds(IdsInUse({}, frozenset(), frozenset()))
    )
    source = factories.source(
        "readout-1",
        publisher="government-of-tarn",
        type=SourceType.DOCUMENT,
        lang="en",
        date=factories.date("2024-05-16"),
    )
    (said,) = drafter.draft(source, index(text, "en"), ()).statements
    assert said.speakers == ("government-of-tarn", "ulm-cabinet")
