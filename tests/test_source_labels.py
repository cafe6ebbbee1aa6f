"""What a source is called: where it speaks, never by its publisher's name alone."""

from __future__ import annotations

import pytest

from generator.model.source import Source, SourceType
from generator.model.statement import Stance
from tests import factories as make
from tests.outputs import Outputs, outputs_of

TALKS = f"{make.BRIEFING}/talks"


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
