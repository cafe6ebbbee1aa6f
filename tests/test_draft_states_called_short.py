"""A state of which the registers have the formal name alone is known by the short one, and by its people."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from generator.diagnostics import Diagnostics
from generator.drafting.drafting import Drafter
from generator.drafting.new_ids import NewIds
from generator.drafting.plain_state_names import plain_names
from generator.drafting.register_names import RegisterNames
from generator.memo import Memo
from generator.model.source import SourceType
from generator.quotes.text.source_text import index
from generator.reader import read
from generator.reader.ids_in_use import IdsInUse
from tests import factories

if TYPE_CHECKING:
    from pathlib import Path

REGISTERS = """
actors:
  - {id: tamar, type: state, name: Republic of Tamar}
  - {id: velmia, type: state, name: Velmian Republic}
  - id: ilya
    type: person
    name: Ilya Mehran
    part_of: tamar
    offices: [{title: President of Tamar, evidence: [paper-1]}]
  - id: sova
    type: person
    name: Sova Lind
    part_of: velmia
    offices: [{title: President of the Velmian Republic, of: velmia, evidence: [paper-1]}]
  - {id: paper, type: organisation, name: The Paper}
sources:
  - {id: paper-1, type: document, publisher: paper, lang: en, date: 2024-05-16}
"""
MEETING = (
    "President Mehran ends talks with President of Velmia\n\n"
    "President Ilya Mehran met the President of the Velmian Republic, Sova Lind, in Brill.\n\n"
    "The Presidents agreed in principle to dredge the strait."
)


@pytest.mark.parametrize(
    ("name", "plain"),
    [
        ("Republic of Tamar", {"Tamar"}),
        ("Grand Duchy of Tamar", {"Tamar"}),
        ("Velmian Republic", {"Velmian"}),
        ("Velmische Republik", {"Velmisch"}),
        ("République de Tamar", {"Tamar"}),
        ("Республика Тамар", {"Тамар"}),
        ("United Kingdom", set()),
        ("Tamar", set()),
    ],
)
def test_the_short_name_stands_in_the_formal_one(name: str, plain: set[str]) -> None:
    assert plain_names(name) == plain


@pytest.mark.parametrize(
    ("text", "speakers"),
    [
        ("The Tamarian side stressed that the strait must stay open.", ("tamar",)),
        ("The President of Velmia stressed that the strait must stay open.", ("sova",)),
        (
            MEETING,
            ("ilya", "sova"),
        ),
    ],
)
def test_texts_mean_that_state_by_it(tmp_path: Path, text: str, speakers: tuple[str, ...]) -> None:
    (tmp_path / "briefings").mkdir()
    (tmp_path / "briefings/registers.yml").write_text(REGISTERS, encoding="utf-8")
    library = read(tmp_path, "briefings", Diagnostics(), Memo())
    source = factories.source(
        "paper-1", type=SourceType.DOCUMENT, publisher="paper", lang="en", date=factories.date("2024-05-16")
    )
    ids = NewIds(IdsInUse({}, frozenset(), frozenset()))
    drafts = Drafter(RegisterNames(library), factories.briefing(), ids).draft(source, index(text, "en"), ())
    assert drafts.statements[-1].speakers == speakers
