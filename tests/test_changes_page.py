"""The page of changes, the history on a statement's card, and what a returning reader's browser is told."""

from __future__ import annotations

import json
import re
import shutil
from typing import TYPE_CHECKING, Any

import pytest

from generator import snapshot
from generator.build import Project, generate
from generator.editions.lock import NAME as LOCK
from generator.memo import Memo
from tests.changed_states import BRIEFING, CHANGES, note_editions, old_state
from tests.harbour_towns import text_of
from tests.outputs import by_page
from tests.unsearched import nested_unsearched

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path


def project_with_editions(root: Path) -> Path:
    """Write the newer state of the ferry talks, with its first edition kept, to ``root``."""
    shutil.copytree(CHANGES / "new", root, dirs_exist_ok=True)
    state = old_state()
    folder = root / "briefings" / BRIEFING / "editions"
    folder.mkdir()
    (folder / "1.json").write_bytes(snapshot.to_json(snapshot.of(state.content, state.library, state.proofs)))
    note_editions(root, BRIEFING, 1)
    return root


def in_the_first_edition(root: Path) -> Path:
    """Write the older state of the ferry talks, with its edition kept, to ``root``."""
    project_with_editions(root)
    shutil.copytree(CHANGES / "old" / "briefings", root / "briefings", dirs_exist_ok=True)
    (root / "briefings" / BRIEFING / "a-questions.yml").unlink()
    return root


def pages_of(root: Path, memo: Memo | None = None) -> Mapping[str, str]:
    return by_page(generate(Project(root), memo=memo).files, BRIEFING)


@pytest.fixture(scope="module")
def pages(tmp_path_factory: pytest.TempPathFactory) -> Mapping[str, str]:
    """The pages of the ferry talks in their second edition."""
    return pages_of(project_with_editions(tmp_path_factory.mktemp("ferry")))


def _since(page: str) -> Mapping[str, Any]:
    found = re.search("^since: (.*)$", page, re.MULTILINE)
    return dict(json.loads(found[1])) if found else {}


def test_the_search_of_the_theme_can_read_every_page(pages: Mapping[str, str]) -> None:
    assert {name: found for name, page in pages.items() if (found := nested_unsearched(page))} == {}


def test_the_page_says_what_changed_the_most_important_first(pages: Mapping[str, str]) -> None:
    page = pages["changes"]
    assert "Both towns need <del>two</del> <ins>three</ins> more boats by the summer." in page
    assert "<b>Correction, 20 May 2026:</b> The tape of the meeting has three." in page
    kinds = re.findall(r'<li class="(\w+)"><p class="what">', page)
    assert kinds[:3] == ["corrected", "reworded", "added"]
    assert len(kinds) == 16
    assert re.search(
        r'<p class="named"[^>]*><span class="label">Added</span> <a [^>]*>The Herald, 6 May 2026</a>', page
    )
    text = text_of(page)
    amounts = (
        "1 corrected, 3 of the briefing’s own sentences changed, 2 withdrawn, 8 changed otherwise, 1 added"
    )
    assert f"Since edition 1: {amounts}" in text
    assert "1 entry changed in spelling alone." in text
    assert "The boats were counted again." in text
    assert "tide" not in text


def test_each_change_leads_to_its_entry(pages: Mapping[str, str]) -> None:
    page = pages["changes"]
    for way in (
        "../statements/#lund-boats",
        "../#bottom-line",
        "../#key-point-3",
        "../plans/#pier-plan--1",
        "../timeline/#storm",
    ):
        assert f'href="{way}"' in page, way
    assert 'href="../statements/#fare-doubled"' in page, "it is told there that it is gone"
    assert 'id="fare-doubled"' in pages["statements"].partition("## Withdrawn")[2]
    assert "The fare was doubled last winter." in page


def test_a_text_that_came_is_marked_as_words_are(tmp_path: Path) -> None:
    root = project_with_editions(tmp_path)
    talks = root / "briefings" / BRIEFING / "talks.yml"
    text = talks.read_text(encoding="utf-8")
    remark = "    note: A remark of ours.\n    source: joint-note\n"
    talks.write_text(text.replace("    source: joint-note\n", remark, 1), encoding="utf-8")
    assert "note:</span> <ins>A remark of ours.</ins>" in pages_of(root)["changes"]


def test_a_card_tells_its_history_in_one_line(pages: Mapping[str, str]) -> None:
    cards = {
        match[1]: match[0]
        for match in re.finditer(
            r'<article class="statement">\n<h3 id="([\w-]+)".*?</article>', pages["statements"], re.DOTALL
        )
    }
    assert "Added in edition 1. Corrected in edition 2 (20 May 2026)." in text_of(cards["lund-boats"])
    assert (
        'Added <a href="../changes/#_edition-2">in edition 2</a> (20 May 2026).' in cards["storm-cost-a-mast"]
    )
    assert "history" not in cards["tide-tables"], "spelling is no history"


def test_the_table_of_editions_leads_to_what_each_changed(pages: Mapping[str, str]) -> None:
    assert '<a href="changes/#_edition-2">What changed</a>' in pages["overview"]
    assert "#_edition-1" not in pages["overview"]


def test_a_browser_is_told_what_came_and_changed_on_each_page(pages: Mapping[str, str]) -> None:
    since = _since(pages["statements"])
    assert since["edition"] == 2
    assert since["changes"] == f"briefings/{BRIEFING}/changes/"
    marks = since["marks"].split()
    assert {"lund-boats:2", "storm-cost-a-mast:+2", "vik-silent:2"} <= set(marks)
    assert not any(mark.startswith("tide-tables") for mark in marks)
    overview = _since(pages["overview"])["marks"].split()
    assert {"bottom-line:2", "key-point-3:+2"} <= set(overview)
    assert set(_since(pages["sources"])["marks"].split()) == {"herald-storm:+2", "courier-ferry:2"}


def test_without_a_kept_edition_nothing_is_said(tmp_path: Path) -> None:
    root = project_with_editions(tmp_path)
    shutil.rmtree(root / "briefings" / BRIEFING / "editions")
    (root / "briefings" / LOCK).unlink()
    pages = pages_of(root)
    assert "changes" not in pages
    assert not any(map(_since, pages.values()))
    assert "history" not in pages["statements"]


def test_what_is_in_no_edition_yet_is_told_as_such(tmp_path: Path) -> None:
    root = in_the_first_edition(tmp_path)
    talks = root / "briefings" / BRIEFING / "talks.yml"
    text = talks.read_text(encoding="utf-8")
    talks.write_text(text.replace("Vik does not speak of money", "Vik speaks of no money"), encoding="utf-8")
    pages = pages_of(root)
    assert "## Not in an edition yet {#_next}" in pages["changes"]
    assert "since the last edition" in pages["statements"]
    assert _since(pages["statements"])["marks"] == "", "a returning reader is told of editions alone"


def test_the_state_of_the_first_edition_has_no_page_of_changes_but_is_remembered(tmp_path: Path) -> None:
    pages = pages_of(in_the_first_edition(tmp_path))
    assert "changes" not in pages
    assert _since(pages["overview"]) == {"edition": 1, "changes": "", "marks": ""}


def test_an_edit_makes_the_page_anew_and_nothing_else_does(tmp_path: Path) -> None:
    root, memo = project_with_editions(tmp_path), Memo()
    first = generate(Project(root), memo=memo).files
    name = f"briefings/{BRIEFING}/changes/index.md"
    assert generate(Project(root), memo=memo).files[name] is first[name]
    talks = root / "briefings" / BRIEFING / "talks.yml"
    talks.write_text(
        talks.read_text(encoding="utf-8").replace("cost the ferry a mast", "cost the ferry two masts"),
        encoding="utf-8",
    )
    assert b"two masts" in generate(Project(root), memo=memo).files[name]


def test_withheld_words_of_an_old_edition_are_on_no_page(tmp_path: Path) -> None:
    root = project_with_editions(tmp_path)
    (root / "briefings" / "out.yml").write_text(
        "withhold:\n  - words: last winter\n    because: It was asked.\n", encoding="utf-8"
    )
    pages = pages_of(root)
    assert "The fare was doubled" in pages["changes"]
    assert not any("last winter" in page for page in pages.values())


def test_a_name_that_two_editions_hold_a_part_of_is_not_put_together(tmp_path: Path) -> None:
    root = project_with_editions(tmp_path)
    (root / "briefings" / "out.yml").write_text(
        "withhold:\n  - words: two three\n    because: It was asked.\n", encoding="utf-8"
    )
    page = text_of(pages_of(root)["changes"])
    assert "two three" not in page
    assert "Both towns need two more boats by the summer. → Both towns need three more boats" in page


def test_a_link_to_what_is_withdrawn_ends_where_it_stood(pages: Mapping[str, str], tmp_path: Path) -> None:
    when = '<a href="../changes/#_edition-2">in edition 2</a>'
    told = f'Withdrawn {when}; last in <a href="../editions/1/">edition 1</a>.'
    for page, anchor, words in (
        ("statements", "fare-doubled", "The clerk of Lund: The fare was doubled last winter."),
        ("plans", "pier-plan--2", "A clerk should count the passengers."),
    ):
        listed = pages[page].partition("## Withdrawn")[2]
        assert f'<li id="{anchor}"><del>{words}</del> <small>{told}</small></li>' in listed
        assert pages[page].count(f'id="{anchor}"') == 1
    assert {name for name, page in pages.items() if "## Withdrawn" in page} == {"statements", "plans"}
    assert "_edition-2" in pages["changes"]
    withheld = project_with_editions(tmp_path)
    (withheld / "briefings/wish.yml").write_text(
        "withhold:\n  - words: fare was doubled\n    because: a wish\n", encoding="utf-8"
    )
    page = pages_of(withheld)["statements"]
    assert "doubled last" not in page
    assert "fare was" not in page.partition("## Withdrawn")[2]


def test_a_statement_is_named_by_its_words_too(pages: Mapping[str, str]) -> None:
    """Several of one speaker have the same name: where the words are none of what changed, they are beside it."""
    entries = re.findall(
        r'<li class="\w+"><p class="what">(.*?)</p>(.*?)\n</li>', pages["changes"], re.DOTALL
    )
    named = [(what, changes) for what, changes in entries if "</span> statement: <a" in what]
    assert any("“" in what for what, _ in named)
    for what, changes in named:
        tells = re.search(r'<li>(?!<span class="field">)|<span class="field">text:', changes)
        assert bool(tells) != ("“" in what), what
