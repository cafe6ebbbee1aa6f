"""A quotation in a language that readers may not know has its translation beside it, wherever it is printed."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

from generator.analysis import derive
from generator.citing.briefing_records import statement_record
from generator.exports.export_format import export_input
from generator.linked_data import annotation_file, graph_file
from generator.memo import Memo
from generator.model.publication import Publication
from generator.model.report import TranslationBy
from generator.model.standing_edition import StandingEdition
from generator.model.statement import Stance
from tests import factories as make
from tests.outputs import outputs_of

if TYPE_CHECKING:
    from collections.abc import Callable

    from generator.exports.export_format import ExportInput
    from tests.outputs import Outputs

QUOTED = make.report(
    quote="Мир", quote_lang="uk", translation="Peace", translation_by=TranslationBy.OWN, locator=None
)
SHOWN = "“Мир” “Peace” (our translation)"
STATEMENT = make.statement(reports=(QUOTED,), about=("peace",), stance=(("peace", Stance.FOR),))
LIBRARY = make.library(
    make.briefing(
        statements=(STATEMENT,),
        events=(make.event(evidence=(QUOTED,)),),
        key_points=(make.key_point("Point.", evidence=(QUOTED,)),),
        questions=(make.question(answers=(make.answer(evidence=(QUOTED,)),)),),
    ),
    sources=[make.source(url="https://gazette.test/1")],
)


@pytest.fixture(scope="module")
def made() -> Outputs:
    return outputs_of(LIBRARY)


@pytest.mark.parametrize(
    "page",
    ["overview", "reactions", "/actors/alice", "/topics/peace", "/sources/gazette-1", "sources"],
)
def test_pages_have_it_behind_the_words(page: str, made: Outputs) -> None:
    assert SHOWN in " ".join(made.pages[page].split())


@pytest.mark.parametrize("page", ["statements", "call", "timeline"])
def test_it_stands_below_the_words_of_a_card(page: str, made: Outputs) -> None:
    assert "“Peace” (our translation)" in made.pages[page]


def test_paper_has_it(made: Outputs) -> None:
    assert SHOWN in made.paper["overview"]["key_points"][0]["cites"]
    for part in ("timeline", "statements", "call"):
        assert "“Peace” (our translation)" in json.dumps(made.paper[part], ensure_ascii=False)


def test_a_reference_has_it_in_its_note() -> None:
    (briefing,) = LIBRARY.briefings.values()
    record = statement_record(STATEMENT, briefing, LIBRARY, Publication(), StandingEdition(make.edition(1)))
    assert record.title == "“Мир”"
    assert record.note.startswith("“Peace” (our translation).")


@pytest.mark.parametrize(
    ("write", "shown"),
    [(annotation_file.write, '"value":"“Peace” (our translation)"'), (graph_file.write, '"text":"Peace"')],
)
def test_linked_data_has_it(write: Callable[[ExportInput], bytes], shown: str) -> None:
    given = export_input(make.BRIEFING, LIBRARY, derive(LIBRARY, Memo()), Publication())
    assert shown in write(given).decode()
