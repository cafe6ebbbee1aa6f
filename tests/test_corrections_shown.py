"""What was corrected stands at its place, on the site and on paper, and in the ledger."""

from __future__ import annotations

import json
import re
from dataclasses import replace

import pytest

from generator.analysis import derive
from generator.document.plain import plain_text
from generator.memo import Memo
from generator.model.briefing import Correction, CorrectionKind
from generator.model.statement import Stance
from generator.model.text import Prose
from generator.writer.views.cited_words import shown_words
from generator.writer.views.corrections import correction_line, view_corrections
from generator.writer.views.entry_links import EntryLinks
from generator.writer.views.labels import label_registers
from tests import factories as make
from tests.outputs import Outputs, outputs_of

PLACES = {
    f"{make.BRIEFING}/talks": ("timeline", "timeline"),
    f"{make.BRIEFING}/paper": ("plans", "plans"),
    "gazette-1": ("/sources/gazette-1", "sources"),
    "alice": ("/actors/alice", ""),
}
"""Of each entry: the page that it stands on, and the part of a PDF."""


def _corrected(entry: str, kind: CorrectionKind = CorrectionKind.CORRECTION) -> Correction:
    return Correction(
        of=entry,
        date=make.date("2024-06-02"),
        kind=kind,
        was=f"the old {entry.rpartition('/')[2]}",
        now="the new words",
        because=Prose("The *Gazette* has it."),
        reported_by="A Reader",
        place=make.PLACE,
    )


def _with_first_corrected(was: str, now: str, **fields: object) -> Outputs:
    """Return what is made where the first statement has ``fields`` and a correction."""
    library = make.full_library()
    briefing = library.briefings[make.BRIEFING]
    statement = replace(briefing.statements[0], **fields)  # type: ignore[arg-type]  # named by each test
    row = replace(_corrected(statement.id), was=was, now=now)
    changed = replace(briefing, statements=(statement, *briefing.statements[1:]), corrections=(row,))
    return outputs_of(replace(library, briefings={make.BRIEFING: changed}))


@pytest.fixture(scope="module")
def outputs() -> Outputs:
    library = make.full_library()
    briefing = library.briefings[make.BRIEFING]
    statement, question = briefing.statements[0].id, briefing.questions[0].id
    every = (*PLACES, statement, question)
    corrections = tuple(_corrected(entry) for entry in every)
    withdrawn = _corrected(statement, CorrectionKind.WITHDRAWAL)
    changed = replace(
        briefing, corrections=(*corrections, replace(withdrawn, was="at noon", now="No hour is given."))
    )
    return outputs_of(replace(library, briefings={make.BRIEFING: changed}))


@pytest.mark.parametrize("entry", PLACES)
def test_an_entry_says_what_was_corrected_in_it(outputs: Outputs, entry: str) -> None:
    """Kind, day, what stood there, what stands there, why, who told of it."""
    page, part = PLACES[entry]
    said = (
        f"Correction, 2 June 2024: It said “the old {entry.rpartition('/')[2]}”. It then said “the new words”. "
        "The Gazette has it. Reported by A Reader."
    )
    assert said in " ".join(outputs.pages[page].split())
    if part:
        assert said in json.dumps(outputs.paper[part], ensure_ascii=False)


def test_a_card_says_what_was_corrected_and_withdrawn(outputs: Outputs) -> None:
    """A withdrawal says in the editors' words that nothing stands there."""
    page = " ".join(outputs.pages["statements"].split())
    assert "It then said “the new words”" in page
    assert "Withdrawal, 2 June 2024: It said “at noon”. No hour is given." in page
    assert "at noon" in json.dumps(outputs.paper["statements"], ensure_ascii=False)


def test_no_full_stop_follows_words_that_end_in_one() -> None:
    library = make.full_library()
    links = EntryLinks(library, derive(library, Memo()), label_registers(library, "en"), home=make.BRIEFING)
    row = replace(_corrected("alice"), was="Two met.", now="Three met?")
    told = plain_text(correction_line(row, links))
    assert "It said “Two met.” It then said “Three met?” The Gazette has it." in told


def test_a_question_says_what_was_corrected(outputs: Outputs) -> None:
    assert "Correction, 2 June 2024: It said “the old" in outputs.pages["call"]


def test_what_is_cited_is_said_in_words() -> None:
    """A date, a word of a list, an entry by its id are told as readers see them; anything else as it is written."""
    library = make.full_library()
    links = EntryLinks(library, derive(library, Memo()), label_registers(library, "en"), home=make.BRIEFING)
    written = ("../2023-04-26", "for-with-conditions", "alice", "talks", "2023-99", "They met.")
    assert [shown_words(text, links) for text in written] == [
        "by 26 April 2023",
        "for, with conditions",
        "Alice",
        "Talks",
        "2023-99",
        "They met.",
    ]


@pytest.mark.parametrize(
    ("written", "shown"),
    [
        ("peace, for", "Peace, for"),
        ("paper; against-with-conditions", "The paper; against, with conditions"),
        ("alice, Talks", "Alice, Talks"),
        ("2024-05, peace", "May 2024, Peace"),
        ("alicia, for", "Alice, for"),
        ("talks, for", "Talks, welcomes"),
        ("against-with-conditions; talks", "objects with conditions; Talks"),
        ("peace, for; talks, against", "Peace, for; Talks, rejects"),
        # a sentence may have a word that is an id too
        ("peace, he said", "peace, he said"),
        ("Alice, Talks", "Alice, Talks"),
    ],
)
def test_of_several_values_each_is_told_in_words(written: str, shown: str) -> None:
    library = make.full_library()
    renamed = replace(library.actors["alice"], formerly=("alicia",))
    library = replace(library, actors={**library.actors, "alice": renamed})
    links = EntryLinks(library, derive(library, Memo()), label_registers(library, "en"))
    assert shown_words(written, links, make.BRIEFING) == shown


def test_no_id_stands_in_the_correction_of_a_stance() -> None:
    """On the card, in the ledger, on paper, with the field that it is of."""
    made = _with_first_corrected("peace, against", "peace, for", stance=(("peace", Stance.FOR),))
    told = "Stance: “Peace, against” before, “Peace, for” now."
    assert told in " ".join(made.pages["statements"].split())
    assert told in json.dumps(made.paper["statements"], ensure_ascii=False)
    for outputs in (made.pages["overview"], json.dumps(made.paper["overview"], ensure_ascii=False)):
        assert "peace, " not in outputs
        assert "(stance)" in outputs


@pytest.mark.parametrize(
    ("target", "told"),
    [
        (f"{make.BRIEFING}/talks", "“unclear” before, “rejects” now"),
        ("peace", "“unclear” before, “against” now"),
    ],
)
def test_a_stance_that_was_corrected_has_the_word_of_its_card(target: str, told: str) -> None:
    made = _with_first_corrected("unclear", "against", stance=((target, Stance.AGAINST),))
    for part in ("statements", "overview"):
        words = " ".join(made.pages[part].split())
        assert told.rpartition(" ")[2] in words
    assert f"Stance: {told}." in " ".join(made.pages["statements"].split())
    assert f"Stance: {told}." in json.dumps(made.paper["statements"], ensure_ascii=False)


def test_a_long_ledger_is_folded() -> None:
    """Five stand in sight, the others behind a sign; all are there."""
    library = make.full_library()
    briefing = library.briefings[make.BRIEFING]
    many = tuple(_corrected("alice") for _ in range(7))
    changed = replace(briefing, corrections=many)
    page = outputs_of(replace(library, briefings={make.BRIEFING: changed})).html["overview"]
    assert page.count('class="correction"') == 7
    folded = page.partition("2 more corrections</summary>")[2]
    assert folded.count('class="correction"') == 2


def test_the_ledger_has_them_all(outputs: Outputs) -> None:
    overview = outputs.pages["overview"]
    assert overview.count("It said") >= len(PLACES) + 3
    in_head = 3  # as data for machines: the newest
    assert overview.count("A Reader") == len(PLACES) + 3 + in_head


def test_a_grade_is_corrected_under_its_name() -> None:
    """The number alone would tell a reader nothing: on the card, in the ledger, on paper."""
    made = _with_first_corrected("2", "3", credibility=3)
    told = "Correction, 2 June 2024. Credibility: “2” before, “3” now. The Gazette has it."
    assert told in " ".join(made.pages["statements"].split())
    assert told in json.dumps(made.paper["statements"], ensure_ascii=False)
    assert "(credibility)" in made.pages["overview"]
    assert "(credibility)" in json.dumps(made.paper["overview"], ensure_ascii=False)


def test_where_a_statement_is_used_leads_to_its_correction(outputs: Outputs) -> None:
    """By its day: the list has no numbers."""
    card = outputs.html["statements"]
    link = re.search(
        r'<a href="\.\./#(_correction-[0-9a-f]{16})">correction of (?:<time[^>]*>)?2 June 2024', card
    )
    assert link
    assert f'<article class="correction" id="{link[1]}">' in outputs.html["overview"]
    of_it = outputs.html["overview"].partition(f'id="{link[1]}"')[2].partition("</article>")[0]
    assert "the old talks-first" in of_it or "at noon" in of_it


def test_the_latest_correction_is_listed_first() -> None:
    """Whatever it is of; those of one day in the order of the ledger."""
    library = make.full_library()
    briefing = library.briefings[make.BRIEFING]
    days = ("2024-06-02", "2024-06-04", "2024-06-03", "2024-06-04")
    rows = tuple(
        replace(_corrected("alice"), date=make.date(day), was=str(number)) for number, day in enumerate(days)
    )
    changed = replace(library, briefings={make.BRIEFING: replace(briefing, corrections=rows)})
    links = EntryLinks(changed, derive(changed, Memo()), label_registers(changed, "en"))
    assert [view.was for view in view_corrections(make.BRIEFING, links)] == ["1", "3", "2", "0"]
