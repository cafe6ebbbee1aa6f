"""What `compose` proposes as the evidence of a sentence: measured on sentences of which that is known.

The sets are of the tutorial's texts, and of the briefing that is shipped.
"""

from __future__ import annotations

import pytest

from tests.composing.labelled import measure, names, proposed

RIGHT = 0.95
"""Of what Enter takes of all sets, what is right at least."""
FLOORS = {
    "border-vote": (7, 19),
    "dam-call": (9, 20),
    "fishing-talks": (8, 25),
    "grain-rail": (3, 23),
    "island-plan": (9, 19),
    "shipped": (8, 45),
}
"""Of what sentences rest on: how much Enter takes, and how much is shown, at least."""

_MEASURE = (
    "The ministers agree that the line of 1964 needs a new measurement; the islands say that it binds nobody until "
    "both parliaments approve it."
)


def test_what_an_empty_line_takes_is_right() -> None:
    found = measure(*names())
    assert found.precision >= RIGHT, found


@pytest.mark.parametrize("name", names())
def test_much_of_what_a_sentence_rests_on_is_shown(name: str) -> None:
    found = measure(name)
    least_taken, least_shown = FLOORS[name]
    assert found.right >= least_taken, found
    assert found.found >= least_shown, found
    assert found.taken - found.right <= 1, found


@pytest.mark.parametrize("name", names())
def test_a_denial_and_a_source_are_never_taken_by_an_empty_line(name: str) -> None:
    for asked, found in proposed(name):
        for proposal in found:
            assert not (proposal.is_sure and proposal.against)
            assert not (proposal.is_sure and hasattr(asked.listed.entry(proposal.number), "publisher"))


@pytest.mark.parametrize(
    ("name", "says", "question", "taken", "shown"),
    [
        (
            "fishing-talks",
            "yes",
            "Did Minister Stovbur say that the masters had not answered the radio?",
            ["yaryna-stovbur-return-trawlers"],
            ["taras-lahoda-minister-said"],
        ),
        (
            "fishing-talks",
            _MEASURE,
            "",
            [],
            ["colm-ashby-new-measurement", "colm-ashby-new-measurement-4"],
        ),
        (
            "grain-rail",
            "Sarkland says that the railway may serve for other goods than grain; Reed denies it.",
            "",
            [],
            ["foreign-ministry-sarkland-warning", "johanna-reed-sarkland-warning"],
        ),
        (
            "dam-call",
            "Veldara asks that the towns downstream be heard first.",
            "",
            ["teodora-klint-filling-reservoir"],
            [],
        ),
    ],
)
def test_what_misled_somebody_does_so_no_more(
    name: str, says: str, question: str, taken: list[str], shown: list[str]
) -> None:
    asked, given = next(
        pair for pair in proposed(name) if (pair[0].says, pair[0].question) == (says, question)
    )
    found = {asked.listed.entry(one.number).id.rpartition("/")[2]: one for one in given}
    assert [id_ for id_, one in found.items() if one.is_sure] == taken
    assert {*shown} <= found.keys()
