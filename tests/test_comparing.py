"""The pages that compare: accounts side by side, plans by topic, who takes which side, who uses which word."""

from __future__ import annotations

import re
from collections import Counter

import pytest

from generator.analysis.reactions import reactions_of
from generator.model.event import Account
from generator.model.plan import Level
from generator.model.proofs import LibraryProofs, TextFigures, TopicCount, WordCount
from generator.model.source import Read
from tests import factories as make
from tests.outputs import html_of
from tests.shipped import shipped

BRIEFING = "xi-zelenskyy-call"
TALKS = f"{make.BRIEFING}/talks"


# --- accounts


def accounts(
    *others: Account, complete: bool = False, read: Read = Read.WHOLE, counted: TopicCount | None = None
) -> str:
    """Return the page of accounts of Alice, who has a text of her own, and Bob.

    ``counted`` is what the lock keeps of the words for trade in her text.
    """
    event = make.event(
        accounts=(
            Account(by="alice", sources=("readout",), voices=("alice",), complete=complete),
            Account(by="bob", voices=("bob",)),
            *others,
        )
    )
    statements = (
        make.statement(
            "one", speakers=("bob",), at=TALKS, reports=(make.report(quote="trade"), make.report("readout"))
        ),
        make.statement("two", speakers=("bob",), at=TALKS, about=("trade",)),
    )
    library = make.library(
        make.briefing(events=(event,), statements=statements),
        sources=[make.source("readout", publisher="alice", read=read, text="readout.txt")],
    )
    proofs = LibraryProofs(
        texts={"readout": TextFigures("0" * 64, 812, "2024-05-03")},
        topics={"readout": {"trade": counted}} if counted else {},
    )
    return html_of(library, proofs)["call"]


def test_words_come_first_and_our_words_stand_for_none() -> None:
    page = accounts()
    quoted = page.index("<blockquote>“trade”</blockquote>")
    assert quoted < page.index('<span class="by">In our words:</span>', quoted) < page.index("Bob → ", quoted)
    assert "</blockquote><p class" in page
    assert '<li><p class="says"><a href="../statements/#two">' in page


@pytest.mark.parametrize(
    ("counted", "word", "row", "says"),
    [
        (TopicCount(0, in_parts=False), "not-mentioned", "one-sided", "only Bob"),
        (TopicCount(0, in_parts=True), "no-entry", "unknown", "cannot be compared"),
        (TopicCount(1, in_parts=True), "no-entry", "unknown", "cannot be compared"),
        (TopicCount(0, in_parts=False, enough=False), "no-entry", "unknown", "cannot be compared"),
        (None, "no-entry", "unknown", "cannot be compared"),
    ],
)
def test_only_a_text_without_the_words_can_be_silent(
    counted: TopicCount | None, word: str, row: str, says: str
) -> None:
    page = accounts(complete=True, counted=counted)
    assert page.count(f'class="silence {word}"') == 1
    assert f'<tr role="row" data-rows="{row}">' in page
    assert f'<span class="comparison {row}" data-search-exclude>{says}</span>' in page
    assert ("“Not mentioned” is said of" in page) is (word == "not-mentioned")
    assert ("“No entry” says only" in page) is (word == "no-entry")


def test_the_kinds_of_rows_there_are_can_be_looked_at_alone() -> None:
    page = accounts(counted=TopicCount(0, in_parts=False))
    found = re.findall(r'data-rows="([^"]+)" autocomplete="off"> ([^<]+) <span[^>]*>\((\d+)\)', page)
    assert found == [("one-sided", "one does not mention it", "1"), ("spoken", "both speak of it", "1")]
    assert "both speak of it</span>" in page


def test_rows_of_one_kind_are_no_choice() -> None:
    event = make.event(accounts=(Account(by="alice", voices=("alice",)), Account(by="bob", voices=("bob",))))
    statement = make.statement(at=TALKS)
    page = html_of(make.library(make.briefing(events=(event,), statements=(statement,))))["call"]
    assert "cannot be compared" in page
    assert '<fieldset class="switch"' not in page


@pytest.mark.parametrize(
    ("complete", "read", "says"),
    [
        (True, Read.WHOLE, "read and entered whole"),
        (False, Read.WHOLE, "read whole"),
        (False, Read.PART, "read in part"),
        (False, Read.NONE, "not read"),
    ],
)
def test_the_head_of_a_column_says_how_much_was_read(read: Read, says: str, *, complete: bool) -> None:
    page = accounts(complete=complete, read=read)
    assert page.count(f">{says}<") == 2, "in the list of parties and at the head of the column"
    assert page.count(">no text of its own<") == 2


def test_a_text_held_whole_gives_its_length() -> None:
    assert re.search(r'data-cite="readout"[^(]*\(812 words\)', accounts())


def test_what_is_too_wide_for_the_page_scrolls_in_a_box() -> None:
    assert 'class="table-scroll fits"' in accounts()
    assert 'class="table-scroll fits narrow"' in accounts(Account(by="gazette"), Account(by="alice"))
    assert 'class="table-scroll boxed"' in accounts(
        *(Account(by=name) for name in ("gazette", "alice", "bob"))
    )


def test_one_account_is_not_compared() -> None:
    event = make.event(accounts=(Account(by="bob", voices=("bob",)),))
    statement = make.statement(speakers=("bob",), at=TALKS)
    page = html_of(make.library(make.briefing(events=(event,), statements=(statement,))))["call"]
    assert "comparison" not in page
    assert '<fieldset class="switch"' not in page


def test_every_cell_names_its_party_for_a_phone() -> None:
    page = shipped().files[f"briefings/{BRIEFING}/call/index.md"].decode()
    table = page.split('class="sides accounts"', 1)[1].split("</table>", 1)[0]
    parties = Counter(re.findall(r'<td role="cell" data-party="([^"]*)"', table))
    rows = table.count('<tr role="row" data-rows=')
    assert parties == {"China": rows, "Ukraine": rows}


# --- plans


def test_each_cell_holds_its_points_and_each_point_leads_back() -> None:
    result = shipped()
    page = result.files[f"briefings/{BRIEFING}/plans/index.md"].decode()
    table = page.split('class="sides crosswalk"', 1)[1].split("</table>", 1)[0]
    cells = {cell.split('"', 1)[0]: cell for cell in table.split('<div id="')[1:]}
    judged = 0
    for plan in result.library.briefings[BRIEFING].plans:
        name = plan.id.rpartition("/")[2]
        for position in plan.positions:
            cell = cells[f"{name}--{position.topic}"].split("</td>", 1)[0]
            numbers = sorted((point.rpartition("#")[2] for point in position.points), key=int)
            assert re.findall(rf'<li><b><a href="#{name}--([^"]+)">', cell) == numbers
            for number in numbers:
                point = page.split(f'<li id="{name}--{number}">', 1)[1].split("</li>", 1)[0]
                assert f'<a href="#{name}--{position.topic}">' in point
            judged += 1
    assert judged == len(cells) > 30


def test_silences_are_listed_and_lead_to_their_cells() -> None:
    result = shipped()
    page = result.files[f"briefings/{BRIEFING}/plans/index.md"].decode()
    section = page.split("## What each is silent on", 1)[1].split("\n## ", 1)[0]
    silent = [
        f"{plan.id.rpartition('/')[2]}--{position.topic}"
        for plan in result.library.briefings[BRIEFING].plans
        for position in plan.positions
        if position.level is Level.SILENT
    ]
    assert [one for one in re.findall(r'href="#([^"]+)"', section) if one in silent] == silent


# --- reactions


def test_both_orders_hold_the_same_statements() -> None:
    result = shipped()
    page = result.files[f"briefings/{BRIEFING}/reactions/index.md"].decode()
    by_actor, by_stance = page.split('data-order="actor"', 1)[1].split('data-order="stance"', 1)
    reactions = reactions_of(result.library.briefings[BRIEFING], result.library)
    expected = {statement.rpartition("/")[2] for statement in reactions}
    for part in (by_actor, by_stance):
        assert set(re.findall(r'<a href="\.\./statements/#([^"]+)"', part)) == expected
    in_sides = sum(len({stance for _, stance in positions}) for positions in reactions.values())
    assert by_stance.count("<small>on: ") == in_sides
    assert len(by_stance) < len(by_actor)


def test_neutral_is_a_stance_and_nothing_found_is_none() -> None:
    page = shipped().files[f"briefings/{BRIEFING}/reactions/index.md"].decode()
    assert '<span data-search-exclude class="stance neutral">neutral</span>' in page
    assert (
        '<td role="cell" class="none"><span data-search-exclude class="silence">no position found</span></td>'
        in page
    )


# --- words


def words_page() -> str:
    """Return a page on a term that Bob and the Gazette itself use, in quotations and in the Gazette's text."""
    statements = (
        make.statement("bob-says", speakers=("bob",), reports=(make.report(quote="the war goes on"),)),
        make.statement("gazette-says", speakers=(), reports=(make.report(quote="war, and again war"),)),
    )
    library = make.library(
        make.briefing(statements=statements),
        sources=[make.source(read=Read.WHOLE, text="gazette.txt")],
        terms=[make.term("called", make.word("war"), make.word("crisis"))],
    )
    counts = (WordCount("called", "war", 5, 2), WordCount("called", "crisis", 1, 1))
    proofs = LibraryProofs(texts={"gazette-1": TextFigures("0" * 64, 90, "2024-05-03", counts)})
    return html_of(library, proofs)["call"]


def groups(page: str) -> dict[str, str]:
    """Return the groups of rows of the only table of words."""
    table = page.split('<table class="word-choice">', 1)[1].split("</table>", 1)[0]
    return {body.split("</th>", 1)[0].rpartition(">")[2]: body for body in table.split("<tbody>")[1:]}


def test_own_voice_is_kept_apart_from_quotations() -> None:
    found = groups(words_page())
    assert list(found) == [
        "Speakers, in the quotations of this briefing",
        "Sources in their own voice, in the quotations of this briefing",
        "Texts held, in their own voice",
        "Texts held, inside quotation marks",
    ]
    speakers, own, outside, inside = found.values()
    assert ">Bob</a>" in speakers
    assert '<th scope="row"><a href="../../../actors/gazette/">' not in speakers
    assert "<summary data-search-exclude>1 utterance</summary>" in speakers
    assert "<summary data-search-exclude>1 passage</summary>" in own
    assert "<td>3 times</td> <td>0</td>" in outside
    assert "<td>2 times</td> <td>1 time</td>" in inside


def test_what_means_something_else_is_not_counted_and_said() -> None:
    """Of the texts held only a word that may stand there in another sense is said to be absent in this one."""
    page = shipped().files[f"briefings/{BRIEFING}/call/index.md"].decode()
    choice = page.split("{#plan-or-paper}", 1)[1].split("###", 1)[0]
    assert "Not counted, as the word means something else there:" in choice
    assert "own 10-point plan" in choice
    assert "own plan)" in choice
    assert "<td>0</td> <td>0</td> <td>not in this sense</td>" in page


def test_each_count_leads_to_the_places() -> None:
    speakers, own, *_ = groups(words_page()).values()
    assert '<li><a href="../statements/#bob-says">' in speakers
    assert '<li><a href="../statements/#gazette-says">' in own
    assert "×2" in own
    result = shipped()
    page = result.files[f"briefings/{BRIEFING}/call/index.md"].decode()
    uses = [use for choice in result.findings.briefings[BRIEFING].words for use in choice.uses]
    shown = re.findall(
        r"<summary data-search-exclude>(\d+) (?:utterance|passage)s?</summary><ul>(.*?)</ul>", page
    )
    assert sum(int(number) for number, _ in shown) == sum(use.count for use in uses)
    assert sum(places.count("<li>") for _, places in shown) == sum(
        len(utterance) for use in uses for utterance in use.utterances
    )
