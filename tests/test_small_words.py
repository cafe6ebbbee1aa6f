"""Numbers fit their verbs, and nothing is said of what is not there."""

from __future__ import annotations

import pytest

from generator.intake.document import LeftOut
from tests import factories as make
from tests.outputs import html_of, outputs_of


@pytest.mark.parametrize(
    ("passages", "words"),
    [
        (("",), "1 list of recipients"),
        (("", ""), "2 lists of recipients"),
        (("Harbour Post",), "1 list of recipients: “Harbour Post”"),
    ],
)
def test_what_is_left_out_and_not_repeated_is_only_counted(passages: tuple[str, ...], words: str) -> None:
    assert LeftOut("list of recipients, lists of recipients", passages).words(3) == words


@pytest.mark.parametrize(
    ("editions", "new"), [((make.edition(),), False), ((make.edition(), make.edition(2)), True)]
)
def test_of_a_first_edition_nothing_is_called_new(editions: tuple[object, ...], *, new: bool) -> None:
    home = html_of(make.library(make.briefing(editions=editions)))["/"]
    assert ("<b>New:</b>" in home) == new
    assert "First." in home


@pytest.mark.parametrize(("quote", "explained"), [("an hour", True), (None, False)])
def test_verdicts_are_explained_where_words_stand_that_have_one(
    quote: str | None, *, explained: bool
) -> None:
    answer = make.answer("an hour", evidence=(make.report(quote=quote),))
    said = make.statement(reports=(make.report(quote="Talks come first."),))
    library = make.library(make.briefing(questions=(make.question(answers=(answer,)),), statements=(said,)))
    made = outputs_of(library)
    assert made.paper["call"]["quotes"] == explained
