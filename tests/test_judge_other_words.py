"""`quote:` beside a text makes drafts of words of which nothing was drafted, as many as somebody wants."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.judging import judge, statements
from tests.quotes.project import FILES, run

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from pathlib import Path

    Projects = Callable[[Mapping[str, str]], Path]

TEXT = """The ferries of Brill

“We will open the quay,” Ada said on 8 March 2024. “We will not close it in winter,” she added. The ferries wait.

Nobody had asked about the harbour dues.

“The geese have it,” Bob said on 8 March 2024. “The keys are lost,” he added on 8 March 2024.

“Nobody has asked us to,” Ada said.
"""


@pytest.fixture
def place(project: Projects) -> Path:
    folder = project({**FILES, "sources/paper.txt": TEXT})
    done = run(folder, "draft", "x", "paper-1")
    assert done.exit_code == 0, done.output
    return folder


def test_one_draft_after_the_other(place: Path) -> None:
    before = set(statements(place))
    done = judge(place, "quote: The ferries wait", "quote: Nobody had asked", "quote: of Brill", "0", "q")
    assert "meanwhile" not in done.output
    assert done.output.count("A draft of these words: ") == 3
    assert len(set(statements(place)) - before) == 3


def test_a_day_is_that_of_the_paragraph_or_of_the_drafts_around(place: Path) -> None:
    before = statements(place)
    dated = {draft["date_words"] for draft in before.values() if "date_words" in draft}
    assert dated == {"on 8 March 2024"}
    judge(
        place, "quote: The ferries wait", "quote: asked about the harbour dues", "quote: of Brill", "0", "q"
    )
    new = {str(draft["quote"]): draft for id_, draft in statements(place).items() if id_ not in before}
    same, between, title = new["The ferries wait"], new["asked about the harbour dues"], new["of Brill"]
    for draft in (same, between):
        assert (str(draft["date"]), draft["date_words"]) == ("2024-03-08", "on 8 March 2024")
        assert "date “on 8 March 2024” read as 2024-03-08, as the draft next to it has it" in str(
            draft["todo"]
        )
    assert "date" not in title, "no draft stands before it"


def test_a_topic_is_that_of_which_the_words_tell(place: Path) -> None:
    before = statements(place)
    done = judge(place, "quote: asked about the harbour dues", "quote: The ferries wait", "0", "q")
    assert "of these words: bob-harbour." in done.output
    new = {str(draft["quote"]): draft for id_, draft in statements(place).items() if id_ not in before}
    assert new["asked about the harbour dues"]["about"] == ["harbour"]
    assert "about harbour, by the words of the quotation" in str(new["asked about the harbour dues"]["todo"])
    assert "about" not in new["The ferries wait"]


@pytest.mark.parametrize(
    ("typed", "quote"),
    [
        ("We will ... the quay", "We will open the quay"),
        ("We will … quay", "We will … quay"),  # with some left out
        ("We will open", "We will open"),
    ],
)
def test_the_first_and_the_last_words_stand_for_all_between(place: Path, typed: str, quote: str) -> None:
    (id_,) = [id_ for id_, draft in statements(place).items() if draft["quote"] == "We will open the quay"]
    judge(place, f"quote: {typed}", "q", options=("x", id_))
    assert statements(place)[id_]["quote"] == quote


def test_words_of_which_the_last_stand_before_the_first_are_refused(place: Path) -> None:
    (id_,) = [id_ for id_, draft in statements(place).items() if draft["quote"] == "We will open the quay"]
    done = judge(place, "quote: the quay ... The ferries of Brill", "q", options=("x", id_))
    assert "“The ferries of Brill” does not stand behind “the quay”" in done.output
    assert statements(place)[id_]["quote"] == "We will open the quay"


READOUT = """Readout of the meeting in Brill

Ada met Bob in Brill. Ada said that the quay will open in June. No document was signed.

Bob stressed that the geese must not be fed, and the talks will go on in autumn.

Ada raised the matter of the lost keys.

“We will come,” Ada said. “We will not stay in Brill,” she added. “We will ask the others first,” Bob said.
“The keys are lost, all of them,” he added. “The geese have it,” he said.
"""
OF_OFFICE = FILES["briefings/registers.yml"].replace(
    "article-newspaper, publisher: paper", "document, publisher: paper"
)


def _readout(project: Projects, text: str, registers: str, *quotes: str) -> Mapping[str, dict[str, object]]:
    folder = project({**FILES, "briefings/registers.yml": registers, "sources/paper.txt": text})
    assert run(folder, "draft", "x", "paper-1").exit_code == 0
    before = statements(folder)
    judge(folder, *(f"quote: {quote}" for quote in quotes), "0", "q")
    return {str(draft["quote"]): draft for id_, draft in statements(folder).items() if id_ not in before}


def test_what_a_document_of_an_office_says_itself_is_its_publisher_s(project: Projects) -> None:
    own, told, raised = (
        "Ada met Bob in Brill",
        "the talks will go on in autumn",
        "the matter of the lost keys",
    )
    new = _readout(project, READOUT, OF_OFFICE, own, told, raised)
    assert new[raised]["speaker"] == "ada", "no words of a clause of their own"
    assert new[own]["speaker"] == "paper"
    assert "wording" not in new[own]
    assert "at" not in new[own]
    assert "the document says it itself" in str(new[own]["todo"])
    assert (new[told]["speaker"], new[told]["wording"]) == ("bob", "reported"), (
        "the sentence names who says it"
    )


@pytest.mark.parametrize(
    ("text", "registers"),
    [
        (READOUT, FILES["briefings/registers.yml"]),  # an article
        (READOUT.replace("Readout", "Joint statement"), OF_OFFICE),
        (READOUT + "\nI was glad to see them.\n", OF_OFFICE),
        (READOUT, OF_OFFICE.replace("date: 2024-05-01", "date: 2024-05-01, authors: [Ada]")),
        (READOUT, OF_OFFICE.replace("type: organisation", "type: person")),
    ],
)
def test_elsewhere_it_is_guessed_as_the_draft_next_to_it_has_it(
    project: Projects, text: str, registers: str
) -> None:
    (draft,) = _readout(project, text, registers, "Ada met Bob in Brill").values()
    assert draft["speaker"] == "ada"
    assert "as the draft next to it has it" in str(draft["todo"])
