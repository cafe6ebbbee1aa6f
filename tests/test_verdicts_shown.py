"""The pages say of each quotation what the quote lock proves, and need no source text for it."""

from __future__ import annotations

import re
import shutil
from typing import TYPE_CHECKING

from generator.build import Project, generate
from generator.model.proofs import PROVED, Verdict
from tests.conftest import ROOT
from tests.shipped import shipped

if TYPE_CHECKING:
    from pathlib import Path

BRIEFING = "xi-zelenskyy-call"
VERDICT = '<span data-search-exclude class="verdict'


def test_each_quotation_carries_its_verdict() -> None:
    """Those of held sources are verified, with the day; all others are cited, not verified; none is left out."""
    result = shipped()
    sources = result.library.sources
    quoted = [
        report.source
        for statement in result.library.briefings[BRIEFING].statements
        for report in statement.reports
        if report.quote
    ]
    held = sum(sources[id_].text is not None for id_ in quoted)
    page = result.files[f"briefings/{BRIEFING}/statements/index.md"].decode()
    assert held >= 24
    assert page.count('<span data-search-exclude class="verdict verified">verified</span>') == held
    assert page.count(f'{VERDICT} unheld">cited, not verified</span>') == len(quoted) - held
    overview = result.files[f"briefings/{BRIEFING}/index.md"].decode()
    counts = result.findings.briefings[BRIEFING].verdicts
    verified = sum(number for verdict, number in counts.items() if verdict in PROVED)
    for sums in (overview, result.files["index.md"].decode()):
        assert f'{VERDICT} verified">{verified} verified against the source’s text</span>' in sums
        assert f'{VERDICT} unheld">{counts[Verdict.NO_TEXT]} cited, text not held</span>' in sums
        assert f'{VERDICT} none">0 altered or not found</span>' in sums


def test_a_proof_serves_its_own_entry_only(tmp_path: Path) -> None:
    """The same words of the same source, put into another mouth, are not verified until they are checked there."""
    for folder in ("briefings", "site_templates"):
        shutil.copytree(ROOT / folder, tmp_path / folder)
    shutil.copy(ROOT / "mkdocs.yml", tmp_path)
    (tmp_path / "briefings" / BRIEFING / "again.yml").write_text(
        "statements:\n  - id: said-again\n    speaker: blinken\n    about: [negotiations]\n    says: It was good.\n"
        "    source: ft-xi-call\n    quote: good thing\n",
        encoding="utf-8",
    )
    page = generate(Project(tmp_path)).files[f"briefings/{BRIEFING}/statements/index.md"].decode()
    cards = {card.split('"', 1)[0]: card for card in page.split('<h3 id="')[1:]}
    assert "not checked yet" in cards["said-again"]
    assert 'class="verdict verified"' not in cards["said-again"]
    assert 'class="verdict verified"' in cards["kirby-welcomes"]


def _shipped(path: str) -> str:
    return shipped().files[path].decode()


def test_a_quotation_opens_the_words_around_and_leads_to_them() -> None:
    """The words before and after come from the lock; the link leads to the copy that was read, at the words."""
    page = _shipped("sources/ft-xi-call/index.md")
    (kirby,) = (one for one in page.split("<li>") if "#kirby-welcomes" in one)
    assert "<summary>" in kirby
    context = kirby.split("<blockquote", 1)[1]
    assert "<b>good thing</b>" in context
    assert "data-search-exclude" in context
    assert 'href="https://todayinthemarkets.com/' in context
    assert "#:~:text=good%20thing" in context
    assert not re.findall(r"[.,;:!?…]</b>[.,;:!?…]", page), "the source's own stop stands once"
    sources = shipped().library.sources
    unheld = _shipped(f"briefings/{BRIEFING}/statements/index.md")
    assert f'{VERDICT} unheld">cited, not verified</span> · <a data-search-exclude class="look-up"' in unheld
    assert sources["ft-xi-call"].mirror


def test_a_source_says_how_it_is_known_and_what_is_held() -> None:
    page = _shipped("sources/ft-xi-call/index.md")
    for words in (
        (
            "How it is known</dt> <dd>a report: its publisher’s own text, which may rest on others; "
            "read in a copy on another site</dd>"
        ),
        "<dt data-search-exclude>SHA-256 of the text</dt>",
        "<dt data-search-exclude>Why so much is quoted</dt>",
        "<dt data-search-exclude>No archived copy</dt>",
    ):
        assert words in page
    relayed = _shipped("sources/mao-ning-27-april/index.md")
    assert "<dd>relayed: it repeats another source</dd>" in relayed
    assert '>Rests on</dt> <dd><a href="../../sources/china-readout-2023-04-26/">' in relayed
    assert ">Rests on<" not in page, "of a source that names no other nothing is said"
    assert (
        "not held<span data-search-exclude>: what is quoted from it is cited, not verified</span>" in relayed
    )


def test_missing_words_and_silent_texts_show_what_was_found() -> None:
    """An absence shows its verdict; a text read whole says which words of a choice it never uses."""
    statements = _shipped(f"briefings/{BRIEFING}/statements/index.md")
    assert "not verified: the text is not held, or was not read whole" in statements
    page = _shipped(f"briefings/{BRIEFING}/call/index.md")
    (hill,) = (
        row
        for row in _rows(page, "war-or-crisis", "Texts held, in their own voice")
        if ">The Hill, 26 Apr 2023<" in row
    )
    assert "<td>0</td>" in hill


def _rows(page: str, term: str, group: str) -> list[str]:
    table = page.split(f"{{#{term}}}", 1)[1].split("</table>", 1)[0]
    return table.split(f">{group}<", 1)[1].split("</tbody>", 1)[0].split("<tr>")[1:]
