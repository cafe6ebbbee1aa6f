"""What a source is called: where it speaks, never by its publisher's name alone."""

from __future__ import annotations

import pytest

from generator.analysis import derive
from generator.document.plain import plain_text
from generator.memo import Memo
from generator.model.source import Source, SourceType
from generator.model.statement import Stance
from generator.model.text import Name
from generator.writer.views.entry_links import EntryLinks
from generator.writer.views.labels import label_registers
from generator.writer.views.source_facts import below_label
from tests import factories as make
from tests.outputs import Outputs, outputs_of

TALKS = f"{make.BRIEFING}/talks"


def _name(text: str, **others: str) -> Name:
    return Name((("uk" if others else "en", text), *others.items()))


def outputs(leak: Source) -> Outputs:
    """Return what is made of a library in which ``leak`` speaks, relays and is cited."""
    statements = (
        make.statement(
            "spoken",
            speakers=("leak",),
            stance=((TALKS, Stance.FOR),),
            reports=(make.report(quote="war"),),
            says="Talks are weighed.",
        ),
        make.statement("relayed", reports=(make.report(via=("leak",)),)),
        make.statement("cited", reports=(make.report("leak"),)),
    )
    return outputs_of(
        make.library(
            make.briefing(event=TALKS, events=(make.event(),), statements=statements),
            sources=[leak],
            terms=[make.term("war-or-crisis", make.word("war"), make.word("crisis"))],
        )
    )


@pytest.mark.parametrize(
    ("leak", "called", "cited"),
    [
        (make.source("leak", short="leaked paper"), "leaked paper", "leaked paper, 2 May 2024"),
        (
            make.source("leak", short="leaked paper", title=make.name("On arms")),
            "leaked paper",
            "leaked paper, 2 May 2024",
        ),
        (
            make.source("leak", title=make.name("On arms"), date="2024-01-01"),
            "On arms",
            "Gazette, 1 Jan 2024",
        ),
        (
            make.source("leak", type=SourceType.DOCUMENT, date="2023-02"),
            "document published by Gazette, February 2023",
            "Gazette, February 2023",
        ),
    ],
)
def test_a_source_that_speaks_is_a_document_and_not_its_publisher(
    leak: Source, called: str, cited: str
) -> None:
    made = outputs(leak)
    for page in ("statements", "reactions", "/sources/gazette-1", "/topics/peace"):
        assert f"{called}: Talks are weighed" in made.pages[page], page
    assert f"Alice → {called} → Gazette" in made.pages["statements"]
    assert f"Alice → {cited}" in made.pages["statements"]
    cards = made.paper["statements"]
    assert cards["spoken"]["who"] == cards["spoken"]["name"] == called
    assert cards["relayed"]["reports"][0]["way"].startswith(f"Alice → {called} → Gazette")
    assert cards["cited"]["reports"][0]["way"].startswith(f"Alice → {cited}")
    assert called in [row["actor"] for group in made.paper["reactions"]["groups"] for row in group["rows"]]
    assert [voice["actor"] for voice in made.paper["reactions"]["voices"]] == [called]


@pytest.mark.parametrize(
    ("fields", "heading", "below"),
    [
        ({"title": _name("Readout")}, "Ministry, “Readout”, 2 May 2024", ""),
        ({"title": _name("Розмова", en="A talk")}, "Ministry, “Розмова” (A talk), 2 May 2024", ""),
        (
            {"title": _name("Розмова міністра з міністром Північних островів", en="A talk")},
            "Ministry, 2 May 2024",
            "Розмова міністра з міністром Північних островів (A talk)",
        ),
        (
            {"title": _name("The Peace"), "type": SourceType.TREATY},
            "The Peace, 2 May 2024",
            "published by Ministry",
        ),
        (
            {"title": _name("Readout"), "short": "readout"},
            "readout, 2 May 2024",
            "Readout, published by Ministry",
        ),
    ],
)
def test_the_words_for_a_document_and_what_stands_below(
    fields: dict[str, object], heading: str, below: str
) -> None:
    given = {"publisher": "ministry", "type": SourceType.DOCUMENT, "lang": "uk", **fields}
    library = make.library(
        make.briefing(), actors=[make.actor("ministry")], sources=[make.source("one", **given)]
    )
    links = EntryLinks(library, derive(library, Memo()), label_registers(library, "en"))
    assert plain_text(links.label("one")) == heading
    assert plain_text(below_label(library.sources["one"], links)) == below
